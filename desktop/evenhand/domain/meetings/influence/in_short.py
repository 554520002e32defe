"""The councillors' part in short, as the governance report tells it on a page (PP2).

Whoever holds a council seat or sits as councillor on the day is counted, in whatever capacity they sit. Only what the
minutes record is counted, and what they do not record is said.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.facts import Decision
from evenhand.domain.meetings.influence.beside import Mark
from evenhand.domain.meetings.influence.counting import Measure
from evenhand.domain.meetings.influence.figures import Figure, figures_of
from evenhand.domain.meetings.influence.minutes import Minutes
from evenhand.domain.meetings.influence.offices import PublicOfficeLine, public_offices
from evenhand.domain.meetings.influence.whom import Whom, councillors
from evenhand.domain.members.directory import Directory
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.vocabulary import Outcome


@dataclass(frozen=True, slots=True)
class ShareLine:
    """The councillors' part of a whole; `thin` where too little is recorded, `over` where it passes an adopted mark."""

    label: str
    part: int
    whole: int
    over: bool
    thin: bool = False


@dataclass(frozen=True, slots=True)
class Influence:
    """The councillors' part in a period.

    `seats` are those that a part is looked at beside, over the meetings of the period. `mark` is the share from which
    the board looks again at chairing, motions and votes, `seats_mark` at seats; each is None where there is none, and
    nothing is judged by one that is only suggested. `chaired` counts the turns in the chair, by name; `outcomes`
    the motions by what became of them; `by_name` those whose votes are recorded. `conflicts` are the
    interests that councillors declared in items of the agenda, and all that were.
    """

    offices: tuple[PublicOfficeLine, ...]
    shares: tuple[ShareLine, ...]
    seats: tuple[int, int]
    mark: Mark | None
    seats_mark: Mark | None
    meetings: int
    chaired: tuple[tuple[str, int], ...]
    outcomes: tuple[tuple[Outcome, int], ...]
    without_mover: int
    by_name: int
    conflicts: tuple[int, int]

    @property
    def steady(self) -> bool:
        """Whether their share of the seats on the last day is that over the meetings, too."""
        last, (part, whole) = self.shares[0], self.seats
        return last.part * whole == part * last.whole

    @property
    def judged(self) -> bool:
        """Whether the board has adopted a mark by which anything here is judged."""
        return any(one is not None and one.adopted for one in (self.mark, self.seats_mark))

    @property
    def judged_by_times(self) -> bool:
        """Whether the board has adopted the mark for chairing, motions and votes."""
        return self.mark is not None and self.mark.adopted

    @property
    def judged_throughout(self) -> bool:
        """Whether the board has adopted a mark for everything that is counted here."""
        return all(one is not None and one.adopted for one in (self.mark, self.seats_mark))


@keeps("PP2")
def influence(
    directory: Directory,
    starts: date,
    day: date,
    book: RuleBook,
    minutes: Minutes,
) -> Influence:
    """The councillors' part in the meetings of the board held from `starts` to `day`, by the rules of that day."""
    whom, held = councillors(directory), minutes.held(starts, day)
    found = figures_of(whom, minutes, directory, (starts, day), book)
    met = found.seats.met
    return Influence(
        offices=public_offices(directory, day),
        shares=tuple(_share(one) for one in found.figures),
        seats=(met.part, met.whole),
        mark=found.of(Measure.MOVED).mark,
        seats_mark=found.of(Measure.SEATS).mark,
        meetings=len(held.meetings),
        chaired=_chaired(directory, held),
        outcomes=tuple((kind, number) for kind in Outcome if (number := _with(held.decisions, kind))),
        without_mover=sum(one.moved_by_id is None for one in held.decisions),
        by_name=len({one.decision_id for one in held.votes}),
        conflicts=_conflicts(whom, held),
    )


def _conflicts(whom: Whom, held: Minutes) -> tuple[int, int]:
    days = held.days
    theirs = sum(whom.belongs(one.person_id, days[one.meeting_id]) for one in held.declared)
    return theirs, len(held.declared)


def _share(figure: Figure) -> ShareLine:
    return ShareLine(figure.measure.label, figure.part, figure.whole, figure.over, bool(figure.thin))


def _chaired(directory: Directory, held: Minutes) -> tuple[tuple[str, int], ...]:
    """Who was in the chair of how many of the meetings, be it for a while, the most often first, then by name."""
    names = [directory.called(one, each.held_on) for each in held.meetings for one in held.chairs(each)]
    return tuple(sorted(((name, names.count(name)) for name in set(names)), key=_often))


def _often(pair: tuple[str, int]) -> tuple[int, str]:
    return -pair[1], pair[0]


def _with(decisions: Iterable[Decision], outcome: Outcome) -> int:
    return sum(one.outcome is outcome for one in decisions)
