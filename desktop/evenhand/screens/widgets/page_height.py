"""Whether the page on which something stands is squat: so low that headings and headers make way.

A header that keeps its height hears nothing when the window turns lower, so the page itself is listened to. It is
not held on to: what stands on a page must not keep it alive.
"""

from weakref import ReferenceType, ref

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from evenhand.screens.theme import look

PAGE = "evenhand_page"
TURNS = frozenset((QEvent.Type.Show, QEvent.Type.ParentChange, QEvent.Type.StyleChange))


def mark_page(page: QWidget) -> None:
    """Make a widget the page of everything on it: what the window shows without its frame."""
    page.setProperty(PAGE, True)


class PageHeight(QObject):
    """The height of the page of one widget; `turned` tells when it becomes squat or ceases to be."""

    turned = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._page: ReferenceType[QWidget] | None = None
        self._is_squat = False
        widget.installEventFilter(self)
        self._look_for_page()

    def is_squat(self) -> bool:
        """Whether what stands over lists and forms has to make way."""
        return self._is_squat

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page, and the text size."""
        if event.type() in TURNS and watched is self.parent():
            self._look_for_page()
        elif event.type() == QEvent.Type.Resize and watched is self._page_now():
            self._measure()
        return False

    def _page_now(self) -> QWidget | None:
        return self._page() if self._page is not None else None

    def _look_for_page(self) -> None:
        page, before = _page_of(self.parent()), self._page_now()
        if page is not before:
            if before is not None:
                before.removeEventFilter(self)
            self._page = None if page is None else ref(page)
            if page is not None:
                page.installEventFilter(self)
        self._measure()

    def _measure(self) -> None:
        page = self._page_now()
        squat = page is not None and look().is_squat(page.height())
        if squat is not self._is_squat:
            self._is_squat = squat
            self.turned.emit()


def _page_of(part: QObject | None) -> QWidget | None:
    """The page on which a widget stands; None while it stands on none."""
    while part is not None and not part.property(PAGE):
        part = part.parent()
    return part if isinstance(part, QWidget) else None
