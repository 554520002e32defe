"""Balance over time: how the shares of the seats and of the offices went from one day to another."""

from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from evenhand.domain.members.balance_lines import Line
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.members.balance_choice import BalanceChoice
from evenhand.screens.members.balance_pane import BalancePane
from evenhand.screens.theme.sizes import PANE_GAP
from evenhand.screens.widgets.pane import row
from evenhand.services.balance import lines_over_time, usual_start

TITLE = "Balance over time"
Asked = tuple[date, date, bool]


class BalanceView(HouseDialog):
    """What to follow and when at the left, its sentence, line and days at the right."""

    def __init__(
        self, partnership: Partnership, day: date, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(TITLE if day == today else f"{TITLE} as at {say_day(day)}", parent, width_px=1000)
        self._partnership, self._day = partnership, day
        self._lines: tuple[Line, ...] = ()
        self._shown: Asked | None = None
        with partnership.reading() as session:
            starts = usual_start(session, day)
        self.choice, self.line = BalanceChoice(starts, day), BalancePane()
        sides = row(self.choice, self.line, gap=PANE_GAP)
        sides.setStretch(0, 2)
        sides.setStretch(1, 5)
        self.body.addLayout(sides, 1)
        self.choice.turned.connect(self._turn)
        self.choice.asked.connect(self.follow)
        self.add_primary("Show").clicked.connect(self.follow)
        self.add_leave("Close")
        self.follow()
        self.choice.shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Room for the line and for some of its days."""
        return self.tall_hint(680)

    def follow(self) -> None:
        """Read the period that is asked for, or say beside its field what would be right."""
        period = self.choice.period()
        if period is None or (*period, self.choice.private.isChecked()) == self._shown:
            return
        starts, ends = period
        if ends > self._day:
            self.choice.ends.show_error(f"Give {say_day(self._day)} or an earlier day.")
            return
        try:
            self._read(starts, ends)
        except Refusal as refusal:
            self.choice.starts.show_error(refusal.says)

    def _read(self, starts: date, ends: date) -> None:
        private = self.choice.private.isChecked()
        with self._partnership.reading() as session:
            self._lines = lines_over_time(session, starts, ends, confidential=private)
        self._shown = (starts, ends, private)
        self.choice.offer(self._lines)
        self._turn()

    def _turn(self) -> None:
        """Show the share that is chosen."""
        label = self.choice.shown.value()
        for line in self._lines:
            if line.label == label:
                self.line.show_line(line, goes_on=line.ends == self._day)
