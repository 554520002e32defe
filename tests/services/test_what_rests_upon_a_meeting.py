"""While minutes or a rescission rest upon a meeting, it stays held on its day and its decisions carried."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.meetings.vocabulary import AgendaKind
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import MeetingKind, Planned
from evenhand.services import agendas, decisions, meetings, minutes, sittings, written_decisions
from evenhand.services.meeting_invariants import meeting_checks
from evenhand.services.saving import found, put
from tests.makers import a_partnership
from tests.services.board import TODAY
from tests.services.two_boards import Two, decided, drafted, in_writing, sealed, two_boards


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    opened = a_partnership(tmp_path)
    yield two_boards(opened)
    opened.close()


def sealed_by_decision(two: Two) -> int:
    drafted(two.april)
    by = decided(two.may, "To approve the minutes.")
    sealed(two.april, two.may, by)
    return by


def sealed_under_item(two: Two) -> int:
    item = found(two.partnership, AgendaItem, two.may.items[0])
    with two.partnership.change("Minutes") as unit:
        put(unit.session, replace(item, kind=AgendaKind.MINUTES))
    sittings.take_item(two.partnership, item.id, at=time(19, 5))
    drafted(two.april)
    sealed(two.april, two.may, None)
    return item.id


def rescinded(two: Two) -> int:
    boat = decided(two.april)
    by = decided(two.may, "To rescind the boat.")
    decisions.rescind(two.partnership, boat, by_decision_id=by, because="No mooring")
    return boat


def ratified(two: Two) -> int:
    rent = in_writing(two.april)
    written_decisions.ratify(two.partnership, rent, decided(two.may, "To ratify the hall rent."))
    return rent


@pytest.mark.parametrize("rests", [sealed_by_decision, sealed_under_item, rescinded, ratified])
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("held_on", date(2026, 4, 1)),
        ("held_on", date(2026, 5, 20)),
        ("status", Planned.CANCELLED),
        ("status", Planned.PLANNED),
        ("kind", MeetingKind.SUB_GROUP),
    ],
)
def test_a_meeting_upon_which_something_rests_stays_as_it_was(
    two: Two, rests: object, field: str, value: object
) -> None:
    assert callable(rests)
    rests(two)
    may = found(two.partnership, Meeting, two.may.meeting)
    with pytest.raises(Refusal, match="stays as it was") as refused:
        meetings.save_meeting(two.partnership, replace(may, **{field: value}), today=TODAY)  # type: ignore[arg-type]
    assert refused.value.field == field
    meetings.save_meeting(two.partnership, replace(may, place="The hall"), today=TODAY)


def test_a_decision_that_approved_minutes_stays_carried_and_is_not_rescinded(two: Two) -> None:
    by = sealed_by_decision(two)
    with pytest.raises(Refusal, match="Minutes were approved by this decision"):
        decided(two.may, "To approve the minutes.", votes_for=1, id=by)
    later = decided(two.may, "To take it back.")
    with pytest.raises(Refusal, match="approved minutes stand"):
        decisions.rescind(two.partnership, by, by_decision_id=later, because="Hasty")
    assert two.faults() == []


def test_a_decision_that_was_rescinded_stays_carried_and_before_what_rescinded_it(two: Two) -> None:
    boat = rescinded(two)
    with pytest.raises(Refusal, match="was rescinded on 19 May 2026"):
        decided(two.april, votes_for=1, id=boat)
    april = found(two.partnership, Meeting, two.april.meeting)
    with pytest.raises(Refusal, match="came before that"):
        meetings.save_meeting(two.partnership, replace(april, held_on=date(2026, 6, 2)), today=TODAY)
    with two.partnership.reading() as session:
        assert [one for one in meeting_checks(session) if not one.ok] == []


def test_the_item_under_which_minutes_were_approved_stays_taken_and_on_them(two: Two) -> None:
    key = sealed_under_item(two)
    with pytest.raises(Refusal, match="approved under this item"):
        sittings.not_reached(two.partnership, key)
    item = found(two.partnership, AgendaItem, key)
    with pytest.raises(Refusal, match="approved under this item"):
        agendas.save_item(two.partnership, replace(item, kind=AgendaKind.BUSINESS))
    agendas.save_item(two.partnership, replace(item, title="Minutes of April"))
    assert two.faults() == []


@pytest.mark.parametrize("rests", [sealed_by_decision, sealed_under_item])
def test_undoing_takes_nothing_back_on_which_a_seal_rests(two: Two, rests: object) -> None:
    with two.partnership.change("Elsewhere") as unit:
        put(unit.session, Meeting(held_on=date(2026, 6, 9)))
    assert callable(rests)
    rests(two)
    assert two.partnership.next_undo == "Elsewhere"
    while two.partnership.next_undo is not None:
        two.partnership.undo()
    assert two.faults() == []
    assert found(two.partnership, Meeting, two.may.meeting).status is Planned.HELD


@pytest.mark.parametrize(
    ("sql", "says"),
    [
        ("UPDATE meeting SET held_on = '2026-05-20' WHERE id = 2", "the day or standing of the meeting"),
        ("UPDATE meeting SET status = 'cancelled' WHERE id = 2", "the day or standing of the meeting"),
        ("UPDATE decision SET outcome = 'lost' WHERE meeting_id = 2", "the decision that approved them"),
    ],
)
def test_a_seal_shows_where_its_approval_was_altered_by_other_ways(two: Two, sql: str, says: str) -> None:
    sealed_by_decision(two)
    with two.partnership.engine.connect() as connection:
        connection.execute(text(sql))
        with Session(connection, autoflush=False) as session:
            [fault] = minutes.seal_faults(session)
        connection.rollback()
    assert says in fault
