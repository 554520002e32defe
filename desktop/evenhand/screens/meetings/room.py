"""The words of the Meetings tab, and the history of a meeting with all that belongs to it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, Circulation, MeetingPaper, MeetingPlan, Reply
from evenhand.domain.meetings.vocabulary import (
    AgendaKind,
    AgendaPurpose,
    Circulated,
    MeetingFormat,
    PaperTiming,
    ReplyAnswer,
    SentHow,
    Treatment,
)
from evenhand.domain.vocabulary import Coded, Level, MeetingKind, Outcome, Planned, Presence
from evenhand.records.reading.facts import table_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.book import OPEN, MeetingBook, has_meeting, heading_of, read_meetings, rows_of
from evenhand.screens.plain_room.room import Room, Words, nothing_to_say
from evenhand.screens.shared.journal_told import saying, told
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.history import HistoryEntry
from evenhand.services.saving import listed

WORDS = {
    "held_on": "Date",
    "at": "From",
    "ends_at": "To",
    "kind": "Kind",
    "place": "Place",
    "format": "Format",
    "joining": "Joining",
    "body": "Sub-group",
    "called_by": "Called by",
    "status": "Status",
    "chaired_by_id": "Chaired by",
    "minutes_approved_on": "Minutes approved",
    "position": "Place on the agenda",
    "title": "Title",
    "purpose": "For",
    "led_by": "Led by",
    "starts_at": "Begins",
    "in_private": "In private",
    "treatment": "What became of it",
    "answer": "Reply",
    "timing": "When it was sent",
    "late_because": "Reason",
    "chair_agreed_on": "Chair agreed",
    "what": "Sent",
    "edition": "Edition",
    "sent_on": "Sent on",
    "how": "How",
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
CODED: dict[str, type[Coded]] = {
    "format": MeetingFormat,
    "status": Planned,
    "purpose": AgendaPurpose,
    "treatment": Treatment,
    "answer": ReplyAnswer,
    "timing": PaperTiming,
    "what": Circulated,
    "how": SentHow,
    "presence": Presence,
    "outcome": Outcome,
    "level": Level,
}
KINDS = {one.value: one.label for kind in (MeetingKind, AgendaKind) for one in kind}
PEOPLE = ("chaired_by_id", "moved_by_id", "seconded_by_id")
EMPTY_SAYS = (
    "Call the next one: its agenda is drawn up at once, and the last day for its notice is worked out."
)


def meetings_room(desk: Desk) -> Room:
    """The room over the desk's file."""

    def read() -> MeetingBook:
        return read_meetings(desk.partnership, desk.day)

    return Room(
        words=Words(
            "Meetings", "meeting", "a meeting", "meetings", "No meetings yet", EMPTY_SAYS, "Call a meeting…"
        ),
        read=read,
        has=has_meeting,
        rows=rows_of,
        heading=heading_of,
        history=partial(history_of, desk.partnership),
        caution=nothing_to_say,
        filters=(Option(None, "All meetings"), Option(OPEN, "Something to do"), *options_of(Planned)),
        rows_px=340,
    )


def history_of(partnership: Partnership, book: MeetingBook, key: int) -> Sequence[HistoryEntry]:
    """What was changed about a meeting and about all that belongs to it, newest first."""

    def name(person_id: int | None) -> str:
        known = person_id is not None and person_id in book.directory.people
        return book.directory.called(person_id or 0, book.meetings[key].held_on) if known else ""

    whose = {
        (table_of(kind), one.id): _called(one, name)
        for kind in (MeetingPlan, AgendaItem, MeetingPaper, Reply, Circulation, Attendance, Decision)
        for one in listed(partnership, kind)
        if one.meeting_id == key
    }
    keys = [(table_of(Meeting), key), *whose]
    say = saying(CODED, dict.fromkeys(PEOPLE, name))

    def say_kind_too(column: str, value: object) -> str:
        return KINDS.get(str(value), str(value)) if column == "kind" and value else say(column, value)

    return told(partnership, keys, WORDS, say_kind_too, {one: says for one, says in whose.items() if says})


def _called(one: Any, name: Callable[[int | None], str]) -> str:
    """What a record of a meeting is called before each of its lines."""
    if isinstance(one, AgendaItem):
        return f"Item {one.title}"
    if isinstance(one, MeetingPaper):
        return f"Paper {one.title}"
    if isinstance(one, Decision):
        return f"Decision {one.number}"
    if isinstance(one, Circulation):
        return name(one.person_id) or one.to_whom
    return name(one.person_id) if isinstance(one, Reply | Attendance) else ""
