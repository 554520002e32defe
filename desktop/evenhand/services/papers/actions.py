"""Compiling the action log from what the file holds."""

from dataclasses import replace

from sqlalchemy.orm import Session

from evenhand.domain.meetings.action_log import ActionLog, action_log
from evenhand.services.grants_told import read_grants_told
from evenhand.services.meeting_actions import read_action_record
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder


def compile_report(session: Session, order: PaperOrder) -> ActionLog:
    """The log as a copy of the level asked for may hold it."""
    record = replace(read_action_record(session), grants=read_grants_told(session, order.day))
    return action_log(record, occasion(session, order), order.first_day, order.level)
