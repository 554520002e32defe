"""How far an application has come, from its receipt to the last return, and which step can follow which.

The stage follows from what is recorded (screens, scores, decision, offer, acceptance, payments, returns) and is never
typed. Every verb is held against `MOVES`, so that no way leads to a step that is out of turn.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.grants.facts import Application, Award, as_decided_by
from evenhand.domain.grants.money_facts import AwardCourse, MonitoringReturn, Payment
from evenhand.domain.grants.record_facts import ApplicationDecision
from evenhand.domain.grants.vocabulary import Stage
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicationStatus

BEFORE_DECISION = frozenset({Stage.RECEIVED, Stage.SCREENED, Stage.ASSESSED, Stage.RECOMMENDED})
AWARDED = frozenset({Stage.APPROVED, Stage.APPROVED_IN_PART})
UNPAID = AWARDED | {Stage.OFFERED, Stage.ACCEPTED}
PAID = frozenset({Stage.IN_PAYMENT, Stage.REPORTING})
GOES_ON = UNPAID | PAID
ENDED = frozenset({Stage.WITHDRAWN, Stage.RESCINDED, Stage.CLAWED_BACK, Stage.REFUSED})

_TURNED_DOWN = frozenset({Stage.DEFERRED, Stage.REFUSED, Stage.WITHDRAWN})
_READY = BEFORE_DECISION | _TURNED_DOWN | AWARDED

MOVES: Mapping[Stage, frozenset[Stage]] = {
    Stage.RECEIVED: BEFORE_DECISION | _TURNED_DOWN,
    Stage.SCREENED: _READY,
    Stage.ASSESSED: _READY,
    Stage.RECOMMENDED: _READY,
    Stage.DEFERRED: _TURNED_DOWN | AWARDED,
    Stage.APPROVED: frozenset({Stage.OFFERED, Stage.RESCINDED, Stage.WITHDRAWN}),
    Stage.APPROVED_IN_PART: frozenset({Stage.OFFERED, Stage.RESCINDED, Stage.WITHDRAWN}),
    Stage.OFFERED: AWARDED | {Stage.ACCEPTED, Stage.RESCINDED, Stage.WITHDRAWN},
    Stage.ACCEPTED: PAID | {Stage.OFFERED, Stage.RESCINDED, Stage.WITHDRAWN},
    Stage.IN_PAYMENT: PAID | {Stage.ACCEPTED, Stage.CLOSED, Stage.RESCINDED, Stage.CLAWED_BACK},
    Stage.REPORTING: PAID | {Stage.ACCEPTED, Stage.CLOSED, Stage.RESCINDED, Stage.CLAWED_BACK},
    Stage.CLOSED: PAID | {Stage.RESCINDED, Stage.CLAWED_BACK},
    Stage.REFUSED: frozenset(),
    Stage.WITHDRAWN: frozenset(),
    Stage.RESCINDED: frozenset(),
    Stage.CLAWED_BACK: frozenset(),
}

_ENDS = {
    ApplicationStatus.DEFERRED: Stage.DEFERRED,
    ApplicationStatus.REFUSED: Stage.REFUSED,
    ApplicationStatus.WITHDRAWN: Stage.WITHDRAWN,
    ApplicationStatus.RESCINDED: Stage.RESCINDED,
    ApplicationStatus.CLAWED_BACK: Stage.CLAWED_BACK,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Everything that says how far one application has come.

    `screened` says that neither the party question nor one about its purpose is open, `assessed` that an assessor
    has done and none is still at it, `recommended` that the board has a recommendation.
    """

    application: Application
    award: Award | None = None
    course: AwardCourse | None = None
    decisions: tuple[ApplicationDecision, ...] = ()
    screened: bool = False
    assessed: bool = False
    recommended: bool = False
    payments: tuple[Payment, ...] = ()
    returns: tuple[MonitoringReturn, ...] = ()

    @property
    def paid_pence(self) -> int:
        """What was paid of the award."""
        return sum(one.pence for one in self.payments)

    @property
    def paid(self) -> bool:
        """Whether anything of the award was paid."""
        return bool(self.payments)

    @property
    def goes_on(self) -> bool:
        """Whether there is an award that was neither closed nor ended."""
        return self.award is not None and stage_of(self) in GOES_ON


def stage_of(course: Course) -> Stage:
    """The stage at which an application stands."""
    ended = _ENDS.get(course.application.status)
    if ended is not None:
        return ended
    if course.application.status is ApplicationStatus.APPROVED and course.award is not None:
        return _stage_of_award(course, course.award, course.course)
    return _stage_before_decision(course)


def _stage_before_decision(course: Course) -> Stage:
    """The screens come first: while a question is open, nothing that was scored counts yet."""
    if not course.screened:
        return Stage.RECEIVED
    if course.recommended:
        return Stage.RECOMMENDED
    return Stage.ASSESSED if course.assessed else Stage.SCREENED


def _stage_of_award(course: Course, award: Award, went: AwardCourse | None) -> Stage:
    if went is not None and went.closed_on is not None:
        return Stage.CLOSED
    if course.payments:
        return Stage.REPORTING if course.paid_pence >= award.awarded_pence else Stage.IN_PAYMENT
    if went is not None and went.accepted_on is not None:
        return Stage.ACCEPTED
    if went is not None and went.offered_on is not None:
        return Stage.OFFERED
    in_full = award.awarded_pence >= course.application.asked_pence
    return Stage.APPROVED if in_full else Stage.APPROVED_IN_PART


def check_move(before: Stage, after: Stage) -> None:
    """Let an application stay at its stage, or take a step that can follow it.

    Raises Refusal where the step is out of turn.
    """
    if after is before or after in MOVES[before]:
        return
    raise Refusal(
        f"This application is {before.label.lower()}, so it cannot become {after.label.lower()}. "
        f"{_what_can_follow(before)}"
    )


def _what_can_follow(before: Stage) -> str:
    if before is Stage.RECEIVED:
        return "Answer the open questions first."
    if not MOVES[before]:
        return "Nothing follows that. Receive a new application."
    return "Do the steps between first."


def as_at(course: Course, day: date) -> Course:
    """What was recorded of an application by a day."""
    award = course.award if course.award is not None and course.award.awarded_on <= day else None
    went = _went_by(course.course, day) if course.course is not None and award is not None else None
    return replace(
        course,
        application=as_decided_by(course.application, day, course.decisions),
        award=award,
        course=went,
        decisions=tuple(one for one in course.decisions if one.decided_on <= day),
        payments=tuple(one for one in course.payments if one.paid_on <= day),
    )


def _went_by(went: AwardCourse, day: date) -> AwardCourse:
    """What had become of an award by a day."""

    def by_then(on: date | None) -> date | None:
        return on if on is not None and on <= day else None

    return replace(
        went,
        offered_on=by_then(went.offered_on),
        accepted_on=by_then(went.accepted_on),
        lto_confirmed_on=by_then(went.lto_confirmed_on),
        closed_on=by_then(went.closed_on),
        ended_on=by_then(went.ended_on),
    )
