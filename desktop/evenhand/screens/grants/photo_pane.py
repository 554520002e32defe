"""A photographed form or another picture, beside the fields to type from: turned, larger, smaller."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import mark_button
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.picture_view import PictureView


class PhotoPane(QWidget):
    """The picture over its tools; `turned` tells whether to the right."""

    turned = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.view = PictureView()
        self._left = mark_button(Mark.UNDO, "Turn to the left", edged=True)
        self._right = mark_button(Mark.REDO, "Turn to the right", edged=True)
        self._larger = mark_button(Mark.PLUS, "Larger", edged=True)
        self._smaller = mark_button(Mark.MINUS, "Smaller", edged=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.view, 1)
        column.addLayout(row(self._left, self._right, None, self._smaller, self._larger))
        self._left.clicked.connect(self._turn_left)
        self._right.clicked.connect(self._turn_right)
        self._larger.clicked.connect(self.view.grow)
        self._smaller.clicked.connect(self.view.shrink)
        self.view.zoom_changed.connect(self._fit)
        self._fit()

    def show_picture(self, content: bytes, quarter_turns: int, title: str) -> None:
        """Show a picture, turned."""
        self.view.show_picture(content, quarter_turns, title)

    def _turn_left(self) -> None:
        self.turned.emit(False)

    def _turn_right(self) -> None:
        self.turned.emit(True)

    def _fit(self) -> None:
        self._larger.setEnabled(self.view.can_grow())
        self._smaller.setEnabled(self.view.can_shrink())
