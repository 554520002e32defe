"""Election timetables as the window, the command line and the reports ask for them.

The shipped law, holidays, profiles and activities are read from the shelf once and handed frozen to the rules.
"""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Any

from sqlalchemy.orm import Session

from evenhand import shelf
from evenhand.domain.elections.activities import Activity, activities_from
from evenhand.domain.elections.holidays import Holidays, holidays_from, with_added
from evenhand.domain.elections.law import TimetableLaw, law_from
from evenhand.domain.elections.profiles import Profiles, profiles_from
from evenhand.domain.elections.record_facts import AddedHoliday
from evenhand.domain.elections.timetable import Entered, Timetable, TimetableEvent, timetable
from evenhand.domain.vocabulary import ElectionKind
from evenhand.records.reading.facts import all_of


@cache
def shipped_law() -> TimetableLaw:
    """The offsets by kind and era, with their statutes."""
    return law_from(shelf.read_toml("elections/timetables.toml"))


@cache
def shipped_holidays() -> Holidays:
    """The bank holidays of the three parts of the United Kingdom."""
    return holidays_from(json.loads(shelf.read_text("elections/bank-holidays.json")))


@cache
def shipped_profiles() -> Profiles:
    """All window profiles; `.chosen()` gives those a partnership starts with."""
    return profiles_from(shelf.read_toml("elections/profiles.toml"))


@cache
def shipped_activities() -> tuple[Activity, ...]:
    """The kinds of activity with their answers inside a window."""
    return activities_from(shelf.read_toml("elections/activities.toml"))


def holidays_of(session: Session) -> Holidays:
    """The shipped bank holidays and the days that this partnership added to them."""
    return with_added(shipped_holidays(), all_of(session, AddedHoliday, order="on"))


def compute(
    kind: ElectionKind,
    poll: date,
    *,
    entered: Mapping[str, Entered] | None = None,
    holidays: Holidays | None = None,
) -> Timetable:
    """The timetable of an election by the shipped law; entered dates replace computed ones, by event.

    `holidays` are the shipped ones unless a file's own are given.

    Raises:
        Refusal: the poll lies before the present rules, or an entered step is none of this kind's.
    """
    return _computed(kind, poll, tuple((entered or {}).items()), holidays or shipped_holidays())


@lru_cache(maxsize=256)
def _computed(
    kind: ElectionKind, poll: date, entered: tuple[tuple[str, Entered], ...], holidays: Holidays
) -> Timetable:
    return timetable(kind, poll, shipped_law(), holidays, dict(entered))


def why_not_computed(kind: ElectionKind, poll: date) -> str:
    """Why there is no timetable for a poll on that day; nothing where there is one."""
    law = shipped_law().kinds[kind]
    return law.refusal if poll < law.first_poll else ""


def as_json(computed: Timetable) -> dict[str, Any]:
    """The timetable in the shape the command line prints; `questions` ends with what a reader should know."""
    return {
        "kind": computed.kind.value,
        "poll": computed.poll.isoformat(),
        "events": [_event_as_json(event) for event in computed.events],
        "questions": [*computed.questions, *computed.notes],
    }


def _event_as_json(event: TimetableEvent) -> dict[str, str | None]:
    return {
        "event": event.event,
        "date": event.date.isoformat(),
        "time": event.time.strftime("%H:%M") if event.time else None,
        "basis": event.basis.value,
        "source": event.source,
    }
