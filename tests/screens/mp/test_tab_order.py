"""Tab leads through the list and the tools of the timeline, from one to the next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evenhand.screens.mp.letters_part import LettersPart
from evenhand.screens.mp.parts import LETTERS
from evenhand.screens.mp.view import MpView


def along(qtbot: QtBot, begins: QWidget, steps: int) -> list[QWidget | None]:
    """Where Tab leads from a control."""
    begins.setFocus(Qt.FocusReason.TabFocusReason)
    found: list[QWidget | None] = []
    for _ in range(steps):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        found.append(QApplication.focusWidget())
    return found


def test_tab_stops_at_find_filter_rows_and_each_tool_of_the_timeline(view: MpView, qtbot: QtBot) -> None:
    seek, bar = view.list.seek, view.engagements.timeline.toolbar
    stops = along(qtbot, seek, 10)

    assert stops[:2] == [view.list.choice, view.list.view]
    tools = [bar.why, bar.zoom, bar.further, bar.closer, bar.today, bar.to_date, bar.save]
    assert stops[3:] == [one for one in tools if one.isVisible()][: len(stops[3:])]
    assert view.engagements.timeline.plot in along(qtbot, bar.save, 1)


def test_tab_stops_at_find_and_filter_of_the_letters(view: MpView, qtbot: QtBot) -> None:
    view.room.open_part(LETTERS)
    letters = view.room.part(LETTERS)
    assert isinstance(letters, LettersPart)

    stops = along(qtbot, view.room.header.strip.tabs, 8)

    assert letters.list.seek in stops
    assert letters.list.choice in stops
