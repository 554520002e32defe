"""Actions agreed at a meeting keep the meeting they come from, and what approved minutes say of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, MeetingAction
from evenhand.domain.members.facts import Person
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.services import meeting_actions
from evenhand.services.listing import rows_of
from evenhand.services.members import add_person
from evenhand.services.saving import found, kept, put
from tests.makers import a_partnership

HELD, NEXT, TODAY = date(2026, 3, 17), date(2026, 4, 21), date(2026, 4, 14)


@dataclass(frozen=True)
class Board:
    """A file with a meeting that was held and one ahead, an item of each, and an action of the first."""

    partnership: Partnership
    held: int
    ahead: int
    item: int
    other_item: int
    action: Action


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Board]:
    opened = a_partnership(tmp_path)
    with opened.change("Two meetings") as unit:
        held = put(unit.session, Meeting(held_on=HELD, status=Planned.HELD))
        ahead = put(unit.session, Meeting(held_on=NEXT))
        item = put(unit.session, AgendaItem(meeting_id=held, position=5, title="Bench at the wharf"))
        other = put(unit.session, AgendaItem(meeting_id=ahead, position=1, title="Apologies"))
    action = Action(
        kind=ActionKind.MEETING,
        says="Ask three firms for a price",
        owner_id=add_person(opened, Person(name="Amara Okonjo")),
        opened_on=HELD,
        due_on=date(2026, 4, 10),
    )
    yield Board(opened, held, ahead, item, other, action)
    opened.close()


def agree(board: Board) -> int:
    """The action, agreed under its item."""
    return meeting_actions.add_action(
        board.partnership, board.action, meeting_id=board.held, item_id=board.item, today=TODAY
    )


def approve(board: Board) -> None:
    """Minutes of the meeting that was held, approved."""
    with board.partnership.change("Approve") as unit:
        meeting = kept(unit.session, Meeting, board.held)
        put(unit.session, replace(meeting, minutes_approved_on=TODAY))


def test_an_action_is_listed_with_the_meeting_it_was_agreed_at(board: Board) -> None:
    key = agree(board)
    with board.partnership.reading() as session:
        (one,) = meeting_actions.actions_of(session, board.held)
        assert meeting_actions.actions_of(session, board.ahead) == ()
    assert (one.action.id, one.source and one.source.item_id) == (key, board.item)
    (row,) = rows_of(board.partnership, "actions", today=TODAY)
    assert (row["meeting_id"], row["agreed_on"], row["item"], row["days_late"]) == (
        board.held,
        "2026-03-17",
        "Bench at the wharf",
        4,
    )
    board.partnership.undo()
    assert rows_of(board.partnership, "actions", today=TODAY) == []


def test_an_action_comes_from_a_meeting_that_was_held_and_an_item_of_it(board: Board) -> None:
    wrong = (
        ({"meeting_id": board.ahead}, "meeting_id"),
        ({"meeting_id": board.held, "item_id": board.other_item}, "item_id"),
        ({"meeting_id": board.held, "decision_id": 99}, "decision_id"),
    )
    for where, field in wrong:
        with pytest.raises(Refusal) as refused:
            meeting_actions.add_action(board.partnership, board.action, **where, today=TODAY)
        assert refused.value.field == field
    before = replace(board.action, opened_on=date(2026, 3, 16))
    with pytest.raises(Refusal, match="agreed on 17 March 2026"):
        meeting_actions.add_action(board.partnership, before, meeting_id=board.held, today=TODAY)
    with pytest.raises(Refusal, match="Choose the meeting"):
        meeting_actions.save_agreed(board.partnership, board.action, None, today=TODAY)


def test_an_action_in_approved_minutes_stays_as_minuted_but_is_passed_on_and_closed(board: Board) -> None:
    key = agree(board)
    approve(board)
    action = found(board.partnership, Action, key)
    source = MeetingAction(action_id=key, meeting_id=board.held, item_id=board.item)
    for changed, field in (
        ({"due_on": date(2026, 6, 1)}, "due_on"),
        ({"says": "Ask one firm for a price"}, "says"),
    ):
        with pytest.raises(Refusal) as refused:
            meeting_actions.save_agreed(board.partnership, replace(action, **changed), source, today=TODAY)
        assert refused.value.field == field
    other = replace(action, kind=ActionKind.OTHER)
    with pytest.raises(Refusal, match="stays with its meeting"):
        meeting_actions.save_agreed(board.partnership, other, None, today=TODAY)
    with pytest.raises(Refusal, match="minutes of 17 March 2026 are approved"):
        agree(board)
    passed_on = replace(
        action,
        owner_id=add_person(board.partnership, Person(name="Yusuf Demir")),
        closed_on=TODAY,
        outcome=ActionOutcome.DROPPED,
    )
    meeting_actions.save_agreed(board.partnership, passed_on, source, today=TODAY)
    assert found(board.partnership, Action, key).outcome is ActionOutcome.DROPPED


def test_an_action_said_to_come_from_no_meeting_loses_it(board: Board) -> None:
    key = agree(board)
    other = replace(found(board.partnership, Action, key), kind=ActionKind.OTHER)
    meeting_actions.save_agreed(board.partnership, other, None, today=TODAY)
    with board.partnership.reading() as session:
        assert meeting_actions.actions_of(session, board.held) == ()


def test_an_action_without_its_meeting_or_under_an_item_of_another_is_found(board: Board) -> None:
    key = agree(board)
    with board.partnership.reading() as session:
        assert meeting_actions.source_faults(session) == []
    with board.partnership.change("As another program might") as unit:
        put(unit.session, replace(board.action, says="Ask a fourth firm"))
        source = meeting_actions.source_of(unit.session, key)
        assert source is not None
        put(unit.session, replace(source, item_id=board.other_item))
    with board.partnership.reading() as session:
        assert sorted(meeting_actions.source_faults(session)) == [
            f"action {key} stands under an item of another meeting",
            f"action {key + 1} was agreed at a meeting that is not named",
        ]
