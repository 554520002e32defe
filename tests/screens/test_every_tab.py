"""Every tab over the sample, in both themes and in large text: nothing is cut, targets are large, all has a name.

Each room is looked at with its first record open, on every sub-tab, with its history, and with a new record's form.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from evenhand.app.rooms import ROOMS, Room
from evenhand.app.window import MainWindow
from evenhand.screens.theme import Mode, Theme
from evenhand.screens.widgets.button import Button
from evenhand.screens.widgets.tab_strip import TabStrip
from tests.screens.reach import cut, nameless, small_targets
from tests.windows import a_window, dressed

LAPTOP, SMALL = (1366, 768), (1024, 600)
LAYOUT_WAITS_MS = (30, 100, 400)


@pytest.fixture
def worn(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    """The look that the test asks for, put on before there is a window: with one it takes long."""
    yield dressed(qapp, *getattr(request, "param", ()))
    dressed(qapp)


@pytest.fixture
def window(qtbot: Any, worn: Theme, tmp_path: Path, sample_file: Path) -> Iterator[MainWindow]:
    """A window with the sample open."""
    QAccessible.setActive(True)
    made = a_window(qtbot, tmp_path, Path(shutil.copy(sample_file, tmp_path)))
    yield made
    made.close_partnership()
    QAccessible.setActive(False)


def states(window: MainWindow, room: Room, qtbot: Any) -> Iterator[str]:
    """Bring a room into each of its states and name it."""
    view: Any = window.go_to(room)
    if hasattr(view, "panes"):
        view.panes.show_detail()
    yield "first record"
    for strip in view.findChildren(TabStrip):
        for place in range(strip.tabs.count()) if strip.isVisible() else ():
            strip.set_current(place)
            qtbot.wait(1)
            yield strip.tabs.tabText(place)
        if strip.isVisible():
            strip.set_current(0)
    for button in view.findChildren(Button):
        if button.isVisible() and button.text() == "History":
            button.click()
            yield "history"
            break
    if room.adds:
        view.add()
        yield room.adds
        view.discard()
    if hasattr(view, "panes"):
        view.panes.show_list()
        yield "list"


def settled_faults(window: MainWindow, qtbot: Any) -> list[str]:
    """What is cut or too small on the page once its layout has come to rest."""
    page = window.frame.pages.currentWidget()
    assert page is not None
    found: list[str] = []
    for wait_ms in LAYOUT_WAITS_MS:
        qtbot.wait(wait_ms)
        window.grab()
        found = [*cut(page), *(f"small: {one}" for one in small_targets(page))]
        if not found:
            break
    return found


@pytest.mark.parametrize(
    ("worn", "size"),
    [
        ((Mode.LIGHT, 100), LAPTOP),
        ((Mode.DARK, 100), SMALL),
        ((Mode.LIGHT, 200), LAPTOP),
        ((Mode.DARK, 200), LAPTOP),
        ((Mode.LIGHT, 150), SMALL),
    ],
    indirect=["worn"],
)
@pytest.mark.parametrize("room", ROOMS, ids=[room.id for room in ROOMS])
def test_nothing_is_cut_and_every_target_is_large_enough(
    window: MainWindow, qtbot: Any, room: Room, size: tuple[int, int]
):
    window.resize(*size)
    qtbot.wait(1)
    faults: list[str] = []
    for state in states(window, room, qtbot):
        faults += [f"{state}: {one}" for one in settled_faults(window, qtbot)]

    assert faults == []
    assert (window.width(), window.height()) == size


@pytest.mark.parametrize("room", ROOMS, ids=[room.id for room in ROOMS])
def test_every_control_has_a_name_over_the_sample(window: MainWindow, qtbot: Any, room: Room):
    found: list[str] = []
    for state in states(window, room, qtbot):
        qtbot.wait(10)
        page = window.frame.pages.currentWidget()
        assert page is not None
        found += [f"{state}: {one}" for one in nameless(page)]

    assert found == []
