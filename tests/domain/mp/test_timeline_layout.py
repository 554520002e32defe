"""Where entries stand at a zoom, and which days are named."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.mp.timeline import Entry, chains_of
from evenhand.domain.mp.timeline_axis import Zoom, context_of, ticks
from evenhand.domain.mp.timeline_layout import Layout, ground_of, lay_out, place_of
from evenhand.domain.vocabulary import Channel, Kind, Planned

FIRST = date(2024, 1, 1)
KINDS = st.sets(st.sampled_from(list(Kind)), min_size=1)
RECORDS = st.lists(st.tuples(st.integers(0, 400), KINDS, st.integers(0, 30)), max_size=60)


def an_entry(key: int, after_days: int, kinds: set[Kind], led_from: int | None = None) -> Entry:
    ordered = tuple(kind for kind in Kind if kind in kinds)
    on = FIRST + timedelta(days=after_days)
    return Entry(key, 1, on, f"Entry {key}", ordered, Channel.EMAIL, Planned.HELD, led_from)


def laid_out(*entries: Entry, near: float = 10, wide: float = 14) -> Layout:
    return lay_out(ground_of(entries, chains_of(entries)), near, wide)


@given(RECORDS, st.floats(0.5, 60))
def test_every_entry_stands_once_in_each_of_its_lanes_and_rings_of_a_lane_do_not_touch(
    record: list[tuple[int, set[Kind], int]], near: float
):
    wide = near * 4 / 3
    entries = [an_entry(key, days, kinds, back) for key, (days, kinds, back) in enumerate(record, start=1)]
    layout = laid_out(*entries, near=near, wide=wide)
    alone = {(body.entry.id, lane) for body in layout.bodies_within(0, 1e9) for lane in body.alone}
    gathered = [(key, ring.lane) for ring in layout.rings for key in ring.ids]

    assert len(gathered) == len(set(gathered))
    assert alone.isdisjoint(gathered)
    assert alone | set(gathered) == {
        (one.id, lane) for one in entries for lane in layout.ground.lanes[one.id]
    }
    assert all(len(ring.ids) > 1 for ring in layout.rings)
    for lane in range(3):
        places = [ring.at for ring in layout.rings if ring.lane == lane]
        assert all(after - before >= near - 1e-6 for before, after in pairwise(places))


@given(RECORDS, st.integers(0, 400), st.integers(1, 100))
def test_what_touches_a_stretch_of_time_is_found_by_bisection_as_by_looking_at_all(
    record: list[tuple[int, set[Kind], int]], starts: int, days: int
):
    entries = [an_entry(key, after, kinds, back) for key, (after, kinds, back) in enumerate(record, start=1)]
    layout = laid_out(*entries)
    first = place_of(FIRST) + starts
    last = first + days

    assert set(layout.links_within(first, last)) == {
        one for one in layout.links if one.starts <= last and one.ends >= first
    }
    assert [body.entry for body in layout.bodies_within(first, last)] == [
        one for one in layout.standing if first <= place_of(one.on) <= last
    ]


def test_a_capsule_is_whole_unless_something_stands_in_the_lane_between():
    outer = {Kind.INFORMING, Kind.WORKING_TOGETHER}
    free = laid_out(an_entry(1, 0, outer))
    crossed = laid_out(an_entry(1, 0, outer), an_entry(2, 3, {Kind.PUBLICITY}))

    assert [body.whole for body in free.bodies_within(0, 1e9)] == [True]
    assert [body.whole for body in crossed.bodies_within(0, 1e9)] == [False, True]


def test_an_entry_that_is_gathered_in_one_lane_stands_by_itself_in_the_other():
    both = {Kind.INFORMING, Kind.PUBLICITY}
    layout = laid_out(an_entry(1, 0, both), an_entry(2, 5, {Kind.INFORMING}))

    (body,) = layout.bodies_within(0, 1e9)

    assert (body.alone, body.whole) == ((1,), False)
    assert [ring.ids for ring in layout.rings_of(body.entry)] == [(1, 2)]


def test_entries_that_met_in_a_ring_need_no_curve_between_them():
    near = laid_out(an_entry(1, 0, {Kind.INFORMING}), an_entry(2, 5, {Kind.INFORMING}, 1))
    far = laid_out(an_entry(1, 0, {Kind.INFORMING}), an_entry(2, 50, {Kind.PUBLICITY}, 1))

    assert near.links == ()
    assert [(link.from_lane, link.to_lane) for link in far.links] == [(0, 1)]


def test_the_axis_names_what_the_zoom_leaves_room_for():
    starts, ends = date(2025, 11, 1), date(2026, 4, 30)

    assert [one.label for one in ticks(starts, ends, Zoom.THREE_YEARS)] == ["2026", "Apr"]
    assert [one.label for one in ticks(starts, ends, Zoom.A_YEAR)] == [
        "Nov",
        "Dec",
        "2026",
        "Feb",
        "Mar",
        "Apr",
    ]
    assert [one.label for one in ticks(date(2026, 4, 13), date(2026, 4, 14), Zoom.A_WEEK)] == [
        "Mon 13 Apr 2026",
        "Tue 14 Apr 2026",
    ]
    assert [one.label for one in ticks(date(2026, 4, 1), date(2026, 4, 14), Zoom.THREE_MONTHS)] == [
        "6 Apr",
        "13 Apr",
    ]


def test_the_year_is_always_said_somewhere():
    assert context_of(date(2025, 11, 1), date(2026, 2, 1), Zoom.THREE_MONTHS) == ""
    assert context_of(date(2026, 2, 2), date(2026, 4, 30), Zoom.THREE_MONTHS) == "2026"
    assert context_of(date(2026, 4, 1), date(2026, 4, 30), Zoom.A_MONTH) == "April 2026"


def test_zooming_stays_within_the_steps():
    assert Zoom.TEN_YEARS.closer(-1) is Zoom.TEN_YEARS
    assert Zoom.THREE_YEARS.closer(1) is Zoom.EIGHTEEN_MONTHS
    assert Zoom.A_WEEK.closer(3) is Zoom.A_WEEK
