"""How the register is made: from each party the phrases by which it can be known in the name of an applicant."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from evenhand.domain.grants.party_register import AlsoKnown, PartyEntry, PartyRegister, Phrase, Said, Weight
from evenhand.domain.grants.party_words import Usage, Words, read_name, without_joint_note, words_of

Key = TypeVar("Key")

_COMPARED = frozenset({Said.NAME, Said.ALSO, Said.SHORT, Said.ARM, Said.NICKNAME})
_POLITICS = frozenset({Said.NAME, Said.ALSO, Said.NICKNAME, Said.ORDINARY, Said.BRANCH, Said.ARM})
_SHORTEST_COMPARED = 4


def build_register(
    entries: Iterable[PartyEntry],
    also_known: Iterable[AlsoKnown],
    usage: Usage,
    *,
    list_date: date | None,
    vintage: str = "",
) -> PartyRegister:
    """The register made of these parties; what is known of a party that is not on the list is left out."""
    held = tuple(entry for entry in entries if words_of(entry.name, usage))
    known = tuple(_known_among(held, tuple(also_known), usage))
    phrases = tuple(_all_phrases(held, known, usage))
    compared = [
        phrase for phrase in phrases if phrase.said in _COMPARED and _letters(phrase) >= _SHORTEST_COMPARED
    ]
    politics = {word for phrase in phrases if phrase.said in _POLITICS for word in phrase.words}
    return PartyRegister(
        list_date=list_date,
        vintage=vintage,
        entries=held,
        usage=usage,
        phrases=_under((phrase.words, phrase) for phrase in phrases),
        joined_up=_under(("".join(phrase.words), phrase) for phrase in compared),
        reordered=_under(
            (in_any_order(phrase.words, usage), phrase) for phrase in compared if len(phrase.words) > 2
        ),
        spelt=_under((" ".join(phrase.words), phrase) for phrase in compared),
        spelling_words=tuple(sorted(politics & (usage.political | {"association", "party"}))),
        clubs=MappingProxyType(
            {words_of(word, usage): entry for entry, also in known for word in also.clubs}
        ),
        longest=max((len(phrase.words) for phrase in phrases), default=0),
    )


def _letters(phrase: Phrase) -> int:
    """How many letters a phrase has."""
    return sum(len(word) for word in phrase.words)


def weigh(words: Words, usage: Usage) -> Weight:
    """How surely a registered name can be told from the name of a village group."""
    unusual = [word for word in words if word not in usage.everyday]
    if len(words) < 2 or not unusual:
        return Weight.WEAK
    political = "party" in words or any(word in usage.political for word in words)
    return Weight.STRONG if political else Weight.DISTINCT


def in_any_order(words: Words, usage: Usage) -> Words:
    """The words that carry a name, in the order of the alphabet."""
    return tuple(sorted(word for word in words if word not in usage.joining))


def _under(pairs: Iterable[tuple[Key, Phrase]]) -> Mapping[Key, tuple[Phrase, ...]]:
    """Phrases under their key, in the order in which they came."""
    found: dict[Key, list[Phrase]] = {}
    for key, phrase in pairs:
        found.setdefault(key, []).append(phrase)
    return MappingProxyType({key: tuple(phrases) for key, phrases in found.items()})


def _known_among(
    held: Sequence[PartyEntry], also_known: Sequence[AlsoKnown], usage: Usage
) -> Iterator[tuple[PartyEntry, AlsoKnown]]:
    """Each party of the list of which more names are known, found by its name or else by its reference."""
    by_name = {words_of(entry.name, usage): entry for entry in reversed(held)}
    by_reference = {entry.reference: entry for entry in reversed(held) if entry.reference}
    for also in also_known:
        entry = by_name.get(words_of(also.name, usage)) or by_reference.get(also.reference)
        if entry is not None:
            yield entry, also


def _all_phrases(
    held: Sequence[PartyEntry], known: Sequence[tuple[PartyEntry, AlsoKnown]], usage: Usage
) -> Iterator[Phrase]:
    """Every phrase of every party: registered names first, then what they are also called, then descriptions."""
    well_known = {words_of(entry.name, usage) for entry, _ in known}
    named = [phrase for entry in held for phrase in _registered(entry, well_known, usage)]
    named += [phrase for entry, also in known for phrase in _also_called(entry, also, usage)]
    own: dict[PartyEntry, list[Words]] = {}
    for phrase in named:
        if phrase.said is not Said.CORE and phrase.said is not Said.FRIEND:
            own.setdefault(phrase.entry, []).append(phrase.words)
    yield from named
    for entry in held:
        yield from _described(entry, own.get(entry, []), usage)


def _registered(entry: PartyEntry, well_known: set[Words], usage: Usage) -> Iterator[Phrase]:
    """The registered name, its parts before a dash or outside brackets, and the name with a last word more or less."""
    reading = read_name(entry.name, usage)
    words = reading.words
    weight = Weight.STRONG if words in well_known else weigh(words, usage)
    yield Phrase(words, entry, Said.NAME, weight)
    for part in dict.fromkeys((reading.outside, reading.lead)):
        if part != words and len(part) > 1:
            yield Phrase(part, entry, Said.SHORT, weigh(part, usage))
    for core in cores(words, weight, usage):
        yield Phrase(core, entry, Said.CORE, Weight.WEAK)


def cores(words: Words, weight: Weight, usage: Usage) -> Iterator[Words]:
    """The registered name without its last word, or with one more, where that still means the party."""
    if words[-1] in usage.nations and words[1:]:
        yield words[:-1]
    if words[-1] not in usage.kinds:
        kinds = ("party",) if weight is Weight.WEAK else tuple(sorted(usage.kinds))
        yield from ((*words, kind) for kind in kinds)
    elif len(words) > 1 and (words[-1] == "party" or (len(words) > 2 and weight is not Weight.WEAK)):
        yield words[:-1]


def _also_called(entry: PartyEntry, also: AlsoKnown, usage: Usage) -> Iterator[Phrase]:
    """What a party, its branches, its arms and its friends are called besides."""
    lists = (
        (Said.ALSO, also.names),
        (Said.NICKNAME, also.nicknames),
        (Said.ORDINARY, also.ordinary),
        (Said.BRANCH, also.branches),
        (Said.ARM, also.arms),
        (Said.FRIEND, also.friends),
    )
    for said, names in lists:
        for name in names:
            yield Phrase(words_of(name, usage), entry, said, Weight.STRONG)


def _described(entry: PartyEntry, own: Sequence[Words], usage: Usage) -> Iterator[Phrase]:
    """The party's ballot-paper descriptions: those that carry its name are a name, others are a slogan."""
    for description in dict.fromkeys(
        words_of(without_joint_note(text), usage) for text in entry.descriptions
    ):
        if not description or description in own:
            continue
        carries = any(
            _within(words, description) or description == words[: len(description)] for words in own
        )
        named = carries and weigh(description, usage) is not Weight.WEAK
        yield Phrase(description, entry, Said.DESCRIPTION, Weight.STRONG if named else Weight.WEAK)


def _within(words: Words, text: Words) -> bool:
    """Whether the words stand in the text, one after the other."""
    return any(text[at : at + len(words)] == words for at in range(len(text) - len(words) + 1))
