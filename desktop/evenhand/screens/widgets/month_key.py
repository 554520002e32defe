"""The key under a calendar: each sign that it shows, drawn as in the calendar, with its word."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from evenhand.domain.vocabulary import Answer
from evenhand.screens.theme import Role, look
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.month_days import Band, Days
from evenhand.screens.widgets.month_paint import DayPainter

SIGN, SIGN_HIGH = 20, 20
SMALLER = 0.7
BETWEEN = 20
BEFORE, SHOWN, AFTER = date(2001, 1, 1), date(2001, 1, 2), date(2001, 1, 3)


class MonthKey(QWidget):
    """The signs in use, on as many lines as they need."""

    def __init__(self) -> None:
        super().__init__()
        self._signs: tuple[tuple[str, Days], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_days(self, days: Days) -> None:
        """Name the signs that a calendar of these days shows."""
        self._signs = signs_of(days)
        self.setAccessibleName("Key: " + ", ".join(words for words, _ in self._signs))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """As many lines as fit this width."""
        places = self._places(width)
        return places[-1].bottom() + 1 if places else 0

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        places = self._places(100_000)
        return QSize(places[-1].right() + 1 if places else 0, self._line())

    def minimumSizeHint(self) -> QSize:
        """The widest sign with its word."""
        return QSize(max((place.width() for place in self._places(100_000)), default=0), self._line())

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw signs and words."""
        theme, painter = look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for (words, days), place in zip(self._signs, self._places(self.width()), strict=True):
            sign = QRect(place.left(), place.top(), theme.px(SIGN), place.height())
            signs = DayPainter(painter, theme, days, range(len(days.bands)), SMALLER)
            signs.paint_ground(SHOWN, sign)
            signs.paint_sign(SHOWN, sign)
            painter.setFont(theme.font(Role.SMALL))
            painter.setPen(theme.tokens.ink2)
            left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(place.adjusted(sign.width() + GAP - 2, 0, 0, 0), left, words)

    def _line(self) -> int:
        return max(look().line(Role.SMALL), look().px(SIGN_HIGH))

    def _places(self, width: int) -> list[QRect]:
        theme, x, y = look(), 0, 0
        places: list[QRect] = []
        for words, _ in self._signs:
            wide = theme.px(SIGN) + GAP + theme.metrics(Role.SMALL).horizontalAdvance(words)
            if x and x + wide > width:
                x, y = 0, y + self._line()
            places.append(QRect(x, y, wide, self._line()))
            x += wide + BETWEEN
        return places


def signs_of(days: Days) -> tuple[tuple[str, Days], ...]:
    """The signs in use with the words beside them, each as a calendar of the one day that is drawn."""
    found: list[tuple[str, Days]] = []
    strengths = {band.strength for band in days.bands}
    found += [
        (f"window: {strength.label.lower()}", _with(bands=(Band(BEFORE, AFTER, strength),)))
        for strength in Answer
        if strength in strengths
    ]
    if any(band.early_from is not None for band in days.bands):
        early = Band(AFTER, AFTER, Answer.TAKE_CARE, early_from=BEFORE)
        found.append(("could have begun", _with(bands=(early,))))
    if days.steps:
        found.append(("statutory day", Days(SHOWN, SHOWN, BEFORE, steps={SHOWN: ("",)})))
    if days.poll_on is not None:
        found.append(("polling day", Days(SHOWN, SHOWN, BEFORE, poll_on=SHOWN)))
    if days.opens <= days.today <= days.closes:
        found.append((days.today_word, Days(SHOWN, SHOWN, SHOWN)))
    if any(days.opens <= day <= days.closes for day in days.holidays):
        found.append(("bank holiday", Days(SHOWN, SHOWN, BEFORE, holidays={SHOWN: ""})))
    return tuple(found)


def _with(bands: Sequence[Band]) -> Days:
    return Days(SHOWN, SHOWN, BEFORE, bands=tuple(bands))
