"""The desk at which the secretary sits: the open partnership, the day it is looked at, and who wants to know.

Every view is given the desk and nothing else. A change made anywhere is told once, with its initiator, and each view
decides whether it is touched.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from evenhand.records.changes import ChangeSet
from evenhand.records.unit_of_work import Partnership


class Desk(QObject):
    """One open partnership and the day as at which it is shown.

    Signals: `changed` carries the ChangeSet of every change; `day_changed` the new day; `record_wanted` a reference
    such as "person:12" that some view is to open; `paper_wanted` the name of a paper to preview; `step_wanted` a
    finding whose next step is to be taken; `noticed` one sentence for the status line.
    """

    changed = Signal(object)
    day_changed = Signal(object)
    record_wanted = Signal(str)
    paper_wanted = Signal(str)
    step_wanted = Signal(object)
    noticed = Signal(str)

    def __init__(
        self, partnership: Partnership, today: Callable[[], date], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.partnership = partnership
        self._today = today
        self._day: date | None = None
        partnership.listen(self._tell)

    @property
    def today(self) -> date:
        """The calendar day, against which "still to come" is checked."""
        return self._today()

    @property
    def day(self) -> date:
        """The day as at which everything is shown: today, unless another was chosen."""
        return self._day or self.today

    @property
    def shows_today(self) -> bool:
        """Whether the day shown is today."""
        return self._day is None or self._day == self.today

    def show_day(self, day: date | None) -> None:
        """Show everything as at that day; None goes back to today."""
        self._day = day
        self.day_changed.emit(self.day)

    def _tell(self, change_set: ChangeSet) -> None:
        self.changed.emit(change_set)
