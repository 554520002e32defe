"""The calendar of an election: its months, the key under them, and in words what the day under the cursor is."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.screens.theme import Role
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.month_days import Days
from evenhand.screens.widgets.month_key import MonthKey
from evenhand.screens.widgets.month_strip import MonthStrip


class CalendarPart(QWidget):
    """Months, key and sentence; `day_opened` carries the day whose answers are wanted."""

    day_opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.strip, self.key = MonthStrip("Calendar of the election"), MonthKey()
        self.says = Label(role=Role.SMALL, ink=2, wrap=True)
        self.strip.told.connect(self.says.setText)
        self.strip.opened.connect(self.day_opened)
        self.strip.setToolTip("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self.strip, self.key, self.says):
            column.addWidget(part)

    def show_days(self, days: Days, cursor: date | None = None) -> None:
        """Show other days."""
        self.strip.show_days(days, cursor)
        self.key.show_days(days)
