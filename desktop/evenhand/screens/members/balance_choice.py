"""Choosing what is followed over time, from which day to which, and whether what is confidential is shown as well."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from evenhand.domain.members.balance_lines import Line
from evenhand.screens.theme import Role, Weight
from evenhand.screens.widgets.choice import Choice, Option
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import Pane
from evenhand.screens.widgets.ticks import TickBox
from evenhand.screens.widgets.written_fields import DayField

NEEDED = "Give a date like 7 May 2026."
GROUPS = "Show private groups"
PRIVATE = "Neighbourhoods, households and sets that you keep. Confidential: for your eyes, not for a paper."


class BalanceChoice(Pane):
    """`turned` when another share is chosen; `asked` when the period or what may be shown is another."""

    turned = Signal()
    asked = Signal()

    def __init__(self, starts: date, ends: date) -> None:
        super().__init__(scrolls=True)
        self.setAccessibleName("What is shown")
        self.shown = Choice(name="Share shown")
        self.shown.currentIndexChanged.connect(self.turned)
        self.starts = DayField("starts", "From", needed=NEEDED)
        self.ends = DayField("ends", "To", needed=NEEDED)
        self.starts.set_value(starts)
        self.ends.set_value(ends)
        self.private = TickBox(GROUPS)
        self.private.setAccessibleDescription(PRIVATE)
        self.private.toggled.connect(self.asked)
        self._put("Share shown", self.shown, self.shown)
        for field in (self.starts, self.ends):
            field.left.connect(self.asked)
            self._put(field.label, field, field.control())
        self.add(self.private)
        self.add(Label(PRIVATE, Role.SMALL, ink=2, wrap=True))

    def offer(self, lines: Sequence[Line]) -> None:
        """Offer these shares, keeping the one that is chosen where it is still there."""
        blocked = self.shown.blockSignals(True)
        self.shown.set_options(Option(line.label, line.label) for line in lines)
        if self.shown.currentIndex() < 0:
            self.shown.setCurrentIndex(0)
        self.shown.blockSignals(blocked)

    def period(self) -> tuple[date, date] | None:
        """The two days, or None after saying beside the field what would be right."""
        fields: tuple[Field, ...] = (self.starts, self.ends)
        for field in fields:
            refusal = field.check()
            field.show_error(refusal.says if refusal is not None else "")
        if any(field.error() for field in fields):
            return None
        starts, ends = self.starts.value(), self.ends.value()
        return None if starts is None or ends is None else (starts, ends)

    def _put(self, words: str, part: QWidget, control: QWidget) -> None:
        label = Label(words, weight=Weight.STRONG, wrap=True)
        label.setBuddy(control)
        self.add(label)
        self.add(part)
