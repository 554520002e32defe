"""What a secretary does with grants: open a round, receive, answer the party question, decide, pay.

No way leads past the party bar (PP14): every verb that favours an applicant asks `refuse_if_barred`, and triggers
in the file refuse the rest.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants import party_bar
from evenhand.domain.grants.awarding import Purse, check_amount, check_decision_day, check_round, purse_of
from evenhand.domain.grants.facts import UNDECIDED, Applicant, Application, Award, PartyAnswer, Round
from evenhand.domain.grants.party_register import PartyRegister
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.partnership.facts import PlanTheme
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding
from evenhand.domain.words import say_count, say_day, say_pence
from evenhand.records.reading.facts import all_of, one_of
from evenhand.records.rows.grants import ApplicationRow, AwardRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.applicants import latest_answer, namesakes, put_applicant, question_of
from evenhand.services.parties import shipped_register
from evenhand.services.saving import found, kept, put, required


@dataclass(frozen=True, slots=True)
class Grants:
    """All rounds, applicants, applications and awards."""

    rounds: dict[int, Round]
    applicants: dict[int, Applicant]
    applications: tuple[Application, ...]
    awards: dict[int, Award]
    answers: dict[int, PartyAnswer]
    themes: dict[int, PlanTheme]

    def purse(self, round_id: int) -> Purse:
        """The money of a round with what it has awarded and paid so far."""
        made = (
            self.awards[a.id] for a in self.applications if a.round_id == round_id and a.id in self.awards
        )
        return purse_of(self.rounds[round_id], made)

    def awarded_pence(self, round_id: int) -> int:
        """What a round has awarded so far."""
        return self.purse(round_id).awarded_pence


def grants(partnership: Partnership) -> Grants:
    """All there is about grants; awards by their application, answers by their applicant, the latest."""
    with partnership.reading() as session:
        return read_grants(session)


def read_grants(session: Session) -> Grants:
    """The same, read in an open session."""
    return Grants(
        {one.id: one for one in all_of(session, Round, order="opens")},
        {one.id: one for one in all_of(session, Applicant)},
        tuple(all_of(session, Application, order="reference")),
        {award.application_id: award for award in all_of(session, Award)},
        {answer.applicant_id: answer for answer in all_of(session, PartyAnswer)},
        {theme.id: theme for theme in all_of(session, PlanTheme)},
    )


def save_round(partnership: Partnership, grant_round: Round) -> int:
    """Open a round, or correct one."""
    with partnership.change(f"Grant round: {grant_round.name.strip()}") as unit:
        return put_round(unit.session, grant_round)


def put_round(session: Session, grant_round: Round) -> int:
    """Open or correct a round within a larger change."""
    required(grant_round.name, field="name", says="Name the round, such as Spring 2026 small grants.")
    check_round(grant_round, _awarded_in(session, grant_round.id))
    return put(session, grant_round)


def receive_application(partnership: Partnership, application: Application, applicant: Applicant) -> int:
    """Receive an application, from an applicant that is new (id 0) or known; give the application's key."""
    with partnership.change(f"Receive application of {applicant.name.strip()}") as unit:
        return put_application(unit.session, application, applicant, shipped_register())


def correct_application(partnership: Partnership, application: Application, applicant: Applicant) -> None:
    """Correct an application and its applicant; neither its status nor its standing is changed by this."""
    with partnership.change(f"Correct application {application.reference}") as unit:
        put_application(unit.session, application, applicant, shipped_register())


def put_application(
    session: Session, application: Application, applicant: Applicant, register: PartyRegister
) -> int:
    """Receive or correct an application within a larger change; a new one without a reference is given the next.

    Raises:
        Refusal: a field does not fit, or its round does not exist.
    """
    required(application.purpose, field="purpose", says="Say what the money is for.")
    if application.asked_pence <= 0:
        raise Refusal("Give the amount asked for, such as 187.00.", field="asked_pence")
    if one_of(session, Round, application.round_id) is None:
        raise Refusal("Choose the round. Make one first if there is none.", field="round_id")
    earlier = one_of(session, Application, application.id) if application.id else None
    if earlier is not None:
        _refuse_to_move_decided(earlier, application, applicant)
    applicant_id = put_applicant(session, applicant, register)
    decided = earlier or replace(
        application, status=ApplicationStatus.RECEIVED, decided_on=None, meeting_id=None
    )
    return put(
        session,
        replace(
            application,
            applicant_id=applicant_id,
            reference=application.reference.strip() or next_reference(all_of(session, Application)),
            status=decided.status,
            decided_on=decided.decided_on,
            meeting_id=decided.meeting_id,
        ),
    )


