"""A paper as it was issued tells its version and its approval, which is entered beside it."""

from dataclasses import replace
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from evenhand.app.rooms import BY_ID
from evenhand.app.window import MainWindow
from evenhand.domain.partnership.facts import IssuedPaper, IssuedRecord
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_day
from evenhand.screens.reports import issuing
from evenhand.screens.reports.approval_dialog import ApprovalDialog
from evenhand.screens.reports.catalogue import GROUPS, rows_of_papers
from evenhand.screens.reports.issued import NOT_YET, IssuedPanel
from evenhand.screens.reports.view import LIST_PX, ReportsView
from evenhand.screens.widgets.list_delegate import is_cut
from evenhand.services import papers
from evenhand.services.papers import PaperOrder, issued
from tests.windows import NOW

MEMBERS = PaperOrder(paper="members", as_at=date(2026, 4, 14), printed_at=NOW)


def shown(window: MainWindow, order: PaperOrder) -> tuple[IssuedPanel, int]:
    """The panel of a paper that was just issued, and the key of that."""
    assert window.partnership is not None
    key = issued.keep(window.partnership, order, papers.draw(window.partnership, order))
    view = window.go_to(BY_ID["reports"])
    assert isinstance(view, ReportsView)
    assert view.show_record(f"issued_paper:{key}")
    return view._issued_panel, key


def fact(panel: IssuedPanel, name: str) -> str:
    return panel._facts[name].text() if not panel._pairs[name].isHidden() else ""


def test_the_panel_tells_version_and_check_and_an_approval_that_is_entered_and_undone(
    window: MainWindow, qtbot: Any
):
    panel, key = shown(window, MEMBERS)
    assert window.partnership is not None
    assert (fact(panel, "Version"), fact(panel, "Approved"), fact(panel, "As known on")) == ("1", NOT_YET, "")
    assert fact(panel, "Check") == issued.issued_records(window.partnership)[key].check_digits
    paper = next(one for one in issued.issued_papers(window.partnership) if one.id == key)
    dialog = ApprovalDialog(panel._desk, paper, window)
    qtbot.addWidget(dialog)
    dialog.form.save()
    assert "give the day of the approval" in dialog.form.field("approved_on").error()
    dialog.form.field("approved_on").set_value(NOW.date())
    dialog.form.save()
    QApplication.processEvents()
    assert fact(panel, "Approved") == "14 April 2026"
    assert panel._approve.isHidden()
    window.partnership.undo()
    assert fact(panel, "Approved") == NOT_YET


def test_a_meeting_held_since_gives_the_day_of_the_approval_and_an_agenda_waits_for_none(
    window: MainWindow, qtbot: Any
):
    assert window.partnership is not None
    panel, key = shown(window, replace(MEMBERS, printed_at=NOW.replace(month=3, day=2)))
    paper = next(one for one in issued.issued_papers(window.partnership) if one.id == key)
    dialog = ApprovalDialog(panel._desk, paper, window)
    qtbot.addWidget(dialog)
    dialog.form.save()
    first = issued.may_have_approved(window.partnership, paper)[0]
    assert fact(panel, "Approved") == say_day(first.held_on)

    panel, _ = shown(window, replace(MEMBERS, paper="agenda"))
    assert fact(panel, "Approved") == ""
    assert panel._approve.isHidden()


def test_the_list_tells_the_version_and_the_approval_of_what_was_issued():
    paper = IssuedPaper(
        id=7,
        paper="members",
        title="Register of members, as at 14 April 2026",
        level=Level.BOARD,
        as_at=MEMBERS.as_at,
        issued_at=NOW,
        digest="0",
    )
    record = IssuedRecord(issued_paper_id=7, subject="members", edition=2, approved_on=NOW.date())
    last = rows_of_papers([paper], {7: record}, NOW.date())[-1]
    assert (last.id, last.title) == ("issued_paper:7", "Register of members")
    assert last.second == "as at 14 Apr 2026 · Board · version 2 · approved"


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Governance report, as at 30 September 2026", Level.CONFIDENTIAL),
        ("Agenda, board meeting of 30 September 2026", Level.BOARD),
        ("Governance report, as at 30 September 2026, as known on 2 May 2026", Level.BOARD),
    ],
)
def test_what_tells_issued_papers_of_one_name_apart_is_told_below(
    qapp: QApplication, title: str, level: Level
):
    paper = IssuedPaper(
        id=7,
        paper="governance",
        title=title,
        level=level,
        as_at=date(2026, 9, 30),
        issued_at=NOW.replace(month=9, day=30),
        digest="0",
    )
    record = IssuedRecord(issued_paper_id=7, subject="governance", edition=2)
    row = rows_of_papers([paper], {7: record}, NOW.date())[-1]
    assert "30 Sep 2026" in row.second
    assert row.second.endswith(f" · {level.label} · version 2")
    assert ("2 May 2026" in title) is ("as known on 2 May 2026" in row.second)
    assert "known" in title or not is_cut(row, QRect(0, 0, LIST_PX - 16, 48)), row.says()


def test_the_papers_stand_in_groups_by_what_they_are_wanted_for():
    groups = [name for name, _ in groupby(rows_of_papers([], {}, NOW.date()), key=attrgetter("group"))]
    assert len(set(groups)) == len(groups) == 5
    assert max(map(len, GROUPS.values())) < 10


def test_an_issued_paper_is_saved_under_its_day_level_and_version(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
):
    proposed: list[str] = []
    monkeypatch.setattr(issuing, "ask_where_to_save", lambda _p, _t, path, _k: proposed.append(path.name))
    panel, _ = shown(window, replace(MEMBERS, level=Level.CONFIDENTIAL, large_print=True))
    panel.save_asked.emit()
    assert proposed == ["2026-04-14_register-of-members_confidential_v1-draft_large-print.pdf"]
