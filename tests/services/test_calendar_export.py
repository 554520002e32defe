"""The calendar file of a partnership: what is planned, on its day, told apart for good by its UID."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Election
from evenhand.domain.elections.planner import EntryKind
from evenhand.domain.elections.record_facts import ElectoralCycle
from evenhand.domain.elections.vocabulary import CyclePattern
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import MeetingPlan
from evenhand.domain.partnership.facts import Council
from evenhand.domain.publicity.facts import Event
from evenhand.domain.publicity.vocabulary import SignOffDecision
from evenhand.domain.vocabulary import EventKind, Planned, PollStatus
from evenhand.services import publicity
from evenhand.services.calendar_export import election_calendar, meeting_calendar
from evenhand.services.calling import call_meeting, correct_meeting
from evenhand.services.cycles import save_cycle
from evenhand.services.exports import export
from evenhand.services.planned_days import PlannedDays, planned_days
from evenhand.services.poll_changes import PollMove, move_poll
from evenhand.services.saving import listed
from tests.services.public_people import AFTER, NOTICE, POLL, TODAY, Place, a_place


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = a_place(tmp_path)
    yield made
    made.partnership.close()


def lines(place: Place, day: date = TODAY) -> list[str]:
    with place.partnership.reading() as session:
        written = election_calendar(session, day)
    assert written == export(place.partnership, "calendar", day)
    return written.replace(b"\r\n ", b"").decode().split("\r\n")


def days(place: Place) -> PlannedDays:
    with place.partnership.reading() as session:
        return planned_days(session, TODAY)


def events_between(written: list[str]) -> list[list[str]]:
    """The lines of each event."""
    starts = [place for place, line in enumerate(written) if line == "BEGIN:VEVENT"]
    return [written[start : written.index("END:VEVENT", start)] for start in starts]


def test_every_event_has_a_uid_of_its_own_which_a_second_export_repeats(place: Place) -> None:
    place.add(replace(NOTICE, planned_on=date(2026, 4, 20)))
    uids = [line for line in lines(place) if line.startswith("UID:")]
    assert len(uids) == len(set(uids)) > 12
    assert uids == [line for line in lines(place) if line.startswith("UID:")]


def test_polls_windows_events_and_publicity_stand_on_their_days(place: Place) -> None:
    fair = Event(title="Spring fair", kind=EventKind.COMMUNITY, on=date(2026, 5, 30))
    publicity.save_event(place.partnership, fair, {}, today=TODAY)
    place.add(replace(NOTICE, planned_on=date(2026, 4, 20)))
    titles = {line: event[3] for event in events_between(lines(place)) for line in event if "SUMMARY" in line}
    assert titles["SUMMARY:Spring fair"] == "DTSTART;VALUE=DATE:20260530"
    assert titles["SUMMARY:To go out: Towpath closed"] == "DTSTART;VALUE=DATE:20260420"
    assert titles["SUMMARY:Polling day: local elections\\, Marlbeck Borough"] == "DTSTART;VALUE=DATE:20260507"
    windows = [event for event in events_between(lines(place)) if "-window-" in event[1]]
    assert windows
    assert all("DTEND;VALUE=DATE:20260508" in event for event in windows)


def test_what_is_held_stands_on_the_first_day_on_which_it_may_go_out(place: Place) -> None:
    item = place.add(replace(NOTICE, planned_on=date(2026, 4, 20)))
    place.decide(item, place.hannah, SignOffDecision.HOLD, hold_until=AFTER)
    (held,) = [one for one in days(place).entries if one.kind is EntryKind.NOT_BEFORE]
    assert held.day == AFTER
    assert held.title == "Not to be published before 11 May 2026: Towpath closed"


def test_an_expected_poll_stands_there_until_it_is_entered(place: Place) -> None:
    [council] = listed(place.partnership, Council)
    cycle = ElectoralCycle(council_id=council.id, pattern=CyclePattern.ALL_OUT, from_year=2023)
    save_cycle(place.partnership, cycle)
    (expected,) = [one for one in days(place).entries if one.kind is EntryKind.EXPECTED]
    assert expected.day == date(2027, 5, 6)
    assert expected.says == "Polling day expected: local elections, Marlbeck Borough"


def test_a_poll_that_is_put_off_leaves_the_calendar_and_leaves_a_question(place: Place) -> None:
    [poll] = listed(place.partnership, Election)
    move = PollMove(
        now_on=None,
        status=PollStatus.PUT_OFF,
        known_on=TODAY,
        why="Flood",
        source="Notice",
        keep_published=True,
    )
    move_poll(place.partnership, poll.id, move, today=TODAY)
    found = days(place)
    assert not [one for one in found.entries if one.kind in (EntryKind.POLL, EntryKind.STEP)]
    assert found.windows == ()
    assert any("put off" in question for question in found.questions)


def test_what_lies_more_than_a_year_back_is_left_out(place: Place) -> None:
    assert not [line for line in lines(place, date(2028, 1, 3)) if POLL.strftime("%Y%m%d") in line]


def test_a_meeting_stands_from_its_beginning_to_its_end_with_the_same_uid_in_its_own_file(
    place: Place,
) -> None:
    meeting = Meeting(held_on=date(2026, 6, 16), at="7 pm", place="Old Wharf Centre, Basin Street")
    plan = MeetingPlan(meeting_id=0, ends_at="9", joining="https://meet.example/fernhill")
    meeting_id = call_meeting(place.partnership, meeting, plan, today=TODAY)
    (listed_event,) = [one for one in events_between(lines(place)) if "SUMMARY:Board meeting" in one]
    assert "DTSTART:20260616T180000Z" in listed_event
    assert "DTEND:20260616T200000Z" in listed_event
    assert "LOCATION:Old Wharf Centre\\, Basin Street" in listed_event
    assert "TRANSP:OPAQUE" in listed_event
    assert not any("meet.example" in line for line in listed_event)
    with place.partnership.reading() as session:
        own = meeting_calendar(session, meeting_id, TODAY).replace(b"\r\n ", b"").decode().split("\r\n")
    assert listed_event[1] in own
    assert "DESCRIPTION:https://meet.example/fernhill" in own
    cancelled = replace(meeting, id=meeting_id, status=Planned.CANCELLED)
    correct_meeting(place.partnership, cancelled, plan, today=TODAY)
    with place.partnership.reading() as session:
        assert b"STATUS:CANCELLED" in meeting_calendar(session, meeting_id, TODAY)
