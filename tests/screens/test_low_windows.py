"""Windows of little height: headers make way and come back, lists keep their rows, one thing scrolls at a time."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QScrollArea, QTableView, QWidget

from evenhand.app.rooms import BY_ID
from evenhand.app.window import MainWindow
from evenhand.screens.theme import Mode, Theme
from evenhand.screens.widgets import fold
from tests.windows import a_window, dressed

SMALL, LAPTOP = (1024, 600), (1366, 680)
TALL = (1366, 900)
LISTED = ("members", "meetings", "publicity", "elections")
LEAST_ROWS = 4


@pytest.fixture
def worn(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    """The text size that the test asks for."""
    yield dressed(qapp, Mode.LIGHT, getattr(request, "param", 100))
    dressed(qapp)


@pytest.fixture
def window(
    qtbot: Any, worn: Theme, tmp_path: Path, sample_file: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """A window with the sample open; no header was ever opened in it."""
    monkeypatch.setattr(fold, "memory", fold.FoldMemory())
    made = a_window(qtbot, tmp_path, Path(shutil.copy(sample_file, tmp_path)))
    made.resize(*SMALL)
    made.activateWindow()
    yield made
    made.close_partnership()


def settle(qtbot: Any, window: MainWindow) -> None:
    """Let the layout come to rest."""
    for _ in range(2):
        qtbot.wait(30)
        window.grab()


def whole_rows(view: QAbstractItemView) -> int:
    """How many rows are seen whole, down the side on which they begin."""
    model, seen = view.model(), view.viewport().rect()
    rects = (view.visualRect(model.index(place, 0)) for place in range(model.rowCount()))
    return sum(1 for rect in rects if seen.contains(rect.topLeft()) and seen.contains(rect.bottomLeft()))


def nested(page: QWidget) -> list[str]:
    """The lists and tables in view that scroll inside something that scrolls as well."""
    return [
        view.accessibleName()
        for view in page.findChildren(QAbstractItemView)
        if isinstance(view, QListView | QTableView)
        and view.isVisible()
        and view.verticalScrollBar().maximum() > 0
        and any(area.verticalScrollBar().maximum() > 0 and area.isAncestorOf(view) for area in areas(page))
    ]


def areas(page: QWidget) -> list[QScrollArea]:
    """What scrolls on a page."""
    return [area for area in page.findChildren(QScrollArea) if area.isVisible()]


@pytest.mark.parametrize("worn", [100, 150], indirect=True)
def test_the_round_makes_way_on_a_low_page_and_comes_back_for_good(window: MainWindow, qtbot: Any):
    view: Any = window.go_to(BY_ID["grants"])
    settle(qtbot, window)
    header = view.room.header

    assert not header.isVisible()
    assert header.fold.isVisible()
    assert "left" in header.fold.text()
    assert header.fold.toolTip() == "Show the round and its money"

    qtbot.keyClick(header.fold, Qt.Key.Key_Space)
    settle(qtbot, window)
    assert header.isVisible()
    assert header.fold.toolTip() == "Fold the round and its money"
    assert window.settings.open_headers() == {"grant-round"}

    again = fold.FoldMemory()
    again.keep_in(window.settings)
    assert again.is_open("grant-round")
    assert not again.is_open("mp")


def test_a_header_stands_whole_again_once_the_window_is_high(window: MainWindow, qtbot: Any):
    view: Any = window.go_to(BY_ID["grants"])
    settle(qtbot, window)
    assert not view.room.header.isVisible()

    window.resize(*TALL)
    settle(qtbot, window)
    assert view.room.header.isVisible()
    assert not view.room.header.fold.isVisible()

    window.resize(*SMALL)
    settle(qtbot, window)
    assert not view.room.header.isVisible()


def test_only_the_applications_have_a_round_to_fold(window: MainWindow, qtbot: Any):
    view: Any = window.go_to(BY_ID["grants"])
    settle(qtbot, window)
    view.parts.strip.set_current(1)
    settle(qtbot, window)
    assert not view.room.header.fold.isVisible()

    view.parts.strip.set_current(0)
    settle(qtbot, window)
    assert view.room.header.fold.isVisible()


def test_the_gate_has_room_for_two_conditions_on_the_lowest_page(window: MainWindow, qtbot: Any):
    view: Any = window.go_to(BY_ID["grants"])
    settle(qtbot, window)
    checklist = view.room.dossier.page("gate").checklist
    first, second = checklist.rows()[:2]
    area = next(area for area in areas(checklist) if area.isAncestorOf(first))

    bottom = second.mapTo(area.viewport(), QPoint(0, second.height())).y()
    assert bottom <= area.viewport().height()


def test_who_it_is_stands_in_the_row_of_parts_on_a_low_page(window: MainWindow, qtbot: Any):
    view: Any = window.go_to(BY_ID["mp"])
    settle(qtbot, window)
    header = view.room.header
    assert header.height() < 60
    assert header.short_who.isVisible()
    assert not header.write.isVisible()

    header.fold.click()
    settle(qtbot, window)
    assert header.write.isVisible()
    assert not header.short_who.isVisible()


@pytest.mark.parametrize(("worn", "size"), [(100, SMALL), (200, LAPTOP), (150, SMALL)], indirect=["worn"])
@pytest.mark.parametrize("room", LISTED)
def test_a_list_shows_four_rows_however_low_the_window_is(
    window: MainWindow, qtbot: Any, room: str, size: tuple[int, int]
):
    window.resize(*size)
    view: Any = window.go_to(BY_ID[room])
    view.focus_list()
    settle(qtbot, window)

    assert whole_rows(view.list.view) >= LEAST_ROWS


@pytest.mark.parametrize("worn", [200], indirect=True)
def test_buttons_of_a_list_go_back_below_it_where_there_is_room(window: MainWindow, qtbot: Any):
    window.resize(*LAPTOP)
    view: Any = window.go_to(BY_ID["meetings"])
    view.focus_list()
    settle(qtbot, window)
    add = view.list._deeds[0]
    assert add.mapTo(view, QPoint()).y() == view.list.choice.mapTo(view, QPoint()).y()

    window.resize(1366, 1300)
    settle(qtbot, window)
    assert add.mapTo(view, QPoint()).y() > view.list.view.mapTo(view, QPoint()).y()


@pytest.mark.parametrize("worn", [200], indirect=True)
@pytest.mark.parametrize("room", ["members", "meetings", "grants", "publicity"])
def test_the_name_stands_beside_the_way_back_where_list_and_record_take_turns(
    window: MainWindow, qtbot: Any, room: str
):
    window.resize(*LAPTOP)
    view: Any = window.go_to(BY_ID[room])
    view.panes.show_detail()
    settle(qtbot, window)
    back = view.panes._back
    name = heading_of(view)

    assert back.text() == ""
    assert back.accessibleName().startswith("All ")
    assert back.toolTip() == back.accessibleName()
    assert name.isVisible()
    assert name.parentWidget() is back.parentWidget()

    window.resize(2700, 1500)
    settle(qtbot, window)
    assert name.isVisible()
    assert name.parentWidget() is not back.parentWidget()


def heading_of(view: Any) -> QWidget:
    """The name of the record that is open."""
    if hasattr(view, "parts"):
        return view.room.dossier._name
    return getattr(view.pane, "detail", view.pane)._title


@pytest.mark.parametrize("worn", [200], indirect=True)
def test_no_name_stands_over_the_form_of_somebody_new(window: MainWindow, qtbot: Any):
    window.resize(*LAPTOP)
    view: Any = window.go_to(BY_ID["members"])
    view.panes.show_detail()
    settle(qtbot, window)
    assert heading_of(view).isVisible()

    view.add()
    settle(qtbot, window)
    assert not heading_of(view).isVisible()
    view.discard()


@pytest.mark.parametrize(("worn", "size"), [(100, SMALL), (200, LAPTOP), (200, SMALL)], indirect=["worn"])
def test_no_part_of_a_meeting_scrolls_inside_a_scroll(window: MainWindow, qtbot: Any, size: tuple[int, int]):
    window.resize(*size)
    view: Any = window.go_to(BY_ID["meetings"])
    view.panes.show_detail()
    faults: list[str] = []
    for place in range(view.pane.strip.tabs.count()):
        view.pane.strip.set_current(place)
        settle(qtbot, window)
        faults += nested(view)

    assert faults == []


@pytest.mark.parametrize("worn", [200], indirect=True)
def test_the_current_row_of_rows_that_stand_whole_is_kept_in_view(window: MainWindow, qtbot: Any):
    window.resize(*LAPTOP)
    view: Any = window.go_to(BY_ID["meetings"])
    view.panes.show_detail()
    view.pane.open_part(3)
    settle(qtbot, window)
    table = next(one for one in view.pane.findChildren(QTableView) if one.accessibleName() == "Replies")
    page = next(area for area in areas(view) if area.isAncestorOf(table))
    table.setFocus()
    for _ in range(table.model().rowCount()):
        qtbot.keyClick(table, Qt.Key.Key_Down)
        row = table.visualRect(table.currentIndex())
        seen = page.viewport().rect()
        assert seen.contains(table.viewport().mapTo(page.viewport(), row.bottomLeft()))
    assert page.verticalScrollBar().value() > 0


@pytest.mark.parametrize("worn", [200], indirect=True)
def test_findings_make_way_for_all_but_the_words_in_a_narrow_window(window: MainWindow, qtbot: Any):
    window.resize(*LAPTOP)
    view: Any = window.go_to(BY_ID["publicity"])
    view.panes.show_detail()
    settle(qtbot, window)
    deeds = view.item.text.deeds
    assert view.findings.isVisible()
    assert deeds.visibleRegion().boundingRect().height() == deeds.height()

    view.item.open_part(1)
    settle(qtbot, window)
    assert not view.findings.isVisible()

    view.findings.go_to(0)
    settle(qtbot, window)
    assert view.findings.isVisible()
