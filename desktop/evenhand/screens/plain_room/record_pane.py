"""The detail pane of a plain room: the record chosen with its parts, or the form of a new one.

What is being typed is never replaced: another record is only opened once it is saved or discarded.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from evenhand.domain.words import say_list
from evenhand.screens.plain_room.answers import STATUSES, AnswerBlock
from evenhand.screens.plain_room.parts import HistoryPart, Part, RecordPart
from evenhand.screens.plain_room.parts_held import PartsHeld
from evenhand.screens.plain_room.room import Caution, Room
from evenhand.screens.shared.explaining import explain_clause
from evenhand.screens.theme import Role, look
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.chips import ClauseChip
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.emptying import empty
from evenhand.screens.widgets.label import ElidedLabel, Label
from evenhand.screens.widgets.pane import Pane
from evenhand.screens.widgets.tab_strip import TabStrip

LEAST_HEIGHT = 160
LOW = 320
MOST_CLAUSES = 2


class RecordPane(PartsHeld, Pane):
    """One record. `shown` carries the key of a record just saved; `left` is told when a new one was let go."""

    shown = Signal(int)
    left = Signal()

    def __init__(
        self,
        room: Room,
        record: RecordPart,
        parts: Sequence[tuple[str, Part]],
        *,
        before: Sequence[tuple[str, Part]] = (),
        record_title: str = "",
    ) -> None:
        super().__init__()
        words = room.words
        self.setAccessibleName(words.one.capitalize())
        self._room, self.record = room, record
        self._book: Any = None
        self.key, self._adding = 0, False
        own = (record_title or words.one.capitalize(), record)
        named = [*before, own, *parts, ("History", HistoryPart(room.history))]
        self._own_place = len(before)
        self.parts = tuple(part for _, part in named)
        self.strip = TabStrip(f"Parts of the {words.one}", [title for title, _ in named])
        self._nothing = EmptyState(f"No {words.one} is chosen", f"Choose one in the list, or add {words.a}.")
        self._lay_out()
        self.strip.chosen.connect(self._turn)
        record.saved.connect(self._welcome)
        record.left.connect(self._give_up)

    def show_book(self, book: Any) -> None:
        """Take what was read anew, round whatever is being typed."""
        self._book = book
        if self._adding:
            self.record.offer(book)
        elif self.key and self._room.has(book, self.key):
            self._show()
        elif self.key and not self.unsaved():
            self.key = 0
            self._stack.setCurrentWidget(self._nothing)

    def open_record(self, key: int) -> bool:
        """Show a record; False while something else waits to be saved."""
        if key == self.key and not self._adding:
            return True
        if not self.may_leave():
            return False
        self.key, self._adding = key, False
        self._show()
        return True

    def open_part(self, number: int) -> None:
        """Choose one part of the record and put the cursor into it."""
        self.strip.set_current(number)
        self.parts[self.strip.current()].focus_first()

    def begin(self) -> bool:
        """Begin a new record; False while something else waits to be saved."""
        if not self.may_leave():
            return False
        self._adding = True
        self.strip.set_current(self._own_place)
        self.strip.hide()
        self._caution.hide()
        self._title.set_text(f"New {self._room.words.one}")
        self._line.setText("")
        self._fit()
        self._stack.setCurrentWidget(self._whole)
        self.record.begin(self._book)
        return True

    def is_adding(self) -> bool:
        """Whether the form is that of a new record."""
        return self._adding

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the second line make way where there is little height."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        self._line.setVisible(bool(self._line.text()) and self.height() >= look().px(LOW))

    def _show(self) -> None:
        heading = self._room.heading(self._book, self.key)
        self._title.set_text(heading.title)
        self._line.setText(heading.line)
        self._fit()
        self._show_caution(self._room.caution(self._book, self.key))
        self.strip.show()
        current = self.strip.current()
        for number, part in enumerate(self.parts):
            if number == current or not part.WAITS:
                part.show_record(self._book, self.key)
        self._stack.setCurrentWidget(self._whole)

    def _show_caution(self, caution: Caution | None) -> None:
        empty(self._caution_body)
        self._caution.setVisible(caution is not None)
        if caution is None:
            return
        beside = self._clauses(caution.clauses)
        block = AnswerBlock(STATUSES[caution.answer], caution.says, (caution.what_to_do,), *beside)
        self._caution_body.addWidget(block)

    def _clauses(self, clauses: Sequence[str]) -> list[QWidget]:
        """Two clauses at most; of more the first, and how many there are besides."""
        shown = clauses if len(clauses) <= MOST_CLAUSES else clauses[:1]
        chips = [ClauseChip(clause) for clause in shown]
        for chip in chips:
            chip.clicked.connect(self._explain)
        rest = len(clauses) - len(shown)
        return [*chips, Label(f"and {rest} more: {say_list(list(clauses[1:]))}")] if rest else [*chips]

    def _explain(self) -> None:
        chip = self.sender()
        if isinstance(chip, ClauseChip):
            self._panel = explain_clause(chip, chip.clause)

    def _turn(self, number: int) -> None:
        part = self.parts[number]
        if part.WAITS and self.key:
            part.show_record(self._book, self.key)
        self._pages.setCurrentWidget(part)

    def _welcome(self, key: int) -> None:
        self.key, self._adding = key, False
        if self._room.has(self._book, key):
            self._show()
        self.shown.emit(key)

    def _give_up(self) -> None:
        self._adding = False
        if self.key and self._room.has(self._book, self.key):
            self._show()
        else:
            self.key = 0
            self._stack.setCurrentWidget(self._nothing)
        self.left.emit()

    def _lay_out(self) -> None:
        self._title, self._line = ElidedLabel("", Role.TITLE), Label(ink=2, wrap=True)
        self._caution = QWidget()
        self._caution_body = QVBoxLayout(self._caution)
        self._caution_body.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedWidget()
        for part in self.parts:
            self._pages.addWidget(part)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._line)
        self.beside_title = QHBoxLayout()
        self.head = head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(GAP)
        head.addLayout(names, 1)
        head.addLayout(self.beside_title)
        head.setAlignment(self.beside_title, Qt.AlignmentFlag.AlignTop)
        self._whole = QWidget()
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self._caution)
        column.addWidget(self.strip)
        column.addWidget(self._pages, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._whole)
        self._stack.setMinimumHeight(LEAST_HEIGHT)
        self.add(self._stack, 1)
