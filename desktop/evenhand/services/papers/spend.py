"""Compiling the spend report from what the file holds."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants import party_bar
from evenhand.domain.grants.money_facts import Payment
from evenhand.domain.grants.purpose_answers import PurposeState
from evenhand.domain.grants.spend import MoneyRow
from evenhand.domain.grants.spend_report import AnsweredLine, PaymentLine, SpendReport, for_level, money_line
from evenhand.domain.guidance.findings import told_at, worst_first
from evenhand.domain.vocabulary import Level, PartyStanding
from evenhand.services.grants.beside import GrantsBeside, read_grants_beside
from evenhand.services.grants.payment_screens import payment_states
from evenhand.services.grants.reading import read_grants
from evenhand.services.grants.spend import Spent, spend_book_of
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.spend_findings import spend_findings

ALL_THEMES = "All themes"


def compile_report(session: Session, order: PaperOrder) -> SpendReport:
    """The report of the period as a copy of the level asked for may hold it."""
    day, starts = order.day, order.first_day
    beside = read_grants_beside(session)
    book = spend_book_of(read_grants(session), beside, day)
    within = [one for one in reversed(book.payments) if starts <= one.payment.paid_on]
    payments = [one.payment for one in within]
    states = payment_states(session, payments, beside.payment_answers, day)
    whole = SpendReport(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        starts=starts,
        findings=tuple(told_at(worst_first(spend_findings(session, day)), order.level)),
        withheld=0,
        by_theme=tuple(money_line(row) for row in book.by_theme),
        total=money_line(MoneyRow(ALL_THEMES, book.total)),
        by_quarter=tuple(money_line(row) for row in book.by_quarter if _overlaps(row, starts, day)),
        by_year=tuple(money_line(row) for row in book.by_year),
        count=len(payments),
        paid_pence=sum(one.pence for one in payments),
        of_awards_pence=sum(one.pence for one in payments if one.award_id is not None),
        unseen=sum(one.receipt_seen_on is None for one in payments if one.award_id is None),
        to_parties=len(_to_parties(payments, beside, day)),
        unanswered=sum(bool(state.unanswered) for state in states.values()),
        payments=tuple(_line(one) for one in within),
        answers=tuple(_answers(payments, states)),
    )
    return for_level(whole, order.level)


def _to_parties(payments: list[Payment], beside: GrantsBeside, day: date) -> set[int | None]:
    """The payments of which a person answered that their payee is a party (PP14)."""
    keys = {one.id for one in payments}
    about = [one for one in beside.breaches if one.payment_id in keys and one.found_on <= day]
    return {one.payment_id for one in about if one.clause == party_bar.CLAUSE}


def _overlaps(row: MoneyRow, starts: date, day: date) -> bool:
    """Whether a quarter has a day of the period."""
    return row.starts is not None and row.ends is not None and row.ends >= starts and row.starts <= day


def _line(spent: Spent) -> PaymentLine:
    one = spent.payment
    return PaymentLine(
        paid_on=one.paid_on,
        payee=one.payee,
        what_for=one.what_for,
        reference=spent.reference,
        theme=spent.theme,
        line=spent.line,
        batch=spent.batch,
        receipt=one.receipt,
        receipt_seen_on=one.receipt_seen_on,
        pence=one.pence,
    )


def _answers(payments: list[Payment], states: dict[int, PurposeState]) -> Iterator[AnsweredLine]:
    """What was answered about payees, then about words."""
    for one in payments:
        if one.party_standing is PartyStanding.NOT_A_PARTY and one.answered_on is not None:
            yield AnsweredLine(
                about=one.payee,
                found=f"Like {one.party_like}" if one.party_like else one.party_verdict.label,
                answer="Not a party",
                answered_by=one.answered_by,
                second_person=one.second_person,
                reason=one.party_reason,
                answered_on=one.answered_on,
            )
    for one in payments:
        for asked in states[one.id].findings if one.id in states else ():
            if asked.answer is not None:
                yield AnsweredLine(
                    about=one.what_for,
                    found=f"“{asked.finding.text.strip()}”",
                    answer="Party politics" if asked.answer.is_party_politics else "Not party politics",
                    answered_by=asked.answer.answered_by,
                    second_person="",
                    reason=asked.answer.reason,
                    answered_on=asked.answer.answered_on,
                )
