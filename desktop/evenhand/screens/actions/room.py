"""The words of the Actions room, and the history of an action."""

from collections.abc import Sequence
from functools import partial

from evenhand.domain.meetings.action_log import Standing
from evenhand.domain.meetings.record_facts import MeetingAction
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome
from evenhand.records.reading.facts import table_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.actions.book import (
    ActionBook,
    has_action,
    heading_of,
    read_action_book,
    rows_of,
    say_item,
    say_meeting,
)
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.room import Room, Words, nothing_to_say
from evenhand.screens.shared.journal_told import saying, told
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.history import HistoryEntry

WORDS = {
    "says": "What",
    "kind": "Kind",
    "owner_id": "Who",
    "opened_on": "Opened on",
    "due_on": "Due",
    "channel": "How",
    "clause": "Clause",
    "closed_on": "Closed on",
    "outcome": "Outcome",
    "evidence": "Evidence",
    "meeting_id": "Agreed at",
    "item_id": "Item",
}
CODED = {"kind": ActionKind, "outcome": ActionOutcome}


def actions_room(desk: Desk) -> Room:
    """The room over the desk's file."""

    def read() -> ActionBook:
        return read_action_book(desk.partnership, desk.day)

    return Room(
        words=Words(
            "Actions",
            "action",
            "an action",
            "actions",
            "No actions yet",
            "Write down what was agreed at a meeting, who sees to it and by when. Findings open actions too.",
        ),
        read=read,
        has=has_action,
        rows=rows_of,
        heading=heading_of,
        history=partial(history_of, desk.partnership),
        caution=nothing_to_say,
        filters=(
            Option(None, "All actions"),
            *(Option(how, how.label) for how in Standing),
            Option(ActionKind.MEETING, ActionKind.MEETING.label),
            Option(ActionKind.RECRUITMENT, ActionKind.RECRUITMENT.label),
        ),
        rows_px=400,
    )


def history_of(partnership: Partnership, book: ActionBook, key: int) -> Sequence[HistoryEntry]:
    """What was changed about an action, newest first."""

    def name(person_id: int) -> str:
        return book.directory.called(person_id, book.day) if person_id in book.directory.people else ""

    def meeting(meeting_id: int) -> str:
        found = book.meeting(meeting_id)
        return say_meeting(found) if found else ""

    def item(item_id: int) -> str:
        return next((say_item(one) for one in book.items if one.id == item_id), "")

    say = saying(CODED, {"owner_id": name, "meeting_id": meeting, "item_id": item})
    source = book.sources.get(key)
    agreed = [(table_of(MeetingAction), source.id)] if source else []
    return told(partnership, [(table_of(Action), key), *agreed], WORDS, say)
