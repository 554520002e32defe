"""What follows in the room when an item is taken: who goes out for it, who is in again, and whose chair it is again.

Whoever went out for an item is back when the next is taken, unless they went home; whoever was in the chair for one
item alone gives it back then.
"""

from collections.abc import Iterable, Sequence
from datetime import time

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.record_facts import AgendaItem, DeclaredInterest, Moment
from evenhand.domain.meetings.room import Room, in_order
from evenhand.domain.meetings.vocabulary import ConflictHandling, MomentKind

RETURNS = (MomentKind.BACK, MomentKind.ARRIVED)


def sent_out(declared: Iterable[DeclaredInterest], item_id: int) -> frozenset[int]:
    """Who leaves the room for an item, as their interests in it were handled."""
    return frozenset(
        one.person_id
        for one in declared
        if one.item_id == item_id and one.handling is ConflictHandling.LEFT_THE_ROOM
    )


@keeps("PP2")
def due_at(
    item: AgendaItem,
    at: time,
    moments: Iterable[Moment],
    declared: Iterable[DeclaredInterest],
    room: Room,
    first_chair_id: int | None,
) -> list[Moment]:
    """What happens by itself when an item is taken at a time, in order (PP2); nothing of what is recorded already."""
    ordered, leaving = in_order(moments), sent_out(declared, item.id)
    due: list[Moment] = []
    here: set[int] = set()
    for person in room.people:
        key = person.person_id
        if _comes_back(key, ordered, item.id, at):
            due.append(_moment(item, at, MomentKind.BACK, key))
        elif not person.here:
            continue
        if key in leaving and _goes_out(key, ordered, item.id, at):
            due.append(_moment(item, at, MomentKind.LEFT, key, item.id))
        else:
            here.add(key)
    chair = _takes_chair_again(ordered, item.id, at, first_chair_id)
    if chair in here:
        due.append(_moment(item, at, MomentKind.CHAIRS, chair))
    return due


def due_then(item_id: int, at: time, moments: Iterable[Moment]) -> list[Moment]:
    """What happened because an item was taken at that time, and moves with it where the time is mended."""
    ordered = in_order(moments)
    return [one for one in ordered if one.at == at and _is_due(one, item_id, ordered)]


def _is_due(moment: Moment, item_id: int, ordered: Sequence[Moment]) -> bool:
    if moment.kind is MomentKind.LEFT:
        return moment.item_id == item_id
    before = ordered[: ordered.index(moment)]
    if moment.kind is MomentKind.BACK:
        own = _own(before, moment.person_id)
        return bool(own) and own[-1].item_id not in (None, item_id)
    if moment.kind is MomentKind.CHAIRS and moment.item_id is None:
        took = [one for one in before if one.kind is MomentKind.CHAIRS]
        return bool(took) and took[-1].item_id not in (None, item_id)
    return False


def _comes_back(person_id: int, ordered: Sequence[Moment], item_id: int, at: time) -> bool:
    """Whether somebody is out for another item then, and did not come back of themselves afterwards."""
    own = _own(ordered, person_id)
    past, ahead = [one for one in own if one.at <= at], [one for one in own if one.at > at]
    if not past or past[-1].kind is not MomentKind.LEFT or (ahead and ahead[0].kind in RETURNS):
        return False
    return past[-1].item_id not in (None, item_id)


def _goes_out(person_id: int, ordered: Sequence[Moment], item_id: int, at: time) -> bool:
    """Whether it is not recorded yet that somebody left for the item."""
    own = _own(ordered, person_id)
    ahead = [one for one in own if one.at > at]
    left = any(one.kind is MomentKind.LEFT and one.item_id == item_id for one in own)
    return not left and not (ahead and ahead[0].item_id is not None)


def _takes_chair_again(
    ordered: Sequence[Moment], item_id: int, at: time, first_chair_id: int | None
) -> int | None:
    """Who has the chair again, where somebody took it for another item alone."""
    took = [one for one in ordered if one.kind is MomentKind.CHAIRS and one.at <= at]
    if not took or took[-1].item_id in (None, item_id):
        return None
    standing = [one.person_id for one in took if one.item_id is None]
    chair = standing[-1] if standing else first_chair_id
    return chair if chair != took[-1].person_id else None


def _own(ordered: Iterable[Moment], person_id: int | None) -> list[Moment]:
    """The comings and goings of one person; taking the chair is neither."""
    return [one for one in ordered if one.person_id == person_id and one.kind is not MomentKind.CHAIRS]


def _moment(
    item: AgendaItem, at: time, kind: MomentKind, person_id: int | None, item_id: int | None = None
) -> Moment:
    return Moment(meeting_id=item.meeting_id, at=at, kind=kind, person_id=person_id, item_id=item_id)
