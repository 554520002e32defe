"""The agenda as rows: which items were taken, which one is being taken, which were not reached."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from evenhand.domain.meetings.clock import say_time
from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.meetings.vocabulary import Treatment
from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.marks import Mark, paint_mark
from evenhand.screens.theme.sizes import MARK, PANE_ACROSS
from evenhand.screens.widgets.list_delegate import RowDelegate
from evenhand.screens.widgets.list_rows import ROW_ROLE, GroupHeader, Index, ListRow
from evenhand.services.meeting_reading import Sitting

IN_PRIVATE = "Part 2, in private"
NUMBER_RIGHT, TITLE_LEFT = 60, 71
RIGHT = 10


def current_item(sitting: Sitting) -> AgendaItem | None:
    """The item that is being taken: the one taken last; none before the first and once the meeting is closed."""
    taken = [one for one in sitting.items if one.treatment is Treatment.TAKEN and one.taken_at is not None]
    if not taken or sitting.closed_at is not None:
        return None
    return max(taken, key=_when)


def agenda_rows(sitting: Sitting) -> list[ListRow]:
    """One row to an item; what is taken in private under its own heading."""
    current = current_item(sitting)
    return [_row(one, one is current) for one in sitting.items]


def _row(item: AgendaItem, current: bool) -> ListRow:
    mark, says = _marked(item, current)
    return ListRow(
        item.id,
        item.title,
        value=str(item.position),
        mark=mark,
        mark_says=says,
        group=IN_PRIVATE if item.in_private else "",
        strong_value=current,
    )


def _marked(item: AgendaItem, current: bool) -> tuple[Mark | None, str]:
    if current:
        return Mark.DUE, "being taken now"
    if item.treatment is Treatment.TAKEN:
        return Mark.GO_AHEAD, f"taken {say_time(item.taken_at)}" if item.taken_at else "taken"
    return (Mark.PAST, "not reached") if item.treatment is Treatment.NOT_REACHED else (None, "")


def _when(item: AgendaItem) -> tuple[object, int]:
    return item.taken_at, item.position


class AgendaDelegate(RowDelegate):
    """Draws mark, number in its own column, and title; only the item being taken is strong."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one item or heading."""
        item = index.data(ROW_ROLE)
        if isinstance(item, GroupHeader):
            super().paint(painter, option, index)
            return
        theme = look()
        painter.save()
        self._paint_ground(painter, option, theme)
        rect: QRect = option.rect
        if item.mark is not None:
            side = theme.px(MARK)
            box = QRect(rect.left() + PANE_ACROSS, rect.center().y() - side // 2 + 1, side, side)
            paint_mark(painter, item.mark, box, theme.tokens.ink, theme.tokens.surface)
        weight = Weight.STRONG if item.strong_value else Weight.REGULAR
        painter.setFont(theme.font(Role.BODY, weight, tabular=True))
        painter.setPen(theme.tokens.ink)
        middle = Qt.AlignmentFlag.AlignVCenter
        number = QRect(rect.left(), rect.top(), theme.px(NUMBER_RIGHT), rect.height())
        painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, item.value)
        words = rect.adjusted(theme.px(TITLE_LEFT), 0, -RIGHT, 0)
        title = theme.metrics(Role.BODY, weight).elidedText(
            item.title, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.setFont(theme.font(Role.BODY, weight))
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, title)
        self._paint_focus(painter, option, theme)
        painter.restore()
