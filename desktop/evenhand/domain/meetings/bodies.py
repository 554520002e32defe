"""Whether a name on an agenda is that of a body in the register of interests, and how sure that is.

A likeness is a question for the member, never an answer. It asks for more than words that many bodies share: two
community centres are two, the 1st Scouts are not the 2nd, and a place alone is no body.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from rapidfuzz.distance import OSA

from evenhand.domain.grants.party_words import fold
from evenhand.domain.meetings.vocabulary import Certainty

Words = tuple[str, ...]

_INSIDE = re.compile(r"[(\[]([^)\]]*)[)\]]")
_TRADING = re.compile(r"\b(?:trading as|t/a|also known as|known as)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_LINKS = frozenset({"and", "at", "for", "in", "of", "the"})
_COUNCIL = "council"
_SHORTEST_SLIP, _LONG_WORD = 5, 8
_SHORTEST_INITIALS, _SHORTEST_ALONE = 3, 4
_IN_FULL = 3


@dataclass(frozen=True, slots=True)
class NameWords:
    """What single words say in the name of a body; `places` are those of the partnership's own area."""

    common: frozenset[str]
    apart: frozenset[str]
    legal_forms: frozenset[str]
    council_kinds: frozenset[str]
    roads: frozenset[str]
    not_initials: frozenset[str]
    spelling: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)
    places: frozenset[str] = frozenset()

    def at(self, names: Iterable[str]) -> "NameWords":
        """The same for an area with places of these names."""
        words = {word for name in names for word in words_of(name, self)}
        return replace(self, places=frozenset(words - self.common))


@dataclass(frozen=True, slots=True)
class Same:
    """That two names may be of one body, how sure that is, and why in words: of a text, what it does ("names it")."""

    certainty: Certainty
    why: str


_SAME_NAME = Same(Certainty.CERTAIN, "the same name")


def read_name_words(table: Mapping[str, Any]) -> NameWords:
    """The words of the shipped table."""
    lists = ("common", "apart", "legal_forms", "council_kinds", "roads", "not_initials")
    return NameWords(*(frozenset(table[name]) for name in lists), spelling=table["spelling"])


@lru_cache(maxsize=8192)
def words_of(name: str, words: NameWords) -> Words:
    """The words of a name in one spelling, without a leading "the" and a legal form at the end."""
    kept = [words.spelling.get(word, word) for word in _WORD.findall(fold(name))]
    while kept and kept[0] == "the":
        kept.pop(0)
    while len(kept) > 1 and kept[-1] in words.legal_forms:
        kept.pop()
    if kept and kept[-1] == "saint":
        kept[-1] = "street"
    return tuple(kept)


def same_body(body: str, name: str, words: NameWords) -> Same | None:
    """Whether a body of the register is the one of a name that stands by itself, such as an applicant's."""
    found = [
        same
        for one in _variants(body)
        for other in _variants(name)
        if (same := _compared(one, other, words)) is not None
    ]
    return min(found, key=_surest, default=None)


def named_in(body: str, text: str, words: NameWords) -> Same | None:
    """Whether a text such as the title of an item names a body of the register."""
    found = [same for one in _variants(body) if (same := _found(one, text, words)) is not None]
    return min(found, key=_surest, default=None)


def road_in(place: str, text: str, words: NameWords) -> Same | None:
    """Whether a text names the road of a property, such as "Basin Street"."""
    own, said = words_of(place, words), words_of(text, words)
    for at in range(len(own) - 1):
        road = own[at : at + 2]
        if road[1] in words.roads and road[0] not in words.common and place_of(road, said) is not None:
            return Same(Certainty.POSSIBLE, f"names {' '.join(road).title()}")
    return None


@lru_cache(maxsize=8192)
def _variants(name: str) -> tuple[str, ...]:
    """A name by itself, and each other name that it gives in brackets or after "trading as"."""
    outside = _INSIDE.sub(" ", name)
    pieces = [*_TRADING.split(outside), *_INSIDE.findall(name)]
    return tuple(piece.strip() for piece in pieces if _WORD.search(piece))


def _compared(one: str, other: str, words: NameWords) -> Same | None:
    own, theirs = words_of(one, words), words_of(other, words)
    if not own or not theirs:
        return None
    if own == theirs:
        shared = all(word in words.common for word in own)
        return Same(Certainty.POSSIBLE, "the same name, of common words") if shared else _SAME_NAME
    if own[-1] == theirs[-1] == _COUNCIL:
        return _councils(own, theirs, words)
    return (
        _contained(own, theirs, words)
        or _slipped(own, theirs, words)
        or _initials(one, other, own, theirs, words)
    )


def _contained(one: Words, other: Words, words: NameWords) -> Same | None:
    """One name within the other: a longer form where only common words are added, else perhaps a part of it."""
    short, long = sorted((one, other), key=len)
    at = place_of(short, long)
    if at is None:
        return None
    extra = (*long[:at], *long[at + len(short) :])
    only_common = all(word in words.common and word not in words.apart for word in extra)
    own = [word for word in short if _tells(word, words)]
    if only_common and own:
        certainty = Certainty.LIKELY if len(short) > 1 else Certainty.POSSIBLE
        return Same(certainty, "a longer form of the same name")
    if only_common and len(short) >= _IN_FULL and any(word in words.places for word in short):
        return Same(Certainty.POSSIBLE, "a name within the other")
    if own and len(short) > 1 and not any(word in words.apart for word in extra):
        return Same(Certainty.POSSIBLE, "a name within the other")
    return None


