"""Before a meeting, by keyboard: the agenda is put in order, papers attached, sending recorded, and answers kept."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, Circulation, MeetingPaper, MeetingPlan, Reply
from evenhand.domain.meetings.vocabulary import Circulated, PaperTiming, ReplyAnswer
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind
from evenhand.domain.partnership.facts import RuleOverride
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.frame import calendar_file
from evenhand.screens.meetings.item_dialog import ItemDialog
from evenhand.screens.meetings.meeting_pane import AGENDA, DECISIONS, MEETING, MINUTES, PAPERS, SENT, WHO
from evenhand.screens.meetings.paper_dialog import PaperDialog, PaperShown
from evenhand.screens.meetings.sent_dialog import SentDialog
from evenhand.screens.meetings.view import MeetingsView
from evenhand.services.calling import call_meeting
from evenhand.services.saving import listed, put
from tests.screens.plain_rooms import TODAY, Opening, People, press, write
from tests.windows import answering

MEETS_ON = date(2026, 4, 28)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def ahead(partnership: Partnership, people: People) -> int:
    """A board meeting in a fortnight, whose agenda must go out a week before."""
    own = RuleOverride(rule="notice_days_papers", value="7", reason="Agreed", starts=date(2023, 6, 1))
    with partnership.change("A rule of its own") as unit:
        put(unit.session, own)
    meeting = Meeting(held_on=MEETS_ON, at="7 pm", place="Old Wharf Centre")
    return call_meeting(partnership, meeting, MeetingPlan(meeting_id=0, ends_at="9 pm"), today=TODAY)


@pytest.fixture
def view(opening: Opening, ahead: int) -> MeetingsView:
    view = opening(MeetingsView)
    assert isinstance(view, MeetingsView)
    return view


def agenda_of(partnership: Partnership) -> list[str]:
    return [one.title for one in listed(partnership, AgendaItem, order="position")]


def a_pdf(folder: Path) -> Path:
    """A PDF of one page."""
    page = BytesIO()
    canvas = Canvas(page)
    canvas.drawString(72, 720, "Accounts")
    canvas.save()
    path = folder / "Accounts to March.pdf"
    path.write_bytes(page.getvalue())
    return path


def test_the_list_says_what_the_meeting_needs_and_the_button_takes_that_step(
    view: MeetingsView, partnership: Partnership, people: People, qtbot: QtBot
) -> None:
    [row] = view.room.rows(view.book)
    assert (row.group, row.value, row.reason) == ("Ahead", "in 14 days", "Agenda due 21 April")

    def record(dialog: SentDialog) -> None:
        press(qtbot, dialog.form, "Record as sent")

    with answering((SentDialog, record)):
        press(qtbot, view.meeting, "Record as sent…")
    sent = listed(partnership, Circulation)
    assert {one.what for one in sent} == {Circulated.PACK}
    assert {one.person_id for one in sent} == {
        people[one] for one in ("Amara Okonjo", "Priya Nair", "Janet Pell")
    }
    assert view.room.rows(view.book)[0].reason == "3 have not answered"


def test_an_item_is_added_by_its_title_moved_and_taken_off(
    view: MeetingsView, partnership: Partnership, qtbot: QtBot
) -> None:
    view.meeting.open_part(AGENDA)
    part = view.meeting.agenda
    before = agenda_of(partnership)
    part.quick.setFocus()
    qtbot.keyClicks(part.quick, "Lantern walk")
    qtbot.keyClick(part.quick, Qt.Key.Key_Return)
    assert set(agenda_of(partnership)) == {*before, "Lantern walk"}
    place = agenda_of(partnership).index("Lantern walk")
    assert place < len(before)

    part.table.choose(next(one.id for one in listed(partnership, AgendaItem) if one.title == "Lantern walk"))
    qtbot.keyClick(part.table, Qt.Key.Key_Up, ALT)
    assert agenda_of(partnership).index("Lantern walk") == place - 1
    qtbot.keyClick(part.table, Qt.Key.Key_Delete)
    assert agenda_of(partnership) == before


def test_enter_opens_an_item_which_is_put_into_part_two(
    view: MeetingsView, partnership: Partnership, qtbot: QtBot
) -> None:
    view.meeting.open_part(AGENDA)

    def fill(dialog: ItemDialog) -> None:
        write(qtbot, dialog.form, "led_by", "The treasurer")
        press(qtbot, dialog.form, "Yes")
        press(qtbot, dialog.form, "Save")

    with answering((ItemDialog, fill)):
        qtbot.keyClick(view.meeting.agenda.table, Qt.Key.Key_Return)
    last = listed(partnership, AgendaItem, order="position")[-1]
    assert (last.led_by, last.in_private) == ("The treasurer", True)


def test_a_title_that_was_typed_is_not_lost_to_another_meeting(
    view: MeetingsView, partnership: Partnership, qtbot: QtBot
) -> None:
    other = call_meeting(
        partnership, Meeting(held_on=date(2026, 5, 26)), MeetingPlan(meeting_id=0), today=TODAY
    )
    view.meeting.open_part(AGENDA)
    qtbot.keyClicks(view.meeting.agenda.quick, "Lantern walk")
    assert view.unsaved()
    assert not view.show_record(f"meeting:{other}")
    assert view.meeting.agenda.quick.hasFocus()
    assert view.save()
    assert "Lantern walk" in agenda_of(partnership)


def test_what_waits_in_another_tab_is_put_on_the_agenda_with_one_press(
    view: MeetingsView, partnership: Partnership, people: People, qtbot: QtBot
) -> None:
    action = Action(
        kind=ActionKind.OTHER,
        says="Mend the notice board",
        owner_id=people["Priya Nair"],
        opened_on=date(2026, 3, 1),
        due_on=date(2026, 4, 20),
    )
    view.meeting.open_part(AGENDA)
    with partnership.change("An action") as unit:
        put(unit.session, action)
    view.reload()
    rows = view.meeting.agenda.candidates.rows
    assert rows.isVisible()
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert any("Mend the notice board" in one for one in agenda_of(partnership))


def test_a_pdf_is_attached_opened_and_a_late_one_says_why(
    view: MeetingsView, partnership: Partnership, tmp_path: Path, qtbot: QtBot
) -> None:
    view.meeting.open_part(PAPERS)
    part = view.meeting.papers

    def fill(dialog: PaperDialog) -> None:
        timing = dialog.form.field("timing")
        timing.set_value(PaperTiming.LATE)
        timing.changed.emit()
        press(qtbot, dialog.form, "Add the paper")
        assert dialog.form.field("late_because").error()
        write(qtbot, dialog.form, "late_because", "The bank was late.")
        write(qtbot, dialog.form, "chair_agreed_on", "14 April 2026")
        press(qtbot, dialog.form, "Add the paper")

    shown: list[bytes] = []

    def look(dialog: PaperShown) -> None:
        shown.append(dialog.preview.pdf())
        dialog.reject()

    with answering((PaperDialog, fill)):
        part.attach_file(a_pdf(tmp_path))
    [paper] = listed(partnership, MeetingPaper)
    assert (paper.title, paper.pages, paper.timing) == ("Accounts to March", 1, PaperTiming.LATE)
    assert "Print the supplement" in dict(view.deeds.offered())
    with answering((PaperShown, look)):
        qtbot.keyClick(part.table, Qt.Key.Key_Return)
    assert [one[:4] for one in shown] == [b"%PDF"]


def test_a_paper_drawn_here_is_added_and_taken_away(
    view: MeetingsView, desk: Desk, partnership: Partnership, ahead: int, qtbot: QtBot
) -> None:
    view.meeting.open_part(PAPERS)

    def fill(dialog: PaperDialog) -> None:
        dialog.form.field("draws").set_value("members")
        press(qtbot, dialog.form, "Add the paper")

    with answering((PaperDialog, fill)):
        press(qtbot, view.meeting.papers, "Add a paper drawn here…")
    assert [one.draws for one in listed(partnership, MeetingPaper)] == ["members"]
    with qtbot.waitSignal(desk.paper_wanted) as wanted:
        qtbot.keyClick(view.meeting.papers.table, Qt.Key.Key_Return)
    assert wanted.args == [f"members/{ahead}"]
    qtbot.keyClick(view.meeting.papers.table, Qt.Key.Key_Delete)
    assert listed(partnership, MeetingPaper) == []


def test_answers_are_kept_by_letters_and_a_line_to_chase_is_copied(
    view: MeetingsView, partnership: Partnership, people: People, qtbot: QtBot
) -> None:
    view.meeting.open_part(WHO)
    replies = view.meeting.who.replies
    for key in (Qt.Key.Key_C, Qt.Key.Key_A):
        qtbot.keyClick(replies.table, key)
    kept = {one.person_id: one.answer for one in listed(partnership, Reply)}
    assert kept == {
        people["Amara Okonjo"]: ReplyAnswer.COMING,
        people["Janet Pell"]: ReplyAnswer.APOLOGIES,
    }
    press(qtbot, replies, "Copy a line for those who have not answered")
    assert "Priya" in QGuiApplication.clipboard().text()
    replies.table.choose(people["Janet Pell"])
    qtbot.keyClick(replies.table, Qt.Key.Key_Delete)
    assert len(listed(partnership, Reply)) == 1


def test_a_sending_that_was_entered_by_mistake_is_taken_out_whole(
    view: MeetingsView, partnership: Partnership, qtbot: QtBot
) -> None:
    view.meeting.open_part(SENT)

    def record(dialog: SentDialog) -> None:
        press(qtbot, dialog.form, "Record as sent")

    with answering((SentDialog, record)):
        press(qtbot, view.meeting.sent, "Record as sent…")
    press(qtbot, view.meeting.sent, "Take out")
    assert listed(partnership, Circulation) == []
    partnership.undo()
    assert len(listed(partnership, Circulation)) == 3


def test_a_meeting_ahead_offers_neither_decisions_nor_minutes(view: MeetingsView) -> None:
    strip = view.meeting.strip
    assert [strip.is_offered(one) for one in (DECISIONS, MINUTES)] == [False, False]
    assert strip.tabs.tabText(WHO) == "Who comes"


def test_the_menu_beside_the_name_shows_its_papers(
    view: MeetingsView, desk: Desk, ahead: int, qtbot: QtBot
) -> None:
    offered = dict(view.deeds.offered())
    with qtbot.waitSignal(desk.paper_wanted) as wanted:
        offered["Print the agenda"]()
    assert wanted.args == [f"agenda/{ahead}"]
    assert list(offered)[:2] == ["Print the agenda", "Print the pack"]


def test_the_meeting_is_saved_as_a_calendar_file(
    view: MeetingsView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "meeting.ics"
    monkeypatch.setattr(calendar_file, "ask_where_to_save", lambda *_: path)
    dict(view.deeds.offered())["Save as calendar file…"]()
    written = path.read_text(encoding="utf-8")
    assert written.count("BEGIN:VEVENT") == 1
    assert "20260428T" in written


def test_an_item_opens_in_its_agenda_and_a_part_by_its_name(view: MeetingsView, ahead: int) -> None:
    item = view.book.items[2]
    assert view.show_record(f"agenda_item:{item.id}")
    assert view.meeting.strip.current() == AGENDA
    assert view.meeting.agenda.table.chosen_id() == item.id
    assert view.show_record(f"meeting:{ahead}/sent")
    assert view.meeting.strip.current() == SENT
    assert not view.show_record(f"meeting:{ahead}/nowhere")


def test_a_bare_hour_is_one_of_the_evening_and_rows_keep_their_dates(
    view: MeetingsView, partnership: Partnership, ahead: int, qtbot: QtBot
) -> None:
    view.meeting.open_part(MEETING)
    form = view.meeting.record.form
    for name, typed in (("at", "7"), ("ends_at", "9")):
        write(qtbot, form, name, typed)
    assert (form.field("at").value(), form.field("ends_at").value()) == ("7 pm", "9 pm")
    [row] = view.room.rows(view.book)
    assert (row.title, row.whole_title) == ("Tue 28 Apr", True)


def test_an_unlikely_day_is_asked_about_beside_the_field(view: MeetingsView, qtbot: QtBot) -> None:
    view.add()
    form = view.meeting.record.form
    hint = form.field("held_on")._hint
    write(qtbot, form, "held_on", "28 April 2026")
    assert hint.text() == "There is a board meeting on 28 April 2026 already, 7 pm. Is this another one?"
    write(qtbot, form, "held_on", "29 April 2036")
    assert hint.text() == "That is ten years ahead. Is the year right?"
    write(qtbot, form, "held_on", "29 April 2026")
    assert hint.text() == ""
    write(qtbot, form, "held_on", "29 April 1926")
    press(qtbot, form, "Save")
    assert form.field("held_on").error() == "29 April 1926 cannot be right. Give a year from 1990 to 2100."
