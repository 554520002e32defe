"""All meetings with their attendance and decisions, read at one go, and how they are said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.members.directory import Directory
from evenhand.domain.vocabulary import Planned, Presence
from evenhand.domain.words import say_count, say_day, say_long_day
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.plain_room.room import Heading
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.members import directory
from evenhand.services.saving import listed

DOT = "  ·  "
MARKS = {Planned.PLANNED: Mark.DUE, Planned.HELD: Mark.GO_AHEAD, Planned.CANCELLED: Mark.PAST}


@dataclass(frozen=True, slots=True)
class MeetingBook:
    """Every meeting; `day` is the day as at which they are looked at."""

    meetings: Mapping[int, Meeting]
    attendance: tuple[Attendance, ...]
    decisions: tuple[Decision, ...]
    directory: Directory
    day: date

    def attendance_at(self, meeting_id: int) -> dict[int, Presence]:
        """Who was recorded at a meeting, and how."""
        return {one.person_id: one.presence for one in self.attendance if one.meeting_id == meeting_id}

    def decisions_of(self, meeting_id: int) -> list[Decision]:
        """The decisions of a meeting by their number."""
        return sorted((one for one in self.decisions if one.meeting_id == meeting_id), key=_number)


def read_meetings(partnership: Partnership, day: date) -> MeetingBook:
    """Read every meeting."""
    return MeetingBook(
        {one.id: one for one in listed(partnership, Meeting, order="held_on")},
        tuple(listed(partnership, Attendance)),
        tuple(listed(partnership, Decision)),
        directory(partnership),
        day,
    )


def has_meeting(book: MeetingBook, key: int) -> bool:
    """Whether the meeting is in the book."""
    return key in book.meetings


def rows_of(book: MeetingBook) -> Sequence[ListRow]:
    """The meetings under their years, the latest first."""
    return [_row(one, book.day) for one in reversed(tuple(book.meetings.values()))]


def status_on(meeting: Meeting, day: date) -> Planned:
    """How a meeting stands on a day: one held later is still planned then."""
    return Planned.PLANNED if meeting.status is Planned.HELD and meeting.held_on > day else meeting.status


def minutes_open(meeting: Meeting, day: date) -> bool:
    """Whether a meeting was held and its minutes are not approved by that day."""
    approved = meeting.minutes_approved_on
    return status_on(meeting, day) is Planned.HELD and (approved is None or approved > day)


def heading_of(book: MeetingBook, key: int) -> Heading:
    """Kind and day of a meeting; under it place, status, and how many were there."""
    meeting = book.meetings[key]
    status = status_on(meeting, book.day)
    where = ", ".join(filter(None, (meeting.at, meeting.place)))
    present = sum(one is Presence.PRESENT for one in book.attendance_at(key).values())
    approved = meeting.minutes_approved_on
    parts = [
        where,
        status.label,
        say_count(present, "person", "people") + " present" if present else "",
        f"minutes approved on {say_day(approved)}" if approved and approved <= book.day else "",
        "minutes not yet approved" if minutes_open(meeting, book.day) else "",
    ]
    title = f"{meeting.kind.label}, {say_long_day(meeting.held_on)}"
    return Heading(title, DOT.join(filter(None, parts)))


def _number(decision: Decision) -> int:
    return decision.number


def _row(meeting: Meeting, day: date) -> ListRow:
    status = status_on(meeting, day)
    said = say_long_day(meeting.held_on)
    return ListRow(
        meeting.id,
        said.rsplit(" ", 1)[0],
        DOT.join(filter(None, (meeting.kind.label, meeting.at, meeting.place))),
        value=status.label,
        reason="Minutes open" if minutes_open(meeting, day) else "",
        strong_reason=False,
        mark=MARKS[status],
        mark_says=status.label,
        group=str(meeting.held_on.year),
        kinds=frozenset({status}),
        finds=said,
    )
