"""The lexicon: the offices, expressions and turns of phrase by which the screen reads, as data with their reasons.

A pattern is a regular expression in which a name in braces stands for one of the lexicon's own word groups, and where
every politician, party and election found in a text stands as a single sign: {P}, {Q} and {E}; {R} is a pronoun that
may mean one of them, {A} one or more politicians and parties together, {B} the same without pronouns.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

CAPITALS = re.compile(r"\\.|\(\?P<|[A-Z]+")
POLITICIAN, PARTY, ELECTION, PRONOUN = "\ue000", "\ue001", "\ue002", "\ue003"
SIGNS = {
    "P": POLITICIAN,
    "Q": PARTY,
    "E": ELECTION,
    "R": PRONOUN,
}
# What is found in so many sentences is remembered, so that a key pressed has one sentence read again.
SENTENCES_REMEMBERED = 512


@dataclass(frozen=True, slots=True)
class Naming:
    """A kind of mention: what a card says of it, why, and the expressions by which it is found beside names."""

    kind: str
    clause: str
    says: str
    why: str


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn of phrase that takes a side: its expressions over a text in small letters whose mentions are signs.

    They are compiled when a text first mentions anything of politics. A turn does not count where `unless` is in its
    sentence, or `unless_before` stands before it there.
    """

    kind: str
    clause: str
    says: str
    why: str
    expressions: tuple[str, ...]
    suggestion: str
    unless: re.Pattern[str] | None
    unless_before: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Spotting:
    """Expressions that are a mention by themselves: of the office of a politician, or of an election.

    Those `as_written` mind capitals; the others are looked for in a text without any.
    """

    kind: str
    sign: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    as_written: bool


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """All that the screen knows of words; one is read from the shelf, and equal to itself alone."""

    namings: Mapping[str, Naming]
    spottings: tuple[Spotting, ...]
    turns: tuple[Turn, ...]
    streets: frozenset[str]
    everyday: re.Pattern[str]
    political: re.Pattern[str]
    voting: re.Pattern[str]
    familiar: re.Pattern[str]
    close_before: re.Pattern[str]
    close_after: re.Pattern[str]
    party_words: frozenset[str]
    loose_parties: frozenset[str]
    in_politics: tuple[str, ...]
    by_capital: tuple[str, ...]
    any_case: frozenset[str]
    opening: re.Pattern[str]

    def naming(self, kind: str) -> Naming:
        """What is said of a kind of mention."""
        return self.namings[kind]


def lexicon_from(table: Mapping[str, Any]) -> Lexicon:
    """The lexicon held by the resource `publicity/lexicon.toml`."""
    groups = groups_of(table["words"])
    return Lexicon(
        {line["kind"]: _naming(line) for line in table["naming"]},
        tuple(_spotting(line, groups) for line in table["spotting"]),
        tuple(_turn(line, groups) for line in table["turn"]),
        frozenset(table["streets"]),
        _any_of(table["everyday"], groups),
        _any_of(table["political"], groups),
        _any_of(table["voting"], groups),
        _any_of(table["familiar"], groups),
        re.compile(filled(table["close_before"], groups) + r"\s*$", re.IGNORECASE),
        re.compile(r"\s*" + filled(table["close_after"], groups), re.IGNORECASE),
        frozenset(table["party_words"]),
        frozenset(table["loose_parties"]),
        tuple(table["in_politics"]),
        tuple(table["by_capital"]),
        frozenset(table["any_case"]),
        re.compile(table["opening"]),
    )


def groups_of(words: Mapping[str, str | Sequence[str]]) -> dict[str, str]:
    """The word groups as alternatives; a later group may hold an earlier one."""
    groups: dict[str, str] = dict(SIGNS)
    for name, value in words.items():
        listed = [value] if isinstance(value, str) else value
        groups[name] = "(?:" + "|".join(filled(one, groups) for one in listed) + ")"
    return groups


def filled(pattern: str, groups: Mapping[str, str]) -> str:
    """A pattern with its word groups in the place of their names."""
    return re.sub(r"\{([A-Za-z_]+)\}", lambda found: groups[found[1]], pattern)


def _any_of(patterns: Sequence[str], groups: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(filled(one, groups) for one in patterns) + r")\b", re.IGNORECASE)


def _naming(line: Mapping[str, Any]) -> Naming:
    return Naming(line["kind"], line["clause"], line["says"], line["why"])


def _spotting(line: Mapping[str, Any], groups: Mapping[str, str]) -> Spotting:
    unless, as_written = line.get("unless"), bool(line.get("as_written"))
    either = "|".join(f"(?:{filled(one, groups)})" for one in line["patterns"])
    return Spotting(
        line["kind"],
        SIGNS[line["sign"]],
        re.compile(either) if as_written else small_letters(either),
        re.compile(filled(unless, groups), re.IGNORECASE) if unless else None,
        as_written,
    )


def _turn(line: Mapping[str, Any], groups: Mapping[str, str]) -> Turn:
    unless, before = line.get("unless"), line.get("unless_before")
    return Turn(
        line["kind"],
        line["clause"],
        line["says"],
        line["why"],
        tuple(filled(one, groups) for one in line["patterns"]),
        line.get("suggestion", ""),
        small_letters(filled(unless, groups)) if unless else None,
        small_letters(filled(before, groups) + r"[^.!?]{0,40}$") if before else None,
    )


@cache
def small_letters(pattern: str) -> re.Pattern[str]:
    """A pattern over a text without capitals, which is read more than twice as fast as one that minds none."""
    return re.compile(CAPITALS.sub(_lowered, pattern))


def _lowered(found: re.Match[str]) -> str:
    return found[0].lower() if found[0].isalpha() else found[0]
