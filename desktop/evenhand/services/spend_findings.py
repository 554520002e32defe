"""What the board should notice about the spend: words of party politics, receipts, the LTO's word (PP11, PP12)."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.assurance import WITHIN, Unconfirmed, unconfirmed
from evenhand.domain.grants.breaches import is_open
from evenhand.domain.grants.money_facts import Payment
from evenhand.domain.grants.party_register import PartyRegister
from evenhand.domain.grants.purpose_answers import PurposeState
from evenhand.domain.grants.vocabulary import AssuranceCovers
from evenhand.domain.guidance.findings import Finding, Part, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.words import say_count, say_day, say_pence
from evenhand.services.grants.beside import GrantsBeside, read_grants_beside
from evenhand.services.grants.payment_screens import payment_states
from evenhand.services.grants.reading import read_grants
from evenhand.services.grants.spend import SpendBook, spend_book_of
from evenhand.services.party_list_in_use import register_in_use
from evenhand.services.payees import payees_to_ask


def spend_findings(session: Session, day: date) -> list[Finding]:
    """Everything about payments that the board should notice on a day."""
    beside = read_grants_beside(session)
    paid = [one for one in beside.payments if one.paid_on <= day]
    book = spend_book_of(read_grants(session), beside, day)
    return [
        *_purposes(paid, payment_states(session, paid, beside.payment_answers, day)),
        *_payees(paid, beside, day, register_in_use(session)),
        *_breaches(beside, {one.id: one for one in paid}, day),
        *_unconfirmed(paid, beside, day),
        *_receipts(paid, day),
        *_outside_batches(paid, day),
        *_over_budget(book),
    ]


@keeps("PP11")
def _purposes(paid: list[Payment], states: dict[int, PurposeState]) -> Iterator[Finding]:
    """Payments whose words may be about party politics, that nobody has answered (PP11)."""
    for one in paid:
        state = states.get(one.id)
        if state is None or not state.unanswered:
            continue
        words = state.unanswered[0].finding.text.strip()
        yield Finding(
            "PP11",
            Severity.LOOK_AT,
            f"A payment of {say_pence(one.pence)} may be for party politics.",
            f"Paid on {say_day(one.paid_on)} for {one.what_for}. Asked about: “{words}”.",
            "Answer whether it is party politics",
            about=f"payment:{one.id}",
            kind="payment-purpose",
        )


@keeps("PP11", "PP14")
def _payees(
    paid: list[Payment], beside: GrantsBeside, day: date, register: PartyRegister
) -> Iterator[Finding]:
    """Payments made to a payee whose name the list in use finds, that nobody has answered for (PP11, PP14)."""
    told = {one.payment_id for one in beside.breaches if one.found_on <= day}
    for one, screen in payees_to_ask(paid, register):
        if one.id not in told:
            like = f" Like: {screen.matches[0].name}." if screen.matches else ""
            yield Finding(
                "PP14",
                Severity.LOOK_AT,
                f"{one.payee} was paid and has a name like a political party's.",
                f"{say_pence(one.pence)} on {say_day(one.paid_on)}.{like}",
                "Answer whether it is a party",
                about=f"payment:{one.id}",
                kind="payee-like-a-party",
            )


@keeps("PP11")
def _breaches(beside: GrantsBeside, paid: dict[int, Payment], day: date) -> Iterator[Finding]:
    """Payments that are no award's and were found to be in breach, until that is settled (PP11)."""
    for one in beside.breaches:
        payment = paid.get(one.payment_id or 0)
        if payment is not None and payment.award_id is None and is_open(one, day):
            yield Finding(
                one.clause or "PP11",
                Severity.ACT_NOW,
                f"A payment of {say_pence(payment.pence)} is in breach.",
                f"Found on {say_day(one.found_on)}. {one.what}",
                "Agree how the money comes back, and write down what was done",
                about=f"payment:{payment.id}",
                kind="payment-breach",
            )


@keeps("PP12")
def _unconfirmed(paid: list[Payment], beside: GrantsBeside, day: date) -> Iterator[Finding]:
    """Batches, and years that are over, without the LTO's word (PP12)."""
    for one in unconfirmed(beside.batches.values(), paid, beside.assurances, day):
        late = one.is_late(day)
        what = "batch" if one.covers is AssuranceCovers.BATCH else "year"
        yield Finding(
            "PP12",
            Severity.LOOK_AT if late else Severity.TO_KNOW,
            f"The LTO has not confirmed the payments of the {what} {one.name}.",
            f"{_payments(one)} to {say_day(one.since)}.",
            "Ask the LTO for its word, and write it down under Assurance",
            about=f"payment_batch:{one.batch_id}" if one.batch_id else "",
            kind="assurance-missing",
            parts=(Part("Expected by", say_day(one.since + WITHIN)),),
        )


@keeps("PP12")
def _receipts(paid: list[Payment], day: date) -> Iterator[Finding]:
    """Payments older than a month whose receipts nobody has seen (PP12)."""
    late = [one for one in paid if one.receipt_seen_on is None and one.paid_on + WITHIN < day]
    late = [one for one in late if one.award_id is None]
    if late:
        total = sum(one.pence for one in late)
        yield Finding(
            "PP12",
            Severity.LOOK_AT,
            f"The receipts of {say_count(len(late), 'payment')} were not seen.",
            f"{say_pence(total)} in all, the oldest of {say_day(late[0].paid_on)}.",
            "Ask for the receipts, and write down when they were seen",
            about=f"payment:{late[0].id}",
            kind="receipt-missing",
        )


def _outside_batches(paid: list[Payment], day: date) -> Iterator[Finding]:
    """Payments older than a month that stand in no batch, so that no word of the LTO covers them (PP12)."""
    outside = [one for one in paid if one.batch_id is None and one.paid_on + WITHIN < day]
    if outside:
        total = sum(one.pence for one in outside)
        yield Finding(
            "PP12",
            Severity.TO_KNOW,
            f"{say_count(len(outside), 'payment').capitalize()} in no batch.",
            f"{say_pence(total)} in all, the oldest of {say_day(outside[0].paid_on)}.",
            "Put them into batches, so that the LTO can confirm them",
            about=f"payment:{outside[0].id}",
            kind="payment-outside-batches",
        )


def _over_budget(book: SpendBook) -> Iterator[Finding]:
    """Themes on which more is paid and promised than was set aside."""
    for row in book.by_theme:
        if row.money.is_over:
            over = -(row.money.left_pence or 0)
            yield Finding(
                "",
                Severity.LOOK_AT,
                f"{row.name}: {say_pence(over)} more is paid and promised than was set aside.",
                f"Budget {say_pence(row.money.budget_pence or 0)}, paid {say_pence(row.money.paid_pence)}, "
                f"promised {say_pence(row.money.committed_pence)}.",
                "Ask the board to change the budget, or agree what is not spent",
                kind="over-budget",
            )


def _payments(one: Unconfirmed) -> str:
    return f"{say_count(one.payments, 'payment').capitalize()} of {say_pence(one.pence)}"
