"""Closing an award: once it was paid, its returns are in or excused, and nothing of it is due back."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.breaches import of_award, open_ones
from evenhand.domain.grants.facts import Award
from evenhand.domain.grants.money_facts import AwardCourse, Breach, MoneyBack, MonitoringReturn, Payment
from evenhand.domain.grants.owing import owed
from evenhand.domain.grants.returns import check_closing, standing_of, why_not_closed
from evenhand.domain.guidance.keeping import keeps
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.award_course import course_of, who_has
from evenhand.services.grants.beside import GrantsBeside
from evenhand.services.grants.paying import payments_of
from evenhand.services.grants.returns import back_of, lines_of, owed_of, returns_of
from evenhand.services.grants.stages import moving
from evenhand.services.saving import kept, put


@keeps("PP13")
def close(partnership: Partnership, award_id: int, *, on: date) -> None:
    """Close an award; what of it was not paid can be awarded again.

    Raises:
        Refusal: nothing was paid, a return is still to come or lacks its declaration (PP13), money is due back, a
            breach is open, or something of it happened after that day.
    """
    with partnership.change(f"Close the award to {who_has(partnership, award_id)}") as unit:
        session = unit.session
        award, course = kept(session, Award, award_id), course_of(session, award_id)
        _check(session, course, on)
        with moving(session, award.application_id):
            put(session, replace(course, closed_on=on))


def _check(session: Session, course: AwardCourse, on: date) -> None:
    returns, payments = returns_of(session, course.award_id), payments_of(session, course.award_id)
    back = back_of(session, course.award_id)
    check_closing(
        course,
        owed(course, returns, lines_of(session, returns), back, payments),
        [standing_of(one) for one in returns],
        len(open_ones(of_award(all_of(session, Breach), course.award_id, payments))),
        on,
        max(_days(returns, payments, back), default=None),
    )


def _days(
    returns: Sequence[MonitoringReturn], payments: Sequence[Payment], back: Sequence[MoneyBack]
) -> Iterator[date]:
    """The days on which something of an award happened."""
    yield from (one.paid_on for one in payments)
    yield from (one.back_on for one in back)
    for one in returns:
        happened = (one.received_on, one.no_politics_on, one.excused_on)
        yield from (day for day in happened if day is not None)


def say_not_closed(beside: GrantsBeside, award: Award) -> str:
    """What stands in the way of closing an award, from what was read at one go; "" where nothing does."""
    standings = [standing_of(one) for one in beside.returns.get(award.id, ())]
    breaches = open_ones(of_award(beside.breaches, award.id, beside.payments))
    return why_not_closed(owed_of(beside, award), standings, len(breaches))
