"""The part for spend: every payment, the money of the plan by theme and time, and its budget lines (PP11, PP12)."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from evenhand.screens.desk import Desk
from evenhand.screens.grants.spend_lines import BudgetLines
from evenhand.screens.grants.spend_money import MoneyPage
from evenhand.screens.grants.spend_payments import PaymentsPane
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.theme.sizes import PAGE_MARGIN, PANE_GAP
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.pane import Pane
from evenhand.screens.widgets.tab_strip import TabStrip
from evenhand.services.award_gate import GrantBook
from evenhand.services.grants.spend import spend_book_of

PAYMENTS, MONEY, LINES = range(3)


class SpendPart(QWidget):
    """Three pages under their strip."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.payments, self.money, self.lines = PaymentsPane(desk), MoneyPage(), BudgetLines(desk)
        self.strip = TabStrip("Parts of spend", ["Payments", "By theme and time", "Budget lines"])
        self._pages = QStackedWidget()
        lines = Pane("Budget lines")
        lines.add(self.lines, 1)
        for page in (self.payments, _margined(self.money), _margined(lines)):
            self._pages.addWidget(page)
        line = QHBoxLayout()
        line.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        line.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._pages, 1)
        self.strip.chosen.connect(self._pages.setCurrentIndex)

    def show_book(self, book: GrantBook) -> None:
        """Show the spend as at the day of the book, round whatever is being typed."""
        spend = spend_book_of(book.grants, book.beside, book.day)
        self.payments.show_book(book, spend)
        self.money.show_book(spend)
        self.lines.show_book(book)

    def show_record(self, kind: str, key: int) -> bool:
        """Open a payment or a budget line; False where it is not here, or while something waits to be saved."""
        is_payment = kind == "payment"
        opened = self.payments.show_payment(key) if is_payment else self.lines.open_spell(key)
        if opened:
            self.strip.set_current(PAYMENTS if is_payment else LINES)
        return opened

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved."""
        return any(form.is_dirty() for _, form in self._forms())

    def save(self) -> bool:
        """Save whatever was typed; False where something must be mended first."""
        for place, form in self._forms():
            if form.is_dirty():
                self.strip.set_current(place)
                form.save()
        return not self.unsaved()

    def discard(self) -> None:
        """Let go of whatever was typed."""
        for _, form in self._forms():
            if form.is_dirty():
                form.discard()

    def may_leave(self) -> bool:
        """Whether nothing waits to be saved; what does is shown, and says so."""
        for place, form in self._forms():
            if form.is_dirty():
                self.strip.set_current(place)
                form.show_refusal(FINISH_FIRST)
                return False
        return True

    def focus_first(self) -> None:
        """Go to the payments, or to what is in view instead."""
        if self.strip.current() == LINES:
            self.lines.focus_first()
        else:
            self.payments.list.focus_rows()

    def _forms(self) -> tuple[tuple[int, DetailForm], ...]:
        return (PAYMENTS, self.payments.form), (LINES, self.lines.form)


def _margined(pane: QWidget) -> QWidget:
    """A pane with the room around it that panes of two have."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(PAGE_MARGIN, PANE_GAP, PAGE_MARGIN, PANE_GAP)
    line.addWidget(pane)
    return holder
