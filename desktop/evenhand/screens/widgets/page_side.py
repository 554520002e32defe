"""What stands beside the pages of a paper: its pages made small, its headings, and the places found."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.list_pane import RowsView
from evenhand.screens.widgets.list_rows import ListRow, RowsModel
from evenhand.screens.widgets.page_thumbs import PageThumbs
from evenhand.screens.widgets.pages import Found, Heading, Pages
from evenhand.screens.widgets.tab_strip import TabStrip

DEEPER = "\u2003"


class Beside(IntEnum):
    """The three things that can stand there."""

    PAGES = 0
    HEADINGS = 1
    FOUND = 2


class PageSide(QWidget):
    """Three lists behind tabs.

    `page_wanted`, `heading_wanted` and `found_wanted` when a person goes to one; `reading_wanted` when with Enter.
    """

    page_wanted = Signal(int)
    heading_wanted = Signal(object)
    found_wanted = Signal(int)
    reading_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._headings: Sequence[Heading] = ()
        self.tabs = TabStrip("Beside the pages", ("Pages", "Headings", "Found"))
        self.thumbs = PageThumbs()
        self.headings = SideRows("Headings")
        self.found = SideRows("Places found")
        self._stack = QStackedWidget()
        for part in (
            self.thumbs,
            self.headings.with_empty("No headings", "This paper has none that can be gone to."),
            self.found.with_empty("Nothing found", "Find words with Ctrl+F. Each place is listed here."),
        ):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self._stack.setCurrentIndex)
        self.thumbs.page_chosen.connect(self.page_wanted)
        self.headings.turned.connect(self._want_heading)
        self.found.turned.connect(self.found_wanted)
        for rows in (self.thumbs, self.headings, self.found):
            rows.opened.connect(self.reading_wanted)

    def show_tab(self, which: Beside) -> None:
        """Bring one of the lists forward."""
        self.tabs.set_current(which)
        self._stack.setCurrentIndex(which)

    def current(self) -> Beside:
        """Which list is seen."""
        return Beside(self._stack.currentIndex())

    def focus_list(self) -> None:
        """Go to the list that is seen."""
        (self.thumbs, self.headings, self.found)[self.current()].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_pages(self, pages: Pages | None) -> None:
        """Show another paper."""
        self.thumbs.show_pages(pages)
        self._headings = pages.headings() if pages is not None else ()
        self.headings.set_rows(
            [
                ListRow(at, DEEPER * one.depth + one.title, value=str(one.page + 1), indented=False)
                for at, one in enumerate(self._headings)
            ]
        )
        self.show_found(())

    def show_found(self, found: Sequence[Found]) -> None:
        """List the places where words were found."""
        self.found.set_rows(
            [
                ListRow(at, f"Page {one.page + 1}", one.around, wrapped=True, indented=False)
                for at, one in enumerate(found)
            ]
        )

    def _want_heading(self, at: int) -> None:
        self.heading_wanted.emit(self._headings[at])


class SideRows(RowsView):
    """One list, its rows known by their number. `turned` when a person goes to a row."""

    turned = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._rows = RowsModel()
        self._rows.setParent(self)
        self._following = False
        self._stack = QStackedWidget()
        self.setModel(self._rows)
        self.selectionModel().currentChanged.connect(self._tell)

    def with_empty(self, title: str, says: str) -> QStackedWidget:
        """The list, or what is said in its place while it is empty."""
        self._stack.addWidget(EmptyState(title, says))
        self._stack.addWidget(self)
        return self._stack

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Show other rows, none of them current."""
        self._following = True
        self._rows.set_rows(rows)
        self._following = False
        self._stack.setCurrentIndex(1 if rows else 0)

    def choose(self, at: int) -> None:
        """Mark a row without telling."""
        self._following = True
        self.setCurrentIndex(self._rows.index(at))
        self._following = False

    def _tell(self) -> None:
        if self.currentIndex().isValid() and not self._following:
            self.turned.emit(self.currentIndex().row())
