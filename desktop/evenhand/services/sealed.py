"""Approved minutes: what belongs to such a meeting stays as it was."""

from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import MinutesSeal
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of, those_of
from evenhand.services.saving import kept


def is_approved(session: Session, meeting: Meeting) -> bool:
    """Whether the minutes of a meeting are approved."""
    if meeting.minutes_approved_on is not None:
        return True
    return bool(those_of(session, MinutesSeal, "meeting_id", meeting.id))


def sealed_meetings(session: Session) -> frozenset[int]:
    """The meetings whose minutes are sealed here: nothing more is tied to them.

    Of minutes that were approved elsewhere nothing is known, so what they say may still be entered.
    """
    return frozenset(one.meeting_id for one in all_of(session, MinutesSeal))


def refuse_tie(session: Session, meeting: Meeting, *, field: str) -> None:
    """Keep what sealed minutes say their meeting did: nothing more is tied to it.

    Raises:
        Refusal: its minutes are sealed; `field` is the one that names it.
    """
    if meeting.id in sealed_meetings(session):
        raise Refusal(
            f"The minutes of {say_day(meeting.held_on)} are approved and do not say this. Choose a meeting whose "
            "minutes are still open, or let the next one say it.",
            field=field,
        )


def refuse_sealed(session: Session, meeting_id: int) -> Meeting:
    """The meeting, where it may still be changed.

    Raises:
        Refusal: its minutes are approved, or it is no longer there.
    """
    meeting = kept(session, Meeting, meeting_id)
    if is_approved(session, meeting):
        raise Refusal(
            f"The minutes of {say_day(meeting.held_on)} are approved, so nothing of that meeting is changed. "
            "Add a dated correction to them instead."
        )
    return meeting
