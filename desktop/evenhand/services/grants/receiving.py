"""Opening rounds and receiving applications; neither decides anything."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from evenhand.domain.grants.awarding import check_round
from evenhand.domain.grants.facts import UNDECIDED, Applicant, Application, Round
from evenhand.domain.grants.party_register import PartyRegister
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicationStatus
from evenhand.domain.words import say_day, say_pence
from evenhand.records.reading.facts import all_of, one_of
from evenhand.services.applicants import put_applicant
from evenhand.services.grants.reading import awarded_in
from evenhand.services.saving import put, required


def put_round(session: Session, grant_round: Round) -> int:
    """Open or correct a round within a larger change."""
    required(grant_round.name, field="name", says="Name the round, such as Spring 2026 small grants.")
    check_round(grant_round, awarded_in(session, grant_round.id))
    return put(session, grant_round)


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


@keeps("PP11", "PP13")
def _refuse_to_move_decided(earlier: Application, application: Application, applicant: Applicant) -> None:
    """Keep an application that was decided with its applicant, its round, its purpose and the amount asked."""
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
    if earlier.decided_on is not None and application.received_on > earlier.decided_on:
        says = f"It was decided on {say_day(earlier.decided_on)}. It came in on that day or before."
        raise Refusal(says, field="received_on")
    if application.purpose.split() != earlier.purpose.split():
        raise reworded(earlier, "purpose")


def reworded(application: Application, field: str) -> Refusal:
    """The refusal of other words than those that were decided upon."""
    says = f"Application {application.reference} was decided on what it stated then. Write a note beside it."
    return Refusal(says, clause="PP13", field=field)


def next_reference(applications: Sequence[Application]) -> str:
    """The reference after the highest of the form A-14."""
    numbers = [
        int(a.reference[2:]) for a in applications if a.reference[:2] == "A-" and a.reference[2:].isdecimal()
    ]
    return f"A-{max(numbers, default=0) + 1:02d}"
