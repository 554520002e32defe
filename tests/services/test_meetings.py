"""A meeting is kept in short, and what its minutes hold is not undone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.members.facts import Person
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Planned, Presence
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
