"""Where entries stand at one zoom: alone in their lanes, or gathered into a ring with their number.

Places along the time are ordinals of days, at noon, so that a layout holds while the drawing is moved. Entries of one
lane that stand nearer than a node is wide are gathered; a dense stretch is cut into rings that do not touch. Whatever
is in view is found by bisection.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.mp.timeline import LANES, Chain, Entry, in_time

NOON = 0.5


@dataclass(frozen=True, slots=True)
class Ring:
    """Several entries gathered in one lane."""

    at: float
    lane: int
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """An entry that stands by itself in some of its lanes; `whole` where it does so in all and nothing is between."""

    at: float
    entry: Entry
    lanes: tuple[int, ...]
    alone: tuple[int, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class Link:
    """What led from one place to another; drawn once, however many entries it stands for."""

    starts: float
    ends: float
    from_lane: int
    to_lane: int


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a chain over its first entry, with the stretch that it covers."""

    at: float
    ends: float
    lane: int
    title: str
    first_id: int


@dataclass(frozen=True, slots=True)
class Ground:
    """What is the same at every zoom: entries in time with their lanes, and for each lane its places and keys."""

    entries: tuple[Entry, ...]
    lanes: Mapping[int, tuple[int, ...]]
    places: tuple[tuple[float, ...], ...]
    keys: tuple[tuple[int, ...], ...]
    headings: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """Rings and entries in the order of time, links by where they begin with the furthest end so far."""

    ground: Ground
    near: float
    rings: tuple[Ring, ...]
    ring_of: Mapping[tuple[int, int], Ring]
    standing: tuple[Entry, ...]
    links: tuple[Link, ...]
    reach: tuple[float, ...]

    def rings_within(self, first: float, last: float) -> Sequence[Ring]:
        """The rings of a stretch of time."""
        return self.rings[bisect_left(self.rings, first, key=_at) : bisect_right(self.rings, last, key=_at)]

    def bodies_within(self, first: float, last: float) -> Iterator[Body]:
        """The entries of a stretch of time that stand by themselves in a lane or more."""
        left = bisect_left(self.standing, first, key=_stands)
        for entry in self.standing[left : bisect_right(self.standing, last, key=_stands)]:
            yield self.body(entry)

    def body(self, entry: Entry) -> Body:
        """How an entry stands by itself."""
        lanes, at = self.ground.lanes[entry.id], place_of(entry.on)
        alone = tuple(lane for lane in lanes if (entry.id, lane) not in self.ring_of)
        between = (lane for lane in range(lanes[0], lanes[-1]) if lane not in lanes)
        blocked = any(_is_near(self.ground.places[lane], at, self.near) for lane in between)
        return Body(at, entry, lanes, alone, alone == lanes and not blocked)

    def rings_of(self, entry: Entry) -> tuple[Ring, ...]:
        """The rings that an entry is gathered in, from the top."""
        keys = ((entry.id, lane) for lane in self.ground.lanes.get(entry.id, ()))
        return tuple(self.ring_of[key] for key in keys if key in self.ring_of)

    def links_within(self, first: float, last: float) -> Iterator[Link]:
        """The links that touch a stretch of time."""
        place = bisect_right(self.links, last, key=_link_at) - 1
        while place >= 0 and self.reach[place] >= first:
            if self.links[place].ends >= first:
                yield self.links[place]
            place -= 1

    def headings_within(self, first: float, last: float, least: float) -> Iterator[Heading]:
        """The names of chains that begin in a stretch of time and cover no less than so many days."""
        every = self.ground.headings
        for heading in every[
            bisect_left(every, first, key=_heading_at) : bisect_right(every, last, key=_heading_at)
        ]:
            if heading.ends - heading.at >= least:
                yield heading


def place_of(day: date) -> float:
    """Where an entry of a day stands along the time."""
    return day.toordinal() + NOON


def lanes_of(entry: Entry) -> tuple[int, ...]:
    """The lanes of an entry, from the top."""
    return tuple(place for place, kind in enumerate(LANES) if kind in entry.kinds)


