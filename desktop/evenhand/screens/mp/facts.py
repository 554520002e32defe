"""Facts that are read here and typed in a form: a label in its column, and beside it words, marks or links."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from textwrap import shorten

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from evenhand.screens.theme import Breadth, look
from evenhand.screens.theme.sizes import GAP, LABEL_COLUMN
from evenhand.screens.widgets.button import link
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import Status, StatusWord

LONGEST_LINK, SLIM_LINK = 56, 24


@dataclass(frozen=True, slots=True)
class LinkedFact:
    """A record that a link leads to: its key, its title and its day in words."""

    key: int
    title: str
    day: str


class FactColumn(QWidget):
    """Facts under each other, made anew for each record; `link_opened` carries the key that a link leads to."""

    link_opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnStretch(1, 1)
        self._pairs: list[tuple[Label, QWidget]] = []
        self._stacked = self._is_slim = False

    def set_slim(self, slim: bool) -> None:
        """Stand in a narrow column: labels above, links short."""
        if slim != self._is_slim:
            self._is_slim = slim
            self._arrange()

    def clear(self) -> None:
        """Take everything away."""
        for widget in chain.from_iterable(self._pairs):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._pairs.clear()

    def add_words(self, name: str, says: str) -> None:
        """Add a fact in words; nothing where there are none."""
        if says:
            self._add(name, Label(says, wrap=True))

    def add_status(self, name: str, status: Status, says: str) -> None:
        """Add how something stands, with its mark and word over the sentence."""
        self._add(name, _column(StatusWord(status), Label(says, wrap=True)))

    def add_links(self, name: str, linked: Iterable[LinkedFact]) -> None:
        """Add links to other records, each with its day; nothing where there are none."""
        lines = [self._make_link(one) for one in linked]
        if lines:
            self._add(name, _column(*lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put labels above where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _add(self, name: str, value: QWidget) -> None:
        label = Label(name, ink=2, wrap=True)
        value.setAccessibleName(f"{name}: {value.text()}" if isinstance(value, Label) else name)
        self._put(label, value, len(self._pairs))
        self._pairs.append((label, value))

    def _put(self, label: Label, value: QWidget, place: int) -> None:
        top = Qt.AlignmentFlag.AlignTop
        if self._stacked:
            label.setMinimumWidth(0)
            label.setMaximumWidth(16777215)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | top)
            self._grid.addWidget(label, 2 * place, 0, 1, 2)
            self._grid.addWidget(value, 2 * place + 1, 0, 1, 2)
        else:
            label.setFixedWidth(look().px(LABEL_COLUMN))
            label.setAlignment(Qt.AlignmentFlag.AlignRight | top)
            self._grid.addWidget(label, 2 * place, 0, top)
            self._grid.addWidget(value, 2 * place, 1)

    def _make_link(self, linked: LinkedFact) -> QWidget:
        button = link(shorten(linked.title, SLIM_LINK if self._is_slim else LONGEST_LINK, placeholder="…"))
        button.setAccessibleName(f"{linked.title}, {linked.day}")
        button.setProperty("leads_to", linked.key)
        button.clicked.connect(self._open)
        line = QWidget()
        grid = QGridLayout(line)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.addWidget(button, 0, 0)
        grid.addWidget(Label(linked.day, ink=2), 0, 1)
        grid.setColumnStretch(2, 1)
        return line

    def _open(self) -> None:
        self.link_opened.emit(int(self.sender().property("leads_to")))

    def _arrange(self) -> None:
        self._stacked = self._is_slim or look().breadth(self.window().width()) is Breadth.NARROW
        for place, (label, value) in enumerate(self._pairs):
            self._put(label, value, place)


def _column(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for part in parts:
        column.addWidget(part)
    return holder
