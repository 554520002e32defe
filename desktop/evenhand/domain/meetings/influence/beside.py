"""What a part is looked at beside: their share of the seats when the board met, and the mark of the rule book.

Where the seats changed within the period, the share is that of all meetings together, so that nobody is measured at a
meeting before they sat or after they left by the seats of another day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from evenhand.domain.meetings.influence.counting import Measure
from evenhand.domain.members.balance import Share
from evenhand.domain.partnership.rulebook import Rule, RuleBook
from evenhand.domain.words import say_percent

TIMES_SEATS = "influence_times_seats"


@dataclass(frozen=True, slots=True)
class Seats:
    """Their share of the seats: on the last day, and over the meetings of the period; `steady` where both are one."""

    last: Share
    met: Share
    steady: bool

    def beside(self, measure: Measure) -> Share:
        """The seats that a part is looked at beside: those of the last day for what is held on it."""
        return self.last if measure in (Measure.SEATS, Measure.OFFICES) else self.met

    def expected(self, measure: Measure, whole: int) -> Fraction:
        """How much of a whole would be theirs if it went by the seats."""
        seats = self.beside(measure)
        return Fraction(seats.part * whole, seats.whole) if seats.whole else Fraction(0)


def seats_beside(last: Share, meetings: Sequence[tuple[int, int]]) -> Seats:
    """The seats of the last day beside those of each meeting; without a meeting the last day stands alone."""
    if not meetings or all(one == (last.part, last.whole) for one in meetings):
        return Seats(last, last, steady=True)
    met = Share(sum(part for part, _ in meetings), sum(whole for _, whole in meetings))
    return Seats(last, met, steady=False)


@dataclass(frozen=True, slots=True)
class Mark:
    """The share from which the board looks again; `says` it, where it comes from, and whether the board adopted it.

    `permille` is the share in tenths of a per cent, for a chart.
    """

    permille: int
    says: str
    source: str
    adopted: bool


def mark_for(measure: Measure, seats: Seats, seats_rule: Rule, book: RuleBook) -> Mark | None:
    """The mark of one kind of part; None where no rule is set or no seat is held to measure by."""
    if measure is Measure.SEATS:
        return _mark(seats_rule, book.number(seats_rule.key), "of the seats")
    times, rule = book.number(TIMES_SEATS), book[TIMES_SEATS]
    expected = seats.expected(measure, 1)
    if times is None or not expected:
        return None
    permille = round(10 * times * expected)
    says = f"{rule.says} of their share of the seats, which is {say_percent(permille, 1000)}"
    return Mark(permille, says, rule.origin_said(with_reason=False), rule.judges)


def passes(measure: Measure, counted: Share, seats: Seats, seats_rule: Rule, book: RuleBook) -> bool:
    """Whether a part lies above a mark that the board has adopted; reckoned exactly.

    Where one thing less would leave them at their share of the seats or below it, nothing is judged.
    """
    if measure is Measure.SEATS:
        mark = book.mark(seats_rule.key)
        return mark is not None and counted.part * 100 > mark * counted.whole
    times, expected = book.mark(TIMES_SEATS), seats.expected(measure, counted.whole)
    return (
        times is not None
        and expected > 0
        and counted.part * 100 > times * expected
        and counted.part - expected >= 1
    )


def _mark(rule: Rule, percent: int | None, of: str) -> Mark | None:
    if percent is None:
        return None
    return Mark(10 * percent, f"{rule.says} {of}", rule.origin_said(with_reason=False), rule.judges)
