"""Expected declarations: the register of interests held against an agenda before the meeting, for the chair (PP2).

It asks members who may have forgotten and accuses nobody: each line says why it stands there and how sure that is.
Those close to a member are named in the confidential words alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.bodies import NameWords, Same, named_in, place_of, road_in, same_body, words_of
from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.meetings.vocabulary import AgendaKind, Certainty
from evenhand.domain.members.directory import Seat
from evenhand.domain.members.facts import Person
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.members.likeness import alike_in_name
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.domain.words import say_day

NOT_BUSINESS = (AgendaKind.APOLOGIES, AgendaKind.DECLARATIONS, AgendaKind.MINUTES, AgendaKind.NEXT_MEETING)
SUREST_FIRST = tuple(Certainty)
_BETWEEN_NAMES = re.compile("[(),;]")


class Part(Enum):
    """Which part of an item a name stands in; the value is how it is said."""

    APPLICANT = "the applicant"
    CONTACT = "the applicant's contact"
    TITLE = "the item"
    PURPOSE = "what is asked for"


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that an item is about: whose name or words it is, and the name or words.

    `called` says it where it is no item of an agenda.
    """

    part: Part
    text: str
    called: str = ""

    @property
    def opens(self) -> str:
        """How a sentence about it begins."""
        return _capital(self.called or self.part.value)


@dataclass(frozen=True, slots=True)
class Business:
    """An item with everything that it is about."""

    item: AgendaItem
    subjects: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """A member on the day of the meeting: the seat, the interests current then, and the councils they sit on.

    `over` are interests that ended within the year before, such as a gift.
    """

    seat: Seat
    interests: tuple[Interest, ...]
    councils: tuple[str, ...] = ()
    over: tuple[Interest, ...] = ()


@dataclass(frozen=True, slots=True)
class ExpectedDeclaration:
    """That a member may have to declare an interest in an item.

    `interest` is the entry of the register, None where it rests on a seat, a council or the member's own name.
    `because` names nobody but the member; `in_full`, for the confidential sheet, names those close to them.
    """

    item: AgendaItem
    seat: Seat
    interest: Interest | None
    because: str
    in_full: str
    certainty: Certainty

    @property
    def person(self) -> Person:
        """The member."""
        return self.seat.person


@dataclass(frozen=True, slots=True)
class _Tie:
    """What ties a member to a body, in words for the board and in full; what is over makes nothing but possible."""

    body: str
    interest: Interest | None
    says: str
    in_full: str
    over: bool = False


@keeps("PP2")
def expected_declarations(
    businesses: Iterable[Business], members: Sequence[Standing], words: NameWords
) -> tuple[ExpectedDeclaration, ...]:
    """Whose interests the register lets expect in which item, by item, then by name, the surest of each (PP2)."""
    found = [
        one
        for business in businesses
        if business.item.kind not in NOT_BUSINESS
        for member in members
        for one in _of(business, member, words)
    ]
    return tuple(sorted(found, key=_by_item))


def _of(business: Business, member: Standing, words: NameWords) -> Iterator[ExpectedDeclaration]:
    """What is expected of one member in one item: for each entry of the register the surest reason, and one besides."""
    best: dict[int, ExpectedDeclaration] = {}
    for one in (*_by_body(business, member, words), *_by_name(business, member, words)):
        key = one.interest.id if one.interest is not None else 0
        if key not in best or _sure(one) < _sure(best[key]):
            best[key] = one
    others = [one for key, one in best.items() if key]
    unregistered = best.get(0)
    if unregistered is not None and any(_sure(one) <= _sure(unregistered) for one in others):
        return iter(others)
    return iter(best.values())


def _by_body(business: Business, member: Standing, words: NameWords) -> Iterator[ExpectedDeclaration]:
    """By the bodies that a member is tied to."""
    for tie in _ties(member):
        for subject in business.subjects:
            same = _same(tie, subject, words)
            if same is not None:
                yield _expected(business, member, tie, subject, same)


def _same(tie: _Tie, subject: Subject, words: NameWords) -> Same | None:
    if subject.part is Part.CONTACT:
        return None
    if subject.part is Part.APPLICANT:
        return same_body(tie.body, subject.text, words)
    same = named_in(tie.body, subject.text, words)
    if same is None and tie.interest is not None and tie.interest.kind is InterestKind.PROPERTY:
        same = road_in(tie.body, subject.text, words)
    if same is None or subject.part is Part.TITLE:
        return same
    return Same(Certainty.POSSIBLE, same.why)


def _expected(
    business: Business, member: Standing, tie: _Tie, subject: Subject, same: Same
) -> ExpectedDeclaration:
    if subject.part is Part.APPLICANT:
        match = f"{subject.opens} is {subject.text.strip()}: {same.why}."
    else:
        match = f"{subject.opens} {same.why}."
    certainty = Certainty.POSSIBLE if tie.over else same.certainty
    return ExpectedDeclaration(
        business.item, member.seat, tie.interest, f"{tie.says} {match}", f"{tie.in_full} {match}", certainty
    )


