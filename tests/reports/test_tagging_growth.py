"""What a paper takes to be laid out grows with what stands in it, not faster."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from evenhand.domain.papers import Block, Cell, Column, Entries, Entry, Paper, Paragraph, Section, Table, text
from evenhand.reports.binding import bind
from evenhand.reports.look import Look
from evenhand.reports.press import part_of
from tests.reports.test_tagging_blocks import FRONT

LOOK = Look.standard()
COLUMNS = (Column("Name"), Column("Seats", right=True))


def a_table(count: int) -> tuple[Block, ...]:
    rows = tuple((Cell(text(f"Row {place}")), Cell(text("3"))) for place in range(count))
    return (Table(1, "Seats", COLUMNS, rows, "None."),)


def a_log(count: int) -> tuple[Block, ...]:
    entries = tuple(Entry(f"2026/{place}", text("Agreed")) for place in range(count))
    return (Entries(entries, "None."),)


def paragraphs(count: int) -> tuple[Block, ...]:
    return tuple(Paragraph(f"1.{place}", text("Some words.")) for place in range(count))


def calls_to_lay_out(blocks: tuple[Block, ...]) -> int:
    """How many functions are called until the blocks stand on pages."""
    calls = 0

    def count(_frame: FrameType, event: str, _of: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    part = part_of(Paper(FRONT, (Section(1, "All", blocks),)), LOOK, digits="0000 0000")
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        bind([part], LOOK)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("made", [a_table, a_log, paragraphs])
def test_twice_as_much_takes_about_twice_as_long(made: Callable[[int], tuple[Block, ...]]) -> None:
    bind([part_of(Paper(FRONT, (Section(1, "All", made(5)),)), LOOK, digits="0000 0000")], LOOK)
    once, twice = calls_to_lay_out(made(150)), calls_to_lay_out(made(300))
    assert twice / once < 2.2
