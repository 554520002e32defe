"""What belongs to all elections alike, such as the added holidays, kept on a page of its own beside the list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.screens.plain_room.parts import Part
from evenhand.screens.plain_room.parts_held import PartsHeld
from evenhand.screens.theme import Role
from evenhand.screens.widgets.label import ElidedLabel, Label
from evenhand.screens.widgets.pane import Pane
from evenhand.screens.widgets.tab_strip import TabStrip

LEAST_HEIGHT = 160


class Aside(PartsHeld, QWidget):
    """A title, what it is for, and one or more parts."""

    def __init__(self, title: str, says: str, parts: Sequence[tuple[str, Part]]) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.parts = tuple(part for _, part in parts)
        self.strip = TabStrip(f"Parts of {title.lower()}", [name for name, _ in parts])
        self.strip.setVisible(len(parts) > 1)
        self.strip.chosen.connect(self._turn)
        self._pages = QStackedWidget()
        for part in self.parts:
            self._pages.addWidget(part)
        self._pages.setMinimumHeight(LEAST_HEIGHT)
        pane = Pane()
        pane.setAccessibleName(title)
        pane.add(ElidedLabel(title, Role.TITLE))
        pane.add(Label(says, ink=2, wrap=True))
        pane.add(self.strip)
        pane.add(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(pane)

    def show_book(self, book: Any) -> None:
        """Show what was read, round whatever is being typed."""
        for part in self.parts:
            part.show_record(book, 0)

    def focus_first(self) -> None:
        """Put the cursor into the part that is shown."""
        self.parts[self.strip.current()].focus_first()

    def _turn(self, number: int) -> None:
        self._pages.setCurrentIndex(number)