def _ties(member: Standing) -> Iterator[_Tie]:
    """The bodies of the register, the organisation that a member sits for, and the councils they sit on."""
    for interest in (*member.interests, *member.over):
        over = interest in member.over
        yield _Tie(interest.body, interest, _says(interest), _says(interest, in_full=True), over)
    organisation = member.seat.membership.organisation.strip()
    if organisation:
        says = f"Sits on the partnership for {organisation}."
        yield _Tie(organisation, None, says, says)
    for council in member.councils:
        yield _Tie(council, None, f"A councillor of {council}.", f"A councillor of {council}.")


def _says(interest: Interest, *, in_full: bool = False) -> str:
    """An entry of the register in words: In the register: employment, Fernhill Roofing (their sister's)."""
    close = interest.relation.strip() if interest.whose is not InterestHolder.OWN else ""
    named = f", {interest.holder.strip()}" if in_full and close and interest.holder.strip() else ""
    whose = f" (through somebody close to them: {close}{named})" if close else ""
    until = f", until {say_day(interest.ends)}" if interest.ends is not None else ""
    return f"In the register: {interest.kind.label.lower()}, {interest.body.strip()}{until}{whose}."


def _by_name(business: Business, member: Standing, words: NameWords) -> Iterator[ExpectedDeclaration]:
    """By the member's own name, and by the names of those close to them that the register holds."""
    own = member.seat.person.name
    for subject in business.subjects:
        certainty = _own_name(own, subject, business.item, words)
        if certainty is not None:
            says = _own_name_says(subject)
            yield ExpectedDeclaration(business.item, member.seat, None, says, says, certainty)
        for interest in member.interests:
            certainty = _same_person(interest.holder, subject, words)
            if certainty is not None:
                yield _through(business, member, interest, subject, certainty)


def _own_name_says(subject: Subject) -> str:
    if subject.part in (Part.TITLE, Part.PURPOSE):
        return f"{subject.opens} names the member."
    return f"{subject.opens} has the member's own name, or one like it."


def _through(
    business: Business, member: Standing, interest: Interest, subject: Subject, certainty: Certainty
) -> ExpectedDeclaration:
    """By the name of somebody close: two steps, both of them said."""
    close = interest.relation.strip() or "somebody close"
    like = "has the name of" if certainty is not Certainty.POSSIBLE else "has a name like that of"
    if subject.part in (Part.TITLE, Part.PURPOSE):
        like = "names"
    says = f"{subject.opens} {like} somebody close to the member ({close}) in the register."
    full = f"{subject.opens} {like} {interest.holder.strip()}, in the register as the member's {close}."
    return ExpectedDeclaration(business.item, member.seat, interest, says, full, certainty)


def _own_name(name: str, subject: Subject, item: AgendaItem, words: NameWords) -> Certainty | None:
    """How sure a member's own name makes it; whoever only leads an item or reports on it has no interest by that."""
    certainty = _same_person(name, subject, words)
    if subject.part is Part.TITLE and certainty is not None:
        return None if _in_words(name, item.led_by, words) else Certainty.POSSIBLE
    if subject.part is Part.APPLICANT and certainty is Certainty.LIKELY:
        return Certainty.CERTAIN
    return certainty


def _same_person(name: str, subject: Subject, words: NameWords) -> Certainty | None:
    """How sure it is that a name stands in a subject: the same name is likely the same person, a like one possibly."""
    if len(name.split()) < 2:
        return None
    if subject.part in (Part.TITLE, Part.PURPOSE):
        if not _in_words(name, subject.text, words):
            return None
        return Certainty.LIKELY if subject.part is Part.TITLE else Certainty.POSSIBLE
    alike = {alike_in_name(name, piece) for piece in _names_in(subject.text)}
    if True in alike:
        return Certainty.LIKELY
    return Certainty.POSSIBLE if False in alike else None


@lru_cache(maxsize=2048)
def _names_in(text: str) -> tuple[str, ...]:
    """The names in what is written of a person or body, which may give several."""
    pieces = (piece.strip() for piece in _BETWEEN_NAMES.split(text))
    return tuple(piece for piece in pieces if piece)


def _in_words(name: str, text: str, words: NameWords) -> bool:
    """Whether a full name stands in a text."""
    return place_of(words_of(name, words), words_of(text, words)) is not None


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _sure(one: ExpectedDeclaration) -> int:
    return SUREST_FIRST.index(one.certainty)


def _by_item(one: ExpectedDeclaration) -> tuple[int, str, int]:
    return one.item.position, one.seat.person.name.casefold(), _sure(one)