def ground_of(entries: Iterable[Entry], chains: Iterable[Chain]) -> Ground:
    """What every zoom begins with; entries of no kind have no lane and are left out."""
    ordered = tuple(sorted((one for one in entries if one.kinds), key=in_time))
    lanes = {one.id: lanes_of(one) for one in ordered}
    places: tuple[list[float], ...] = tuple([] for _ in LANES)
    keys: tuple[list[int], ...] = tuple([] for _ in LANES)
    for one in ordered:
        at = place_of(one.on)
        for lane in lanes[one.id]:
            places[lane].append(at)
            keys[lane].append(one.id)
    by_id = {one.id: one for one in ordered}
    known = (chain for chain in chains if chain.ids[0] in by_id)
    headings = sorted((_heading(chain, by_id, lanes) for chain in known), key=_heading_at)
    return Ground(ordered, lanes, tuple(map(tuple, places)), tuple(map(tuple, keys)), tuple(headings))


def lay_out(ground: Ground, near: float, wide: float) -> Layout:
    """Lay entries out; nearer than `near` days they make a ring, and rings stand `wide` days apart or more."""
    found = [ring for lane in range(len(LANES)) for ring in _rings(ground, lane, near, wide)]
    ring_of = {(key, ring.lane): ring for ring in found for key in ring.ids}
    standing = tuple(
        one for one in ground.entries if any((one.id, lane) not in ring_of for lane in ground.lanes[one.id])
    )
    links = tuple(sorted(set(_links(ground, ring_of)), key=_link_at))
    rings = tuple(sorted(found, key=_at))
    return Layout(ground, near, rings, ring_of, standing, links, tuple(_furthest(links)))


def _rings(ground: Ground, lane: int, near: float, wide: float) -> Iterator[Ring]:
    places, start = ground.places[lane], 0
    for place in range(1, len(places) + 1):
        if place == len(places) or places[place] - places[place - 1] >= near:
            if place - start > 1:
                yield from _cut(ground, lane, (start, place), wide)
            start = place


def _cut(ground: Ground, lane: int, run: tuple[int, int], wide: float) -> Iterator[Ring]:
    """A run of near entries as one ring, or where it is long as several of the same width, none with one entry."""
    start, stop = run
    places, keys = ground.places[lane], ground.keys[lane]
    first, extent = places[start], places[stop - 1] - places[start]
    count = max(1, int(extent // wide))
    left = start
    for number in range(count):
        edge = first + extent * (number + 1) / count
        right = stop if number == count - 1 else bisect_left(places, edge, left, stop)
        if stop - right == 1:
            right = stop
        if right - left > 1:
            yield Ring(first + extent * (number + NOON) / count, lane, keys[left:right])
            left = right


def _links(ground: Ground, ring_of: Mapping[tuple[int, int], Ring]) -> Iterator[Link]:
    by_id = {one.id: one for one in ground.entries}
    for entry in ground.entries:
        came_from = by_id.get(entry.led_from_id or 0)
        if came_from is None or _have_met(ground, ring_of, came_from, entry):
            continue
        from_lane, to_lane = ground.lanes[came_from.id][-1], ground.lanes[entry.id][-1]
        left, right = ring_of.get((came_from.id, from_lane)), ring_of.get((entry.id, to_lane))
        starts = left.at if left else place_of(came_from.on)
        ends = right.at if right else place_of(entry.on)
        if starts <= ends:
            yield Link(starts, ends, from_lane, to_lane)
        else:
            yield Link(ends, starts, to_lane, from_lane)


def _have_met(ground: Ground, ring_of: Mapping[tuple[int, int], Ring], one: Entry, other: Entry) -> bool:
    """Whether two entries are gathered in the same ring somewhere, so that no curve between them tells anything."""
    for lane in ground.lanes[one.id]:
        ring = ring_of.get((one.id, lane))
        if ring is not None and ring_of.get((other.id, lane)) is ring:
            return True
    return False


def _is_near(places: Sequence[float], at: float, near: float) -> bool:
    return bisect_left(places, at + near) > bisect_right(places, at - near)


def _heading(chain: Chain, by_id: Mapping[int, Entry], lanes: Mapping[int, tuple[int, ...]]) -> Heading:
    first, last = by_id[chain.ids[0]], by_id.get(chain.ids[-1], by_id[chain.ids[0]])
    return Heading(place_of(first.on), place_of(last.on), lanes[first.id][0], chain.title, first.id)


def _furthest(links: Sequence[Link]) -> Iterator[float]:
    furthest = float("-inf")
    for link in links:
        furthest = max(furthest, link.ends)
        yield furthest


def _stands(entry: Entry) -> float:
    return place_of(entry.on)


def _at(ring: Ring) -> float:
    return ring.at


def _heading_at(heading: Heading) -> float:
    return heading.at


def _link_at(link: Link) -> float:
    return link.starts
