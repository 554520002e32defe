"""The words of the Meetings room, and the history of a meeting with its attendance and decisions."""

from collections.abc import Sequence
from functools import partial

from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.vocabulary import MeetingKind, Outcome, Planned, Presence
from evenhand.records.reading.facts import table_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.book import (
    MeetingBook,
    has_meeting,
    heading_of,
    read_meetings,
    rows_of,
)
from evenhand.screens.plain_room.room import Room, Words, nothing_to_say
from evenhand.screens.shared.journal_told import saying, told
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.history import HistoryEntry

WORDS = {
    "held_on": "Date",
    "at": "Time",
    "kind": "Kind",
    "place": "Place",
    "status": "Status",
    "chaired_by_id": "Chaired by",
    "minutes_approved_on": "Minutes approved",
    "presence": "Attendance",
    "number": "Number",
    "wording": "Wording",
    "moved_by_id": "Moved by",
    "seconded_by_id": "Seconded by",
    "outcome": "Outcome",
    "votes_for": "For",
    "votes_against": "Against",
    "abstentions": "Abstentions",
    "rescinded_on": "Rescinded",
    "rescinded_because": "Reason",
    "note": "Note",
}
CODED = {"kind": MeetingKind, "status": Planned, "presence": Presence, "outcome": Outcome}
PEOPLE = ("chaired_by_id", "moved_by_id", "seconded_by_id")


def meetings_room(desk: Desk) -> Room:
    """The room over the desk's file."""

    def read() -> MeetingBook:
        return read_meetings(desk.partnership, desk.day)

    return Room(
        words=Words(
            "Meetings",
            "meeting",
            "a meeting",
            "meetings",
            "No meetings yet",
            "Begin with the next one, or with the last one that was held.",
        ),
        read=read,
        has=has_meeting,
        rows=rows_of,
        heading=heading_of,
        history=partial(history_of, desk.partnership),
        caution=nothing_to_say,
        filters=(Option(None, "All meetings"), *options_of(Planned)),
    )


def history_of(partnership: Partnership, book: MeetingBook, key: int) -> Sequence[HistoryEntry]:
    """What was changed about a meeting, its attendance or its decisions, newest first."""
    day = book.meetings[key].held_on

    def name(person_id: int) -> str:
        return book.directory.called(person_id, day) if person_id in book.directory.people else ""

    own = (one for one in book.attendance if one.meeting_id == key)
    whose = {(table_of(Attendance), one.id): name(one.person_id) for one in own}
    whose |= {(table_of(Decision), one.id): f"Decision {one.number}" for one in book.decisions_of(key)}
    keys = [(table_of(Meeting), key), *whose]
    return told(partnership, keys, WORDS, saying(CODED, dict.fromkeys(PEOPLE, name)), whose)
