"""The paper in view is always that of the choices: a refused choice shows none, and what is not wanted is not drawn."""

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from evenhand.app.rooms import BY_ID
from evenhand.app.window import MainWindow
from evenhand.domain.vocabulary import Level
from evenhand.screens.reports import issuing
from evenhand.screens.reports import paper_in_view as view_module
from evenhand.screens.reports.choices import LEVEL_HINTS, PaperChoices
from evenhand.screens.reports.paper_deeds import NOT_KEPT
from evenhand.screens.reports.paper_in_view import DRAWING
from evenhand.screens.reports.view import ReportsView
from evenhand.screens.widgets.job import Progress

NO_DAY = "rubbish"


@pytest.fixture
def view(window: MainWindow, qtbot: Any) -> ReportsView:
    """The reports with the register of members drawn."""
    window.book["paper-members"].trigger()
    shown = window.go_to(BY_ID["reports"])
    assert isinstance(shown, ReportsView)
    qtbot.waitUntil(shown.is_drawn, timeout=20_000)
    return shown


def typed(qtbot: Any, panel: PaperChoices, words: str) -> None:
    """Type a day as at which the paper stands, and leave the field."""
    line = panel._as_at.control()
    line.setFocus()
    line.selectAll()  # pyright: ignore[reportAttributeAccessIssue]
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Tab)


def button(panel: PaperChoices, says: str) -> QAbstractButton:
    """A button of the choices by its words."""
    return next(one for one in panel.findChildren(QAbstractButton) if one.text() == says)


def turned_to(view: ReportsView, ref: str) -> None:
    """The list turned to another row."""
    view._list.choose(ref)
    view._turn_to(ref)


def test_a_choice_that_is_refused_shows_no_paper_and_says_why(
    view: ReportsView, qtbot: Any, monkeypatch: pytest.MonkeyPatch
):
    asked: list[Path] = []
    monkeypatch.setattr(issuing, "ask_where_to_save", lambda *given: asked.append(given[2]))
    panel = view._choices["members"]
    typed(qtbot, panel, NO_DAY)
    qtbot.waitUntil(lambda: view._preview.pdf() == b"", timeout=20_000)
    why = panel._as_at.error()
    assert why
    assert view._empty._says.text() == why

    confidential = button(panel, "Confidential")
    confidential.setFocus()
    qtbot.keyClick(confidential, Qt.Key.Key_Space)
    assert panel._level._hint.text() == LEVEL_HINTS[Level.CONFIDENTIAL]
    assert not view.is_drawn()

    qtbot.waitUntil(lambda: not view._is_drawing(), timeout=20_000)
    save = button(panel, "Save PDF…")
    save.setFocus()
    qtbot.keyClick(save, Qt.Key.Key_Space)
    assert asked == []
    assert view._notice.says() == why
    assert panel._as_at.control().hasFocus()

    typed(qtbot, panel, "14 April 2026")
    qtbot.waitUntil(view.is_drawn, timeout=20_000)
    assert view._notice.says() == ""
    view.save_pdf()
    assert "confidential" in asked[0].name


def test_back_at_a_refused_choice_no_paper_of_another_kind_is_in_view(view: ReportsView, qtbot: Any):
    typed(qtbot, view._choices["members"], NO_DAY)
    turned_to(view, "paper:governance")
    qtbot.waitUntil(view.is_drawn, timeout=30_000)
    turned_to(view, "paper:members")
    qtbot.waitUntil(lambda: not view._is_drawing(), timeout=20_000)
    assert view._preview.pdf() == b""
    assert view._choices["members"]._as_at.error()


def test_a_list_run_through_draws_only_the_paper_at_which_it_rests(
    view: ReportsView, qtbot: Any, monkeypatch: pytest.MonkeyPatch
):
    drawn: list[str] = []
    draw = view_module._drawn

    def noting(desk: Any, order: Any, progress: Progress) -> Any:
        drawn.append(order.paper)
        return draw(desk, order, progress)

    monkeypatch.setattr(view_module, "_drawn", noting)
    view._list.view.setFocus()
    for _ in range(3):
        qtbot.keyClick(view._list.view, Qt.Key.Key_Down)
    view.save_pdf()
    assert view._notice.says() == DRAWING
    assert view._bar.isHidden()
    qtbot.waitUntil(view.is_drawn, timeout=30_000)
    panel = view._panels.currentWidget()
    assert isinstance(panel, PaperChoices)
    assert drawn == [panel.paper.name]
    assert view._notice.says() == ""


def test_drawing_that_is_cancelled_stops_at_the_next_page_and_can_be_asked_for_again(
    view: ReportsView, qtbot: Any, monkeypatch: pytest.MonkeyPatch
):
    begun, go_on, stopped = threading.Event(), threading.Event(), list[bool]()
    draw = view_module.draw

    def slow(partnership: Any, order: Any, reach: Any) -> bytes:
        begun.set()
        go_on.wait(20)
        try:
            return draw(partnership, order, reach)
        except BaseException:
            stopped.append(True)
            raise

    monkeypatch.setattr(view_module, "draw", slow)
    view._draw()
    assert begun.wait(20)
    qtbot.waitUntil(view._bar.isVisible, timeout=20_000)
    view._bar._cancel.setFocus()
    qtbot.keyClick(view._bar._cancel, Qt.Key.Key_Space)
    go_on.set()
    qtbot.waitUntil(view._stopped.isVisible, timeout=20_000)
    assert stopped == [True]
    assert view._again.hasFocus()

    monkeypatch.undo()
    qtbot.keyClick(view._again, Qt.Key.Key_Space)
    qtbot.waitUntil(view.is_drawn, timeout=20_000)


