"""What became of one award so far, whose it is, and what its round asks of it."""

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Application, Award
from evenhand.domain.grants.money_facts import AwardCourse
from evenhand.domain.grants.record_facts import RoundDetail
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.grant_record import RoundDetailRow
from evenhand.records.rows.money import AwardCourseRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.reading import applicant_of
from evenhand.services.saving import found, kept


def course_of(session: Session, award_id: int) -> AwardCourse:
    """What became of an award so far; a new course where nothing did."""
    courses = all_of(session, AwardCourse, AwardCourseRow.award_id == award_id)
    return courses[0] if courses else AwardCourse(award_id=award_id)


def round_detail_of(session: Session, award: Award) -> RoundDetail | None:
    """What the round of an award allows, where anything was said of it."""
    application = kept(session, Application, award.application_id)
    details = all_of(session, RoundDetail, RoundDetailRow.round_id == application.round_id)
    return details[0] if details else None


def who_has(partnership: Partnership, award_id: int) -> str:
    """The name of who has an award, for the title of a change."""
    return applicant_of(partnership, found(partnership, Award, award_id).application_id)
