"""What was set aside, is committed, was paid and is left: by theme, by year and by quarter, a table for each."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from evenhand.domain.grants.spend import Money, MoneyRow
from evenhand.domain.words import say_pence
from evenhand.screens.theme import Role
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.bars import MoneyBar, Segment, Shade
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import Pane
from evenhand.screens.widgets.rows_table import RowsTable
from evenhand.screens.widgets.table import Column, TableModel
from evenhand.services.grants.spend import SpendBook

RIGHT = Qt.AlignmentFlag.AlignRight
NOT_SET = "not set"
HOW = (
    "Committed is awarded and not yet paid. Left is the budget without both, with what came back. "
    "A budget over a longer time is shared out by days."
)


class MoneyPage(Pane):
    """A bar of the whole plan over three tables."""

    def __init__(self) -> None:
        super().__init__("Money of the plan", scrolls=True)
        self.bar = MoneyBar("Money of the plan")
        self._says = Label("", ink=2, wrap=True)
        self.add(self.bar)
        self.add(self._says)
        self.themes = self._table("By theme", "Theme")
        self.years = self._table("By year, from April to March", "Year")
        self.quarters = self._table("By quarter", "Quarter")
        self.add(Label(HOW, Role.SMALL, ink=2, wrap=True))

    def show_book(self, book: SpendBook) -> None:
        """Show the money as at the day of the book."""
        total = book.total
        self.bar.setVisible(total.budget_pence is not None)
        self.bar.show_segments(_segments(total))
        self._says.setText(_say_total(total))
        self.themes.set_rows([*book.by_theme, MoneyRow("All themes", total, -1)] if book.by_theme else [])
        self.years.set_rows(book.by_year)
        self.quarters.set_rows(tuple(reversed(book.by_quarter)))

    def _table(self, title: str, of: str) -> RowsTable:
        self.add(Label(title, Role.LEAD))
        table = RowsTable(title, TableModel(_columns(of), _row_id), wanted=None, grows=False)
        holder = QVBoxLayout()
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addWidget(table)
        self.add(holder)
        return table


def _columns(of: str) -> tuple[Column[MoneyRow], ...]:
    return (
        Column(of, _name, sort_key=_order, stretch=True, strong=_is_total),
        _money("Budget", lambda money: money.budget_pence),
        _money("Committed", lambda money: money.committed_pence),
        _money("Paid", lambda money: money.paid_pence),
        _money("Came back", lambda money: money.back_pence),
        _money("Left", lambda money: money.left_pence, mark=_over),
    )


def _money(
    heading: str,
    pence_of: Callable[[Money], int | None],
    mark: Callable[[MoneyRow], Mark | None] | None = None,
) -> Column[MoneyRow]:
    """A column of amounts, in words where no budget was set."""

    def text(row: MoneyRow) -> str:
        pence = pence_of(row.money)
        return NOT_SET if pence is None else say_pence(pence)

    def key(row: MoneyRow) -> int | None:
        return pence_of(row.money)

    return Column(heading, text, sort_key=key, alignment=RIGHT, mark=mark, strong=_is_total)


def _row_id(row: MoneyRow) -> str:
    return row.name


def _name(row: MoneyRow) -> str:
    return row.name


def _order(row: MoneyRow) -> str:
    return row.starts.isoformat() if row.starts else row.name.casefold()


def _is_total(row: MoneyRow) -> bool:
    return row.key == -1


def _over(row: MoneyRow) -> Mark | None:
    return Mark.CARE if row.money.is_over else None


def _segments(total: Money) -> list[Segment]:
    paid = max(total.paid_pence - total.back_pence, 0)
    left = max(total.left_pence or 0, 0)
    parts = (
        ("Paid", paid, Shade.FIRST),
        ("Committed", total.committed_pence, Shade.SECOND),
        ("Left", left, Shade.EMPTY),
    )
    return [Segment(f"{words} {say_pence(pence)}", pence, shade) for words, pence, shade in parts]


def _say_total(total: Money) -> str:
    if total.budget_pence is None or total.left_pence is None:
        return "No budget is set yet. Enter the budget lines of the plan, so that what is left can be told."
    if total.is_over:
        return f"{say_pence(-total.left_pence)} more is paid and committed than was set aside."
    return f"{say_pence(total.left_pence)} is left of {say_pence(total.budget_pence)}."
