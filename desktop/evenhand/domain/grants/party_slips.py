"""Names that are nearly a party's: slips of spelling, words run together, words in another order.

A slip is never a match, always a question. Only a word that is long enough, begins alike and differs by one or two
letters counts as a slip, so that Elm Grove is not Elm Park and York is not Nork.
"""

from collections.abc import Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

from evenhand.domain.grants.party_phrases import in_any_order
from evenhand.domain.grants.party_register import PartyRegister, Weight
from evenhand.domain.grants.party_sightings import MATCH, POSSIBLE, Sighting, sightings, whole
from evenhand.domain.grants.party_words import Reading, Words

_LEAST_ALIKE = 0.80
_LONGEST_COMPARED = 120
_SHORTEST_WORD, _LONG_WORD, _SHORTEST_ALONE = 4, 8, 7
_MOST_SLIPS = 2


def slips(reading: Reading, register: PartyRegister) -> Iterator[Sighting]:
    """Every party whose name is nearly this name, or nearly stands in it as a branch's would."""
    text = " ".join(reading.words)
    if not text or len(text) > _LONGEST_COMPARED:
        return
    yield from _joined_up(reading.words, register)
    yield from _reordered(reading.words, register)
    yield from _spelt_alike(text, reading.words, register)
    yield from _corrected(reading, register)


def _joined_up(words: Words, register: PartyRegister) -> Iterator[Sighting]:
    """The same letters with the gaps elsewhere: the same name."""
    for phrase in register.joined_up.get("".join(words), ()):
        if phrase.words != words:
            yield whole(phrase)


def _reordered(words: Words, register: PartyRegister) -> Iterator[Sighting]:
    """The same words in another order."""
    for phrase in register.reordered.get(in_any_order(words, register.usage), ()):
        if phrase.words != words and phrase.weight is not Weight.WEAK:
            yield Sighting(POSSIBLE, phrase.entry, "the words of the party's name in another order", 85)


def _spelt_alike(text: str, words: Words, register: PartyRegister) -> Iterator[Sighting]:
    """A whole name that differs from a party's by slips of spelling."""
    likes = process.extract(
        text, register.spelt.keys(), scorer=OSA.normalized_similarity, score_cutoff=_LEAST_ALIKE, limit=8
    )
    for like, alike, _ in likes:
        if like != text and _only_slips(words, tuple(like.split())):
            for phrase in register.spelt[like]:
                yield Sighting(
                    POSSIBLE,
                    phrase.entry,
                    f"but for a slip of spelling, {phrase.said.value}",
                    min(99, round(alike * 100)),
                )


def _only_slips(words: Words, others: Words) -> bool:
    """Whether two names have the same words but for one or two slips."""
    if len(words) != len(others):
        return False
    differing = [(word, other) for word, other in zip(words, others, strict=True) if word != other]
    alone = len(words) == 1
    return (
        len(differing) <= _MOST_SLIPS
        and all(is_slip(word, other) for word, other in differing)
        and not (alone and len(others[0]) < _SHORTEST_ALONE)
    )


def is_slip(word: str, meant: str) -> bool:
    """Whether a word is a slip of the pen for another: one letter, or two in a long word, the first one right."""
    if min(len(word), len(meant)) < _SHORTEST_WORD or word[0] != meant[0]:
        return False
    return OSA.distance(word, meant) <= (2 if len(meant) >= _LONG_WORD else 1)


def _corrected(reading: Reading, register: PartyRegister) -> Iterator[Sighting]:
    """The name with its slips in the words of party politics put right, where it then reads as a party's."""
    words = tuple(_meant(word, register) for word in reading.words)
    if words == reading.words:
        return
    for seen in sightings(Reading(words, reading.breaks, words), register):
        if seen.verdict is MATCH:
            yield Sighting(POSSIBLE, seen.entry, f"with a slip of spelling put right: {seen.why}", 85)


def _meant(word: str, register: PartyRegister) -> str:
    """The word of party politics of which this is a slip, or the word itself."""
    usage = register.usage
    if word in usage.everyday or word in register.spelling_words:
        return word
    return next((meant for meant in register.spelling_words if is_slip(word, meant)), word)
