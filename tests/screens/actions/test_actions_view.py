"""Actions are opened by hand or from a finding, followed, and closed with what shows what came of them."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome
from evenhand.domain.vocabulary import Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.actions.view import ActionsView
from evenhand.screens.desk import Desk
from evenhand.services import actions
from evenhand.services.saving import found, listed, put
from tests.screens.plain_rooms import TODAY, Opening, People, errors, press, write

OVER = Finding(
    "PP8",
    Severity.LOOK_AT,
    "Councillors hold 3 of 7 voting seats.",
    "42.9% of the seats.",
    "Bring in new people",
    kind="councillors-share",
    opens="members/recruit",
)


@pytest.fixture
def stall(partnership: Partnership, people: People) -> int:
    """An action that is late."""
    action = Action(
        kind=ActionKind.RECRUITMENT,
        says="A stall at the market",
        owner_id=people["Priya Nair"],
        opened_on=date(2026, 3, 17),
        due_on=date(2026, 4, 11),
    )
    return actions.save_action(partnership, action, today=TODAY)


@pytest.fixture
def view(opening: Opening, stall: int) -> ActionsView:
    view = opening(ActionsView)
    assert isinstance(view, ActionsView)
    return view


def row(view: ActionsView) -> tuple[str, str, str]:
    (only,) = view.room.rows(view.book)
    return only.group, only.value, only.reason


@pytest.mark.clause("PP9")
def test_an_action_begun_from_a_finding_keeps_the_finding(
    view: ActionsView, partnership: Partnership, people: People, qtbot: QtBot
) -> None:
    view.begin_from(OVER)
    form = view.pane.record.form
    assert form.field("says").value() == "Bring in new people"
    assert form.field("from").value() == "Councillors over their share (PP8)"
    press(qtbot, form, "Save")
    assert errors(form) == ["Choose who sees to it.", "Give the day by which it is to be done."]
    write(qtbot, form, "owner_id", "Amara Okonjo")
    write(qtbot, form, "due_on", "30 June 2026")
    press(qtbot, form, "Save")
    kept = found(partnership, Action, view.pane.key)
    assert (kept.kind, kept.clause, kept.opened_from) == (
        ActionKind.RECRUITMENT,
        "PP8",
        "councillors-share",
    )
    assert (kept.opened_on, kept.owner_id) == (TODAY, people["Amara Okonjo"])


def test_a_finding_let_go_of_does_not_come_back_with_the_next_action(
    view: ActionsView, partnership: Partnership, qtbot: QtBot
) -> None:
    view.begin_from(OVER)
    press(qtbot, view.pane.record.form, "Discard")
    view.add()
    form = view.pane.record.form
    assert form.field("says").value() == ""
    assert not form.field("from").isVisible()
    assert len(listed(partnership, Action)) == 1


def test_what_is_being_typed_stays_where_a_finding_asks_for_an_action(
    view: ActionsView, qtbot: QtBot
) -> None:
    form = view.pane.record.form
    write(qtbot, form, "channel", "Leaflets")
    view.begin_from(OVER)
    assert form.field("channel").value() == "Leaflets"
    view.discard()


@pytest.mark.clause("PP9")
def test_a_late_action_says_so_and_is_closed_with_evidence(
    view: ActionsView, partnership: Partnership, stall: int, qtbot: QtBot
) -> None:
    assert row(view) == ("Overdue", "by 11 Apr 2026", "three days overdue")
    form = view.pane.record.form
    write(qtbot, form, "closed_on", "14 April 2026")
    form.field("outcome").set_value(ActionOutcome.ACHIEVED)
    press(qtbot, form, "Save")
    assert form.field("evidence").error() == "Say what shows it, such as who joined and when."
    write(qtbot, form, "evidence", "Dilys Vaughan joined")
    press(qtbot, form, "Save")
    assert found(partnership, Action, stall).outcome is ActionOutcome.ACHIEVED
    assert row(view) == ("Closed", "Achieved", "")
    partnership.undo()
    assert row(view)[0] == "Overdue"


def test_actions_stand_as_they_stood_on_the_day(view: ActionsView, desk: Desk) -> None:
    desk.show_day(date(2026, 4, 11))
    assert row(view) == ("Open", "by 11 Apr 2026", "")
    desk.show_day(date(2026, 3, 16))
    assert view.room.rows(view.book) == []


def test_the_history_says_what_was_changed(view: ActionsView, partnership: Partnership, stall: int) -> None:
    actions.close_action(partnership, stall, on=TODAY, outcome=ActionOutcome.DROPPED, today=TODAY)
    entries = view.room.history(view.book, stall)
    assert entries[0].title == "Close action: A stall at the market"
    assert [one.says() for one in entries[0].alterations] == ["Closed on: 14 April 2026", "Outcome: Dropped"]


def test_an_action_agreed_at_a_meeting_shows_the_meeting_and_opens_it(
    view: ActionsView, partnership: Partnership, people: People, desk: Desk, qtbot: QtBot
) -> None:
    with partnership.change("A meeting") as unit:
        meeting = put(unit.session, Meeting(held_on=date(2026, 3, 17), status=Planned.HELD))
        put(unit.session, Meeting(held_on=date(2026, 2, 17), status=Planned.HELD))
        item = put(unit.session, AgendaItem(meeting_id=meeting, position=5, title="The crossing"))
    view.add()
    form = view.pane.record.form
    assert not form.field("item_id").isVisible()
    form.field("kind").set_value(ActionKind.MEETING)
    form.field("kind").changed.emit()
    assert (form.field("meeting_id").value(), form.field("opened_on").value()) == (meeting, date(2026, 3, 17))
    form.field("item_id").set_value(item)
    write(qtbot, form, "says", "Write to the council")
    write(qtbot, form, "owner_id", "Amara Okonjo")
    write(qtbot, form, "due_on", "30 April 2026")
    press(qtbot, form, "Save")
    desk.show_day(TODAY)
    heading = view.room.heading(view.book, view.pane.key)
    assert "Agreed on 17 March 2026 under item 5, The crossing" in heading.line
    rows = [one.second for one in view.room.rows(view.book) if one.id == view.pane.key]
    assert rows == ["Amara Okonjo  ·  agreed 17 Mar 2026"]
    assert (form.field("item_id").value(), form.is_dirty()) == (item, False)
    with qtbot.waitSignal(desk.record_wanted) as wanted:
        press(qtbot, view.pane, "Open the meeting")
    assert wanted.args == [f"meeting:{meeting}"]
    assert [one.label for one in view.room.filters][1:5] == [
        "Overdue",
        "Open",
        "Closed",
        "Agreed at a meeting",
    ]


def test_what_was_agreed_at_a_meeting_needs_the_meeting(view: ActionsView, qtbot: QtBot) -> None:
    view.add()
    form = view.pane.record.form
    form.field("kind").set_value(ActionKind.MEETING)
    write(qtbot, form, "says", "Write to the council")
    write(qtbot, form, "owner_id", "Amara Okonjo")
    write(qtbot, form, "due_on", "30 April 2026")
    press(qtbot, form, "Save")
    assert errors(form) == ["Choose the meeting at which it was agreed."]
    view.discard()
