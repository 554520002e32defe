"""A paper as it was issued tells its version and its approval, which is entered beside it."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QApplication

from evenhand.app.rooms import BY_ID
from evenhand.app.window import MainWindow
from evenhand.domain.partnership.facts import IssuedPaper, IssuedRecord
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_day
from evenhand.screens.reports.approval_dialog import ApprovalDialog
from evenhand.screens.reports.catalogue import rows_of_papers
from evenhand.screens.reports.issued import NOT_YET, IssuedPanel
from evenhand.screens.reports.view import ReportsView
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
    return panel._facts[name].text() if not panel._facts[name].isHidden() else ""


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
        title="Register",
        level=Level.BOARD,
        as_at=MEMBERS.as_at,
        issued_at=NOW,
        digest="0",
    )
    record = IssuedRecord(issued_paper_id=7, subject="members", edition=2, approved_on=NOW.date())
    last = rows_of_papers([paper], {7: record}, NOW.date())[-1]
    assert (last.id, last.second) == ("issued_paper:7", "Board, version 2, approved")
