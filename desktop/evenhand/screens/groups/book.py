"""All groups with everybody's times in them, read at one go, and how they are said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import GroupMember, MemberGroup
from evenhand.domain.spells import those_on
from evenhand.domain.words import say_count
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.plain_room.room import Heading
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.groups import read_groups
from evenhand.services.members import read_directory

DOT = "  ·  "


@dataclass(frozen=True, slots=True)
class GroupBook:
    """Every group; `day` is the day as at which they are looked at."""

    groups: Mapping[int, MemberGroup]
    members: tuple[GroupMember, ...]
    directory: Directory
    day: date

    def members_of(self, group_id: int) -> list[GroupMember]:
        """Everybody's times in a group, the first one first."""
        return [one for one in self.members if one.group_id == group_id]

    def voting_in(self, group_id: int) -> int:
        """How many people of a group have a vote on the day."""
        voting = {seat.person.id for seat in self.directory.voting_on(self.day)}
        return len({one.person_id for one in those_on(self.members_of(group_id), self.day)} & voting)


def read_group_book(partnership: Partnership, day: date) -> GroupBook:
    """Read every group."""
    with partnership.reading() as session:
        kept = read_groups(session)
        return GroupBook({one.id: one for one in kept.groups}, kept.members, read_directory(session), day)


def has_group(book: GroupBook, key: int) -> bool:
    """Whether the group is in the book."""
    return key in book.groups


def rows_of(book: GroupBook) -> Sequence[ListRow]:
    """The groups by name, under their kinds."""
    groups = sorted(book.groups.values(), key=_by_kind)
    return [_row(book, one) for one in groups]


def heading_of(book: GroupBook, key: int) -> Heading:
    """The name of a group; under it its kind, who is in it and how many of them have a vote."""
    group = book.groups[key]
    inside = len(those_on(book.members_of(key), book.day))
    line = (group.kind.label, say_count(inside, "person", "people"), _voting(book, key))
    return Heading(group.name, DOT.join(line))


def _row(book: GroupBook, group: MemberGroup) -> ListRow:
    names = [
        book.directory.called(one.person_id, book.day)
        for one in those_on(book.members_of(group.id), book.day)
        if one.person_id in book.directory.people
    ]
    return ListRow(
        group.id,
        group.name,
        ", ".join(names) or "Nobody on this day",
        value=_voting(book, group.id),
        group=group.kind.label,
        kinds=frozenset({group.kind}),
    )


def _voting(book: GroupBook, key: int) -> str:
    return say_count(book.voting_in(key), "voting member")


def _by_kind(group: MemberGroup) -> tuple[str, str]:
    return group.kind.label, group.name.casefold()
