"""Closing an award: once it was paid, its returns are in or excused, and nothing of it is due back."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.breaches import is_open
from evenhand.domain.grants.facts import Award
from evenhand.domain.grants.money_facts import Breach, MoneyBack, ReturnLine
from evenhand.domain.grants.returns import Owed, check_closing, owed, standing_of, why_not_closed
from evenhand.domain.guidance.keeping import keeps
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.money import BreachRow, MoneyBackRow, ReturnLineRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.award_course import course_of, who_has
from evenhand.services.grants.beside import GrantsBeside
from evenhand.services.grants.returns import owed_of, returns_of
from evenhand.services.grants.stages import moving
from evenhand.services.saving import kept, put


@keeps("PP13")
def close(partnership: Partnership, award_id: int, *, on: date) -> None:
    """Close an award; what of it was not paid can be awarded again.

    Raises:
        Refusal: nothing was paid, a return is still to come or lacks its declaration (PP13), money is due back, or a
            breach is open.
    """
    with partnership.change(f"Close the award to {who_has(partnership, award_id)}") as unit:
        session = unit.session
        award, course = kept(session, Award, award_id), course_of(session, award_id)
        breaches = all_of(session, Breach, BreachRow.award_id == award_id)
        standings = [standing_of(one) for one in returns_of(session, award_id)]
        check_closing(course, _owed(session, award), standings, sum(map(is_open, breaches)), on)
        with moving(session, award.application_id):
            put(session, replace(course, closed_on=on))


def _owed(session: Session, award: Award) -> Owed:
    returns = returns_of(session, award.id)
    lines = all_of(session, ReturnLine, ReturnLineRow.return_id.in_([one.id for one in returns]))
    back = all_of(session, MoneyBack, MoneyBackRow.award_id == award.id)
    return owed(award, course_of(session, award.id), returns, lines, back)


def say_not_closed(beside: GrantsBeside, award: Award) -> str:
    """What stands in the way of closing an award, from what was read at one go; "" where nothing does."""
    standings = [standing_of(one) for one in beside.returns.get(award.id, ())]
    breaches = [one for one in beside.breaches if one.award_id == award.id and is_open(one)]
    return why_not_closed(owed_of(beside, award), standings, len(breaches))
