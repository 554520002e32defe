"""An answer of the election calendar in a block: how it stands, what it is about, what to do, and what leads on."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from evenhand.domain.vocabulary import Answer
from evenhand.screens.theme import Weight, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP, LABEL_GAP, SELECTED_BAR
from evenhand.screens.widgets.emptying import empty
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import ASK, GO_AHEAD, HOLD, TAKE_CARE, Status, StatusWord
from evenhand.screens.widgets.pane import scrolling

STATUSES: Mapping[Answer, Status] = {
    Answer.GO_AHEAD: GO_AHEAD,
    Answer.TAKE_CARE: TAKE_CARE,
    Answer.HOLD: HOLD,
}
MARKS: Mapping[Answer, Mark] = {answer: status.mark for answer, status in STATUSES.items()}
PARTED = 14
WORD_COLUMN = 92
TO_ANSWER = Status("To answer", ASK.mark, Weight.STRONG)


class AnswerBlock(QWidget):
    """A bar as strong as the answer, its word and the matter on one line, sentences and buttons below."""

    def __init__(self, status: Status, title: str, lines: tuple[str, ...], *beside: QWidget) -> None:
        super().__init__()
        self._status = status
        self.setAccessibleName(f"{status.word}: {title}")
        grid = QGridLayout(self)
        grid.setContentsMargins(SELECTED_BAR + 12, 2, 0, 2)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(LABEL_GAP)
        grid.setColumnStretch(1, 1)
        self._grid, self._word_px = grid, 0
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(StatusWord(status), 0, 0, top)
        grid.addWidget(Label(title, weight=Weight.STRONG, wrap=True), 0, 1, top)
        words = QVBoxLayout()
        words.setSpacing(LABEL_GAP)
        for line in filter(None, lines):
            words.addWidget(Label(line, ink=2, wrap=True))
        grid.addLayout(words, 1, 0, 1, 2)
        for place, part in enumerate(beside, start=2):
            grid.addWidget(part, 0, place, 2, 1, top)

    def set_word_column(self, px: int) -> None:
        """Give the word a width, so that what blocks are about stands in one line below another."""
        self._word_px = px
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        """Widen the column of the word for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._align()
        super().changeEvent(event)

    def _align(self) -> None:
        self._grid.setColumnMinimumWidth(0, look().px(self._word_px))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar of the answer."""
        tokens = look().tokens
        colours = {HOLD: tokens.hold, TAKE_CARE: tokens.care_line}
        ink = colours.get(self._status, tokens.border)
        QPainter(self).fillRect(0, 0, SELECTED_BAR, self.height(), ink)


class AnswerList(QWidget):
    """Some blocks under one another, scrolling, or a sentence where there is none."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._body = QVBoxLayout()
        self._body.setSpacing(PARTED)
        self._body.setContentsMargins(0, LABEL_GAP, GAP, LABEL_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(self._body))

    def show_blocks(self, *parts: QWidget) -> None:
        """Show these blocks and sentences in place of others."""
        empty(self._body)
        for part in parts:
            if isinstance(part, AnswerBlock):
                part.set_word_column(WORD_COLUMN)
            self._body.addWidget(part)
