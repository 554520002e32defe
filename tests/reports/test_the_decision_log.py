"""The decision log on paper: every decision by its number, with its votes, and with what ended it since."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.meetings.decision_log import decision_log
from evenhand.domain.occasion import Occasion
from evenhand.domain.papers import Paragraph, plain
from evenhand.domain.vocabulary import Level, Outcome
from evenhand.records.unit_of_work import Partnership
from evenhand.reports.decision_log.entries import between_entry
from evenhand.reports.decision_log.in_short import in_short
from evenhand.reports.look import Look
from evenhand.services import papers
from evenhand.services.decision_log import read_decisions
from evenhand.services.listing import rows_of
from tests.makers import a_partnership
from tests.reports.meeting_samples import APRIL, DAY, DEBT, MARCH, a_record
from tests.reports.reading import letters_outside, words_of


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partnership]:
    folder: Path = tmp_path_factory.mktemp("board")
    partnership = a_partnership(folder)
    a_record(partnership)
    yield partnership
    partnership.close()


ORDER = papers.PaperOrder(
    paper="decisions",
    as_at=DAY,
    printed_at=datetime(2026, 4, 28, 9),  # noqa: DTZ001  the clock on the wall
    level=Level.BOARD,
)


def lines_of(board: Partnership, **more: Any) -> dict[str, dict[str, Any]]:
    """The lines of the log by their numbers."""
    figures = json.loads(papers.as_json(board, replace(ORDER, **more)))
    at_meetings = [line for one in figures["meetings"] for line in one["lines"]]
    return {line["number"]: line for line in (*at_meetings, *figures["written"], *figures["earlier"])}


@pytest.mark.clause("PP2")
def test_each_decision_has_its_number_its_votes_and_what_ended_it(board: Partnership) -> None:
    words = words_of(papers.draw(board, ORDER))
    assert "Four motions were carried and one was lost at three meetings." in words
    assert "Rescinded on 21 April 2026 by 2026-04-21/2. The joinery has closed." in words
    assert "Carried 5 to 1 on a show of hands. 6 entitled to vote." in words
    assert "Rescinds 2026-01-20/1." in words
    assert (
        "Priya Nair had an interest and left the room (indirect financial, through somebody close)." in words
    )
    assert "her brother" not in words
    confidential = words_of(papers.draw(board, replace(ORDER, level=Level.CONFIDENTIAL)))
    assert "her brother works for Fernhill Joinery" in confidential


def test_views_and_what_was_deferred_stand_apart_from_decisions(board: Partnership) -> None:
    words = words_of(papers.draw(board, ORDER))
    decided, _, apart = words.partition("3 Views, which decide nothing")
    assert "2026-03-17/1 To ask the council" in apart
    assert "2026-03-17/1" not in decided.partition("2 Decided at meetings")[2]
    assert "View, not a decision: 3 to 0 on a show of hands." in apart
    assert "4 Deferred 2026-03-17/2 To paint the hall." in apart


@pytest.mark.clause("PP3")
def test_the_public_copy_keeps_numbers_and_leaves_out_private_items_and_names(board: Partnership) -> None:
    order = replace(ORDER, level=Level.PUBLIC)
    words, figures = words_of(papers.draw(board, order)), papers.as_json(board, order)
    for hidden in (DEBT, "Harriet Lowe", "Priya Nair", "Lukasz Wolski", "somebody close", "had to be booked"):
        assert hidden not in words
        assert hidden not in figures
    assert "2026-01-20/3 Private item. Withheld from this copy." in words
    assert "Moved by Colin Barraclough, seconded by a member." in words
    assert "Moved by Amara Okonjo, seconded by Cllr Janet Pell." in words
    assert "A member had an interest and left the room." in words


def test_the_log_tells_what_was_known_on_its_day(board: Partnership) -> None:
    before = lines_of(board, as_at=date(2026, 4, 20))
    assert before["2026-01-20/1"]["rescinded"] is None
    assert before["2026-03-26/W1"]["ratified_by"] == ""
    after = lines_of(board, starts=MARCH)
    assert (after["2026-01-20/1"]["rescinded"]["by"], "2026-01-20/2" in after) == ("2026-04-21/2", False)
    assert after["2026-03-26/W1"]["ratified_by"] == "2026-04-21/1"
    assert (after["2026-03-26/W1"]["asked"], after["2026-03-26/W1"]["votes_for"]) == (8, 2)


@pytest.mark.clause("PP2")
def test_what_was_not_carried_in_writing_is_neither_settled_nor_waits(board: Partnership) -> None:
    with board.reading() as session:
        facts = read_decisions(session, MARCH, DAY)
    log = decision_log(facts, Occasion(body="Marlbeck", as_at=DAY, printed=DAY), MARCH, Level.BOARD)
    (carried,) = log.written
    carried = replace(carried, ratified_by="")
    lost = replace(carried, number="2026-03-27/W1", outcome=Outcome.LOST, reported_on=APRIL)
    view = replace(lost, number="2026-03-28/W1", outcome=Outcome.VIEW)
    section = in_short(replace(log, written=(carried, lost, view)))
    told = " ".join(plain(one.words) for one in section.blocks if isinstance(one, Paragraph))
    assert "one matter was settled between meetings; one matter was put in writing and lost" in told
    assert "one matter was put in writing and had too few answers for a decision." in told
    assert f"{carried.number} waits to be ratified." in told
    assert plain(between_entry(lost).lines[-1]) == "Reported to the meeting of 21 April 2026."


def test_meetings_are_listed_with_who_chaired(board: Partnership) -> None:
    rows = rows_of(board, "meetings", today=DAY)
    assert {(row["chaired_by_id"] is None, row["chaired_by"]) for row in rows} <= {
        (False, "Amara Okonjo"),
        (True, ""),
    }
    assert any(row["chaired_by"] for row in rows)
    columns = list(rows[0])
    assert columns[columns.index("chaired_by_id") + 1] == "chaired_by"


def test_decisions_are_listed_with_the_same_numbers(board: Partnership) -> None:
    rows = rows_of(board, "decisions", today=DAY)
    assert [row["number"] for row in rows] == [
        *(f"2026-01-20/{number}" for number in (1, 2, 3)),
        *(f"2026-03-17/{number}" for number in (1, 2)),
        *(f"2026-04-21/{number}" for number in (1, 2)),
    ]
    assert (rows[0]["rescinded_by"], rows[0]["rescinded_on"]) == ("2026-04-21/2", APRIL.isoformat())
    then = rows_of(board, "decisions", today=DAY, as_at=MARCH)
    assert [(row["rescinded_on"], row["rescinded_by"]) for row in then] == [(None, "")] * 5


@pytest.mark.parametrize("large_print", [False, True])
def test_the_log_keeps_to_its_margins_and_is_the_same_twice(board: Partnership, large_print: bool) -> None:
    order = replace(ORDER, large_print=large_print)
    drawn = papers.draw(board, order)
    assert drawn == papers.draw(board, order)
    assert letters_outside(drawn, Look.large_print() if large_print else Look.standard()) == []


def test_a_period_without_a_meeting_says_so(board: Partnership) -> None:
    words = words_of(papers.draw(board, replace(ORDER, as_at=date(2026, 1, 19))))
    assert words.count("None in the period.") == 4
    assert "No meeting was held in the period." in words
