"""Interests in the item being taken that the register lets expect and nobody declared yet: a quiet line each (PP2).

The line asks and accuses nobody. It goes once the interest is declared, or is set aside for this meeting.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evenhand.screens.meetings.live.decision_form import DecisionForm
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP, LABEL_GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import WORD_GAP, MarkLabel


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose interest is to be asked about in which item: `says` what it is, `because` why it is expected."""

    item_id: int
    person_id: int
    name: str
    says: str
    because: str


class ExpectedLine(QWidget):
    """One line. `declare_asked` and `aside_asked` say what is to become of it."""

    declare_asked = Signal()
    aside_asked = Signal()

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.asked = asked
        self.label = Label("", wrap=True)
        self.label.setToolTip(asked.because)
        self.declare = plain("Declare interest…", says=f"Declare an interest of {asked.name}")
        self.aside = plain("Set aside", says=f"{asked.name} was asked: do not ask again at this meeting")
        self.declare.clicked.connect(self.declare_asked)
        self.aside.clicked.connect(self.aside_asked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(WORD_GAP)
        line.addWidget(MarkLabel(Mark.ASK, says="To ask"), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.label, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addSpacing(GAP - WORD_GAP)
        line.addWidget(self.declare, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_moving(moving=False)

    def show_moving(self, *, moving: bool) -> None:
        """Say it as it is, or that this person was chosen to move or second the motion."""
        one = self.asked
        chosen = " is to move or second this and" if moving else ""
        ask = "Ask first." if moving else "Ask."
        self.label.setText(f"{one.name}{chosen} may have an interest: {one.says}. {ask}")


class ExpectedLines(QWidget):
    """The lines above the motion of an item; hidden while there are none. `declare_asked` names the person."""

    declare_asked = Signal(int)

    def __init__(self, form: DecisionForm) -> None:
        super().__init__()
        self._form = form
        form.changed.connect(self._show_movers)
        self.setAccessibleName("Interests to ask about")
        self.lines: list[ExpectedLine] = []
        self._asked: tuple[Asked, ...] = ()
        self._aside: set[tuple[int, int]] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(LABEL_GAP)
        self.hide()

    def show_asked(self, asked: Sequence[Asked]) -> None:
        """Show these, but for what was set aside."""
        left = tuple(one for one in asked if (one.item_id, one.person_id) not in self._aside)
        if left != self._asked:
            self._asked = left
            self._lay_anew()
        self.setVisible(bool(left))
        self._show_movers()

    def _show_movers(self) -> None:
        """Say of whoever is to move or second the motion that they are to be asked first."""
        motion = self._form.draft()
        chosen = (motion.moved_by_id, motion.seconded_by_id)
        for line in self.lines:
            line.show_moving(moving=line.asked.person_id in chosen)

    def _lay_anew(self) -> None:
        for old in self.lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.lines = [ExpectedLine(one) for one in self._asked]
        for line in self.lines:
            line.declare_asked.connect(self._declare)
            line.aside_asked.connect(self._set_aside)
            self._column.addWidget(line)

    def _declare(self) -> None:
        line = self.sender()
        if isinstance(line, ExpectedLine):
            self.declare_asked.emit(line.asked.person_id)

    def _set_aside(self) -> None:
        line = self.sender()
        if isinstance(line, ExpectedLine):
            self._aside.add((line.asked.item_id, line.asked.person_id))
            self.show_asked(self._asked)
