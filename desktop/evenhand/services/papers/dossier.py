"""Compiling the dossier of one application from what the file holds."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from evenhand.domain.grants.course import as_at, stage_of
from evenhand.domain.grants.dossier_report import (
    AnswerTold,
    ApplicantTold,
    ApplicationTold,
    CriterionTold,
    DecisionTold,
    Dossier,
    RecommendationTold,
    SettledTold,
    for_level,
)
from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.record_facts import ApplicationDecision, ApplicationDetail, GrantConflict
from evenhand.domain.grants.schedule_report import ConflictLine
from evenhand.domain.grants.vocabulary import ConflictState, RegisteredAs
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_cell_day
from evenhand.services.grants.stages import courses
from evenhand.services.papers.dossier_award import award_told, is_public
from evenhand.services.papers.grant_ground import GrantGround, read_ground_of
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.saving import kept


def compile_report(session: Session, order: PaperOrder) -> Dossier:
    """The dossier as a copy of the level asked for may hold it.

    Raises:
        Refusal: there is no such application.
    """
    ground, day = read_ground_of(session, order.day), order.day
    one = next((each for each in ground.found.applications if each.id == order.application_id), None)
    if one is None:
        says = f"There is no application with the number {order.application_id}. Choose one that is there."
        raise Refusal(says, field="application_id")
    conflicts = ground.conflicts([one])[one.id]
    course = as_at(courses(ground.found, ground.beside)[one.id], day)
    whole = Dossier(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        application_id=one.id,
        reference=one.reference,
        is_public=is_public(ground, one),
        stage=stage_of(course),
        applicant=_applicant(ground, one),
        application=_application(ground, one),
        screens=ground.screens(one),
        answers=tuple(_answers(ground, one)),
        conflicts=tuple(_settled(ground, each) for each in (*conflicts.in_conflict, *conflicts.set_aside)),
        conflicts_open=len(conflicts.unanswered),
        criteria=tuple(_criteria(ground, one)),
        recommendation=_recommendation(ground, one),
        decisions=tuple(
            _decision(session, each)
            for each in ground.beside.decisions.get(one.id, ())
            if each.decided_on <= day
        ),
        award=award_told(ground, one),
    )
    return for_level(whole, order.level)


def _applicant(ground: GrantGround, one: Application) -> ApplicantTold:
    applicant, beside = ground.found.applicants[one.applicant_id], ground.beside
    detail = beside.applicants.get(applicant.id)
    officers = beside.officers.get(applicant.id, ())
    registered = ""
    if detail is not None and detail.registered_as is not RegisteredAs.NONE:
        registered = f"{detail.registered_as.label} {detail.registration_number}"
    contact = (applicant.contact, applicant.email, applicant.telephone, applicant.address.replace("\n", ", "))
    return ApplicantTold(
        name=applicant.name,
        kind=applicant.kind,
        registered=registered,
        also=tuple(
            f"{each.name} ({each.kind.label.lower()})" for each in beside.aliases.get(applicant.id, ())
        ),
        contact=tuple(each for each in contact if each),
        officers=tuple(
            ", ".join(part for part in (each.name, each.role, each.organisation) if part) for each in officers
        ),
        officer_count=len(officers),
    )


def _application(ground: GrantGround, one: Application) -> ApplicationTold:
    beside = ground.beside
    detail = beside.details.get(one.id, ApplicationDetail(application_id=one.id))
    return ApplicationTold(
        round_name=ground.found.rounds[one.round_id].name,
        theme=ground.theme(one),
        purpose=one.purpose,
        says=detail.says,
        asked_pence=one.asked_pence,
        received_on=one.received_on,
        other_funding=detail.other_funding,
        other_funding_pence=detail.other_funding_pence,
        beneficiaries=detail.beneficiaries,
        people=detail.people,
        place=detail.place,
        starts=detail.starts,
        ends=detail.ends,
        lines=tuple((each.what, each.asked_pence) for each in beside.lines.get(one.id, ())),
        files=tuple((each.title, each.kind.label, each.digest[:8]) for each in beside.files.get(one.id, ())),
    )


def _answers(ground: GrantGround, one: Application) -> Iterator[AnswerTold]:
    """What people answered to the two screens, the party question first."""
    party = ground.found.answers.get(one.applicant_id)
    if party is not None and party.answered_on <= ground.day:
        evidence = ground.beside.evidence.get(party.id)
        shown = f" Evidence: {evidence.evidence.rstrip('.')}." if evidence and evidence.evidence else ""
        how = f" ({evidence.how.label.lower()})" if evidence else ""
        second = ""
        if party.second_person:
            given = evidence.second_how if evidence else None
            second = f" and {party.second_person}{f' ({given.label.lower()})' if given else ''}"
        yield AnswerTold(
            to="Is the applicant a political party (PP14)",
            says="It is the party" if party.is_party else "It is not the party",
            by=f"{party.answered_by}{how}{second}",
            reason=f"{party.reason.rstrip('.')}.{shown}",
            on=party.answered_on,
        )
    for each in ground.purpose(one).findings:
        if each.answer is not None:
            yield AnswerTold(
                to=f"“{each.finding.text.strip()}” ({each.finding.clause})",
                says="It is party politics" if each.answer.is_party_politics else "It is not party politics",
                by=each.answer.answered_by,
                reason=each.answer.reason,
                on=each.answer.answered_on,
            )


def _settled(ground: GrantGround, one: GrantConflict) -> SettledTold:
    return SettledTold(
        line=ConflictLine(
            member=ground.directory.called(one.person_id, ground.day),
            path=one.path,
            path_in_full=one.path_in_full,
            handling=one.handling,
        ),
        state=one.state.label,
        is_set_aside=one.state is ConflictState.SET_ASIDE,
        settled_on=one.settled_on,
        settled_by=one.settled_by,
        reason=one.reason,
    )


def _criteria(ground: GrantGround, one: Application) -> Iterator[CriterionTold]:
    """What was given by each criterion; nothing while somebody still scores."""
    sheet = ground.sheet(one)
    for spread in sheet.spreads if sheet.shown else ():
        yield CriterionTold(
            name=spread.criterion.name,
            weight=spread.criterion.weight,
            most=spread.criterion.most,
            points=spread.points,
            notes=tuple(note for note in spread.notes if note),
        )


def _recommendation(ground: GrantGround, one: Application) -> RecommendationTold | None:
    found = ground.beside.recommendations.get(one.id)
    if found is None or found.recommended_on > ground.day:
        return None
    return RecommendationTold(
        recommends=found.recommends,
        pence=found.pence,
        reasons=found.reasons,
        by=found.recommended_by,
        on=found.recommended_on,
    )


def _decision(session: Session, one: ApplicationDecision) -> DecisionTold:
    by = f" ({one.by_whom})" if one.by_whom else ""
    if one.decision_id is not None:
        meeting = kept(session, Meeting, kept(session, Decision, one.decision_id).meeting_id)
        by = f" ({meeting.kind.label.lower()}, {say_cell_day(meeting.held_on)})"
    return DecisionTold(
        outcome=one.outcome,
        on=one.decided_on,
        how=f"{one.how.label}{by}",
        awarded_pence=one.awarded_pence,
        reason=one.reason,
    )
