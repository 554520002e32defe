"""The sheet of expected declarations for the chair: per item who may have to declare what, and what that leaves.

It asks and accuses nobody. A public copy counts, by the numbers of the items; those close to a member are named in the
confidential copy alone.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from evenhand.domain.meetings.expected import ExpectedDeclaration
from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.meetings.replies import SURE_ENOUGH
from evenhand.domain.meetings.room import SeatAt
from evenhand.domain.meetings.room_ahead import room_ahead
from evenhand.domain.meetings.room_rules import RoomRules
from evenhand.domain.meetings.vocabulary import Certainty, ConflictHandling
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Capacity, Level, MeetingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedLine:
    """One member who may have to declare an interest in an item, why, and how sure that is."""

    name: str
    capacity: Capacity
    votes: bool
    because: str
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemExpected:
    """An item in which interests are expected, and who would count towards the quorum if those stood back.

    `members` are those of whom it is sure enough; `counting` is of everybody with a vote, `coming` of those who have
    said that they come, None where nobody has answered.
    """

    number: int
    title: str
    in_private: bool
    interests: int
    members: int
    counting: int
    coming: int | None
    lines: tuple[ExpectedLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedSheet:
    """The sheet of one meeting for one level; `needed` is the quorum, None where the rule book sets none.

    `not_declared` are the members of whom the register holds no declaration, so that nothing can be expected of them;
    a public copy has `silent` alone, how many they are.
    """

    occasion: Occasion
    level: Level
    meeting_id: int
    kind: MeetingKind
    body: str
    held_on: date
    starts_at: time | None
    declared_under: int | None
    handling: ConflictHandling | None
    conflicted_count: bool | None
    needed: int | None
    voting: int
    items: tuple[ItemExpected, ...]
    none_expected: tuple[int, ...]
    not_declared: tuple[str, ...]
    silent: int


def items_expected(
    items: Iterable[AgendaItem],
    expected: Sequence[ExpectedDeclaration],
    seats: Sequence[SeatAt],
    coming: Collection[int] | None,
    rules: RoomRules,
) -> tuple[ItemExpected, ...]:
    """The items in which interests are expected, in the order of the agenda; `coming` are those who said so."""
    found = ((item, [one for one in expected if one.item.id == item.id]) for item in items)
    return tuple(_item(item, own, seats, coming, rules) for item, own in found if own)


def _item(
    item: AgendaItem,
    own: Sequence[ExpectedDeclaration],
    seats: Sequence[SeatAt],
    coming: Collection[int] | None,
    rules: RoomRules,
) -> ItemExpected:
    sure = {one.person.id for one in own if one.certainty in SURE_ENOUGH}
    everybody = {seat.person_id for seat in seats}
    here = None if coming is None else room_ahead(seats, coming, sure & set(coming), rules).counting
    return ItemExpected(
        number=item.position,
        title=item.title,
        in_private=item.in_private,
        interests=sum(one.certainty in SURE_ENOUGH for one in own),
        members=len(sure),
        counting=room_ahead(seats, everybody, sure, rules).counting,
        coming=here,
        lines=tuple(_line(one) for one in own),
    )


def _line(one: ExpectedDeclaration) -> ExpectedLine:
    return ExpectedLine(
        name=one.seat.called,
        capacity=one.seat.membership.capacity,
        votes=one.seat.membership.votes,
        because=one.in_full,
        certainty=one.certainty,
    )


def for_level(sheet: ExpectedSheet, level: Level, expected: Sequence[ExpectedDeclaration]) -> ExpectedSheet:
    """The sheet as a copy of a level may hold it; `expected` has the words that name nobody but the member."""
    if level is Level.CONFIDENTIAL:
        return sheet
    if level is Level.BOARD:
        items = tuple(replace(one, lines=_for_board(one, expected)) for one in sheet.items)
        return replace(sheet, level=level, items=items)
    items = tuple(
        replace(one, title="", lines=(), coming=None)
        for one in sheet.items
        if one.interests and not one.in_private
    )
    return replace(
        sheet,
        level=level,
        occasion=sheet.occasion.for_public(),
        items=items,
        none_expected=(),
        not_declared=(),
    )


def _for_board(item: ItemExpected, expected: Sequence[ExpectedDeclaration]) -> tuple[ExpectedLine, ...]:
    """The lines without the names of those close to a member."""
    own = [one for one in expected if one.item.position == item.number]
    return tuple(replace(line, because=one.because) for line, one in zip(item.lines, own, strict=True))
