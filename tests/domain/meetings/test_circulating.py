"""Letters of papers, and times of an agenda, at their edges."""

from datetime import time

from evenhand.domain.meetings.agenda import lengths, moved, numbered, shifted, timed
from evenhand.domain.meetings.circulating import letter
from evenhand.domain.meetings.record_facts import AgendaItem


def an_item(key: int, at: time | None = None, *, in_private: bool = False) -> AgendaItem:
    return AgendaItem(
        id=key, meeting_id=1, position=key, title=f"Item {key}", starts_at=at, in_private=in_private
    )


def test_after_the_letter_z_come_two_letters() -> None:
    assert [letter(place) for place in (0, 1, 25, 26, 27, 52)] == ["A", "B", "Z", "AA", "AB", "BA"]


def test_an_agenda_that_runs_past_midnight_stays_in_its_day() -> None:
    late = timed([an_item(1), an_item(2), an_item(3)], time(23, 30), [20, 30, 5])
    assert [one.starts_at for one in late] == [time(23, 30), time(23, 50), time(23, 59)]
    assert [one.starts_at for one in shifted(late, -23 * 60)] == [time(0, 30), time(0, 50), time(0, 59)]


def test_times_out_of_order_and_missing_ones_take_no_time_away() -> None:
    assert lengths([an_item(1, time(19)), an_item(2, time(18)), an_item(3), an_item(4, time(20))]) == (
        0,
        5,
        5,
        5,
    )
    assert lengths([]) == ()


def test_items_in_private_come_last_and_do_not_mix_with_the_others() -> None:
    items = numbered([an_item(1, in_private=True), an_item(2), an_item(3)])
    assert [(one.position, one.id) for one in items] == [(1, 2), (2, 3), (3, 1)]
    assert moved(items, 1, up=True) == moved(items, 3, up=False) == items
