"""A part that works by deeds, each kept at once; what a rule refuses is said below, and nothing is lost."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.parts import Part
from evenhand.screens.theme import Weight
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import BodyScroll, ScrolledBody


class DeedsPart(Part):
    """The base: `column` is filled and scrolls where there is little height; below it what stands in the way."""

    WAITS = True

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.book: Any = None
        self.key = 0
        self._refused = Label(weight=Weight.STRONG, wrap=True)
        self._refused.hide()
        body = ScrolledBody()
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        self.page = BodyScroll(body)
        whole.addWidget(self.page, 1)
        whole.addWidget(self._refused)

    def show_record(self, book: Any, key: int) -> None:
        """Show what belongs to a record."""
        if key != self.key:
            self._say_refused("")
        self.book, self.key = book, key
        self.fill(book, key)

    def fill(self, book: Any, key: int) -> None:
        """Show what belongs to a record, read anew."""
        raise NotImplementedError

    def first_control(self) -> QWidget:
        """Where the focus goes when the part is opened."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the focus into this part."""
        self.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    def refused(self) -> str:
        """What stood in the way of the last deed."""
        return self._refused.text()

    def do(self, deed: Callable[[], object]) -> bool:
        """Do something; False, with the reason below, where a rule stands in the way."""
        try:
            deed()
        except Refusal as refusal:
            self._say_refused(refusal.says)
            announce(self, refusal.says)
            return False
        self._say_refused("")
        return True

    def _say_refused(self, says: str) -> None:
        self._refused.setText(says)
        self._refused.setVisible(bool(says))
