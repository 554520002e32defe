"""The lines on the page of scores: one for each assessor, and one for each criterion with its spread."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evenhand.domain.grants.scoring import Assessor, Spread
from evenhand.domain.words import say_day
from evenhand.screens.grants.score_spread import SpreadLine
from evenhand.screens.grants.score_words import OUT, say_criterion, say_spread, status_of
from evenhand.screens.theme import Weight, look
from evenhand.screens.theme.sizes import GAP, MARK, PANE_ACROSS
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import WORD_GAP, StatusWord

STATUS_COLUMN = MARK + WORD_GAP + 104


class AssessorLine(QWidget):
    """One assessor: how far they have come, and a button to score or to see what they may see."""

    score_asked = Signal(int)
    seen_asked = Signal(int)

    def __init__(
        self, assessor: Assessor, *, out: bool = False, is_open: bool = True, sees: bool = False
    ) -> None:
        super().__init__()
        self.assessor = assessor
        self._status = StatusWord(OUT if out else status_of(assessor))
        self.button = None
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, GAP, 4)
        line.setSpacing(GAP)
        line.addWidget(self._status)
        line.addWidget(Label(self._says(), wrap=True), 1)
        if sees:
            seen = plain("See as this assessor")
            seen.setAccessibleDescription(assessor.name)
            seen.clicked.connect(self._see)
            line.addWidget(seen)
        if is_open and not out:
            self.button = plain("Correct…" if assessor.done_on is not None else "Score…")
            self.button.setAccessibleDescription(assessor.name)
            self.button.clicked.connect(self._tell)
            line.addWidget(self.button)
        self._status.setMinimumWidth(look().px(STATUS_COLUMN))

    def _says(self) -> str:
        done_on = self.assessor.done_on
        return f"{self.assessor.name}, {say_day(done_on)}" if done_on is not None else self.assessor.name

    def _tell(self) -> None:
        self.score_asked.emit(self.assessor.person_id)

    def _see(self) -> None:
        self.seen_asked.emit(self.assessor.person_id)


class CriterionLine(QWidget):
    """One criterion: its name and weight, the points drawn and said, and what was noted beside them."""

    def __init__(self, spread: Spread) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, GAP, 4)
        line.setSpacing(PANE_ACROSS)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(say_criterion(spread.criterion), weight=Weight.STRONG, wrap=True))
        far = Weight.STRONG if spread.is_far_apart else Weight.REGULAR
        words.addWidget(Label(say_spread(spread), ink=2, weight=far, wrap=True))
        for note in spread.notes:
            words.addWidget(Label(f"“{note}”", ink=2, wrap=True))
        words.addStretch(1)
        line.addWidget(SpreadLine(spread), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
