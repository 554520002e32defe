"""The figures of one whom: each part of a whole beside the share of the seats, in a sentence, with what it is made of.

A figure counted from fewer than five meetings, motions or recorded votes, or where the minutes leave out more than they
tell, says so: its counts stand, and nothing is said about more or less. What one member alone did is no group's doing,
and is not judged as one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.findings import Part
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.influence.beside import TIMES_SEATS, Mark, Seats, mark_for, passes, seats_beside
from evenhand.domain.meetings.influence.counting import Count, Measure, count_all, seats_over
from evenhand.domain.meetings.influence.minutes import Minutes
from evenhand.domain.meetings.influence.saying import Beside, compare, say_figure, say_missing, say_thin
from evenhand.domain.meetings.influence.whom import Whom
from evenhand.domain.members.balance import Share
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.noticing.groups import LEAST
from evenhand.domain.partnership.rulebook import RuleBook


@dataclass(frozen=True, slots=True)
class Figure:
    """One kind of part, and how it stands beside the share of the seats (None where that is not to be said).

    `thin` says why too little is recorded, `missing` what the minutes do not record; `over` that it passes a mark which
    the board has adopted; `mark` is None where there is none. `parts` answer "Why?": everything that was counted, the
    rule, its source and date; they are empty where a copy may not name it.
    """

    measure: Measure
    part: int
    whole: int
    says: str
    beside: Beside | None
    thin: str
    missing: str
    over: bool
    mark: Mark | None
    parts: tuple[Part, ...]

    @property
    def share(self) -> Share:
        """The part of the whole."""
        return Share(self.part, self.whole)


@dataclass(frozen=True, slots=True)
class Figures:
    """All that is counted for one whom in a period: `named` as a heading, `says` as the subject of a sentence."""

    says: str
    named: str
    clause: str
    confidential: bool
    meetings: int
    motions: int
    seats: Seats
    figures: tuple[Figure, ...]

    def of(self, measure: Measure) -> Figure:
        """The figure of one kind."""
        return next(one for one in self.figures if one.measure is measure)

    @property
    def over(self) -> tuple[Figure, ...]:
        """Those that pass a mark which the board has adopted."""
        return tuple(one for one in self.figures if one.over)


@keeps("PP2", "PP8")
def figures_of(
    whom: Whom, minutes: Minutes, directory: Directory, period: tuple[date, date], book: RuleBook
) -> Figures:
    """The part that they had in the meetings of a period, judged only by marks that the board has adopted."""
    held = minutes.held(*period)
    counts = count_all(held, directory, whom, period[1])
    seats = seats_beside(_share(counts[0]), seats_over(held, directory, whom))
    made = tuple(_figure(whom, count, seats, book) for count in counts)
    return Figures(
        says=whom.says,
        named=whom.named,
        clause=whom.clause,
        confidential=whom.confidential,
        meetings=len(held.meetings),
        motions=len(held.decisions),
        seats=seats,
        figures=made,
    )


def _figure(whom: Whom, count: Count, seats: Seats, book: RuleBook) -> Figure:
    rule, share = book[whom.seats_rule], _share(count)
    thin = say_thin(count)
    mark = mark_for(count.measure, seats, rule, book)
    of_one = whom.clause == "PP8" and count.by < LEAST
    over = not thin and not of_one and passes(count.measure, share, seats, rule, book)
    return Figure(
        measure=count.measure,
        part=share.part,
        whole=share.whole,
        says=say_figure(whom.says, count, seats, thin),
        beside=None if thin or not _is_compared(count, seats) else compare(count, seats),
        thin=thin,
        missing=say_missing(count),
        over=over,
        mark=mark,
        parts=_parts(count, seats, mark, book),
    )


def _is_compared(count: Count, seats: Seats) -> bool:
    return count.measure is not Measure.SEATS and count.whole > 0 and seats.met.whole > 0


def _parts(count: Count, seats: Seats, mark: Mark | None, book: RuleBook) -> tuple[Part, ...]:
    """The count, the seats beside it and the rule, then everything that was counted."""
    head = [Part(count.measure.label, _share(count).says, say_missing(count))]
    if count.measure is not Measure.SEATS:
        last = seats.steady or count.measure is Measure.OFFICES
        of = "on the last day" if last else "on the days of the meetings, all taken together"
        head.append(Part("Share of the seats", seats.beside(count.measure).says, of))
    if mark is not None:
        head.append(Part("Mark", f"{mark.permille / 10:.1f}%", f"{mark.says}; {mark.source}"))
    elif count.measure is not Measure.SEATS:
        head.append(Part("Mark", book[TIMES_SEATS].says, book[TIMES_SEATS].origin_said(with_reason=False)))
    return (*head, *_lines(count))


def _lines(count: Count) -> Sequence[Part]:
    return [one.line for one in count.counted]


def _share(count: Count) -> Share:
    return Share(count.part, count.whole)
