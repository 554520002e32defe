"""An evening from its beginning to its end in the live view, and one that is entered afterwards."""

from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, Moment, Reply
from evenhand.domain.meetings.vocabulary import MomentKind, ReplyAnswer, Treatment
from evenhand.domain.members.review_facts import Action
from evenhand.domain.vocabulary import Planned, Presence
from evenhand.screens.meetings.live.moment_dialogs import PauseDialog
from evenhand.screens.meetings.live.view import LiveView
from evenhand.screens.theme.marks import Mark
from evenhand.services import agendas, meetings
from evenhand.services.replies import save_reply
from evenhand.services.saving import found, listed
from tests.screens.meetings.live.board import RESIDENTS, TODAY, Board, a_board
from tests.screens.meetings.live.conftest import Opening
from tests.screens.meetings.live.hands import in_dialog, key, move, second, write

SPACE = Qt.Key.Key_Space


def moments(board: Board) -> list[tuple[MomentKind, time]]:
    return [(one.kind, one.at) for one in listed(board.partnership, Moment) if one.person_id is None]


def test_the_meeting_is_begun_with_those_who_are_here(opening: Opening, board: Board, qtbot: QtBot) -> None:
    live = opening()
    live.focus_first()
    assert live.room.list.hasFocus()
    for name in RESIDENTS:
        key(qtbot, live, board, name, SPACE, time(19, 0))
    assert live.middle.begin.bar.counts()[0].number == "5"
    assert live.middle.begin.chair.value() == board.people["Amara Okonjo"]
    write(qtbot, live.middle.begin.time.control(), "7.02")
    live.middle.begin.begin.setFocus()
    qtbot.keyClick(live.middle.begin.begin, SPACE)
    assert moments(board) == [(MomentKind.OPENED, time(19, 2))]
    assert found(board.partnership, Meeting, board.meeting).status is Planned.HELD
    assert live.item.isVisible()
    assert second(live, board, "Amara Okonjo") == "chairs"
    live.agenda.focus_rows()
    board.clock.at(time(19, 3))
    qtbot.keyClick(live.agenda.view, Qt.Key.Key_Return)
    assert [row.mark for row in live.agenda.rows()[:2]] == [Mark.DUE, None]
    assert found(board.partnership, AgendaItem, board.items[0]).taken_at == time(19, 3)


def test_enter_takes_the_next_item_and_the_one_before_is_done(
    live: LiveView, board: Board, qtbot: QtBot
) -> None:
    live.agenda.focus_rows()
    qtbot.keyClick(live.agenda.view, Qt.Key.Key_Down)
    assert live.item.take_row.says.text() == "This item is not taken yet."
    board.clock.at(time(19, 58))
    qtbot.keyClick(live.agenda.view, Qt.Key.Key_Return)
    marks = [row.mark_says for row in live.agenda.rows()[5:8]]
    assert marks == ["taken 7.40 pm", "being taken now", ""]
    assert live.item.form.wording.edit.hasFocus()
    assert live.item.bar.counts()[3].number == "9", "whoever was out for the item before is in again"
    assert not live.item.take_row.take.isVisible()


def test_an_item_that_was_not_reached_says_so(live: LiveView, board: Board, qtbot: QtBot) -> None:
    live.look_at(board.items[10])
    live.item.take_row.pass_by.setFocus()
    qtbot.keyClick(live.item.take_row.pass_by, SPACE)
    assert found(board.partnership, AgendaItem, board.items[10]).treatment is Treatment.NOT_REACHED
    assert live.agenda.rows()[10].mark_says == "not reached"


def test_the_note_is_kept_when_it_is_left_and_typing_goes_on_after_a_crash(
    live: LiveView, board: Board, opening: Opening, qtbot: QtBot
) -> None:
    write(qtbot, live.item.note, "The club showed its insurance.")
    live.room.focus_rows()
    assert found(board.partnership, AgendaItem, board.items[5]).note == "The club showed its insurance."
    assert board.partnership.next_undo == "Note to item 6"
    move(qtbot, live, "To award a boat.")
    live.item.keeper.keep_now()
    again = opening()
    assert again.item.keeper.offered()
    again.item.keeper.take_up()
    assert again.item.form.draft().wording == "To award a boat."
    again.look_at(board.items[6])
    assert again.item.form.draft().wording == ""
    again.look_at(board.items[5])
    assert again.item.form.draft().wording == "To award a boat."


def test_an_action_is_agreed_under_the_item(live: LiveView, board: Board, qtbot: QtBot) -> None:
    def add(dialog) -> None:
        write(qtbot, dialog.form.field("says").control(), "book the hall")
        dialog.form.field("owner_id").set_value(board.people["Yusuf Demir"])
        write(qtbot, dialog.form.field("due_on").control(), "5 May 2026")
        dialog.form.save()

    in_dialog(add)
    qtbot.keyClick(live.item.to_do.add, SPACE)
    assert [one.says for one in listed(board.partnership, Action)] == [
        "send the offer letter",
        "book the hall",
    ]
    assert live.item.to_do.says().splitlines()[1] == "Yusuf Demir: book the hall, by 5 May 2026"


