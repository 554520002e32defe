"""One batch or one year: what the LTO said of it, its payments, and what can be done (PP12)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.grants.money_facts import LtoAssurance, Payment
from evenhand.domain.words import say_count, say_day, say_pence
from evenhand.screens.desk import Desk
from evenhand.screens.shared.kept_files import open_kept_file
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import Button, plain
from evenhand.screens.widgets.emptying import empty
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import Status, StatusWord
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.rows_table import RowsTable
from evenhand.screens.widgets.table import Column, TableModel
from evenhand.services.grants.assurance import take_back

CONFIRMED = Status("Confirmed", Mark.GO_AHEAD)
NOT_CONFIRMED = Status("Not confirmed", Mark.DUE, Weight.STRONG)
RIGHT = Qt.AlignmentFlag.AlignRight
NOT_SAID = "Ask the LTO for its word, with the evidence folder of the batch, and write it down here."
ROWS = 6


@dataclass(frozen=True, slots=True)
class Shown:
    """A payment, and whether its receipts were seen."""

    payment: Payment
    is_seen: bool


class WordsOfLto(QWidget):
    """What the LTO said of one batch or year, each with its day, and a way to take it back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._said: dict[Button, LtoAssurance] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_words(self, said: Sequence[LtoAssurance]) -> None:
        """Show what was said, or that nothing was."""
        self._said = {}
        empty(self._column)
        if not said:
            line = row(StatusWord(NOT_CONFIRMED), Label(NOT_SAID, wrap=True))
            line.setStretch(1, 1)
            self._column.addLayout(line)
        for one in said:
            self._add(one)

    def _add(self, one: LtoAssurance) -> None:
        back = plain("Take back")
        back.clicked.connect(self._take_back)
        self._said[back] = one
        buttons = [back]
        if one.digest:
            shown = plain("Open the file")
            shown.clicked.connect(self._open)
            self._said[shown] = one
            buttons.insert(0, shown)
        words = f"{say_day(one.confirmed_on)}, {one.confirmed_by}, {one.how.label.lower()}"
        line = row(StatusWord(CONFIRMED), Label(words, weight=Weight.STRONG, wrap=True), *buttons)
        line.setStretch(1, 1)
        self._column.addLayout(line)
        if one.says:
            self._column.addWidget(Label(one.says, ink=2, wrap=True))

    def _take_back(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            take_back(self._desk.partnership, self._said[button].id)

    def _open(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            one = self._said[button]
            open_kept_file(self._desk, "Confirmation", one.file_name, one.digest, self.window())


class AssurancePane(QWidget):
    """Title, buttons, the LTO's words, and the payments in a table; the part connects the buttons."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._title = Label("", Role.LEAD, wrap=True)
        self._sums = Label("", ink=2, wrap=True)
        self.confirm = plain("It was confirmed…")
        self.evidence, self.edit = plain("Evidence folder…"), plain("Edit the batch…")
        self.remove = plain("Take the batch away")
        self.words = WordsOfLto(desk)
        self.table = RowsTable("Payments", TableModel(_columns(), _payment_id), wanted=ROWS, widest={1: 260})
        self.table.opened.connect(self._open_payment)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self._sums)
        column.addLayout(row(self.confirm, self.evidence, self.edit, self.remove, None))
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        column.addStretch(0)

    def show_payments(
        self,
        title: str,
        payments: Sequence[Shown],
        said: Sequence[LtoAssurance],
        *,
        is_batch: bool,
    ) -> None:
        """Show a batch or a year with its payments."""
        self._title.setText(title)
        self.setAccessibleName(title)
        seen = sum(one.is_seen for one in payments)
        total = say_pence(sum(one.payment.pence for one in payments))
        self._sums.setText(
            f"{say_count(len(payments), 'payment').capitalize()}, {total} in all; "
            f"the receipts of {seen} of {len(payments)} were seen."
        )
        for button in (self.evidence, self.edit):
            button.setVisible(is_batch)
        self.remove.setVisible(is_batch and not said)
        self.words.show_words(said)
        self.table.set_rows(payments)

    def _open_payment(self, key: object) -> None:
        self._desk.record_wanted.emit(f"payment:{key}")


def _columns() -> tuple[Column[Shown], ...]:
    return (
        Column("Paid", _paid, sort_key=_paid_key),
        Column("Payee", _payee),
        Column("What for", _what_for, stretch=True, tooltip=_what_for),
        Column("Receipt", _receipt),
        Column("Amount", _amount, sort_key=_pence, alignment=RIGHT),
    )


def _payment_id(one: Shown) -> int:
    return one.payment.id


def _paid(one: Shown) -> str:
    return say_day(one.payment.paid_on)


def _paid_key(one: Shown) -> int:
    return one.payment.paid_on.toordinal()


def _payee(one: Shown) -> str:
    return one.payment.payee


def _what_for(one: Shown) -> str:
    return one.payment.what_for


def _receipt(one: Shown) -> str:
    return "seen" if one.is_seen else "not seen"


def _amount(one: Shown) -> str:
    return say_pence(one.payment.pence)


def _pence(one: Shown) -> int:
    return one.payment.pence
