"""The sample's meetings, with attendance of everybody who sat there on the day, and the decisions."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.members.directory import Directory
from evenhand.domain.vocabulary import Planned, Presence
from evenhand.records.unit_of_work import Partnership
from evenhand.services import meetings, members
from evenhand.services.sample.tables import fact, table

USUALLY: dict[str, Any] = {"at": "7 pm", "place": "Old Wharf Centre", "status": Planned.HELD}


def write_meetings(partnership: Partnership, people: Mapping[str, int], *, today: date) -> dict[date, int]:
    """Enter the meetings year by year; give their keys by their days."""
    told = table("meetings")["meeting"]
    everybody = members.directory(partnership)
    keys: dict[date, int] = {}
    for year in sorted({one["on"].year for one in told}):
        with partnership.change(f"Meetings of {year}"):
            for one in told:
                if one["on"].year == year:
                    keys[one["on"]] = _write(partnership, one, people, everybody, today=today)
    return keys


def _write(
    partnership: Partnership,
    told: dict[str, Any],
    people: Mapping[str, int],
    everybody: Directory,
    *,
    today: date,
) -> int:
    meeting = fact(
        Meeting,
        USUALLY | told,
        held_on=told["on"],
        chaired_by_id=people[told["chair"]] if "chair" in told else None,
    )
    meeting_id = meetings.save_meeting(partnership, meeting, today=today)
    if meeting.status is Planned.HELD:
        meetings.record_attendance(partnership, meeting_id, _presences(told, people, everybody))
    for one in told.get("decisions", ()):
        _decide(partnership, meeting_id, one, people)
    return meeting_id


def _presences(
    told: Mapping[str, Any], people: Mapping[str, int], everybody: Directory
) -> dict[int, Presence]:
    """Whoever sat there on the day was present, but for those who sent apologies or stayed away."""
    presences = dict.fromkeys((seat.person.id for seat in everybody.seats_on(told["on"])), Presence.PRESENT)
    for presence in (Presence.APOLOGIES, Presence.ABSENT):
        presences |= {people[key]: presence for key in told.get(presence.value, ())}
    return presences


def _decide(
    partnership: Partnership, meeting_id: int, told: Mapping[str, Any], people: Mapping[str, int]
) -> None:
    decision = fact(
        Decision,
        told,
        meeting_id=meeting_id,
        number=0,
        moved_by_id=people[told["moved"]],
        seconded_by_id=people[told["seconded"]],
        votes_for=told.get("for"),
        votes_against=told.get("against"),
        rescinded_on=None,
        rescinded_because="",
    )
    decision_id = meetings.save_decision(partnership, decision)
    if "rescinded_on" in told:
        meetings.rescind_decision(
            partnership, decision_id, on=told["rescinded_on"], because=told["rescinded_because"]
        )
