"""What a secretary does with grants: open a round, receive, answer the party question, decide, pay.

No way leads past the party bar (PP14): every verb that favours an applicant asks `refuse_if_barred`, and triggers
in the file refuse the rest.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants import party_bar
from evenhand.domain.grants.facts import Applicant, Application, Award, PartyAnswer, Round
from evenhand.domain.grants.party_bar import PartyQuestion
from evenhand.domain.grants.party_names import screen_name
from evenhand.domain.grants.party_register import PartyRegister
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.partnership.facts import PlanTheme
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding
from evenhand.domain.words import say_day, say_pence
from evenhand.records.reading.facts import all_of, one_of
from evenhand.records.rows.grants import ApplicationRow, AwardRow, PartyAnswerRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.parties import shipped_register
from evenhand.services.saving import kept, put, required

UNDECIDED = (ApplicationStatus.RECEIVED, ApplicationStatus.DEFERRED)


@dataclass(frozen=True, slots=True)
class Grants:
    """All rounds, applicants, applications and awards."""

    rounds: dict[int, Round]
    applicants: dict[int, Applicant]
    applications: tuple[Application, ...]
    awards: dict[int, Award]
    answers: dict[int, PartyAnswer]
    themes: dict[int, PlanTheme]

    def awarded_pence(self, round_id: int) -> int:
        """What a round has awarded so far."""
        return sum(
            self.awards[a.id].awarded_pence
            for a in self.applications
            if a.round_id == round_id and a.id in self.awards
        )


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
    if grant_round.closes < grant_round.opens:
        says = f"The round closes before it opens. Give a date after {say_day(grant_round.opens)}."
        raise Refusal(says, field="closes")
    least, most = grant_round.least_pence, grant_round.most_pence
    if least is not None and most is not None and most < least:
        raise Refusal(f"The most is below the least. Give {say_pence(least)} or more.", field="most_pence")
    return put(session, grant_round)


@keeps("PP14")
def put_applicant(session: Session, applicant: Applicant, register: PartyRegister) -> int:
    """Add or correct an applicant; its name is compared with the parties' each time it changes."""
    required(applicant.name, field="name", says="Give the applicant's name.")
    earlier = one_of(session, Applicant, applicant.id) if applicant.id else None
    same_name = earlier is not None and earlier.name.strip() == applicant.name.strip()
    if earlier is not None and (same_name or earlier.party_standing is PartyStanding.PARTY):
        return put(session, _with_standing_of(applicant, earlier))
    return put(session, screened(applicant, register))


def screened(applicant: Applicant, register: PartyRegister) -> Applicant:
    """The applicant as the party screen finds it: clear, or with the question open."""
    screen = screen_name(applicant.name, register)
    best = screen.matches[0] if screen.matches else None
    question = PartyQuestion(applicant=applicant.name, verdict=screen.verdict, list_date=register.list_date)
    return replace(
        applicant,
        party_standing=party_bar.standing(question),
        party_verdict=screen.verdict,
        party_like=best.name if best else "",
        party_why=best.why if best else "",
        party_list_date=register.list_date,
    )


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
    applicant_id = put_applicant(session, applicant, register)
    earlier = one_of(session, Application, application.id) if application.id else None
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


def next_reference(applications: Sequence[Application]) -> str:
    """The reference after the highest of the form A-14."""
    numbers = [
        int(a.reference[2:]) for a in applications if a.reference[:2] == "A-" and a.reference[2:].isdecimal()
    ]
    return f"A-{max(numbers, default=0) + 1:02d}"


@keeps("PP14")
def answer_party_question(partnership: Partnership, answer: PartyAnswer) -> None:
    """Keep a person's answer whether an applicant is a party; "it is" bars it for good.

    Raises:
        Refusal: a name or reason is missing, or the applicant is barred already.
    """
    with partnership.change("Answer the party question") as unit:
        applicant = kept(unit.session, Applicant, answer.applicant_id)
        answer = replace(answer, verdict=applicant.party_verdict, list_date=applicant.party_list_date)
        before = question_of(applicant, _latest_answer(unit.session, applicant.id))
        after = question_of(applicant, answer)
        party_bar.check_answer(after, before=before)
        put(unit.session, answer)
        put(unit.session, replace(applicant, party_standing=party_bar.standing(after)))


