"""The whole window can be reached and read: names for everything, no cut words in the frame, keys for every pane."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton

from evenhand.app.rooms import BY_ID, ROOMS
from evenhand.app.window import MainWindow
from evenhand.screens.elections.windows_view import WindowsDialog
from evenhand.screens.frame.about import About
from evenhand.screens.frame.crash import CrashDialog
from evenhand.screens.frame.guidance_window import GuidanceWindow
from evenhand.screens.frame.help_window import HelpWindow, help_pages
from evenhand.screens.frame.passphrases import ChoosePassphrase
from evenhand.screens.frame.publish_panel import PublishPanel
from evenhand.screens.frame.search_panel import Found, SearchPanel
from evenhand.screens.importing.wizard import ImportWizard
from evenhand.screens.members.balance_view import BalanceView
from evenhand.screens.members.merging import MergingDialog
from evenhand.screens.members.power_view import PowerView
from evenhand.screens.theme import look
from tests.screens.reach import nameless


@pytest.fixture(autouse=True)
def _read_out():
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.parametrize("room", ROOMS, ids=[room.id for room in ROOMS])
def test_every_control_of_every_room_has_a_name(window: MainWindow, room: Any):
    window.go_to(room)

    assert nameless(window) == []


def test_every_control_of_the_start_page_has_a_name(window: MainWindow):
    window.close_partnership()
    window.show_start()

    assert nameless(window) == []


def test_every_control_of_every_dialog_has_a_name(window: MainWindow, qtbot: Any):
    assert window.desk is not None
    dialogs = [
        About(window),
        CrashDialog("report", window),
        GuidanceWindow(parent=window),
        HelpWindow(parent=window),
        ChoosePassphrase(protected=True, protect=print, parent=window),
        PublishPanel(window.desk.partnership, window.today(), window),
        WindowsDialog(window.desk, window),
        PowerView(window.desk.partnership, window.today(), window.today(), window),
        BalanceView(window.desk.partnership, window.today(), window.today(), window),
        MergingDialog(window.desk, window),
        SearchPanel([Found("a", "An action")], parent=window),
        ImportWizard(window.desk, "members", window),
    ]
    for dialog in dialogs:
        dialog.show()
        assert nameless(dialog) == [], dialog.windowTitle()
        dialog.close()


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1366, 768, 100), (1366, 680, 100), (1366, 768, 200), (1024, 600, 100)]
)
def test_nothing_in_the_frame_is_cut(window: MainWindow, qtbot: Any, width: int, height: int, scale: int):
    look().set_scale(scale)
    window.resize(width, height)
    qtbot.wait(30)

    assert (window.width(), window.height()) == (width, height)
    right = window.frame.width()
    for part in window.frame.findChildren(QAbstractButton):
        if part.isVisible() and not window.frame.pages.isAncestorOf(part):
            assert part.width() >= part.sizeHint().width() - 1, part.text()
            assert part.width() >= 24, part.text()
            assert part.height() >= 24, part.text()
            assert part.mapTo(window.frame, part.rect().topRight()).x() <= right, part.text()
    tabs = window.frame.tabs.strip.tabs
    assert tabs.tabRect(tabs.currentIndex()).right() <= tabs.width()
    assert window.frame.line.height() >= look().control()
    for bar_action in window.menuBar().actions():
        assert window.menuBar().actionGeometry(bar_action).right() <= width


def test_the_keys_of_panes_go_round_the_page(window: MainWindow, qtbot: Any):
    window.resize(1366, 768)
    window.activateWindow()
    view = window.go_to(BY_ID["reports"])
    qtbot.waitUntil(view.is_drawn, timeout=20_000)
    reached: list[str] = []
    for key in ("next-pane", "next-pane", "next-pane", "next-pane", "previous-pane"):
        window.book[key].trigger()
        focus = window.focusWidget()
        parts = {"list": view._list, "choices": view._panels, "paper": view._paper}
        reached += [name for name, part in parts.items() if focus is not None and part.isAncestorOf(focus)]

    assert reached == ["choices", "paper", "list", "choices", "list"]


def test_the_pages_of_the_help_lead_only_to_pages_that_are_there():
    pages = {page.name: page.words for page in help_pages()}
    links = [part.split(")")[0] for words in pages.values() for part in words.split("](")[1:]]

    assert pages
    assert [link for link in links if link not in pages] == []
    assert [name for name, words in pages.items() if not words.startswith("# ")] == []


def test_a_letter_typed_into_the_search_field_opens_the_search_with_it(window: MainWindow, qtbot: Any):
    from tests.windows import answering

    seen: list[str] = []

    def read(panel: SearchPanel) -> None:
        seen.append(panel.field.text())
        panel.reject()

    with answering((SearchPanel, read)):
        qtbot.keyClick(window.frame._search, Qt.Key.Key_M)

    assert seen == ["m"]
