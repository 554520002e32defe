"""A mark with its word beside it: how a thing stands, said by shape, word and weight.

Three scales are never mixed: go ahead, take care, hold for dates; clear, ask, takes a side for texts;
match, possible, no match for names.
"""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.marks import Mark, paint_mark
from evenhand.screens.theme.sizes import MARK
from evenhand.screens.widgets.label import inks

WORD_GAP = 6


@dataclass(frozen=True, slots=True)
class Status:
    """How a thing stands: its word, its mark and the weight it is said with."""

    word: str
    mark: Mark
    weight: Weight = Weight.REGULAR


GO_AHEAD = Status("Go ahead", Mark.GO_AHEAD)
TAKE_CARE = Status("Take care", Mark.CARE, Weight.STRONG)
HOLD = Status("Hold", Mark.HOLD, Weight.HEAVY)
CLEAR = Status("Clear", Mark.GO_AHEAD)
ASK = Status("Ask", Mark.ASK, Weight.STRONG)
TAKES_A_SIDE = Status("Takes a side", Mark.HOLD, Weight.HEAVY)
NO_MATCH = Status("No match", Mark.GO_AHEAD)
POSSIBLE = Status("Possible", Mark.ASK, Weight.STRONG)
MATCH = Status("Match", Mark.NOT_MET, Weight.HEAVY)
MET = Status("Met", Mark.GO_AHEAD)
MET_WITH_CARE = Status("Met, with care", Mark.CARE, Weight.STRONG)
NEEDS_ANSWER = Status("Needs your answer", Mark.ASK, Weight.STRONG)
NOT_MET = Status("Not met", Mark.NOT_MET, Weight.HEAVY)
BARRED = Status("Barred", Mark.NOT_MET, Weight.HEAVY)
ACT_NOW = Status("Act now", Mark.HOLD, Weight.HEAVY)
LOOK_AT = Status("Look at", Mark.CARE, Weight.STRONG)
TO_KNOW = Status("To know", Mark.KNOW)
LATE = Status("Late", Mark.LATE, Weight.HEAVY)
DUE = Status("Due", Mark.DUE)
DONE = Status("Done", Mark.GO_AHEAD)
PAST = Status("Past", Mark.PAST)


class MarkLabel(QWidget):
    """A mark and words after a gap of 6; alone only when the mark is described by `says`."""

    def __init__(
        self,
        mark: Mark,
        text: str = "",
        role: Role = Role.BODY,
        *,
        weight: Weight = Weight.REGULAR,
        ink: int | str = 1,
        says: str = "",
    ) -> None:
        super().__init__()
        self._mark, self._text, self._role = mark, text, role
        self._weight, self._ink = weight, ink
        self.setAccessibleName(says or text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if not text:
            self.setToolTip(says)

    def text(self) -> str:
        """The words beside the mark."""
        return self._text

    def show_status(self, status: Status, text: str | None = None) -> None:
        """Show how a thing stands now."""
        self._mark, self._weight = status.mark, status.weight
        self._text = status.word if text is None else text
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def show_mark(self, mark: Mark, *, says: str) -> None:
        """Show another mark alone, described by `says`."""
        self._mark, self._text = mark, ""
        self.setAccessibleName(says)
        self.setToolTip(says)
        self.update()

    def set_ink(self, ink: int | str) -> None:
        """Draw mark and words in another ink."""
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        """Mark, gap and words on one line."""
        theme = look()
        width = theme.px(self._side())
        if self._text:
            width += WORD_GAP + theme.metrics(self._role, self._weight).horizontalAdvance(self._text) + 1
        return QSize(width, theme.line(self._role))

    def minimumSizeHint(self) -> QSize:
        """Nothing is cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark and its words."""
        theme = look()
        painter = QPainter(self)
        side = theme.px(self._side())
        top = (self.height() - side) // 2
        ground = theme.tokens.hold if self._ink == "hold" else theme.tokens.surface
        paint_mark(
            painter,
            self._mark,
            self.rect().adjusted(0, top, side - self.width(), -top),
            inks(self._ink),
            ground,
        )
        painter.setFont(theme.font(self._role, self._weight))
        painter.setPen(inks(self._ink))
        words = self.rect().adjusted(side + WORD_GAP, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._text)

    def _side(self) -> int:
        return {Role.SMALL: 14, Role.CAPTION: 14, Role.TITLE: 22}.get(self._role, MARK)


class StatusWord(MarkLabel):
    """The mark and word of a status, with the weight that belongs to it."""

    def __init__(self, status: Status, role: Role = Role.BODY, *, ink: int | str = 1) -> None:
        super().__init__(status.mark, status.word, role, weight=status.weight, ink=ink)
