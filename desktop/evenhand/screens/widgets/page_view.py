"""A paper on the screen, page under page or two side by side. Paper stays white in the dark.

Only the pages in sight are drawn, and they are drawn beside the window: until a page is there, it is white paper, or
what there is of it in another size.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from evenhand.screens.theme import look
from evenhand.screens.theme.sizes import FOCUS_PX
from evenhand.screens.widgets.page_layout import BETWEEN, PIXELS_PER_POINT, Fit, PageLayout, Zoom, lay_out
from evenhand.screens.widgets.page_pictures import PagePictures, Wanted
from evenhand.screens.widgets.pages import Found, Pages

ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
KEPT_PICTURES = 12


class PageView(QAbstractScrollArea):
    """Pages fitted into the room or at a zoom, with found words marked."""

    page_changed = Signal(int)
    zoom_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Pages of the paper")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages: Pages | None = None
        self._zoom: Zoom = Fit.WIDTH
        self._layout: PageLayout = lay_out((), QSizeF(), Fit.WIDTH)
        self._photocopy = False
        self.pictures = PagePictures(KEPT_PICTURES, self)
        self.pictures.drawn.connect(self.viewport().update)
        self._found: Sequence[Found] = ()
        self._at = -1
        self._page, self._settling = 0, False
        self.verticalScrollBar().valueChanged.connect(self._note_scroll)

    def show_pages(self, pages: Pages | None) -> None:
        """Show another paper from its first page."""
        self._pages, self._found, self._at, self._page = pages, (), -1, 0
        self.pictures.show_pages(pages)
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._note_scroll()

    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._layout.boxes)

    def page(self) -> int:
        """The page that is read, from 0."""
        return self._page

    def zoom(self) -> Zoom:
        """The zoom, or how the pages are fitted."""
        return self._zoom

    def set_zoom(self, zoom: Zoom) -> None:
        """Zoom or fit; the place that is read stays in sight."""
        self._zoom = zoom
        self._lay_out_in_place()
        self.zoom_changed.emit()

    def step_zoom(self, steps: int) -> None:
        """Make the page larger or smaller by a step."""
        now = self._layout.scale / PIXELS_PER_POINT
        larger = [zoom for zoom in ZOOMS if zoom > now + 0.01]
        smaller = [zoom for zoom in ZOOMS if zoom < now - 0.01]
        if steps > 0 and larger:
            self.set_zoom(larger[0])
        elif steps < 0 and smaller:
            self.set_zoom(smaller[-1])

    def set_photocopy(self, photocopy: bool) -> None:
        """Show the pages as a worn copier gives them, or as they are."""
        self._photocopy = photocopy
        self.viewport().update()

    def go_to(self, page: int, top_points: float = 0.0) -> None:
        """Show the top of a page, or a place some points below it."""
        if 0 <= page < self.page_count():
            top = self._layout.tops[page] + top_points * self._layout.scale
            self.verticalScrollBar().setValue(round(top) - BETWEEN)
            if page in self.in_sight() and page != self._page:
                self._read(page)

    def turn(self, step: int) -> None:
        """Go some pages on, or back."""
        across = 2 if self._zoom is Fit.TWO else 1
        self.go_to(max(0, min(self.page_count() - 1, self._page + step * across)))

    def mark(self, found: Sequence[Found], at: int) -> None:
        """Mark every place found, and go to one of them; -1 goes nowhere."""
        self._found, self._at = found, at
        if 0 <= at < len(found) and found[at].boxes:
            place, scale = found[at].boxes[0], self._layout.scale
            top = self._layout.tops[found[at].page] + place.top() * scale
            self.verticalScrollBar().setValue(round(top) - self.viewport().height() // 3)
            left = self._layout.boxes[found[at].page].left() + place.left() * scale
            across = self.horizontalScrollBar()
            if not across.value() <= left <= across.value() + self.viewport().width() * 0.8:
                across.setValue(round(left) - self.viewport().width() // 3)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages into another room; the place that is read stays in sight."""
        super().resizeEvent(event)
        self._lay_out_in_place()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus zoom, Home and End go to first and last page, Left and Right turn pages, the rest scrolls."""
        key, back = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.step_zoom(-1 if key == Qt.Key.Key_Minus else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else self.page_count() - 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not self.horizontalScrollBar().maximum():
            self.turn(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            self._scroll_on(-1 if key == Qt.Key.Key_PageUp or back else 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight, and have those drawn that are not there yet."""
        painter, tokens = QPainter(self.viewport()), look().tokens
        painter.fillRect(self.viewport().rect(), tokens.sunk)
        in_sight = self.in_sight()
        for page in in_sight:
            box = self._place(page)
            painter.fillRect(box, tokens.paper)
            self._paint_picture(painter, page, box)
            self._mark_found(painter, page, box)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.border, 1))
            painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
        self.pictures.want([self._wanted(page) for page in in_sight])
        if self.hasFocus():
            painter.setPen(QPen(tokens.ink, FOCUS_PX))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def _paint_picture(self, painter: QPainter, page: int, box: QRectF) -> None:
        """Draw the picture of a page in its own size on whole pixels, or one in another size made to fit."""
        image, ratio = self.pictures.get(self._wanted(page)), self.devicePixelRatioF()
        if image is not None:
            at = QPointF(round(box.left() * ratio) / ratio, round(box.top() * ratio) / ratio)
            painter.drawImage(QRectF(at, QSizeF(image.size()) / ratio), image)
            return
        image = self.pictures.stand_in(self._wanted(page))
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, image)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)

    def in_sight(self) -> range:
        """The pages of which something is seen."""
        top = self.verticalScrollBar().value()
        return self._layout.between(top, top + self.viewport().height())

    def _wanted(self, page: int) -> Wanted:
        return Wanted(page, round(self._layout.scale * self.devicePixelRatioF() * 1000), self._photocopy)

    def _lay_out_in_place(self) -> None:
        """Lay the pages out anew and keep what is read: the page, and how much of it is above the window."""
        page, before = self._page, self._layout
        above = self.verticalScrollBar().value() - before.tops[page] if page < len(before.tops) else 0.0
        self._settling = True
        self._lay_out()
        if page < len(before.tops):
            if self._zoom in (Fit.PAGE, Fit.TWO):
                above = -BETWEEN
            elif above > 0:
                above *= self._layout.scale / before.scale
            self.verticalScrollBar().setValue(round(self._layout.tops[page] + above))
        self._settling = False
        self._read(page if page in self.in_sight() else self._page_at_sight())
        self.viewport().update()

    def _lay_out(self) -> None:
        sight = self.viewport().size()
        self._layout = lay_out(self._pages.sizes if self._pages else (), QSizeF(sight), self._zoom)
        for bar, whole, seen in (
            (self.verticalScrollBar(), self._layout.height, sight.height()),
            (self.horizontalScrollBar(), self._layout.width, sight.width()),
        ):
            bar.setRange(0, max(0, round(whole - seen)))
            bar.setPageStep(seen)
            bar.setSingleStep(40)
        self.viewport().update()

    def _place(self, page: int) -> QRectF:
        return self._layout.boxes[page].translated(
            -self.horizontalScrollBar().value(), -self.verticalScrollBar().value()
        )

    def _scroll_on(self, step: int) -> None:
        """Go on by a window, or where whole pages are shown by a page."""
        if self._zoom in (Fit.PAGE, Fit.TWO):
            self.turn(step)
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + step * bar.pageStep())

    def _mark_found(self, painter: QPainter, page: int, box: QRectF) -> None:
        tokens, scale = look().tokens, self._layout.scale
        wash = QColor(tokens.paper_ink)
        wash.setAlphaF(0.16)
        for number, found in enumerate(self._found):
            for rect in found.boxes if found.page == page else ():
                place = QRectF(rect.topLeft() * scale + box.topLeft(), rect.size() * scale)
                place.adjust(-1, -1, 1, 1)
                painter.fillRect(place, wash)
                if number == self._at:
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.setPen(QPen(tokens.paper_ink, 1.5))
                    painter.drawRect(place)

    def _note_scroll(self) -> None:
        if not self._settling:
            self._read(self._page_at_sight())
            self.viewport().update()

    def _page_at_sight(self) -> int:
        return self._layout.page_at(self.verticalScrollBar().value() + self.viewport().height() / 3)

    def _read(self, page: int) -> None:
        self._page = page
        count = self.page_count()
        self.setAccessibleDescription(f"Page {page + 1} of {count}" if count else "")
        self.page_changed.emit(page)
