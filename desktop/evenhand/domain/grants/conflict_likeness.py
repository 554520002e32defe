"""Whether something of an applicant and something of a member may be one: a person, a body, an address (PP2)."""

import re

from evenhand.domain.grants.conflict_ends import Anchor, End, Sort
from evenhand.domain.meetings.bodies import NameWords, Same, named_in, road_in, same_body, words_of
from evenhand.domain.meetings.vocabulary import Certainty
from evenhand.domain.members.facts import Person
from evenhand.domain.members.likeness import SAME_NAME, likeness

_WORD = re.compile(r"\w+")


class Alike:
    """The likeness of names and addresses, each pair of them compared once."""

    def __init__(self, words: NameWords) -> None:
        self._words = words
        self._bodies: dict[tuple[str, str], Same | None] = {}

    def same(self, anchor: Anchor, end: End) -> Same | None:
        """Whether both may be one, how sure that is and why; None where nothing speaks for it."""
        if anchor.sort is Sort.WORDS:
            return self._in_words(anchor, end)
        if anchor.sort is Sort.ADDRESS and end.is_property:
            return self._property(anchor, end)
        if anchor.sort is not end.sort:
            return None
        if anchor.sort is Sort.PERSON:
            return _same_person(anchor, end)
        return self._same_body(anchor, end) if anchor.sort is Sort.BODY else _same_address(anchor, end)

    def _same_body(self, anchor: Anchor, end: End) -> Same | None:
        key = (end.text, anchor.text)
        if key not in self._bodies:
            self._bodies[key] = same_body(*key, self._words)
        return self._bodies[key]

    def _in_words(self, anchor: Anchor, end: End) -> Same | None:
        """Whether what is asked for names a body or a person in full."""
        if end.sort is Sort.BODY:
            return named_in(end.text, anchor.text, self._words)
        own = words_of(end.text, self._words)
        if end.sort is not Sort.PERSON or len(own) < 2:
            return None
        said = words_of(anchor.text, self._words)
        named = any(said[at : at + len(own)] == own for at in range(len(said) - len(own) + 1))
        return Same(Certainty.POSSIBLE, "names them") if named else None

    def _property(self, anchor: Anchor, end: End) -> Same | None:
        """Whether an address is that of a property in which there is an interest."""
        return _same_address(anchor, end) or road_in(end.text, anchor.text, self._words)


def _same_person(anchor: Anchor, end: End) -> Same | None:
    if len(anchor.text.split()) < 2 or len(end.text.split()) < 2:
        return None
    one = Person(id=1, name=end.text, address=end.address, email=end.email, telephone=end.telephone)
    other = Person(
        id=2, name=anchor.text, address=anchor.address, email=anchor.email, telephone=anchor.telephone
    )
    found = likeness(one, other)
    if found is None:
        return None
    certainty = Certainty.LIKELY if SAME_NAME in found.reasons else Certainty.POSSIBLE
    return Same(
        certainty, ", ".join(f"the {why}" if why.startswith("same") else why for why in found.reasons)
    )


def _same_address(anchor: Anchor, end: End) -> Same | None:
    one, other = (_folded(text) for text in (anchor.text, end.text))
    return Same(Certainty.LIKELY, "the same address") if one and one == other else None


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
