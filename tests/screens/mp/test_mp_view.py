"""The MP relationship tab as a secretary uses it, by keyboard."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from evenhand.domain.vocabulary import Kind, Planned, Standing, TermEnd
from evenhand.screens.desk import Desk
from evenhand.screens.mp.form_parts import FormPage, FormPart, TermsPart
from evenhand.screens.mp.parts import ABOUT, STANCE, TERMS, TIMELINE
from evenhand.screens.mp.view import MpView
from evenhand.screens.theme import Mode, Theme
from evenhand.screens.widgets.label import ElidedLabel
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services import engagements, mp
from tests.screens.mp.hands import leave, open_titled, pick, press, rows, tick, titles, words, write
from tests.screens.mp.relationship import TODAY

FINISH = "Not saved: Save or discard this first. Then choose another."


def row(view: MpView, title: str) -> ListRow:
    return next(one for one in rows(view) if one.title == title)


def page(view: MpView, key: str) -> FormPage:
    part = view.room.part(key)
    assert isinstance(part, FormPart)
    return part.page


def dissolution(view: MpView) -> FormPage:
    part = view.room.part(TERMS)
    assert isinstance(part, TermsPart)
    return part.dissolution


def add_owen(qtbot: QtBot, view: MpView) -> None:
    press(qtbot, view, "Add the MP…")
    form = view.adding.mp.form
    write(qtbot, form, "name", "Owen Marchetti")
    write(qtbot, form, "constituency", "Marlbeck")
    write(qtbot, form, "starts", "5/7/24")
    write(qtbot, form, "prefers", "email")
    press(qtbot, view, "Add the MP")


def test_an_empty_file_says_what_to_do_first(fresh: MpView) -> None:
    assert "No MP is recorded yet" in words(fresh)
    assert "with the constituency" in words(fresh)


def test_an_mp_is_added_with_constituency_and_term_and_undone_as_one(
    fresh: MpView, desk: Desk, qtbot: QtBot
) -> None:
    add_owen(qtbot, fresh)
    said = words(fresh)
    assert "Owen Marchetti MP" in said
    assert "Marlbeck, since 5 July 2024  ·  prefers email" in said
    assert "No engagements with this MP yet" in said
    assert "Most areas begin with a letter." in said
    kept = mp.relationship(desk.partnership)
    assert [one.name for one in kept.constituencies.values()] == ["Marlbeck"]
    desk.partnership.undo()
    assert "No MP is recorded yet" in words(fresh)
    assert not mp.relationship(desk.partnership).constituencies


def test_an_engagement_of_two_kinds_is_added_by_keyboard(fresh: MpView, desk: Desk, qtbot: QtBot) -> None:
    add_owen(qtbot, fresh)
    press(qtbot, fresh, "Add an engagement")
    form = fresh.pane.editor.form
    write(qtbot, form, "on", "12 March 2025")
    write(qtbot, form, "title", "Awards evening")
    tick(qtbot, form, "kinds", "Informing")
    tick(qtbot, form, "kinds", "Publicity")
    pick(qtbot, form, "channel", "Award")
    press(qtbot, fresh, "Save")
    assert row(fresh, "Awards evening").second == "12 March  ·  Informing, Publicity"
    assert row(fresh, "Awards evening").group == "2025"
    assert "Wednesday 12 March 2025" in words(fresh.pane)
    assert "Clause MP9" in words(fresh.pane)
    assert mp.relationship(desk.partnership).engagements[0].kinds == (Kind.INFORMING, Kind.PUBLICITY)
    assert not fresh.unsaved()


def test_a_day_still_to_come_proposes_planned(view: MpView, qtbot: QtBot) -> None:
    view.add()
    form = view.pane.editor.form
    write(qtbot, form, "on", "1 June 2026")
    leave(qtbot, form, "on")
    assert form.values()["status"] is Planned.PLANNED


def test_engagements_stand_by_year_with_what_waits_marked(view: MpView) -> None:
    assert titles(view) == [
        "Quarterly meeting",
        "Letter about the bus shelter",
        "Awards evening",
        "Welcome letter",
    ]
    late = row(view, "Letter about the bus shelter")
    assert (late.mark_says, late.reason) == ("Late", "follow up by 7 April")
    assert row(view, "Quarterly meeting").reason == "planned"
    assert row(view, "Awards evening").reason == "Eleven awards"
    assert view.list.chosen_id() == late.id, "what waits is opened first"


def test_an_engagement_is_corrected_and_cancelled(view: MpView, desk: Desk, qtbot: QtBot) -> None:
    open_titled(view, "Quarterly meeting")
    press(qtbot, view.pane, "Edit…")
    form = view.pane.editor.form
    write(qtbot, form, "title", "Summer meeting")
    tick(qtbot, form, "status", "Cancelled")
    press(qtbot, view.pane, "Save")
    assert row(view, "Summer meeting").reason == "cancelled"
    desk.partnership.undo()
    assert row(view, "Quarterly meeting").reason == "planned"
    assert view.list.chosen_id() == row(view, "Quarterly meeting").id, "undo keeps the selection"
    press(qtbot, view.pane, "History")
    assert "Undone: Correct engagement: Summer meeting" in words(view.pane)


def test_the_chain_is_walked_by_its_links(view: MpView, qtbot: QtBot) -> None:
    open_titled(view, "Welcome letter")
    assert "Led to: Awards evening." in words(view.pane)
    view.pane.show_in_full()
    press(qtbot, view.pane, "Awards evening")
    assert view.list.chosen_id() == row(view, "Awards evening").id
    press(qtbot, view.pane, "Welcome letter")
    assert "Tuesday 9 July 2024" in words(view.pane)


def test_a_chain_leads_to_an_engagement_with_another_mp(view: MpView, desk: Desk, qtbot: QtBot) -> None:
    kept = mp.relationship(desk.partnership)
    first, welcome = kept.engagements[0], kept.engagements[1]
    engagements.save_engagement(desk.partnership, replace(welcome, led_from_id=first.id), today=TODAY)
    open_titled(view, "Welcome letter")
    view.pane.show_in_full()
    press(qtbot, view.pane, "First letter")
    assert titles(view) == ["First letter"]
    assert view.list.chosen_id() == first.id
    assert "Ruth Calloway" in words(view.room.header)


@pytest.mark.parametrize(
    ("wrong", "field", "says"),
    [
        ({"on": "31 February 2026"}, "on", "February 2026 has 28 days. Give a date like 28 February 2026."),
        ({"on": "1 June 2026"}, "status", "1 June 2026 is still to come, so it is planned, not held."),
        ({"led_from_id": "Nothing like it"}, "led_from_id", "“Nothing like it” is not on the list."),
        (
            {"led_from_id": "Awards evening, 12 March 2025"},
            "led_from_id",
            "after this. Choose an earlier one.",
        ),
        ({"title": " "}, "title", "Give it a few words, such as Walkabout, Old Wharf steps."),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(
    view: MpView, desk: Desk, qtbot: QtBot, wrong: dict[str, str], field: str, says: str
) -> None:
    open_titled(view, "Welcome letter")
    press(qtbot, view.pane, "Edit…")
    form = view.pane.editor.form
    write(qtbot, form, "outcome", "He wrote back")
    for key, text in wrong.items():
        write(qtbot, form, key, text)
    press(qtbot, view.pane, "Save")
    assert says in form.field(field).error()
    assert form.is_dirty(), "nothing typed is lost"
    assert not mp.relationship(desk.partnership).engagements[1].outcome


def test_at_least_one_kind_is_asked_for(view: MpView, qtbot: QtBot) -> None:
    open_titled(view, "Welcome letter")
    press(qtbot, view.pane, "Edit…")
    form = view.pane.editor.form
    tick(qtbot, form, "kinds", "Informing")
    press(qtbot, view.pane, "Save")
    assert form.field("kinds").error().startswith("Choose one kind or more")


def test_another_row_is_opened_only_once_typing_is_saved_or_discarded(view: MpView, qtbot: QtBot) -> None:
    open_titled(view, "Welcome letter")
    press(qtbot, view.pane, "Edit…")
    write(qtbot, view.pane.editor.form, "title", "Letter of welcome")
    view.list.view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view.list.view, Qt.Key.Key_Up)
    assert FINISH in words(view.pane)
    assert view.list.chosen_id() == row(view, "Welcome letter").id
    assert not view.show_record("mp:1")
    assert view.unsaved()
    assert view.save()
    assert "Letter of welcome" in titles(view)


def test_rows_are_found_by_kind_and_by_words(view: MpView, qtbot: QtBot) -> None:
    view.list.choice.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(view.list.choice, "Working")
    assert titles(view) == ["Letter about the bus shelter"]
    view.list.clear_filter()
    view.focus_find()
    qtbot.keyClicks(view.list.seek, "eleven")
    assert titles(view) == ["Awards evening"]
    qtbot.keyClicks(view.list.seek, " swans")
    assert "No engagement matches ‘eleven swans’." in words(view)


def test_the_day_looked_at_is_kept_to(view: MpView, desk: Desk) -> None:
    desk.show_day(date(2025, 1, 1))
    assert titles(view) == ["Quarterly meeting", "Welcome letter"]
    assert "Not known" in words(view.room.header)
    desk.show_day(date(2024, 6, 10))
    said = words(view)
    assert "Former MP, standing. No MP since 30 May 2024" in said
    seat = next(one for one in view.findChildren(ElidedLabel) if "No MP since" in one.text())
    assert "when Parliament was dissolved" in seat.toolTip()
    assert "Ruth Calloway MP" not in said
    assert titles(view) == ["First letter"]
    desk.show_day(date(2024, 5, 29))
    assert "Ruth Calloway MP" in words(view)
    desk.show_day(None)
    assert "Owen Marchetti MP" in words(view)


def test_a_former_mp_is_chosen_from_the_menu_beside_the_name(view: MpView) -> None:
    menu = view.room.header.who.make_menu()
    ruth = next(one for one in menu.actions() if one.text() == "Ruth Calloway, former MP")
    ruth.trigger()
    assert titles(view) == ["First letter"]
    assert "Ruth Calloway MP" not in words(view.room.header)


def test_the_stance_says_how_long_ago_it_was_evidenced(view: MpView, desk: Desk) -> None:
    said = words(view.room.header)
    assert "Supportive, last evidenced 13 months ago" in said
    assert "Look at: the evidence is old" in said
    desk.show_day(date(2026, 3, 12))
    assert "Look at: the evidence is old" not in words(view.room.header)


def test_a_judgement_needs_its_evidence_and_a_day_that_has_come(view: MpView, qtbot: QtBot) -> None:
    view.room.open_part(STANCE)
    assert "The person may ask to see what is written here." in words(view)
    assert "It is no target." in words(view)
    press(qtbot, page(view, STANCE), "Add a judgement")
    form = page(view, STANCE).form
    write(qtbot, form, "judged_on", "15 April 2026")
    tick(qtbot, form, "stance", "Neutral")
    assert "cannot be dated in the future" in form.field("judged_on").error()
    write(qtbot, form, "judged_on", "13 April 2026")
    press(qtbot, page(view, STANCE), "Save")
    assert form.field("evidence").error() == "Say what was seen or said. The person may ask to see this."
    write(qtbot, form, "evidence", "He asked for a month to think about it.")
    tick(qtbot, form, "confidence", "Unsure")
    press(qtbot, page(view, STANCE), "Save")
    assert "Neutral, last evidenced yesterday" in words(view.room.header)


def test_a_dissolution_ends_the_term_and_asks_who_stands(view: MpView, desk: Desk, qtbot: QtBot) -> None:
    view.room.open_part(TERMS)
    press(qtbot, view, "Parliament is dissolved…")
    form = dissolution(view).form
    assert "Owen Marchetti, Marlbeck, since 5 July 2024" in words(view)
    write(qtbot, form, "day", "1 July 2024")
    press(qtbot, view, "End the terms")
    assert form.field("day").error() == "No term ran by then. Give a day after 5 July 2024."
    write(qtbot, form, "day", "10 April 2026")
    press(qtbot, view, "End the terms")
    assert "No MP since 10 April 2026" in words(view)
    assert "Owen Marchetti MP" not in words(view)
    tick(qtbot, page(view, TERMS).form, "standing_again", "Not standing")
    press(qtbot, page(view, TERMS), "Save")
    assert "Former MP, not standing. No MP since 10 April 2026" in words(view)
    term = mp.relationship(desk.partnership).terms[-1]
    assert (term.ends, term.ended_by) == (date(2026, 4, 9), TermEnd.DISSOLUTION)
    assert term.standing_again is Standing.NOT_STANDING


def test_a_term_is_refused_where_the_seat_is_filled_or_the_day_is_to_come(view: MpView, qtbot: QtBot) -> None:
    view.room.open_part(TERMS)
    press(qtbot, page(view, TERMS), "Add a term")
    form = page(view, TERMS).form
    write(qtbot, form, "constituency", "marlbeck")
    write(qtbot, form, "starts", "1 June 2026")
    leave(qtbot, form, "starts")
    assert "is still to come" in form.field("starts").error()
    write(qtbot, form, "starts", "1 June 2025")
    leave(qtbot, form, "starts")
    assert form.field("starts").error() == "The seat is filled from 5 July 2024. End that term first."
    write(qtbot, form, "constituency", "Tarn Valley")
    press(qtbot, page(view, TERMS), "Save")
    elsewhere = "The same person is an MP elsewhere from 5 July 2024. End that term first."
    assert form.field("starts").error() == elsewhere


def test_the_same_person_is_not_entered_twice(view: MpView, desk: Desk, qtbot: QtBot) -> None:
    view.add_mp()
    form = view.adding.mp.form
    write(qtbot, form, "name", "Ruth Calloway")
    write(qtbot, form, "constituency", "Tarn Valley")
    write(qtbot, form, "starts", "5 July 2024")
    press(qtbot, view, "Add the MP")
    assert form.field("same").error() == "Say whether it is the same person."
    tick(qtbot, form, "same", "Yes")
    press(qtbot, view, "Add the MP")
    assert form.field("name").error().startswith("This MP is in the file already.")
    press(qtbot, view, "Discard")
    assert len(mp.relationship(desk.partnership).mps) == 2
    assert not view.unsaved()


def test_the_furthest_kind_is_explained(view: MpView, qtbot: QtBot) -> None:
    assert "Working together" in words(view.room.header)
    view.room.header.explain()
    assert "24 March 2026" in words(view.room.header)


def test_every_control_has_a_name(view: MpView) -> None:
    for part in (TIMELINE, TERMS, STANCE, ABOUT):
        view.room.open_part(part)
        kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
        controls = [one for kind in kinds for one in view.findChildren(kind) if one.isVisible()]
        nameless = [one for one in controls if not (one.accessibleName() or getattr(one, "text", str)())]
        assert not nameless


def test_large_text_shows_list_or_detail_and_esc_leads_back(view: MpView, theme: Theme, qtbot: QtBot) -> None:
    theme.set_scale(200)
    qtbot.waitUntil(view.engagements.is_narrow)
    view.turn_to_list()
    qtbot.keyClick(view.list.view, Qt.Key.Key_Return)
    assert view.pane.isVisible()
    assert not view.list.isVisible()
    qtbot.keyClick(view.pane.page, Qt.Key.Key_Escape)
    assert view.list.isVisible()
    theme.set_mode(Mode.DARK)
    assert "Owen Marchetti MP" in words(view.room.header)
