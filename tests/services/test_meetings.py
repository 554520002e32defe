"""A meeting is kept in short, and what its minutes hold is not undone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.members.facts import Person
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome, Planned, Presence
from evenhand.records.unit_of_work import Partnership
from evenhand.services import meetings
from evenhand.services.members import add_person
from evenhand.services.saving import found, listed
from tests.makers import a_partnership

TODAY = date(2026, 4, 14)
MARCH = Meeting(held_on=date(2026, 3, 17), status=Planned.HELD)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def test_attendance_is_corrected_without_a_double_entry(partnership: Partnership) -> None:
    meeting = meetings.save_meeting(partnership, MARCH, today=TODAY)
    first, second = (add_person(partnership, Person(name=name)) for name in ("Priya Nair", "Yusuf Demir"))
    meetings.record_attendance(partnership, meeting, {first: Presence.PRESENT, second: Presence.APOLOGIES})
    meetings.record_attendance(partnership, meeting, {first: Presence.ABSENT})
    assert [(a.person_id, a.presence) for a in listed(partnership, Attendance)] == [(first, Presence.ABSENT)]
    partnership.undo()
    assert len(listed(partnership, Attendance)) == 2


def test_a_meeting_still_to_come_is_not_held(partnership: Partnership) -> None:
    later = Meeting(held_on=date(2026, 4, 21), status=Planned.HELD)
    with pytest.raises(Refusal) as refused:
        meetings.save_meeting(partnership, later, today=TODAY)
    assert refused.value.field == "status"


def test_decisions_are_numbered_and_a_minuted_one_is_rescinded_with_a_reason(
    partnership: Partnership,
) -> None:
    meeting = meetings.save_meeting(partnership, MARCH, today=TODAY)
    keys = [
        meetings.save_decision(partnership, Decision(meeting_id=meeting, number=0, wording=wording))
        for wording in ("Adopt the plan", "Open a round")
    ]
    assert [one.number for one in listed(partnership, Decision)] == [1, 2]
    kept = found(partnership, Meeting, meeting)
    approved = Meeting(
        id=kept.id, held_on=kept.held_on, status=kept.status, minutes_approved_on=date(2026, 4, 14)
    )
    meetings.save_meeting(partnership, approved, today=TODAY)
    with pytest.raises(Refusal, match="Rescind it"):
        meetings.save_decision(
            partnership, Decision(id=keys[0], meeting_id=meeting, number=1, wording="Else")
        )
    with pytest.raises(Refusal) as refused:
        meetings.rescind_decision(partnership, keys[0], on=TODAY, because=" ")
    assert refused.value.field == "rescinded_because"
    meetings.rescind_decision(partnership, keys[0], on=TODAY, because="The landlord withdrew; 14 April.")
    assert found(partnership, Decision, keys[0]).rescinded_on == TODAY
    with pytest.raises(Refusal, match="already"):
        meetings.rescind_decision(partnership, keys[0], on=TODAY, because="Again")


def test_approved_minutes_stay_approved(partnership: Partnership) -> None:
    approved = Meeting(held_on=date(2026, 3, 17), status=Planned.HELD, minutes_approved_on=date(2026, 4, 14))
    key = meetings.save_meeting(partnership, approved, today=TODAY)
    with pytest.raises(Refusal, match="stay approved"):
        meetings.save_meeting(
            partnership, Meeting(id=key, held_on=approved.held_on, status=Planned.HELD), today=TODAY
        )
    same_day = Meeting(held_on=TODAY, status=Planned.HELD, minutes_approved_on=TODAY)
    with pytest.raises(Refusal, match="later meeting"):
        meetings.save_meeting(partnership, same_day, today=TODAY)


def test_a_minuted_decision_is_not_changed_by_calling_it_another_meetings(partnership: Partnership) -> None:
    minuted = meetings.save_meeting(partnership, MARCH, today=TODAY)
    moved = Decision(meeting_id=minuted, number=0, wording="Adopt the plan")
    key = meetings.save_decision(partnership, moved)
    approved = replace(MARCH, id=minuted, minutes_approved_on=date(2026, 4, 14))
    meetings.save_meeting(partnership, approved, today=TODAY)
    other = meetings.save_meeting(partnership, replace(MARCH, held_on=date(2026, 3, 24)), today=TODAY)
    with pytest.raises(Refusal, match="Rescind it"):
        meetings.save_decision(partnership, replace(moved, id=key, meeting_id=other, wording="Drop the plan"))
    assert found(partnership, Decision, key).wording == "Adopt the plan"
    with pytest.raises(Refusal) as refused:
        meetings.rescind_decision(partnership, key, on=date(2026, 3, 1), because="The landlord withdrew")
    assert refused.value.field == "rescinded_on"


@pytest.mark.parametrize(
    ("status", "approved", "field"),
    [
        (Planned.CANCELLED, date(2026, 4, 14), "status"),
        (Planned.PLANNED, date(2026, 4, 14), "status"),
        (Planned.HELD, date(2099, 1, 1), "minutes_approved_on"),
    ],
)
def test_minutes_are_approved_of_a_meeting_held_and_on_a_day_that_has_come(
    partnership: Partnership, status: Planned, approved: date, field: str
) -> None:
    meeting = replace(MARCH, status=status, minutes_approved_on=approved)
    with pytest.raises(Refusal) as refused:
        meetings.save_meeting(partnership, meeting, today=TODAY)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("votes", "carried"), [((4, 5), False), ((5, 5), True), ((5, 4), True), ((None, None), True)]
)
def test_what_more_voted_against_than_for_was_not_carried(
    partnership: Partnership, votes: tuple[int | None, int | None], carried: bool
) -> None:
    meeting = meetings.save_meeting(partnership, MARCH, today=TODAY)
    counted = Decision(
        meeting_id=meeting, number=0, wording="Adopt the plan", votes_for=votes[0], votes_against=votes[1]
    )
    if carried:
        assert meetings.save_decision(partnership, counted)
        return
    with pytest.raises(Refusal) as refused:
        meetings.save_decision(partnership, counted)
    assert refused.value.field == "outcome"
    assert meetings.save_decision(partnership, replace(counted, outcome=Outcome.LOST))
