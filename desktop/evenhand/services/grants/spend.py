"""The spend register as at a day: every payment with its theme, and what is left by theme, quarter and year."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.grants.facts import Application, Award
from evenhand.domain.grants.money_facts import BudgetLine, Payment, PaymentBatch
from evenhand.domain.grants.spend import (
    Ledger,
    Money,
    MoneyRow,
    Promise,
    Returned,
    by_quarter,
    by_theme,
    by_year,
    whole,
)
from evenhand.services.grants.beside import GrantsBeside
from evenhand.services.grants.reading import Grants


@dataclass(frozen=True, slots=True)
class Spent:
    """One payment with the names of what it hangs on; "" where it hangs on nothing."""

    payment: Payment
    theme: str
    line: str
    batch: str
    reference: str


@dataclass(frozen=True, slots=True)
class SpendBook:
    """Everything paid by a day, the latest first, and the money of the whole plan as it stood then."""

    day: date
    payments: tuple[Spent, ...]
    lines: tuple[BudgetLine, ...]
    batches: tuple[PaymentBatch, ...]
    by_theme: tuple[MoneyRow, ...]
    by_quarter: tuple[MoneyRow, ...]
    by_year: tuple[MoneyRow, ...]

    @property
    def total(self) -> Money:
        """The sum over all themes."""
        return whole(self.by_theme)


def spend_book_of(found: Grants, beside: GrantsBeside, day: date) -> SpendBook:
    """The register as at a day, made of what was read at one go."""
    ledger = ledger_of(found, beside, day)
    themes = {key: theme.name for key, theme in found.themes.items()}
    applications = {one.id: one for one in found.applications}
    references = {award.id: applications[award.application_id].reference for award in found.awards.values()}
    spent = [_spent(one, theme_id, themes, beside, references) for theme_id, one in ledger.payments]
    return SpendBook(
        day=day,
        payments=tuple(reversed(spent)),
        lines=ledger.lines,
        batches=tuple(sorted(beside.batches.values(), key=_batch_day)),
        by_theme=by_theme(ledger, themes.items()),
        by_quarter=by_quarter(ledger),
        by_year=by_year(ledger),
    )


def ledger_of(found: Grants, beside: GrantsBeside, day: date) -> Ledger:
    """What was set aside, promised, paid and given back by a day, each under its theme."""
    applications = {one.id: one for one in found.applications}
    awards = {award.id: award for award in found.awards.values()}
    theme_of = {key: applications[award.application_id].theme_id for key, award in awards.items()}
    paid = tuple(one for one in beside.payments if one.paid_on <= day)
    promises = (_promise(award, applications, beside, paid, day) for award in awards.values())
    back = (one for own in beside.back.values() for one in own if one.back_on <= day)
    return Ledger(
        lines=tuple(sorted(beside.budget_lines.values(), key=_line_begins)),
        promises=tuple(one for one in promises if one is not None),
        payments=tuple((_theme_of(one, beside, theme_of), one) for one in paid),
        back=tuple(Returned(theme_of[one.award_id], one.back_on, one.pence) for one in back),
    )


def _spent(
    payment: Payment,
    theme_id: int | None,
    themes: dict[int, str],
    beside: GrantsBeside,
    references: dict[int, str],
) -> Spent:
    line = beside.budget_lines.get(payment.line_id or 0)
    batch = beside.batches.get(payment.batch_id or 0)
    return Spent(
        payment,
        themes.get(theme_id or 0, ""),
        line.name if line else "",
        batch.name if batch else "",
        references.get(payment.award_id or 0, ""),
    )


def _theme_of(payment: Payment, beside: GrantsBeside, theme_of: dict[int, int | None]) -> int | None:
    """Its own theme, else that of its budget line, else that of the application."""
    line = beside.budget_lines.get(payment.line_id or 0)
    return payment.theme_id or (line.theme_id if line else None) or theme_of.get(payment.award_id or 0)


def _promise(
    award: Award,
    applications: dict[int, Application],
    beside: GrantsBeside,
    paid: tuple[Payment, ...],
    day: date,
) -> Promise | None:
    """What of an award was still to be paid on a day; None where nothing was."""
    course = beside.courses.get(award.id)
    ended = [on for on in (course.closed_on, course.ended_on) if on is not None] if course else []
    if award.awarded_on > day or any(on <= day for on in ended):
        return None
    left = award.awarded_pence - sum(one.pence for one in paid if one.award_id == award.id)
    return Promise(applications[award.application_id].theme_id, award.awarded_on, left) if left else None


def _line_begins(line: BudgetLine) -> tuple[date, str]:
    return line.starts, line.name


def _batch_day(batch: PaymentBatch) -> tuple[date, int]:
    return batch.paid_on, batch.id
