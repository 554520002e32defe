"""What engagements brought back (MP14): counted by sort, and the connections among them one by one (MP4)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import BroughtBack
from evenhand.domain.mp.vocabulary import Brought
from evenhand.domain.vocabulary import Planned

BroughtByEngagement = Mapping[int, Iterable[BroughtBack]]


@dataclass(frozen=True, slots=True)
class BroughtCount:
    """One sort of thing: how many engagements brought it, and how much together where somebody counted."""

    what: Brought
    engagements: int
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Connection:
    """An introduction that an engagement brought, and what came of that engagement afterwards."""

    engagement: Engagement
    note: str
    led_to: tuple[Engagement, ...]


@keeps("MP14")
def brought_back(
    engagements: Iterable[Engagement],
    brought: BroughtByEngagement,
    starts: date,
    ends: date,
    mp_id: int | None = None,
) -> tuple[BroughtCount, ...]:
    """What the engagements held in a time brought back, in the order of the vocabulary; nothing that none brought.

    Engagements alone are counted: no sort is worth more than another (MP14).
    """
    lines = [line for _, line in _held(engagements, brought, starts, ends, mp_id)]
    return tuple(
        _counted(what, of_it) for what in Brought if (of_it := [one for one in lines if one.what is what])
    )


@keeps("MP4")
def connections(
    engagements: Iterable[Engagement],
    brought: BroughtByEngagement,
    starts: date,
    ends: date,
    mp_id: int | None = None,
) -> tuple[Connection, ...]:
    """The introductions that came of engagements held in a time, with what each led to by its last day (MP4)."""
    kept = tuple(engagements)
    return tuple(
        Connection(
            one,
            line.note,
            tuple(
                later
                for later in kept
                if later.led_from_id == one.id and later.status is Planned.HELD and later.on <= ends
            ),
        )
        for one, line in _held(kept, brought, starts, ends, mp_id)
        if line.what is Brought.CONNECTION
    )


def _held(
    engagements: Iterable[Engagement],
    brought: BroughtByEngagement,
    starts: date,
    ends: date,
    mp_id: int | None,
) -> Iterator[tuple[Engagement, BroughtBack]]:
    for one in engagements:
        if one.status is Planned.HELD and starts <= one.on <= ends and mp_id in (None, one.mp_id):
            yield from ((one, line) for line in brought.get(one.id, ()))


def _counted(what: Brought, lines: list[BroughtBack]) -> BroughtCount:
    numbers = [one.number for one in lines if one.number is not None]
    return BroughtCount(what, len(lines), sum(numbers) if numbers else None)
