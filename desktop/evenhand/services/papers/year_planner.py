"""Compiling the year planner from what the file holds."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from evenhand.domain.elections.holidays import Holiday, Holidays, Scope, disregarded
from evenhand.domain.elections.planner import MONTHS_OF_A_YEAR, YearPlanner, for_level, in_year, month_after
from evenhand.domain.elections.windows import Window
from evenhand.domain.vocabulary import Level
from evenhand.services.election_timetables import holidays_of
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.planned_days import planned_days


def compile_report(session: Session, order: PaperOrder) -> YearPlanner:
    """The year from the month of the first day asked for, or of the day of the figures."""
    starts = (order.starts or order.day).replace(day=1)
    days, ends = planned_days(session, order.day), month_after(starts, MONTHS_OF_A_YEAR)
    whole = YearPlanner(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        starts=starts,
        entries=in_year(starts, days.entries),
        windows=tuple(one for one in days.windows if starts <= one.ends and _first_day(one) < ends),
        uncounted=_uncounted(holidays_of(session), starts, ends),
        questions=days.questions,
    )
    return for_level(whole, order.level)


def _first_day(window: Window) -> date:
    """The first day on which a window could have begun."""
    return window.earliest_start or window.starts


def _uncounted(holidays: Holidays, starts: date, ends: date) -> tuple[Holiday, ...]:
    """The weekdays of the year that elections in England disregard."""
    year = (starts + timedelta(days=count) for count in range((ends - starts).days))
    found = (disregarded(day, Scope.ENGLAND_AND_WALES, holidays) for day in year)
    return tuple(one for one in found if one is not None)