def _refuse_to_move_decided(earlier: Application, application: Application, applicant: Applicant) -> None:
    """Keep an application that was decided with its applicant, its round and the amount that was asked."""
    if earlier.status in UNDECIDED:
        return
    if applicant.id != earlier.applicant_id:
        says = (
            f"Application {earlier.reference} was decided for its applicant. Receive a new one for another."
        )
        raise Refusal(says, field="applicant_id")
    if application.round_id != earlier.round_id:
        raise Refusal(f"Application {earlier.reference} was decided in its round.", field="round_id")
    if application.asked_pence != earlier.asked_pence:
        says = f"It was decided on {say_pence(earlier.asked_pence)}. That amount stays."
        raise Refusal(says, field="asked_pence")


def next_reference(applications: Sequence[Application]) -> str:
    """The reference after the highest of the form A-14."""
    numbers = [
        int(a.reference[2:]) for a in applications if a.reference[:2] == "A-" and a.reference[2:].isdecimal()
    ]
    return f"A-{max(numbers, default=0) + 1:02d}"


@keeps("PP14")
def answer_party_question(partnership: Partnership, answer: PartyAnswer) -> None:
    """Keep a person's answer whether an applicant is a party; "it is" bars its name for good and is never undone.

    Raises:
        Refusal: a name or reason is missing, or the applicant is barred already.
    """
    name = found(partnership, Applicant, answer.applicant_id).name
    with partnership.change(f"Answer the party question about {name}") as unit:
        applicant = kept(unit.session, Applicant, answer.applicant_id)
        unit.can_be_undone = not answer.is_party
        answer = replace(answer, verdict=applicant.party_verdict, list_date=applicant.party_list_date)
        before = question_of(applicant, latest_answer(unit.session, applicant.id))
        after = question_of(applicant, answer)
        party_bar.check_answer(after, before=before)
        put(unit.session, answer)
        put(unit.session, replace(applicant, party_standing=party_bar.standing(after)))
        if answer.is_party:
            _bar_namesakes(unit.session, applicant, answer)


def _bar_namesakes(session: Session, applicant: Applicant, answer: PartyAnswer) -> None:
    """A body entered several times is barred under each of its entries."""
    for other in namesakes(session, applicant):
        if other.party_standing is not PartyStanding.PARTY:
            put(session, replace(answer, id=0, applicant_id=other.id, verdict=other.party_verdict))
            put(session, replace(other, party_standing=PartyStanding.PARTY))


def approve(
    partnership: Partnership,
    application_id: int,
    *,
    awarded_pence: int,
    on: date,
    meeting_id: int | None = None,
    reason: str = "",
) -> None:
    """Approve an application and award it an amount, in full or in part.

    Raises:
        Refusal: the applicant is a party or the question is open (PP14), it is decided already, or the amount is
            outside the round's limits and budget.
    """
    title = f"Award {say_pence(awarded_pence)} to {_applicant_of(partnership, application_id)}"
    with partnership.change(title) as unit:
        put_approval(
            unit.session,
            application_id,
            awarded_pence=awarded_pence,
            on=on,
            meeting_id=meeting_id,
            reason=reason,
        )


@keeps("PP14")
def put_approval(
    session: Session,
    application_id: int,
    *,
    awarded_pence: int,
    on: date,
    meeting_id: int | None = None,
    reason: str = "",
    today: date | None = None,
) -> None:
    """Approve an application within a larger change, with every condition checked; no later than today if told."""
    application = _undecided(session, application_id)
    applicant = kept(session, Applicant, application.applicant_id)
    party_bar.refuse_if_barred(question_of(applicant, latest_answer(session, applicant.id)))
    check_decision_day(on, received_on=application.received_on, today=today)
    _check_amount(session, application, awarded_pence)
    put(
        session,
        replace(
            application,
            status=ApplicationStatus.APPROVED,
            decided_on=on,
            meeting_id=meeting_id,
            reason=reason,
        ),
    )
    put(session, Award(application_id=application_id, awarded_pence=awarded_pence, awarded_on=on))


def decide_otherwise(
    partnership: Partnership,
    application_id: int,
    status: ApplicationStatus,
    *,
    on: date,
    reason: str,
    meeting_id: int | None = None,
) -> None:
    """Refuse, defer or note the withdrawal of an application; refusing and deferring need a reason."""
    title = f"Application of {_applicant_of(partnership, application_id)} {status.value}"
    with partnership.change(title) as unit:
        put_other_decision(unit.session, application_id, status, on=on, reason=reason, meeting_id=meeting_id)


