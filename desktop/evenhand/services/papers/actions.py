"""Compiling the action log from what the file holds."""

from sqlalchemy.orm import Session

from evenhand.domain.meetings.action_log import ActionLog, action_log
from evenhand.services.meeting_actions import read_action_record
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder


def compile_report(session: Session, order: PaperOrder) -> ActionLog:
    """The log as a copy of the level asked for may hold it."""
    return action_log(read_action_record(session), occasion(session, order), order.first_day, order.level)
