"""A board of nine invented members with rules of its own, and a meeting of it with three items."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, DeclaredInterest
from evenhand.domain.meetings.room import Room
from evenhand.domain.meetings.vocabulary import ConflictHandling, ConflictNature
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.vocabulary import Capacity
from evenhand.records.unit_of_work import Partnership
from evenhand.services import meetings, sittings
from evenhand.services import partnership as details
from evenhand.services.decisions import DecisionOrder
from evenhand.services.meeting_reading import Sitting, read_sitting
from evenhand.services.members import NewMember, admit_member
from evenhand.services.rules import rule_book
from evenhand.services.saving import put

TODAY = date(2026, 6, 30)
FIRST, APRIL, MAY = date(2025, 1, 1), date(2026, 4, 21), date(2026, 5, 19)
SEVEN = time(19)
NAMES = (
    "Amara Okonjo",
    "Colin Barraclough",
    "Gwenllian Price",
    "Janet Pell",
    "Priya Nair",
    "Rose Ibbotson",
    "Tobias Wren",
    "Wiktoria Mazur",
    "Yusuf Demir",
)
RULES = {
    "quorum": "5",
    "majority": "those voting",
    "casting_vote": "chair",
    "conflict_action": "leaves the room",
    "proposer_and_seconder": "yes",
    "written_decisions": "yes",
}


@dataclass(frozen=True, slots=True)
class Board:
    """A board in a file: its members by first name, and a meeting with its items in order."""

    partnership: Partnership
    people: dict[str, int]
    meeting: int
    items: tuple[int, ...]

    def sitting(self) -> Sitting:
        """The meeting as it now stands."""
        with self.partnership.reading() as session:
            return read_sitting(session, self.meeting)

    def room(self, item: int = 0) -> Room:
        """The room for an item."""
        return self.sitting().room(self.items[item])

    def opens(self, *names: str) -> None:
        """Open the meeting at seven with these people there, the first in the chair."""
        for name in names:
            sittings.arrives(self.partnership, self.meeting, self.people[name], SEVEN)
        chair = self.people[names[0]]
        sittings.open_meeting(self.partnership, self.meeting, at=SEVEN, chaired_by_id=chair, today=TODAY)

    def order(self, wording: str = "To buy a boat.", item: int = 0, **typed: Any) -> DecisionOrder:
        """A motion of Rose's, seconded by Yusuf, under an item."""
        said: dict[str, Any] = {
            "moved_by_id": self.people["Rose"],
            "seconded_by_id": self.people["Yusuf"],
        } | typed
        return DecisionOrder(meeting_id=self.meeting, item_id=self.items[item], wording=wording, **said)

    def interest(self, name: str, item: int = 0, because: str = "") -> DeclaredInterest:
        """That somebody is trustee of the body an item is about, declared and not handled yet."""
        return DeclaredInterest(
            meeting_id=self.meeting,
            item_id=self.items[item],
            person_id=self.people[name],
            nature=ConflictNature.LOYALTY,
            says="a trustee of the canoe club",
            handling=ConflictHandling.DECLARED,
            because=because,
        )


def a_board(partnership: Partnership, *, rules: dict[str, str] | None = None) -> Board:
    """A board of nine under rules of its own, with a meeting called for 21 April 2026."""
    people: dict[str, int] = {}
    with partnership.change("A board"):
        for name in NAMES:
            seat = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=FIRST)
            member = NewMember(Person(name=name), seat)
            people[name.split()[0]] = admit_member(partnership, member, today=TODAY)
        for key, typed in (RULES if rules is None else rules).items():
            with partnership.reading() as session:
                rule = rule_book(session, FIRST)[key]
            details.set_rule(partnership, rule, typed=typed, reason="agreed", starts=FIRST)
        meeting, items = a_meeting(partnership, APRIL)
    return Board(partnership, people, meeting, items)


def a_meeting(partnership: Partnership, held_on: date) -> tuple[int, tuple[int, ...]]:
    """A meeting called for a day, with three items; its key and theirs."""
    key = meetings.save_meeting(partnership, Meeting(held_on=held_on, at="7 pm"), today=TODAY)
    with partnership.change("Agenda") as unit:
        titles = ("Grant: canoe club", "Grant: allotments", "Any other business")
        items = tuple(
            put(unit.session, AgendaItem(meeting_id=key, position=place, title=title))
            for place, title in enumerate(titles, start=1)
        )
    return key, items
