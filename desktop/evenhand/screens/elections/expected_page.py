"""An election that a council's cycle lets expect: when, why, and what is known of it before it is added."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.words import say_long_day
from evenhand.screens.theme import Role
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.label import ElidedLabel, Label
from evenhand.screens.widgets.mark_label import DUE, PAST, MarkLabel
from evenhand.screens.widgets.pane import Pane, row, scrolling
from evenhand.services.cycles import ExpectedPoll

ADD_IT = "Add it, and its timetable, its windows and what they mean for your plans follow."


class ExpectedPage(Pane):
    """The expected poll; `add_asked` by its button, `cycles_asked` where the cycle is to be looked at."""

    add_asked = Signal()
    cycles_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Expected election")
        self.expected: ExpectedPoll | None = None
        self._title = ElidedLabel("", Role.TITLE)
        self._status = MarkLabel(DUE.mark, "Expected")
        self._why, self._what = Label(wrap=True), Label(ink=2, wrap=True)
        self.add_it, self.cycles = primary("Add it"), plain("Councils’ cycles…")
        self.add_it.clicked.connect(self.add_asked)
        self.cycles.clicked.connect(self.cycles_asked)
        body = QVBoxLayout()
        body.setSpacing(GAP)
        for part in (self._status, self._why, self._what):
            body.addWidget(part)
        body.addLayout(row(self.add_it, self.cycles, None))
        holder = scrolling(body)
        self.add(self._title)
        self.add(holder, 1)

    def show_expected(self, expected: ExpectedPoll) -> None:
        """Show an expected poll, or that none is held against the cycle."""
        self.expected = expected
        day = say_long_day(expected.poll_on)
        if expected.held:
            self._title.set_text(f"Local elections, {day}")
            self._status.show_status(DUE, f"Expected: {expected.council}")
            self._what.setText(ADD_IT)
        else:
            self._title.set_text(f"No local elections in {expected.year}")
            self._status.show_status(PAST, f"None expected: {expected.council}")
            self._what.setText("")
        self._why.setText(expected.why)
        self.add_it.setVisible(expected.held)

    def focus_first(self) -> None:
        """Go to the button that adds it."""
        target: QWidget = self.add_it if not self.add_it.isHidden() else self.cycles
        target.setFocus(Qt.FocusReason.OtherFocusReason)
