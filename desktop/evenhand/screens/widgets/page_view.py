"""A paper on the screen, page under page. Only the pages in sight are drawn; paper stays white in the dark."""

from collections import OrderedDict

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from evenhand.screens.theme import look
from evenhand.screens.theme.sizes import FOCUS_PX
from evenhand.screens.widgets.pages import Found, Pages

BETWEEN = 12
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
PIXELS_PER_POINT = 96 / 72
KEPT_PICTURES = 12


class PageView(QAbstractScrollArea):
    """Pages one below the other, fitted to the width or at a zoom, with found words marked."""

    page_changed = Signal(int)
    zoom_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Pages of the paper")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages: Pages | None = None
        self._zoom: float | None = None
        self._tops: list[float] = []
        self._pictures: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._found: list[Found] = []
        self._at = -1
        self._page = 0
        self.verticalScrollBar().valueChanged.connect(self._note_scroll)

    def show_pages(self, pages: Pages | None) -> None:
        """Show another paper from its first page."""
        if self._pages is not None:
            self._pages.close()
        self._pages, self._found, self._at, self._page = pages, [], -1, 0
        self._pictures.clear()
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._note_scroll()

    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages.sizes) if self._pages else 0

    def page(self) -> int:
        """The page that is read, from 0."""
        return self._page

    def zoom(self) -> float | None:
        """The zoom, or None while the width is fitted."""
        return self._zoom

    def set_zoom(self, zoom: float | None) -> None:
        """Zoom, or fit the width; the page that is read stays in sight."""
        page = self._page
        self._zoom = zoom
        self._lay_out()
        self.go_to(page)
        self.zoom_changed.emit()

    def step_zoom(self, steps: int) -> None:
        """Make the page larger or smaller by a number of steps."""
        now = self._scale() / PIXELS_PER_POINT
        larger = [zoom for zoom in ZOOMS if zoom > now + 0.01]
        smaller = [zoom for zoom in ZOOMS if zoom < now - 0.01]
        if steps > 0 and larger:
            self.set_zoom(larger[0])
        elif steps < 0 and smaller:
            self.set_zoom(smaller[-1])

    def go_to(self, page: int) -> None:
        """Show the top of a page."""
        if 0 <= page < len(self._tops):
            self.verticalScrollBar().setValue(round(self._tops[page]) - BETWEEN)

    def find(self, sought: str) -> int:
        """Mark every place where some words stand and go to the first; tells how many there are."""
        self._found = self._pages.find(sought) if self._pages else []
        self._at = -1
        self.find_next(1)
        self.viewport().update()
        return len(self._found)

    def find_next(self, step: int) -> None:
        """Go to the next or the previous place found."""
        if not self._found:
            return
        self._at = (self._at + step) % len(self._found)
        found = self._found[self._at]
        if found.boxes:
            top = self._tops[found.page] + found.boxes[0].top() * self._scale()
            self.verticalScrollBar().setValue(round(top) - self.viewport().height() // 3)
        self.viewport().update()

    def found_place(self) -> tuple[int, int]:
        """Which of how many places found is looked at, from 1."""
        return self._at + 1, len(self._found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages into another width."""
        super().resizeEvent(event)
        page = self._page
        self._lay_out()
        if self._zoom is None and page:
            self.go_to(page)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus zoom, Home and End go to first and last page, the rest scrolls."""
        key = event.key()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.step_zoom(-1 if key == Qt.Key.Key_Minus else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else self.page_count() - 1)
        elif key == Qt.Key.Key_Space:
            bar = self.verticalScrollBar()
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            bar.setValue(bar.value() + (-bar.pageStep() if back else bar.pageStep()))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight."""
        painter, tokens = QPainter(self.viewport()), look().tokens
        painter.fillRect(self.viewport().rect(), tokens.sunk)
        for page in self.in_sight():
            box = self._place(page)
            painter.fillRect(box, tokens.paper)
            painter.drawImage(box, self._picture(page))
            self._mark_found(painter, page, box)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.border, 1))
            painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
        if self.hasFocus():
            painter.setPen(QPen(tokens.ink, FOCUS_PX))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def in_sight(self) -> list[int]:
        """The pages of which something is seen."""
        sight = QRectF(self.viewport().rect())
        return [page for page in range(len(self._tops)) if self._place(page).intersects(sight)]

    def _scale(self) -> float:
        if self._zoom is not None:
            return self._zoom * PIXELS_PER_POINT
        widest = max((size.width() for size in self._pages.sizes), default=1.0) if self._pages else 1.0
        return max(0.2, min((self.viewport().width() - 2 * BETWEEN) / widest, 3 * PIXELS_PER_POINT))

    def _lay_out(self) -> None:
        scale, top = self._scale(), float(BETWEEN)
        self._tops = []
        widest = 0.0
        for size in self._pages.sizes if self._pages else ():
            self._tops.append(top)
            top += size.height() * scale + BETWEEN
            widest = max(widest, size.width() * scale + 2 * BETWEEN)
        sight = self.viewport().size()
        for bar, whole, seen in (
            (self.verticalScrollBar(), top, sight.height()),
            (self.horizontalScrollBar(), widest, sight.width()),
        ):
            bar.setRange(0, max(0, round(whole - seen)))
            bar.setPageStep(seen)
            bar.setSingleStep(40)
        self.viewport().update()

    def _place(self, page: int) -> QRectF:
        assert self._pages is not None  # noqa: S101 - there are no places without pages
        size, scale = self._pages.sizes[page], self._scale()
        width, height = size.width() * scale, size.height() * scale
        left = max(BETWEEN, (self.viewport().width() - width) / 2) - self.horizontalScrollBar().value()
        return QRectF(left, self._tops[page] - self.verticalScrollBar().value(), width, height)

    def _picture(self, page: int) -> QImage:
        assert self._pages is not None  # noqa: S101 - asked only for pages in sight
        ratio = self.devicePixelRatioF()
        key = (page, round(self._scale() * ratio * 1000))
        if key not in self._pictures:
            self._pictures[key] = self._pages.picture(page, self._scale() * ratio)
            while len(self._pictures) > KEPT_PICTURES:
                self._pictures.popitem(last=False)
        self._pictures.move_to_end(key)
        return self._pictures[key]

    def _mark_found(self, painter: QPainter, page: int, box: QRectF) -> None:
        tokens, scale = look().tokens, self._scale()
        wash = QColor(tokens.paper_ink)
        wash.setAlphaF(0.16)
        for number, found in enumerate(self._found):
            if found.page != page:
                continue
            for rect in found.boxes:
                place = QRectF(rect.topLeft() * scale + box.topLeft(), rect.size() * scale).adjusted(
                    -1, -1, 1, 1
                )
                painter.fillRect(place, wash)
                if number == self._at:
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.setPen(QPen(tokens.paper_ink, 1.5))
                    painter.drawRect(place)

    def _note_scroll(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 3
        page = max((number for number, top in enumerate(self._tops) if top <= middle), default=0)
        self._page = page
        self.page_changed.emit(page)
        self.viewport().update()
