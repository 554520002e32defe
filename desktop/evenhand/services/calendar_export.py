"""Calendars to take along: the dates of one timetable, one meeting, or all that a partnership's file has planned.

Each event keeps its UID, so that a calendar program takes a later export in place of the earlier one.
"""

from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

from sqlalchemy.orm import Session

from evenhand.domain.elections.hours import say_hour
from evenhand.domain.elections.law import kind_words
from evenhand.domain.elections.planner import EntryKind, PlannerEntry
from evenhand.domain.elections.timetable import Basis, Timetable, TimetableEvent
from evenhand.domain.elections.windows import Window
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import MeetingPlan
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_day
from evenhand.exchange.ics import CalendarEvent, calendar
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.agendas import MeetingPlanRow
from evenhand.services.mp import read_relationship
from evenhand.services.partnership import read_identity
from evenhand.services.planned_days import meeting_entry, planned_days
from evenhand.services.planned_engagements import called_off_entries
from evenhand.services.saving import kept

A_YEAR = timedelta(days=365)


def timetable_calendar(computed: Timetable, *, stamp: date) -> bytes:
    """The calendar file of a timetable by itself; `stamp` is the day on which it was computed."""
    kind = kind_words(computed.kind)
    source = f"{computed.kind.value}-{computed.poll.isoformat()}"
    name = f"{kind[0].upper()}{kind[1:]}, {say_day(computed.poll)}"
    return calendar(timetable_events(computed, kind, source), name=name, stamp=stamp)


def timetable_events(computed: Timetable, election: str, source: str) -> list[CalendarEvent]:
    """The steps of a timetable as calendar events; `source` tells its UIDs from those of other elections."""
    return [
        CalendarEvent(
            uid=f"{source}-{event.event}@evenhand",
            day=event.date,
            title=f"{event.label}: {election}",
            description=_explained(event, computed),
            hour=event.time if event.event != "poll" else None,
        )
        for event in computed.events
    ]


def _explained(event: TimetableEvent, computed: Timetable) -> str:
    """The hour, how the day was found, its source, and what a reader of the whole timetable should know."""
    hour = f"{say_hour(event.time)}. " if event.time and event.event != "poll" else ""
    if event.basis is Basis.ENTERED:
        found = f"Published: {event.source}. The law allows {say_day(event.latest)} at the latest"
    elif event.event == "poll":
        found = "7 am to 10 pm"
    else:
        found = f"The latest day by law: {event.sum.says} days before the poll"
    notes = " ".join(computed.notes) if event.event == "poll" else ""
    return f"{hour}{found}. {event.statute}. {notes}".strip()


def election_calendar(session: Session, day: date) -> bytes:
    """The calendar file of a partnership as known on a day: elections, windows, meetings, engagements and the rest.

    An engagement that was called off stands there as cancelled. What lies more than a year back is left out.
    """
    name = read_identity(session).name
    whose = _whose(name)
    days, first = planned_days(session, day), day - A_YEAR
    events = [_entry(entry, whose) for entry in days.entries if entry.day >= first]
    events += [_window(window, whose) for window in days.windows if window.ends >= first]
    off = called_off_entries(read_relationship(session, day))
    events += [replace(_entry(entry, whose), cancelled=True) for entry in off if entry.day >= first]
    return calendar(events, name=name, stamp=day)


def meeting_calendar(session: Session, meeting_id: int, day: date) -> bytes:
    """The calendar file of one meeting, to send with its notice: its hours, its place, and how to join it.

    It has the UID that the meeting has in the calendar of the partnership.
    """
    meeting = kept(session, Meeting, meeting_id)
    plans = all_of(session, MeetingPlan, MeetingPlanRow.meeting_id == meeting_id)
    plan = plans[0] if plans else MeetingPlan(meeting_id=meeting_id)
    name = read_identity(session).name
    event = _entry(meeting_entry(meeting, plan), _whose(name))
    event = replace(
        event,
        title=f"{event.title}, {name}",
        description=plan.joining.strip(),
        cancelled=meeting.status is Planned.CANCELLED,
    )
    return calendar([event], name=event.title, stamp=day)


def _whose(name: str) -> str:
    """What tells the events of one partnership from those of another."""
    return sha256(name.encode()).hexdigest()[:12]


def _entry(entry: PlannerEntry, whose: str) -> CalendarEvent:
    uid = f"{entry.ref.replace(':', '-')}.{whose}@evenhand"
    title = f"To go out: {entry.title}" if entry.kind is EntryKind.PUBLICITY else entry.says
    return CalendarEvent(
        uid, entry.day, title, entry.note, hour=entry.hour, until=entry.until, place=entry.place
    )


def _window(window: Window, whose: str) -> CalendarEvent:
    """A window as whole days; its answer stands first, since a calendar shows little more of it."""
    uid = f"{window.election_ref.replace(':', '-')}-window-{window.profile}.{whose}@evenhand"
    return CalendarEvent(
        uid,
        window.starts,
        f"{window.strength.label}: {window.election} ({window.profile_name})",
        f"{window.says} {window.why} Source: {window.source}.",
        ends=window.ends,
    )
