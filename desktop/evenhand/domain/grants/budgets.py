"""Budget lines: what the plan sets aside for a theme, or for running costs, over a time. Money is in whole pence."""

from datetime import date

from evenhand.domain.grants.money_facts import BudgetLine
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day


def check_line(line: BudgetLine) -> None:
    """Let a budget line be kept that has a name, and a time that ends after it begins.

    Raises Refusal with the field that does not fit.
    """
    if not line.name.strip():
        raise Refusal("Give the budget line a name, such as Small grants 2026/27.", field="name")
    if line.ends < line.starts:
        says = f"It ends before it begins. Give {say_day(line.starts)} or a later day."
        raise Refusal(says, field="ends")


def budget_within(line: BudgetLine, starts: date, ends: date) -> int | None:
    """The share of a budget line that falls between two days, by days; None where none of its time does.

    What falls up to a day is rounded down, so that the shares of times that follow each other come to the whole.
    """
    if ends < line.starts or starts > line.ends:
        return None
    return _up_to(line, ends) - _before(line, starts)


def _before(line: BudgetLine, day: date) -> int:
    return line.budget_pence * _days(line, day, before=True) // _length(line)


def _up_to(line: BudgetLine, day: date) -> int:
    return line.budget_pence * _days(line, day, before=False) // _length(line)


def _days(line: BudgetLine, day: date, *, before: bool) -> int:
    """How many days of the line's time are over before a day, or with it."""
    over = (day - line.starts).days + (0 if before else 1)
    return min(max(over, 0), _length(line))


def _length(line: BudgetLine) -> int:
    return (line.ends - line.starts).days + 1
