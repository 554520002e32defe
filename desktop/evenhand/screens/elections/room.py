"""The words of the Elections room, and the history of an election with its dates and candidates."""

from collections.abc import Sequence
from functools import partial

from evenhand.domain.elections.facts import Candidate, Election, PublishedDate
from evenhand.domain.elections.record_facts import PollChange
from evenhand.domain.elections.vocabulary import AfterPollStep
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind, PollStatus
from evenhand.records.reading.facts import table_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.elections.book import (
    ElectionBook,
    has_election,
    heading_of,
    read_book,
    rows_of,
)
from evenhand.screens.elections.steps import labels
from evenhand.screens.plain_room.room import Room, Words, nothing_to_say
from evenhand.screens.shared.journal_told import saying, told
from evenhand.screens.widgets.history import HistoryEntry
from evenhand.services.after_poll import read_settled
from evenhand.services.standing_down import read_standing_down

WORDS = {
    "kind": "Kind",
    "poll_on": "Polling day",
    "area": "Area",
    "council_id": "Council",
    "announced_on": "Announced",
    "on_day": "Published",
    "name": "Name",
    "person_id": "Known here as",
    "party": "Party",
    "ward": "Ward",
    "status": "Status",
    "since": "Public since",
    "source": "Source",
    "was_on": "Polling day until then",
    "now_on": "New day",
    "known_on": "Known since",
    "why": "Why",
    "step": "Line after the poll",
    "settled_on": "Settled on",
    "note": "Note",
}


def elections_room(desk: Desk) -> Room:
    """The room over the desk's file."""

    def read() -> ElectionBook:
        return read_book(desk.partnership, desk.day, desk.today)

    return Room(
        words=Words(
            "Elections",
            "election",
            "an election",
            "elections",
            "No elections yet",
            "Begin with the next polling day in your area. Its timetable and windows follow from it.",
        ),
        read=read,
        has=has_election,
        rows=rows_of,
        heading=heading_of,
        history=partial(history_of, desk.partnership),
        caution=nothing_to_say,
    )


def history_of(partnership: Partnership, book: ElectionBook, key: int) -> Sequence[HistoryEntry]:
    """What was changed about an election, its day, its published dates or its candidates, newest first."""
    dates = book.published_of(key).values()
    whose = {(table_of(PublishedDate), one.id): labels().get(one.event, one.event) for one in dates}
    whose |= {(table_of(Candidate), one.id): one.name for one in book.candidates_of(key)}
    whose |= {(table_of(PollChange), one.id): "Moved or cancelled" for one in book.changes_of(key)}
    whose |= _people_after(partnership, book, key)
    keys = [(table_of(Election), key), *whose]
    standing = {str(one.value) for one in CandidateStatus}
    say = saying(
        {"kind": ElectionKind, "step": AfterPollStep},
        {"council_id": _council(book), "person_id": _person(book)},
    )

    def said(name: str, value: object) -> str:
        words = say(name, value)
        if name == "status" and words:
            return (CandidateStatus if words in standing else PollStatus)(words).label
        return words

    return told(partnership, keys, WORDS, said, whose)


def _people_after(partnership: Partnership, book: ElectionBook, key: int) -> dict[tuple[str, int], str]:
    """Who stands down, and whose line of the checklist after the poll was settled by hand."""
    with partnership.reading() as session:
        listed = [*read_standing_down(session, key), *read_settled(session, key)]
    named = _person(book)
    return {(table_of(type(one)), one.id): named(one.person_id) for one in listed}


def _council(book: ElectionBook):
    return lambda key: book.directory.councils.get(key, "")


def _person(book: ElectionBook):
    return lambda key: book.directory.people[key].name if key in book.directory.people else ""
