"""Which period is looked at, and whose part: the councillors, then the groups by alphabet."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.meetings.influence.counting import Measure
from evenhand.domain.meetings.influence.figures import Figures
from evenhand.domain.words import say_day
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_pane import ListPane
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.ticks import TickBox
from evenhand.screens.widgets.written_fields import DayField

NEEDED = "Give a date like 7 May 2026."
GROUPS = "Show private groups"
PRIVATE = "Neighbourhoods, households, sets you keep, and parties held with consent. Confidential."


class InfluenceChoice(QWidget):
    """`asked` when the period or what may be shown is another; the list tells whose part is chosen."""

    asked = Signal()

    def __init__(self, starts: date, ends: date) -> None:
        super().__init__()
        self.setAccessibleName("Period and whom")
        self.starts = DayField("starts", "From", needed=NEEDED)
        self.ends = DayField("ends", "To", needed=NEEDED)
        self.starts.set_value(starts)
        self.ends.set_value(ends)
        self.private = TickBox(GROUPS)
        self.private.setAccessibleDescription(PRIVATE)
        self.private.setToolTip(PRIVATE)
        self.private.toggled.connect(self.asked)
        self.list = ListPane("Whose part", "Find a group", nobody="No group")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for field in (self.starts, self.ends):
            label = Label(field.label, weight=Weight.STRONG)
            label.setBuddy(field.control())
            field.left.connect(self.asked)
            field.entered.connect(self.asked)
            column.addWidget(label)
            column.addWidget(field)
        column.addWidget(self.list, 1)
        column.addWidget(self.private)
        column.addWidget(Label(PRIVATE, Role.SMALL, ink=2, wrap=True))

    def offer(self, found: Sequence[Figures]) -> None:
        """Offer these, keeping the one that is chosen where it is still there."""
        self.list.set_rows([_row(one) for one in found])

    def period(self, last: date) -> tuple[date, date] | None:
        """The two days, or None after saying beside the field what would be right; `last` is the latest day."""
        fields: tuple[Field, ...] = (self.starts, self.ends)
        for field in fields:
            refusal = field.check()
            field.show_error(refusal.says if refusal is not None else "")
        if any(field.error() for field in fields):
            return None
        starts, ends = self.starts.value(), self.ends.value()
        if starts is None or ends is None:
            return None
        if ends > last:
            self.ends.show_error(f"Give {say_day(last)} or an earlier day.")
            return None
        if starts > ends:
            self.starts.show_error(f"Give {say_day(ends)} or an earlier day.")
            return None
        return starts, ends


def _row(found: Figures) -> ListRow:
    seats = found.of(Measure.SEATS).share
    over = bool(found.over)
    return ListRow(
        found.says,
        found.named,
        f"{seats.part} of {seats.whole} voting seats",
        reason="above the mark" if over else "",
        mark=Mark.CARE if over else Mark.LOCK if found.confidential else None,
        mark_says="Look at" if over else "Confidential" if found.confidential else "",
        group="Private groups"
        if found.confidential
        else "Councillors"
        if found.clause == "PP2"
        else "Groups",
    )
