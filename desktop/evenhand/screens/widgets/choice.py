"""A drop-down whose options are values with words, and one that is searched by typing."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
)

from evenhand.domain.vocabulary import Coded
from evenhand.screens.theme import Role, look
from evenhand.screens.theme.marks import Mark, paint_mark
from evenhand.screens.theme.sizes import MARK

EDGE = 10


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be chosen: the value that is kept and the words a person reads."""

    value: Any
    label: str


def options_of(kind: type[Coded]) -> tuple[Option, ...]:
    """The values of a vocabulary, in its own order."""
    return tuple(Option(value, value.label) for value in kind)


class Choice(QComboBox):
    """A drop-down over options; the wheel only turns it once it has the focus."""

    def __init__(self, options: Iterable[Option] = (), *, name: str = "", least_px: int = 0) -> None:
        super().__init__()
        self._values: list[Any] = []
        self._least_px = least_px
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.set_options(options)

    def set_options(self, options: Iterable[Option]) -> None:
        """Offer other options, keeping the value that is chosen where it is still among them."""
        kept = self.value()
        blocked = self.blockSignals(True)
        self.clear()
        self._values = []
        for option in options:
            self._values.append(option.value)
            self.addItem(option.label)
        self.set_value(kept)
        self.blockSignals(blocked)

    def value(self) -> Any:
        """The value chosen, or None."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def set_value(self, value: Any) -> None:
        """Choose a value; one that is not offered chooses the first option when that stands for nothing."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))
            return
        self.setCurrentIndex(0 if self._values and (self._values[0] is None or value is None) else -1)

    def sizeHint(self) -> QSize:
        """As wide as the longest option, with room for the chevron."""
        theme = look()
        metrics = theme.metrics(Role.BODY)
        widest = max((metrics.horizontalAdvance(self.itemText(i)) for i in range(self.count())), default=0)
        return QSize(max(widest + theme.px(MARK) + 34, theme.px(self._least_px)), theme.control())

    def minimumSizeHint(self) -> QSize:
        """Wide enough for a word; longer options are cut and kept in the tooltip."""
        return QSize(min(self.sizeHint().width(), look().px(96)), look().control())

    def showPopup(self) -> None:
        """Open the list, wide enough for its longest option."""
        self.view().setMinimumWidth(self.sizeHint().width())
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll unless the drop-down is being used."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, its words cut with an ellipsis, and its chevron."""
        theme = look()
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        side = theme.px(14)
        box = QRect(self.width() - side - 8, (self.height() - side) // 2, side, side)
        if not self.isEditable():
            self._draw_words(painter, QRect(EDGE, 0, box.left() - EDGE - 4, self.height()))
        paint_mark(painter, Mark.DOWN, box, theme.tokens.ink, theme.tokens.surface)

    def _draw_words(self, painter: QPainter, box: QRect) -> None:
        theme = look()
        metrics, words = theme.metrics(Role.BODY), self.currentText()
        cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(theme.font(Role.BODY))
        painter.setPen(theme.tokens.ink if self.isEnabled() else theme.tokens.ink3)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        self.setToolTip(words if cut != words else "")


class SearchedChoice(Choice):
    """A drop-down in which one types any part of a name; what is not on the list has no value."""

    def __init__(self, options: Iterable[Option] = (), *, name: str = "", prompt: str = "") -> None:
        super().__init__((), name=name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        if (edit := self.lineEdit()) is not None:
            edit.setPlaceholderText(prompt)
            edit.setAccessibleName(name)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        if (popup := completer.popup()) is not None:
            popup.setProperty("ground", "popup")
        self.set_options(options)

    def set_options(self, options: Iterable[Option]) -> None:
        """Offer other options; what is written stays, so that a name that is gone is refused and never dropped."""
        written = self.currentText()
        super().set_options(options)
        if written and not self.currentText():
            blocked = self.blockSignals(True)
            self.setEditText(written)
            self.blockSignals(blocked)

    def value(self) -> Any:
        """The value whose words stand in the field, or None."""
        index = self.findText(self.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        return self._values[index] if index >= 0 else None

    def set_value(self, value: Any) -> None:
        """Choose a value, or empty the field."""
        if value is not None and value in self._values:
            self.setCurrentIndex(self._values.index(value))
            return
        self.setCurrentIndex(-1)
        self.setEditText("")