def _slipped(one: Words, other: Words, words: NameWords) -> Same | None:
    """Two names that differ by a slip in one word."""
    if len(one) != len(other) or len(one) < 2:
        return None
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    rest = [a for a, b in zip(one, other, strict=True) if a == b and a not in words.common]
    if len(differing) != 1 or not _is_slip(*differing[0], words):
        return None
    word = differing[0][0]
    return Same(Certainty.POSSIBLE, "the same name but for a letter") if rest or _tells(word, words) else None


def _is_slip(one: str, other: str, words: NameWords) -> bool:
    """Whether two long words differ by a letter; words that tell bodies apart, and two real ones, do not."""
    shortest, both = min(len(one), len(other)), {one, other}
    known = words.common | words.places
    if shortest < _SHORTEST_SLIP or one[0] != other[0] or both & words.apart or both <= known:
        return False
    most = 2 if shortest >= _LONG_WORD else 1
    return OSA.distance(one, other, score_cutoff=most) <= most


def _initials(one: str, other: str, own: Words, theirs: Words, words: NameWords) -> Same | None:
    """One name by its initials."""
    for short, full in ((one, theirs), (other, own)):
        if _is_initials_of(short.strip(), full, words):
            return Same(Certainty.POSSIBLE, f"{short.strip()} may stand for the other name")
    return None


def _is_initials_of(short: str, full: Words, words: NameWords) -> bool:
    if not _is_in_capitals(short):
        return False
    known = short.casefold()
    return known not in words.not_initials and known == "".join(
        word[0] for word in full if word not in _LINKS
    )


def _is_in_capitals(word: str) -> bool:
    return len(word) >= _SHORTEST_INITIALS and word.isalpha() and word.isupper()


@lru_cache(maxsize=2048)
def _capitals_in(text: str) -> Words:
    """The words of a text that are written as initials are."""
    return tuple(word for word in _WORD.findall(text) if _is_in_capitals(word))


def _councils(one: Words, other: Words, words: NameWords) -> Same | None:
    """Two councils of one place: the same unless each says another kind."""
    places, kinds = zip(*(_council(name, words) for name in (one, other)), strict=True)
    if places[0] != places[1] or not places[0]:
        return None
    if kinds[0] and kinds[1] and kinds[0] != kinds[1]:
        return None
    return Same(Certainty.LIKELY, "a council of the same place")


def _council(name: Words, words: NameWords) -> tuple[Words, frozenset[str]]:
    """The place of a council, and which kind of council it says to be."""
    skipped = words.council_kinds | _LINKS | {_COUNCIL}
    kinds = frozenset(name) & words.council_kinds
    return tuple(word for word in name if word not in skipped), kinds


def _found(body: str, text: str, words: NameWords) -> Same | None:
    own, said = words_of(body, words), words_of(text, words)
    if not own:
        return None
    if own[-1] == _COUNCIL:
        return _council_in(own, said, words)
    if len(own) == 1:
        return _one_word_in(body, own[0], text, said, words)
    at = place_of(own, said)
    if at is None:
        return _initials_in(own, text, words)
    before = said[at - 1] if at else ""
    after = said[at + len(own)] if at + len(own) < len(said) else ""
    if before in words.apart or _says_no_body(own, words):
        return None
    tells = any(_tells(word, words) for word in own) or len(own) >= _IN_FULL
    certain = tells and after not in words.apart
    return Same(Certainty.LIKELY if certain else Certainty.POSSIBLE, "names it")


def _council_in(own: Words, said: Words, words: NameWords) -> Same | None:
    """A council named with its place; "the council" alone is none."""
    place, kinds = _council(own, words)
    for at, word in enumerate(said):
        if word != _COUNCIL or not place:
            continue
        start = at
        while start and said[start - 1] in words.council_kinds:
            start -= 1
        said_kinds = frozenset(said[start:at])
        if said[max(start - len(place), 0) : start] != place or (
            said_kinds and kinds and said_kinds != kinds
        ):
            continue
        return Same(Certainty.LIKELY, "names it")
    return None


def _one_word_in(body: str, own: str, text: str, said: Words, words: NameWords) -> Same | None:
    """A name of one word, such as a shop's: only where it is no common word or place, and written like a name."""
    if not _tells(own, words) or len(own) < _SHORTEST_ALONE or own not in said:
        return None
    bare = body.strip()
    written = re.search(rf"\b{re.escape(bare)}\b", text) if bare[:1].isupper() else None
    return Same(Certainty.POSSIBLE, "has a word like it") if written else None


def _initials_in(own: Words, text: str, words: NameWords) -> Same | None:
    for short in _capitals_in(text):
        if _is_initials_of(short, own, words):
            return Same(Certainty.POSSIBLE, f"says {short}, which may stand for it")
    return None


def _says_no_body(own: Words, words: NameWords) -> bool:
    """Whether a name is of common words alone, or no more than a place."""
    places = words.places | words.apart
    return all(word in words.common for word in own) or all(word in places for word in own)


def _tells(word: str, words: NameWords) -> bool:
    """Whether a word tells one body from others."""
    return word not in words.common and word not in words.apart and word not in words.places and len(word) > 2


def place_of(short: Words, long: Words) -> int | None:
    """Where a run of words begins within a longer one."""
    if short and short[0] not in long:
        return None
    for at in range(len(long) - len(short) + 1):
        if long[at : at + len(short)] == short:
            return at
    return None


def _surest(same: Same) -> int:
    return tuple(Certainty).index(same.certainty)
