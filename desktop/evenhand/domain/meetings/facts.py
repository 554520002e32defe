"""Meetings, attendance and decisions as facts."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.vocabulary import MeetingKind, Outcome, Planned, Presence


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    id: int = 0
    held_on: date
    at: str = ""
    kind: MeetingKind = MeetingKind.BOARD
    place: str = ""
    status: Planned = Planned.PLANNED
    chaired_by_id: int | None = None
    minutes_approved_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    id: int = 0
    meeting_id: int
    person_id: int
    presence: Presence


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A motion and what became of it; votes are None where they were not counted."""

    id: int = 0
    meeting_id: int
    number: int
    wording: str
    moved_by_id: int | None = None
    seconded_by_id: int | None = None
    outcome: Outcome = Outcome.CARRIED
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    rescinded_on: date | None = None
    rescinded_because: str = ""
