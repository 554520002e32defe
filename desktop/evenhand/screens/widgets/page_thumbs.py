"""The pages of a paper as small pictures under each other, the one that is read marked, each to be gone to."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.sizes import FOCUS_PX, FOCUS_RADIUS, GAP, SELECTED_BAR
from evenhand.screens.widgets.list_pane import RowsView
from evenhand.screens.widgets.page_pictures import PagePictures, Wanted
from evenhand.screens.widgets.pages import Pages

Index = QModelIndex | QPersistentModelIndex
THUMB_PX = 108
KEPT_THUMBS = 400


class PageThumbs(RowsView):
    """The small pages. `page_chosen` when a person goes to one, `opened` when they want to read on there."""

    page_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__("Pages")
        self._pages: Pages | None = None
        self._photocopy = self._following = False
        self.pictures = PagePictures(KEPT_THUMBS, self)
        self.pictures.drawn.connect(self.viewport().update)
        self._model = PagesModel(self)
        self.setModel(self._model)
        self.setItemDelegate(ThumbDelegate(self))
        self.setUniformItemSizes(False)
        self.selectionModel().currentChanged.connect(self._note_current)

    def show_pages(self, pages: Pages | None) -> None:
        """Show another paper, its first page marked."""
        self._pages = pages
        self.pictures.show_pages(pages)
        self._model.set_total(len(pages.sizes) if pages else 0)
        self.set_page(0)

    def set_page(self, page: int) -> None:
        """Mark the page that is read."""
        self._following = True
        self.setCurrentIndex(self._model.index(page))
        self._following = False

    def set_photocopy(self, photocopy: bool) -> None:
        """Show the pages as a worn copier gives them, or as they are."""
        self._photocopy = photocopy
        self.viewport().update()

    def wanted(self, page: int) -> Wanted:
        """The picture that belongs to a page."""
        size = self.thumb_size(page)
        scale = size.width() / self._pages.sizes[page].width() if self._pages else 1.0
        return Wanted(page, max(1, round(scale * self.devicePixelRatioF() * 1000)), self._photocopy)

    def thumb_size(self, page: int) -> QSize:
        """How large the picture of a page is on the screen."""
        wide = look().px(THUMB_PX)
        if self._pages is None:
            return QSize(wide, wide)
        size = self._pages.sizes[page]
        return QSize(wide, round(wide * size.height() / size.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in sight, and have those pictures drawn that are not there yet."""
        super().paintEvent(event)
        self.pictures.want([self.wanted(page) for page in self.in_sight()])

    def in_sight(self) -> range:
        """The pages of which something is seen."""
        total = self._model.rowCount()
        if not total:
            return range(0)
        sight = self.viewport().rect()
        first = max(0, self.indexAt(sight.topLeft()).row())
        last = self.indexAt(sight.bottomLeft()).row()
        return range(first, total if last < 0 else last + 1)

    def _note_current(self, current: QModelIndex) -> None:
        if current.isValid() and not self._following:
            self.page_chosen.emit(current.row())


class PagesModel(QAbstractListModel):
    """The pages by their numbers."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._total = 0

    def set_total(self, total: int) -> None:
        """Have another number of pages."""
        self.beginResetModel()
        self._total = total
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many pages there are."""
        return 0 if parent.isValid() else self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a row."""
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"Page {index.row() + 1} of {self._total}"
        return None


class ThumbDelegate(QStyledItemDelegate):
    """Draws one small page over its number."""

    def __init__(self, thumbs: PageThumbs) -> None:
        super().__init__(thumbs)
        self._thumbs = thumbs

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the picture, its number and the gaps."""
        size = self._thumbs.thumb_size(index.row())
        return QSize(size.width() + 2 * GAP, size.height() + look().line(Role.SMALL) + 3 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, paper and number, and the ring of the focus inside the row."""
        theme, rect = look(), option.rect
        tokens, chosen = theme.tokens, bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, tokens.select)
            painter.fillRect(QRect(rect.topLeft(), QSize(SELECTED_BAR, rect.height())), tokens.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tokens.hover)
        self._paint_page(painter, rect, index.row())
        painter.setFont(theme.font(Role.SMALL, Weight.STRONG if chosen else Weight.REGULAR, tabular=True))
        painter.setPen(tokens.ink)
        number = rect.adjusted(0, rect.height() - theme.line(Role.SMALL) - GAP // 2, 0, -GAP // 2)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tokens.ink, FOCUS_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), FOCUS_RADIUS - 2, FOCUS_RADIUS - 2)
        painter.restore()

    def _paint_page(self, painter: QPainter, rect: QRect, page: int) -> None:
        tokens, size = look().tokens, self._thumbs.thumb_size(page)
        box = QRect(
            rect.left() + (rect.width() - size.width()) // 2, rect.top() + GAP, size.width(), size.height()
        )
        painter.fillRect(box, tokens.paper)
        wanted = self._thumbs.wanted(page)
        image = self._thumbs.pictures.get(wanted) or self._thumbs.pictures.stand_in(wanted)
        if image is not None:
            painter.drawImage(box, image)
        painter.setPen(QPen(tokens.border, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
