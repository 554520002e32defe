"""The words of the Membership reviews room, and the history of a review with its totals and what followed."""

from collections.abc import Sequence
from functools import partial

from evenhand.domain.members.review_checks import NOT_SAID_WORDS
from evenhand.domain.members.review_facts import Action, MembershipReview, ReviewCount
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import table_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.room import Room, Words, nothing_to_say
from evenhand.screens.reviews.book import (
    HELD,
    OVERDUE,
    PLANNED,
    ReviewBook,
    has_review,
    heading_of,
    read_book,
    rows_of,
)
from evenhand.screens.shared.journal_told import saying, told
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.history import HistoryEntry

WORDS = {
    "planned_for": "Planned for",
    "held_on": "Held on",
    "meeting_id": "Meeting",
    "note": "Note",
    "members": "Members",
    "says": "What",
    "owner_id": "Who",
    "due_on": "Due",
    "channel": "How",
    "closed_on": "Closed on",
    "outcome": "Outcome",
    "evidence": "Evidence",
}
CODED = {"kind": ActionKind, "outcome": ActionOutcome}


def reviews_room(desk: Desk) -> Room:
    """The room over the desk's file."""

    def read() -> ReviewBook:
        return read_book(desk.partnership, desk.day)

    return Room(
        words=Words(
            "Membership reviews",
            "review",
            "a review",
            "reviews",
            "No membership reviews yet",
            "Plan one: members fill in an anonymous form, and its totals are set beside the area’s own people.",
        ),
        read=read,
        has=has_review,
        rows=rows_of,
        heading=heading_of,
        history=partial(history_of, desk.partnership),
        caution=nothing_to_say,
        filters=(Option(None, "All reviews"), *(Option(how, how) for how in (PLANNED, OVERDUE, HELD))),
    )


def history_of(partnership: Partnership, book: ReviewBook, key: int) -> Sequence[HistoryEntry]:
    """What was changed about a review, its totals and its actions, newest first."""

    def name(person_id: int) -> str:
        return book.directory.called(person_id, book.day) if person_id in book.directory.people else ""

    def meeting(meeting_id: int) -> str:
        return say_day(book.meetings[meeting_id].held_on) if meeting_id in book.meetings else ""

    own = (one for one in book.kept.totals if one.review_id == key)
    whose = {(table_of(ReviewCount), one.id): _counted(one) for one in own}
    whose |= {(table_of(Action), one.id): one.says for one in book.actions if one.review_id == key}
    keys = [(table_of(MembershipReview), key), *whose]
    say = saying(CODED, {"owner_id": name, "meeting_id": meeting})
    return told(partnership, keys, WORDS, say, whose)


def _counted(count: ReviewCount) -> str:
    return f"{count.dimension}, {count.category or NOT_SAID_WORDS.lower()}"
