"""The whole record of a meeting as plain values, as it is sealed with the minutes and compared with them later.

What goes on after the minutes are approved is left out: to whom they are sent, whether a decision is rescinded later,
and what becomes of an action. So is how to join a meeting by video, which may hold a password.
"""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, time
from enum import Enum
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.meetings.record_facts import (
    AgendaItem,
    DecisionRecord,
    DeclaredInterest,
    MeetingAction,
    MeetingPaper,
    MeetingPlan,
    MinutesSeal,
    MinutesVersion,
    Moment,
    Rescission,
    Vote,
    WrittenAnswer,
    WrittenDecision,
    WrittenInterest,
)
from evenhand.domain.meetings.seal import PARTS, PEOPLE_IN, Entry
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.review_facts import Action
from evenhand.records.reading.facts import ROWS, all_of, table_of, those_of
from evenhand.services.members import read_directory
from evenhand.services.saving import kept

OF_THE_MEETING = {
    "agenda": AgendaItem,
    "attendance": Attendance,
    "moments": Moment,
    "declared": DeclaredInterest,
    "decisions": Decision,
    "papers": MeetingPaper,
    "actions": MeetingAction,
}
ROWS_OF = OF_THE_MEETING | {
    "decided": DecisionRecord,
    "votes": Vote,
    "rescissions": Rescission,
    "written": WrittenDecision,
    "answers": WrittenAnswer,
    "interests": WrittenInterest,
}
LEFT_OUT = frozenset(("minutes_approved_on", "rescinded_on", "rescinded_because", "joining"))


def record_of(session: Session, seal: MinutesSeal) -> dict[str, Any]:
    """All that is kept of the meeting of a seal, part by part, and the approval that the seal states."""
    return rows_of(session, seal.meeting_id) | {
        "approval": {
            "version_id": seal.version_id,
            "version": kept(session, MinutesVersion, seal.version_id).number,
            "approved_on": seal.approved_on.isoformat(),
            "approved_at_id": seal.approved_at_id,
            "decision_id": seal.decision_id,
            "signed_by_id": seal.signed_by_id,
        }
    }


def rows_of(session: Session, meeting_id: int) -> dict[str, Any]:
    """All that is kept of a meeting, part by part."""
    meeting = _plain(kept(session, Meeting, meeting_id))
    return {
        "meeting": {name: value for name, value in meeting.items() if name != "note"},
        "plan": _plan(session, meeting_id),
        **{
            part: _rows(session, kind, ROWS[kind].meeting_id == meeting_id)
            for part, kind in OF_THE_MEETING.items()
        },
        **_about_decisions(session, meeting_id),
        **_in_writing(session, meeting_id),
    }


def with_people(session: Session, record: dict[str, Any], day: date) -> dict[str, Any]:
    """The record with the names and capacities of everybody in it, and the words of its actions, as they stand now."""
    keys = sorted(_people_in(record))
    directory = read_directory(session)
    actions = [_plain(kept(session, Action, one["action_id"])) for one in record["actions"]]
    return {**record, "people": [_person(directory, key, day) for key in keys], "agreed": actions}


def settled_by(record: Mapping[str, Any]) -> set[tuple[str, int]]:
    """The rows of a meeting: nothing of it is undone once its minutes are sealed, or it approved minutes."""
    rows = {(table_of(kind), one["id"]) for part, kind in ROWS_OF.items() for one in record[part]}
    return rows | {(table_of(Meeting), record["meeting"]["id"])}


def tied_to(session: Session, meeting_id: int) -> set[int]:
    """The meetings whose decisions rescinded one of a meeting, or ratified what was reported to it."""
    own = _decided_at(session, meeting_id)
    by = {one.by_decision_id for one in all_of(session, Rescission, ROWS[Rescission].decision_id.in_(own))}
    by |= {
        one.ratified_by_id
        for one in those_of(session, WrittenDecision, "reported_at_id", meeting_id)
        if one.ratified_by_id is not None
    }
    return {kept(session, Decision, one).meeting_id for one in by}


def _about_decisions(session: Session, meeting_id: int) -> dict[str, Any]:
    keys = _decided_at(session, meeting_id)
    return {
        "decided": _rows(session, DecisionRecord, ROWS[DecisionRecord].decision_id.in_(keys)),
        "votes": _rows(session, Vote, ROWS[Vote].decision_id.in_(keys)),
        "rescissions": _rows(session, Rescission, ROWS[Rescission].by_decision_id.in_(keys)),
    }


def _decided_at(session: Session, meeting_id: int) -> list[int]:
    return [one.id for one in those_of(session, Decision, "meeting_id", meeting_id)]


def _in_writing(session: Session, meeting_id: int) -> dict[str, Any]:
    """What was decided between meetings and reported to this one or ratified by it.

    A later meeting may ratify what was reported here; that is no part of what happened here.
    """
    own, row = _decided_at(session, meeting_id), ROWS[WrittenDecision]
    written = _rows(
        session, WrittenDecision, (row.reported_at_id == meeting_id) | row.ratified_by_id.in_(own)
    )
    keys = [one["id"] for one in written]
    return {
        "written": [
            one if one["ratified_by_id"] in own else {**one, "ratified_by_id": None} for one in written
        ],
        "answers": _rows(session, WrittenAnswer, ROWS[WrittenAnswer].written_id.in_(keys)),
        "interests": _rows(session, WrittenInterest, ROWS[WrittenInterest].written_id.in_(keys)),
    }


def _rows(session: Session, kind: type[Any], where: ColumnElement[bool]) -> list[Entry]:
    return [_plain(one) for one in all_of(session, kind, where)]


def _plain(fact: Any) -> dict[str, Any]:
    """A fact as plain values, without what goes on after the minutes are approved."""
    return {
        field.name: _value(getattr(fact, field.name)) for field in fields(fact) if field.name not in LEFT_OUT
    }


def _value(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date | time) else value


def _plan(session: Session, meeting_id: int) -> Entry:
    plans = _rows(session, MeetingPlan, ROWS[MeetingPlan].meeting_id == meeting_id)
    return plans[0] if plans else {}


def _people_in(record: Mapping[str, Any]) -> set[int]:
    """The keys of everybody whom a record names."""
    found: set[int] = set()
    for part in PARTS:
        held: Entry | list[Entry] = record[part]
        for one in held if isinstance(held, list) else [held]:
            found |= {one[name] for name in PEOPLE_IN & one.keys() if one[name] is not None}
    return found


def _person(directory: Directory, key: int, day: date) -> dict[str, Any]:
    seat = next((one for one in directory.seats_on(day) if one.person.id == key), None)
    capacity = seat.membership.capacity.value if seat is not None else ""
    return {"id": key, "called": directory.called(key, day), "capacity": capacity}
