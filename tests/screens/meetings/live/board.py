"""A board of eleven with an agenda of eleven items, and the secretary's hands in the live view."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, DeclaredInterest
from evenhand.domain.meetings.vocabulary import AgendaKind, AgendaPurpose, ConflictHandling, ConflictNature
from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind
from evenhand.domain.partnership.facts import Council
from evenhand.domain.vocabulary import Capacity, Office, Presence, PublicOffice
from evenhand.records.unit_of_work import Partnership
from evenhand.services import agendas, declared_interests, meetings, members, sittings
from evenhand.services.meeting_actions import add_action
from evenhand.services.partnership import save_council, set_rule
from evenhand.services.rules import shipped
from tests.makers import a_partnership

TODAY = date(2026, 4, 21)
NOW = datetime(2026, 4, 21, 19, 44)  # noqa: DTZ001 - the clock on the wall
JOINED = date(2023, 6, 12)
RULES: dict[str, str] = {
    "quorum": "5",
    "conflict_action": "leaves the room",
    "casting_vote": "chair",
    "majority": "those voting",
}
RESIDENTS = ("Amara Okonjo", "Gwenllian Price", "Łukasz Wiśniewski", "Rose Ibbotson", "Yusuf Demir")
RESIDENTS_AWAY = ("Priya Nair", "Colin Barraclough", "Wiktoria Mazur")
COUNCILLORS = ("Faisal Rahman", "Janet Pell", "Tobias Wren")
AGENDA = (
    ("Welcome and apologies", AgendaKind.APOLOGIES),
    ("Declarations of interest", AgendaKind.DECLARATIONS),
    ("Minutes of 17 March", AgendaKind.MINUTES),
    ("Matters arising", AgendaKind.MATTERS_ARISING),
    ("MP: quarterly meeting", AgendaKind.BUSINESS),
    ("Grant: Old Wharf Canoe Club", AgendaKind.BUSINESS),
    ("Grant: Fernhill Residents", AgendaKind.BUSINESS),
    ("Grant: Men’s Shed", AgendaKind.BUSINESS),
    ("Publicity until 7 May", AgendaKind.BUSINESS),
    ("Membership review", AgendaKind.BUSINESS),
    ("Any other business", AgendaKind.OTHER_BUSINESS),
)


@dataclass
class Clock:
    """The clock on the wall, which stands until it is moved."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        """The moment."""
        return self.now

    def at(self, at: time) -> None:
        """Move it to a time of the day."""
        self.now = datetime.combine(self.now.date(), at)


@dataclass
class Board:
    """The board: its file, its people by name, its meeting with the keys of the items."""

    partnership: Partnership
    clock: Clock
    people: dict[str, int]
    meeting: int
    items: list[int] = field(default_factory=list[int])

    def arrive(self, *names: str, at: time = time(19, 0)) -> None:
        """Let people come."""
        for name in names:
            sittings.arrives(self.partnership, self.meeting, self.people[name], at)

    def open(self, *names: str) -> None:
        """Open the meeting at seven with these people in the room."""
        self.arrive(*names)
        chair = self.people["Amara Okonjo"]
        sittings.open_meeting(
            self.partnership, self.meeting, at=time(19, 0), chaired_by_id=chair, today=self.clock.now.date()
        )

    def take(self, number: int, at: time) -> None:
        """Take an item of the agenda."""
        sittings.take_item(self.partnership, self.items[number - 1], at=at)

    def begun(self) -> None:
        """Bring the meeting to its sixth item, as in the middle of an evening."""
        with self.partnership.change("An evening"):
            self._begin(self.partnership, self.meeting)

    def _begin(self, file: Partnership, meeting: int) -> None:
        self.open(*RESIDENTS, "Priya Nair", "Janet Pell", "Tobias Wren")
        sittings.say_presence(file, meeting, self.people["Colin Barraclough"], Presence.APOLOGIES)
        for number, minute in enumerate((1, 4, 8, 15, 22, 40), start=1):
            self.take(number, time(19, minute))
        self.arrive("Faisal Rahman", at=time(19, 11))
        interest = DeclaredInterest(
            meeting_id=meeting,
            item_id=self.items[5],
            person_id=self.people["Priya Nair"],
            nature=ConflictNature.LOYALTY,
            says="Treasurer of the canoe club",
            handling=ConflictHandling.LEFT_THE_ROOM,
        )
        declared_interests.declare(file, interest, at=time(19, 42))
        action = Action(
            kind=ActionKind.MEETING,
            says="send the offer letter",
            owner_id=self.people["Gwenllian Price"],
            opened_on=self.clock.now.date(),
            due_on=date(2026, 4, 28),
        )
        add_action(file, action, meeting_id=meeting, item_id=self.items[5], today=self.clock.now.date())


def a_board(folder: Path, *, held_on: date = TODAY, rules: dict[str, str] | None = None) -> Board:
    """Eight residents and three councillors, a rule book with a quorum of five, and a meeting with its agenda."""
    clock = Clock()
    partnership = a_partnership(folder, clock=clock)
    with partnership.change("The board"):
        return _board(partnership, clock, held_on, RULES if rules is None else rules)


def _board(partnership: Partnership, clock: Clock, held_on: date, rules: dict[str, str]) -> Board:
    people = _people(partnership)
    book = shipped("big-local")
    for rule, typed in rules.items():
        set_rule(partnership, book[rule], typed=typed, reason="As agreed", starts=JOINED)
    meeting = Meeting(held_on=held_on, at="7 pm", place="Old Wharf Centre")
    key = meetings.save_meeting(partnership, meeting, today=TODAY)
    board = Board(partnership, clock, people, key)
    for title, kind in AGENDA:
        purpose = AgendaPurpose.DECISION if title.startswith("Grant") else AgendaPurpose.DISCUSSION
        item = AgendaItem(meeting_id=key, position=0, title=title, kind=kind, purpose=purpose)
        board.items.append(agendas.save_item(partnership, item))
    return board


def _people(partnership: Partnership) -> dict[str, int]:
    council = save_council(partnership, Council(name="Marlbeck Borough Council"))
    keys: dict[str, int] = {}
    for name in (*RESIDENTS, *RESIDENTS_AWAY, *COUNCILLORS):
        capacity = Capacity.COUNCILLOR if name in COUNCILLORS else Capacity.RESIDENT
        spell = Membership(person_id=0, capacity=capacity, votes=True, starts=JOINED)
        keys[name] = members.admit_member(
            partnership, members.NewMember(Person(name=name), spell), today=TODAY
        )
    for name in COUNCILLORS:
        seat = PublicOfficeHeld(
            person_id=keys[name],
            kind=PublicOffice.COUNCILLOR,
            council_id=council,
            ward="Wharf",
            source="The council's register",
            starts=date(2022, 5, 9),
        )
        members.save_public_office(partnership, seat, today=TODAY)
    for name, office in (("Amara Okonjo", Office.CHAIR), ("Gwenllian Price", Office.TREASURER)):
        held = OfficeHeld(person_id=keys[name], office=office, starts=JOINED)
        members.save_office(partnership, held, today=TODAY)
    return keys
