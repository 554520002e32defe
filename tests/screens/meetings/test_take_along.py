"""The papers of a meeting are taken along by keyboard: chosen, asked about where confidential, written, or stopped."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.pack_choices import PackCopy
from evenhand.domain.meetings.record_facts import MeetingPaper, MeetingPlan, UsualCopy
from evenhand.domain.partnership.facts import IssuedPaper
from evenhand.domain.refusals import Trouble
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.frame.notices import Question
from evenhand.screens.meetings import take_dialog
from evenhand.screens.meetings.meeting_pane import PAPERS
from evenhand.screens.meetings.take_dialog import TakeDialog
from evenhand.screens.meetings.view import MeetingsView
from evenhand.screens.widgets.button import Button, ButtonKind
from evenhand.screens.widgets.job import Progress
from evenhand.screens.widgets.label import Label
from evenhand.services.calling import call_meeting
from evenhand.services.meeting_papers import add_drawn
from evenhand.services.saving import listed
from evenhand.services.take_to_meeting import INDEX, Taken, ToTake
from tests.screens.plain_rooms import TODAY, Opening, press
from tests.windows import answering


@pytest.fixture
def ahead(partnership: Partnership) -> int:
    """A board meeting in a fortnight with one paper."""
    meeting = Meeting(held_on=date(2026, 4, 28), at="7 pm", place="Old Wharf Centre")
    key = call_meeting(partnership, meeting, MeetingPlan(meeting_id=0), today=TODAY)
    register = MeetingPaper(meeting_id=key, position=0, title="", draws="members", level=Level.PUBLIC)
    add_drawn(partnership, register, today=TODAY)
    return key


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stick, which the person chooses when asked where to."""
    place = tmp_path / "stick"
    place.mkdir()

    def ask(*_asked: object) -> Path:
        return place

    monkeypatch.setattr(take_dialog, "ask_which_folder", ask)
    return place


@pytest.fixture
def dialog(desk: Desk, ahead: int, opening: Opening, qtbot: QtBot) -> TakeDialog:
    view = opening(MeetingsView)
    made = TakeDialog(desk, ahead, view)
    made.show()
    qtbot.waitUntil(made.isVisible)
    return made


def tick(qtbot: QtBot, dialog: TakeDialog, words: str) -> None:
    """Reach a box by its words and press it."""
    [box] = [one for one in dialog.findChildren(QCheckBox) if one.text() == words]
    box.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(box, Qt.Key.Key_Space)


def only(qtbot: QtBot, dialog: TakeDialog, copy: PackCopy) -> None:
    dialog.copies.set_value((copy,))


def test_one_press_writes_the_papers_and_keeps_them_as_issued(
    dialog: TakeDialog, partnership: Partnership, stick: Path, qtbot: QtBot
) -> None:
    only(qtbot, dialog, PackCopy(Level.PUBLIC))
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        press(qtbot, dialog, "Choose where, and write…")
    [folder] = stick.iterdir()
    assert sorted(one.name for one in folder.iterdir()) == [INDEX, "2026-04-28_pack_public_v1.pdf", "public"]
    issued = listed(partnership, IssuedPaper)
    assert [one.paper for one in issued] == ["pack", "agenda", "members"]
    assert {one.level for one in issued} == {Level.PUBLIC}


def test_confidential_papers_go_only_after_a_plain_question(
    dialog: TakeDialog, stick: Path, qtbot: QtBot
) -> None:
    only(qtbot, dialog, PackCopy(Level.PUBLIC))
    tick(qtbot, dialog, "The expected declarations, for the chair (confidential)")

    def go_back(question: Question) -> None:
        assert "can read what is on it" in question.accessibleDescription()
        press(qtbot, question, "Go back")

    def agree(question: Question) -> None:
        press(qtbot, question, "Take them")

    with answering((Question, go_back)):
        press(qtbot, dialog, "Choose where, and write…")
    assert not list(stick.iterdir())
    with answering((Question, agree)), qtbot.waitSignal(dialog.accepted, timeout=20_000):
        press(qtbot, dialog, "Choose where, and write…")
    [folder] = stick.iterdir()
    assert [one.name for one in (folder / "confidential").iterdir()] == [
        "2026-04-28_expected-declarations_confidential_v1.pdf"
    ]


