"""Marks are told apart by shape alone."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from evenhand.screens.theme import Theme
from evenhand.screens.theme.marks import Mark, mark_icon, paint_mark
from evenhand.screens.widgets.mark_label import HOLD, MarkLabel, StatusWord


def _drawn(mark: Mark, theme: Theme, side: int = 32) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(theme.tokens.surface)
    painter = QPainter(image)
    paint_mark(painter, mark, QRect(0, 0, side, side), theme.tokens.ink, theme.tokens.surface)
    painter.end()
    return image


def _bytes(image: QImage) -> bytes:
    return bytes(image.constBits())


def test_every_mark_draws_something_and_no_two_meanings_look_alike(theme: Theme) -> None:
    empty = QImage(32, 32, QImage.Format.Format_RGB32)
    empty.fill(theme.tokens.surface)
    drawn = {mark: _bytes(_drawn(mark, theme)) for mark in Mark}
    assert _bytes(empty) not in drawn.values()
    assert drawn.pop(Mark.MINUS) == drawn[Mark.PAST]
    assert len(set(drawn.values())) == len(drawn)


@pytest.mark.parametrize("mark", [Mark.HOLD, Mark.NOT_MET, Mark.LATE])
def test_what_is_serious_is_solid(mark: Mark, theme: Theme) -> None:
    def ink(which: Mark) -> int:
        image = _drawn(which, theme)
        return sum(image.pixelColor(x, y).lightness() < 128 for x in range(32) for y in range(32))

    assert ink(mark) > 1.7 * ink(Mark.DUE)


def test_an_icon_is_sharp_on_fine_screens(theme: Theme) -> None:
    icon = mark_icon(Mark.UNDO, theme.tokens.ink, theme.tokens.surface)
    assert {size.width() for size in icon.availableSizes()} >= {16, 32}


def test_a_mark_is_never_without_words(qtbot, theme: Theme) -> None:
    alone, word = MarkLabel(Mark.LOCK, says="Closed by a condition"), StatusWord(HOLD)
    qtbot.addWidget(alone)
    qtbot.addWidget(word)
    assert alone.accessibleName() == alone.toolTip() == "Closed by a condition"
    assert word.accessibleName() == "Hold"
