"""Going through the timeline with the keys: in time, from lane to lane, along a chain."""

from bisect import bisect_left
from collections.abc import Sequence

from evenhand.domain.mp.timeline import Entry, StancePoint, TermBand, Timeline, Told, began
from evenhand.domain.mp.timeline_layout import lanes_of

TERMS_ROW, STANCE_ROW = -2, -1


def in_time(told: Sequence[Told], current: Told | None, steps: int, day_first: int) -> Told | None:
    """The entry so many steps before or after; without a current one the nearest to a day's ordinal."""
    if not told:
        return None
    if current not in told:
        place = bisect_left(told, day_first, key=_ordinal)
        return told[max(0, min(place if steps > 0 else place - 1, len(told) - 1))]
    place = _place_of(told, current) + steps
    return told[max(0, min(place, len(told) - 1))]


def to_row(told: Sequence[Told], current: Told | None, step: int) -> Told | None:
    """The nearest in time in the row above (-1) or below (1) that has anything; lanes, then stance, then terms."""
    if current is None:
        return None
    rows = rows_of(current)
    row = (min(rows, default=0) if step < 0 else max(rows, default=STANCE_ROW)) + step
    while TERMS_ROW <= row <= 2:
        there = [one for one in told if row in rows_of(one) and one is not current]
        if there:
            return min(there, key=lambda one: abs(_ordinal(one) - _ordinal(current)))
        row += step
    return None


def along_chain(timeline: Timeline, current: Told | None, step: int) -> Entry | None:
    """The one before or after in the chain of an engagement."""
    chain = timeline.chain_of.get(current.id) if isinstance(current, Entry) else None
    if chain is None or not isinstance(current, Entry):
        return None
    place = chain.ids.index(current.id) + step
    return timeline.by_id[chain.ids[place]] if 0 <= place < len(chain.ids) else None


def rows_of(told: Told) -> tuple[int, ...]:
    """The rows that something stands in: lanes from 0, the stance and the terms above them; bands lie behind all."""
    if isinstance(told, Entry):
        return lanes_of(told) or (0,)
    if isinstance(told, StancePoint):
        return (STANCE_ROW,)
    return (TERMS_ROW,) if isinstance(told, TermBand) else ()


def _place_of(told: Sequence[Told], current: Told | None) -> int:
    return next(place for place, one in enumerate(told) if one is current or one == current)


def _ordinal(told: Told) -> int:
    return began(told).toordinal()
