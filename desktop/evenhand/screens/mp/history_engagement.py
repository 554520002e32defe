"""The history of an engagement and of what is kept beside it, in the secretary's words."""

from collections.abc import Iterator, Mapping
from datetime import time
from typing import Any

from evenhand.domain.meetings.clock import say_time
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import (
    BroughtBack,
    EngagementDetail,
    EngagementLink,
    FollowUp,
    Participant,
)
from evenhand.domain.mp.vocabulary import Brought, CancelledBy, Direction, Side
from evenhand.domain.vocabulary import Channel, Planned
from evenhand.records.reading.facts import table_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.shared.journal_told import Key, Say, saying, told
from evenhand.screens.widgets.history import HistoryEntry

WORDS: Mapping[str, str] = {
    "on_day": "Date",
    "at": "Time",
    "status": "Status",
    "confirmed_on": "Confirmed on",
    "cancelled_by": "Called off",
    "rearranged_to_id": "Rearranged to",
    "title": "Title",
    "informing": "Informing",
    "publicity": "Publicity",
    "working_together": "Working together",
    "channel": "How",
    "direction": "Who began it",
    "place": "Place",
    "person_id": "Person",
    "name": "Name",
    "side": "Side",
    "capacity": "As what",
    "summary": "Summary",
    "outcome": "Outcome",
    "what": "What",
    "number": "How many",
    "due_on": "By when",
    "done_on": "Done on",
    "done": "What came of it",
    "reply_wanted": "Answer wanted",
    "replied_on": "Answered on",
    "led_from_id": "Came from",
    "address": "Address",
    "file_name": "File",
    "note": "Confidential note",
}
CODED: Mapping[str, Any] = {
    "status": Planned,
    "channel": Channel,
    "direction": Direction,
    "cancelled_by": CancelledBy,
    "side": Side,
}
BROUGHT = {one.value: one.label for one in Brought}


def history_of_engagement(partnership: Partnership, as_at: AsAt, key: int) -> list[HistoryEntry]:
    """Every entry of the journal that touches an engagement or what is kept beside it, newest first."""
    beside = dict(_beside(as_at, key))
    return told(partnership, [(table_of(Engagement), key), *beside], WORDS, _said(as_at), beside)


def _beside(as_at: AsAt, key: int) -> Iterator[tuple[Key, str]]:
    """The records beside an engagement, each with what its lines are called; its own arrangement needs no name."""
    kept = as_at.kept.beside
    detail = kept.details.get(key)
    if detail is not None:
        yield (table_of(EngagementDetail), detail.id), ""
    for kind, facts, called in (
        (Participant, kept.participants, "Who took part"),
        (BroughtBack, kept.brought, "Brought back"),
        (FollowUp, kept.follow_ups, "Follow-up"),
        (EngagementLink, kept.links, "Link"),
    ):
        for one in facts.get(key, ()):
            yield (table_of(kind), one.id), called


def _said(as_at: AsAt) -> Say:
    titles = {one.id: one.title for one in as_at.kept.engagements}

    def title(key: int) -> str:
        return titles.get(key, "")

    def person(key: int) -> str:
        found = as_at.kept.people.get(key)
        return found.name if found else ""

    say = saying(CODED, {"led_from_id": title, "rearranged_to_id": title, "person_id": person})

    def say_all(name: str, value: object) -> str:
        if name == "what" and isinstance(value, str):
            return BROUGHT.get(value, value)
        if name == "at" and isinstance(value, str):
            return say_time(time.fromisoformat(value))
        return say(name, value)

    return say_all
