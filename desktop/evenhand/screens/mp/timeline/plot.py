"""The drawing itself."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListView

from evenhand.domain.mp.timeline import Timeline


class Plot(QListView):
    """The drawing itself."""

    engagement_chosen = Signal(int)
    engagement_opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Timeline")

    def show_timeline(self, timeline: Timeline) -> None:
        """Show a timeline."""

    def choose(self, engagement_id: int | None) -> None:
        """Choose an engagement."""

    def go_to(self, day: date) -> None:
        """Bring a day into the middle."""

    def filter(self, ids: frozenset[int] | None) -> None:
        """Show these engagements alone."""
