"""What every room does alike: its rows in focus when it is gone to, and typing that the window knows of."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from evenhand.app.rooms import ROOMS, Room
from evenhand.app.window import MainWindow
from evenhand.domain.members.facts import Person
from evenhand.screens.widgets.form import DetailForm
from evenhand.services.members import add_person
from tests.makers import a_partnership
from tests.windows import a_window, dressed

MOST_STOPS = 120


@pytest.fixture
def window(qtbot: Any, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """A window with an empty partnership open."""
    dressed(qapp)
    partnership = a_partnership(tmp_path)
    partnership.close()
    made = a_window(qtbot, tmp_path, partnership.path)
    made.activateWindow()
    yield made
    if made.pages is not None:
        for room in made.pages.unsaved():
            made.pages.view(room.id).discard()
    made.close_partnership()


@pytest.mark.parametrize("room", ROOMS, ids=[room.id for room in ROOMS])
def test_a_room_that_is_gone_to_has_the_focus_on_something_in_view(
    window: MainWindow, qtbot: Any, room: Room
):
    view = window.go_to(room)
    qtbot.wait(10)
    view.focus_list()
    focus = window.focusWidget()

    assert focus is not None
    assert focus.isVisible()
    assert focus is not view
    assert view.isAncestorOf(focus)


@pytest.mark.parametrize(
    "room", [one for one in ROOMS if one.adds], ids=[one.id for one in ROOMS if one.adds]
)
def test_the_status_line_follows_a_form_that_was_made_late(window: MainWindow, qtbot: Any, room: Room):
    view = window.go_to(room)
    view.add()
    qtbot.wait(10)
    form = next(one for one in view.findChildren(DetailForm) if one.isVisible())
    line = next(one for one in form.findChildren(QLineEdit) if one.isVisible())
    said: list[bool] = []
    form.dirty_changed.connect(said.append)
    line.setFocus()
    qtbot.keyClicks(line, "Half a")

    assert said == [True]
    assert f"Not saved: {room.title}" in window.frame.status.says_saved()
    view.discard()
    assert "Not saved" not in window.frame.status.says_saved()


def test_a_room_out_of_sight_reads_what_changed_when_it_is_gone_to(
    window: MainWindow, qtbot: Any, monkeypatch: pytest.MonkeyPatch
):
    members, meetings = (next(one for one in ROOMS if one.id == name) for name in ("members", "meetings"))
    view = window.go_to(members)
    window.go_to(meetings)
    read: list[str] = []
    reload = view.reload
    monkeypatch.setattr(view, "reload", lambda: (read.append("read"), reload()))

    for name in ("Rose Ibbotson", "Colin Barraclough"):
        add_person(view.desk.partnership, Person(name=name))
    assert read == []

    window.go_to(members)
    assert read == ["read"]


@pytest.mark.parametrize("room", ROOMS, ids=[room.id for room in ROOMS])
def test_tab_leads_on_from_every_control_of_an_empty_room(window: MainWindow, qtbot: Any, room: Room):
    window.go_to(room).focus_list()
    qtbot.wait(10)
    for _ in range(40):
        before = QApplication.focusWidget()
        assert before is not None
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is not before, before.accessibleName()


@pytest.mark.parametrize("room", ROOMS, ids=[room.id for room in ROOMS])
def test_tab_stops_wherever_shift_tab_stops(window: MainWindow, qtbot: Any, room: Room):
    view = window.go_to(room)
    view.focus_list()
    qtbot.wait(10)
    qtbot.waitUntil(getattr(view, "is_drawn", _at_once), timeout=20_000)

    onward, back = (_stops(qtbot, key) for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab))

    assert onward == back


def _at_once() -> bool:
    """Most rooms draw nothing that has to be waited for."""
    return True


def _stops(qtbot: Any, key: Qt.Key) -> set[str]:
    """Where a key leads to, once round the window."""
    found: list[QWidget] = []
    focus = QApplication.focusWidget()
    while focus is not None and focus not in found and len(found) < MOST_STOPS:
        found.append(focus)
        qtbot.keyClick(focus, key)
        focus = QApplication.focusWidget()
    return {f"{type(one).__name__} {one.accessibleName() or one.objectName()}" for one in found}
