"""The numbers by which Democracy Club calls ballots: local.marlbeck.wharf.by.2025-10-16 says kind, place and day.

Only elections in England are read; a place is compared by its own words, without "borough", "council" and the like.
"""

import re
from dataclasses import dataclass
from datetime import date

from evenhand.domain.importing.names import same_body_key
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ElectionKind
from evenhand.domain.words import quoted

BALLOT = re.compile(r"[a-z]+(\.[a-z0-9-]+)*\.\d{4}-\d{2}-\d{2}")
BY_ELECTION = "by"
BY_WARDS = (ElectionKind.LOCAL, ElectionKind.LOCAL_BY_ELECTION)
# The parts of a ballot's number that name no place: constituencies and additional members of the London Assembly.
NO_PLACE = frozenset({BY_ELECTION, "c", "a", "r"})
KINDS = {
    "local": (ElectionKind.LOCAL, ElectionKind.LOCAL_BY_ELECTION),
    "parl": (ElectionKind.GENERAL, ElectionKind.PARLIAMENTARY_BY_ELECTION),
    "mayor": (ElectionKind.MAYOR, ElectionKind.MAYOR),
    "pcc": (ElectionKind.PCC, ElectionKind.PCC),
    "gla": (ElectionKind.GLA, ElectionKind.GLA),
}
COMMON = re.compile(
    r"\b(and|authority|borough|ca|city|combined|constituency|council|county|district|division|gla|greater|london|"
    r"metropolitan|of|parish|police|royal|the|town|unitary|ward)\b"
)


@dataclass(frozen=True, slots=True)
class Ballot:
    """What the number of a ballot says: `places` are the council and the ward, or the constituency."""

    kind: ElectionKind
    places: tuple[str, ...]
    poll_on: date


def read_ballot(text: str) -> Ballot:
    """The ballot that a number stands for.

    Raises:
        Refusal: it is no such number, or one of an election that is not held in England.
    """
    bare = text.strip().casefold()
    if not BALLOT.fullmatch(bare):
        raise Refusal(
            f"{quoted(text)} is no number of a ballot, such as local.marlbeck.2026-05-07.", field="ballot"
        )
    first, *between, day = bare.split(".")
    if first not in KINDS:
        raise Refusal(f"{quoted(text)} is an election of a kind that Evenhand does not keep.", field="ballot")
    try:
        poll_on = date.fromisoformat(day)
    except ValueError:
        raise Refusal(f"{quoted(day)} is no day of the calendar.", field="ballot") from None
    ordinary, by_election = KINDS[first]
    kind = by_election if BY_ELECTION in between else ordinary
    return Ballot(kind, tuple(part.replace("-", " ") for part in between if part not in NO_PLACE), poll_on)


def same_sort(kind: ElectionKind, other: ElectionKind) -> bool:
    """Whether two kinds are one sort of election: a by-election is of the sort that it fills a seat of."""
    return any(kind in sort and other in sort for sort in KINDS.values())


def ward_key(ward: str) -> str:
    """The name of a ward as it is compared."""
    return same_body_key(ward).removesuffix(" ward").removesuffix(" division")


def place_words(place: str) -> frozenset[str]:
    """The words that tell a place from others; none for London, since each of its own is common."""
    return frozenset(re.sub(r"[^\w\s]", " ", COMMON.sub(" ", place.casefold())).split())


def is_of_place(area: str, places: tuple[str, ...]) -> bool:
    """Whether an area, as a person wrote it, is the place: the council, the ward in it, or the ward alone."""
    if not places:
        return True
    wanted = place_words(area)
    each = [place_words(place) for place in places]
    whole = frozenset[str]().union(*each)
    return wanted == whole or wanted in each
