"""The words of the Groups room, and the history of a group with the people in it."""

from collections.abc import Sequence
from functools import partial

from evenhand.domain.members.facts import GroupMember, MemberGroup
from evenhand.domain.members.vocabulary import GroupKind
from evenhand.records.reading.facts import table_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.groups.book import GroupBook, has_group, heading_of, read_group_book, rows_of
from evenhand.screens.plain_room.room import Room, Words, nothing_to_say
from evenhand.screens.shared.journal_told import saying, told
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.history import HistoryEntry

WORDS = {
    "name": "Name",
    "kind": "Kind",
    "person_id": "Person",
    "starts": "From",
    "ends": "Last day",
    "note": "Note",
}


def groups_room(desk: Desk) -> Room:
    """The room over the desk's file."""

    def read() -> GroupBook:
        return read_group_book(desk.partnership, desk.day)

    return Room(
        words=Words(
            "Groups",
            "group",
            "a group",
            "groups",
            "No groups yet",
            "Add a household that holds several seats, or a set of members whose share you want to see.",
        ),
        read=read,
        has=has_group,
        rows=rows_of,
        heading=heading_of,
        history=partial(history_of, desk.partnership),
        caution=nothing_to_say,
        filters=(Option(None, "All groups"), *options_of(GroupKind)),
    )


def history_of(partnership: Partnership, book: GroupBook, key: int) -> Sequence[HistoryEntry]:
    """What was changed about a group and the people in it, newest first."""

    def name(person_id: int) -> str:
        return book.directory.called(person_id, book.day) if person_id in book.directory.people else ""

    whose = {(table_of(GroupMember), one.id): name(one.person_id) for one in book.members_of(key)}
    keys = [(table_of(MemberGroup), key), *whose]
    return told(partnership, keys, WORDS, saying({"kind": GroupKind}, {"person_id": name}), whose)