def test_the_meeting_is_adjourned_goes_on_and_is_closed(live: LiveView, board: Board, qtbot: QtBot) -> None:
    def save(dialog) -> None:
        dialog.form.save()

    board.clock.at(time(20, 0))
    in_dialog(save)
    qtbot.keyClick(live.agenda.adjourn, SPACE)
    assert live.middle.notice.says() == "The meeting is adjourned. Resume it to go on."
    board.clock.at(time(20, 10))
    qtbot.keyClick(live.agenda.adjourn, SPACE)
    board.clock.at(time(20, 45))
    told: list[str] = []

    def close(dialog: PauseDialog) -> None:
        told.append(dialog.tells.text())
        dialog.form.save()

    in_dialog(close)
    qtbot.keyClick(live.agenda.close_meeting, SPACE)
    assert told == ["Items 7 to 11 were not taken. Closing marks them as not reached."]
    assert board.partnership.next_undo == "Close the meeting at 8.45 pm; items 7 to 11 not reached"
    kinds = [MomentKind.OPENED, MomentKind.ADJOURNED, MomentKind.RESUMED, MomentKind.CLOSED]
    assert [kind for kind, _ in moments(board)] == kinds
    assert live.sight().sitting.attendance[board.people["Wiktoria Mazur"]] is Presence.ABSENT
    assert not live.agenda.close_meeting.isVisible()
    assert {row.mark for row in live.agenda.rows()[:6]} == {Mark.GO_AHEAD}


def test_one_more_item_comes_on_the_agenda(live: LiveView, board: Board, qtbot: QtBot) -> None:
    def add(dialog) -> None:
        write(qtbot, dialog.form.field("title").control(), "The broken lock")
        dialog.form.save()

    in_dialog(add)
    qtbot.keyClick(live.agenda.add_item, SPACE)
    titles = [row.title for row in live.agenda.rows()]
    assert titles[10:] == ["The broken lock", "Any other business"]
    assert live.agenda.view.currentIndex().data() == "The broken lock"


def test_f7_leads_to_the_room_and_back_where_the_window_is_narrow(
    live: LiveView, board: Board, qtbot: QtBot
) -> None:
    live.window().resize(860, 460)
    qtbot.waitUntil(live.bar.isVisible)
    assert not live.room.isVisible()
    live.focus_first()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F7)
    assert live.room.list.hasFocus()
    assert not live.item.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert live.item.form.wording.edit.hasFocus()


def test_approved_minutes_leave_the_meeting_to_be_read(live: LiveView, board: Board) -> None:
    held = found(board.partnership, Meeting, board.meeting)
    later = date(2026, 5, 19)
    approved = Meeting(
        id=held.id,
        held_on=held.held_on,
        status=held.status,
        chaired_by_id=held.chaired_by_id,
        minutes_approved_on=later,
    )
    meetings.save_meeting(board.partnership, approved, today=later)
    assert live.middle.notice.says().startswith("The minutes of 21 April 2026 are approved")
    assert live.item.note.isReadOnly()
    for button in (live.item.footer.record, live.room.declare, live.agenda.add_item, live.item.to_do.add):
        assert not button.isVisible()
    live.room.list.asked.connect(pytest.fail)
    live.room.list.choose(board.people["Janet Pell"])


def test_a_meeting_without_an_agenda_is_offered_its_template(
    opening: Opening, board: Board, qtbot: QtBot
) -> None:
    for item in board.items:
        agendas.remove_item(board.partnership, item)
    live = opening()
    live.focus_first()
    qtbot.keyClick(live.middle.fill, SPACE)
    assert live.agenda.rows()[0].value == "1"


@pytest.fixture
def past(tmp_path: Path) -> Board:
    """A meeting of the month before, of which nothing is entered yet."""
    folder = tmp_path / "past"
    folder.mkdir()
    return a_board(folder, held_on=date(2026, 3, 17))


def test_a_meeting_of_the_past_is_entered_with_times_that_are_typed(
    past: Board, opening: Opening, board: Board, qtbot: QtBot
) -> None:
    from evenhand.screens.desk import Desk

    live = LiveView(Desk(past.partnership, lambda: TODAY))
    qtbot.addWidget(live)
    live.open_meeting(past.meeting)
    live.resize(1366, 632)
    live.show()
    live.activateWindow()
    qtbot.waitUntil(live.isActiveWindow)
    assert live.room.typed.minute() == time(19, 0)
    for name in RESIDENTS:
        key(qtbot, live, past, name, SPACE, time(9, 0))
    qtbot.keyClick(live.middle.begin.begin, SPACE)
    live.hands.take(past.items[0])
    write(qtbot, live.room.typed.field.control(), "7.11")
    key(qtbot, live, past, "Janet Pell", SPACE, time(9, 0))
    assert second(live, past, "Janet Pell") == "arrived 7.11 pm"
    write(qtbot, live.room.typed.field.control(), "seven")
    key(qtbot, live, past, "Tobias Wren", SPACE, time(9, 0))
    assert live.room.error.says() == "Give the time first, such as 7.42 pm."
    write(qtbot, live.room.typed.field.control(), "7.05 pm")
    live.room.focus_rows()
    assert second(live, past, "Janet Pell") == "not here"
    past.partnership.close()


def test_whoever_said_they_come_is_ticked_at_once(opening: Opening, board: Board, qtbot: QtBot) -> None:
    for name in ("Rose Ibbotson", "Yusuf Demir"):
        answer = Reply(
            meeting_id=board.meeting,
            person_id=board.people[name],
            answer=ReplyAnswer.COMING,
            heard_on=TODAY,
        )
        save_reply(board.partnership, answer)
    live = opening()
    assert second(live, board, "Rose Ibbotson") == "said to come"
    qtbot.keyClick(live.middle.begin.tick, SPACE)
    assert live.middle.begin.bar.counts()[0].number == "2"
    assert not live.middle.begin.tick.isVisible()
    board.partnership.undo()
    assert live.middle.begin.bar.counts()[0].number == "0"
