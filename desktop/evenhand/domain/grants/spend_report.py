"""The spend report as a read model: what was set aside, promised, paid and is left, and every payment of a period.

A public copy has the sums and no payment; a board copy every payment; a confidential one also who answered what about
a payee. Money in pence.
"""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.grants.spend import MoneyRow
from evenhand.domain.guidance.findings import Finding
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyLine:
    """The money of a theme, a quarter or a year; `budget_pence` and `left_pence` are None where none was set."""

    name: str
    budget_pence: int | None
    committed_pence: int
    paid_pence: int
    back_pence: int
    left_pence: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentLine:
    """One payment. `reference` is that of the application where it is of an award."""

    paid_on: date
    payee: str
    what_for: str
    reference: str
    theme: str
    line: str
    batch: str
    receipt: str
    receipt_seen_on: date | None
    pence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredLine:
    """What a person answered about a payee or about the words of a payment."""

    about: str
    found: str
    answer: str
    answered_by: str
    second_person: str
    reason: str
    answered_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SpendReport:
    """The report; the sums stand in every copy.

    `payments`, `answers` and `unanswered` are None where the copy may not hold them.
    """

    occasion: Occasion
    level: Level
    starts: date
    findings: tuple[Finding, ...]
    withheld: int
    by_theme: tuple[MoneyLine, ...]
    total: MoneyLine
    by_quarter: tuple[MoneyLine, ...]
    by_year: tuple[MoneyLine, ...]
    count: int
    paid_pence: int
    of_awards_pence: int
    unseen: int
    unanswered: int | None
    to_parties: int
    payments: tuple[PaymentLine, ...] | None
    answers: tuple[AnsweredLine, ...] | None

    @property
    def as_at(self) -> date:
        """The day on which the report stands."""
        return self.occasion.as_at


def money_line(row: MoneyRow) -> MoneyLine:
    """A row of the register as the report prints it."""
    money = row.money
    return MoneyLine(
        name=row.name,
        budget_pence=money.budget_pence,
        committed_pence=money.committed_pence,
        paid_pence=money.paid_pence,
        back_pence=money.back_pence,
        left_pence=money.left_pence,
    )


@keeps("PP11", "PP12")
def for_level(report: SpendReport, level: Level) -> SpendReport:
    """The report as a copy of that level may hold it."""
    told = tuple(one for one in report.findings if one.public or level is not Level.PUBLIC)
    report = replace(report, level=level, findings=told, withheld=len(report.findings) - len(told))
    if level is Level.CONFIDENTIAL:
        return report
    if level is Level.BOARD:
        return replace(report, answers=None)
    return replace(
        report, occasion=report.occasion.for_public(), unanswered=None, payments=None, answers=None
    )
