"""Calendars to take along: the dates of one timetable, as a calendar program takes them in."""

from datetime import date

from evenhand.domain.elections.hours import say_hour
from evenhand.domain.elections.law import kind_words
from evenhand.domain.elections.timetable import Basis, Timetable, TimetableEvent
from evenhand.domain.words import say_day
from evenhand.exchange.ics import CalendarEvent, calendar


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
