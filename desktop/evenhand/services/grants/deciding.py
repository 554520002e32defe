"""Answering the party question and deciding: no way leads past the party bar (PP14).

Every verb that favours an applicant asks `refuse_if_barred`, and triggers in the file refuse the rest.
"""

from contextlib import nullcontext
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants import party_bar
from evenhand.domain.grants.awarding import Amounts, check_amount, check_decision_day
from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.facts import UNDECIDED, Applicant, Application, Award, PartyAnswer, Round
from evenhand.domain.grants.gate import refuse_unmet
from evenhand.domain.grants.party_evidence import checked_evidence
from evenhand.domain.grants.record_facts import ApplicationDecision, PartyEvidence, RoundDetail
from evenhand.domain.grants.vocabulary import DecidedAs, DecidedHow
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.facts import Decision
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding
from evenhand.domain.words import say_day, say_pence
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.applicants import (
    answered,
    ask_about_ties,
    latest_answer,
    names_of,
    namesakes,
    question_of,
)
from evenhand.services.grants.beside import read_grants_beside
from evenhand.services.grants.bodies import had_in_year
from evenhand.services.grants.ending import end_by_bar
from evenhand.services.grants.gate_reading import read_gates
from evenhand.services.grants.powers import check_power
from evenhand.services.grants.reading import applicant_of, awarded_in, read_grants
from evenhand.services.grants.stages import moving
from evenhand.services.party_list_in_use import register_in_use
from evenhand.services.purposes import refuse_open_purpose
from evenhand.services.saving import found, kept, put, required
from evenhand.services.stored_files import keep_file

OTHERWISE = (ApplicationStatus.REFUSED, ApplicationStatus.DEFERRED, ApplicationStatus.WITHDRAWN)


@keeps("PP14")
def answer_party_question(
    partnership: Partnership,
    answer: PartyAnswer,
    evidence: PartyEvidence | None = None,
    *,
    file: bytes | None = None,
) -> None:
    """Keep a person's answer whether an applicant is a party; "it is" bars its name for good and is never undone.

    The awards of a party end with the answer. `file` is what is attached to the evidence.

    Raises:
        Refusal: a name, the reason or the evidence is missing, or the applicant is barred already.
    """
    name = found(partnership, Applicant, answer.applicant_id).name
    with partnership.change(f"Answer the party question about {name}") as unit:
        applicant = kept(unit.session, Applicant, answer.applicant_id)
        unit.can_be_undone = not answer.is_party
        answer = replace(answer, verdict=applicant.party_verdict, list_date=applicant.party_list_date)
        before = question_of(applicant, latest_answer(unit.session, applicant.id))
        after = answered(applicant, answer)
        party_bar.check_answer(after, before=before)
        _put_answer(unit.session, answer, evidence, file)
        if answer.is_party:
            end_by_bar(unit.session, applicant.id, on=answer.answered_on)
        put(unit.session, replace(applicant, party_standing=party_bar.standing(after)))
        if answer.is_party:
            _bar_namesakes(unit.session, applicant, answer)


def _put_answer(
    session: Session, answer: PartyAnswer, evidence: PartyEvidence | None, file: bytes | None
) -> None:
    """Keep the answer with what it rests on."""
    if evidence is not None and file is not None:
        evidence = replace(evidence, digest=keep_file(session, file))
    rests_on = checked_evidence(answer, evidence)
    answer_id = put(session, answer)
    if rests_on is not None:
        put(session, replace(rests_on, answer_id=answer_id))


def _bar_namesakes(session: Session, applicant: Applicant, answer: PartyAnswer) -> None:
    """A body entered several times is barred under each of its entries; a tie by another name is asked about anew."""
    names = names_of(session, applicant)
    for other in namesakes(session, applicant):
        if other.party_standing is not PartyStanding.PARTY:
            put(session, replace(answer, id=0, applicant_id=other.id, verdict=other.party_verdict))
            end_by_bar(session, other.id, on=answer.answered_on)
            put(session, replace(other, party_standing=PartyStanding.PARTY))
            names += names_of(session, other)
    ask_about_ties(session, names, register_in_use(session))


def approve(
    partnership: Partnership,
    application_id: int,
    *,
    awarded_pence: int,
    on: date,
    by: DecidedBy,
    reason: str = "",
    today: date,
) -> None:
    """Approve an application and award it an amount, in full or in part.

    Raises:
        Refusal: the applicant is a party or the question is open (PP14), no power decided it, it is decided already, or
            the amount is outside the round's limits and budget.
    """
    title = f"Award {say_pence(awarded_pence)} to {applicant_of(partnership, application_id)}"
    with partnership.change(title) as unit:
        put_approval(
            unit.session,
            application_id,
            awarded_pence=awarded_pence,
            on=on,
            by=by,
            reason=reason,
            today=today,
        )


