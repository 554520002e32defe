"""Whoever asked for a paper is told of each step, and may call it off; the next paper is drawn as ever."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType

import pytest

from evenhand.domain.papers import Block, Paper, Section
from evenhand.reports.binding import bind
from evenhand.reports.look import Look
from evenhand.reports.pace import go_on, told_of_steps
from evenhand.reports.press import part_of
from tests.reports.test_tagging_blocks import FRONT
from tests.reports.test_tagging_growth import a_log, a_table, paragraphs

LOOK = Look.standard()
SOON = 1 / 12
"""How much of the calls that a paper takes may lie between two steps; the writing at its end takes the most."""


class NoLongerWanted(Exception):
    """Raised by who asked."""


def drawn(blocks: tuple[Block, ...]) -> bytes:
    return bind([part_of(Paper(FRONT, (Section(1, "All", blocks),)), LOOK, digits="0000 0000")], LOOK).pdf


@contextmanager
def calls_counted() -> Generator[list[int], None, None]:
    """How many functions are called meanwhile, in a list of one."""
    calls, before = [0], sys.getprofile()

    def count(_frame: FrameType, event: str, _of: object) -> None:
        calls[0] += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        yield calls
    finally:
        sys.setprofile(before)


def test_each_step_is_told_until_it_is_called_off():
    told: list[int] = []

    def reach() -> None:
        told.append(1)
        if len(told) == 2:
            raise NoLongerWanted

    with told_of_steps(reach):
        go_on()
        with pytest.raises(NoLongerWanted):
            go_on()
    assert len(told) == 2
    go_on()
    assert len(told) == 2


@pytest.mark.parametrize("made", [a_table, a_log, paragraphs])
def test_a_paper_is_called_off_soon_wherever_it_is(made: Callable[[int], tuple[Block, ...]]):
    drawn(made(5))
    blocks, steps = made(300), [0]
    with calls_counted() as calls, told_of_steps(lambda: steps.append(calls[0])):
        drawn(blocks)
    longest = max(later - step for step, later in zip(steps, [*steps[1:], calls[0]], strict=True))
    assert longest < SOON * calls[0]


def test_a_paper_called_off_before_its_first_page_leaves_the_next_as_it_was():
    with calls_counted() as calls:
        whole = drawn(a_table(300))

    def refuse() -> None:
        raise NoLongerWanted

    with calls_counted() as fewer, told_of_steps(refuse), pytest.raises(NoLongerWanted):
        drawn(a_table(300))
    assert fewer[0] < SOON * calls[0]
    assert drawn(a_table(300)) == whole
