"""The parts of the grants room under their tabs, the applications first; where the dossier stands alone, it alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from evenhand.screens.desk import Desk
from evenhand.screens.grants.parts import APPLICATIONS, PARTS, Page
from evenhand.screens.grants.room import GrantsRoom
from evenhand.screens.theme.sizes import PAGE_MARGIN
from evenhand.screens.widgets.tab_strip import TabStrip
from evenhand.services.award_gate import GrantBook


class GrantsParts(QWidget):
    """Everything about grants in one place; `first` is the part of the applications."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._book: GrantBook | None = None
        self._stale: set[str] = set()
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.strip = TabStrip("Parts of grant approvals", [part.title for part in PARTS])
        self._row = QWidget()
        line = QHBoxLayout(self._row)
        line.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        line.addWidget(self.strip)
        self.pages = QStackedWidget()
        self.first = GrantsRoom(desk)
        self._made: dict[str, Page] = {APPLICATIONS: self.first}
        self.pages.addWidget(self.first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._row)
        column.addWidget(self.pages, 1)
        self.strip.chosen.connect(self._show)
        self.first.narrowed.connect(self._arrange)

    def show_book(self, book: GrantBook) -> None:
        """Show everything anew, round whatever is being typed; parts out of sight when they are looked at."""
        self._book = book
        self._stale = {part.key for part in PARTS} - {APPLICATIONS}
        self.first.show_book(book)
        self._fill(self.shown_part())

    def part(self, key: str) -> Page:
        """The page of a part, made when it is first wanted, with the book as it is now."""
        if key not in self._made:
            page = self._made[key] = next(part for part in PARTS if part.key == key).make(self._desk)
            if isinstance(page, QWidget):
                self.pages.addWidget(page)
        self._fill(key)
        return self._made[key]

    def shown_part(self) -> str:
        """The key of the part that is in view."""
        return PARTS[self.strip.current()].key

    def open_part(self, key: str) -> None:
        """Turn to a part."""
        self.strip.set_current(next(place for place, part in enumerate(PARTS) if part.key == key))

    def show_record(self, kind: str, key: int) -> bool:
        """Open a record in the part that has its kind; False where there is none."""
        for part in PARTS:
            if kind in part.records and self.part(part.key).show_record(kind, key):
                self.open_part(part.key)
                return True
        return False

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved in any part."""
        return any(page.unsaved() for page in self._made.values())

    def save(self) -> bool:
        """Save every part; where one cannot be saved, it is shown."""
        for key in self._typed():
            self.open_part(key)
            if not self._made[key].save():
                return False
        return True

    def discard(self) -> None:
        """Let go of whatever was typed."""
        for key in self._typed():
            self._made[key].discard()

    def _typed(self) -> list[str]:
        return [key for key, page in self._made.items() if page.unsaved()]

    def _fill(self, key: str) -> None:
        if key in self._stale and key in self._made and self._book is not None:
            self._stale.discard(key)
            self._made[key].show_book(self._book)

    def _show(self, place: int) -> None:
        page = self.part(PARTS[place].key)
        if isinstance(page, QWidget):
            self.pages.setCurrentWidget(page)
        self._arrange(self.first.panes.has_detail_alone())

    def _arrange(self, alone: bool) -> None:
        """Leave the room to the dossier where it stands alone."""
        self._row.setVisible(len(PARTS) > 1 and not (alone and self.shown_part() == APPLICATIONS))
