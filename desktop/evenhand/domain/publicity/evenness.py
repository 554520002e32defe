"""Even-handedness counts: how often each politician was named, quoted, pictured or at an event in a period.

Everybody who was a politician in the period has a line, in alphabetical order, those with nothing as well. There is no
ranking, no mark and no sum by party: a person judges whether the picture is fair.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.guidance.keeping import keeps


class Shown(StrEnum):
    """In which way a politician was in public through the partnership."""

    NAMED = "named"
    QUOTED = "quoted"
    PICTURED = "pictured"
    AT_EVENT = "at an event"


@dataclass(frozen=True, slots=True)
class Appearance:
    """One thing that showed a politician: in which way, when, what it was, and where it opens."""

    person_id: int
    shown: Shown
    on: date
    what: str
    opens: str


@dataclass(frozen=True, slots=True)
class EvennessLine:
    """One politician's counts, with the parts they are made of for the question why."""

    person_id: int
    name: str
    part: str
    named: int
    quoted: int
    pictured: int
    at_events: int
    parts: tuple[Appearance, ...]


@dataclass(frozen=True, slots=True)
class Evenness:
    """The counts of a period, both days included; `missing` says in sentences what they cannot know."""

    starts: date
    ends: date
    lines: tuple[EvennessLine, ...]
    missing: tuple[str, ...]


@keeps("PP4", "PP7")
def evenness_of(
    starts: date,
    ends: date,
    politicians: Mapping[int, tuple[str, str]],
    appearances: Iterable[Appearance],
    missing: Iterable[str],
) -> Evenness:
    """The counts of a period; `politicians` gives each person's name and part, everybody alike (PP7)."""
    by_person: dict[int, list[Appearance]] = {person_id: [] for person_id in politicians}
    for one in appearances:
        if one.person_id in by_person and starts <= one.on <= ends:
            by_person[one.person_id].append(one)
    lines = [_line(person_id, *politicians[person_id], own) for person_id, own in by_person.items()]
    return Evenness(starts, ends, tuple(sorted(lines, key=_surname)), tuple(missing))


def _line(person_id: int, name: str, part: str, own: Iterable[Appearance]) -> EvennessLine:
    parts = tuple(sorted(own, key=_day))
    counted = {way: sum(one.shown is way for one in parts) for way in Shown}
    return EvennessLine(
        person_id,
        name,
        part,
        counted[Shown.NAMED],
        counted[Shown.QUOTED],
        counted[Shown.PICTURED],
        counted[Shown.AT_EVENT],
        parts,
    )


def _surname(line: EvennessLine) -> tuple[str, str]:
    return line.name.split()[-1].casefold(), line.name.casefold()


def _day(appearance: Appearance) -> tuple[date, str, str]:
    return appearance.on, appearance.what, appearance.shown
