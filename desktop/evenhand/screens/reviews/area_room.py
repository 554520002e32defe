"""The words of the Area profile room: the people of the area by one dimension after another, with their sources."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from evenhand.domain.members.review_facts import AreaCount, AreaProfile
from evenhand.domain.words import say_count, say_day
from evenhand.records.reading.facts import table_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.room import Heading, Room, Words, nothing_to_say
from evenhand.screens.shared.journal_told import saying, told
from evenhand.screens.widgets.history import HistoryEntry
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.reviews import Reviews, read_reviews

DOT = "  ·  "
WORDS = {
    "dimension": "Counted by",
    "source": "Source",
    "as_of": "As of",
    "category": "Category",
    "people": "People",
}


@dataclass(frozen=True, slots=True)
class AreaBook:
    """Every profile of the area with its counts."""

    kept: Reviews
    profiles: Mapping[int, AreaProfile]


def area_room(desk: Desk) -> Room:
    """The room over the desk's file."""

    def read() -> AreaBook:
        with desk.partnership.reading() as session:
            kept = read_reviews(session)
        return AreaBook(kept, {one.id: one for one in kept.profiles})

    return Room(
        words=Words(
            "Area profile",
            "profile",
            "a profile",
            "profiles",
            "The area’s profile is not in yet",
            "Type in the people of your area by age band, tenure and so on, or bring in a table of the census.",
        ),
        read=read,
        has=_has,
        rows=_rows,
        heading=_heading,
        history=partial(_history, desk.partnership),
        caution=nothing_to_say,
    )


def _has(book: AreaBook, key: int) -> bool:
    return key in book.profiles


def _rows(book: AreaBook) -> Sequence[ListRow]:
    """The profiles by dimension, the newest of each first."""
    placed = sorted(book.profiles.values(), key=_as_of, reverse=True)
    return [_row(book, one) for one in sorted(placed, key=_dimension)]


def _row(book: AreaBook, profile: AreaProfile) -> ListRow:
    people = book.kept.people_of(profile.id)
    return ListRow(
        profile.id,
        profile.dimension,
        profile.source,
        value=f"As of {say_day(profile.as_of)}",
        finds=" ".join(people),
    )


def _heading(book: AreaBook, key: int) -> Heading:
    profile = book.profiles[key]
    people = book.kept.people_of(key)
    parts = (
        profile.source,
        f"as of {say_day(profile.as_of)}",
        f"{sum(people.values()):,} people in {say_count(len(people), 'category', 'categories')}",
    )
    return Heading(f"The area by {profile.dimension[:1].lower()}{profile.dimension[1:]}", DOT.join(parts))


def _history(partnership: Partnership, book: AreaBook, key: int) -> Sequence[HistoryEntry]:
    own = (one for one in book.kept.people if one.profile_id == key)
    whose = {(table_of(AreaCount), one.id): one.category for one in own}
    return told(partnership, [(table_of(AreaProfile), key), *whose], WORDS, saying({}), whose)


def _as_of(profile: AreaProfile) -> tuple[int, int]:
    return profile.as_of.toordinal(), profile.id


def _dimension(profile: AreaProfile) -> str:
    return profile.dimension.casefold()