def question_of(applicant: Applicant, answer: PartyAnswer | None) -> PartyQuestion:
    """The party question of one applicant with its latest answer, as the bar judges it."""
    if answer is None:
        return PartyQuestion(
            applicant=applicant.name, verdict=applicant.party_verdict, list_date=applicant.party_list_date
        )
    return PartyQuestion(
        applicant=applicant.name,
        verdict=answer.verdict,
        list_date=answer.list_date,
        answer=party_bar.PartyAnswer.IS_PARTY if answer.is_party else party_bar.PartyAnswer.NOT_PARTY,
        answered_by=answer.answered_by,
        second_person=answer.second_person,
        reason=answer.reason,
        answered_on=answer.answered_on,
    )


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
    with partnership.change(f"Award {say_pence(awarded_pence)}") as unit:
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
) -> None:
    """Approve an application within a larger change, with every condition checked."""
    application = _undecided(session, application_id)
    applicant = kept(session, Applicant, application.applicant_id)
    party_bar.refuse_if_barred(question_of(applicant, _latest_answer(session, applicant.id)))
    if on < application.received_on:
        says = f"The decision is dated before the application came in on {say_day(application.received_on)}."
        raise Refusal(says, field="on")
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
    with partnership.change(f"Application {status.value}") as unit:
        put_other_decision(unit.session, application_id, status, on=on, reason=reason, meeting_id=meeting_id)


def put_other_decision(
    session: Session,
    application_id: int,
    status: ApplicationStatus,
    *,
    on: date,
    reason: str,
    meeting_id: int | None = None,
) -> None:
    """Refuse, defer or withdraw within a larger change."""
    application = _undecided(session, application_id)
    if status in (ApplicationStatus.APPROVED, ApplicationStatus.RECEIVED):
        raise Refusal("Choose refused, deferred or withdrawn.", field="status")
    if status is not ApplicationStatus.WITHDRAWN:
        required(reason, field="reason", says="Give the reason; the applicant may ask for it.")
    put(session, replace(application, status=status, decided_on=on, meeting_id=meeting_id, reason=reason))


def record_payment(partnership: Partnership, award: Award, *, paid_pence: int) -> None:
    """Write down what has been paid of an award in all; never more than was awarded."""
    if not 0 <= paid_pence <= award.awarded_pence:
        says = f"At most {say_pence(award.awarded_pence)} was awarded. Give an amount up to that."
        raise Refusal(says, field="paid_pence")
    with partnership.change(f"Payment, {say_pence(paid_pence)} in all") as unit:
        put(unit.session, replace(award, paid_pence=paid_pence))


def announce(
    partnership: Partnership, awards: Sequence[Award], *, on: date, event_id: int | None = None
) -> None:
    """Write down when awards were announced, and at which event they were presented."""
    with partnership.change(f"Announce {len(awards)} awards") as unit:
        for award in awards:
            put(unit.session, replace(award, announced_on=on, event_id=event_id))


def _with_standing_of(applicant: Applicant, earlier: Applicant) -> Applicant:
    return replace(
        applicant,
        party_standing=earlier.party_standing,
        party_verdict=earlier.party_verdict,
        party_like=earlier.party_like,
        party_why=earlier.party_why,
        party_list_date=earlier.party_list_date,
    )


def _latest_answer(session: Session, applicant_id: int) -> PartyAnswer | None:
    answers = all_of(session, PartyAnswer, PartyAnswerRow.applicant_id == applicant_id)
    return answers[-1] if answers else None


def _undecided(session: Session, application_id: int) -> Application:
    application = kept(session, Application, application_id)
    if application.status not in UNDECIDED:
        when = f" on {say_day(application.decided_on)}" if application.decided_on else ""
        raise Refusal(f"Application {application.reference} was {application.status.value}{when} already.")
    return application


def _check_amount(session: Session, application: Application, awarded_pence: int) -> None:
    """Refuse an award of nothing, above what was asked, or beyond the round's limit or money."""
    grant_round = kept(session, Round, application.round_id)
    if awarded_pence <= 0:
        raise Refusal("Give the amount awarded, such as 187.00.", field="awarded_pence")
    if awarded_pence > application.asked_pence:
        says = f"{say_pence(application.asked_pence)} was asked for. An award is at most that."
        raise Refusal(says, field="awarded_pence")
    if grant_round.most_pence is not None and awarded_pence > grant_round.most_pence:
        raise Refusal(
            f"This round awards at most {say_pence(grant_round.most_pence)}.", field="awarded_pence"
        )
    in_round = [a.id for a in all_of(session, Application, ApplicationRow.round_id == grant_round.id)]
    spent = sum(a.awarded_pence for a in all_of(session, Award, AwardRow.application_id.in_(in_round)))
    left = grant_round.budget_pence - spent
    if awarded_pence > left:
        raise Refusal(f"{say_pence(max(left, 0))} is left in {grant_round.name}.", field="awarded_pence")