def test_esc_stops_the_writing_and_stays_to_say_so(
    dialog: TakeDialog, stick: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(_desk: Desk, _wanted: ToTake, _folder: Path, progress: Progress) -> Taken:
        while True:
            progress.reach(1, 2)

    monkeypatch.setattr(take_dialog, "_taken", endless)
    press(qtbot, dialog, "Choose where, and write…")
    qtbot.waitUntil(dialog.bar.isVisible)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(dialog.notice.isVisible)
    assert dialog.notice.says() == "Cancelled. Nothing was written."
    assert not list(stick.iterdir())
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_stick_that_fails_and_no_copy_chosen_are_said_in_the_dialog(
    dialog: TakeDialog, stick: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.copies.set_value(())
    press(qtbot, dialog, "Choose where, and write…")
    qtbot.waitUntil(lambda: dialog.copies.error() == "Choose at least one copy.")

    def fail(*_given: object) -> Taken:
        raise Trouble("E: is not there any more.")

    monkeypatch.setattr(take_dialog, "_taken", fail)
    only(qtbot, dialog, PackCopy(Level.BOARD))
    press(qtbot, dialog, "Choose where, and write…")
    qtbot.waitUntil(dialog.notice.isVisible)
    assert dialog.notice.says() == "E: is not there any more."
    assert dialog.isVisible()


@pytest.mark.parametrize(("answer", "stays"), [("Leave it", True), ("Remove", False)])
def test_what_was_left_unfinished_goes_only_after_a_question(
    dialog: TakeDialog, stick: Path, qtbot: QtBot, answer: str, stays: bool
) -> None:
    left = stick / "2026-03-24_board-meeting_unfinished"
    left.mkdir()
    (left / INDEX).write_text("Half of it")
    only(qtbot, dialog, PackCopy(Level.PUBLIC))

    def say(question: Question) -> None:
        assert left.name in question.accessibleDescription()
        press(qtbot, question, answer)

    with answering((Question, say)), qtbot.waitSignal(dialog.accepted, timeout=20_000):
        press(qtbot, dialog, "Choose where, and write…")
    assert left.exists() is stays
    assert (stick / "2026-04-28_board-meeting").is_dir()


def test_papers_that_are_written_but_cannot_be_kept_are_said_so_in_the_dialog(
    dialog: TakeDialog, stick: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> list[int]:
        raise Trouble("The disk is full.")

    monkeypatch.setattr(take_dialog.issued, "keep_all", full)
    only(qtbot, dialog, PackCopy(Level.PUBLIC))
    press(qtbot, dialog, "Choose where, and write…")
    qtbot.waitUntil(dialog.notice.isVisible, timeout=20_000)
    [folder] = stick.iterdir()
    assert dialog.notice.says().startswith(f"The papers are written to {folder}, but were not kept as issued")
    assert dialog.notice.says().endswith("The disk is full.")
    assert dialog.isVisible()


def test_without_a_copy_nobody_is_asked_where_to(
    dialog: TakeDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(take_dialog, "ask_which_folder", lambda *_: asked.append("where"))
    dialog.copies.set_value(())
    press(qtbot, dialog, "Choose where, and write…")
    assert (dialog.copies.error(), asked) == ("Choose at least one copy.", [])
    assert dialog.copies.isAncestorOf(dialog.focusWidget())


def test_choices_are_kept_as_usual_and_the_usual_papers_added_to_another_meeting(
    dialog: TakeDialog, desk: Desk, partnership: Partnership, opening: Opening, qtbot: QtBot
) -> None:
    tick(qtbot, dialog, "Public")
    press(qtbot, dialog, "Keep as usual for every board meeting")
    assert [one.level for one in listed(partnership, UsualCopy)] == [Level.BOARD, Level.BOARD]
    dialog.reject()
    other = call_meeting(
        partnership, Meeting(held_on=date(2026, 5, 26)), MeetingPlan(meeting_id=0), today=TODAY
    )
    view = opening(MeetingsView)
    assert isinstance(view, MeetingsView)
    view.show_record(f"meeting:{other}")
    view.meeting.open_part(PAPERS)
    press(qtbot, view.meeting.papers, "Add the usual papers")
    assert [one.draws for one in listed(partnership, MeetingPaper)] == ["members", "members"]
    press(qtbot, view.meeting.papers, "Add the usual papers")
    assert view.meeting.papers.refused() == "The usual papers are all there."


def test_taking_them_along_is_what_the_papers_are_for_and_the_agenda_is_told(
    ahead: int, opening: Opening
) -> None:
    view = opening(MeetingsView)
    assert isinstance(view, MeetingsView)
    view.show_record(f"meeting:{ahead}")
    view.meeting.open_part(PAPERS)
    QApplication.processEvents()
    part = view.meeting.papers
    [along] = [one for one in part.findChildren(Button) if one.kind is ButtonKind.PRIMARY]
    assert along.text() == "Take to the meeting…"
    others = [one for one in part.findChildren(Button) if one is not along and one.isVisible()]
    rights = [one.mapTo(part, one.rect().topRight()).x() for one in others]
    assert along.mapTo(part, along.rect().topRight()).x() > max(rights)
    assert "A is the agenda" in " ".join(one.text() for one in part.findChildren(Label) if one.isVisible())
