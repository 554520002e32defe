"""What it means that the words of a party stand in a name, as the whole of it or among other words.

"Fernhill Labour Party" is a branch, "Labour Party Choir" wants a person's eye, "Labour Exchange Café" is a café.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from evenhand.domain.grants.party_register import PartyEntry, PartyRegister, Phrase, Said, Weight
from evenhand.domain.grants.party_words import Reading, Usage, Words, windows
from evenhand.domain.vocabulary import PartyVerdict

MATCH, POSSIBLE = PartyVerdict.MATCH, PartyVerdict.POSSIBLE

_LONGEST_PLACE, _LONGEST_REST, _LONGEST_ASIDE, _LONGEST_TOWN = 8, 6, 4, 2
_AT_THE_END = 4
_TELLING = 3
_CLUB = "a club that carries the party's word; such clubs are not parties"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A party seen in a name: how surely (0 to 100) and why, in the words shown to the person asked."""

    verdict: PartyVerdict
    entry: PartyEntry
    why: str
    score: int


@dataclass(frozen=True, slots=True)
class _Around:
    """The words before and after a phrase, and whether a comma, dash or bracket parts it from what follows."""

    before: Words
    after: Words
    parted: bool


def sightings(reading: Reading, register: PartyRegister) -> Iterator[Sighting]:
    """Every party whose words stand in the name."""
    words, usage = reading.words, register.usage
    covered = _village_life(words, usage)
    for start, end in windows(words, register.longest):
        for phrase in register.phrases.get(words[start:end], ()):
            around = _Around(words[:start], words[end:], end in reading.breaks)
            seen = _seen(phrase, around, usage)
            if seen and (around.before or around.after) and covered.intersection(range(start, end)):
                seen = _doubted(seen, phrase)
            if seen:
                yield seen
    yield from _outside_brackets(reading, register)
    yield from _two_parties(reading, register)
    yield from _clubs(words, register)


def whole(phrase: Phrase) -> Sighting:
    """The phrase is the whole of the name."""
    if phrase.said in (Said.CORE, Said.FILED_CORE):
        verdict, score = POSSIBLE, 80
    elif phrase.said is Said.FRIEND or _unsure_alone(phrase):
        verdict, score = POSSIBLE, 75
    else:
        verdict, score = MATCH, 100
    return Sighting(verdict, phrase.entry, phrase.said.value, score)


def _unsure_alone(phrase: Phrase) -> bool:
    """Whether somebody else may bear these words: a slogan, half of a longer name, initials."""
    if phrase.said is Said.BRANCH:
        return len(phrase.words) == 1
    if phrase.weight is not Weight.WEAK:
        return False
    return phrase.said is Said.DESCRIPTION or (phrase.said is Said.SHORT and len(phrase.words) < _TELLING)


def _seen(phrase: Phrase, around: _Around, usage: Usage) -> Sighting | None:
    """What the phrase means where it stands, or None where it means nothing."""
    if not around.before and not around.after:
        return whole(phrase)
    if phrase.said in (Said.CORE, Said.FILED_CORE, Said.DESCRIPTION):
        return None
    if phrase.said is Said.FRIEND:
        seen = Sighting(POSSIBLE, phrase.entry, f"contains what is {phrase.said.value}", 60)
        return seen if len(phrase.words) > 1 else None
    if phrase.said in (Said.NICKNAME, Said.ORDINARY):
        return _nickname(phrase, around, usage)
    if phrase.weight is Weight.STRONG:
        return _strong(phrase, around, usage)
    return _registered_only(phrase, around, usage)


def _strong(phrase: Phrase, around: _Around, usage: Usage) -> Sighting:
    """An unmistakable name inside a longer one: a branch where the rest reads like a place or a part."""
    if _reads_as_branch(around, usage):
        why = "an arm of the party" if phrase.said is Said.ARM else "reads as a branch or a part of the party"
        return Sighting(MATCH, phrase.entry, why, 95)
    return Sighting(POSSIBLE, phrase.entry, "contains the name of the party", 70)


def _nickname(phrase: Phrase, around: _Around, usage: Usage) -> Sighting | None:
    """A nickname inside a longer name asks a person, except beside a nation or the word branch."""
    national = not around.after and all(word in usage.nations for word in around.before)
    branch = not around.before and _names_branch(around, usage) and len(around.after) <= _LONGEST_ASIDE
    if national or branch:
        return Sighting(MATCH, phrase.entry, "reads as a branch or a part of the party", 95)
    at_end = not around.after and len(around.before) <= _AT_THE_END
    if phrase.said is Said.NICKNAME or at_end:
        return Sighting(POSSIBLE, phrase.entry, "contains a nickname of the party", 65)
    return None