def put_other_decision(
    session: Session,
    application_id: int,
    status: ApplicationStatus,
    *,
    on: date,
    reason: str,
    meeting_id: int | None = None,
    today: date | None = None,
) -> None:
    """Refuse, defer or withdraw within a larger change; no later than today if told."""
    application = _undecided(session, application_id)
    if status in (ApplicationStatus.APPROVED, ApplicationStatus.RECEIVED):
        raise Refusal("Choose refused, deferred or withdrawn.", field="status")
    if status is not ApplicationStatus.WITHDRAWN:
        required(reason, field="reason", says="Give the reason; the applicant may ask for it.")
    check_decision_day(on, received_on=application.received_on, today=today)
    put(session, replace(application, status=status, decided_on=on, meeting_id=meeting_id, reason=reason))


def record_payment(partnership: Partnership, award: Award, *, paid_pence: int) -> None:
    """Write down what has been paid of an award in all; never more than was awarded, and nothing to a party."""
    with partnership.change(f"Payment, {say_pence(paid_pence)} in all") as unit:
        kept_award = kept(unit.session, Award, award.id)
        put_award(unit.session, replace(kept_award, paid_pence=paid_pence))


def announce(
    partnership: Partnership, awards: Sequence[Award], *, on: date, event_id: int | None = None
) -> None:
    """Write down when awards were announced, and at which event they were presented."""
    with partnership.change(f"Announce {say_count(len(awards), 'award')}") as unit:
        for award in awards:
            kept_award = kept(unit.session, Award, award.id)
            put_award(unit.session, replace(kept_award, announced_on=on, event_id=event_id))


def follow_award(partnership: Partnership, award: Award) -> None:
    """Write down together what became of an award: what has been paid, when it was announced and where presented."""
    name = _applicant_of(partnership, award.application_id)
    with partnership.change(f"Award to {name}: paid and announced") as unit:
        put_award(unit.session, award)


@keeps("PP14")
def put_award(session: Session, award: Award) -> None:
    """Keep what became of an award within a larger change; its amount and its day never change here.

    Raises:
        Refusal: the applicant is a party (PP14), more is paid than was awarded, or it is announced before it was made.
    """
    made = kept(session, Award, award.id)
    if not 0 <= award.paid_pence <= made.awarded_pence:
        says = f"At most {say_pence(made.awarded_pence)} was awarded. Give an amount up to that."
        raise Refusal(says, field="paid_pence")
    if award.announced_on is not None and award.announced_on < made.awarded_on:
        says = f"It was awarded on {say_day(made.awarded_on)}. Give that day or a later one."
        raise Refusal(says, field="announced_on")
    _refuse_award_to_party(session, made)
    followed = replace(
        made, paid_pence=award.paid_pence, announced_on=award.announced_on, event_id=award.event_id
    )
    put(session, followed)


def _refuse_award_to_party(session: Session, award: Award) -> None:
    application = kept(session, Application, award.application_id)
    applicant = kept(session, Applicant, application.applicant_id)
    party_bar.refuse_if_barred(question_of(applicant, latest_answer(session, applicant.id)))


def _undecided(session: Session, application_id: int) -> Application:
    application = kept(session, Application, application_id)
    if application.status not in UNDECIDED:
        when = f" on {say_day(application.decided_on)}" if application.decided_on else ""
        raise Refusal(f"Application {application.reference} was {application.status.value}{when} already.")
    return application


def _check_amount(session: Session, application: Application, awarded_pence: int) -> None:
    """Refuse an award of nothing, above what was asked, or beyond the round's limits or money."""
    grant_round = kept(session, Round, application.round_id)
    check_amount(
        grant_round,
        asked_pence=application.asked_pence,
        left_pence=max(grant_round.budget_pence - _awarded_in(session, grant_round.id), 0),
        awarded_pence=awarded_pence,
    )


def _awarded_in(session: Session, round_id: int) -> int:
    """What a round has awarded, in pence."""
    in_round = [a.id for a in all_of(session, Application, ApplicationRow.round_id == round_id)]
    return sum(a.awarded_pence for a in all_of(session, Award, AwardRow.application_id.in_(in_round)))


def _applicant_of(partnership: Partnership, application_id: int) -> str:
    """The name of who applied, for the title of a change."""
    with partnership.reading() as session:
        application = kept(session, Application, application_id)
        return kept(session, Applicant, application.applicant_id).name
