"""Every day that matters in a year: of elections entered and expected, of meetings, events and publicity.

The year planner and the calendar file ask here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.law import kind_words
from evenhand.domain.elections.planned import ItemKind, PlannedItem
from evenhand.domain.elections.planner import EntryKind, PlannerEntry
from evenhand.domain.elections.timetable import Basis, Timetable
from evenhand.domain.elections.windows import NO_POLL, Window
from evenhand.domain.meetings.clock import ends_of, starts_of
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import MeetingPlan
from evenhand.domain.vocabulary import ElectionKind
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.services.cycles import expected_polls
from evenhand.services.mp import read_relationship
from evenhand.services.not_before import not_before_days
from evenhand.services.planned_engagements import engagement_entries
from evenhand.services.planned_items import planned_items
from evenhand.services.sweep import ElectionWindows, election_windows

SHORT = {
    "dissolution": "Dissolution",
    "writ-received": "Writ",
    "notice-of-election": "Notice",
    "nominations": "Nominations",
    "withdrawals": "Withdrawals",
    "election-agents": "Agents",
    "statement-of-persons-nominated": "Candidates",
    "registration": "Register by",
    "postal-vote": "Postal votes",
    "proxy-vote": "Proxy votes",
    "voter-authority-certificate": "Certificates",
    "notice-of-poll": "Notice of poll",
    "polling-agents": "Polling agents",
    "poll": "Poll",
}
KINDS = {
    ItemKind.MEETING: EntryKind.MEETING,
    ItemKind.EVENT: EntryKind.EVENT,
    ItemKind.AWARD: EntryKind.AWARD,
    ItemKind.PUBLICITY: EntryKind.PUBLICITY,
}
POLL = "poll"


@dataclass(frozen=True, slots=True)
class PlannedDays:
    """What stands on which day, the windows of all elections, and what must be asked about them."""

    entries: tuple[PlannerEntry, ...]
    windows: tuple[Window, ...]
    questions: tuple[str, ...]


def planned_days(session: Session, day: date) -> PlannedDays:
    """Everything known on a day that stands on a day, whenever that is."""
    known = election_windows(session, day)
    elections = [one for one in known if one.election.status not in NO_POLL]
    asked = [says for one in known if one.election.poll_on >= day for says in _questions(one)]
    return PlannedDays(
        (
            *(entry for one in elections for entry in _of_election(one)),
            *_expected(session, day),
            *_planned_items(session, day),
            *engagement_entries(read_relationship(session, day), day),
            *_not_before(session, day),
        ),
        tuple(window for one in elections for window in one.windows),
        tuple(dict.fromkeys(asked)),
    )


def _questions(one: ElectionWindows) -> Iterator[str]:
    """What is asked of an election that is ahead, the election named."""
    yield from (question.says for question in one.questions)
    if one.timetable is not None:
        yield from (f"{one.election.area}: {says}" for says in one.timetable.questions)


def _of_election(one: ElectionWindows) -> Iterator[PlannerEntry]:
    """The steps of an election, or its poll alone where no timetable is counted."""
    election, named = one.election, f"{kind_words(one.election.kind)}, {one.election.area}"
    ref = f"election:{election.id}"
    if one.timetable is None:
        yield PlannerEntry(election.poll_on, EntryKind.POLL, "Polling day", SHORT[POLL], ref, named)
        return
    for event in one.timetable.events:
        is_poll = event.event == POLL
        yield PlannerEntry(
            event.date,
            EntryKind.POLL if is_poll else EntryKind.STEP,
            event.label,
            SHORT[event.event],
            f"{ref}:{event.event}",
            named,
            None if is_poll else event.time,
            _basis(one.timetable, event.event),
        )


def _basis(timetable: Timetable, name: str) -> str:
    """Whether the day was published or is the latest that the law allows."""
    event = timetable.event(name)
    if event is None or name == POLL:
        return ""
    if event.basis is Basis.ENTERED:
        return f"Published: {event.source}."
    return f"The latest day by law ({event.sum.says}). {event.statute}."


def _expected(session: Session, day: date) -> Iterator[PlannerEntry]:
    """The ordinary elections to be expected that nobody has entered."""
    for poll in expected_polls(session, day):
        if poll.held and poll.already is None:
            yield PlannerEntry(
                poll.poll_on,
                EntryKind.EXPECTED,
                "Polling day expected",
                "Poll expected",
                f"expected:{poll.council_id}:{poll.year}",
                f"{kind_words(ElectionKind.LOCAL)}, {poll.council}",
                note=poll.why,
            )


def _planned_items(session: Session, day: date) -> Iterator[PlannerEntry]:
    """What is planned in the rooms but that of the MP; a meeting with its hours and its place."""
    meetings = {f"meeting:{one.id}": one for one in all_of(session, Meeting)}
    plans = {one.meeting_id: one for one in all_of(session, MeetingPlan)}
    for item in planned_items(session, day):
        if item.kind is ItemKind.ENGAGEMENT:
            continue
        meeting = meetings.get(item.ref)
        yield _planned(item) if meeting is None else meeting_entry(meeting, plans.get(meeting.id))


def meeting_entry(meeting: Meeting, plan: MeetingPlan | None) -> PlannerEntry:
    """A meeting on its day, from its beginning to its end as far as they are known."""
    body = plan.body.strip() if plan is not None else ""
    title = f"{meeting.kind.label}: {body}" if body else meeting.kind.label
    starts = starts_of(meeting)
    return PlannerEntry(
        meeting.held_on,
        EntryKind.MEETING,
        title,
        title,
        f"meeting:{meeting.id}",
        hour=starts,
        until=ends_of(plan, starts) if plan is not None else None,
        place=meeting.place.strip(),
    )


def _planned(item: PlannedItem) -> PlannerEntry:
    return PlannerEntry(item.day, KINDS[item.kind], item.title, item.title, item.ref)


def _not_before(session: Session, day: date) -> Iterator[PlannerEntry]:
    """The first days on which held publicity may go out."""
    for one in not_before_days(session, day):
        yield PlannerEntry(
            one.on,
            EntryKind.NOT_BEFORE,
            f"Not to be published before {say_day(one.on)}: {one.title}",
            one.title,
            f"publicity_item:{one.item_id}:not-before",
            note=one.why,
        )
