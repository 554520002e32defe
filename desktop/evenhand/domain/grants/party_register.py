"""The list of registered political parties, made ready to be asked about any name.

An entry is a party as registered. From its name, its ballot-paper descriptions and what it is also called come
phrases: runs of words, each with what it means to find it as the whole of a name or inside one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.grants.party_words import Usage, Words

NAMED_IN_FILE = "this file"


class Weight(StrEnum):
    """How surely the words of a name are a party's and nobody else's."""

    STRONG = "strong"
    DISTINCT = "distinct"
    WEAK = "weak"


class Said(StrEnum):
    """What a phrase is to its party, in the words of the answer."""

    NAME = "the registered name"
    ALSO = "a name of the party"
    SHORT = "part of the registered name"
    NICKNAME = "a nickname of the party"
    ORDINARY = "a nickname or the initials of the party, which others may bear too"
    BRANCH = "what branches of the party call themselves"
    ARM = "an arm of the party"
    FRIEND = "affiliated or close to the party, not the party itself"
    DESCRIPTION = "a description that the party registered for ballot papers"
    CORE = "the registered name but for a word such as party or association"
    FILED = "named in this file as a party"
    FILED_CORE = "named in this file as a party, but for a word such as party or association"


@dataclass(frozen=True, slots=True)
class PartyEntry:
    """One party of the list. `reference` is the Commission's ("PP53"), empty where not known.

    `kind` is the register on which it stands, GB or NI, empty where not known; `NAMED_IN_FILE` where the partnership
    file names it as a party.
    """

    reference: str
    name: str
    kind: str = "GB"
    descriptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AlsoKnown:
    """What one party, found by its name or its reference, is also called; each tuple is explained by `Said`."""

    name: str
    reference: str = ""
    names: tuple[str, ...] = ()
    nicknames: tuple[str, ...] = ()
    ordinary: tuple[str, ...] = ()
    branches: tuple[str, ...] = ()
    arms: tuple[str, ...] = ()
    friends: tuple[str, ...] = ()
    clubs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that mean a party when they are found."""

    words: Words
    entry: PartyEntry
    said: Said
    weight: Weight


@dataclass(frozen=True, slots=True)
class PartyRegister:
    """The list as it stood on `list_date` (None: not known), with its phrases under their words.

    `joined_up` finds a whole name whose words were run together or taken apart, `reordered` one whose words stand in
    another order. `spelt` holds the names to compare spellings with; `spelling_words` are the words of party politics;
    `clubs` the words of the parties' social clubs; `longest` the number of words of the longest phrase.
    """

    list_date: date | None
    vintage: str
    entries: tuple[PartyEntry, ...]
    usage: Usage
    phrases: Mapping[Words, tuple[Phrase, ...]]
    joined_up: Mapping[str, tuple[Phrase, ...]]
    reordered: Mapping[Words, tuple[Phrase, ...]]
    spelt: Mapping[str, tuple[Phrase, ...]]
    spelling_words: tuple[str, ...]
    clubs: Mapping[Words, PartyEntry]
    longest: int
