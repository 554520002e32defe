"""Actions are opened with an owner and a day, and closed with what came of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.members.action_checks import is_late, is_open
from evenhand.domain.members.facts import Person
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome
from evenhand.domain.refusals import Refusal
from evenhand.records.unit_of_work import Partnership
from evenhand.services import actions
from evenhand.services.listing import rows_of
from evenhand.services.members import add_person
from evenhand.services.saving import found
from tests.makers import a_partnership

TODAY = date(2026, 4, 14)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def stall(partnership: Partnership) -> Action:
    """A stall at the market, to find new residents."""
    return Action(
        kind=ActionKind.RECRUITMENT,
        says="A stall at the Saturday market",
        owner_id=add_person(partnership, Person(name="Amara Okonjo")),
        opened_on=date(2026, 3, 17),
        due_on=date(2026, 5, 30),
        channel="Saturday market",
    )


def kept_with(partnership: Partnership, key: int) -> Action:
    return found(partnership, Action, key)


@pytest.mark.clause("PP9")
@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"says": " "}, "says"),
        ({"owner_id": None}, "owner_id"),
        ({"opened_on": date(2026, 4, 15)}, "opened_on"),
        ({"due_on": date(2026, 3, 16)}, "due_on"),
        ({"outcome": ActionOutcome.DROPPED}, "closed_on"),
        ({"evidence": "Two came"}, "closed_on"),
        ({"closed_on": date(2026, 4, 14)}, "outcome"),
        ({"closed_on": date(2026, 4, 15), "outcome": ActionOutcome.DROPPED}, "closed_on"),
        ({"closed_on": date(2026, 3, 16), "outcome": ActionOutcome.DROPPED}, "closed_on"),
        ({"closed_on": date(2026, 4, 14), "outcome": ActionOutcome.ACHIEVED}, "evidence"),
        ({"closed_on": date(2026, 4, 14), "outcome": ActionOutcome.IN_PART, "evidence": " "}, "evidence"),
    ],
)
def test_what_does_not_fit_is_refused_beside_its_field(
    partnership: Partnership, stall: Action, wrong: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        actions.save_action(partnership, replace(stall, **wrong), today=TODAY)
    assert refused.value.field == field
    with partnership.reading() as session:
        assert actions.read_actions(session) == []


@pytest.mark.clause("PP9")
def test_an_action_is_closed_with_its_evidence_and_opened_again(
    partnership: Partnership, stall: Action
) -> None:
    key = actions.save_action(partnership, stall, today=TODAY)
    assert partnership.next_undo == "Open action: A stall at the Saturday market"
    how: Any = {"on": TODAY, "outcome": ActionOutcome.ACHIEVED, "today": TODAY}
    with pytest.raises(Refusal):
        actions.close_action(partnership, key, **how)
    actions.close_action(partnership, key, evidence="Dilys Vaughan joined on 2 April 2026", **how)
    closed = kept_with(partnership, key)
    assert (closed.outcome, closed.closed_on) == (ActionOutcome.ACHIEVED, TODAY)
    assert not is_open(closed, TODAY)
    assert is_open(closed, date(2026, 4, 13))
    again = replace(closed, closed_on=None, outcome=None, evidence="")
    actions.save_action(partnership, again, today=TODAY)
    assert partnership.next_undo == "Open again action: A stall at the Saturday market"
    partnership.undo()
    assert kept_with(partnership, key) == closed


def test_an_action_that_came_to_nothing_needs_no_evidence(partnership: Partnership, stall: Action) -> None:
    key = actions.save_action(partnership, stall, today=TODAY)
    actions.close_action(partnership, key, on=TODAY, outcome=ActionOutcome.DROPPED, today=TODAY)
    assert kept_with(partnership, key).outcome is ActionOutcome.DROPPED


def test_open_actions_are_those_of_the_day_and_late_from_the_day_after_they_were_due(
    partnership: Partnership, stall: Action
) -> None:
    key = actions.save_action(partnership, replace(stall, due_on=date(2026, 4, 10)), today=TODAY)
    actions.close_action(partnership, key, on=TODAY, outcome=ActionOutcome.NOT_ACHIEVED, today=TODAY)
    with partnership.reading() as session:
        days = [date(2026, 3, 16), date(2026, 3, 17), date(2026, 4, 13), TODAY]
        assert [len(actions.open_actions(session, day)) for day in days] == [0, 1, 1, 0]
    kept = kept_with(partnership, key)
    assert [is_late(kept, date(2026, 4, day)) for day in (10, 11, 13, 14)] == [False, True, True, False]


def test_the_list_of_actions_stands_as_at_a_day(partnership: Partnership, stall: Action) -> None:
    key = actions.save_action(partnership, replace(stall, due_on=date(2026, 4, 10)), today=TODAY)
    when = date(2026, 4, 13)
    actions.close_action(partnership, key, on=when, outcome=ActionOutcome.DROPPED, today=TODAY)
    (row,) = rows_of(partnership, "actions", today=TODAY)
    assert (row["id"], row["owner"], row["outcome"], row["late"]) == (key, "Amara Okonjo", "dropped", False)
    (then,) = rows_of(partnership, "actions", today=TODAY, as_at=date(2026, 4, 12))
    assert (then["closed_on"], then["outcome"], then["late"]) == (None, None, True)
    assert rows_of(partnership, "actions", today=TODAY, as_at=date(2026, 3, 16)) == []
