"""Which body met: the board, or a sub-group by its name. Each speaks for itself, and the board for its sub-groups."""

from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import MeetingPlan
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import MeetingKind
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import ROWS, all_of

BOARD = ""


def body_of(session: Session, meeting: Meeting) -> str:
    """The sub-group that met, in one spelling; empty for the board, whatever kind of meeting it held."""
    if meeting.kind is not MeetingKind.SUB_GROUP:
        return BOARD
    plans = all_of(session, MeetingPlan, ROWS[MeetingPlan].meeting_id == meeting.id)
    return plans[0].body.strip().casefold() if plans else MeetingKind.SUB_GROUP.value


def speaks_for(session: Session, later: Meeting, earlier: Meeting) -> bool:
    """Whether a later meeting may settle what an earlier one did: the same body met, or the board after a sub-group."""
    return body_of(session, later) in (BOARD, body_of(session, earlier))


def refuse_other_body(session: Session, later: Meeting, earlier: Meeting, *, field: str) -> None:
    """Keep a sub-group to its own business.

    Raises:
        Refusal: the later meeting was of a sub-group, and the earlier of the board or of another one.
    """
    if not speaks_for(session, later, earlier):
        whose = "the board" if earlier.kind is not MeetingKind.SUB_GROUP else "another sub-group"
        says = f"On {say_day(later.held_on)} a sub-group met, and this is a matter of {whose}."
        raise Refusal(f"{says} Choose one of its meetings.", field=field)
