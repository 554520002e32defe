"""Parties that no register holds but the partnership file names: of an office, of a candidate, of a branch (PP14).

A local party may be on no list that is loaded. What the file itself calls a party is asked about as if it were listed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from evenhand.domain.grants.party_names import screen_name
from evenhand.domain.grants.party_phrases import cores, in_any_order, weigh
from evenhand.domain.grants.party_register import (
    NAMED_IN_FILE,
    PartyEntry,
    PartyRegister,
    Phrase,
    Said,
    Weight,
)
from evenhand.domain.grants.party_words import Usage, Words, words_of
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import PartyVerdict

Key = TypeVar("Key")

NOT_PARTIES = frozenset(
    {"independent", "independents", "ind", "no description", "no party", "non-party", "none"}
)
_APART = re.compile(r"\s*[,(:;/|]\s*|\s+[-‐‑‒–—―−]+\s+")
_LEAST_OF_PARENT = 2


@keeps("PP14")
def with_named(register: PartyRegister, names: Iterable[str]) -> PartyRegister:
    """The register with what a file names as parties; a name that is surely a listed party's adds nothing."""
    usage = register.usage
    fresh: dict[Words, PartyEntry] = {}
    for name in sorted(set(names)):
        words = words_of(name, usage)
        if words and name.strip().casefold() not in NOT_PARTIES and not _listed(name, register):
            fresh.setdefault(words, PartyEntry("", name.strip(), NAMED_IN_FILE))
    if not fresh:
        return register
    phrases = [phrase for words, entry in fresh.items() for phrase in _phrases(words, entry, usage)]
    whole = [one for one in phrases if one.said is Said.FILED]
    return replace(
        register,
        entries=(*register.entries, *fresh.values()),
        phrases=_with(register.phrases, ((one.words, one) for one in phrases)),
        joined_up=_with(register.joined_up, (("".join(one.words), one) for one in whole)),
        reordered=_with(
            register.reordered, ((in_any_order(one.words, usage), one) for one in whole if len(one.words) > 2)
        ),
        spelt=_with(register.spelt, ((" ".join(one.words), one) for one in whole)),
        longest=max(register.longest, *(len(one.words) for one in phrases)),
    )


def parent_of(name: str, usage: Usage) -> str:
    """The party of which a body calls itself a branch, as in "Oak Alliance, East branch"; empty where it does not."""
    said = re.fullmatch(r"(.+?)\s+of\s+(?:the\s+)?(.+)", name.strip(), re.IGNORECASE)
    if said and _says_branch(said[1], usage.firm_branch):
        return _long_enough(said[2], usage)
    lead, *rest = _APART.split(name.strip(), maxsplit=1)
    if rest and _says_branch(rest[0], usage.firm_branch | usage.loose_branch):
        return _long_enough(lead, usage)
    return ""


def _listed(name: str, register: PartyRegister) -> bool:
    return screen_name(name, register).verdict is PartyVerdict.MATCH


def _phrases(words: Words, entry: PartyEntry, usage: Usage) -> Iterator[Phrase]:
    weight = weigh(words, usage)
    yield Phrase(words, entry, Said.FILED, weight)
    for core in cores(words, weight, usage):
        yield Phrase(core, entry, Said.FILED_CORE, Weight.WEAK)


def _with(
    held: Mapping[Key, tuple[Phrase, ...]], pairs: Iterable[tuple[Key, Phrase]]
) -> Mapping[Key, tuple[Phrase, ...]]:
    found = dict(held)
    for key, phrase in pairs:
        found[key] = (*found.get(key, ()), phrase)
    return MappingProxyType(found)


def _says_branch(text: str, branch_words: frozenset[str]) -> bool:
    return any(word in branch_words for word in re.findall(r"\w+", text.casefold()))


def _long_enough(parent: str, usage: Usage) -> str:
    """A single word is a place as often as a party."""
    return parent.strip() if len(words_of(parent, usage)) >= _LEAST_OF_PARENT else ""
