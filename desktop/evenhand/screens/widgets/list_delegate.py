"""How the rows of a list are drawn: paper, hairlines, the selected bar, a ring inside the row with the focus."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from evenhand.screens.theme import Role, Theme, Weight, look
from evenhand.screens.theme.marks import paint_mark
from evenhand.screens.theme.sizes import (
    FOCUS_PX,
    FOCUS_RADIUS,
    GAP,
    MARK,
    MARK_COLUMN,
    PANE_ACROSS,
    SELECTED_BAR,
)
from evenhand.screens.widgets.list_rows import ROW_ROLE, GroupHeader, ListRow, lines_below, row_height

RIGHT = 12
Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Draws rows and headings; the column of marks is kept when a row has none."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines."""
        return QSize(100, row_height(index.data(ROW_ROLE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row or heading."""
        item = index.data(ROW_ROLE)
        theme = look()
        painter.save()
        if isinstance(item, GroupHeader):
            self._paint_header(painter, option.rect, item, theme)
        else:
            self._paint_ground(painter, option, theme)
            self._paint_row(painter, option.rect, item, theme)
            self._paint_focus(painter, option, theme)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show the whole row in the tooltip where something of it is cut."""
        item = index.data(ROW_ROLE) if index.isValid() else None
        if (
            event.type() != QEvent.Type.ToolTip
            or not isinstance(item, ListRow)
            or not is_cut(item, option.rect)
        ):
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), item.says(), view)
        return True

    def _paint_header(self, painter: QPainter, rect: QRect, item: GroupHeader, theme: Theme) -> None:
        painter.setFont(theme.font(Role.SMALL, Weight.STRONG))
        painter.setPen(theme.tokens.ink2)
        words = rect.adjusted(PANE_ACROSS, 4, -PANE_ACROSS, 0)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        title = theme.metrics(Role.SMALL, Weight.STRONG).elidedText(
            item.title, Qt.TextElideMode.ElideRight, words.width() - theme.px(40)
        )
        painter.drawText(words, left, title)
        painter.setFont(theme.font(Role.SMALL, tabular=True))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(item.count))
        painter.setPen(QPen(theme.tokens.line, 2))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        rect, tokens = option.rect, theme.tokens
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.select)
            painter.fillRect(QRect(rect.topLeft(), QSize(SELECTED_BAR, rect.height())), tokens.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tokens.hover)
        painter.setPen(QPen(tokens.line, 1))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())

    def _paint_row(self, painter: QPainter, rect: QRect, item: ListRow, theme: Theme) -> None:
        first, second = row_lines(rect, item, theme)
        if item.mark is not None:
            side = theme.px(MARK)
            box = QRect(rect.left() + PANE_ACROSS, first.center().y() - side // 2 + 1, side, side)
            paint_mark(painter, item.mark, box, theme.tokens.ink, theme.tokens.surface)
        value = _Words(
            item.value, theme, Role.BODY, Weight.STRONG if item.strong_value else Weight.REGULAR, True
        )
        title = _Words(item.title, theme, Role.BODY, Weight.STRONG)
        most = first.width() - title.width() - 2 * GAP if item.whole_title else first.width()
        _draw_pair(painter, first, title, value, theme.tokens.ink, theme.tokens.ink, most)
        reason_weight = Weight.STRONG if item.strong_reason else Weight.REGULAR
        reason = _Words(item.reason, theme, Role.SMALL, reason_weight)
        ink = theme.tokens.ink if item.strong_reason else theme.tokens.ink2
        below = _Words(item.second, theme, Role.SMALL)
        if item.wrapped:
            _draw_wrapped(painter, second, below, theme.tokens.ink2)
            return
        gives_way = item.whole_second and below.width() + 2 * GAP + reason.width() > second.width()
        _draw_pair(painter, second, below, reason, theme.tokens.ink2, ink, 0 if gives_way else None)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        if not option.state & QStyle.StateFlag.State_HasFocus:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.tokens.ink, FOCUS_PX))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(
            QRectF(option.rect).adjusted(1, 1, -1, -1), FOCUS_RADIUS - 2, FOCUS_RADIUS - 2
        )


