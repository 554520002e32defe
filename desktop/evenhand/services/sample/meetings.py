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
from evenhand.services.sample.sittings import Around, told_sittings, votes_told, write_sitting
from evenhand.services.sample.sittings_after import write_afterwards
from evenhand.services.sample.tables import fact, table
from evenhand.services.sample.written import write_written

USUALLY: dict[str, Any] = {"at": "7 pm", "place": "Old Wharf Centre", "status": Planned.HELD}


def write_meetings(partnership: Partnership, around: Around) -> dict[date, int]:
    """Enter the meetings year by year, with what came of each; give their keys by their days."""
    told = table("meetings")["meeting"]
    everybody = members.directory(partnership)
    keys: dict[date, int] = {}
    decided: dict[tuple[date, int], int] = {}
    write_written(partnership, around)
    for year in sorted({one["on"].year for one in told}):
        with partnership.change(f"Meetings of {year}"):
            for one in told:
                if one["on"].year == year:
                    keys[one["on"]] = _write(partnership, one, around, everybody, decided)
                    around.about[f"meeting:{one['on']}"] = f"meeting:{keys[one['on']]}"
    _rescind(partnership, told, decided)
    write_afterwards(partnership, keys, decided, around)
    return keys


def _write(
    partnership: Partnership,
    told: dict[str, Any],
    around: Around,
    everybody: Directory,
    decided: dict[tuple[date, int], int],
) -> int:
    """Enter a meeting in the order in which it came about: who was there, what was decided, and the approval."""
    meeting = fact(
        Meeting,
        USUALLY | told,
        held_on=told["on"],
        chaired_by_id=around.people[told["chair"]] if "chair" in told else None,
    )
    open_yet = replace(meeting, minutes_approved_on=None)
    meeting_id = meetings.save_meeting(partnership, open_yet, today=around.today)
    if meeting.status is Planned.HELD:
        presences = _presences(told, around.people, everybody)
        meetings.record_attendance(partnership, meeting_id, presences)

    def decide(item_id: int | None, how: Mapping[str, Any]) -> None:
        number = how["n"]
        moved = told["decisions"][number - 1]
        decided[told["on"], number] = _decide(partnership, meeting_id, moved, around, item_id, how)

    sitting = told_sittings().get(told["on"])
    if sitting is not None and meeting.status is Planned.HELD:
        write_sitting(partnership, replace(open_yet, id=meeting_id), sitting, around, decide)
        return meeting_id
    for number in range(1, len(told.get("decisions", ())) + 1):
        decide(None, {"n": number})
    meetings.save_meeting(partnership, replace(meeting, id=meeting_id), today=around.today)
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
    around: Around,
    item_id: int | None,
    how: Mapping[str, Any],
) -> int:
    """Enter a decision of the past: its outcome follows from the votes, and without votes there was a consensus."""
    votes = votes_told(how, around.people)
    usual = VoteMethod.SHOW_OF_HANDS if "for" in told else VoteMethod.CONSENSUS
    method = VoteMethod.RECORDED_VOTE if votes else VoteMethod(how.get("method", usual))
    order = DecisionOrder(
        meeting_id=meeting_id,
        item_id=item_id,
        wording=told["wording"],
        moved_by_id=around.people[told["moved"]],
        seconded_by_id=around.people[told["seconded"]],
        method=method,
        votes_for=told.get("for"),
        votes_against=told.get("against"),
        abstentions=told.get("abstentions"),
        votes=votes,
        casting=Cast(told["casting"]) if "casting" in told else None,
        decided_at=how.get("at"),
        worded_because=told.get("worded_because", ""),
    )
    today = around.today
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
