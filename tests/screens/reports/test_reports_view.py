"""The list of papers and the choices for each: whose card it is, and power figures where they may stand."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt

from evenhand.app.rooms import BY_ID
from evenhand.app.window import MainWindow
from evenhand.domain.vocabulary import Level
from evenhand.screens.reports import catalogue
from evenhand.screens.reports.view import ReportsView
from evenhand.services.members import directory
from evenhand.services.papers import KINDS
from tests.reports.reading import words_of
from tests.windows import NOW


def reports(window: MainWindow, qtbot: Any, paper: str) -> ReportsView:
    """The reports with a paper drawn."""
    window.book[f"paper-{paper}"].trigger()
    view = window.go_to(BY_ID["reports"])
    assert isinstance(view, ReportsView)
    qtbot.waitUntil(view.is_drawn, timeout=20_000)
    return view


def test_every_paper_that_can_be_drawn_stands_in_the_list_under_its_title():
    assert {paper.name: paper.title for paper in catalogue.PAPERS} == {
        name: kind.title for name, kind in KINDS.items()
    }


def test_working_papers_are_for_the_board_unless_somebody_else_is_chosen():
    working = {paper.name for paper in catalogue.PAPERS if paper.read_by is Level.BOARD}
    assert working == {
        "mp-briefing",
        "visit-pack",
        "follow-ups",
        "grants-schedule",
        "returns",
        "spend",
        "certificates",
        "dossier",
        "supplement",
        "today",
    }
    assert {paper.read_by for paper in catalogue.PAPERS} == set(Level)


def test_a_card_is_of_the_person_chosen_among_those_with_two_hats(window: MainWindow, qtbot: Any):
    view = reports(window, qtbot, "two-hats")
    panel = view._choices["two-hats"]
    assert window.partnership is not None
    people = directory(window.partnership).people
    janet = next(key for key, one in people.items() if one.name == "Janet Pell")

    assert view.show_record(f"paper:two-hats/{janet}")
    qtbot.waitUntil(view.is_drawn, timeout=20_000)

    assert panel.order(NOW).person_id == janet
    assert "Cllr Janet Pell" in words_of(view._preview.pdf())


def test_a_blank_form_is_reached_by_its_name_and_chosen_among_the_others(window: MainWindow, qtbot: Any):
    window.show_paper("form/grant-return")
    view = window.go_to(BY_ID["reports"])
    assert isinstance(view, ReportsView)
    qtbot.waitUntil(view.is_drawn, timeout=20_000)

    panel = view._choices["form"]
    assert panel.order(NOW).form == "grant-return"
    assert panel._level.isHidden()
    assert "Receipts seen" in words_of(view._preview.pdf())


def test_power_figures_are_asked_for_in_a_confidential_copy_alone(window: MainWindow, qtbot: Any):
    panel = reports(window, qtbot, "governance")._choices["governance"]
    assert panel._power is not None
    assert not panel._power.isEnabled()

    panel._level.set_value(Level.CONFIDENTIAL)
    panel._power.set_value((True,))
    panel._note()
    assert panel._power.isEnabled()
    assert panel.order(NOW).with_power

    panel._level.set_value(Level.BOARD)
    panel._note()
    assert not panel.order(NOW).with_power


def test_where_nobody_wears_two_hats_the_list_says_so_and_shows_no_other_paper(
    window: MainWindow, qtbot: Any
):
    view = reports(window, qtbot, "two-hats")
    panel = view._choices["two-hats"]
    panel.show_people(())
    view._draw()
    qtbot.waitUntil(lambda: view._job is None, timeout=20_000)

    assert panel._subjects["person_id"].error() == "Choose the person whose paper it is."
    assert view._preview.pdf() == b""


def test_a_paper_of_a_meeting_is_that_of_the_next_or_of_the_one_chosen(window: MainWindow, qtbot: Any):
    view = window.go_to(BY_ID["reports"])
    assert isinstance(view, ReportsView)
    view.show_record("paper:agenda")
    qtbot.waitUntil(view.is_drawn, timeout=20_000)
    assert "Agenda Tuesday 21 April 2026" in words_of(view._preview.pdf())
    panel = view._choices["agenda"]
    assert panel.order(NOW).meeting_id is None

    assert view.show_record("paper:agenda/33")
    qtbot.waitUntil(view.is_drawn, timeout=20_000)
    assert panel.order(NOW).meeting_id == 33
    assert "Agenda Tuesday 19 May 2026" in words_of(view._preview.pdf())


def test_that_no_meeting_is_ahead_stands_beside_the_choice(window: MainWindow, qtbot: Any):
    view = window.go_to(BY_ID["reports"])
    assert isinstance(view, ReportsView)
    panel = view._choices["pack"]
    panel._as_at.set_value(date(2027, 1, 4))
    view.show_record("paper:pack")
    field = panel._subjects["meeting_id"]
    qtbot.waitUntil(lambda: "No meeting is ahead on 4 January 2027" in field.error(), timeout=20_000)


def test_a_briefing_is_about_an_mp_and_a_visit_pack_about_anybody(window: MainWindow, qtbot: Any):
    view = window.go_to(BY_ID["reports"])
    assert isinstance(view, ReportsView)
    briefing, visit = (view._choices[name]._subjects["mp_id"] for name in ("mp-briefing", "visit-pack"))
    offered = [
        [field._choice.itemText(place) for place in range(field._choice.count())]
        for field in (briefing, visit)
    ]
    assert "Owen Marchetti" in offered[0]
    assert view._choices["visit-pack"].order(NOW).level is Level.BOARD
    assert set(offered[1]) - set(offered[0]) == {"Callum Reeve", "Sunita Varma"}


def test_a_case_study_tells_the_entries_that_the_timeline_chose(window: MainWindow, qtbot: Any):
    view = window.go_to(BY_ID["reports"])
    assert isinstance(view, ReportsView)
    assert view.show_record("paper:mp-case-study/1,2")
    qtbot.waitUntil(view.is_drawn, timeout=20_000)
    assert set(view._choices["mp-case-study"].order(NOW).engagement_ids) == {1, 2}
    assert "Case study: Ruth Calloway" in words_of(view._preview.pdf())


def test_esc_leads_from_the_search_to_the_paper_to_its_choices_to_the_list(window: MainWindow, qtbot: Any):
    view = reports(window, qtbot, "members")
    window.resize(1366, 768)
    view._preview.seek.setFocus()
    qtbot.keyClick(view._preview.seek, Qt.Key.Key_Escape)
    assert view._preview.view.hasFocus()
    qtbot.keyClick(view._preview.view, Qt.Key.Key_Escape)
    focus = view.focusWidget()
    assert focus is not None
    assert view._panels.isAncestorOf(focus)
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert view._list.view.hasFocus()
