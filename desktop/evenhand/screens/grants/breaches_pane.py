"""One breach: in what it lies, and what was done about it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.grants.breaches import is_open
from evenhand.domain.grants.money_facts import Breach
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.grants.breaches_dialogs import ask_breach, ask_settled
from evenhand.screens.theme import Role
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import ACT_NOW, DONE, StatusWord
from evenhand.screens.widgets.pane import row, scrolling


class BreachPane(QWidget):
    """A breach in words; it is settled, or put right, in a small form."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._breach: Breach | None = None
        self._title = Label("", Role.LEAD, wrap=True)
        self._status = StatusWord(ACT_NOW)
        self._what, self._done = Label("", wrap=True), Label("", ink=2, wrap=True)
        self._settle, self._correct = primary("Settle it…"), plain("Correct what was found…")
        self._settle.clicked.connect(self._ask_settled)
        self._correct.clicked.connect(self._ask_breach)
        body = QVBoxLayout()
        for part in (self._title, self._status, self._what, self._done):
            body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(body), 1)
        column.addLayout(row(None, self._correct, self._settle))

    def show_breach(self, breach: Breach, whose: str) -> None:
        """Show a breach."""
        self._breach = breach
        to_settle = is_open(breach, self._desk.day)
        self._title.setText(f"Breach by {whose} ({breach.clause})" if breach.clause else f"Breach by {whose}")
        self._status.show_status(ACT_NOW if to_settle else DONE)
        self._what.setText(f"Found on {say_day(breach.found_on)}: {breach.what}")
        settled = f"Settled on {say_day(breach.settled_on)}" if breach.settled_on else ""
        by = f" by {breach.settled_by}" if breach.settled_by else ""
        waits = "Nobody wrote down yet what was done. Until then its applicant is awarded nothing more."
        self._done.setText(waits if to_settle else f"{settled}{by}: {breach.done}")
        self._settle.setText("Settle it…" if to_settle else "Correct what was done…")
        self.setAccessibleName(self._title.text())

    def focus_first(self) -> None:
        """Go to the button that settles it."""
        self._settle.setFocus()

    def _ask_settled(self) -> None:
        if self._breach is not None:
            ask_settled(self._desk, self._breach, self)

    def _ask_breach(self) -> None:
        if self._breach is not None:
            ask_breach(self._desk, self._breach, self)
