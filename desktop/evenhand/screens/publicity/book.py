"""All events and public items with the people in them and what the election calendar says, read at one go."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.elections.activities import activity_answers
from evenhand.domain.elections.planned import How, PlannedItem
from evenhand.domain.elections.publish_line import publish_line
from evenhand.domain.elections.sweep import Collision
from evenhand.domain.elections.windows import Window
from evenhand.domain.members.directory import Directory
from evenhand.domain.publicity.facts import Event, EventGuest, PublicityItem, PublicityName
from evenhand.domain.vocabulary import Answer
from evenhand.domain.words import say_list
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.plain_room.room import Caution
from evenhand.services.election_timetables import shipped_activities
from evenhand.services.grants import read_grants
from evenhand.services.members import read_directory
from evenhand.services.planned_items import planned_items
from evenhand.services.publicity import read_publicity
from evenhand.services.sweep import all_windows, swept_in

DOT = "  ·  "
OFFICES = {
    How.CANDIDATE: "a candidate",
    How.COUNCILLOR: "a councillor",
    How.MP: "the MP",
    How.FORMER_MP: "a former MP",
}


@dataclass(frozen=True, slots=True)
class PublicBook:
    """Every event and item by its key; what is planned and what collides stand by reference, such as "event:2"."""

    events: Mapping[int, Event]
    guests: tuple[EventGuest, ...]
    items: Mapping[int, PublicityItem]
    names: tuple[PublicityName, ...]
    rounds: Mapping[int, str]
    planned: Mapping[str, PlannedItem]
    collisions: Mapping[str, Collision]
    windows: tuple[Window, ...]
    directory: Directory
    day: date

    def guests_of(self, event_id: int) -> list[EventGuest]:
        """The people asked to an event."""
        return [one for one in self.guests if one.event_id == event_id]

    def names_in(self, item_id: int) -> list[PublicityName]:
        """The people whom an item names, quotes or pictures."""
        return [one for one in self.names if one.item_id == item_id]

    def answer_on(self, ref: str) -> Answer | None:
        """The answer of the election calendar for something planned, None outside every window."""
        collision = self.collisions.get(ref)
        return collision.answer if collision else None


def read_book(partnership: Partnership, day: date) -> PublicBook:
    """Read every event and item."""
    with partnership.reading() as session:
        kept = read_publicity(session)
        windows = all_windows(session, day)
        return PublicBook(
            {one.id: one for one in kept.events},
            kept.guests,
            {one.id: one for one in kept.items},
            kept.names,
            {key: one.name for key, one in read_grants(session).rounds.items()},
            {one.ref: one for one in planned_items(session, day)},
            {one.item.ref: one for one in swept_in(session, windows, day)},
            windows,
            read_directory(session),
            day,
        )


def say_calendar(book: PublicBook, day: date | None) -> str:
    """What the election calendar says of a day; nothing where no day is given."""
    if day is None:
        return ""
    answers = activity_answers(day, book.windows, shipped_activities())
    return f"Election calendar: {publish_line(day, book.windows, answers).says}."


def caution_about(book: PublicBook, ref: str) -> Caution | None:
    """The calendar's answer for something planned, or else the politicians in it, who want care at any time."""
    collision = book.collisions.get(ref)
    if collision is not None:
        what = f"{collision.what_to_do}."
        return Caution(collision.answer, f"{collision.why}.", what, collision.clauses)
    planned = book.planned.get(ref)
    if planned is None or not planned.politicians:
        return None
    people = say_list([f"{one.name}, {OFFICES[one.how]}" for one in planned.politicians])
    return Caution(
        Answer.TAKE_CARE,
        f"With {people}.",
        "Show the office alone, claim no credit for one person, and write down who decided.",
        ("PP4",),
    )
