"""What is kept beside rounds, applicants, applications and awards, read at one go and put under whose it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.grants.money_facts import (
    AwardCondition,
    AwardCourse,
    Breach,
    BudgetLine,
    LtoAssurance,
    MoneyBack,
    MonitoringReturn,
    Payment,
    PaymentBatch,
    ReturnChase,
    ReturnLine,
    ReturnPublicity,
)
from evenhand.domain.grants.record_facts import (
    ApplicantAlias,
    ApplicantDetail,
    ApplicantOfficer,
    ApplicationDecision,
    ApplicationDetail,
    ApplicationFile,
    ApplicationLine,
    Assessment,
    Criterion,
    GrantConflict,
    PanelMember,
    PartyEvidence,
    PurposeAnswer,
    Recommendation,
    RegisterLook,
    RoundDetail,
    RoundTheme,
    Score,
)
from evenhand.records.reading.facts import all_of
from evenhand.records.reading.grouping import grouped, single


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantsBeside:
    """By round, by applicant, by application or by award, as each is told of; one is given where there is but one."""

    rounds: dict[int, RoundDetail]
    theme_ids: dict[int, tuple[int, ...]]
    criteria: dict[int, tuple[Criterion, ...]]
    panels: dict[int, tuple[int, ...]]
    applicants: dict[int, ApplicantDetail]
    aliases: dict[int, tuple[ApplicantAlias, ...]]
    officers: dict[int, tuple[ApplicantOfficer, ...]]
    looks: dict[int, tuple[RegisterLook, ...]]
    evidence: dict[int, PartyEvidence]
    details: dict[int, ApplicationDetail]
    lines: dict[int, tuple[ApplicationLine, ...]]
    files: dict[int, tuple[ApplicationFile, ...]]
    purpose_answers: dict[int, tuple[PurposeAnswer, ...]]
    payment_answers: dict[int, tuple[PurposeAnswer, ...]]
    conflicts: dict[int, tuple[GrantConflict, ...]]
    scores: dict[int, tuple[Score, ...]]
    assessments: dict[int, tuple[Assessment, ...]]
    recommendations: dict[int, Recommendation]
    decisions: dict[int, tuple[ApplicationDecision, ...]]
    courses: dict[int, AwardCourse]
    conditions: dict[int, tuple[AwardCondition, ...]]
    returns: dict[int, tuple[MonitoringReturn, ...]]
    chases: dict[int, tuple[ReturnChase, ...]]
    return_lines: dict[int, tuple[ReturnLine, ...]]
    return_items: dict[int, tuple[int, ...]]
    breaches: tuple[Breach, ...]
    back: dict[int, tuple[MoneyBack, ...]]
    payments: tuple[Payment, ...]
    batches: dict[int, PaymentBatch]
    budget_lines: dict[int, BudgetLine]
    assurances: tuple[LtoAssurance, ...]

    def payments_of(self, award_id: int) -> tuple[Payment, ...]:
        """The payments of one award, the first first."""
        return tuple(one for one in self.payments if one.award_id == award_id)


def read_grants_beside(session: Session) -> GrantsBeside:
    """All that is kept beside rounds, applicants, applications and awards."""
    answers = all_of(session, PurposeAnswer)
    themes, panels = all_of(session, RoundTheme), all_of(session, PanelMember)
    items = all_of(session, ReturnPublicity)
    return GrantsBeside(
        rounds=single(all_of(session, RoundDetail), "round_id"),
        theme_ids=_keys(themes, "round_id", "theme_id"),
        criteria=grouped(all_of(session, Criterion, order="position"), "round_id"),
        panels=_keys(panels, "round_id", "person_id"),
        applicants=single(all_of(session, ApplicantDetail), "applicant_id"),
        aliases=grouped(all_of(session, ApplicantAlias), "applicant_id"),
        officers=grouped(all_of(session, ApplicantOfficer), "applicant_id"),
        looks=grouped(all_of(session, RegisterLook, order="looked_on"), "applicant_id"),
        evidence=single(all_of(session, PartyEvidence), "answer_id"),
        details=single(all_of(session, ApplicationDetail), "application_id"),
        lines=grouped(all_of(session, ApplicationLine, order="position"), "application_id"),
        files=grouped(all_of(session, ApplicationFile), "application_id"),
        purpose_answers=grouped([one for one in answers if one.application_id is not None], "application_id"),
        payment_answers=grouped([one for one in answers if one.payment_id is not None], "payment_id"),
        conflicts=grouped(all_of(session, GrantConflict), "application_id"),
        scores=grouped(all_of(session, Score), "application_id"),
        assessments=grouped(all_of(session, Assessment), "application_id"),
        recommendations=single(all_of(session, Recommendation), "application_id"),
        decisions=grouped(all_of(session, ApplicationDecision), "application_id"),
        courses=single(all_of(session, AwardCourse), "award_id"),
        conditions=grouped(all_of(session, AwardCondition, order="position"), "award_id"),
        returns=grouped(all_of(session, MonitoringReturn, order="due_on"), "award_id"),
        chases=grouped(all_of(session, ReturnChase, order="chased_on"), "return_id"),
        return_lines=grouped(all_of(session, ReturnLine, order="position"), "return_id"),
        return_items=_keys(items, "return_id", "item_id"),
        breaches=tuple(all_of(session, Breach, order="found_on")),
        back=grouped(all_of(session, MoneyBack, order="back_on"), "award_id"),
        payments=tuple(all_of(session, Payment, order="paid_on")),
        batches=single(all_of(session, PaymentBatch), "id"),
        budget_lines=single(all_of(session, BudgetLine), "id"),
        assurances=tuple(all_of(session, LtoAssurance, order="confirmed_on")),
    )


def _keys(facts: Iterable[Any], field: str, wanted: str) -> dict[int, tuple[int, ...]]:
    return {key: tuple(getattr(one, wanted) for one in found) for key, found in grouped(facts, field).items()}