class _Words:
    """Some words with the font they are drawn in."""

    def __init__(
        self, text: str, theme: Theme, role: Role, weight: Weight = Weight.REGULAR, tabular: bool = False
    ) -> None:
        self.text = text
        self.font: QFont = theme.font(role, weight, tabular=tabular)
        self.metrics: QFontMetrics = theme.metrics(role, weight, tabular=tabular)

    def width(self) -> int:
        """How wide the whole text is."""
        return self.metrics.horizontalAdvance(self.text) + 1 if self.text else 0


def paint_view_focus(view: QAbstractItemView) -> None:
    """Draw the ring of the focus inside a view that has no current row to show it."""
    if view.hasFocus() and not view.currentIndex().isValid():
        painter = QPainter(view.viewport())
        painter.setPen(QPen(look().tokens.ink, FOCUS_PX))
        painter.drawRect(view.viewport().rect().adjusted(1, 1, -1, -1))


def row_lines(rect: QRect, item: ListRow, theme: Theme) -> tuple[QRect, QRect]:
    """Where the first and second line of a row stand."""
    body, small = theme.line(Role.BODY), theme.line(Role.SMALL)
    left = PANE_ACROSS + (theme.px(MARK) + MARK_COLUMN - MARK if item.indented else 0)
    inner, below = rect.adjusted(left, 0, -RIGHT, 0), lines_below(item) * small
    if not below:
        return inner, QRect()
    top = inner.top() + (inner.height() - body - below) // 2
    return QRect(inner.left(), top, inner.width(), body), QRect(
        inner.left(), top + body, inner.width(), below
    )


def is_cut(item: ListRow, rect: QRect) -> bool:
    """Whether some words of a row do not fit."""
    theme = look()
    first, second = row_lines(rect, item, theme)
    value_weight = Weight.STRONG if item.strong_value else Weight.REGULAR
    title = _Words(item.title, theme, Role.BODY, Weight.STRONG).width()
    value = _Words(item.value, theme, Role.BODY, value_weight, True).width()
    below = _Words(item.second, theme, Role.SMALL).width()
    reason = _Words(item.reason, theme, Role.SMALL, Weight.STRONG).width()
    if reason:
        below += reason + 2 * GAP
    cut_below = not second.isNull() and below > lines_below(item) * second.width()
    return title + value + 2 * GAP > first.width() or cut_below


def _draw_wrapped(painter: QPainter, rect: QRect, words: _Words, ink: QColor) -> None:
    """Draw words on two lines, the second cut where it ends."""
    first, _, rest = words.text.partition(" ")
    while rest and words.metrics.horizontalAdvance(f"{first} {rest.partition(' ')[0]}") <= rect.width():
        word, _, rest = rest.partition(" ")
        first = f"{first} {word}"
    painter.setFont(words.font)
    painter.setPen(ink)
    high = rect.height() // 2
    for place, line in enumerate((first, rest)):
        cut = words.metrics.elidedText(line, Qt.TextElideMode.ElideRight, rect.width())
        at = QRect(rect.left(), rect.top() + place * high, rect.width(), high)
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)


def _draw_pair(
    painter: QPainter,
    rect: QRect,
    left: _Words,
    right: _Words,
    left_ink: QColor,
    right_ink: QColor,
    most: int | None = None,
) -> None:
    """Draw words at the left, cut where those at the right begin; those take at most 60 per cent, or `most` pixels."""
    if rect.isNull():
        return
    middle = Qt.AlignmentFlag.AlignVCenter
    room = max(0, min(right.width(), rect.width() * 6 // 10, rect.width() if most is None else most))
    painter.setFont(right.font)
    painter.setPen(right_ink)
    cut = Qt.TextElideMode.ElideRight
    painter.drawText(
        rect, middle | Qt.AlignmentFlag.AlignRight, right.metrics.elidedText(right.text, cut, room)
    )
    rest = rect.width() - room - (2 * GAP if room else 0)
    painter.setFont(left.font)
    painter.setPen(left_ink)
    painter.drawText(rect, middle | Qt.AlignmentFlag.AlignLeft, left.metrics.elidedText(left.text, cut, rest))
