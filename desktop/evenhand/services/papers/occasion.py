"""Whose paper it is and for when, as the partnership's details say."""

from dataclasses import replace

from sqlalchemy.orm import Session

from evenhand.domain.meetings.called import say_occasion
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import MeetingPlan
from evenhand.domain.occasion import Occasion
from evenhand.records.as_known import words_were_taken_out
from evenhand.services.papers.order import PaperOrder
from evenhand.services.partnership import read_identity


def occasion(session: Session, order: PaperOrder) -> Occasion:
    """The occasion of a paper that is printed outside a meeting."""
    identity = read_identity(session)
    known_on = order.known_on
    return Occasion(
        body=identity.name,
        as_at=order.day,
        printed=order.printed_at.date(),
        author=identity.secretary,
        known_on=known_on,
        gone_since=known_on is not None and words_were_taken_out(session, known_on),
    )


def at_meeting(
    of: Occasion, meeting: Meeting, plan: MeetingPlan, *, letter: str, item: int | None = None
) -> Occasion:
    """The occasion of a paper that goes to a meeting under a letter, for one item of its agenda or for none."""
    return replace(of, meeting=say_occasion(meeting, plan, item), letter=letter)
