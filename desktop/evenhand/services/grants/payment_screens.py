"""What payments are for, as the purpose screen reads it, and a person's answers; party politics opens a breach (PP11).

The words of an award's payment that are those of its application were answered there.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Application, Award
from evenhand.domain.grants.money_facts import Breach, Payment
from evenhand.domain.grants.purpose_answers import PurposeState
from evenhand.domain.grants.record_facts import PurposeAnswer
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.words import say_pence
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.money import BreachRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.breaches import put_breach
from evenhand.services.purposes import payment_purpose, purpose_screener, put_purpose_answer
from evenhand.services.saving import kept

CLAUSE = "PP11"


def payment_states(
    session: Session,
    payments: Iterable[Payment],
    answers: Mapping[int, tuple[PurposeAnswer, ...]],
    day: date,
) -> dict[int, PurposeState]:
    """The payments in whose words something was found, by their keys, as answered by a day (PP11)."""
    told = _told_by_applications(session)
    read = purpose_screener(session, day)
    states: dict[int, PurposeState] = {}
    seen: dict[str, bool] = {}
    for one in payments:
        words = one.what_for.strip()
        if (one.award_id, words) in told or seen.get(words) is False:
            continue
        known = tuple(each for each in answers.get(one.id, ()) if each.answered_on <= day)
        state = payment_purpose(one, known, read)
        seen[words] = bool(state.findings)
        if state.findings:
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


def _told_by_applications(session: Session) -> set[tuple[int | None, str]]:
    """The words of each award's application, which were read with that."""
    purposes = {one.id: one.purpose.strip() for one in all_of(session, Application)}
    return {(one.id, purposes[one.application_id]) for one in all_of(session, Award)}
