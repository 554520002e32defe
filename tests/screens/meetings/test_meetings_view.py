"""Meetings are planned, held, minuted and cancelled by keyboard, and what is minuted is only rescinded."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.vocabulary import Planned, Presence
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.view import ATTENDANCE, DECISIONS, MeetingsView
from evenhand.screens.theme import Theme
from evenhand.services import meetings
from evenhand.services.saving import found, listed
from tests.screens.plain_rooms import TODAY, Opening, People, errors, part_of, press, titles, write

MARCH = Meeting(held_on=date(2026, 3, 17), at="7 pm", place="Old Wharf Centre", status=Planned.HELD)


@pytest.fixture
def march(partnership: Partnership, people: People) -> int:
    return meetings.save_meeting(partnership, MARCH, today=TODAY)


@pytest.fixture
def view(opening: Opening, march: int) -> MeetingsView:
    view = opening(MeetingsView)
    assert isinstance(view, MeetingsView)
    return view


def part(view: MeetingsView, number: int):
    view.pane.open_part(number)
    return part_of(view, number)


def test_an_empty_room_says_what_to_do_first(opening: Opening, qtbot: QtBot) -> None:
    view = opening(MeetingsView)
    assert not view.list.view.isVisible()
    press(qtbot, view.list, "Add meeting")
    assert view.pane.record.form.field("held_on").control().hasFocus()


def test_a_meeting_is_added_and_stands_under_its_year(
    view: MeetingsView, partnership: Partnership, qtbot: QtBot
) -> None:
    view.add()
    form = view.pane.record.form
    qtbot.keyClicks(QApplication.focusWidget(), "21/4/2026")
    write(qtbot, form, "place", "St Chad's Church Hall")
    press(qtbot, form, "Save")
    assert titles(view) == [("2026", "Tuesday 21 April"), ("2026", "Tuesday 17 March")]
    assert view.list.chosen_id() == view.pane.key
    assert not view.unsaved()
    assert partnership.next_undo == "Board meeting, 21 April 2026"


def test_a_meeting_still_to_come_is_not_held_and_says_so_beside_the_status(
    view: MeetingsView, qtbot: QtBot
) -> None:
    form = view.pane.record.form
    write(qtbot, form, "held_on", "21 April 2026")
    press(qtbot, form, "Save")
    assert form.field("status").error() == (
        "21 April 2026 is still to come, so the meeting is planned, not held."
    )
    assert view.unsaved()
    press(qtbot, form, "Discard")
    assert form.field("held_on").value() == MARCH.held_on


def test_a_date_that_cannot_be_read_is_said_on_leaving_the_field(view: MeetingsView, qtbot: QtBot) -> None:
    form = view.pane.record.form
    write(qtbot, form, "held_on", "31 February 2026")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert errors(form) == ["February 2026 has 28 days. Give a date like 28 February 2026."]


def test_a_meeting_is_cancelled_and_undo_brings_it_back_with_the_row_kept(
    view: MeetingsView, partnership: Partnership, march: int, qtbot: QtBot
) -> None:
    form = view.pane.record.form
    control = form.field("status").control()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(control, Qt.Key.Key_Right)
    press(qtbot, form, "Save")
    assert found(partnership, Meeting, march).status is Planned.CANCELLED
    partnership.undo()
    assert view.list.chosen_id() == march
    assert form.field("status").value() is Planned.HELD


def test_what_is_typed_stays_while_another_row_is_chosen(
    view: MeetingsView, partnership: Partnership, march: int, qtbot: QtBot
) -> None:
    other = meetings.save_meeting(partnership, Meeting(held_on=date(2026, 4, 21)), today=TODAY)
    write(qtbot, view.pane.record.form, "place", "The boat house")
    view.list.view.setFocus()
    qtbot.keyClick(view.list.view, Qt.Key.Key_Up)
    assert view.list.chosen_id() == march
    assert view.pane.record.form.field("place").value() == "The boat house"
    assert not view.show_record(f"meeting:{other}")
    assert view.save()
    assert view.show_record(f"meeting:{other}")


def test_attendance_is_marked_by_letters_and_kept_as_one_change(
    view: MeetingsView, partnership: Partnership, people: People, march: int, qtbot: QtBot
) -> None:
    attendance = part(view, ATTENDANCE)
    for key in (Qt.Key.Key_P, Qt.Key.Key_X, Qt.Key.Key_A):
        qtbot.keyClick(attendance.table, key)
    assert view.unsaved()
    press(qtbot, attendance, "Save")
    kept = {one.person_id: one.presence for one in listed(partnership, Attendance)}
    assert kept == {
        people["Amara Okonjo"]: Presence.PRESENT,
        people["Janet Pell"]: Presence.ABSENT,
        people["Priya Nair"]: Presence.APOLOGIES,
    }
    partnership.undo()
    assert listed(partnership, Attendance) == []
    assert not view.unsaved()


def test_everybody_is_marked_at_once_and_one_entry_is_taken_away_again(
    view: MeetingsView, partnership: Partnership, people: People, qtbot: QtBot
) -> None:
    attendance = part(view, ATTENDANCE)
    press(qtbot, attendance, "Everybody present")
    attendance.focus_first()
    qtbot.keyClick(attendance.table, Qt.Key.Key_Delete)
    press(qtbot, attendance, "Save")
    assert {one.person_id for one in listed(partnership, Attendance)} == {
        people["Janet Pell"],
        people["Priya Nair"],
    }


def test_somebody_recorded_who_does_not_sit_that_day_keeps_the_entry(
    view: MeetingsView, partnership: Partnership, people: People, march: int, qtbot: QtBot
) -> None:
    meetings.record_attendance(partnership, march, {people["Harold Finch"]: Presence.PRESENT})
    attendance = part(view, ATTENDANCE)
    press(qtbot, attendance, "Everybody present")
    press(qtbot, attendance, "Save")
    assert len(listed(partnership, Attendance)) == 4


def test_a_decision_is_added_with_its_number_mover_and_votes(
    view: MeetingsView, partnership: Partnership, people: People, qtbot: QtBot
) -> None:
    decisions = part(view, DECISIONS)
    press(qtbot, decisions, "Add a decision")
    write(qtbot, decisions.form, "wording", "To open a round in May.")
    write(qtbot, decisions.form, "moved_by_id", "Priya Nair")
    write(qtbot, decisions.form, "votes_for", "7")
    press(qtbot, decisions.form, "Save")
    [decision] = listed(partnership, Decision)
    assert (decision.number, decision.moved_by_id, decision.votes_for, decision.votes_against) == (
        1,
        people["Priya Nair"],
        7,
        None,
    )


def test_a_decision_without_wording_is_refused_beside_the_field(view: MeetingsView, qtbot: QtBot) -> None:
    decisions = part(view, DECISIONS)
    press(qtbot, decisions, "Add a decision")
    press(qtbot, decisions.form, "Save")
    assert decisions.form.field("wording").error() == "Write down what was moved."


def test_a_decision_in_approved_minutes_is_rescinded_and_never_edited(
    view: MeetingsView, partnership: Partnership, march: int, qtbot: QtBot
) -> None:
    key = meetings.save_decision(partnership, Decision(meeting_id=march, number=0, wording="To buy a boat."))
    kept = found(partnership, Meeting, march)
    approved = Meeting(
        id=march, held_on=kept.held_on, status=kept.status, minutes_approved_on=date(2026, 4, 1)
    )
    meetings.save_meeting(partnership, approved, today=TODAY)
    assert view.show_record(f"decision:{key}")
    form = part_of(view, DECISIONS).form
    assert not form.field("wording").isVisible()
    write(qtbot, form, "rescinded_on", "17 March 2026")
    write(qtbot, form, "rescinded_because", "No mooring. Rescinded on 14 April.")
    press(qtbot, form, "Save")
    assert errors(form) == ["It is rescinded by a later meeting. Give a date after 17 March 2026."]
    write(qtbot, form, "rescinded_on", "14 April 2026")
    press(qtbot, form, "Save")
    decision = found(partnership, Decision, key)
    assert (decision.wording, decision.rescinded_on) == ("To buy a boat.", TODAY)
    assert not form.field("rescinded_on").isVisible()
    assert "Rescinded on 14 April 2026" in form.field("passed").value()


def test_on_an_earlier_day_a_later_meeting_is_still_planned(view: MeetingsView, desk: Desk) -> None:
    desk.show_day(date(2026, 3, 1))
    [row] = view.room.rows(view.book)
    assert row.value == "Planned"


def test_the_history_tells_what_was_changed(view: MeetingsView, qtbot: QtBot) -> None:
    write(qtbot, view.pane.record.form, "place", "The boat house")
    assert view.save()
    entries = view.room.history(view.book, view.pane.key)
    assert [one.says() for one in entries[0].alterations] == ["Place: Old Wharf Centre → The boat house"]
    view.pane.open_part(3)
    assert part_of(view, 3).isVisible()


def test_the_history_tells_whose_attendance_was_corrected(
    view: MeetingsView, partnership: Partnership, people: People, march: int
) -> None:
    for presence in (Presence.PRESENT, Presence.ABSENT):
        meetings.record_attendance(partnership, march, {people["Priya Nair"]: presence})
    entries = view.room.history(view.book, march)
    assert [one.says() for one in entries[0].alterations] == ["Priya Nair, attendance: Present → Absent"]


def test_in_a_narrow_window_list_and_record_take_turns(
    view: MeetingsView, theme: Theme, march: int, qtbot: QtBot
) -> None:
    theme.set_scale(200)
    view.resize(1366, 500)
    view.focus_list()
    qtbot.waitUntil(view.list.view.hasFocus)
    qtbot.keyClick(view.list.view, Qt.Key.Key_Return)
    assert view.pane.isVisible()
    assert not view.list.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert view.list.view.isVisible()
    assert (view.width(), view.height()) == (1366, 500)
