"""Meetings are planned, held, minuted and cancelled by keyboard, and what is minuted is only rescinded."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evenhand.domain.meetings.facts import Attendance, Meeting
from evenhand.domain.vocabulary import Planned, Presence
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.meeting_pane import WHO
from evenhand.screens.meetings.view import MeetingsView
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
    press(qtbot, view.list, "Call a meeting…")
    assert view.pane.record.form.field("held_on").control().hasFocus()


def test_a_meeting_is_called_on_the_next_likely_date_with_its_agenda_at_once(
    view: MeetingsView, partnership: Partnership, qtbot: QtBot
) -> None:
    view.add()
    form = view.pane.record.form
    assert form.field("held_on").value() == date(2026, 4, 21)
    assert (form.field("at").value(), form.field("place").value()) == ("7 pm", "Old Wharf Centre")
    write(qtbot, form, "ends_at", "9pm")
    write(qtbot, form, "place", "St Chad's Church Hall")
    press(qtbot, form, "Save")
    assert titles(view) == [("Ahead", "Tue 21 Apr"), ("2026", "Tue 17 Mar")]
    assert view.list.chosen_id() == view.pane.key
    assert not view.unsaved()
    assert view.room.heading(view.book, view.pane.key).line.startswith("7 pm to 9 pm, St Chad's Church Hall")
    assert len([one for one in view.book.items if one.meeting_id == view.pane.key]) > 4
    assert partnership.next_undo == "Call board meeting, 21 April 2026"


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
    attendance = part(view, WHO).attendance
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
    attendance = part(view, WHO).attendance
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
    attendance = part(view, WHO).attendance
    press(qtbot, attendance, "Everybody present")
    press(qtbot, attendance, "Save")
    assert len(listed(partnership, Attendance)) == 4


def test_on_an_earlier_day_a_later_meeting_is_still_planned(view: MeetingsView, desk: Desk) -> None:
    desk.show_day(date(2026, 3, 1))
    [row] = view.room.rows(view.book)
    assert (row.group, row.value) == ("Ahead", "in 16 days")


def test_the_history_tells_what_was_changed(view: MeetingsView, qtbot: QtBot) -> None:
    write(qtbot, view.pane.record.form, "place", "The boat house")
    assert view.save()
    entries = view.room.history(view.book, view.pane.key)
    assert "Place: Old Wharf Centre → The boat house" in [one.says() for one in entries[0].alterations]
    view.pane.open_part(len(view.pane.parts) - 1)
    assert view.pane.parts[-1].isVisible()


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
