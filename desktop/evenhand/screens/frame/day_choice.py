"""Choosing the day as at which everything is shown."""

from datetime import date

from PySide6.QtWidgets import QWidget

from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import DayField


class DayChoice(HouseDialog):
    """Asks for a day; `day` is the one given."""

    def __init__(self, shown: date, parent: QWidget | None = None) -> None:
        super().__init__("Show everything as at", parent, width_px=380)
        self.day: date | None = None
        self.field = DayField("day", "Day", needed="Give a date like 7 May 2026.")
        self.field.set_value(shown)
        label = Label("Day")
        label.setBuddy(self.field.control())
        self.body.addWidget(label)
        self.body.addWidget(self.field)
        self.body.addWidget(
            Label("Lists and papers show what was true on that day. Nothing is changed.", ink=2, wrap=True)
        )
        self.add_primary("Show it").clicked.connect(self.take)
        self.add_leave("Go back")
        self.field.focus()

    def take(self) -> None:
        """Take the day, or say beside the field what would be right."""
        refusal = self.field.check()
        if refusal is not None:
            self.field.show_error(refusal.says)
            self.field.focus()
            return
        self.day = self.field.value()
        self.accept()
