"""The timeline with what steers it above: how much is shown, where, and saving it as a picture or PDF."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.mp.timeline import Timeline
from evenhand.screens.desk import Desk
from evenhand.screens.mp.timeline.plot import Plot
from evenhand.screens.widgets.label import Label


class TimelineView(QWidget):
    """The drawing and its tools.

    Signals: `chosen` carries the engagement that a person chose, `opened` the one to go into; `add_asked` a day and a
    kind, or None where no lane was meant; `list_wanted` asks for the list.
    """

    chosen = Signal(int)
    opened = Signal(int)
    add_asked = Signal(object, object)
    list_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.plot = Plot()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label("Timeline"))
        column.addWidget(self.plot)
        self.plot.engagement_chosen.connect(self.chosen)
        self.plot.engagement_opened.connect(self.opened)

    def show(self, timeline: Timeline | None = None) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]  a verb of ours beside Qt's
        """Show a timeline; without one, come into view as any widget does."""
        if timeline is not None:
            self.plot.show_timeline(timeline)
        else:
            super().show()

    def choose(self, engagement_id: int | None) -> None:
        """Choose an engagement without telling, and bring it into view."""
        self.plot.choose(engagement_id)

    def go_to(self, day: date) -> None:
        """Bring a day into the middle."""
        self.plot.go_to(day)

    def filter(self, ids: frozenset[int] | None) -> None:
        """Show these engagements alone; None shows all."""
        self.plot.filter(ids)
