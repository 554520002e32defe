"""What an award is offered on: the conditions of every award, and those of one alone (PP11, PP13)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants import offers
from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.money_facts import AwardCondition
from evenhand.domain.grants.offers import OfferCondition
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.money import AwardConditionRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.award_course import course_of, who_has
from evenhand.services.grants.beside import GrantsBeside
from evenhand.services.grants.reading import Grants
from evenhand.services.saving import found, kept, put


def conditions_of(
    found_all: Grants, beside: GrantsBeside, application: Application
) -> tuple[OfferCondition, ...]:
    """What the award of an application is offered on, the condition on party politics always among it (PP11, PP13)."""
    award = found_all.awards.get(application.id)
    award_id = award.id if award is not None else 0
    return offers.conditions_of(
        beside.rounds.get(application.round_id),
        application.purpose,
        beside.conditions.get(award_id, ()),
        [one.due_on for one in beside.returns.get(award_id, ())],
    )


def save_conditions(partnership: Partnership, award_id: int, says: Sequence[str]) -> None:
    """Keep the conditions of one award beside those of every award; empty ones go.

    Raises:
        Refusal: the offer was accepted: what was accepted stays as it was.
    """
    wanted = [one.strip() for one in says if one.strip()]
    with partnership.change(f"Conditions of the award to {who_has(partnership, award_id)}") as unit:
        session, course = unit.session, course_of(unit.session, award_id)
        offers.check_goes_on(course)
        if course.accepted_on is not None:
            raise Refusal(f"They were accepted on {say_day(course.accepted_on)}. What was accepted stays.")
        before = {one.says: one for one in _own_conditions(session, award_id)}
        for says_no_more in set(before) - set(wanted):
            session.delete(session.get_one(AwardConditionRow, before[says_no_more].id))
        for position, one in enumerate(dict.fromkeys(wanted), start=1):
            earlier = before.get(one, AwardCondition(award_id=award_id, position=position, says=one))
            put(session, replace(earlier, position=position))


def meet_condition(partnership: Partnership, condition_id: int, *, on: date | None) -> None:
    """Write down when a condition of one award was met; None: it is not met yet."""
    condition = found(partnership, AwardCondition, condition_id)
    with partnership.change(f"Condition met by {who_has(partnership, condition.award_id)}") as unit:
        course = course_of(unit.session, condition.award_id)
        offers.check_goes_on(course)
        put(unit.session, replace(kept(unit.session, AwardCondition, condition_id), met_on=on))


def _own_conditions(session: Session, award_id: int) -> list[AwardCondition]:
    return all_of(session, AwardCondition, AwardConditionRow.award_id == award_id, order="position")
