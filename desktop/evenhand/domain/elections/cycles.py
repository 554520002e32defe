"""The years in which a council ordinarily elects, so that the coming May is known before anybody publishes a notice.

A council elects by thirds in three years of four, by halves every second year, or all its seats every fourth. A
reorganisation moves years; such a year is kept with its reason and stands before the cycle.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.domain.elections.record_facts import CycleYear, ElectoralCycle
from evenhand.domain.elections.vocabulary import CyclePattern

MAY, THURSDAY = 5, 3
YEARS_OF: dict[CyclePattern, tuple[int, frozenset[int]]] = {
    CyclePattern.THIRDS: (4, frozenset({0, 1, 2})),
    CyclePattern.HALVES: (2, frozenset({0})),
    CyclePattern.ALL_OUT: (4, frozenset({0})),
}


@dataclass(frozen=True, slots=True)
class OrdinaryYear:
    """A year in which a council elects, or does not against its cycle, and why."""

    year: int
    held: bool
    why: str

    @property
    def poll_on(self) -> date:
        """The ordinary day of election in that year."""
        return ordinary_day(self.year)


def ordinary_day(year: int) -> date:
    """The first Thursday in May.

    Source: Representation of the People Act 1983 s.37; an order made by 1 February of the year before may move it.
    """
    first = date(year, MAY, 1)
    return first + timedelta(days=(THURSDAY - first.weekday()) % 7)


def elects_in(cycle: ElectoralCycle, year: int) -> bool:
    """Whether the cycle alone has an election in that year; never before the year it is counted from."""
    length, years = YEARS_OF[cycle.pattern]
    return year >= cycle.from_year and (year - cycle.from_year) % length in years


def ordinary_years(
    cycle: ElectoralCycle, changed: Iterable[CycleYear], first: int, last: int
) -> tuple[OrdinaryYear, ...]:
    """The years from the first to the last that elect, or that would have elected and do not."""
    moved = {one.year: one for one in changed if one.council_id == cycle.council_id}
    found: list[OrdinaryYear] = []
    for year in range(first, last + 1):
        if year in moved:
            found.append(OrdinaryYear(year, moved[year].held, moved[year].why))
        elif elects_in(cycle, year):
            found.append(OrdinaryYear(year, held=True, why=_why(cycle)))
    return tuple(found)


def _why(cycle: ElectoralCycle) -> str:
    source = f" Source: {cycle.source}." if cycle.source else ""
    pattern = cycle.pattern.label
    return f"The council elects {pattern[0].lower()}{pattern[1:]}, counted from {cycle.from_year}.{source}"