def test_save_asked_for_during_the_second_look_is_done_after_it(
    view: ReportsView, qtbot: Any, monkeypatch: pytest.MonkeyPatch
):
    asked: list[Path] = []
    monkeypatch.setattr(issuing, "ask_where_to_save", lambda *given: asked.append(given[2]))
    view._draw()
    qtbot.waitUntil(lambda: not view._is_drawing(), timeout=20_000)
    assert not view.is_drawn()
    view.save_pdf()
    assert (asked, view._notice.says()) == ([], "")
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    assert "register-of-members_public" in asked[0].name


def test_a_paper_drawn_anew_is_read_where_it_was_read(view: ReportsView, qtbot: Any):
    turned_to(view, "paper:governance")
    qtbot.waitUntil(view.is_drawn, timeout=30_000)
    preview = view._preview
    preview.bar.focus_page()
    qtbot.keyClicks(preview.bar.page, "3")
    qtbot.keyClick(preview.bar.page, Qt.Key.Key_Return)
    assert preview.page() == 2
    preview.seek.setFocus()
    qtbot.keyClicks(preview.seek, "members")
    qtbot.keyClick(preview.seek, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(preview.finding.places()), timeout=20_000)
    qtbot.keyClick(preview.view, Qt.Key.Key_Home)
    preview.view.turn(2)
    before, places = preview.view.verticalScrollBar().value(), len(preview.finding.places())

    board = button(view._choices["governance"], "Board")
    board.setFocus()
    qtbot.keyClick(board, Qt.Key.Key_Space)
    qtbot.waitUntil(view._is_drawing)
    qtbot.waitUntil(view.is_drawn, timeout=30_000)
    qtbot.waitUntil(lambda: not preview.finding.is_finding(), timeout=20_000)
    assert preview.page() == 2
    assert preview.view.verticalScrollBar().value() == before
    assert len(preview.finding.places()) >= places > 0

    turned_to(view, "paper:members")
    qtbot.waitUntil(view.is_drawn, timeout=30_000)
    assert preview.page() == 0
    assert preview.finding.isHidden()


def test_what_is_saved_apart_has_a_bar_of_its_own_and_its_refusal_names_its_paper(
    view: ReportsView, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    from evenhand.screens.reports import paper_deeds

    go_on = threading.Event()
    write = paper_deeds._made_and_written

    def slow(*given: Any) -> Any:
        go_on.wait(20)
        return write(*given)

    monkeypatch.setattr(paper_deeds, "ask_which_folder", lambda *_: tmp_path / "apart")
    view._deeds.save_csv()
    qtbot.waitUntil(lambda: view._deeds._saving is None, timeout=20_000)
    monkeypatch.setattr(paper_deeds, "_made_and_written", slow)
    view._deeds.save_csv()
    qtbot.waitUntil(view._saving_bar.isVisible, timeout=20_000)
    turned_to(view, "paper:governance")
    qtbot.waitUntil(view.is_drawn, timeout=30_000)
    assert view._saving_bar.isVisible()
    assert view._bar.isHidden()
    go_on.set()
    qtbot.waitUntil(lambda: view._notice.says().startswith("Register of members: "), timeout=20_000)


def test_from_a_file_opened_to_read_a_paper_goes_out_and_is_said_not_to_be_kept(
    view: ReportsView, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    said: list[str] = []
    view._desk.noticed.connect(said.append)
    monkeypatch.setattr(type(view._desk.partnership), "read_only", property(lambda _: True))
    monkeypatch.setattr(issuing, "ask_where_to_save", lambda *_: tmp_path / "members.pdf")
    view.save_pdf()
    assert said == [f"Saved as members.pdf{NOT_KEPT}"]
    assert (tmp_path / "members.pdf").read_bytes() == view._preview.pdf()


def test_in_a_narrow_window_enter_leads_from_the_list_to_the_choices_and_on_to_the_paper(
    view: ReportsView, window: MainWindow, qtbot: Any
):
    from evenhand.screens.theme import look

    look().set_scale(150)
    window.resize(1024, 700)
    qtbot.waitUntil(view._panes.is_narrow)
    view._panes.show_list()
    view._list.view.setFocus()
    qtbot.keyClick(view._list.view, Qt.Key.Key_Return)
    panel = view._panels.currentWidget()
    assert isinstance(panel, PaperChoices)
    assert panel.isAncestorOf(window.focusWidget())
    qtbot.waitUntil(view.is_drawn, timeout=30_000)

    panel._see.setFocus()
    qtbot.keyClick(panel._see, Qt.Key.Key_Space)
    assert view._preview.view.hasFocus()
    qtbot.keyClick(view._back, Qt.Key.Key_Space)
    assert panel.isAncestorOf(window.focusWidget())


def test_at_medium_breadth_the_list_gives_way_to_the_choices_and_the_paper(
    view: ReportsView, window: MainWindow, qtbot: Any
):
    window.resize(1024, 700)
    qtbot.waitUntil(view._panes.is_narrow)
    view._list.view.setFocus()
    qtbot.keyClick(view._list.view, Qt.Key.Key_Return)
    qtbot.waitUntil(view.is_drawn, timeout=30_000)
    assert not view._list.isVisible()
    assert view._panels.isVisible()
    assert view._preview.view.width() > 600
