"""The preview of a paper: its pages, a bar over them, what was found, and beside them what leads to a page."""

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QThreadPool
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from evenhand.screens.theme import look
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.page_bar import PageBar
from evenhand.screens.widgets.page_finding import FindLine
from evenhand.screens.widgets.page_side import Beside, PageSide
from evenhand.screens.widgets.page_view import PageView
from evenhand.screens.widgets.pages import Found, Heading, Pages

SIDE_PX = 232


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paper is read: of how many pages which one, how far the pages were moved, and what is sought in it."""

    pages: int = 0
    page: int = 0
    moved_px: int = 0
    sought: str = ""
    found_at: int = 0


class PagePreview(QWidget):
    """Takes the bytes of a PDF; keeps them, so that exactly what is seen can be saved and printed."""

    def __init__(self, empty: EmptyState | None = None) -> None:
        super().__init__()
        self.setAccessibleName("Preview")
        self._pdf = b""
        self._pages: Pages | None = None
        self._empty = empty
        self._of: Hashable = None
        self._place = Place()
        self.view, self.side, self.finding = PageView(), PageSide(), FindLine()
        self.bar = PageBar(self.view)
        self.seek = self.bar.seek
        self._lay_out()
        self._connect()

    def show_pdf(self, pdf: bytes, of: Hashable = None) -> None:
        """Show a paper from its first page, or where it was read if it is the paper `of` which one was shown last."""
        self._note_place()
        again = of is not None and of == self._of
        self._of, self._pdf = of, pdf
        self._show(Pages(pdf))
        self._stack.setCurrentWidget(self.view)
        if again:
            self._go_back_to(self._place)

    def show_nothing(self) -> None:
        """Show that there is no paper."""
        self._note_place()
        self._pdf = b""
        self._show(None)
        if self._empty is not None:
            self._stack.setCurrentWidget(self._empty)

    def pdf(self) -> bytes:
        """The paper that is shown, byte for byte."""
        return self._pdf

    def pages(self) -> Pages | None:
        """The opened paper, for whoever looks something up in it."""
        return self._pages

    def find(self, sought: str) -> None:
        """Find some words, and list every place beside the pages."""
        self.seek.setText(sought)
        self.show_beside(Beside.FOUND)
        self._find(1)

    def page(self) -> int:
        """The page that is read, from 0."""
        return self.view.page()

    def show_beside(self, which: Beside) -> None:
        """Show one of the lists beside the pages."""
        self.side.show_tab(which)
        self.side.show()

    def toggle_side(self) -> None:
        """Show what stands beside the pages and go there, or hide it and go back to the pages."""
        self.side.setVisible(self.side.isHidden())
        if self.side.isVisible():
            self.side.focus_list()
        else:
            self._read()

    def _note_place(self) -> None:
        """Note where the paper is read, to be found again should it only be drawn anew."""
        if self._pages is not None:
            moved_px = self.view.verticalScrollBar().value()
            self._place = Place(self.view.page_count(), self.view.page(), moved_px, *self.finding.sought())

    def _go_back_to(self, place: Place) -> None:
        if self.view.page_count() == place.pages:
            self.view.verticalScrollBar().setValue(place.moved_px)
        else:
            self.view.go_to(min(place.page, self.view.page_count() - 1))
        if place.sought:
            self.finding.find_again(place.sought, place.found_at)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the shortcuts of whatever the preview stands in; what it does not want, it passes on."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the finding and leads back to the pages; from there, where nothing is sought, it leads on."""
        sought, _ = self.finding.sought()
        if event.key() == Qt.Key.Key_Escape and (sought or not self.view.hasFocus()):
            self.finding.forget()
            self._read()
            return
        super().keyPressEvent(event)

    def _show(self, pages: Pages | None) -> None:
        """Show other pages; those before are let go beside the window, where one may be being drawn."""
        before, self._pages = self._pages, pages
        for part in (self.view, self.side, self.finding):
            part.show_pages(pages)
        self.bar.say_page()
        if before is not None:
            QThreadPool.globalInstance().start(before.close)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        if self._empty is not None:
            self._stack.addWidget(self._empty)
            self._stack.setCurrentWidget(self._empty)
        self._sheet = QSplitter(Qt.Orientation.Horizontal)
        self._sheet.setHandleWidth(GAP)
        self._sheet.setChildrenCollapsible(False)
        for part in (self.side, self._stack):
            self._sheet.addWidget(part)
        self._sheet.setStretchFactor(1, 1)
        self._sheet.setSizes([look().px(SIDE_PX), 1000])
        self.side.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.bar)
        column.addWidget(self.finding)
        column.addWidget(self._sheet, 1)

    def _connect(self) -> None:
        for keys, deed in (
            ("Ctrl+F", self._seek),
            ("Ctrl+G", self.bar.focus_page),
            ("F3", self.finding.next),
            ("Shift+F3", self.finding.previous),
            ("F4", self.toggle_side),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)
        self.bar.side_asked.connect(self.toggle_side)
        self.bar.photocopy_asked.connect(self._show_photocopy)
        self.bar.find_asked.connect(self._find)
        self.bar.find_edited.connect(self.finding.forget)
        self.view.page_changed.connect(self.side.thumbs.set_page)
        self.side.page_wanted.connect(self.view.go_to)
        self.side.heading_wanted.connect(self._go_to_heading)
        self.side.found_wanted.connect(self.finding.go_to)
        self.side.reading_wanted.connect(self._read)
        self.finding.found.connect(self._show_found)
        self.finding.gone_to.connect(self._go_to_found)

    def _seek(self) -> None:
        self.seek.selectAll()
        self.seek.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _find(self, step: int) -> None:
        self.finding.find(self.seek.text().strip(), step)

    def _show_found(self, found: tuple[Found, ...]) -> None:
        self.side.show_found(found)
        self.view.mark(found, -1)
        if len(found) > 1 and self.side.isVisible():
            self.side.show_tab(Beside.FOUND)

    def _go_to_found(self, at: int) -> None:
        self.view.mark(self.finding.places(), at)
        self.side.found.choose(at)

    def _go_to_heading(self, heading: Heading) -> None:
        self.view.go_to(heading.page, heading.top)

    def _show_photocopy(self, photocopy: bool) -> None:
        self.view.set_photocopy(photocopy)
        self.side.thumbs.set_photocopy(photocopy)

    def _read(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
