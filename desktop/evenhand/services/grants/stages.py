"""The stage of an application as the file has it, and the guard that every verb about it stands under."""

from collections.abc import Collection, Generator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.course import Course, as_at, check_move, stage_of
from evenhand.domain.grants.facts import UNDECIDED, Applicant, Application, Award
from evenhand.domain.grants.money_facts import AwardCourse, MonitoringReturn, Payment
from evenhand.domain.grants.record_facts import ApplicationDecision, Assessment, Recommendation
from evenhand.domain.grants.vocabulary import Stage
from evenhand.domain.vocabulary import PartyStanding
from evenhand.records.reading.facts import those_of
from evenhand.services.grants.beside import GrantsBeside
from evenhand.services.grants.reading import Grants
from evenhand.services.purposes import purpose_state
from evenhand.services.saving import kept

SETTLED = (PartyStanding.CLEAR, PartyStanding.NOT_A_PARTY)


def stage(session: Session, application_id: int, day: date | None = None) -> Stage:
    """The stage at which an application stands, or stood on a day."""
    course = read_course(session, application_id)
    course = replace(course, screened=course.screened and not _is_asked(session, course.application))
    return stage_of(as_at(course, day) if day is not None else course)


def stages(
    found: Grants, beside: GrantsBeside, day: date = date.max, *, asked: Collection[int] = ()
) -> dict[int, Stage]:
    """The stage at which every application stands on a day, by its key; in `asked` are those whose purpose is asked
    about.
    """
    return {key: stage_of(as_at(one, day)) for key, one in courses(found, beside, day, asked=asked).items()}


def courses(
    found: Grants, beside: GrantsBeside, day: date = date.max, *, asked: Collection[int] = ()
) -> dict[int, Course]:
    """How far every application has come, by its key, from what was read at one go; judged as it was on a day."""
    paid: dict[int, list[Payment]] = {}
    for one in beside.payments:
        if one.award_id is not None:
            paid.setdefault(one.award_id, []).append(one)
    courses = (_course(one, found, beside, paid, day) for one in found.applications)
    return {
        one.application.id: replace(one, screened=one.screened and one.application.id not in asked)
        for one in courses
    }


def _course(
    application: Application, found: Grants, beside: GrantsBeside, paid: dict[int, list[Payment]], day: date
) -> Course:
    recommended = beside.recommendations.get(application.id)
    award = found.awards.get(application.id)
    award_id = award.id if award is not None else 0
    return Course(
        application=application,
        award=award,
        course=beside.courses.get(award_id),
        decisions=beside.decisions.get(application.id, ()),
        screened=_screened(found.applicants[application.applicant_id]),
        assessed=_assessed(beside.assessments.get(application.id, ()), day),
        recommended=recommended is not None and recommended.recommended_on <= day,
        payments=tuple(paid.get(award_id, ())),
        returns=beside.returns.get(award_id, ()),
    )


@contextmanager
def moving(session: Session, application_id: int) -> Generator[None]:
    """Let what is put within it take an application no further than a step that can follow its stage.

    What is open about its purpose is asked by the award gate, not here.

    Raises:
        Refusal: the step is out of turn.
    """
    before = stage_of(read_course(session, application_id))
    yield
    session.flush()
    check_move(before, stage_of(read_course(session, application_id)))


def read_course(session: Session, application_id: int) -> Course:
    """How far one application has come, as if nothing was open about its purpose."""
    application = kept(session, Application, application_id)
    awards = those_of(session, Award, "application_id", application_id)
    award_id = awards[0].id if awards else 0
    went = those_of(session, AwardCourse, "award_id", award_id) if awards else []
    return Course(
        application=application,
        award=awards[0] if awards else None,
        course=went[0] if went else None,
        decisions=tuple(those_of(session, ApplicationDecision, "application_id", application_id)),
        screened=_screened(kept(session, Applicant, application.applicant_id)),
        assessed=_assessed(those_of(session, Assessment, "application_id", application_id)),
        recommended=bool(those_of(session, Recommendation, "application_id", application_id)),
        payments=tuple(those_of(session, Payment, "award_id", award_id)) if awards else (),
        returns=tuple(those_of(session, MonitoringReturn, "award_id", award_id)) if awards else (),
    )


def _screened(applicant: Applicant) -> bool:
    """Whether nobody has to answer anything more about who applies."""
    return applicant.party_standing in SETTLED


def _is_asked(session: Session, application: Application) -> bool:
    """Whether a question about the purpose is open of an application that waits for its decision (PP13)."""
    return application.status in UNDECIDED and bool(purpose_state(session, application.id).unanswered)


def _assessed(assessments: Sequence[Assessment], day: date = date.max) -> bool:
    """Whether an assessor had done by a day and none was still at it."""
    return bool(assessments) and all(one.done_on is not None and one.done_on <= day for one in assessments)
