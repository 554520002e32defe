"""An agenda: drawn up from a template, kept in order and in time, with what is not for the public as part 2.

Items stand by their position, counted from 1 through the whole agenda. How long an item takes is the time from its
start to the next; moving it takes that time along.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time
from itertools import zip_longest
from typing import Any

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, TemplateItem
from evenhand.domain.meetings.vocabulary import AgendaKind, AgendaPurpose
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import MeetingKind
from evenhand.domain.words import say_day, say_long_day

USUAL_MINUTES = 5
MOST_MINUTES = 12 * 60
LAST_MINUTE_OF_DAY = 24 * 60 - 1
MINUTES_TITLE = "Minutes of the last meeting"
NEXT_TITLE = "Next meeting"
CLOSING = (AgendaKind.OTHER_BUSINESS, AgendaKind.NEXT_MEETING)


@dataclass(frozen=True, slots=True)
class Around:
    """What an agenda refers to: the meeting whose minutes wait, the next one planned, and what was decided between."""

    last: Meeting | None = None
    next: Meeting | None = None
    has_decided_between: bool = False


def read_templates(table: Mapping[str, Any]) -> dict[MeetingKind, tuple[TemplateItem, ...]]:
    """The shipped templates by kind of meeting, from their table."""
    return {
        kind: tuple(
            TemplateItem(
                meeting_kind=kind,
                position=position,
                title=entry["title"],
                kind=AgendaKind(entry["kind"]),
                purpose=AgendaPurpose(entry.get("purpose", AgendaPurpose.NONE)),
                led_by=entry.get("led_by", ""),
                minutes=entry["minutes"],
            )
            for position, entry in enumerate(table[kind]["items"], start=1)
        )
        for kind in MeetingKind
    }


def drawn_up(
    template: Iterable[TemplateItem], meeting_id: int, starts: time | None, around: Around
) -> tuple[AgendaItem, ...]:
    """The agenda that a template makes for a meeting that begins at a time, or at one that is not known yet."""
    chosen = [one for one in template if _applies(one, around)]
    items = [
        AgendaItem(
            meeting_id=meeting_id,
            position=position,
            title=_title(one, around),
            kind=one.kind,
            purpose=one.purpose,
            led_by=one.led_by,
            about=_about(one, around),
        )
        for position, one in enumerate(chosen, start=1)
    ]
    return timed(items, starts, [one.minutes for one in chosen])


def _applies(one: TemplateItem, around: Around) -> bool:
    if one.kind is AgendaKind.MINUTES:
        return around.last is not None
    return around.has_decided_between or one.kind is not AgendaKind.BETWEEN_MEETINGS


def _title(one: TemplateItem, around: Around) -> str:
    if one.kind is AgendaKind.MINUTES and around.last is not None:
        return minutes_title(around.last)
    if one.kind is AgendaKind.NEXT_MEETING and around.next is not None:
        return next_title(around.next)
    return one.title


def _about(one: TemplateItem, around: Around) -> str:
    named = {AgendaKind.MINUTES: around.last, AgendaKind.NEXT_MEETING: around.next}.get(one.kind)
    return f"meeting:{named.id}" if named is not None else ""


def minutes_title(meeting: Meeting) -> str:
    """What the item is called under which the minutes of a meeting are approved: Minutes of 10 February 2026."""
    return f"Minutes of {say_day(meeting.held_on)}"


def next_title(meeting: Meeting) -> str:
    """What the item is called that names the next meeting: Next meeting: Tuesday 14 April 2026."""
    return f"{NEXT_TITLE}: {say_long_day(meeting.held_on)}"


def retitled(item: AgendaItem, before: Meeting, meeting: Meeting) -> str:
    """The title of an item that names a meeting by its day, after that moved; one that was worded otherwise stays."""
    for title in (minutes_title, next_title):
        if item.title == title(before):
            return title(meeting)
    return item.title


def as_template(items: Sequence[AgendaItem], kind: MeetingKind) -> tuple[TemplateItem, ...]:
    """A template made of an agenda: what names one meeting is said in general, what is about one record left out."""
    general = {AgendaKind.MINUTES: MINUTES_TITLE, AgendaKind.NEXT_MEETING: NEXT_TITLE}
    general_ones = [
        (item, minutes)
        for item, minutes in zip(items, lengths(items), strict=True)
        if item.kind is not AgendaKind.BUSINESS or not item.about
    ]
    return tuple(
        TemplateItem(
            meeting_kind=kind,
            position=position,
            title=general.get(item.kind, item.title),
            kind=item.kind,
            purpose=item.purpose,
            led_by=item.led_by,
            minutes=minutes,
        )
        for position, (item, minutes) in enumerate(general_ones, start=1)
    )


def lengths(items: Sequence[AgendaItem]) -> tuple[int, ...]:
    """How many minutes each item takes: to the start of the next; the last one, or one without a time, five."""
    following = [item.starts_at for item in items][1:]
    return tuple(
        USUAL_MINUTES
        if item.starts_at is None or after is None
        else max(minutes_from(item.starts_at, after), 0)
        for item, after in zip_longest(items, following)
    )


def timed(items: Iterable[AgendaItem], starts: time | None, minutes: Iterable[int]) -> tuple[AgendaItem, ...]:
    """The items one after the other from a time on; without any times where it is not known."""
    if starts is None:
        return tuple(replace(item, starts_at=None) for item in items)
    at = _minute(starts)
    given: list[AgendaItem] = []
    for item, takes in zip(items, minutes, strict=True):
        given.append(replace(item, starts_at=_clock(at)))
        at += takes
    return tuple(given)


def shifted(items: Iterable[AgendaItem], minutes: int) -> tuple[AgendaItem, ...]:
    """The items so many minutes later, or earlier."""
    return tuple(
        item if item.starts_at is None else replace(item, starts_at=_clock(_minute(item.starts_at) + minutes))
        for item in items
    )


def minutes_from(one: time, other: time) -> int:
    """How many minutes the second time is after the first."""
    return _minute(other) - _minute(one)


def numbered(items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    """The items with positions from 1, those in private after all others."""
    ordered = sorted(items, key=_in_private)
    return tuple(replace(item, position=position) for position, item in enumerate(ordered, start=1))


def placed(items: Sequence[AgendaItem], new: AgendaItem) -> tuple[AgendaItem, ...]:
    """The items with a new one: where its position says, or else before any other business and the next meeting."""
    at = new.position - 1 if new.position else len(items)
    if not new.position and not new.in_private:
        closing = [place for place, item in enumerate(items) if item.kind in CLOSING or item.in_private]
        at = min(closing, default=len(items))
    return (*items[:at], new, *items[at:])


def moved(items: Sequence[AgendaItem], item_id: int, *, up: bool) -> tuple[AgendaItem, ...]:
    """The items with one moved by a place within its part; as they are where it stands at the end of it already."""
    at = next(place for place, item in enumerate(items) if item.id == item_id)
    to = at - 1 if up else at + 1
    if not 0 <= to < len(items) or items[to].in_private != items[at].in_private:
        return tuple(items)
    swapped = list(items)
    swapped[at], swapped[to] = swapped[to], swapped[at]
    return tuple(swapped)


def check_item(item: AgendaItem) -> None:
    """Refuse an item that nobody could read out.

    Raises:
        Refusal: it has no title; `field` names it.
    """
    if not item.title.strip():
        raise Refusal("Say what the item is about, in a few words.", field="title")


def check_minutes(minutes: int) -> None:
    """Refuse a length that no item has.

    Raises:
        Refusal: below nothing, or above half a day.
    """
    if not 0 <= minutes <= MOST_MINUTES:
        raise Refusal(f"Give how many minutes the item takes, from 0 to {MOST_MINUTES}.", field="minutes")


def declared_under(items: Iterable[AgendaItem]) -> int | None:
    """The number of the item under which interests are declared; None where the agenda has none."""
    return next((item.position for item in items if item.kind is AgendaKind.DECLARATIONS), None)


def _in_private(item: AgendaItem) -> bool:
    return item.in_private


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _clock(minute: int) -> time:
    """A minute of the day as a time; an agenda that runs past midnight stays in its last minute."""
    return time(*divmod(min(max(minute, 0), LAST_MINUTE_OF_DAY), 60))
