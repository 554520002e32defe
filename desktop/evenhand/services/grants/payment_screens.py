"""What payments are for, as the purpose screen reads it, and a person's answers; party politics opens a breach (PP11).

The words of an award's payment that are those of its application were answered there, before the award was made; those
of an award that was made before the file was begun, once somebody has answered there.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Application, Award
from evenhand.domain.grants.money_facts import Breach, Payment
from evenhand.domain.grants.purpose_answers import PurposeState
from evenhand.domain.grants.record_facts import ApplicationDecision, PurposeAnswer
from evenhand.domain.grants.vocabulary import DecidedHow
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.words import say_pence
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.records.rows.money import BreachRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.breaches import put_breach
from evenhand.services.purposes import payment_purpose, purpose_screener, purpose_state, put_purpose_answer
from evenhand.services.saving import kept

CLAUSE = "PP11"


def payment_states(
    session: Session,
    payments: Iterable[Payment],
    answers: Mapping[int, tuple[PurposeAnswer, ...]],
    day: date,
) -> dict[int, PurposeState]:
    """The payments in whose words something was found, by their keys, as answered by a day (PP11)."""
    told, taken_over = _told_by_applications(session), _taken_over(session)
    read = purpose_screener(session, day)
    states: dict[int, PurposeState] = {}
    seen: dict[str, bool] = {}
    for one in payments:
        words = one.what_for.strip()
        application_id = told.get((one.award_id, words))
        gated = application_id is not None and application_id not in taken_over
        if gated or seen.get(words) is False:
            continue
        known = tuple(each for each in answers.get(one.id, ()) if each.answered_on <= day)
        state = payment_purpose(one, known, read)
        seen[words] = bool(state.findings)
        if state.findings and not (application_id and _is_answered(session, application_id, day)):
            states[one.id] = state
    return states


@keeps(CLAUSE)
def answer_payment_purpose(partnership: Partnership, answer: PurposeAnswer) -> int:
    """Keep a person's answer to a finding in what a payment was for; party politics opens a breach (PP11)."""
    with partnership.change(f"Answer what “{answer.phrase.strip()}” is about") as unit:
        key = put_purpose_answer(unit.session, answer)
        if answer.is_party_politics and answer.payment_id is not None:
            _open_breach(unit.session, kept(unit.session, Payment, answer.payment_id), answer)
        return key


def _open_breach(session: Session, payment: Payment, answer: PurposeAnswer) -> None:
    """Write the breach down, unless one is open about this payment already."""
    about = all_of(session, Breach, BreachRow.payment_id == payment.id, BreachRow.clause == CLAUSE)
    if any(one.settled_on is None for one in about):
        return
    what = (
        f"{say_pence(payment.pence)} was paid to {payment.payee} for party politics: “{answer.phrase}”. "
        f"{answer.answered_by.strip()}: {answer.reason.strip()}"
    )
    breach = Breach(payment_id=payment.id, found_on=answer.answered_on, what=what, clause=CLAUSE)
    put_breach(session, breach)


def _told_by_applications(session: Session) -> dict[tuple[int | None, str], int]:
    """The words of each award's application, with its key."""
    purposes = {one.id: one.purpose.strip() for one in all_of(session, Application)}
    return {(one.id, purposes[one.application_id]): one.application_id for one in all_of(session, Award)}


def _taken_over(session: Session) -> set[int]:
    """The applications that were decided before the file was begun, so that no gate read their words."""
    earlier = ROWS[ApplicationDecision].how == DecidedHow.EARLIER
    return {one.application_id for one in all_of(session, ApplicationDecision, earlier)}


def _is_answered(session: Session, application_id: int, day: date) -> bool:
    """Whether somebody has answered to all that is found in an application that it is no party politics."""
    state = purpose_state(session, application_id, day)
    return not state.unanswered and not state.is_party_political
