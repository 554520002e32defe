"""How one day of the calendar is drawn: the band it lies in, and on that its number with whatever the day is."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from evenhand.domain.vocabulary import Answer
from evenhand.screens.theme import Role, Theme, Weight
from evenhand.screens.theme.sizes import FOCUS_PX
from evenhand.screens.widgets.month_days import LANES, Band, Days

BOX, RING = 20, 24
BOX_PX, RING_PX = 1.5, 2.0
RULE_PX, HOLD_RULE_PX, END_BAR_PX = 1.4, 3.0, 3
LANE_STEP = 3
HOLIDAY_WIDE = 11
CURSOR_RADIUS = 4


class DayPainter:
    """Draws the days of one calendar with one painter; `size` is that of its boxes and rings, 1 beside numbers."""

    def __init__(
        self, painter: QPainter, theme: Theme, days: Days, lanes: Sequence[int], size: float = 1
    ) -> None:
        self._painter, self._theme, self._days = painter, theme, days
        self._box, self._ring = theme.px(BOX * size), theme.px(RING * size)
        self._bands = [(band, lane) for band, lane in zip(days.bands, lanes, strict=True) if lane < LANES]
        self._lanes = max((lane for _, lane in self._bands), default=0)

    def paint_ground(self, day: date, rect: QRect) -> None:
        """Draw the windows that the day lies in: ground, a rule for each, bars where one begins or ends."""
        tokens = self._theme.tokens
        covering = [(band, lane) for band, lane in self._bands if band.covers(day)]
        if covering:
            self._painter.fillRect(rect.adjusted(0, 1, 0, -1), tokens.care)
        for band, lane in covering:
            self._paint_rule(rect, lane, band.strength is Answer.HOLD)
            self._paint_ends(band, day, rect)
        for band, lane in self._bands:
            if band.may_cover(day):
                self._paint_dashes(rect, lane)

    def paint_day(self, day: date, rect: QRect, *, has_cursor: bool) -> None:
        """Draw what the day is, its number, and the cursor round it."""
        painter, days = self._painter, self._days
        self.paint_sign(day, rect)
        strong = Weight.STRONG if day == days.poll_on or day in days.steps else None
        painter.setFont(self._theme.font(Role.BODY, strong, tabular=True))
        painter.setPen(self._number_ink(day))
        painter.drawText(QRectF(rect), Qt.AlignmentFlag.AlignCenter, str(day.day))
        if has_cursor:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.tokens.ink, FOCUS_PX))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), CURSOR_RADIUS, CURSOR_RADIUS)

    def paint_sign(self, day: date, rect: QRect) -> None:
        """Draw what the day is: a box for a step of the law, solid for the poll, a ring for today, a short rule."""
        painter, tokens, days = self._painter, self._theme.tokens, self._days
        middle = QRectF(rect).center()
        box = _square(middle.x(), middle.y(), self._box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if day == days.poll_on:
            painter.fillRect(box, tokens.hold)
        elif day in days.steps:
            painter.setPen(QPen(tokens.ink, BOX_PX))
            painter.drawRect(box)
        if day == days.today:
            painter.setPen(QPen(tokens.ink, RING_PX))
            painter.drawEllipse(_square(middle.x(), middle.y(), self._ring))
        if day in days.holidays:
            self._paint_holiday(rect)

    def _number_ink(self, day: date) -> QColor:
        tokens, days = self._theme.tokens, self._days
        if day == days.poll_on:
            return tokens.on_hold
        plain = day.weekday() >= 5 or day in days.holidays
        return tokens.ink3 if plain and day not in days.steps else tokens.ink

    def _paint_rule(self, rect: QRect, lane: int, hold: bool) -> None:
        tokens = self._theme.tokens
        px = HOLD_RULE_PX if hold else RULE_PX
        y = self._rule_at(rect, lane)
        self._painter.setPen(QPen(tokens.ink if hold else tokens.care_line, px, c=Qt.PenCapStyle.FlatCap))
        self._painter.drawLine(QLineF(rect.left(), y, rect.left() + rect.width(), y))

    def _paint_dashes(self, rect: QRect, lane: int) -> None:
        pen = QPen(self._theme.tokens.care_line, RULE_PX, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([3, 2])
        self._painter.setPen(pen)
        y = self._rule_at(rect, lane)
        self._painter.drawLine(QLineF(rect.left() + 2, y, rect.left() + rect.width() - 2, y))

    def _paint_ends(self, band: Band, day: date, rect: QRect) -> None:
        ink = self._theme.tokens.ink
        if day == band.starts:
            self._painter.fillRect(QRect(rect.left(), rect.top(), END_BAR_PX, rect.height()), ink)
        if day == band.ends:
            left = rect.left() + rect.width() - END_BAR_PX
            self._painter.fillRect(QRect(left, rect.top(), END_BAR_PX, rect.height()), ink)

    def _paint_holiday(self, rect: QRect) -> None:
        half = self._theme.px(HOLIDAY_WIDE) / 2
        middle, y = QRectF(rect).center(), rect.top() + rect.height() - LANE_STEP * (self._lanes + 1) - 2.5
        self._painter.setPen(QPen(self._theme.tokens.border, RULE_PX))
        self._painter.drawLine(QLineF(middle.x() - half, y, middle.x() + half, y))

    def _rule_at(self, rect: QRect, lane: int) -> float:
        """The first rule above the second, both at the foot of the day."""
        return rect.top() + rect.height() - 1 - LANE_STEP * (self._lanes - lane) - RULE_PX / 2


def _square(x: float, y: float, side: float) -> QRectF:
    return QRectF(x - side / 2, y - side / 2, side, side)
