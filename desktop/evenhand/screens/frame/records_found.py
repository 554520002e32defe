"""The records that the search finds by name, from every room."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from evenhand.domain.vocabulary import ElectionKind, MeetingKind
from evenhand.domain.words import parse_day, say_day
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.frame.search_panel import Found
from evenhand.services.listing import rows_of

Row = dict[str, Any]


def records_found(partnership: Partnership, today: date) -> list[Found]:
    """Everything that has a name, by room."""
    return [found for kind, make in KINDS.items() for found in _of(partnership, kind, make, today)]


def _of(partnership: Partnership, kind: str, make: Callable[[Row], Found], today: date) -> Iterator[Found]:
    return map(make, rows_of(partnership, kind, today=today))


def _person(row: Row) -> Found:
    return Found(f"person:{row['id']}", row["name"], group="People")


def _application(row: Row) -> Found:
    title = row["applicant"]
    return Found(f"application:{row['id']}", title, f"{row['round']}", row["reference"], "Applications")


def _engagement(row: Row) -> Found:
    return Found(f"engagement:{row['id']}", row["title"], "", _day(row["on"]), "Engagements with MPs")


def _meeting(row: Row) -> Found:
    title = f"{MeetingKind(row['kind']).label} meeting"
    return Found(f"meeting:{row['id']}", title, "", _day(row["held_on"]), "Meetings")


def _event(row: Row) -> Found:
    return Found(f"event:{row['id']}", row["title"], "", _day(row["on"]), "Events")


def _election(row: Row) -> Found:
    title = ElectionKind(row["kind"]).label
    return Found(f"election:{row['id']}", title, row.get("area") or "", _day(row["poll_on"]), "Elections")


def _item(row: Row) -> Found:
    return Found(f"publicity_item:{row['id']}", row["title"], "", _day(row["planned_on"]), "Publicity")


def _action(row: Row) -> Found:
    return Found(f"action:{row['id']}", row["says"], row["owner"], f"by {_day(row['due_on'])}", "Actions")


def _day(iso: str | None) -> str:
    return say_day(parse_day(iso)) if iso else ""


KINDS: dict[str, Callable[[Row], Found]] = {
    "people": _person,
    "applications": _application,
    "engagements": _engagement,
    "meetings": _meeting,
    "events": _event,
    "elections": _election,
    "publicity": _item,
    "actions": _action,
}
