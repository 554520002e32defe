"""How the voting seats are shared out: by capacity, to councillors, and how many residents the rule asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from evenhand.domain.members.directory import Seat
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.vocabulary import Capacity
from evenhand.domain.words import say_percent, say_share


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, both counted."""

    part: int
    whole: int

    @property
    def says(self) -> str:
        """The share with its counts: 5 of 11: 45.5%."""
        return say_share(self.part, self.whole)

    @property
    def percent(self) -> str:
        """The share alone: 45.5%."""
        return say_percent(self.part, self.whole)


def share_of(seats: Sequence[Seat], capacity: Capacity) -> Share:
    """How many of the voting seats are filled in one capacity."""
    voting = [seat for seat in seats if seat.membership.votes]
    return Share(sum(seat.membership.capacity is capacity for seat in voting), len(voting))


def councillors_among(voting: Sequence[Seat]) -> Share:
    """How many of these seats councillors hold, in whatever capacity they sit."""
    return Share(sum(seat.is_councillor for seat in voting), len(voting))


def residents_needed(voting: int, book: RuleBook) -> int | None:
    """How many of so many voting members must live in the area; None where the rule is not set.

    "At least 51 %" of eight is five; "more than 50 %" of eight is five, and four would pass "at least 50 %".
    """
    percent = book.number("residents_share")
    if percent is None:
        return None
    exact = voting * percent / 100
    return floor(exact) + 1 if book["residents_share_is"].value == "more than" else ceil(exact)
