"""An editor of plain words that are screened while they are typed; what was found is marked where it stands.

Marks are drawn under the words and never become part of them. The text is screened after a short pause, at once when
something is pasted, and a long one beside the typing, so that no key waits. F8 and Shift+F8 walk from finding to
finding where the room has them; undo belongs to the typing until there is none, and then to the file.
"""

from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QRectF,
    QSize,
    Qt,
    QThreadPool,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit

from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.beside_typing import Looking, Teller
from evenhand.screens.widgets.field_history import leave_idle_undo
from evenhand.screens.widgets.marked_gutter import Gutter
from evenhand.screens.widgets.marked_spots import (
    LINE_PERCENT,
    VERDICTS,
    Spot,
    boxes_of,
    draw_current,
    draw_spot,
    spots_of,
)

if TYPE_CHECKING:
    from evenhand.domain.publicity.screening.findings import Screened, TextFinding

    Screener = Callable[[str], Screened]

PAUSE_MS = 150
SAY_MS = 1000
LONG = 6000
A_FRAME = 0.016
GUTTER = 44
PADDING = 8


class MarkedText(QTextEdit):
    """The editor. `screened` tells that the text was looked at anew, `turned` the place of the finding gone to."""

    screened = Signal()
    turned = Signal(int)

    def __init__(self, screener: "Screener | None" = None, name: str = "Text") -> None:
        super().__init__()
        self._screener: Screener | None = screener
        self._found: Screened | None = None
        self._spots: list[Spot] = []
        self._current, self._round = -1, 0
        self._is_slow = self._is_looking = False
        self._said: tuple[str, ...] = ()
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(PADDING)
        leave_idle_undo(self)
        self._gutter, self._told = Gutter(self), Teller(self)
        self._pause, self._say = (
            self._timer(PAUSE_MS, self.screen_now),
            self._timer(SAY_MS, self._tell_change),
        )
        self._fit()
        self.set_text("")
        self._connect()

    def text(self) -> str:
        """The words, without any mark."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show other words; what was typed before can no longer be taken back."""
        blocked = self.blockSignals(True)
        self.setPlainText(text)
        self._shape_lines()
        self.blockSignals(blocked)
        self._current, self._is_slow = -1, False
        self.screen_now()
        self._said = self._sentences()

    def put_text(self, text: str) -> None:
        """Put other words in place of all, as one step of typing that can be taken back."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.setTextCursor(cursor)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.screen_now()

    def use_screener(self, screener: "Screener") -> None:
        """Look at the words with another screener, as when other people became known."""
        if screener is not self._screener:
            self._screener = screener
            self.screen_now()

    def found(self) -> "Screened | None":
        """What was found when the words were last looked at."""
        return self._found

    def findings(self) -> "tuple[TextFinding, ...]":
        """The findings in the order of the text."""
        return tuple(spot.finding for spot in self._spots)

    def spots(self) -> list[Spot]:
        """The findings with the places where they stand now."""
        return self._spots

    def current(self) -> int:
        """The place of the finding one is at, or -1."""
        return self._current

    def is_settled(self) -> bool:
        """Whether the marks are those of the words as they stand."""
        return not self._pause.isActive() and not self._is_looking and self._found is not None

    def go_to(self, place: int) -> None:
        """Put the caret at the beginning of a finding and tell."""
        cursor = self.textCursor()
        cursor.setPosition(self._spots[place].cursor.selectionStart())
        self._turn(place)
        self.setTextCursor(cursor)
        self._turn(place)
        self.ensureCursorVisible()

    def select(self, place: int) -> None:
        """Select the words of a finding, so that typing replaces them."""
        self.go_to(place)
        cursor = self.textCursor()
        spot = self._spots[place].cursor
        cursor.setPosition(spot.selectionStart())
        cursor.setPosition(spot.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def replace(self, place: int, wording: str) -> None:
        """Put a wording in place of a finding, as one step that can be taken back."""
        spot = self._spots[place].cursor
        cursor = self.textCursor()
        cursor.setPosition(spot.selectionStart())
        cursor.setPosition(spot.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(wording)
        self.setTextCursor(cursor)
        self.screen_now()

    def screen_now(self) -> None:
        """Look at the words as they stand; a long text is looked at beside the typing."""
        self._pause.stop()
        self._round += 1
        if self._screener is None:
            return
        text = self.text()
        if len(text) < LONG and not self._is_slow:
            began = perf_counter()
            found = self._screener(text)
            self._is_slow = perf_counter() - began > A_FRAME
            self._take(self._round, text, found)
            return
        self._is_looking = True
        QThreadPool.globalInstance().start(Looking(self._round, text, self._screener, self._told))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words alone, and look at them at once."""
        super().insertFromMimeData(source)
        self.screen_now()

    def minimumSizeHint(self) -> QSize:
        """Room for three lines of some words."""
        theme = look()
        return QSize(theme.px(240), 3 * theme.line(Role.LEAD) + 2 * PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks, and the words over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        seen = QRectF(event.rect()).translated(0, self.verticalScrollBar().value()).adjusted(0, -80, 0, 80)
        theme = look()
        for place, spot in enumerate(self._spots):
            boxes = [box for box in boxes_of(spot) if box.intersects(seen)]
            draw_spot(painter, boxes, spot.finding.verdict, theme)
            if place == self._current:
                draw_current(painter, boxes, theme)
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers beside the text."""
        super().resizeEvent(event)
        self._place_gutter()

    def changeEvent(self, event: QEvent) -> None:
        """Take the letter of another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_gutter"):
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say how the text stands as one comes to it."""
        super().focusInEvent(event)
        self._announce_current()

    def _connect(self) -> None:
        self._told.told.connect(self._take)
        self.textChanged.connect(self._note_change)
        self.cursorPositionChanged.connect(self._note_caret)
        self.verticalScrollBar().valueChanged.connect(self._gutter.update)
        self.document().documentLayout().documentSizeChanged.connect(self._gutter.update)

    def _timer(self, after_ms: int, deed: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(deed)
        return timer

    def _shape_lines(self) -> None:
        """Give the lines their distance, as no step that could be taken back."""
        document = self.document()
        document.setUndoRedoEnabled(False)
        shape = QTextBlockFormat()
        shape.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(shape)
        document.setUndoRedoEnabled(True)
        document.setModified(False)

    def _fit(self) -> None:
        theme = look()
        self.setFont(theme.font(Role.LEAD, Weight.REGULAR))
        self.setViewportMargins(0, 0, theme.px(GUTTER), 0)
        self._place_gutter()

    def _place_gutter(self) -> None:
        area = self.viewport().geometry()
        self._gutter.setGeometry(area.right() + 1, area.top(), look().px(GUTTER), area.height())
        self._gutter.update()

    def _note_change(self) -> None:
        self._pause.start()
        self._gutter.update()

    def _take(self, number: int, text: str, found: "Screened") -> None:
        """Take what was found, unless the words went on meanwhile."""
        if number != self._round or text != self.text():
            return
        self._found, self._is_looking = found, False
        at = self._spots[self._current].finding.start if 0 <= self._current < len(self._spots) else -1
        self._spots = spots_of(self.document(), text, found.findings)
        self._current = self._place_after(at)
        self.viewport().update()
        self._gutter.update()
        self.screened.emit()
        self._say.start()

    def _place_after(self, at: int) -> int:
        """Which finding one is at now: that at the caret, or the one that stood where the last one was."""
        here = self._at_caret()
        if here >= 0:
            return here
        same = (place for place, spot in enumerate(self._spots) if spot.finding.start == at)
        return next(same, -1)

    def _at_caret(self) -> int:
        place = self.textCursor().position()
        held = [number for number, spot in enumerate(self._spots) if spot.holds(place) and not spot.is_gone()]
        return min(held, key=self._length, default=-1)

    def _length(self, place: int) -> int:
        cursor = self._spots[place].cursor
        return cursor.selectionEnd() - cursor.selectionStart()

    def _note_caret(self) -> None:
        here = self._at_caret()
        if here >= 0 and here != self._current:
            self._turn(here)

    def _turn(self, place: int) -> None:
        if place == self._current:
            return
        self._current = place
        self.viewport().update()
        self._announce_current()
        self.turned.emit(place)

    def _announce_current(self) -> None:
        if 0 <= self._current < len(self._spots) and self.hasFocus():
            announce(self, _say_finding(self._current, len(self._spots), self._spots[self._current].finding))

    def _sentences(self) -> tuple[str, ...]:
        return tuple(f"{spot.finding.says}: {spot.finding.text}" for spot in self._spots)

    def _tell_change(self) -> None:
        """Read out, after a pause, what came to be found and what went."""
        before, self._said = self._said, self._sentences()
        if not self.hasFocus():
            return
        new = [one for one in self._said if one not in before]
        gone = [one for one in before if one not in self._said]
        parts = [f"Found: {'; '.join(new)}."] if new else []
        parts += [f"Gone: {'; '.join(gone)}."] if gone else []
        if parts:
            announce(self, " ".join(parts))


def _say_finding(place: int, of: int, finding: "TextFinding") -> str:
    return f"Finding {place + 1} of {of}, {VERDICTS[finding.verdict].word}: {finding.says}. {finding.text}"
