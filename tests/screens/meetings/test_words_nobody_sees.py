"""A PDF with words under a black box: the person is told as the form opens, and asked before it is attached."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import MeetingPaper, MeetingPlan
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.frame.notices import Question
from evenhand.screens.meetings.meeting_pane import PAPERS
from evenhand.screens.meetings.paper_dialog import PaperDialog
from evenhand.screens.meetings.view import MeetingsView
from evenhand.services.calling import call_meeting
from evenhand.services.saving import listed
from tests.screens.plain_rooms import TODAY, Opening, press
from tests.windows import answering, choosing

SAYS = "Page 1 of offer.pdf has words under a black box. Anyone can copy them out."


@pytest.fixture
def view(opening: Opening, partnership: Partnership) -> MeetingsView:
    meeting = Meeting(held_on=date(2026, 4, 28), at="7 pm")
    call_meeting(partnership, meeting, MeetingPlan(meeting_id=0), today=TODAY)
    view = opening(MeetingsView)
    assert isinstance(view, MeetingsView)
    view.meeting.open_part(PAPERS)
    return view


@pytest.fixture
def offer(tmp_path: Path) -> Path:
    target = BytesIO()
    canvas = Canvas(target)
    canvas.drawString(72, 720, "The price is 4,310 pounds")
    canvas.rect(70, 715, 200, 18, stroke=0, fill=1)
    canvas.save()
    path = tmp_path / "offer.pdf"
    path.write_bytes(target.getvalue())
    return path


def test_the_board_gets_such_a_file_only_once_the_person_agreed(
    view: MeetingsView, partnership: Partnership, offer: Path, qtbot: QtBot
) -> None:
    def refuse(question: Question) -> None:
        assert question.accessibleDescription().startswith(SAYS)
        question.reject()

    def fill(dialog: PaperDialog) -> None:
        qtbot.waitUntil(lambda: dialog.is_looked_through)
        assert dialog.notice.says() == SAYS
        dialog.form.field("level").set_value(Level.BOARD)
        with answering((Question, refuse)):
            press(qtbot, dialog.form, "Add the paper")
        assert dialog.form.field("level").error() == (
            f"{SAYS} Say that they may stay, or attach another file."
        )
        assert listed(partnership, MeetingPaper) == []
        with answering(choosing("Attach it")):
            press(qtbot, dialog.form, "Add the paper")

    with answering((PaperDialog, fill)):
        view.meeting.papers.attach_file(offer)
    assert [one.title for one in listed(partnership, MeetingPaper)] == ["offer"]


def test_the_public_never_gets_it(
    view: MeetingsView, partnership: Partnership, offer: Path, qtbot: QtBot
) -> None:
    def fill(dialog: PaperDialog) -> None:
        qtbot.waitUntil(lambda: dialog.is_looked_through)
        dialog.form.field("level").set_value(Level.PUBLIC)
        press(qtbot, dialog.form, "Add the paper")
        assert "cannot be a paper that anybody may read" in dialog.form.field("level").error()
        dialog.reject()

    with answering((PaperDialog, fill)):
        view.meeting.papers.attach_file(offer)
    assert listed(partnership, MeetingPaper) == []


def test_what_is_no_good_pdf_is_told_as_the_form_opens(
    view: MeetingsView, partnership: Partnership, offer: Path, qtbot: QtBot
) -> None:
    offer.write_bytes(b"PK, a document")

    def fill(dialog: PaperDialog) -> None:
        qtbot.waitUntil(lambda: dialog.is_looked_through)
        assert dialog.notice.says().startswith("offer.pdf is no PDF.")
        dialog.reject()

    with answering((PaperDialog, fill)):
        view.meeting.papers.attach_file(offer)
    assert listed(partnership, MeetingPaper) == []
