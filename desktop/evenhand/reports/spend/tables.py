"""The tables of the spend report; all amounts in pounds."""

from collections.abc import Sequence

from evenhand.domain.grants.spend_report import AnsweredLine, MoneyLine, PaymentLine
from evenhand.domain.papers import NONE_IN_THE_PERIOD, Cell, Column, Table, strong, text
from evenhand.domain.words import say_cell_day, say_list, say_pence
from evenhand.reports.cells import NONE, cell, cells
from evenhand.reports.wording import how_many, opening

DENSE = 8
NOT_SET = "not set"
MONEY = ("Budget", "Committed", "Paid", "Came back", "Left")


def amount(pence: int | None) -> str:
    """An amount in a column whose caption says that it is in pounds; in words where there is none."""
    return NOT_SET if pence is None else say_pence(pence).replace("£", "")


def to_parties(count: int) -> str:
    """Whether any payment turned out to have gone to a party (PP14)."""
    if not count:
        return "No payment went to a party."
    return f"{opening(how_many(count, 'payment was', 'payments were'))} found to have gone to a party."


def money_table(
    number: int, caption: str, of: str, lines: Sequence[MoneyLine], total: MoneyLine | None, note: str
) -> Table:
    """Budget, committed, paid, came back and left, a row for each theme, quarter or year."""
    columns = (Column(of), *(Column(head, right=True, tabular=True) for head in MONEY))
    return Table(
        number,
        f"{caption}, amounts in pounds",
        columns,
        tuple(_money_row(one) for one in lines),
        "No money is recorded.",
        total=_money_row(total) if total is not None and lines else None,
        note=text(note.strip()) if note else None,
        dense=len(lines) > DENSE,
    )


def _money_row(one: MoneyLine) -> tuple[Cell, ...]:
    left = one.left_pence
    return cells(
        one.name,
        amount(one.budget_pence),
        amount(one.committed_pence),
        amount(one.paid_pence),
        amount(one.back_pence),
        amount(left),
    )


def payment_table(number: int, payments: Sequence[PaymentLine], paid_pence: int) -> Table:
    """Every payment of the period, earliest first, and their sum."""
    columns = (
        Column("Paid", right=True, tabular=True),
        Column("Payee, what for, theme and budget line"),
        Column("Receipt and batch"),
        Column("Amount", right=True, tabular=True),
    )
    return Table(
        number,
        "Payments, earliest first, amounts in pounds",
        columns,
        tuple(_payment_row(one) for one in payments),
        NONE_IN_THE_PERIOD,
        total=(*cells("All", " ", " "), cell(amount(paid_pence))) if payments else None,
        heading_columns=(0, 1),
        dense=len(payments) > DENSE,
    )


def _payment_row(one: PaymentLine) -> tuple[Cell, ...]:
    grant = f"Grant {one.reference}" if one.reference else ""
    about = ". ".join(filter(None, (one.what_for.rstrip("."), grant, _under(one))))
    return (
        cell(say_cell_day(one.paid_on)),
        Cell(text(strong(f"{one.payee}: "), about)),
        cell(_receipt(one)),
        cell(amount(one.pence)),
    )


def _under(one: PaymentLine) -> str:
    """The theme and the budget line; the line alone where its name begins with that of the theme."""
    if one.line.startswith(one.theme):
        return one.line
    return f"{one.theme}: {one.line}" if one.line else one.theme


def _receipt(one: PaymentLine) -> str:
    batch = f"In {one.batch}" if one.batch else "In no batch"
    if one.receipt_seen_on is None:
        return f"{'With the return' if one.reference else 'Not seen'}. {batch}"
    return f"{one.receipt or 'Copy'}, seen {say_cell_day(one.receipt_seen_on)}. {batch}"


def answer_table(number: int, answers: Sequence[AnsweredLine]) -> Table:
    """What people answered about payees and words, with both names."""
    columns = (Column("About"), Column("Found"), Column("Answer and reason"), Column("Answered"))
    rows = tuple(cells(one.about, one.found, f"{one.answer}. {one.reason}", _who(one)) for one in answers)
    return Table(number, "Questions that the screens asked, and their answers", columns, rows, "None asked.")


def _who(one: AnsweredLine) -> str:
    names = say_list([name for name in (one.answered_by, one.second_person) if name]) or NONE
    return f"{names}, {say_cell_day(one.answered_on)}"
