"""The confidential working view: votes counted again without theirs, and voting power at the meetings that were held.

It is read only when it is asked for, concerns neighbours by name, and stands in no paper unless that is chosen.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from evenhand.domain.meetings.influence.at_meetings import MeetingPower
from evenhand.domain.meetings.influence.recount import LIMIT, Recount, Recounts
from evenhand.domain.meetings.influence.recount_words import say_line, say_recounts
from evenhand.domain.meetings.influence.whom import Whom
from evenhand.domain.meetings.influence.worst import say_worst, worst_of
from evenhand.domain.members.power_figures import PowerFigures
from evenhand.domain.words import say_cell_day
from evenhand.screens.members.power_pane import SituationBlock
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.bars import BarWithLimit
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.mark_label import MarkLabel
from evenhand.screens.widgets.pane import row

PRIVATE = (
    "Private: it speaks of neighbours by name. Nothing of it is kept, and it stands in no paper unless you choose so "
    "for a confidential influence review."
)


class WorkingPanel(QWidget):
    """The recount over the power, each with what it cannot say."""

    def __init__(
        self, whom: Whom, recounts: Recounts, power: PowerFigures, meetings: Sequence[MeetingPower]
    ) -> None:
        super().__init__()
        self.setAccessibleName("Working view")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        private = row(MarkLabel(Mark.LOCK, says="Private"), Label(PRIVATE, ink=2, wrap=True))
        private.setStretch(1, 1)
        self._column.addLayout(private)
        self._put_recounts(whom, recounts)
        self._column.addWidget(rule())
        self._put_power(power, meetings)

    def sentences(self) -> tuple[str, ...]:
        """Every sentence in view, from the top."""
        return tuple(label.text() for label in self.findChildren(Label))

    def _put_recounts(self, whom: Whom, recounts: Recounts) -> None:
        self._say("Recorded votes without theirs", weight=Weight.STRONG)
        first, *rest = say_recounts(whom, recounts)
        self._say(first, role=Role.LEAD)
        for sentence in rest:
            self._say(sentence)
        for one in _turned(recounts.lines):
            self._say(say_line(one))
        self._say(LIMIT, ink=2)

    def _put_power(self, power: PowerFigures, meetings: Sequence[MeetingPower]) -> None:
        self._say("If they always voted together", weight=Weight.STRONG)
        for sentence in power.says[:-1]:
            self._say(sentence)
        if power.size:
            self._say(say_worst(power))
            self._column.addWidget(SituationBlock(worst_of(power) or power.situations[0], power.whom))
            self._say("At each meeting, as those were there who decided", weight=Weight.STRONG)
            self._column.addWidget(MeetingBars(meetings))
        self._say(power.says[-1], ink=2)

    def _say(
        self, words: str, *, role: Role = Role.BODY, weight: Weight = Weight.REGULAR, ink: int = 1
    ) -> None:
        label = Label(words, role, weight=weight, ink=ink, wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(label)


class MeetingBars(QWidget):
    """The power at each meeting: its day, how many were there, and a bar for the ways settled."""

    def __init__(self, meetings: Sequence[MeetingPower]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setColumnStretch(1, 1)
        for place, one in enumerate(meetings):
            there = f"{say_cell_day(one.held_on)}: {one.size} of {one.voting} votes"
            bar = BarWithLimit(f"{there}, ways settled")
            bar.show_share(one.share.permille or 0, 1000)
            grid.addWidget(Label(there), place, 0)
            grid.addWidget(bar, place, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(Label(f"{one.share.says} of 100", Role.SMALL, weight=Weight.STRONG), place, 2)


def _turned(lines: Sequence[Recount]) -> list[Recount]:
    return [one for one in lines if one.turned]
