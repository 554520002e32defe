"""All meetings as the tab needs them, read at one go, and how they are said in the list and over their parts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.meetings.notice import PAPERS
from evenhand.domain.meetings.record_facts import AgendaItem, MeetingPlan, MinutesVersion, Reply
from evenhand.domain.meetings.vocabulary import MeetingFormat
from evenhand.domain.members.directory import Directory
from evenhand.domain.vocabulary import MeetingKind, Planned, Presence
from evenhand.domain.words import say_count, say_day, say_long_day, say_short_day
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.meetings.needs import Ahead, Need, need_after, need_ahead, say_how_far
from evenhand.screens.plain_room.room import Heading
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.calling import notice
from evenhand.services.members import directory
from evenhand.services.saving import listed

DOT = "  ·  "
AHEAD = "Ahead"
OPEN, LATE = "open", "late"


@dataclass(frozen=True, slots=True)
class MeetingBook:
    """Every meeting; `day` is the day as at which they are looked at, `needs` what each needs next."""

    meetings: Mapping[int, Meeting]
    plans: Mapping[int, MeetingPlan]
    items: tuple[AgendaItem, ...]
    attendance: tuple[Attendance, ...]
    decisions: tuple[Decision, ...]
    written: frozenset[int]
    needs: Mapping[int, Need]
    directory: Directory
    day: date

    def plan_of(self, meeting_id: int) -> MeetingPlan:
        """How a meeting is held; in person where nothing was said."""
        return self.plans.get(meeting_id) or MeetingPlan(meeting_id=meeting_id)

    def same_body(self, kind: MeetingKind, body: str, *, but: int) -> list[Meeting]:
        """The meetings of a kind, those of a sub-group by its name; all but one."""
        own = [one for one in self.meetings.values() if one.kind is kind and one.id != but]
        if kind is not MeetingKind.SUB_GROUP:
            return own
        return [one for one in own if self.plan_of(one.id).body.casefold() == body.casefold()]

    def attendance_at(self, meeting_id: int) -> dict[int, Presence]:
        """Who was recorded at a meeting, and how."""
        return {one.person_id: one.presence for one in self.attendance if one.meeting_id == meeting_id}

    def decisions_of(self, meeting_id: int) -> list[Decision]:
        """The decisions of a meeting by their number."""
        return sorted((one for one in self.decisions if one.meeting_id == meeting_id), key=_number)

    def is_ahead(self, meeting_id: int) -> bool:
        """Whether a meeting is still to come, or is that of the day and not over."""
        meeting = self.meetings[meeting_id]
        return status_on(meeting, self.day) is Planned.PLANNED and meeting.held_on >= self.day


def read_meetings(partnership: Partnership, day: date) -> MeetingBook:
    """Read every meeting."""
    meetings = {one.id: one for one in listed(partnership, Meeting, order="held_on")}
    items = tuple(listed(partnership, AgendaItem, order="position"))
    minutes = {one.meeting_id: one.state for one in listed(partnership, MinutesVersion, order="number")}
    people = directory(partnership)
    book = MeetingBook(
        meetings,
        {one.meeting_id: one for one in listed(partnership, MeetingPlan)},
        items,
        tuple(listed(partnership, Attendance)),
        tuple(listed(partnership, Decision)),
        frozenset(minutes),
        {},
        people,
        day,
    )
    answers = [one for one in listed(partnership, Reply) if one.heard_on <= day]
    needs = {
        key: _need_ahead(partnership, book, one, answers)
        if book.is_ahead(key)
        else need_after(_as_at(one, day), minutes.get(key), day)
        for key, one in meetings.items()
    }
    return replace(book, needs={key: need for key, need in needs.items() if need is not None})


def has_meeting(book: MeetingBook, key: int) -> bool:
    """Whether the meeting is in the book."""
    return key in book.meetings


def rows_of(book: MeetingBook) -> Sequence[ListRow]:
    """The meetings ahead, the next one first; then those behind under their years, the latest first."""
    ahead = [one for one in book.meetings.values() if book.is_ahead(one.id)]
    behind = [one for one in reversed(tuple(book.meetings.values())) if not book.is_ahead(one.id)]
    return [*(_row(book, one, AHEAD) for one in ahead), *(_row(book, one, _year(one)) for one in behind)]


def status_on(meeting: Meeting, day: date) -> Planned:
    """How a meeting stands on a day: one held later is still planned then."""
    return Planned.PLANNED if meeting.status is Planned.HELD and meeting.held_on > day else meeting.status


def say_kind(kind: MeetingKind) -> str:
    """A kind of meeting as a title: "Board meeting", "Sub-group meeting"."""
    return kind.label if "meeting" in kind.label.lower() else f"{kind.label} meeting"


def heading_of(book: MeetingBook, key: int) -> Heading:
    """Kind and day of a meeting; under it when and where, how it stands, and what it needs."""
    meeting, need = book.meetings[key], book.needs.get(key)
    approved = meeting.minutes_approved_on
    parts = [
        _when_and_where(book, meeting),
        _how_it_stands(book, meeting),
        f"minutes approved on {say_day(approved)}" if approved and approved <= book.day else "",
        f"{need.says[0].lower()}{need.says[1:]}" if need else "",
    ]
    title = f"{say_kind(meeting.kind)}, {say_long_day(meeting.held_on)}"
    return Heading(title, DOT.join(filter(None, parts)))


def _need_ahead(
    partnership: Partnership, book: MeetingBook, meeting: Meeting, answers: Sequence[Reply]
) -> Need | None:
    with partnership.reading() as session:
        line = notice(session, meeting.id, book.day)
    heard = {one.person_id for one in answers if one.meeting_id == meeting.id}
    ahead = Ahead(
        items=sum(one.meeting_id == meeting.id for one in book.items),
        what="Agenda" if line.rule == PAPERS else "Notice",
        last_day=line.last_day,
        went_out=line.sent_on is not None,
        missing=len(line.missing),
        unheard=sum(one.person.id not in heard for one in book.directory.seats_on(meeting.held_on)),
    )
    return need_ahead(ahead, book.day)


def _as_at(meeting: Meeting, day: date) -> Meeting:
    return replace(meeting, status=status_on(meeting, day))


def _how_it_stands(book: MeetingBook, meeting: Meeting) -> str:
    if book.is_ahead(meeting.id):
        return say_how_far(meeting.held_on, book.day)
    present = sum(one is Presence.PRESENT for one in book.attendance_at(meeting.id).values())
    status = status_on(meeting, book.day).label.lower()
    return f"{say_count(present, 'person', 'people')} present" if present else status


def _when_and_where(book: MeetingBook, meeting: Meeting) -> str:
    plan = book.plan_of(meeting.id)
    hours = f"{meeting.at} to {plan.ends_at}" if meeting.at and plan.ends_at else meeting.at
    how = {MeetingFormat.REMOTE: plan.format.label, MeetingFormat.BOTH: plan.format.label}.get(
        plan.format, ""
    )
    return ", ".join(filter(None, (hours, meeting.place, how.lower())))


def _row(book: MeetingBook, meeting: Meeting, group: str) -> ListRow:
    need, status = book.needs.get(meeting.id), status_on(meeting, book.day)
    mark, says = _mark(need, status, ahead=group == AHEAD)
    said = say_long_day(meeting.held_on)
    return ListRow(
        meeting.id,
        _short_day(meeting.held_on, book.day, group),
        DOT.join(filter(None, (_short_kind(book, meeting), meeting.at))),
        value=say_how_far(meeting.held_on, book.day)
        if group == AHEAD
        else _past_value(book, meeting, status),
        reason=need.says if need else "",
        strong_reason=need is not None and need.late,
        mark=mark,
        mark_says=says,
        group=group,
        kinds=_kinds(need, status),
        finds=f"{said} {meeting.place}",
        whole_title=True,
    )


def _short_day(held_on: date, day: date, group: str) -> str:
    """A day as its row says it, "Tue 17 Mar": the heading above says its year, and ahead one says its own."""
    year = f" {held_on.year}" if group == AHEAD and held_on.year != day.year else ""
    return f"{say_short_day(held_on)}{year}"


def _short_kind(book: MeetingBook, meeting: Meeting) -> str:
    """A kind in a word: "Board", "Annual"; a sub-group by its name."""
    body = book.plan_of(meeting.id).body if meeting.kind is MeetingKind.SUB_GROUP else ""
    return body or meeting.kind.label.removesuffix(" meeting").removesuffix(" general")


def _past_value(book: MeetingBook, meeting: Meeting, status: Planned) -> str:
    """How many decisions a meeting made; how it stands where it was not held."""
    if status is not Planned.HELD:
        return status.label
    made = len(book.decisions_of(meeting.id))
    return f"{made} decision{'s' if made != 1 else ''}" if made else "Held"


def _mark(need: Need | None, status: Planned, *, ahead: bool) -> tuple[Mark, str]:
    if status is Planned.CANCELLED:
        return Mark.PAST, "cancelled"
    if need is not None and need.late:
        return Mark.LATE, "late"
    if ahead or need is not None:
        return Mark.DUE, "due" if need else "ahead"
    return Mark.GO_AHEAD, "done"


def _kinds(need: Need | None, status: Planned) -> frozenset[object]:
    return frozenset({status, *((OPEN,) if need else ())})


def _year(meeting: Meeting) -> str:
    return str(meeting.held_on.year)


def _number(decision: Decision) -> int:
    return decision.number
