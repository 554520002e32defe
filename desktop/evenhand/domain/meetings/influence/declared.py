"""Interests that were declared in items of the agenda, and how each was handled (PP2)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.conflicts import is_otherwise
from evenhand.domain.meetings.influence.minutes import Minutes
from evenhand.domain.meetings.influence.whom import Whom
from evenhand.domain.meetings.record_facts import DeclaredInterest
from evenhand.domain.meetings.room_rules import rules_for
from evenhand.domain.meetings.vocabulary import ConflictHandling
from evenhand.domain.members.directory import Directory
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.words import SMALL_NUMBERS, say_count, say_list

DID = {
    ConflictHandling.LEFT_THE_ROOM: "left the room",
    ConflictHandling.DID_NOT_VOTE: "stayed and did not vote",
    ConflictHandling.DECLARED: "declared it and took part",
}


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """One interest declared: when, in which item, by whom, and what they did.

    `theirs` says that it was one of those looked at; `otherwise` that it was handled less strictly than the rule book
    of that day says, and `because` why.
    """

    held_on: date
    item: str
    name: str
    theirs: bool
    handling: ConflictHandling
    otherwise: bool
    because: str


@dataclass(frozen=True, slots=True)
class Handled:
    """How many were handled in one way: theirs, and all."""

    handling: ConflictHandling
    theirs: int
    whole: int


@dataclass(frozen=True, slots=True)
class Conflicts:
    """The interests declared in a period; `lines` are empty in a copy that may not name anybody."""

    theirs: int
    whole: int
    handled: tuple[Handled, ...]
    otherwise: int
    lines: tuple[ConflictLine, ...]

    def says(self, who: str) -> str:
        """How many were declared and how they were handled: Councillors declared two of seven interests."""
        if not self.whole:
            return "No interest in an item of the agenda is recorded as declared."
        count = say_count(self.whole, "interest was", "interests were").capitalize()
        ways = say_list([f"in {_number(one.whole)} the member {DID[one.handling]}" for one in self.handled])
        says = f"{count} declared in items of the agenda: {ways}."
        if not self.theirs:
            return f"{says} None by {who[:1].lower()}{who[1:].rstrip(',')}."
        mine = say_list(
            [f"in {_number(one.theirs)} they {DID[one.handling]}" for one in self.handled if one.theirs]
        )
        return f"{says} {who} declared {_number(self.theirs)} of them: {mine}."


@keeps("PP2")
def conflicts(
    whom: Whom, held: Minutes, directory: Directory, book_on: Callable[[date], RuleBook]
) -> Conflicts:
    """The interests declared at these meetings, in the order of the minutes."""
    days, items = held.days, {one.id: one for one in held.items}
    books = {day: book_on(day) for day in {days[one.meeting_id] for one in held.declared}}
    lines = tuple(
        _line(one, whom, directory, items[one.item_id].title if one.item_id in items else "", days, books)
        for one in held.declared
    )
    return Conflicts(
        theirs=sum(one.theirs for one in lines),
        whole=len(lines),
        handled=tuple(one for one in _handled(lines) if one.whole),
        otherwise=sum(one.otherwise for one in lines),
        lines=tuple(sorted(lines, key=_day)),
    )


def _line(
    one: DeclaredInterest,
    whom: Whom,
    directory: Directory,
    item: str,
    days: Mapping[int, date],
    books: Mapping[date, RuleBook],
) -> ConflictLine:
    day = days[one.meeting_id]
    rules = rules_for(books[day], len(directory.voting_on(day)))
    return ConflictLine(
        day,
        item,
        directory.called(one.person_id, day),
        whom.belongs(one.person_id, day),
        one.handling,
        is_otherwise(one, rules),
        one.because,
    )


def _handled(lines: Sequence[ConflictLine]) -> list[Handled]:
    """Each way of handling, the one that stands back furthest first."""
    return [
        Handled(
            way,
            sum(one.theirs for one in lines if one.handling is way),
            sum(one.handling is way for one in lines),
        )
        for way in reversed(ConflictHandling)
    ]


def _day(line: ConflictLine) -> date:
    return line.held_on


def _number(number: int) -> str:
    return SMALL_NUMBERS[number] if number < len(SMALL_NUMBERS) else str(number)
