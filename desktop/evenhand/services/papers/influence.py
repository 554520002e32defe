"""Compiling the influence review from what the file holds."""

from sqlalchemy.orm import Session

from evenhand.domain.meetings.influence.lines import meeting_lines, motion_lines
from evenhand.domain.meetings.influence.offices import public_offices
from evenhand.domain.meetings.influence.recount import LIMIT
from evenhand.domain.meetings.influence.recount_words import say_recounts
from evenhand.domain.meetings.influence.review import InfluenceReview, WorkingView, for_level
from evenhand.domain.meetings.influence.worst import say_worst
from evenhand.domain.partnership.power_in_paper import power_in_paper
from evenhand.domain.vocabulary import Level
from evenhand.services.influence import InfluenceRecord, read_influence, read_recounts, shares_noticed
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.power import power_at_meetings, power_figures

NAME = "influence"


def compile_report(session: Session, order: PaperOrder) -> InfluenceReview:
    """The review of a period as a copy of the level asked for may hold it."""
    confidential = order.level is Level.CONFIDENTIAL
    record = read_influence(session, order.first_day, order.day, confidential=confidential)
    found = tuple(record.figures(one) for one in record.whoms)
    held, whom = record.held, record.councillors
    conflicts = record.conflicts(whom)
    whole = InfluenceReview(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        starts=record.starts,
        findings=(*record.findings(found), *shares_noticed(session, order.day)),
        findings_withheld=0,
        councillors=found[0],
        offices=public_offices(record.directory, order.day),
        conflicts=conflicts,
        says_conflicts=conflicts.says(whom.says),
        groups=found[1:],
        meeting_lines=meeting_lines(held, record.directory, whom),
        motion_lines=motion_lines(held, record.directory, whom),
        working=_working(session, record) if order.with_power and confidential else None,
    )
    return for_level(whole, order.level)


def _working(session: Session, record: InfluenceRecord) -> WorkingView:
    """The recount and the power of the councillors who vote on the last day, by the meetings of the period."""
    whom, day = record.councillors, record.ends
    recounted = read_recounts(session, record, whom)
    voting = (seat.person.id for seat in record.directory.voting_on(day))
    people = whom.among(voting, day)
    figures = power_figures(session, people, day, record.starts)
    return WorkingView(
        recounted=say_recounts(whom, recounted),
        votes=recounted.lines,
        limit=LIMIT,
        power=power_in_paper(figures),
        worst=say_worst(figures),
        at_meetings=power_at_meetings(session, whom, record.starts, day),
    )
