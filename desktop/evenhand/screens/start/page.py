"""The start page: explore the sample, make a partnership, open one, or go on with one opened before."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.sizes import GAP, LABEL_GAP, PAGE_MARGIN, PANE_GAP
from evenhand.screens.widgets.button import Button, plain, primary
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.list_pane import RowsView
from evenhand.screens.widgets.list_rows import ListRow, RowsModel
from evenhand.screens.widgets.pane import Pane, row

WIDTH = 980
WAYS = (
    (
        "sample",
        "Explore the sample partnership",
        "Fernhill and Old Wharf, an invented place. Change whatever you like: it is your own copy.",
        "Explore the sample",
    ),
    (
        "new",
        "Make a new partnership",
        "One file on this computer holds everything. A passphrase protects it.",
        "Make a new one…",
    ),
    ("open", "Open a partnership", "A file whose name ends in .evenhand.", "Open a file…"),
    (
        "restore",
        "Restore from a backup",
        "Make a new file from a backup. Nothing is overwritten.",
        "Restore…",
    ),
)


class StartPage(QWidget):
    """Four ways in, and the files opened last. `asked` carries the id of an action, `file_chosen` a path."""

    asked = Signal(str)
    file_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Start")
        self._buttons: dict[Button, str] = {}
        self._model = RowsModel()
        self._model.setParent(self)
        self.recent = RowsView("Opened last")
        self.recent.setModel(self._model)
        self.recent.opened.connect(self._choose)
        self.recent.clicked.connect(self._choose)
        self._recent_pane = Pane("Opened last")
        self._recent_pane.add(self.recent, 1)
        self._lay_out()

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List the files opened last, newest first."""
        self._model.set_rows([ListRow(path, path.stem, str(path.parent)) for path in paths])
        self._recent_pane.setVisible(bool(paths))

    def focus_first(self) -> None:
        """Put the focus where one most likely goes on: the newest file, else the sample."""
        if self._model.total():
            self.recent.setCurrentIndex(self._model.index(0))
            self.recent.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            next(iter(self._buttons)).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        ways = Pane("Where to begin", scrolls=True)
        for number, (action, title, says, does) in enumerate(WAYS):
            if number:
                ways.add(rule())
            ways.add(self._make_way(action, title, says, does, first=number == 0))
        panes = QHBoxLayout()
        panes.setSpacing(PANE_GAP)
        panes.addWidget(ways, 3)
        panes.addWidget(self._recent_pane, 2)
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.addWidget(Label("Evenhand", Role.DISPLAY))
        column.addWidget(
            Label("The record of a community partnership, kept on this computer alone.", ink=2, wrap=True)
        )
        column.addSpacing(GAP)
        column.addLayout(panes, 1)
        self._middle = QWidget()
        self._middle.setLayout(column)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(PAGE_MARGIN, 2 * PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        outer.addStretch(1)
        outer.addWidget(self._middle, 1000)
        outer.addStretch(1)
        self._fit()
        look().changed.connect(self._fit)

    def _fit(self) -> None:
        self._middle.setMaximumWidth(look().px(WIDTH))

    def _make_way(self, action: str, title: str, says: str, does: str, *, first: bool) -> QWidget:
        button = primary(does) if first else plain(does)
        button.setAccessibleDescription(says)
        button.clicked.connect(self._ask)
        self._buttons[button] = action
        way = QWidget()
        column = QVBoxLayout(way)
        column.setContentsMargins(0, GAP, 0, GAP)
        column.setSpacing(LABEL_GAP)
        column.addWidget(Label(title, weight=Weight.STRONG, wrap=True))
        column.addWidget(Label(says, ink=2, wrap=True))
        column.addSpacing(LABEL_GAP)
        column.addLayout(row(button, None))
        return way

    def _ask(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.asked.emit(self._buttons[button])

    def _choose(self) -> None:
        row = self._model.row_at(self.recent.currentIndex().row())
        if row is not None:
            self.file_chosen.emit(row.id)
