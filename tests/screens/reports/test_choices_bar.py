"""At medium breadth the choices are a bar above the paper: in one line, the rest behind a button, all by keyboard."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from evenhand.app.rooms import BY_ID
from evenhand.app.window import MainWindow
from evenhand.domain.vocabulary import Level
from evenhand.screens.reports.choices import PERIOD_PROMPT, PaperChoices
from evenhand.screens.reports.choices_bar import ChoicesBar
from evenhand.screens.reports.view import ReportsView
from evenhand.screens.theme import look
from tests.keyboard import focus, press, tab_to
from tests.windows import NOW

WIDE, MEDIUM = (1366, 768), (1024, 600)


@pytest.fixture
def view(window: MainWindow, qtbot: Any) -> ReportsView:
    """The reports at medium breadth with the governance report drawn."""
    window.resize(*MEDIUM)
    window.show_paper("governance")
    window.activateWindow()
    shown = window.go_to(BY_ID["reports"])
    assert isinstance(shown, ReportsView)
    qtbot.waitUntil(shown.is_drawn, timeout=20_000)
    qtbot.waitUntil(lambda: shown._list.width() < 300)
    qtbot.wait(20)
    return shown


@pytest.fixture
def panel(view: ReportsView) -> PaperChoices:
    """The choices of the governance report."""
    return view._choices["governance"]


@pytest.fixture
def bar(panel: PaperChoices) -> ChoicesBar:
    """The same as a bar."""
    assert panel._bar is not None
    return panel._bar


def stops(window: MainWindow, first: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> Iterator[QWidget]:
    """Where Tab leads from a control, until it comes round."""
    first.setFocus()
    while True:
        yield focus()
        press(key)
        if focus() is first:
            return


def test_list_bar_paper_and_deeds_stand_in_view_and_the_bar_takes_one_line(
    view: ReportsView, panel: PaperChoices, bar: ChoicesBar
):
    line = [named.field.key for named in bar._in_line or ()]
    assert line == ["as_at", "starts", "level", "large_print"]
    top = {named.mapTo(view, named.rect().topLeft()).y() for named in bar._in_line or ()}
    assert len(top) == 1
    right = bar.more.mapTo(view, bar.more.rect().topRight()).x()
    assert right <= view.width() - 16
    assert view._list.isVisible()
    assert view._preview.view.isVisible()
    assert view._preview.view.height() > 250
    assert panel.deeds.mapTo(view, panel.deeds.rect().topLeft()).y() > view._preview.geometry().bottom()
    assert not panel._panel.isVisible()
    assert panel._starts is not None
    period = panel._starts.control()
    assert isinstance(period, QLineEdit)
    assert period.placeholderText() == PERIOD_PROMPT


def test_tab_goes_from_the_list_to_the_choices_to_the_paper_to_what_is_done_with_it(
    window: MainWindow, view: ReportsView, panel: PaperChoices, bar: ChoicesBar
):
    parts = {"list": view._list, "choices": bar, "paper": view._preview, "deeds": panel.deeds}
    passed = [
        name
        for stop in stops(window, view._list.view)
        for name, part in parts.items()
        if part.isAncestorOf(stop)
    ]
    assert list(dict.fromkeys(passed)) == ["list", "choices", "paper", "deeds"]


def test_more_choices_open_by_key_are_chosen_in_and_esc_leads_back(
    view: ReportsView, panel: PaperChoices, bar: ChoicesBar, qtbot: Any
):
    bar._in_line[0].field.focus()  # pyright: ignore[reportOptionalSubscript]
    tab_to("More choices")
    press(Qt.Key.Key_Space)
    assert bar.sheet.isVisible()
    assert view.rect().contains(bar.sheet.geometry())
    tab_to("One page")
    press(Qt.Key.Key_Space)
    assert panel.order(NOW).one_page
    press(Qt.Key.Key_Escape)
    assert not bar.sheet.isVisible()
    assert bar.more.hasFocus()
    qtbot.waitUntil(view.is_drawn, timeout=20_000)

    press(Qt.Key.Key_Space)
    view._list.view.setFocus()
    assert not bar.sheet.isVisible()


def test_a_choice_folded_into_the_bar_asks_for_the_same_paper(
    view: ReportsView, panel: PaperChoices, bar: ChoicesBar, qtbot: Any
):
    tab_to("Who will read it")
    press(Qt.Key.Key_Down)
    assert panel.order(NOW).level is Level.BOARD
    qtbot.waitUntil(view.is_drawn, timeout=20_000)
    assert not panel._level._hint.isVisible()


def test_what_is_refused_in_the_bar_is_said_below_it_and_behind_the_button_it_opens(
    view: ReportsView, panel: PaperChoices, bar: ChoicesBar, qtbot: Any
):
    line = panel._as_at.control()
    line.setFocus()
    line.selectAll()  # pyright: ignore[reportAttributeAccessIssue]
    qtbot.keyClicks(line, "rubbish")
    press(Qt.Key.Key_Tab)
    assert bar._refused.isVisible()
    assert bar._refused.says() == panel._as_at.error() != ""
    assert not bar.sheet.isVisible()
    panel._as_at.set_value(NOW.date())
    panel._panel._check()
    assert not bar._refused.isVisible()

    panel._known_on.control().setText("rubbish")  # pyright: ignore[reportAttributeAccessIssue]
    panel._panel._check()
    assert bar.sheet.isVisible()
    assert panel._known_on._error.isVisible()
    view._list.view.setFocus()
    assert bar.sheet.isVisible()
    view._show_chosen("paper:members")
    assert not bar.sheet.isVisible()


def test_the_focus_stays_with_its_choice_in_every_breadth(
    window: MainWindow, view: ReportsView, panel: PaperChoices, bar: ChoicesBar, qtbot: Any
):
    tab_to("Who will read it")
    for scale, size in ((100, WIDE), (150, MEDIUM), (100, MEDIUM), (200, WIDE), (100, WIDE)):
        look().set_scale(scale)
        window.resize(*size)
        qtbot.wait(30)
        assert panel._level.isAncestorOf(focus()), (scale, size)
        assert panel._level.isVisible()
    view._preview.view.setFocus()
    for scale, size in ((200, WIDE), (100, MEDIUM), (150, MEDIUM), (100, WIDE)):
        look().set_scale(scale)
        window.resize(*size)
        qtbot.wait(30)
        assert view._preview.view.hasFocus(), (scale, size)
    panel._known_on.control().setFocus()
    window.resize(*MEDIUM)
    qtbot.waitUntil(lambda: bar.isVisible() and bar.more.hasFocus())


def test_back_in_a_wide_window_all_stands_where_it_stood(
    window: MainWindow, view: ReportsView, panel: PaperChoices, qtbot: Any
):
    window.resize(*WIDE)
    qtbot.waitUntil(panel._panel.isVisible)
    qtbot.wait(20)
    tops = [one.mapTo(view, one.rect().topLeft()).y() for one in panel._panel.named() if one.is_offered()]
    assert tops == sorted(set(tops))
    assert view._list.width() == 320
    assert view._panels.width() == 288
    assert panel._panel.isAncestorOf(panel.deeds)
