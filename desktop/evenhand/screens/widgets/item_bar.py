"""The live item bar: who is present for an item, who has an interest, who left, who votes, and whether that is enough.

Five cells say a count, a word and a note; the sixth says in words whether the meeting is quorate. Where a window is low
the notes go; where the bar is narrow the cells stand three by two.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLine, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import PANE_RADIUS
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import MarkLabel, Status

CELLS = 5
HEIGHT, LOW_HEIGHT = 92, 64
ANSWER_PX = 188
LEAST_CELL_PX = 64
EDGE_GAP = 11


@dataclass(frozen=True, slots=True)
class Count:
    """One cell: how many, of what, and a note such as a name or a time."""

    number: str
    word: str
    note: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """The last cell: how it stands with the quorum, and a sentence; `holds` draws it solid."""

    status: Status
    says: str
    holds: bool = False


class CountCell(QWidget):
    """A count over its word and note."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(0)
        self._number = Label("", Role.COUNT)
        self._word = Label("", Role.SMALL, weight=Weight.STRONG)
        self._note = Label("", Role.SMALL, ink=2)
        column.addStretch(1)
        for label in (self._number, self._word, self._note):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
            column.addWidget(label)
        column.addStretch(1)

    def show_count(self, count: Count, *, with_note: bool) -> None:
        """Show a count."""
        self._number.setText(count.number)
        self._number.set_weight(Weight.HEAVY if count.strong else Weight.REGULAR)
        self._word.setText(count.word)
        self._note.setText(count.note)
        self._note.setVisible(with_note)
        self.setAccessibleName(" ".join(filter(None, (count.number, count.word, count.note))))

    def least(self) -> int:
        """How wide the word under the count is."""
        return look().metrics(Role.SMALL, Weight.STRONG).horizontalAdvance(self._word.text()) + 8


class StandingCell(QWidget):
    """Mark, word and sentence of the quorum."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 12, 0)
        column.setSpacing(0)
        column.addStretch(1)
        line = QHBoxLayout()
        self._word = MarkLabel(Mark.PAST, "", Role.TITLE, weight=Weight.HEAVY)
        line.addWidget(self._word)
        line.addStretch(1)
        column.addLayout(line)
        self._says = Label("", Role.SMALL, wrap=True)
        column.addWidget(self._says)
        column.addStretch(1)

    def show_standing(self, standing: Standing) -> None:
        """Show how it stands."""
        ink: int | str = "hold" if standing.holds else 1
        self._word.show_status(standing.status)
        self._word.set_ink(ink)
        self._says.setText(standing.says)
        self._says.set_ink("hold" if standing.holds else 2)
        self.setAccessibleName(f"{standing.status.word}. {standing.says}")

    def least(self) -> int:
        """How wide the word beside the mark is, with its padding."""
        return self._word.sizeHint().width() + 28


class ItemBar(QWidget):
    """The bar over an item."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Who takes part in this item")
        self._counts: tuple[Count, ...] = ()
        self._standing: Standing | None = None
        self._low = False
        self._folded: bool | None = None
        self.cells = tuple(CountCell() for _ in range(CELLS))
        self.standing = StandingCell()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_counts(self, counts: Sequence[Count], standing: Standing) -> None:
        """Show five counts and how it stands with the quorum."""
        self._counts, self._standing = tuple(counts), standing
        self._refill()

    def set_low(self, low: bool) -> None:
        """Leave the notes out where the window is low."""
        if low != self._low:
            self._low = low
            self._refill()

    def counts(self) -> tuple[Count, ...]:
        """What the cells say."""
        return self._counts

    def minimumSizeHint(self) -> QSize:
        """As wide as three cells side by side."""
        return QSize(3 * max(self._least(cell) for cell in self.cells), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the cells where they do not fit in one row."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._folded = None
            self._refill()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge, the hairlines between the cells and the ground of the last one."""
        tokens = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(box, PANE_RADIUS, PANE_RADIUS)
        painter.fillPath(outline, tokens.surface)
        painter.setClipPath(outline)
        holds = self._standing is not None and self._standing.holds
        painter.fillRect(self.standing.geometry(), tokens.hold if holds else tokens.sunk)
        painter.setClipping(False)
        painter.setPen(QPen(tokens.line, 1))
        for line in self._hairlines():
            painter.drawLine(line)
        painter.setPen(QPen(tokens.border, tokens.edge_px))
        left = self.standing.geometry()
        painter.drawLine(left.topLeft(), left.bottomLeft())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)

    def _hairlines(self) -> list[QLine]:
        beside = [cell.geometry() for cell in self.cells]
        return [
            QLine(one.left(), one.top() + EDGE_GAP, one.left(), one.bottom() - EDGE_GAP)
            for one in beside
            if one.left() > EDGE_GAP
        ]

    def _refill(self) -> None:
        if self._standing is None:
            return
        for cell, count in zip(self.cells, self._counts, strict=True):
            cell.show_count(count, with_note=not self._low)
        self.standing.show_standing(self._standing)
        self._arrange()
        self.update()

    def _arrange(self) -> None:
        """Put the cells in one row, or three by two."""
        theme = look()
        answer = max(theme.px(ANSWER_PX), self.standing.least())
        folded = self.width() < sum(self._least(cell) for cell in self.cells) + answer
        self.setMinimumHeight(0 if folded else self._height())
        for column in range(CELLS + 1):
            self._grid.setColumnStretch(column, 1 if column < (3 if folded else CELLS) else 0)
            self._grid.setColumnMinimumWidth(column, answer if column == CELLS and not folded else 0)
        if folded is self._folded:
            return
        self._folded = folded
        across = 3 if folded else CELLS + 1
        for place, cell in enumerate((*self.cells, self.standing)):
            self._grid.addWidget(cell, place // across, place % across)
        self.updateGeometry()

    def _height(self) -> int:
        theme = look()
        if theme.scale == 100:
            return LOW_HEIGHT if self._low else HEIGHT
        lines = theme.line(Role.COUNT) + theme.line(Role.SMALL) * (1 if self._low else 2)
        return lines + 18

    def _least(self, cell: CountCell) -> int:
        return max(look().px(LEAST_CELL_PX), cell.least())
