"""A part of a relationship that has parts of its own, each under a tab, with good-to-know beside them all."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.beside import Aside, Beside
from evenhand.screens.plain_room.parts import Part
from evenhand.screens.plain_room.parts_held import PartsHeld
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.tab_strip import TabStrip


class PartedPage(PartsHeld, QWidget):
    """The parts below their strip; where there is little room the aside follows the form of the first."""

    def __init__(self, name: str, parts: Sequence[tuple[str, Part]], aside: Aside) -> None:
        super().__init__()
        self.parts = tuple(part for _, part in parts)
        self.strip = TabStrip(f"Parts of: {name}", [title for title, _ in parts])
        self._pages = QStackedWidget()
        for part in self.parts:
            self._pages.addWidget(part)
        self.strip.chosen.connect(self._pages.setCurrentIndex)
        whole = QWidget()
        inner = QVBoxLayout(whole)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GAP)
        inner.addWidget(self.strip)
        inner.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Beside(name, whole, self.parts[0].forms()[0], aside))

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Show somebody as at the day, round whatever is being typed."""
        for part in self.parts:
            part.show_record(as_at, mp_id)

    def open_part(self, number: int) -> None:
        """Choose one of the parts."""
        self.strip.set_current(number)

    def focus_first(self) -> None:
        """Put the cursor into the part that is in view."""
        self.parts[self.strip.current()].focus_first()
