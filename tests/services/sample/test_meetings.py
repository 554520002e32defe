"""The sample's meetings: who was there, who chaired, what was decided."""

from datetime import date

from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.members.directory import Directory
from evenhand.domain.vocabulary import MeetingKind, Office, Outcome, Planned, Presence
from evenhand.records.unit_of_work import Partnership
from evenhand.services.meeting_reading import Sitting, read_sittings
from evenhand.services.saving import listed
from evenhand.services.written_reading import in_writing


def _held(sample: Partnership) -> list[Meeting]:
    return [one for one in listed(sample, Meeting, order="held_on") if one.status is Planned.HELD]


def _who_came(sample: Partnership, meeting: Meeting) -> set[int]:
    return {
        one.person_id
        for one in listed(sample, Attendance)
        if one.meeting_id == meeting.id and one.presence is Presence.PRESENT
    }


def _sittings(sample: Partnership) -> list[Sitting]:
    with sample.reading() as session:
        return read_sittings(session, _held(sample))


def test_thirty_meetings_were_held_and_three_are_ahead(sample: Partnership):
    meetings = listed(sample, Meeting)

    assert len(_held(sample)) == 30
    assert sum(one.status is Planned.PLANNED for one in meetings) == 3
    assert {one.kind for one in meetings} == set(MeetingKind) - {MeetingKind.SUB_GROUP}


def test_nobody_is_left_out_of_an_attendance_and_nobody_is_in_it_who_did_not_sit(
    sample: Partnership, people: Directory
):
    attendances = listed(sample, Attendance)
    for meeting in listed(sample, Meeting):
        noted = {one.person_id for one in attendances if one.meeting_id == meeting.id}
        sat = {seat.person.id for seat in people.seats_on(meeting.held_on)}

        assert noted == (sat if meeting.status is Planned.HELD else set()), meeting.held_on


def test_the_chair_or_the_vice_chair_was_there_and_chaired(sample: Partnership, people: Directory):
    for meeting in _held(sample):
        offices = {
            holder.id
            for office in (Office.CHAIR, Office.VICE_CHAIR)
            for holder in people.holders(office, meeting.held_on)
        }

        assert meeting.chaired_by_id in offices & _who_came(sample, meeting), meeting.held_on


def test_who_moves_and_seconds_is_in_the_room_with_a_vote_and_a_quorum_or_it_is_a_view(sample: Partnership):
    for sitting in _sittings(sample):
        for decision in sitting.decisions:
            room, where = sitting.room_of(decision), (sitting.day, decision.number)

            assert {decision.moved_by_id, decision.seconded_by_id} <= room.voters, where
            assert decision.moved_by_id != decision.seconded_by_id, where
            assert room.quorate is (decision.outcome is not Outcome.VIEW), where


def test_every_outcome_follows_from_its_votes_and_the_room(sample: Partnership):
    for sitting in _sittings(sample):
        for decision in sitting.decisions:
            result = sitting.result_of(decision)

            assert (result is None) is (decision.outcome is Outcome.DEFERRED)
            assert result is None or (result.outcome, result.fault) == (decision.outcome, "")


def test_decisions_come_to_every_end_and_one_was_rescinded(sample: Partnership):
    decisions = listed(sample, Decision)

    assert {one.outcome for one in decisions} == set(Outcome)
    assert [one.rescinded_on for one in decisions if one.rescinded_on] == [date(2025, 1, 21)]


def test_minutes_are_approved_at_the_next_meeting_but_for_the_last_which_are_still_in_draft(
    sample: Partnership,
):
    boards = [one for one in _held(sample) if one.kind is not MeetingKind.OPEN]
    days = {one.held_on for one in boards}

    assert [one.held_on for one in boards if one.minutes_approved_on is None] == [date(2026, 3, 17)]
    assert all(one.minutes_approved_on in days for one in boards[:-1])


def test_between_meetings_the_joiner_was_not_asked_about_his_own_work(sample: Partnership, people: Directory):
    with sample.reading() as session:
        latest, stewards = in_writing(session)

    assert [people.people[key].name for key in latest.apart] == ["Yusuf Demir"]
    assert (latest.written.outcome, stewards.apart) == (Outcome.CARRIED, frozenset())
    assert latest.result is not None
    assert "Yusuf Demir declared an interest and was not asked." in latest.result.detail
