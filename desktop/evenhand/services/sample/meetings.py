"""The sample's meetings, with attendance of everybody who sat there on the day, and the decisions."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.vocabulary import Cast, VoteMethod
from evenhand.domain.members.directory import Directory
from evenhand.domain.vocabulary import Outcome, Planned, Presence
from evenhand.records.unit_of_work import Partnership
from evenhand.services import decisions, meetings, members
from evenhand.services.decisions import DecisionOrder
from evenhand.services.sample.tables import fact, table

USUALLY: dict[str, Any] = {"at": "7 pm", "place": "Old Wharf Centre", "status": Planned.HELD}


def write_meetings(partnership: Partnership, people: Mapping[str, int], *, today: date) -> dict[date, int]:
    """Enter the meetings year by year; give their keys by their days."""
    told = table("meetings")["meeting"]
    everybody = members.directory(partnership)
    keys: dict[date, int] = {}
    decided: dict[tuple[date, int], int] = {}
    for year in sorted({one["on"].year for one in told}):
        with partnership.change(f"Meetings of {year}"):
            for one in told:
                if one["on"].year == year:
                    keys[one["on"]] = _write(partnership, one, people, everybody, decided, today=today)
    _rescind(partnership, told, decided)
    return keys


def _write(
    partnership: Partnership,
    told: dict[str, Any],
    people: Mapping[str, int],
    everybody: Directory,
    decided: dict[tuple[date, int], int],
    *,
    today: date,
) -> int:
    """Enter a meeting in the order in which it came about: who was there, what was decided, and the approval."""
    meeting = fact(
        Meeting,
        USUALLY | told,
        held_on=told["on"],
        chaired_by_id=people[told["chair"]] if "chair" in told else None,
    )
    open_yet = replace(meeting, minutes_approved_on=None)
    meeting_id = meetings.save_meeting(partnership, open_yet, today=today)
    if meeting.status is Planned.HELD:
        meetings.record_attendance(partnership, meeting_id, _presences(told, people, everybody))
    for number, one in enumerate(told.get("decisions", ()), start=1):
        decided[told["on"], number] = _decide(partnership, meeting_id, one, people, today=today)
    meetings.save_meeting(partnership, replace(meeting, id=meeting_id), today=today)
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
    partnership: Partnership,
    meeting_id: int,
    told: Mapping[str, Any],
    people: Mapping[str, int],
    *,
    today: date,
) -> int:
    """Enter a decision of the past: its outcome follows from the votes, and without votes there was a consensus."""
    counted = "for" in told
    order = DecisionOrder(
        meeting_id=meeting_id,
        wording=told["wording"],
        moved_by_id=people[told["moved"]],
        seconded_by_id=people[told["seconded"]],
        method=VoteMethod(told.get("method", "show-of-hands" if counted else "consensus")),
        votes_for=told.get("for"),
        votes_against=told.get("against"),
        abstentions=told.get("abstentions"),
        casting=Cast(told["casting"]) if "casting" in told else None,
        worded_because=told.get("worded_because", ""),
    )
    if told.get("outcome") == Outcome.DEFERRED:
        return decisions.defer(partnership, order, today=today)
    as_view = told.get("outcome") == Outcome.VIEW
    return decisions.record_decision(partnership, order, today=today, as_view=as_view)


def _rescind(
    partnership: Partnership, told: list[dict[str, Any]], decided: Mapping[tuple[date, int], int]
) -> None:
    """Rescind what a later decision rescinded, once both are there."""
    for meeting in told:
        for number, one in enumerate(meeting.get("decisions", ()), start=1):
            if "rescinded_because" in one:
                decisions.rescind(
                    partnership,
                    decided[meeting["on"], number],
                    by_decision_id=decided[one["rescinded_on"], one["rescinded_by"]],
                    because=one["rescinded_because"],
                )
