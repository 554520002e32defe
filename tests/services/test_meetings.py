"""A meeting is kept in short, and what its minutes hold is not changed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.meetings.facts import Attendance, Meeting
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


def test_what_stands_in_approved_minutes_is_not_changed_but_a_note_beside_it_is(
    partnership: Partnership,
) -> None:
    key = meetings.save_meeting(partnership, MARCH, today=TODAY)
    approved = replace(MARCH, id=key, minutes_approved_on=date(2026, 4, 14))
    meetings.save_meeting(partnership, approved, today=TODAY)
    with pytest.raises(Refusal, match="dated correction") as refused:
        meetings.save_meeting(partnership, replace(approved, place="The boat house"), today=TODAY)
    assert refused.value.field == "place"
    with pytest.raises(Refusal, match="are approved"):
        meetings.record_attendance(partnership, key, {})
    meetings.save_meeting(partnership, replace(approved, note="In the grey folder"), today=TODAY)
    assert found(partnership, Meeting, key).note == "In the grey folder"
