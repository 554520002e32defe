"""What was set aside, is committed, was paid, came back and is left: by theme, by quarter and by year (PP11, PP12).

Money in pence. A financial year runs from 1 April to 31 March, its quarters from April, July, October and January.
A budget over a longer time is shared out by days; the shares always come to the whole.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.domain.grants.budgets import budget_within
from evenhand.domain.grants.money_facts import BudgetLine, Payment
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.words import MONTHS

YEAR_BEGINS = 4
ONE_DAY = timedelta(days=1)
NO_THEME = "No theme"


@dataclass(frozen=True, slots=True)
class Money:
    """`budget_pence` is None where no budget was set; committed is awarded and not yet paid."""

    budget_pence: int | None
    committed_pence: int
    paid_pence: int
    back_pence: int = 0

    @property
    def left_pence(self) -> int | None:
        """What is left of the budget, below nothing where more is paid and promised; None without a budget."""
        if self.budget_pence is None:
            return None
        return self.budget_pence - self.committed_pence - self.paid_pence + self.back_pence

    @property
    def is_over(self) -> bool:
        """Whether more was paid and promised than was set aside."""
        return self.left_pence is not None and self.left_pence < 0


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """The money of one theme, quarter or year. `key` is a theme's, or None; a time has its first and last day."""

    name: str
    money: Money
    key: int | None = None
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """What is promised and not yet paid of an award that goes on, with its theme."""

    theme_id: int | None
    made_on: date
    pence: int


@dataclass(frozen=True, slots=True)
class Returned:
    """Money of an award that came back, with its theme."""

    theme_id: int | None
    back_on: date
    pence: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that money rows are made of; each payment stands under its theme."""

    lines: tuple[BudgetLine, ...]
    promises: tuple[Promise, ...]
    payments: tuple[tuple[int | None, Payment], ...]
    back: tuple[Returned, ...]


@keeps("PP11", "PP12")
def by_theme(ledger: Ledger, themes: Iterable[tuple[int, str]]) -> tuple[MoneyRow, ...]:
    """The money of each theme that has any, in the order given; what has no theme stands last (PP11, PP12)."""
    rows = [_theme_row(ledger, key, name) for key, name in themes]
    rows.append(_theme_row(ledger, None, NO_THEME))
    return tuple(row for row in rows if _has_any(row.money))


def _theme_row(ledger: Ledger, key: int | None, name: str) -> MoneyRow:
    money = Money(
        _sum_or_none([line.budget_pence for line in ledger.lines if line.theme_id == key]),
        sum(one.pence for one in ledger.promises if one.theme_id == key),
        sum(one.pence for theme_id, one in ledger.payments if theme_id == key),
        sum(one.pence for one in ledger.back if one.theme_id == key),
    )
    return MoneyRow(name, money, key)


def by_quarter(ledger: Ledger) -> tuple[MoneyRow, ...]:
    """The money of each quarter, from the first with any money to the last."""
    return _by_time(ledger, quarter_of, quarter_name)


def by_year(ledger: Ledger) -> tuple[MoneyRow, ...]:
    """The money of each financial year, from the first with any money to the last."""
    return _by_time(ledger, year_of, year_name)


def whole(rows: Sequence[MoneyRow]) -> Money:
    """The sum of some rows; the budget is that of the rows that have one."""
    return Money(
        _sum_or_none([row.money.budget_pence for row in rows if row.money.budget_pence is not None]),
        sum(row.money.committed_pence for row in rows),
        sum(row.money.paid_pence for row in rows),
        sum(row.money.back_pence for row in rows),
    )


def year_of(day: date) -> tuple[date, date]:
    """The first and the last day of the financial year of a day."""
    first = date(day.year if day.month >= YEAR_BEGINS else day.year - 1, YEAR_BEGINS, 1)
    return first, date(first.year + 1, YEAR_BEGINS, 1) - ONE_DAY


def quarter_of(day: date) -> tuple[date, date]:
    """The first and the last day of the quarter of a day."""
    month = (day.month - 1) // 3 * 3 + 1
    after = date(day.year + 1, 1, 1) if month == 10 else date(day.year, month + 3, 1)
    return date(day.year, month, 1), after - ONE_DAY


def year_name(starts: date) -> str:
    """A financial year as treasurers say it: 2025/26."""
    return f"{starts.year}/{(starts.year + 1) % 100:02d}"


def quarter_name(starts: date) -> str:
    """A quarter by its months: April to June 2025."""
    last = quarter_of(starts)[1]
    return f"{MONTHS[starts.month - 1]} to {MONTHS[last.month - 1]} {last.year}"


def _by_time(
    ledger: Ledger, span_of: Callable[[date], tuple[date, date]], name_of: Callable[[date], str]
) -> tuple[MoneyRow, ...]:
    days = _days(ledger)
    if not days:
        return ()
    rows: list[MoneyRow] = []
    starts, ends = span_of(min(days))
    while starts <= max(days):
        rows.append(MoneyRow(name_of(starts), _within(ledger, starts, ends), None, starts, ends))
        starts, ends = span_of(ends + ONE_DAY)
    return tuple(rows)


def _within(ledger: Ledger, starts: date, ends: date) -> Money:
    """The money between two days, both counted."""
    shares = [budget_within(line, starts, ends) for line in ledger.lines]
    return Money(
        _sum_or_none([share for share in shares if share is not None]),
        sum(one.pence for one in ledger.promises if starts <= one.made_on <= ends),
        sum(one.pence for _, one in ledger.payments if starts <= one.paid_on <= ends),
        sum(one.pence for one in ledger.back if starts <= one.back_on <= ends),
    )


def _days(ledger: Ledger) -> list[date]:
    lines = [day for line in ledger.lines for day in (line.starts, line.ends)]
    return [
        *lines,
        *(one.made_on for one in ledger.promises),
        *(one.paid_on for _, one in ledger.payments),
        *(one.back_on for one in ledger.back),
    ]


def _sum_or_none(pence: Sequence[int]) -> int | None:
    return sum(pence) if pence else None


def _has_any(money: Money) -> bool:
    return money.budget_pence is not None or bool(
        money.committed_pence or money.paid_pence or money.back_pence
    )
