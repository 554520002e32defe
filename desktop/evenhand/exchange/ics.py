"""Calendars as other programs read them: iCalendar, RFC 5545.

Whole days are written as days; an hour is one on London's clocks and written in universal time, so that it stands
right wherever the calendar is opened. The same events give the same file, and each keeps its UID, so that a later
export replaces an earlier one instead of standing beside it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

LINE_BYTES = 75
PRODUCT = "-//Evenhand//Calendar of a partnership//EN"
SUMMER_TIME_TURNS = time(1)


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """Something on a day, from an hour `until` another, or on the days to `ends`, which is the last of them.

    What has an end takes up people's time, and a calendar shows them as busy; all else only stands on its day.
    """

    uid: str
    day: date
    title: str
    description: str = ""
    ends: date | None = None
    hour: time | None = None
    until: time | None = None
    place: str = ""
    cancelled: bool = False


def calendar(events: Iterable[CalendarEvent], *, name: str, stamp: date) -> bytes:
    """A calendar file of these events, by day; `stamp` is the day on which they were known to be so.

    Source: RFC 5545, sections 3.1 (lines and folding), 3.3.11 (escaping), 3.6.1 (events).
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{escaped(name)}",
    ]
    for event in sorted(events, key=_order):
        lines += _event(event, stamp)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def escaped(text: str) -> str:
    """Text as a value: backslash, semicolon, comma and line end are marked."""
    marked = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    lines = marked.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\\n".join("".join(letter for letter in line if letter >= " " or letter == "\t") for line in lines)


def folded(line: str) -> bytes:
    """A line with its end, folded so that none has more than 75 bytes and no letter is cut in two."""
    pieces: list[bytes] = []
    room, piece = LINE_BYTES, b""
    for letter in line:
        written = letter.encode()
        if len(piece) + len(written) > room:
            pieces.append(piece)
            piece, room = b"", LINE_BYTES - 1
        piece += written
    pieces.append(piece)
    return b"\r\n ".join(pieces) + b"\r\n"


def in_universal_time(day: date, hour: time) -> datetime:
    """An hour on London's clocks in universal time; the clocks stand an hour ahead in summer.

    Source: Summer Time Order 2002 (SI 2002/262): from 1 am on the last Sunday of March to the last of October.
    """
    moment = datetime.combine(day, hour)
    starts, ends = (datetime.combine(_last_sunday(day.year, month), SUMMER_TIME_TURNS) for month in (3, 10))
    ahead = starts <= moment < ends + timedelta(hours=1)
    return moment - timedelta(hours=1) if ahead else moment


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def _order(event: CalendarEvent) -> tuple[date, time, str]:
    return event.day, event.hour or time(0), event.uid


def _event(event: CalendarEvent, stamp: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{stamp:%Y%m%d}T000000Z"
    yield from _when(event)
    yield f"SUMMARY:{escaped(event.title)}"
    if event.description:
        yield f"DESCRIPTION:{escaped(event.description)}"
    if event.place:
        yield f"LOCATION:{escaped(event.place)}"
    if event.cancelled:
        yield "STATUS:CANCELLED"
    yield "TRANSP:TRANSPARENT" if event.until is None or event.cancelled else "TRANSP:OPAQUE"
    yield "END:VEVENT"


def _when(event: CalendarEvent) -> Iterator[str]:
    """The first day or moment, and the last; for whole days the day after it, as the format has it."""
    if event.hour is not None:
        yield f"DTSTART:{in_universal_time(event.day, event.hour):%Y%m%dT%H%M%SZ}"
        if event.until is not None:
            yield f"DTEND:{in_universal_time(event.day, event.until):%Y%m%dT%H%M%SZ}"
        return
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{(event.ends or event.day) + timedelta(days=1):%Y%m%d}"
