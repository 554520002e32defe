"""How a table is shown: headings that sort, hairlines, the chosen row with its bar, a ring round the focus."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPolygon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.marks import paint_mark
from evenhand.screens.theme.sizes import FOCUS_PX, GAP, MARK, SELECTED_BAR
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.list_delegate import paint_view_focus
from evenhand.screens.widgets.table import MARK_ROLE, RIGHT, STRONG_ROLE, TableModel

Index = QModelIndex | QPersistentModelIndex
PADDING = 11
MEASURED_ROWS = 200
ARROW_ROOM = 18


class CellDelegate(QStyledItemDelegate):
    """Draws one cell: mark, words, hairline; bar and ring belong to the whole row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        theme, rect = look(), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.tokens.select)
            if index.column() == 0:
                painter.fillRect(
                    QRect(rect.topLeft(), QSize(SELECTED_BAR, rect.height())), theme.tokens.accent
                )
        painter.setPen(QPen(theme.tokens.line, 1))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        self._paint_words(painter, rect.adjusted(PADDING, 0, -PADDING, 0), index)
        view = option.widget
        if isinstance(view, QTableView) and view.hasFocus() and view.currentIndex().row() == index.row():
            self._paint_ring(painter, rect, index)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRect, index: Index) -> None:
        theme, mark = look(), index.data(MARK_ROLE)
        if mark is not None:
            side = theme.px(MARK)
            place = QRect(box.left(), box.center().y() - side // 2, side, side)
            paint_mark(painter, mark, place, theme.tokens.ink, theme.tokens.surface)
            box = box.adjusted(side + GAP, 0, 0, 0)
        alignment = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        tabular = bool(alignment & RIGHT)
        weight = Weight.STRONG if index.data(STRONG_ROLE) else Weight.REGULAR
        metrics = theme.metrics(Role.BODY, weight, tabular=tabular)
        painter.setFont(theme.font(Role.BODY, weight, tabular=tabular))
        painter.setPen(theme.tokens.ink)
        words = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, alignment, words)

    def _paint_ring(self, painter: QPainter, rect: QRect, index: Index) -> None:
        painter.setPen(QPen(look().tokens.ink, FOCUS_PX))
        painter.drawLine(rect.left(), rect.top() + 1, rect.right(), rect.top() + 1)
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        if index.column() == 0:
            painter.drawLine(rect.left() + 1, rect.top(), rect.left() + 1, rect.bottom())
        if index.column() == index.model().columnCount() - 1:
            painter.drawLine(rect.right(), rect.top(), rect.right(), rect.bottom())


class SortableTable(QTableView):
    """A table that sorts, keeps its choice by id, and tells `chosen` and `opened` with the id."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, model: TableModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = model
        model.setParent(self)
        self._chosen: Hashable | None = None
        self._resetting = False
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self._dress()
        self.horizontalHeader().sectionClicked.connect(self.sort_by_click)
        self.selectionModel().currentRowChanged.connect(self._note_current)
        self.doubleClicked.connect(self._tell_opened)
        model.modelReset.connect(self._settle)

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows, keeping the record that is chosen."""
        self._resetting = True
        self._table.set_rows(rows)
        self.measure()

    def choose(self, row_id: Hashable | None) -> None:
        """Choose a record without telling."""
        self._chosen = row_id
        self._settle()

    def chosen_id(self) -> Hashable | None:
        """The id of the record chosen, if it is in the table."""
        return self._table.id_at(self.currentIndex().row())

    def sort_by_click(self, column: int) -> None:
        """Sort by a column, or turn its order round, and say so."""
        again = self._table.sorted_by == (column, False)
        self._resetting = True
        self._table.sort_by(column, descending=again)
        order = Qt.SortOrder.DescendingOrder if again else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, order)
        self.horizontalHeader().viewport().update()
        announce(self, f"Sorted by {self._table.columns[column].heading}{', last first' if again else ''}")

    def measure(self) -> None:
        """Give every column the width of its longest text among the first rows."""
        theme = look()
        rows = range(min(self._table.rowCount(), MEASURED_ROWS))
        heading, body = theme.metrics(Role.SMALL, Weight.STRONG), theme.metrics(Role.BODY, Weight.STRONG)
        for number, column in enumerate(self._table.columns):
            texts = (column.text(row) for place in rows if (row := self._table.row_at(place)) is not None)
            widest = max((body.horizontalAdvance(text) for text in texts), default=0)
            mark = theme.px(MARK) + GAP if column.mark else 0
            words = max(widest + mark, heading.horizontalAdvance(column.heading) + ARROW_ROOM)
            self.setColumnWidth(number, words + 2 * PADDING + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells, and where no row is current the ring of the focus round them all."""
        super().paintEvent(event)
        paint_view_focus(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down sorts by the current column, Enter opens the row."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.sort_by_click(max(0, self.currentIndex().column()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell_opened()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._heights()
            self.measure()
        super().changeEvent(event)

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = SortHeader(self)
        self.setHorizontalHeader(header)
        for number, column in enumerate(self._table.columns):
            if column.stretch:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(not any(column.stretch for column in self._table.columns))
        self._heights()

    def _heights(self) -> None:
        theme = look()
        self.verticalHeader().setDefaultSectionSize(theme.line(Role.BODY) + 7)
        self.horizontalHeader().setFixedHeight(theme.line(Role.SMALL) + 10)

    def _settle(self) -> None:
        self._resetting = True
        place = self._table.place_of(self._chosen)
        self.setCurrentIndex(self._table.index(place, 0) if place >= 0 else QModelIndex())
        self._resetting = False

    def _note_current(self, current: QModelIndex, _: QModelIndex) -> None:
        self.viewport().update()
        row_id = self._table.id_at(current.row())
        picked = self.selectionModel().isSelected(current)
        if row_id is not None and picked and not self._resetting and row_id != self._chosen:
            self._chosen = row_id
            self.chosen.emit(row_id)

    def _tell_opened(self, *_: Any) -> None:
        row_id = self.chosen_id()
        if row_id is not None:
            self.opened.emit(row_id)


class SortHeader(QHeaderView):
    """Headings on sunk ground, with a small arrow in the column that sorts."""

    def __init__(self, table: SortableTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(False)
        self.setMinimumSectionSize(48)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one heading."""
        theme, model = look(), self.model()
        painter.save()
        painter.fillRect(rect, theme.tokens.sunk)
        painter.setPen(QPen(theme.tokens.border, 1))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        painter.setFont(theme.font(Role.SMALL, Weight.STRONG))
        painter.setPen(theme.tokens.ink2)
        box = rect.adjusted(PADDING, 0, -PADDING, 0)
        words = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal))
        alignment = model.headerData(
            logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        painter.drawText(box, alignment, words)
        if (
            isinstance(model, TableModel)
            and model.sorted_by is not None
            and model.sorted_by[0] == logicalIndex
        ):
            self._paint_arrow(painter, box, words, at_right=bool(Qt.AlignmentFlag(alignment) & RIGHT))
        painter.restore()

    def _paint_arrow(self, painter: QPainter, box: QRect, words: str, *, at_right: bool) -> None:
        width = look().metrics(Role.SMALL, Weight.STRONG).horizontalAdvance(words)
        x = box.right() - width - 12 if at_right else box.left() + width + 6
        down = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        y, tip = box.center().y(), 4 if down else -4
        painter.setBrush(look().tokens.ink2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(
            QPolygon([QPoint(x, y - tip // 2), QPoint(x + 8, y - tip // 2), QPoint(x + 4, y + tip // 2)])
        )
