"""The words of the room of decisions between meetings, and the history of one with its answers and interests."""

from collections.abc import Sequence
from functools import partial

from evenhand.domain.meetings.record_facts import WrittenAnswer, WrittenDecision, WrittenInterest
from evenhand.domain.meetings.vocabulary import Cast, ConflictHandling, ConflictNature, SentHow
from evenhand.domain.vocabulary import Outcome
from evenhand.records.reading.facts import table_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.written_book import (
    Stage,
    WrittenBook,
    has_written,
    read_written,
    written_heading,
    written_rows,
)
from evenhand.screens.plain_room.room import Room, Words, nothing_to_say
from evenhand.screens.shared.journal_told import saying, told
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.history import HistoryEntry

WORDS = {
    "wording": "What is asked",
    "proposed_by_id": "Proposed by",
    "why_now": "Why now",
    "sent_on": "Sent on",
    "closes_on": "Answers by",
    "how": "How",
    "worded_because": "Why it is worded so",
    "cast_as": "Answer",
    "answered_on": "Answered on",
    "nature": "Nature of the interest",
    "says": "Interest",
    "declared_on": "Declared on",
    "handling": "Handled",
    "because": "Why handled otherwise",
    "concluded_on": "Counted on",
    "outcome": "Outcome",
    "note": "Note",
}
CODED = {
    "how": SentHow,
    "cast_as": Cast,
    "outcome": Outcome,
    "nature": ConflictNature,
    "handling": ConflictHandling,
}
EMPTY_SAYS = (
    "Where the rule book allows it, the board is asked in writing what cannot wait for its next meeting."
)


def written_room(desk: Desk) -> Room:
    """The room over the desk's file."""

    def read() -> WrittenBook:
        return read_written(desk.partnership, desk.day)

    return Room(
        words=Words(
            "Decisions between meetings",
            "decision between meetings",
            "a decision between meetings",
            "decisions between meetings",
            "No decisions between meetings",
            EMPTY_SAYS,
            "Ask the board…",
        ),
        read=read,
        has=has_written,
        rows=written_rows,
        heading=written_heading,
        history=partial(_history, desk.partnership),
        caution=nothing_to_say,
        filters=(Option(None, "All"), *(Option(one, one.value) for one in Stage)),
        rows_px=440,
    )


def _history(partnership: Partnership, book: WrittenBook, key: int) -> Sequence[HistoryEntry]:
    """What was changed about one, its answers and the interests in it, newest first."""

    def name(person_id: int) -> str:
        return book.directory.called(person_id, book.day) if person_id in book.directory.people else ""

    one = book.written[key]
    whose = {(table_of(WrittenAnswer), given.id): name(given.person_id) for given in one.answers.values()}
    whose |= {
        (table_of(WrittenInterest), declared.id): name(declared.person_id) for declared in one.interests
    }
    say = saying(CODED, {"proposed_by_id": name})
    return told(partnership, [(table_of(WrittenDecision), key), *whose], WORDS, say, whose)