@keeps("PP14", "PP2")
def put_approval(
    session: Session,
    application_id: int,
    *,
    awarded_pence: int,
    on: date,
    by: DecidedBy,
    reason: str = "",
    today: date,
) -> None:
    """Approve an application within a larger change, with every condition checked, and no later than today.

    What was decided before the file was begun is taken over as it was, but for the party bar, its purpose (PP13) and
    the money.
    """
    application = _undecided(session, application_id)
    applicant = kept(session, Applicant, application.applicant_id)
    party_bar.refuse_if_barred(question_of(applicant, latest_answer(session, applicant.id)))
    earlier = by.how is DecidedHow.EARLIER
    if earlier:
        refuse_open_purpose(session, application_id)
    check_decision_day(on, received_on=application.received_on, today=today)
    check_amount(amounts_of(session, application, on), awarded_pence)
    check_power(session, application, by, on, awarded_pence=awarded_pence)
    if not earlier:
        _refuse_unmet(session, application, on)
    with nullcontext() if earlier else moving(session, application_id):
        in_full = awarded_pence == application.asked_pence
        outcome = DecidedAs.APPROVED if in_full else DecidedAs.APPROVED_IN_PART
        decision = _decision(application_id, outcome, on, by, reason)
        put(session, replace(decision, awarded_pence=awarded_pence))
        _put_status(session, application, ApplicationStatus.APPROVED, on, by, reason)
        put(session, Award(application_id=application_id, awarded_pence=awarded_pence, awarded_on=on))


def decide_otherwise(
    partnership: Partnership,
    application_id: int,
    status: ApplicationStatus,
    *,
    on: date,
    reason: str,
    by: DecidedBy | None = None,
    today: date,
) -> None:
    """Refuse, defer or note the withdrawal of an application; refusing and deferring need a reason."""
    title = f"Application of {applicant_of(partnership, application_id)} {status.value}"
    with partnership.change(title) as unit:
        put_other_decision(unit.session, application_id, status, on=on, reason=reason, by=by, today=today)


def put_other_decision(
    session: Session,
    application_id: int,
    status: ApplicationStatus,
    *,
    on: date,
    reason: str,
    by: DecidedBy | None = None,
    today: date,
) -> None:
    """Refuse, defer or withdraw within a larger change, no later than today.

    Without a power it was decided at a meeting that is not recorded; a withdrawal is the applicant's own.
    """
    application = _undecided(session, application_id)
    if status not in OTHERWISE:
        raise Refusal("Choose refused, deferred or withdrawn.", field="status")
    withdrawn = status is ApplicationStatus.WITHDRAWN
    if not withdrawn:
        required(reason, field="reason", says="Give the reason; the applicant may ask for it.")
    check_decision_day(on, received_on=application.received_on, today=today)
    if withdrawn or by is None:
        by = DecidedBy(DecidedHow.APPLICANT if withdrawn else DecidedHow.MEETING)
    else:
        check_power(session, application, by, on, carried=False)
    put(session, _decision(application_id, DecidedAs(status.value), on, by, reason))
    _put_status(session, application, status, on, by, reason)


def _refuse_unmet(session: Session, application: Application, on: date) -> None:
    """Refuse what the award gate has open on the day of the decision."""
    found, beside = read_grants(session), read_grants_beside(session)
    refuse_unmet(read_gates(session, found, beside, [application], on).facts(application))


def amounts_of(session: Session, application: Application, on: date) -> Amounts:
    """What an award to an application on a day is held against."""
    grant_round = kept(session, Round, application.round_id)
    details = all_of(session, RoundDetail, ROWS[RoundDetail].round_id == application.round_id)
    most = details[0].per_applicant_pence if details else None
    return Amounts(
        grant_round=grant_round,
        asked_pence=application.asked_pence,
        left_pence=max(grant_round.budget_pence - awarded_in(session, grant_round.id), 0),
        applicant_left_pence=None
        if most is None
        else max(most - had_in_year(read_grants(session), read_grants_beside(session), application, on), 0),
    )


def _decision(
    application_id: int, outcome: DecidedAs, on: date, by: DecidedBy, reason: str
) -> ApplicationDecision:
    return ApplicationDecision(
        application_id=application_id,
        outcome=outcome,
        decided_on=on,
        how=by.how,
        decision_id=by.decision_id,
        written_id=by.written_id,
        by_whom=by.by_whom,
        reason=reason,
    )


def _put_status(
    session: Session,
    application: Application,
    status: ApplicationStatus,
    on: date,
    by: DecidedBy,
    reason: str,
) -> None:
    meeting_id = kept(session, Decision, by.decision_id).meeting_id if by.decision_id is not None else None
    put(session, replace(application, status=status, decided_on=on, meeting_id=meeting_id, reason=reason))


def _undecided(session: Session, application_id: int) -> Application:
    application = kept(session, Application, application_id)
    if application.status not in UNDECIDED:
        when = f" on {say_day(application.decided_on)}" if application.decided_on else ""
        raise Refusal(f"Application {application.reference} was {application.status.value}{when} already.")
    return application
