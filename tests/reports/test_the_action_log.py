"""The action log on paper: overdue until closed, with the meeting each comes from, and no name withheld."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.reports.look import Look
from evenhand.services import papers
from tests.makers import a_partnership
from tests.reports.meeting_samples import DAY, a_record
from tests.reports.reading import letters_outside, pages_of, words_of


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partnership]:
    folder: Path = tmp_path_factory.mktemp("board")
    partnership = a_partnership(folder)
    a_record(partnership)
    yield partnership
    partnership.close()


def an_order(level: Level, *, as_at: date = DAY, large_print: bool = False) -> papers.PaperOrder:
    return papers.PaperOrder(
        paper="actions",
        as_at=as_at,
        printed_at=datetime(2026, 4, 28, 9),  # noqa: DTZ001  the clock on the wall
        level=level,
        large_print=large_print,
    )


def test_the_board_reads_what_is_overdue_with_whom_and_since_when(board: Partnership) -> None:
    words = words_of(papers.draw(board, an_order(Level.BOARD)))
    assert "Three actions are open, two of them overdue. The longest has been so for 67 days." in words
    assert "Overdue with Amara Okonjo (one) and Lukasz Wolski (one)." in words
    assert "20 Jan 2026, item 3" in words
    assert "Achieved: The hall’s letter of 12 February" in words


def test_an_action_closed_later_was_open_on_the_day_of_the_log(board: Partnership) -> None:
    figures = json.loads(papers.as_json(board, an_order(Level.BOARD, as_at=date(2026, 2, 11))))
    assert {one["stands"] for one in figures["lines"]} == {"open"}
    assert len(figures["lines"]) == 4


def test_the_public_copy_leaves_out_private_items_and_names(board: Partnership) -> None:
    order = an_order(Level.PUBLIC)
    words, figures = words_of(papers.draw(board, order)), papers.as_json(board, order)
    for hidden in ("Lukasz Wolski", "Priya Nair", "Harriet Lowe", "A debt", "The hall’s letter"):
        assert hidden not in words
        assert hidden not in figures
    assert "Ask a member and Cllr Janet Pell for the school’s dates" in words
    assert "One action is left out of this copy" in words
    assert "Gwenllian Price" in words


@pytest.mark.parametrize("large_print", [False, True])
def test_the_log_keeps_to_its_margins_and_is_the_same_twice(board: Partnership, large_print: bool) -> None:
    order = an_order(Level.BOARD, large_print=large_print)
    drawn = papers.draw(board, order)
    assert drawn == papers.draw(board, order)
    assert letters_outside(drawn, Look.large_print() if large_print else Look.standard()) == []
    assert len(pages_of(drawn)) == (3 if large_print else 1)


def test_a_log_without_actions_says_so(tmp_path: Path) -> None:
    empty = a_partnership(tmp_path)
    words = words_of(papers.draw(empty, an_order(Level.PUBLIC)))
    empty.close()
    assert "No action is open." in words
    assert "None is overdue." in words
