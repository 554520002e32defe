"""Reading what a public copy may tell of grants: the applications awarded by a day, and who has none."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Applicant, Application, as_decided_by
from evenhand.domain.meetings.public_items import APPLICATION_REF, GrantsTold
from evenhand.domain.vocabulary import ApplicationStatus
from evenhand.records.reading.facts import all_of
from evenhand.services.grants.reading import decisions_by_application


def read_grants_told(session: Session, day: date) -> GrantsTold:
    """What may be told of grants on a day."""
    decisions = decisions_by_application(session)
    applications = [
        as_decided_by(one, day, decisions.get(one.id, ())) for one in all_of(session, Application)
    ]
    awarded = [one for one in applications if one.status is ApplicationStatus.APPROVED]
    with_grant = {one.applicant_id for one in awarded}
    without = {one.applicant_id for one in applications} - with_grant
    return GrantsTold(
        awarded=frozenset(f"{APPLICATION_REF}{one.id}" for one in awarded),
        not_awarded_to=tuple(one.name for one in all_of(session, Applicant) if one.id in without),
    )
