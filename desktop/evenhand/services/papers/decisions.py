"""Compiling the decision log from what the file holds."""

from sqlalchemy.orm import Session

from evenhand.domain.meetings.decision_log import DecisionLog, decision_log
from evenhand.services.decision_log import read_decisions
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder


def compile_report(session: Session, order: PaperOrder) -> DecisionLog:
    """The log as a copy of the level asked for may hold it."""
    facts = read_decisions(session, order.first_day, order.day)
    return decision_log(facts, occasion(session, order), order.first_day, order.level)
