"""Where entries stand at one zoom: alone in their lanes, or gathered into a ring with their number.

Places along the time are ordinals of days, at noon, so that a layout holds while the drawing is moved. Entries of one
lane that stand nearer than a node is wide are gathered; a dense stretch is cut into rings that do not touch.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.mp.timeline import LANES, Chain, Entry

NOON = 0.5


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in one lane with the entries that stand there; more than one make a ring."""

    at: float
    lane: int
    ids: tuple[int, ...]

    @property
    def is_ring(self) -> bool:
        """Whether several entries are gathered here."""
        return len(self.ids) > 1


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


@dataclass(frozen=True, slots=True)
class Layout:
    """Rings and bodies in the order of time, links by where they begin with the furthest end so far."""

    rings: tuple[Spot, ...]
    bodies: tuple[Body, ...]
    links: tuple[Link, ...]
    reach: tuple[float, ...]
    headings: tuple[Heading, ...]
    spots: dict[tuple[int, int], Spot]

    def rings_within(self, first: float, last: float) -> Sequence[Spot]:
        """The rings of a stretch of time."""
        return self.rings[bisect_left(self.rings, first, key=_at) : bisect_right(self.rings, last, key=_at)]

    def bodies_within(self, first: float, last: float) -> Sequence[Body]:
        """The bodies of a stretch of time."""
        return self.bodies[
            bisect_left(self.bodies, first, key=_body_at) : bisect_right(self.bodies, last, key=_body_at)
        ]

    def links_within(self, first: float, last: float) -> Iterator[Link]:
        """The links that touch a stretch of time."""
        place = bisect_right(self.links, last, key=_link_at) - 1
        while place >= 0 and self.reach[place] >= first:
            if self.links[place].ends >= first:
                yield self.links[place]
            place -= 1


def place_of(day: date) -> float:
    """Where an entry of a day stands along the time."""
    return day.toordinal() + NOON


def lanes_of(entry: Entry) -> tuple[int, ...]:
    """The lanes of an entry, from the top."""
    return tuple(place for place, kind in enumerate(LANES) if kind in entry.kinds)


def lay_out(entries: Sequence[Entry], chains: Sequence[Chain], near: float, wide: float) -> Layout:
    """Lay entries out; nearer than `near` days they make a ring, and rings stand `wide` days apart or more."""
    lanes: tuple[list[tuple[float, int]], ...] = ([], [], [])
    ordered = sorted(entries, key=_when)
    for entry in ordered:
        for lane in lanes_of(entry):
            lanes[lane].append((place_of(entry.on), entry.id))
    found = [spot for lane, items in enumerate(lanes) for spot in _spots(lane, items, near, wide)]
    spots = {(key, spot.lane): spot for spot in found for key in spot.ids}
    rings = tuple(sorted((spot for spot in found if spot.is_ring), key=_at))
    taken = tuple([at for at, _ in items] for items in lanes)
    bodies = tuple(body for entry in ordered if (body := _body(entry, spots, taken, near)) is not None)
    by_id = {entry.id: entry for entry in ordered}
    links = tuple(sorted(set(_links(ordered, by_id, spots)), key=_link_at))
    headings = tuple(_heading(chain, by_id, spots) for chain in chains)
    return Layout(rings, bodies, links, tuple(_furthest(links)), headings, spots)


def _spots(lane: int, items: Sequence[tuple[float, int]], near: float, wide: float) -> Iterator[Spot]:
    run: list[tuple[float, int]] = []
    for item in items:
        if run and item[0] - run[-1][0] >= near:
            yield from _cut(lane, run, wide)
            run = []
        run.append(item)
    if run:
        yield from _cut(lane, run, wide)


def _cut(lane: int, run: Sequence[tuple[float, int]], wide: float) -> Iterator[Spot]:
    """A run of near entries as one ring, or where it is long as several of the same width."""
    first, extent = run[0][0], run[-1][0] - run[0][0]
    count = max(1, int(extent // wide))
    bins: list[list[int]] = [[] for _ in range(count)]
    for at, key in run:
        bins[min(int((at - first) / extent * count), count - 1) if extent else 0].append(key)
    left: list[int] = []
    for place, keys in enumerate(bins):
        left += keys
        if len(left) == 1 and place < count - 1:
            continue
        if left:
            yield Spot(first + extent * (place + NOON) / count, lane, tuple(left))
        left = []


def _body(
    entry: Entry, spots: dict[tuple[int, int], Spot], taken: Sequence[Sequence[float]], near: float
) -> Body | None:
    lanes = lanes_of(entry)
    alone = tuple(lane for lane in lanes if not spots[entry.id, lane].is_ring)
    if not alone:
        return None
    at = place_of(entry.on)
    between = (lane for lane in range(lanes[0], lanes[-1]) if lane not in lanes)
    blocked = any(_is_near(taken[lane], at, near) for lane in between)
    return Body(at, entry, lanes, alone, alone == lanes and not blocked)


def _is_near(places: Sequence[float], at: float, near: float) -> bool:
    return bisect_left(places, at + near) > bisect_right(places, at - near)


def _links(
    entries: Sequence[Entry], by_id: dict[int, Entry], spots: dict[tuple[int, int], Spot]
) -> Iterator[Link]:
    for entry in entries:
        came_from = by_id.get(entry.led_from_id or 0)
        if came_from is None or not entry.kinds or not came_from.kinds:
            continue
        left = spots[came_from.id, lanes_of(came_from)[-1]]
        right = spots[entry.id, lanes_of(entry)[-1]]
        met = any(spots[came_from.id, lane] is spots.get((entry.id, lane)) for lane in lanes_of(came_from))
        if not met:
            left, right = sorted((left, right), key=_at)
            yield Link(left.at, right.at, left.lane, right.lane)


def _heading(chain: Chain, by_id: dict[int, Entry], spots: dict[tuple[int, int], Spot]) -> Heading:
    first, last = by_id[chain.ids[0]], by_id[chain.ids[-1]]
    lane = (lanes_of(first) or (0,))[0]
    spot = spots.get((first.id, lane))
    at = spot.at if spot else place_of(first.on)
    return Heading(at, place_of(last.on), lane, chain.title)


def _furthest(links: Sequence[Link]) -> Iterator[float]:
    furthest = float("-inf")
    for link in links:
        furthest = max(furthest, link.ends)
        yield furthest


def _when(entry: Entry) -> tuple[date, int]:
    return entry.on, entry.id


def _at(spot: Spot) -> float:
    return spot.at


def _body_at(body: Body) -> float:
    return body.at


def _link_at(link: Link) -> float:
    return link.starts
