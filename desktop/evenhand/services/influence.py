"""The part of the councillors and of each group in what the board did, read whenever somebody asks and kept nowhere."""

from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.meetings.influence.minutes import Minutes
from evenhand.domain.meetings.record_facts import AgendaItem, DecisionRecord, DeclaredInterest, Moment, Vote
from evenhand.records.reading.facts import all_of


def read_minutes(session: Session) -> Minutes:
    """Everything that the minutes record of all meetings, each table once."""
    return Minutes(
        meetings=tuple(all_of(session, Meeting)),
        attendances=tuple(all_of(session, Attendance)),
        decisions=tuple(all_of(session, Decision)),
        records=tuple(all_of(session, DecisionRecord)),
        votes=tuple(all_of(session, Vote)),
        declared=tuple(all_of(session, DeclaredInterest)),
        moments=tuple(all_of(session, Moment)),
        items=tuple(all_of(session, AgendaItem)),
    )
