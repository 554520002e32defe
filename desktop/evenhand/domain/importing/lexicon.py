"""What people write in cells and what it means in the record, held as data and compared loosely."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from evenhand.domain.vocabulary import (
    ApplicantKind,
    ApplicationStatus,
    CandidateStatus,
    Capacity,
    Coded,
    Office,
    PublicityKind,
    PublicityStatus,
)

C = TypeVar("C", bound=Coded)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words for each coded value, and the words that say nothing."""

    blank: frozenset[str]
    yes_no: Mapping[str, bool]
    capacity: Mapping[str, Capacity]
    office: Mapping[str, Office]
    kind: Mapping[str, ApplicantKind]
    status: Mapping[str, ApplicationStatus]
    standing: Mapping[str, CandidateStatus]
    publicity_kind: Mapping[str, PublicityKind]
    publicity_status: Mapping[str, PublicityStatus]


def lexicon_from(table: Mapping[str, Any]) -> Lexicon:
    """The lexicon as the resource writes it."""
    return Lexicon(
        blank=frozenset(word.casefold() for word in table["blank"]),
        yes_no={loose(word): value == "yes" for value, words in table["yes_no"].items() for word in words},
        capacity=_coded(Capacity, table["capacity"]),
        office=_coded(Office, table["office"]),
        kind=_coded(ApplicantKind, table["kind"]),
        status=_coded(ApplicationStatus, table["status"]),
        standing=_coded(CandidateStatus, table["standing"]),
        publicity_kind=_coded(PublicityKind, table["publicity_kind"]),
        publicity_status=_coded(PublicityStatus, table["publicity_status"]),
    )


def loose(text: str) -> str:
    """A word as it is compared: small letters, one space, no full stops and hyphens."""
    bare = re.sub(r"[.’'`*]", "", text.casefold())
    return " ".join(re.sub(r"[-‐–—_\s]+", " ", bare).split())


def _coded(kind: type[C], table: Mapping[str, list[str]]) -> dict[str, C]:
    return {loose(word): kind(value) for value, words in table.items() for word in words}
