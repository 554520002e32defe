"""Is the membership right and in balance? Shares, and what the board should notice about them (PP2, PP10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, floor

from evenhand.domain.guidance.findings import Finding, Part, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.directory import Seat
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.vocabulary import Capacity
from evenhand.domain.words import say_count, say_day, say_percent, say_share


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


def residents_needed(voting: int, book: RuleBook) -> int | None:
    """How many of so many voting members must live in the area; None where the rule is not set.

    "At least 51 %" of eight is five; "more than 50 %" of eight is five, and four would pass "at least 50 %".
    """
    percent = book.number("residents_share")
    if percent is None:
        return None
    exact = voting * percent / 100
    return floor(exact) + 1 if book["residents_share_is"].value == "more than" else ceil(exact)


def membership_findings(seats: Sequence[Seat], book: RuleBook, day: date) -> list[Finding]:
    """What the board should notice about who sits on it."""
    voting = [seat for seat in seats if seat.membership.votes]
    found = [_too_few(voting, book), _residents(voting, book), _councillors(voting, book)]
    return [finding for finding in found if finding is not None] + _terms_over(seats, day)


@keeps("PP10")
def _too_few(voting: Sequence[Seat], book: RuleBook) -> Finding | None:
    least = book.number("members_least")
    if least is None or len(voting) >= least:
        return None
    return Finding(
        "PP10",
        Severity.ACT_NOW,
        f"The partnership has {say_count(len(voting), 'voting member')}; it must have {least}.",
        f"{len(voting)} of {least} seats are filled.",
        "Bring in new members",
        parts=(Part("Fewest voting members", str(least), book["members_least"].source),),
        public=True,
    )


@keeps("PP10")
def _residents(voting: Sequence[Seat], book: RuleBook) -> Finding | None:
    needed = residents_needed(len(voting), book)
    residents = share_of(voting, Capacity.RESIDENT)
    if needed is None or not voting or residents.part > needed:
        return None
    rule = f"{book['residents_share_is'].says} {book['residents_share'].says}"
    parts = (
        Part("Voting members", str(residents.whole)),
        Part("of them residents", str(residents.part)),
        Part("The rule", f"{rule}, which is {needed} of {residents.whole}", book["residents_share"].source),
    )
    counted = f"{residents.part} of {residents.whole} voting members are residents: {residents.percent}."
    evidence = f"{counted} {needed} are needed."
    if residents.part == needed:
        says = "The number of resident members is exactly the least allowed."
        severity = Severity.LOOK_AT
    else:
        says = "Too few voting members live in the area."
        severity = Severity.ACT_NOW
    return Finding(
        "PP10",
        severity,
        says,
        evidence,
        "Bring in resident members",
        parts=parts,
        public=True,
    )


def _councillors(voting: Sequence[Seat], book: RuleBook) -> Finding | None:
    """Councillors' share of the seats; a verdict only once the board has adopted the mark as its own."""
    rule = book["councillors_share"]
    mark = book.number("councillors_share")
    share = share_of(voting, Capacity.COUNCILLOR)
    if mark is None or share.part * 100 <= mark * share.whole:
        return None
    severity = Severity.LOOK_AT if rule.judges else Severity.TO_KNOW
    return Finding(
        "PP2",
        severity,
        f"Councillors hold {share.part} of {share.whole} voting seats.",
        f"{share.percent} of the seats; the mark is {mark}%, {rule.source}.",
        "Discuss whether the balance is right"
        if rule.judges
        else "Adopt a mark of the board's own, or note it",
        parts=(Part("Councillors", share.says), Part("The mark", f"{mark}%", rule.source)),
        public=True,
    )


def _terms_over(seats: Sequence[Seat], day: date) -> list[Finding]:
    return [
        Finding(
            "PP10",
            Severity.LOOK_AT,
            f"The term of {seat.called} ran out on {say_day(seat.membership.term_ends)}.",
            "The membership goes on without a term.",
            "Renew the term or end the membership",
            about=f"person:{seat.person.id}",
        )
        for seat in seats
        if seat.membership.term_ends is not None and seat.membership.term_ends < day
    ]
