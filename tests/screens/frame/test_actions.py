"""Every action stands in one table, and menus, shortcuts and the search are drawn from it."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtGui import QKeySequence, QShortcut

from evenhand.app.actions import ACTIONS, Menu
from evenhand.app.rooms import BY_ID, ROOMS
from evenhand.app.window import MainWindow
from evenhand.domain.members.facts import Person
from evenhand.screens.grants import party_list_deed
from evenhand.services.partnership import identity, save_identity
from evenhand.services.saving import put


def test_no_two_actions_share_a_name_or_a_shortcut():
    names = Counter(action.id for action in ACTIONS)
    keys = Counter(QKeySequence(keys).toString() for action in ACTIONS for keys in action.keys)

    assert [name for name, count in names.items() if count > 1] == []
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_two_letters_of_one_menu_are_the_same():
    for menu in Menu:
        texts = [action.text for action in ACTIONS if action.menu is menu and "&" in action.text]
        letters = Counter(text[text.index("&") + 1].lower() for text in texts)
        assert [letter for letter, count in letters.items() if count > 1] == [], menu


def test_the_menus_hold_the_table_in_its_order(window: MainWindow):
    for menu in Menu:
        shown = [made.objectName() for made in window.book.menu(menu).actions() if made.objectName()]
        assert shown == [action.id for action in ACTIONS if action.menu is menu]


def test_every_action_has_a_deed_and_says_what_it_does(window: MainWindow):
    assert set(window._deeds) == {action.id for action in ACTIONS}
    assert all(window.book[action.id].toolTip() for action in ACTIONS)


def test_without_a_file_an_action_that_needs_one_says_so(window: MainWindow):
    assert window.close_partnership()
    window.show_start()

    assert not window.book["protect"].isEnabled()
    assert window.book["protect"].toolTip() == "Open a partnership first."
    assert window.book["open"].isEnabled()


def test_undo_and_redo_name_what_they_undo(window: MainWindow):
    partnership: Any = window.partnership
    assert window.book["undo"].text() == "Undo"
    assert not window.book["undo"].isEnabled()

    save_identity(partnership, replace(identity(partnership), area="Old Wharf"))

    assert window.book["undo"].text() == "Undo: correct the partnership's details"
    window.book["undo"].trigger()
    assert identity(partnership).area == ""
    assert window.book["redo"].text() == "Redo: correct the partnership's details"
    window.book["redo"].trigger()
    assert identity(partnership).area == "Old Wharf"


@pytest.mark.parametrize(
    ("title", "says"),
    [
        ("Rose Ibbotson stands down", "Undo: Rose Ibbotson stands down"),
        ("Add Rose Ibbotson", "Undo: add Rose Ibbotson"),
        ("Council: Marlbeck", "Undo: council: Marlbeck"),
        ("MP added", "Undo: MP added"),
    ],
)
def test_a_name_keeps_its_capital_in_what_undo_says(window: MainWindow, title: str, says: str):
    partnership: Any = window.partnership
    with partnership.change(title) as unit:
        put(unit.session, Person(name="Rose Ibbotson"))

    assert window.book["undo"].text() == says


def test_no_page_takes_a_shortcut_that_is_the_windows(window: MainWindow, qtbot: Any):
    keys = {QKeySequence(keys).toString() for action in ACTIONS for keys in action.keys}
    for room in ROOMS:
        view = window.go_to(room)
        qtbot.wait(10)
        own = [one for one in view.findChildren(QShortcut) if one.isEnabled()]
        assert [one.key().toString() for one in own if one.key().toString() in keys] == [], room.title


def test_the_tab_of_a_list_comes_with_the_list_and_goes_with_it(window: MainWindow):
    window.book["show-events"].trigger()
    assert window.frame.current_room().id == "events"
    assert not window.book.why_not("close-list")

    window.book["close-list"].trigger()

    assert not window.frame.has_tab(BY_ID["events"])
    assert window.frame.current_room().has_tab


def test_a_list_of_parties_is_asked_for_in_the_menu_record(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
):
    asked: list[str] = []

    def which(parent: object, heading: str, kinds: str) -> None:
        asked.append(heading)

    monkeypatch.setattr(party_list_deed, "ask_which_file", which)
    window.book["load-parties"].trigger()
    assert asked == ["Load a list of parties"]


def test_a_recent_file_stands_in_the_menu(window: MainWindow):
    window.book.menu(Menu.FILE).aboutToShow.emit()
    entries = window._files._recent.actions()

    assert [entry.text().split("  ")[0] for entry in entries] == ["fernhill"]
