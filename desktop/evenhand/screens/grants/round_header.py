"""The round at the top of the room: its name, budget, days and limits, and a bar of where its money is."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from evenhand.domain.grants.awarding import Purse
from evenhand.domain.grants.facts import Round
from evenhand.domain.words import say_pence
from evenhand.screens.grants.words import say_round
from evenhand.screens.theme import Breadth, Role, look
from evenhand.screens.widgets.bars import MoneyBar, Segment, Shade
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import ElidedLabel
from evenhand.screens.widgets.pane import Pane


class RoundHeader(Pane):
    """Name and facts of a round over its money; narrow, one line with what is left."""

    new_asked = Signal()
    edit_asked = Signal()
    schedule_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._facts, self._left = "", ""
        self._name = ElidedLabel("", Role.TITLE)
        self._says = ElidedLabel("", ink=2)
        self._money = MoneyBar("Money of the round")
        self._new, self._edit = plain("New round…"), plain("Edit round…")
        self._schedule = plain("Schedule for decision")
        self._new.clicked.connect(self.new_asked)
        self._schedule.clicked.connect(self.schedule_asked)
        self._edit.clicked.connect(self.edit_asked)
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.header.addWidget(self._name)
        self.header.addSpacing(4)
        self.header.addWidget(self._says, 1)
        for button in (self._schedule, self._new, self._edit):
            self.header.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.add(self._money)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_round(self, grant_round: Round, purse: Purse, offers_pence: int) -> None:
        """Show a round; `offers_pence` is what the award that is looked at would take, 0 for none."""
        self.setAccessibleName(f"Round: {grant_round.name}")
        self._name.set_text(grant_round.name)
        self._facts = say_round(grant_round)
        self._left = f"{say_pence(purse.left_pence)} left of {say_pence(purse.budget_pence)}"
        self._money.show_segments(_segments(purse, offers_pence))
        self._arrange()

    def money_says(self) -> str:
        """The money of the round as it is read out."""
        return self._money.says()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to one line where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _arrange(self) -> None:
        narrow = look().breadth(self.window().width()) is Breadth.NARROW
        self._money.setVisible(not narrow)
        self._new.setVisible(not narrow)
        self._schedule.setVisible(not narrow)
        self._says.set_text(self._left if narrow else self._facts)


def _segments(purse: Purse, offers_pence: int) -> list[Segment]:
    """Paid, committed, this award where there is one, and what is left."""
    takes = min(offers_pence, purse.left_pence)
    left = purse.left_pence - takes
    paid = "Paid, less what came back" if purse.back_pence else "Paid"
    parts = [(paid, purse.paid_pence, Shade.FIRST), ("Committed", purse.committed_pence, Shade.SECOND)]
    if takes:
        parts.append(("This award", takes, Shade.UNKNOWN))
    parts.append(("Left after it" if takes else "Left", left, Shade.EMPTY))
    return [Segment(f"{words} {say_pence(pence)}", pence, shade) for words, pence, shade in parts]
