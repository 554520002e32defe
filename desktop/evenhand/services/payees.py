"""Whom the LTO pays for the partnership: no payee is a party, by whatever route the money goes (PP11, PP14).

A payment that is no award's is screened by its payee's name when it is entered; where the list finds something, the
person who enters it answers in the same form. Awards are screened by their applicant.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants import party_bar
from evenhand.domain.grants.money_facts import Breach, Payment
from evenhand.domain.grants.party_bar import PartyQuestion
from evenhand.domain.grants.party_names import NameScreen, screen_name
from evenhand.domain.grants.party_register import PartyRegister
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PartyStanding, PartyVerdict
from evenhand.domain.words import say_pence
from evenhand.records.unit_of_work import Partnership
from evenhand.services.barred_names import party_named
from evenhand.services.saving import kept, put


@dataclass(frozen=True, slots=True)
class PayeeAnswer:
    """A person's answer whether a payee is a political party; for a match a second person agrees."""

    is_party: bool
    answered_by: str
    reason: str
    answered_on: date
    second_person: str = ""


@keeps("PP11", "PP14")
def screened_payment(payment: Payment, register: PartyRegister) -> Payment:
    """The payment with what the list says of its payee, ready to be kept.

    The fields of its answer count as they stand: where the list finds something they must hold what an answer needs.

    Raises:
        Refusal: the payee's name may be a party's and nobody has answered that it is none (PP14).
    """
    if payment.award_id is not None:
        return payment
    screen = screen_name(payment.payee, register)
    question = _question(payment, screen.verdict, register.list_date)
    if screen.verdict is not PartyVerdict.NO_MATCH:
        party_bar.check_answer(question)
    return _as_found(payment, screen, register, party_bar.standing(question))


@keeps("PP11", "PP14")
def refuse_party_payee(session: Session, payment: Payment) -> None:
    """Refuse a payment to a body that was answered to be a party, whatever a list says of its name.

    Raises:
        Refusal: an applicant of that name, or also called so, was answered to be a party (PP14).
    """
    party = party_named(session, payment.payee)
    if party is not None:
        raise Refusal(
            f"{party.name} was answered to be a political party. Nothing is paid to a party (PP14).",
            clause=party_bar.CLAUSE,
            field="payee",
        )


def payee_question(payment: Payment, register: PartyRegister) -> NameScreen | None:
    """What the list finds of a payee that needs an answer, None where there is nothing to ask."""
    if payment.award_id is not None:
        return None
    screen = screen_name(payment.payee, register)
    return None if screen.verdict is PartyVerdict.NO_MATCH else screen


def payees_to_ask(payments: Iterable[Payment], register: PartyRegister) -> list[tuple[Payment, NameScreen]]:
    """The payments already made whose payee this list finds and nobody has answered for; a newer list may find more."""
    asked: list[tuple[Payment, NameScreen]] = []
    seen: dict[str, NameScreen] = {}
    for one in payments:
        if one.award_id is not None or one.party_standing is PartyStanding.NOT_A_PARTY:
            continue
        screen = seen.get(one.payee) or seen.setdefault(one.payee, screen_name(one.payee, register))
        if screen.verdict is not PartyVerdict.NO_MATCH:
            asked.append((one, screen))
    return asked


@keeps("PP11", "PP14")
def answer_payee(
    partnership: Partnership, payment_id: int, answer: PayeeAnswer, register: PartyRegister
) -> None:
    """Answer for the payee of a payment that was made: "it is not" is kept with it, "it is" opens a breach.

    Raises:
        Refusal: a name, the reason, or for a match the second person is missing.
    """
    with partnership.change("Answer whether a payee is a party") as unit:
        payment = kept(unit.session, Payment, payment_id)
        if answer.is_party:
            put(unit.session, _breach(payment, answer))
            return
        answered = replace(
            payment,
            answered_by=answer.answered_by,
            second_person=answer.second_person,
            party_reason=answer.reason,
            answered_on=answer.answered_on,
        )
        put(unit.session, screened_payment(answered, register))


def _breach(payment: Payment, answer: PayeeAnswer) -> Breach:
    """That money went to a party: what was found, by whom, to be put right."""
    if not answer.answered_by.strip() or not answer.reason.strip():
        raise Refusal("Give the name of the person who answers, and the reason (PP14).", field="answered_by")
    return Breach(
        payment_id=payment.id,
        found_on=answer.answered_on,
        what=(
            f"{say_pence(payment.pence)} was paid to {payment.payee}, which is a political party. "
            f"{answer.answered_by.strip()}: {answer.reason.strip()}"
        ),
        clause=party_bar.CLAUSE,
    )


def _question(payment: Payment, verdict: PartyVerdict, list_date: date | None) -> PartyQuestion:
    """The party question of a payee, with the answer that the payment holds."""
    answered = bool(payment.answered_by.strip() or payment.party_reason.strip())
    return PartyQuestion(
        applicant=payment.payee.strip(),
        verdict=verdict,
        answer=party_bar.PartyAnswer.NOT_PARTY if answered else None,
        answered_by=payment.answered_by,
        second_person=payment.second_person,
        reason=payment.party_reason,
        answered_on=payment.answered_on,
        list_date=list_date,
    )


def _as_found(
    payment: Payment, screen: NameScreen, register: PartyRegister, standing: PartyStanding
) -> Payment:
    best = screen.matches[0] if screen.matches else None
    return replace(
        payment,
        party_standing=standing,
        party_verdict=screen.verdict,
        party_like=best.name if best else "",
        party_why=best.why if best else "",
        party_list_date=register.list_date,
    )
