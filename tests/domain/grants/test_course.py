"""How far an application has come follows from what is recorded, and no step is taken out of turn."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.grants.course import MOVES, Course, as_at, check_move, stage_of
from evenhand.domain.grants.facts import Application, Award
from evenhand.domain.grants.money_facts import AwardCourse, Payment
from evenhand.domain.grants.record_facts import ApplicationDecision
from evenhand.domain.grants.vocabulary import DecidedAs, DecidedHow, Stage
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicationStatus

RECEIVED, DECIDED, PAID, ENDED = date(2026, 2, 10), date(2026, 4, 21), date(2026, 5, 5), date(2026, 6, 16)
APPLICATION = Application(
    id=1,
    reference="A-01",
    round_id=1,
    applicant_id=1,
    purpose="Mats",
    asked_pence=187_00,
    received_on=RECEIVED,
)
AWARD = Award(id=1, application_id=1, awarded_pence=187_00, awarded_on=DECIDED)
WENT = AwardCourse(award_id=1, offered_on=DECIDED, accepted_on=PAID)


def decided(outcome: DecidedAs, on: date = DECIDED) -> ApplicationDecision:
    return ApplicationDecision(application_id=1, outcome=outcome, decided_on=on, how=DecidedHow.MEETING)


def paid(pence: int) -> Payment:
    return Payment(award_id=1, paid_on=PAID, payee="Toddlers", what_for="Mats", pence=pence)


def approved(**changes: object) -> Course:
    application = replace(APPLICATION, status=ApplicationStatus.APPROVED, decided_on=DECIDED)
    decisions = (decided(DecidedAs.APPROVED),)
    course = Course(application=application, award=AWARD, decisions=decisions, screened=True)
    return replace(course, **changes)


def test_each_record_takes_an_application_one_stage_further():
    begun = Course(application=APPLICATION)
    in_part = replace(AWARD, awarded_pence=100_00)
    for stage, course in (
        (Stage.RECEIVED, begun),
        (Stage.RECEIVED, replace(begun, recommended=True)),
        (Stage.SCREENED, replace(begun, screened=True)),
        (Stage.ASSESSED, replace(begun, screened=True, assessed=True)),
        (Stage.RECOMMENDED, replace(begun, screened=True, assessed=True, recommended=True)),
        (Stage.APPROVED, approved()),
        (Stage.APPROVED_IN_PART, approved(award=in_part)),
        (Stage.OFFERED, approved(course=replace(WENT, accepted_on=None))),
        (Stage.ACCEPTED, approved(course=WENT)),
        (Stage.IN_PAYMENT, approved(course=WENT, payments=(paid(100_00),))),
        (Stage.REPORTING, approved(course=WENT, payments=(paid(100_00), paid(87_00)))),
        (Stage.CLOSED, approved(course=replace(WENT, closed_on=ENDED), payments=(paid(187_00),))),
    ):
        assert stage_of(course) is stage


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Stage.RECEIVED, Stage.APPROVED),
        (Stage.REFUSED, Stage.APPROVED),
        (Stage.WITHDRAWN, Stage.RECEIVED),
        (Stage.APPROVED, Stage.ACCEPTED),
        (Stage.OFFERED, Stage.IN_PAYMENT),
        (Stage.ACCEPTED, Stage.CLOSED),
        (Stage.APPROVED, Stage.CLAWED_BACK),
        (Stage.RESCINDED, Stage.OFFERED),
        (Stage.CLAWED_BACK, Stage.IN_PAYMENT),
    ],
)
def test_a_step_out_of_turn_is_refused(before: Stage, after: Stage):
    with pytest.raises(Refusal, match="cannot become"):
        check_move(before, after)


def test_what_is_over_stays_over_and_whatever_stands_may_stay():
    for stage in Stage:
        check_move(stage, stage)
    over = (Stage.REFUSED, Stage.WITHDRAWN, Stage.RESCINDED, Stage.CLAWED_BACK)
    assert all(not MOVES[stage] for stage in over)
    assert set(MOVES) == set(Stage)


def test_a_day_before_the_end_shows_the_award_as_it_went_on():
    application = replace(APPLICATION, status=ApplicationStatus.CLAWED_BACK, decided_on=DECIDED)
    decisions = (decided(DecidedAs.APPROVED), decided(DecidedAs.CLAWED_BACK, ENDED))
    ended = approved(
        application=application,
        decisions=decisions,
        course=replace(WENT, ended_on=ENDED),
        payments=(paid(100_00),),
    )

    assert stage_of(ended) is Stage.CLAWED_BACK
    assert stage_of(as_at(ended, PAID)) is Stage.IN_PAYMENT
    assert stage_of(as_at(ended, DECIDED)) is Stage.OFFERED
    assert stage_of(as_at(ended, RECEIVED)) is Stage.SCREENED
