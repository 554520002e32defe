"""What the purpose screen knows of words: turns of phrase in which money is for party politics, or may be.

A pattern is written as those of the publicity screen are: a name in braces stands for a word group, and what a text
mentions stands as one sign: {P} a politician, {Q} a party, {E} an election or its emblems, {C} a candidate.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from evenhand.domain.publicity.screening.lexicon import filled, groups_of, small_letters
from evenhand.domain.vocabulary import TextVerdict

CANDIDATE = "\ue004"


@dataclass(frozen=True, slots=True)
class PurposeTurn:
    """A turn of phrase, what it means for the money, and the clause; it does not count beside `unless`."""

    kind: str
    clause: str
    verdict: TextVerdict
    says: str
    why: str
    patterns: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class PurposeNaming:
    """What is asked where something of party politics is named and nothing more is said of it."""

    kind: str
    clause: str
    says: str
    why: str
    unless: re.Pattern[str] | None


@dataclass(frozen=True, slots=True, eq=False)
class PurposeWords:
    """All turns and namings of the purpose screen; read from the shelf once."""

    turns: tuple[PurposeTurn, ...]
    namings: Mapping[str, PurposeNaming]


def purpose_words_from(table: Mapping[str, Any]) -> PurposeWords:
    """The words held by the resource `grants/purposes.toml`."""
    groups = groups_of({"C": CANDIDATE, **table["words"]})
    return PurposeWords(
        tuple(_turn(line, groups) for line in table["turn"]),
        {line["kind"]: _naming(line, groups) for line in table["naming"]},
    )


def _turn(line: Mapping[str, Any], groups: Mapping[str, str]) -> PurposeTurn:
    return PurposeTurn(
        line["kind"],
        line["clause"],
        TextVerdict(line["verdict"]),
        line["says"],
        line["why"],
        tuple(small_letters(filled(one, groups)) for one in line["patterns"]),
        _unless(line, groups),
    )


def _naming(line: Mapping[str, Any], groups: Mapping[str, str]) -> PurposeNaming:
    return PurposeNaming(line["kind"], line["clause"], line["says"], line["why"], _unless(line, groups))


def _unless(line: Mapping[str, Any], groups: Mapping[str, str]) -> re.Pattern[str] | None:
    unless = line.get("unless")
    return small_letters(filled(unless, groups)) if unless else None
