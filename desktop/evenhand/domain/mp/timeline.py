"""The relationship drawn in time: what the timeline shows on the day on which it is looked at.

Entries are engagements, in the lane of each of their kinds (MP6); beside them stand terms of office, judgements of
stance, election windows and the days without an MP. What was held, judged or begun after the day is not there yet.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from evenhand.domain.mp.facts import Engagement, MpTerm, said_of
from evenhand.domain.mp.seat import is_mp, standing_after
from evenhand.domain.vocabulary import Channel, Kind, Planned, Stance, Standing

LANES = tuple(Kind)
LEVELS = (Stance.SUPPORTIVE, Stance.NEUTRAL, Stance.NEGATIVE)


@dataclass(frozen=True, slots=True)
class Entry:
    """An engagement as the timeline shows it; `as_what` is said of somebody who was no MP that day."""

    id: int
    mp_id: int
    on: date
    title: str
    kinds: tuple[Kind, ...]
    channel: Channel
    status: Planned
    led_from_id: int | None = None
    is_late: bool = False
    as_what: str = ""
    with_whom: str = ""
    moved: str = ""

    @property
    def is_held(self) -> bool:
        """Whether it took place; what is planned or was cancelled is drawn open."""
        return self.status is Planned.HELD


@dataclass(frozen=True, slots=True)
class TermBand:
    """A term of office as known on the day, on the row of its seat; `title` is the name as it may stand that day."""

    mp_id: int
    row: int
    starts: date
    ends: date | None
    title: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judgement of a stance: who judged and what was seen."""

    stance: Stance
    judged_by: str
    evidence: str
    confidence: str = ""
    engagement_id: int | None = None


@dataclass(frozen=True, slots=True)
class StancePoint:
    """The judgements of one day; several where people judged differently."""

    mp_id: int
    on: date
    name: str
    judgements: tuple[Judgement, ...]

    @property
    def levels(self) -> tuple[int, ...]:
        """The levels judged, from the top; empty where the stance was not known."""
        judged = {one.stance for one in self.judgements}
        return tuple(place for place, stance in enumerate(LEVELS) if stance in judged)


@dataclass(frozen=True, slots=True)
class StanceRun:
    """From one day of evidence until the next, or until the person's term ends; `stale_from` where it grew old."""

    point: StancePoint
    ends: date
    stale_from: date | None
    joins: StancePoint | None


@dataclass(frozen=True, slots=True)
class WindowBand:
    """The window of one election; `hold` where a part of it is a hold, `parts` its profiles in words."""

    starts: date
    ends: date
    hold: bool
    label: str
    election: str
    parts: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Vacancy:
    """Days without an MP, on one row or (`row` None) on all; `is_over` once the result was declared."""

    starts: date
    ends: date
    row: int | None
    label: str
    why: str
    is_over: bool


Told = Entry | TermBand | StancePoint | WindowBand | Vacancy


@dataclass(frozen=True, slots=True)
class Chain:
    """Engagements that came one from another, in time; named after the first."""

    title: str
    ids: tuple[int, ...]


@dataclass(frozen=True)
class Timeline:
    """All of it, entries in the order of time; `today` is the calendar's day, `day` the one looked at.

    `has_seat` is False where contacts alone are shown, who sit in no Parliament.
    """

    day: date
    today: date
    title: str
    entries: tuple[Entry, ...] = ()
    terms: tuple[TermBand, ...] = ()
    stance: tuple[StanceRun, ...] = ()
    windows: tuple[WindowBand, ...] = ()
    vacancies: tuple[Vacancy, ...] = ()
    chains: tuple[Chain, ...] = ()
    stale_months: int | None = None
    has_seat: bool = True
    by_id: Mapping[int, Entry] = field(default_factory=dict[int, Entry])
    chain_of: Mapping[int, Chain] = field(default_factory=dict[int, Chain])

    @cached_property
    def late(self) -> frozenset[int]:
        """The engagements of which a follow-up is late."""
        return frozenset(one.id for one in self.entries if one.is_late)

    @property
    def rows(self) -> int:
        """How many rows the terms take: one for each seat held at the same time as another."""
        return max((band.row for band in self.terms), default=0) + 1 if self.has_seat else 0

    def told(self) -> tuple[Told, ...]:
        """Everything in the order of time, as it is walked through and read out."""
        points = [run.point for run in self.stance]
        every: list[Told] = [*self.terms, *self.vacancies, *self.windows, *points, *self.entries]
        return tuple(sorted(every, key=began))

    def within(self, ids: frozenset[int] | None) -> "Timeline":
        """The same with these engagements alone; None is all of them."""
        if ids is None:
            return self
        kept = tuple(one for one in self.entries if one.id in ids)
        chains = tuple(chains_of(kept))
        by_id = {one.id: one for one in kept}
        return replace(self, entries=kept, chains=chains, by_id=by_id, chain_of=by_member(chains))


def began(one: Told) -> date:
    """The day by which something stands in the order of time."""
    return one.on if isinstance(one, Entry | StancePoint) else one.starts


def has_come(on: date, day: date, today: date) -> bool:
    """Whether a day is known on the one looked at; on the calendar's own day nothing that is recorded is hidden."""
    return on <= day or day >= today


def entry_of(
    engagement: Engagement, terms: Iterable[MpTerm], *, is_late: bool, with_whom: str, moved: str
) -> Entry:
    """An engagement as an entry; of a resident's referral no more is said than that it is one (MP12)."""
    return Entry(
        engagement.id,
        engagement.mp_id,
        engagement.on,
        said_of(engagement),
        engagement.kinds,
        engagement.channel,
        engagement.status,
        engagement.led_from_id,
        is_late,
        as_what(tuple(terms), engagement.mp_id, engagement.on),
        with_whom,
        moved,
    )


def as_what(terms: tuple[MpTerm, ...], mp_id: int, on: date) -> str:
    """As what somebody took part who was no MP on a day; nothing for an MP, or for whoever never was one."""
    own = [term for term in terms if term.mp_id == mp_id]
    if not own or is_mp(own, mp_id, on):
        return ""
    if on < min(term.starts for term in own):
        return "before the term"
    stands = standing_after(terms, mp_id, on) is Standing.STANDING
    return "as candidate" if stands else "as former MP"


def chains_of(entries: Iterable[Entry]) -> Iterable[Chain]:
    """Engagements that led to one another, whole families in the order of time."""
    known = {one.id: one for one in entries}
    families: dict[int, list[Entry]] = {}
    firsts: dict[int, int] = {}
    for one in known.values():
        families.setdefault(_first_of(one, known, firsts), []).append(one)
    for first, family in families.items():
        if len(family) > 1:
            yield Chain(known[first].title, tuple(one.id for one in sorted(family, key=in_time)))


def by_member(chains: Iterable[Chain]) -> dict[int, Chain]:
    """Each chain by the engagements in it."""
    return {key: chain for chain in chains for key in chain.ids}


def _first_of(entry: Entry, known: Mapping[int, Entry], firsts: dict[int, int]) -> int:
    """Where a family begins; what was found on the way is kept, so that long chains are walked but once."""
    path = [entry.id]
    while entry.id not in firsts:
        key = entry.led_from_id
        if key is None or key not in known or key in path:
            firsts[entry.id] = entry.id
            break
        entry = known[key]
        path.append(key)
    first = firsts[entry.id]
    firsts.update(dict.fromkeys(path, first))
    return first


def in_time(entry: Entry) -> tuple[date, int]:
    """The key that sorts entries in the order of time."""
    return entry.on, entry.id
