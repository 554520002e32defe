"""The minutes section by section: headings at left, the words of the chosen one at right, a line for each paragraph.

Every section has an editor of its own, so that undo belongs to the section one is in. Numbers and titles come from the
agenda and are not typed.
"""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from evenhand.domain.meetings.minutes_text import MinuteSection, as_text, read_text
from evenhand.screens.theme import Role, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.field_history import leave_idle_undo
from evenhand.screens.widgets.label import ElidedLabel
from evenhand.screens.widgets.list_pane import RowsView
from evenhand.screens.widgets.list_rows import ListRow, RowsModel

LIST_PX = 220
LEAST_TEXT_PX = 240
LEAST_HIGH_PX = 140
A_LINE = 90
THE_MEETING = "The meeting"


class MinutesEditor(QWidget):
    """The sections; `typed` tells of each change that a person makes."""

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sections: tuple[MinuteSection, ...] = ()
        self._edits: list[QPlainTextEdit] = []
        self._moved: frozenset[str] = frozenset()
        self._read_only = False
        self._model = RowsModel()
        self._model.setParent(self)
        self.rows = RowsView("Sections of the minutes")
        self.rows.setModel(self._model)
        self.rows.selectionModel().currentChanged.connect(self._turn)
        self.rows.opened.connect(self.focus_text)
        self._heading, self._stack = ElidedLabel("", Role.LEAD), QStackedWidget()
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self._heading)
        right.addWidget(self._stack, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(self.rows)
        line.addLayout(right, 1)
        self._fit()

    def show_sections(self, sections: Sequence[MinuteSection], *, read_only: bool = False) -> None:
        """Show other sections, at the one that was open; what was typed before can no longer be taken back."""
        shown = tuple(sections)
        if shown == self.sections() and read_only == self._read_only:
            return
        place = self._stack.currentIndex()
        self._read_only = read_only
        self._put(shown)
        self._choose(min(max(place, 0), len(shown) - 1))

    def mark_moved(self, headings: Collection[str]) -> None:
        """Mark the sections of which the record says something else by now."""
        self._moved = frozenset(headings)
        self._show_rows()

    def sections(self) -> tuple[MinuteSection, ...]:
        """The sections as they stand in the editors."""
        return tuple(
            one.saying(edit.toPlainText()) for one, edit in zip(self._sections, self._edits, strict=True)
        )

    def text(self) -> str:
        """The whole text as it stands, in the form in which it is kept."""
        return as_text(self.sections())

    def take_up(self, text: str) -> None:
        """Show a text that was kept while it was typed."""
        self._put(read_text(text))
        self._choose(0)
        self.typed.emit()

    def open_section(self, title: str) -> None:
        """Go to a section by its title."""
        for place, one in enumerate(self._sections):
            if one.title == title:
                self._choose(place)

    def current_edit(self) -> QPlainTextEdit | None:
        """The editor of the open section."""
        place = self._stack.currentIndex()
        return self._edits[place] if 0 <= place < len(self._edits) else None

    def focus_text(self) -> None:
        """Put the cursor into the words of the open section."""
        edit = self.current_edit()
        if edit is not None:
            edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the headings a third of the width at most."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
            self.rows.doItemsLayout()
        super().changeEvent(event)

    def _put(self, sections: tuple[MinuteSection, ...]) -> None:
        while (widget := self._stack.widget(0)) is not None:
            self._stack.removeWidget(widget)
            widget.deleteLater()
        self._sections = sections
        self._edits = [self._edit(one) for one in sections]
        for edit in self._edits:
            self._stack.addWidget(edit)
            QWidget.setTabOrder(self.rows, edit)
        self._show_rows()

    def _edit(self, section: MinuteSection) -> QPlainTextEdit:
        edit = QPlainTextEdit(_shown(section))
        edit.setAccessibleName(section.heading)
        edit.setTabChangesFocus(True)
        edit.setReadOnly(self._read_only)
        edit.textChanged.connect(self.typed)
        leave_idle_undo(edit)
        return edit

    def _show_rows(self) -> None:
        place = self._stack.currentIndex()
        self._model.set_rows([self._row(number, one) for number, one in enumerate(self._sections)])
        if 0 <= place < len(self._sections):
            self._choose(place)

    def _row(self, place: int, section: MinuteSection) -> ListRow:
        moved = section.heading in self._moved
        return ListRow(
            place,
            section.heading if place or section.number else THE_MEETING,
            mark=Mark.CARE if moved else None,
            mark_says="the record says something else by now" if moved else "",
        )

    def _choose(self, place: int) -> None:
        if place >= 0:
            self.rows.setCurrentIndex(self._model.index(place))
            self._turn()

    def _turn(self) -> None:
        place = self.rows.currentIndex().row()
        if 0 <= place < len(self._edits):
            self._stack.setCurrentIndex(place)
            self._heading.set_text(self._sections[place].heading)

    def _fit(self) -> None:
        theme = look()
        self.rows.setFixedWidth(min(theme.px(LIST_PX), max(LIST_PX, self.width() // 3)))
        self._stack.setMinimumSize(LEAST_TEXT_PX, theme.px(LEAST_HIGH_PX))


def _shown(section: MinuteSection) -> str:
    """A section as one edits it: an empty line between paragraphs, none in a list of short lines."""
    is_list = all(len(one) < A_LINE for one in section.paragraphs)
    return ("\n" if is_list and not section.number else "\n\n").join(section.paragraphs)
