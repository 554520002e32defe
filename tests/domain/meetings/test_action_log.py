"""The action log: overdue from the day after it was due until it is closed, at whichever level and on whichever day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.meetings.action_log import ActionRecord, Standing, action_log
from evenhand.domain.meetings.agreed_actions import AgreedAction
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, MeetingAction
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Person
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level, Planned

HELD = date(2026, 3, 17)
DAYS = st.integers(0, 60)


def a_record(closed_on: date | None, due_on: date, *, in_private: bool = False) -> ActionRecord:
    """One action of one meeting."""
    action = Action(
        id=1,
        kind=ActionKind.MEETING,
        says="Ask Priya Nair for a price",
        owner_id=2,
        opened_on=HELD,
        due_on=due_on,
        closed_on=closed_on,
        outcome=ActionOutcome.DROPPED if closed_on else None,
    )
    return ActionRecord(
        actions=[AgreedAction(action, MeetingAction(action_id=1, meeting_id=4, item_id=7, decision_id=9))],
        meetings={4: Meeting(id=4, held_on=HELD, status=Planned.HELD)},
        items={7: AgendaItem(id=7, meeting_id=4, position=5, title="Bench", in_private=in_private)},
        decisions={9: Decision(id=9, meeting_id=4, number=2, wording="To buy a bench.")},
        directory=Directory({2: Person(id=2, name="Priya Nair")}),
    )


def an_occasion(day: date) -> Occasion:
    return Occasion(body="Fernhill", as_at=day, printed=day)


@pytest.mark.clause("PP9")
@given(due=DAYS, closed=st.none() | DAYS, day=DAYS)
def test_an_action_is_overdue_from_the_day_after_it_was_due_until_it_is_closed(
    due: int, closed: int | None, day: int
) -> None:
    closed_on = None if closed is None else HELD + timedelta(days=closed)
    record = a_record(closed_on, HELD + timedelta(days=due))
    on = HELD + timedelta(days=day)
    (line,) = action_log(record, an_occasion(on), HELD, Level.BOARD).lines
    is_closed = closed is not None and closed <= day
    expected = Standing.CLOSED if is_closed else Standing.OVERDUE if day > due else Standing.OPEN
    assert (line.stands, line.days_overdue) == (expected, max(0, day - due) if not is_closed else 0)
    assert (line.outcome is not None) is is_closed


def test_an_action_tells_the_meeting_the_item_and_the_decision_it_comes_from() -> None:
    (line,) = action_log(a_record(None, HELD), an_occasion(HELD), HELD, Level.BOARD).lines
    assert line.agreed is not None
    assert (line.agreed.held_on, line.agreed.item_number, line.agreed.decision) == (HELD, 5, "2026-03-17/2")


def test_a_public_copy_counts_what_was_agreed_in_private_and_withholds_names() -> None:
    public = action_log(a_record(None, HELD), an_occasion(HELD), HELD, Level.PUBLIC)
    assert [(one.what, one.owner) for one in public.lines] == [("Ask a member for a price", "a member")]
    private = action_log(a_record(None, HELD, in_private=True), an_occasion(HELD), HELD, Level.PUBLIC)
    assert (private.lines, private.withheld) == ((), 1)
