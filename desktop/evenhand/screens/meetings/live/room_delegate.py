"""How the people in the room are drawn: tick, name, line, and the door of whoever is out."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from evenhand.screens.meetings.live.room_rows import Index, RoomRow
from evenhand.screens.theme import Role, Theme, Weight, look
from evenhand.screens.theme.marks import Mark, paint_mark
from evenhand.screens.theme.sizes import CONTROL_RADIUS, GAP, MARK, SELECTED_BAR
from evenhand.screens.widgets.list_delegate import RowDelegate
from evenhand.screens.widgets.list_rows import ROW_ROLE, row_height
from evenhand.screens.widgets.ticks import BOX

LEFT = 9
WORDS_LEFT = 40


class RoomDelegate(RowDelegate):
    """Draws the people; headings are drawn as in every list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines, whether there is a second or not, so that nobody's row moves."""
        item = index.data(ROW_ROLE)
        return QSize(100, person_height(look()) if isinstance(item, RoomRow) else row_height(item))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one person or heading."""
        item = index.data(ROW_ROLE)
        if not isinstance(item, RoomRow):
            super().paint(painter, option, index)
            return
        painter.save()
        theme = look()
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if item.cares and not selected:
            painter.fillRect(rect, theme.tokens.care)
        self._paint_ground(painter, option, theme)
        _paint_tick(painter, tick_box(rect, theme), item, theme)
        _paint_words(painter, rect, item, theme)
        self._paint_focus(painter, option, theme)
        painter.restore()


def person_height(theme: Theme) -> int:
    """The height of a row."""
    return max(theme.line(Role.BODY) + theme.line(Role.SMALL) + 5, theme.control() + 10)


def tick_box(rect: QRect, theme: Theme) -> QRect:
    """Where the tick stands in a row."""
    side = theme.px(BOX)
    return QRect(rect.left() + LEFT, rect.center().y() - side // 2 + 1, side, side)


def words_left(rect: QRect, theme: Theme) -> int:
    """Where the name begins."""
    return rect.left() + WORDS_LEFT - BOX + theme.px(BOX)


def _paint_tick(painter: QPainter, box: QRect, item: RoomRow, theme: Theme) -> None:
    tokens = theme.tokens
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens.accent if item.here else tokens.border, 1.4))
    painter.setBrush(tokens.accent if item.here else tokens.surface)
    painter.drawRoundedRect(QRectF(box), CONTROL_RADIUS - 1, CONTROL_RADIUS - 1)
    if item.here:
        inner = QRectF(box).adjusted(1, 1, -1, -1)
        paint_mark(painter, Mark.TICK, inner, tokens.on_accent, tokens.accent)


def _paint_words(painter: QPainter, rect: QRect, item: RoomRow, theme: Theme) -> None:
    """The name over its line; the name alone in the middle; a door where the person is out."""
    tokens = theme.tokens
    room = rect.adjusted(words_left(rect, theme) - rect.left(), 0, -verb_width(item, theme) - GAP, 0)
    if item.is_out:
        side = theme.px(MARK)
        door = QRect(room.right() - side, rect.center().y() - side // 2, side, side)
        paint_mark(painter, Mark.DOOR, door, tokens.ink, tokens.surface)
        room.setRight(door.left() - GAP)
    body, small = theme.line(Role.BODY), theme.line(Role.SMALL)
    top = rect.top() + (rect.height() - body - (small if item.second else 0)) // 2
    weight = Weight.STRONG if item.came else Weight.REGULAR
    ink = tokens.ink if item.came else tokens.ink2
    _line(painter, QRect(room.left(), top, room.width(), body), item.name, (Role.BODY, weight), ink, theme)
    if item.second:
        below = QRect(room.left(), top + body, room.width(), small)
        _line(painter, below, item.second, (Role.SMALL, Weight.REGULAR), tokens.ink2, theme)


def verb_width(item: RoomRow, theme: Theme) -> int:
    """How wide the button of a row is, if it stands there now; kept free in every row that may have one."""
    return theme.metrics(Role.BODY).horizontalAdvance(item.verb) + 30 if item.verb else SELECTED_BAR


def _line(
    painter: QPainter, box: QRect, text: str, font: tuple[Role, Weight], ink: QColor, theme: Theme
) -> None:
    metrics = theme.metrics(*font)
    painter.setFont(theme.font(*font))
    painter.setPen(ink)
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
