"""The preview of a paper: its pages, and above them which page, how large, and what to find in it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from evenhand.screens.theme import look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.button import mark_button
from evenhand.screens.widgets.choice import Choice, Option
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.label import ElidedLabel
from evenhand.screens.widgets.page_view import ZOOMS, PageView
from evenhand.screens.widgets.pages import Pages

ZOOM_OPTIONS = (Option(None, "Fit width"), *(Option(zoom, f"{zoom:.0%}") for zoom in ZOOMS))


class PagePreview(QWidget):
    """Takes the bytes of a PDF; keeps them, so that exactly what is seen can be saved and printed."""

    def __init__(self, empty: EmptyState | None = None) -> None:
        super().__init__()
        self.setAccessibleName("Preview")
        self._pdf = b""
        self.view = PageView()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._empty = empty
        if empty is not None:
            self._stack.addWidget(empty)
            self._stack.setCurrentWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self._make_bar())
        column.addWidget(self._stack, 1)
        self.view.page_changed.connect(self._say_page)
        self.view.zoom_changed.connect(self._say_zoom)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.seek.setFocus)

    def show_pdf(self, pdf: bytes) -> None:
        """Show a paper from its first page."""
        self._pdf = pdf
        self.view.show_pages(Pages(pdf))
        self._stack.setCurrentWidget(self.view)
        self._say_page()

    def show_nothing(self) -> None:
        """Show that there is no paper."""
        self._pdf = b""
        self.view.show_pages(None)
        if self._empty is not None:
            self._stack.setCurrentWidget(self._empty)
        self._say_page()

    def pdf(self) -> bytes:
        """The paper that is shown, byte for byte."""
        return self._pdf

    def previous_page(self) -> None:
        """Go one page back."""
        self.view.go_to(max(0, self.view.page() - 1))

    def next_page(self) -> None:
        """Go one page on."""
        self.view.go_to(min(self.view.page_count() - 1, self.view.page() + 1))

    def _make_bar(self) -> QHBoxLayout:
        back, forth = (
            mark_button(Mark.BACK, "Previous page", edged=True),
            mark_button(Mark.FORTH, "Next page", edged=True),
        )
        smaller, larger = (
            mark_button(Mark.MINUS, "Smaller", edged=True),
            mark_button(Mark.PLUS, "Larger", edged=True),
        )
        self._place = ElidedLabel()
        self._zoom = Choice(ZOOM_OPTIONS, name="How large")
        self.seek = QLineEdit()
        self.seek.setPlaceholderText("Find in paper")
        self.seek.setAccessibleName("Find in paper")
        self.seek.setMinimumWidth(look().px(130))
        self.seek.setMaximumWidth(look().px(180))
        back.clicked.connect(self.previous_page)
        forth.clicked.connect(self.next_page)
        smaller.clicked.connect(self._smaller)
        larger.clicked.connect(self._larger)
        self._zoom.activated.connect(self._choose_zoom)
        self.seek.returnPressed.connect(self._find)
        self.seek.textEdited.connect(self._forget_found)
        self._sought = ""
        bar = QHBoxLayout()
        bar.setSpacing(GAP)
        for part in (back, forth, self._place, self._zoom, smaller, larger, self.seek):
            bar.addWidget(part, 1 if part is self._place else 0)
        return bar

    def _smaller(self) -> None:
        self.view.step_zoom(-1)

    def _larger(self) -> None:
        self.view.step_zoom(1)

    def _choose_zoom(self) -> None:
        self.view.set_zoom(self._zoom.value())

    def _find(self) -> None:
        sought = self.seek.text().strip()
        if sought and sought == self._sought:
            self.view.find_next(1)
        else:
            self._sought = sought
            self.view.find(sought)
        self._say_page()
        announce(self, self._place.text())

    def _forget_found(self) -> None:
        self._sought = ""

    def _say_zoom(self) -> None:
        self._zoom.set_value(self.view.zoom())

    def _say_page(self) -> None:
        count = self.view.page_count()
        says = f"Page {self.view.page() + 1} of {count}" if count else ""
        at, found = self.view.found_place()
        answer = f"Found {at} of {found}" if found else "Not in this paper"
        self._place.set_text(f"{says}  ·  {answer.lower()}" if self._sought else says)
        if self._sought and self._place.is_cut():
            self._place.set_text(answer)