def _registered_only(phrase: Phrase, around: _Around, usage: Usage) -> Sighting | None:
    """A registered name that could be a village group's: a branch only where the name says branch."""
    set_apart = around.parted or _branch_of(around.before, usage) or phrase.weight is Weight.DISTINCT
    if set_apart and _names_branch(around, usage):
        verdict, score = (MATCH, 90) if len(phrase.words) > 1 else (POSSIBLE, 70)
        return Sighting(verdict, phrase.entry, "reads as a branch or a part of the party", score)
    unusual = sum(word not in usage.everyday for word in phrase.words)
    if phrase.weight is Weight.DISTINCT and (
        unusual > 1 or len(phrase.words) >= _TELLING or phrase.words[0] not in usage.everyday
    ):
        return Sighting(POSSIBLE, phrase.entry, "contains the name of the party", 70)
    return None


def _reads_as_branch(around: _Around, usage: Usage) -> bool:
    """Whether what stands before reads as a place or "branch of", and what stands after as a place or a part."""
    before, after = around.before, around.after
    place = (
        len(before) <= _LONGEST_PLACE
        and not any(word in usage.aside for word in before)
        and (not before or before[-1] not in usage.joining)
    )
    part = (
        not after
        or all(word in usage.nations for word in after)
        or (around.parted and len(after) <= _LONGEST_ASIDE)
        or _is_place(after, usage)
        or (
            len(after) <= _LONGEST_REST
            and any(word in usage.firm_branch | usage.loose_branch for word in after)
        )
    )
    return part and (place or _branch_of(before, usage))


def _is_place(after: Words, usage: Usage) -> bool:
    """Whether the words after an unmistakable name can be nothing but where it is: Plaid Cymru Llanfair."""
    said = len(after) > 1 and after[0] in usage.placing
    where = after[1:] if said else after
    no_place = usage.things | usage.everyday | usage.aside | usage.joining | usage.clubs | usage.political
    return 0 < len(where) <= (_LONGEST_ASIDE if said else _LONGEST_TOWN) and not no_place.intersection(where)


def _names_branch(around: _Around, usage: Usage) -> bool:
    """Whether the name says in so many words that this is a branch."""
    after = around.after
    said_after = len(after) <= _LONGEST_REST and any(word in usage.firm_branch for word in after)
    return said_after or (_branch_of(around.before, usage) and not after)


def _branch_of(before: Words, usage: Usage) -> bool:
    """Whether the words before a name are "so-and-so branch of" it."""
    return bool(before) and before[-1] in usage.joining and any(word in usage.firm_branch for word in before)


def _outside_brackets(reading: Reading, register: PartyRegister) -> Iterator[Sighting]:
    """A registered name followed by something in brackets."""
    if reading.outside == reading.words:
        return
    for phrase in register.phrases.get(reading.outside, ()):
        if phrase.said in (Said.NAME, Said.ALSO, Said.SHORT, Said.FILED):
            verdict, score = (POSSIBLE, 75) if phrase.weight is Weight.WEAK else (MATCH, 98)
            yield Sighting(verdict, phrase.entry, f"{phrase.said.value}, with words in brackets", score)


def _two_parties(reading: Reading, register: PartyRegister) -> Iterator[Sighting]:
    """The names of two parties and nothing else, as those who stand together write them."""
    words = reading.outside
    for at, word in enumerate(words):
        sides = (
            [_party_called(side, register) for side in (words[:at], words[at + 1 :])] if word == "and" else []
        )
        if sides and all(sides):
            yield from (Sighting(MATCH, one.entry, "one of two parties together", 96) for one in sides if one)


def _party_called(words: Words, register: PartyRegister) -> Phrase | None:
    """A party of exactly this unmistakable name."""
    return next(
        (
            one
            for one in register.phrases.get(words, ())
            if one.said in (Said.NAME, Said.ALSO, Said.NICKNAME, Said.FILED) and one.weight is Weight.STRONG
        ),
        None,
    )


def _clubs(words: Words, register: PartyRegister) -> Iterator[Sighting]:
    """A social club that carries the word of a party: not a party, but for a person to say."""
    usage = register.usage
    for at, word in enumerate(words):
        if word not in usage.clubs:
            continue
        for name, entry in register.clubs.items():
            for start in range(max(0, at - _AT_THE_END - len(name)), at - len(name) + 1):
                between = words[start + len(name) : at]
                if words[start : start + len(name)] == name and all(
                    each in usage.club_words for each in between
                ):
                    yield Sighting(POSSIBLE, entry, _CLUB, 60)


def _village_life(words: Words, usage: Usage) -> frozenset[int]:
    """The places of the words that belong to an expression of village life."""
    return frozenset(
        at
        for start, end in windows(words, 4)
        if words[start:end] in usage.village_life
        for at in range(start, end)
    )


def _doubted(seen: Sighting, phrase: Phrase) -> Sighting | None:
    """What is left of a sighting whose words are also village life: an unmistakable name still asks."""
    if phrase.weight is Weight.STRONG and phrase.said not in (Said.NICKNAME, Said.ORDINARY):
        return Sighting(POSSIBLE, seen.entry, seen.why, min(seen.score, 60))
    return None
