"""A pack that is saved in the Reports tab keeps its papers beside it, for the board to approve."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evenhand.app.rooms import BY_ID
from evenhand.app.window import MainWindow
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import MeetingPaper, MeetingPlan
from evenhand.domain.vocabulary import Level, Planned
from evenhand.screens.reports import issuing
from evenhand.screens.reports.approval_dialog import ApprovalDialog
from evenhand.screens.reports.view import ReportsView
from evenhand.services.calling import call_meeting
from evenhand.services.meeting_papers import add_drawn
from evenhand.services.papers.issued import issued_papers, issued_records
from evenhand.services.saving import put
from tests.windows import NOW

LONG_AGO = date(2026, 3, 2)


def test_a_pack_that_is_saved_keeps_each_paper_for_the_approval_of_its_meeting(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    file = window.partnership
    assert file is not None
    today = NOW.date()
    key = call_meeting(file, Meeting(held_on=today), MeetingPlan(meeting_id=0), today=LONG_AGO)
    add_drawn(
        file,
        MeetingPaper(meeting_id=key, position=0, title="", draws="members", level=Level.PUBLIC),
        today=LONG_AGO,
    )
    view = window.go_to(BY_ID["reports"])
    assert isinstance(view, ReportsView)
    view.show_record(f"paper:pack/{key}")
    qtbot.waitUntil(lambda: view.is_drawn() and view._deeds.is_ready(), timeout=20_000)
    monkeypatch.setattr(issuing, "ask_where_to_save", lambda *_: tmp_path / "pack.pdf")
    view.save_pdf()
    qtbot.waitUntil(lambda: len(issued_papers(file)) == 3, timeout=20_000)
    pack, agenda, members = issued_papers(file)
    assert [one.paper for one in (pack, agenda, members)] == ["pack", "agenda", "members"]
    assert {issued_records(file)[one.id].meeting_id for one in (pack, agenda, members)} == {key}
    with file.change("It was held") as unit:
        put(unit.session, Meeting(id=0, held_on=today, status=Planned.HELD))
        put(unit.session, Meeting(id=key, held_on=today, status=Planned.HELD))
    dialog = ApprovalDialog(view._desk, members, window)
    qtbot.addWidget(dialog)
    assert dialog.form.field("meeting_id").value() == key
