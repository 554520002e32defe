"""Compiling the paper of the day from what other papers of the same level tell."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from evenhand.domain.guidance.findings import told_at
from evenhand.domain.partnership.today import (
    Today,
    ToDo,
    in_diary,
    in_turn,
    is_open,
    of_action,
    of_follow_up,
    of_letter,
    of_return,
)
from evenhand.domain.vocabulary import Level
from evenhand.services.findings import read_findings
from evenhand.services.papers import actions, follow_ups, grant_returns, year_planner
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.sweep import read_windows_today


def compile_report(session: Session, order: PaperOrder) -> Today:
    """The day as a copy of the level asked for may tell it."""
    day, public = order.day, order.level is Level.PUBLIC
    told = told_at(read_findings(session, day), order.level)
    findings = tuple(one for one in told if one.public or not public)
    of = occasion(session, order)
    return Today(
        occasion=of.for_public() if public else of,
        level=order.level,
        publishing=read_windows_today(session, day).line.says,
        to_do=in_turn(_to_do(session, order), day),
        diary=in_diary(year_planner.compile_report(session, order).entries, day),
        findings=findings,
        withheld=len(told) - len(findings),
    )


def _to_do(session: Session, order: PaperOrder) -> Iterator[ToDo]:
    """What waits in the rooms of the MP, of meetings and of grants, as the papers of those rooms tell it."""
    listed = follow_ups.compile_report(session, order)
    yield from (of_follow_up(one) for one in listed.follow_ups or ())
    yield from (of_letter(one) for one in listed.waiting or ())
    yield from (of_action(one) for one in actions.compile_report(session, order).lines if is_open(one))
    returns = grant_returns.compile_report(session, order).returns or ()
    yield from (of_return(one) for one in returns if is_open(one))
