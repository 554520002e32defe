"""The course of a meeting: what happened in the room, in an order in which it can have happened."""

from collections.abc import Callable, Iterable, Mapping
from datetime import time

from evenhand.domain.meetings.clock import say_time
from evenhand.domain.meetings.record_facts import AgendaItem, Moment
from evenhand.domain.meetings.room import in_order
from evenhand.domain.meetings.vocabulary import MomentKind
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Presence

OF_MEETING = (MomentKind.OPENED, MomentKind.ADJOURNED, MomentKind.RESUMED, MomentKind.CLOSED)
PAUSES = (MomentKind.ADJOURNED, MomentKind.CLOSED)
FOLLOWS = {
    MomentKind.OPENED: (None,),
    MomentKind.ADJOURNED: (MomentKind.OPENED, MomentKind.RESUMED),
    MomentKind.RESUMED: (MomentKind.ADJOURNED,),
    MomentKind.CLOSED: (MomentKind.OPENED, MomentKind.RESUMED, MomentKind.ADJOURNED),
}
SAYS = {
    None: "is not open yet. Open it first",
    MomentKind.OPENED: "was opened already",
    MomentKind.ADJOURNED: "is adjourned then",
    MomentKind.RESUMED: "went on then",
    MomentKind.CLOSED: "was closed by then",
}


def check_course(
    moments: Iterable[Moment], attendance: Mapping[int, Presence], named: Callable[[int], str]
) -> None:
    """Refuse a course of a meeting that cannot have been; `named` gives a person's name.

    Raises:
        Refusal: something happened before the meeting was opened or after it was closed, somebody left who was not
            there, came back who was, or took the chair from outside.
    """
    ordered = in_order(moments)
    _check_meeting(ordered)
    here = {one for one, presence in attendance.items() if presence is Presence.PRESENT}
    first = {one.person_id: one for one in reversed(ordered) if one.person_id is not None}
    here -= {person for person, one in first.items() if one.kind is MomentKind.ARRIVED}
    out_for: dict[int, int | None] = {}
    for moment in ordered:
        if moment.person_id is not None:
            goes_home = _goes_home(moment, out_for.get(moment.person_id))
            _check_person(moment, moment.person_id in here or goes_home, named(moment.person_id))
            (here.discard if moment.kind is MomentKind.LEFT else here.add)(moment.person_id)
            out_for[moment.person_id] = moment.item_id if moment.kind is MomentKind.LEFT else None


def check_items(items: Iterable[AgendaItem], moments: Iterable[Moment]) -> None:
    """Refuse items taken while the meeting did not sit.

    Raises:
        Refusal: an item was taken before the meeting was opened, while it was adjourned, or after it was closed.
    """
    ordered = in_order(moments)
    for item in items:
        if item.taken_at is not None:
            try:
                refuse_outside(ordered, item.taken_at, field="at")
            except Refusal as refused:
                raise Refusal(f"Item {item.position} was taken then. {refused.says}", field="at") from refused


def state_at(moments: Iterable[Moment], at: time) -> MomentKind | None:
    """How far the meeting itself had come at a moment: opened, adjourned, gone on or closed; None before it began."""
    past = [one.kind for one in in_order(moments) if one.kind in OF_MEETING and one.at <= at]
    return past[-1] if past else None


def refuse_outside(moments: Iterable[Moment], at: time, *, field: str) -> None:
    """Refuse a time at which the meeting did not sit; where no opening is recorded, nothing is known of that.

    Raises:
        Refusal: it was not open yet, adjourned, or closed before.
    """
    ordered = in_order(moments)
    if not any(one.kind is MomentKind.OPENED for one in ordered):
        return
    state = state_at([one for one in ordered if one.kind not in PAUSES or one.at < at], at)
    if state not in (MomentKind.OPENED, MomentKind.RESUMED):
        raise Refusal(f"At {say_time(at)} the meeting {_at_that_time(state)}. Mend the time.", field=field)


def _check_meeting(ordered: list[Moment]) -> None:
    """Whether the meeting opened, was adjourned, went on and closed in turn, and people came and went meanwhile."""
    state: MomentKind | None = None
    for moment in ordered:
        if moment.kind in OF_MEETING:
            if state not in FOLLOWS[moment.kind]:
                raise Refusal(f"The meeting {SAYS[state]}.", field="at")
            state = moment.kind
        elif state is None:
            raise Refusal(
                f"At {say_time(moment.at)} the meeting was not open yet. Mend the time.", field="at"
            )
        elif state is MomentKind.CLOSED and moment.at > _closed_at(ordered):
            raise Refusal(
                f"The meeting closed at {say_time(_closed_at(ordered))}. Mend the time.", field="at"
            )


def _closed_at(ordered: list[Moment]) -> time:
    return next(one.at for one in ordered if one.kind is MomentKind.CLOSED)


def _goes_home(moment: Moment, out_for: int | None) -> bool:
    """Whether somebody who is out for an item goes home without coming back."""
    return moment.kind is MomentKind.LEFT and moment.item_id is None and out_for is not None


def _check_person(moment: Moment, here: bool, name: str) -> None:
    at = say_time(moment.at)
    faults = {
        MomentKind.ARRIVED: (here, f"{name} was in the room by {at}."),
        MomentKind.BACK: (here, f"{name} was in the room at {at}."),
        MomentKind.LEFT: (not here, f"{name} was not in the room at {at}."),
        MomentKind.CHAIRS: (
            not here,
            f"{name} was not in the room at {at}, so somebody else is in the chair.",
        ),
    }
    stands, says = faults.get(moment.kind, (False, ""))
    if stands:
        raise Refusal(says, field="at")


def _at_that_time(state: MomentKind | None) -> str:
    return "was not open yet" if state is None else SAYS[state].replace("is adjourned", "was adjourned")
