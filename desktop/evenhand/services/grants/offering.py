"""After the decision: an award is offered, and accepted, before anything of it is paid; never to a party (PP14)."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Award
from evenhand.domain.grants.money_facts import AwardCourse
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.money import AwardCourseRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.reading import applicant_of
from evenhand.services.saving import found, kept, put


def offer(partnership: Partnership, award_id: int, *, on: date) -> None:
    """Write down that an award was offered by a letter of that day."""
    award = found(partnership, Award, award_id)
    with partnership.change(f"Offer to {applicant_of(partnership, award.application_id)}") as unit:
        put_offer(unit.session, award_id, on=on)


def put_offer(session: Session, award_id: int, *, on: date) -> None:
    """Offer an award within a larger change.

    Raises:
        Refusal: the offer is dated before the award.
    """
    award = kept(session, Award, award_id)
    if on < award.awarded_on:
        raise Refusal(f"It was awarded on {say_day(award.awarded_on)}.", field="offered_on")
    put(session, replace(course_of(session, award_id), offered_on=on))


def accept(partnership: Partnership, award_id: int, *, on: date, by: str) -> None:
    """Write down that an offer was accepted, with its conditions, and by whom."""
    award = found(partnership, Award, award_id)
    with partnership.change(f"Offer accepted by {applicant_of(partnership, award.application_id)}") as unit:
        put_acceptance(unit.session, award_id, on=on, by=by)


def put_acceptance(session: Session, award_id: int, *, on: date, by: str) -> None:
    """Accept an offer within a larger change.

    Raises:
        Refusal: nothing was offered, or it is dated before the offer.
    """
    course = course_of(session, award_id)
    if course.offered_on is None or on < course.offered_on:
        raise Refusal("Write down first when it was offered.", field="accepted_on")
    put(session, replace(course, accepted_on=on, accepted_by=by))


def course_of(session: Session, award_id: int) -> AwardCourse:
    """What became of an award so far; a new course where nothing did."""
    courses = all_of(session, AwardCourse, AwardCourseRow.award_id == award_id)
    return courses[0] if courses else AwardCourse(award_id=award_id)
