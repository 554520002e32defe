"""Which meeting a paper is about: the one that was asked for, or the next."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.services.papers.kinds import KINDS
from evenhand.services.papers.order import PaperOrder


def next_meeting(session: Session, order: PaperOrder) -> Meeting:
    """The meeting that the order names; without one, the first that is not cancelled, on the day of the order or later.

    Raises:
        Refusal: there is no such meeting, or none ahead.
    """
    meetings = all_of(session, Meeting, order="held_on")
    if order.meeting_id is not None:
        return _named(meetings, order.meeting_id)
    ahead = (one for one in meetings if one.held_on >= order.day and one.status is not Planned.CANCELLED)
    if (found := next(ahead, None)) is None:
        raise Refusal(
            f"No meeting is ahead on {say_day(order.day)}. Call one, or choose an earlier one.",
            field="meeting_id",
        )
    return found


def last_meeting(session: Session, order: PaperOrder) -> Meeting:
    """The meeting that the order names; without one, the last that was held by the day of the order.

    Raises:
        Refusal: there is no such meeting, or none was held.
    """
    meetings = all_of(session, Meeting, order="held_on")
    if order.meeting_id is not None:
        return _named(meetings, order.meeting_id)
    held = [one for one in meetings if one.held_on <= order.day and one.status is Planned.HELD]
    if not held:
        says = f"No meeting was held by {say_day(order.day)}. Enter one, or choose a later day."
        raise Refusal(says, field="meeting_id")
    return held[-1]


def meeting_in(session: Session, order: PaperOrder) -> Meeting | None:
    """The meeting that a paper is about or goes to; None for a paper that is about none.

    Raises:
        Refusal: there is no such meeting.
    """
    kind = KINDS[order.paper]
    if order.going_to is not None:
        return next_meeting(session, replace(order, meeting_id=order.going_to))
    if "meeting_id" not in kind.asks:
        return None
    return (last_meeting if kind.of_the_last else next_meeting)(session, order)


def _named(meetings: Sequence[Meeting], key: int) -> Meeting:
    found = next((one for one in meetings if one.id == key), None)
    if found is None:
        raise Refusal(
            f"There is no meeting with the number {key}. Choose one that is there.", field="meeting_id"
        )
    return found
