"""How the room stands in large and small windows, and what it shows of those who are no MPs."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from evenhand.domain.members.facts import Person
from evenhand.domain.mp.record_facts import Contact
from evenhand.domain.mp.vocabulary import ContactKind
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import read_as_at
from evenhand.screens.mp.letters_part import LettersPart
from evenhand.screens.mp.parts import CASEWORK, LETTERS, STANCE, TIMELINE
from evenhand.screens.mp.timeline.drawing import LOW_LANE
from evenhand.screens.mp.view import MpView
from evenhand.screens.mp.words import say_seat
from evenhand.screens.theme import Theme
from evenhand.services.contacts import add_contact
from tests.screens.mp.hands import open_titled, press, titles, words

GAP = date(2024, 6, 12)
HEAD = "The header says who it is."


@pytest.fixture
def officer(view: MpView, desk: Desk) -> int:
    """A council officer whom the partnership keeps in touch with."""
    contact = Contact(
        mp_id=0, kind=ContactKind.COUNCIL_OFFICER, organisation="Marlbeck Borough", role="Parks"
    )
    return add_contact(desk.partnership, Person(name="Sunita Varma"), contact)


def test_stage_stance_and_next_step_stand_at_the_top(view: MpView) -> None:
    said = words(view.room.header)
    for words_there in ("Owen Marchetti MP", "Working together", "Supportive, last evidenced 13 months ago"):
        assert words_there in said, HEAD
    assert view.room.header.write.text() == "Write to the MP…"


def test_writing_to_the_mp_opens_the_letters_at_the_next_step(view: MpView, qtbot: QtBot) -> None:
    press(qtbot, view.room.header, "Write to the MP…")
    assert view.room.shown_part() == LETTERS
    letters = view.room.part(LETTERS)
    assert isinstance(letters, LettersPart)
    assert letters.isVisible()


def test_a_contact_has_no_stage_no_stance_and_is_never_called_mp(view: MpView, officer: int) -> None:
    view.room.open_part(STANCE)
    assert view.show_record(f"mp:{officer}")
    said = words(view.room.header)
    assert "Council officer  ·  Marlbeck Borough  ·  Parks" in said
    assert "Sunita Varma MP" not in said
    assert "Stage" not in said.split("\n")
    assert view.room.shown_part() == TIMELINE, "the part that contacts do not have gives way"
    assert not view.room.has_part(CASEWORK)
    assert view.room.header.write.text() == "Write a letter…"
    assert "No engagements yet" in words(view)


def test_the_menu_beside_the_name_lists_everybody_and_the_papers(
    view: MpView, desk: Desk, officer: int
) -> None:
    wanted: list[str] = []
    desk.paper_wanted.connect(wanted.append)
    actions = {one.text(): one for one in view.room.header.who.make_menu().actions()}
    assert {"Owen Marchetti MP", "Ruth Calloway, former MP", "Sunita Varma, Parks"} <= actions.keys()
    actions["Briefing before a meeting"].trigger()
    assert wanted[0].startswith("mp-briefing/")
    assert "Handover brief" in actions
    actions["Ruth Calloway, former MP"].trigger()
    assert "Handover brief" not in [one.text() for one in view.room.header.who.make_menu().actions()]


def test_while_nobody_is_the_mp_the_former_one_comes_first_and_whoever_is_to_come_is_from_a_day(
    view: MpView, desk: Desk
) -> None:
    as_at = read_as_at(desk.partnership, GAP, GAP)
    ruth, owen = as_at.mps()
    assert (as_at.name(ruth), as_at.name(owen)) == ("Ruth Calloway", "Owen Marchetti")
    assert say_seat(as_at, owen) == "Not yet an MP  ·  Marlbeck  ·  from 5 July 2024"


def test_what_a_narrow_header_leaves_out_stands_in_the_menu(view: MpView) -> None:
    header = view.room.header
    said = [one.text() for one in header.short_who.make_menu().actions()]
    assert said[:2] == [
        "Stage: Working together. Why?",
        "Stance: Supportive, last evidenced 13 months ago",
    ]
    assert said[2].startswith("Next gentle step: ")
    assert said[3] == "Write to the MP…"
    assert not any("Stage" in one.text() for one in header.who.make_menu().actions())
    header.short_who.make_menu().actions()[1].trigger()
    assert view.room.shown_part() == STANCE


def test_a_low_page_keeps_the_detail_to_one_line(view: MpView, qtbot: QtBot) -> None:
    open_titled(view, "Awards evening")
    assert "Wednesday 12 March 2025" in words(view.pane)
    view.setMinimumHeight(1)
    view.resize(1366, 544)
    qtbot.waitUntil(lambda: "Wednesday" not in words(view.pane))
    assert "12 March 2025" in words(view.pane)
    assert view.engagements.timeline.isVisible()


def test_a_medium_window_shows_the_detail_over_the_list(view: MpView, qtbot: QtBot) -> None:
    view.resize(1024, 480)
    qtbot.waitUntil(lambda: not view.pane.isVisible())
    view.list.focus_rows()
    qtbot.keyClick(view.list.view, Qt.Key.Key_Return)
    assert view.pane.isVisible()
    assert not view.list.isVisible()
    assert view.engagements.timeline.isVisible()
    press(qtbot, view.pane, "List")
    assert view.list.isVisible()
    drawing = view.engagements.timeline.plot
    assert drawing.geometry_now().lane == LOW_LANE, "there is little height: the captions stay in view"
    view.add()
    assert not drawing.isVisible(), "the form has the width"
    press(qtbot, view.pane, "Discard")
    assert drawing.isVisible()


def test_narrow_the_timeline_takes_turns_with_the_list(view: MpView, theme: Theme, qtbot: QtBot) -> None:
    theme.set_scale(200)
    qtbot.waitUntil(view.engagements.is_narrow)
    view.focus_list()
    assert view.engagements.timeline.plot.hasFocus(), "it opens on the drawing"
    view.engagements.show_list()
    press(qtbot, view.engagements, "Timeline")
    assert view.engagements.timeline.isVisible()
    assert not view.list.isVisible()
    assert not view.room.header.isVisible(), "its own row says whose it is"
    assert "Owen Marchetti MP" in words(view.engagements.timeline)
    press(qtbot, view.engagements.timeline, "List")
    assert view.list.isVisible()
    assert view.room.header.isVisible()


def test_a_tall_page_shows_the_record_in_full_under_the_timeline(view: MpView, qtbot: QtBot) -> None:
    view.resize(1600, 1000)
    open_titled(view, "Awards evening")
    qtbot.waitUntil(view.pane.page.isVisible)
    assert view.engagements.timeline.isVisible()
    view.pane.show_in_full()
    view.pane.focus_first()
    assert not view.engagements.timeline.isVisible()
    qtbot.keyClick(view.pane.page, Qt.Key.Key_Escape)
    assert view.engagements.timeline.isVisible()


def test_what_is_sought_in_the_list_is_sought_on_the_timeline(view: MpView) -> None:
    shown: list[frozenset[int] | None] = []
    view.engagements.timeline.filter = shown.append  # pyright: ignore[reportAttributeAccessIssue]  what it is told
    view.list.seek.setText("eleven")
    assert titles(view) == ["Awards evening"]
    assert shown[-1] == view.list.shown_ids()
    view.list.clear_filter()
    assert shown[-1] is None


def test_the_day_looked_at_leaves_out_contacts_of_later(view: MpView, desk: Desk, officer: int) -> None:
    desk.show_day(date(2024, 5, 1))
    assert view.show_record(f"mp:{officer}"), "a contact without a first day was always there"
    desk.show_day(None)
