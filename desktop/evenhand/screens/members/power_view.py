"""Voting power: what some members would settle if they voted together. A private view, opened only by whoever asks.

Its figures concern neighbours by name. Nothing of it is kept, and it stands in no paper unless somebody chooses that.
"""

from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from evenhand.domain.words import say_day
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.members.power_choice import BlocChoice
from evenhand.screens.members.power_pane import PowerPane
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import PANE_GAP
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import MarkLabel
from evenhand.screens.widgets.pane import row
from evenhand.services.members import read_directory
from evenhand.services.power import blocs, power_figures

TITLE = "Voting power"
PRIVATE = (
    "Private: it speaks of neighbours by name. Nothing of it is kept, and it stands in no paper unless you choose so "
    "for a confidential governance report."
)


class PowerView(HouseDialog):
    """The members to choose from at the left, what they would settle at the right."""

    def __init__(
        self, partnership: Partnership, day: date, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(TITLE if day == today else f"{TITLE} on {say_day(day)}", parent, width_px=1000)
        self._partnership, self._day = partnership, day
        with partnership.reading() as session:
            seats, ready = read_directory(session).voting_on(day), blocs(session, day)
        self.choice, self.figures = BlocChoice(seats, ready), PowerPane()
        self.choice.chosen.connect(self._reckon)
        self._lay_out()
        self.add_primary("Close").clicked.connect(self.accept)
        self.choice.sets.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Room for the members and for the first figures."""
        return self.tall_hint(680)

    def _lay_out(self) -> None:
        lock = MarkLabel(Mark.LOCK, says="Private")
        private = row(lock, Label(PRIVATE, ink=2, wrap=True))
        private.setStretch(1, 1)
        private.setAlignment(lock, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(private)
        sides = row(self.choice, self.figures, gap=PANE_GAP)
        sides.setStretch(0, 2)
        sides.setStretch(1, 5)
        self.body.addLayout(sides, 1)

    def _reckon(self) -> None:
        people = self.choice.people()
        if not people:
            self.figures.show_figures(None)
            return
        with self._partnership.reading() as session:
            self.figures.show_figures(power_figures(session, people, self._day))
