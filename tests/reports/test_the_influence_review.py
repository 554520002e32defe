"""The influence review on paper: one source, three levels, the same numbers, and nothing that a level may not see."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from evenhand.domain.figures import Shares
from evenhand.domain.meetings.influence.review import InfluenceReview, for_level
from evenhand.domain.papers import Decision, DraftMinute, Figure, Paper, Paragraph, Table, plain
from evenhand.domain.vocabulary import Level
from evenhand.reports.influence_review import blocks, draw
from evenhand.reports.look import Look
from tests.reports.influence_samples import an_influence_review
from tests.reports.reading import letters_outside, pages_of, words_of
from tests.reports.samples import a_rule_book

LOOKS = (Look.standard(), Look.large_print())
CANARY = "Zanzicanary"


def blocks_of(paper: Paper) -> Iterator[object]:
    for section in paper.sections:
        yield from section.blocks


def said(review: InfluenceReview) -> dict[str, str]:
    """The words of each paragraph by its number."""
    return {one.number: plain(one.words) for one in blocks_of(blocks(review)) if isinstance(one, Paragraph)}


def asked(review: InfluenceReview) -> list[str]:
    (box,) = (one for one in blocks_of(blocks(review)) if isinstance(one, Decision))
    return [plain(one.words) for one in box.asks]


@pytest.mark.clause("PP2", "PP8")
@pytest.mark.parametrize("look", LOOKS, ids=["standard", "large print"])
def test_no_canary_sings_in_the_public_copy(look: Look) -> None:
    public = for_level(an_influence_review(CANARY), Level.PUBLIC)
    assert CANARY not in words_of(draw(public, look))
    assert CANARY not in repr(public)


def test_a_period_without_a_meeting_counts_nothing() -> None:
    review = an_influence_review()
    empty = replace(review, councillors=replace(review.councillors, meetings=0, motions=0))
    assert said(empty)["2.1"] == "Nothing is counted: no meeting of the board was held in this period."


@pytest.mark.clause("PP8")
def test_groups_and_the_working_view_stand_only_where_they_may() -> None:
    whole = an_influence_review(CANARY)
    board = for_level(whole, Level.BOARD)
    assert whole.groups
    assert all(one.confidential for one in whole.groups)
    assert (board.groups, board.working) == ((), None)
    assert "Wharf Lane" not in repr(board)
    assert said(board)["5.1"].startswith("No group has two voting members or more.")
    assert said(for_level(whole, Level.PUBLIC))["5.1"] == "Withheld from this copy."
    assert "8.1" in said(whole)
    assert not any(number.startswith("8") for number in said(board))


def test_the_numbers_agree_at_every_level_and_withheld_paragraphs_keep_theirs() -> None:
    whole = an_influence_review()
    by_level = {level: said(for_level(whole, level)) for level in Level}
    assert set(by_level[Level.PUBLIC]) <= set(by_level[Level.BOARD]) <= set(by_level[Level.CONFIDENTIAL])
    for number in ("3.2", "3.7", "4.1", "6.2"):
        assert len({words[number] for words in by_level.values()}) == 1
    assert by_level[Level.PUBLIC]["6.4"] == by_level[Level.PUBLIC]["4.3"] == "Withheld from this copy."


@pytest.mark.clause("PP2")
def test_what_is_above_the_mark_is_asked_about_first_and_drawn_solid() -> None:
    review = for_level(an_influence_review(), Level.BOARD)
    assert asked(review)[0].startswith(
        "discuss why the councillors’ part in turns in the chair and motions carried is above the mark"
    )
    assert said(review)["3.7"] == (
        "Motions moved. Councillors hold 3 of 11 seats and moved 12 of 31 motions: more than their share of the seats."
    )
    figure = next(one for one in blocks_of(blocks(review)) if isinstance(one, Figure))
    assert isinstance(figure.drawing, Shares)
    assert [one.label for one in figure.drawing.bars if one.over] == ["Turns in the chair", "Motions carried"]
    assert not figure.drawing.suggested


def test_without_an_adopted_mark_the_board_is_asked_for_one_and_nothing_is_judged() -> None:
    review = for_level(an_influence_review(book=a_rule_book()), Level.BOARD)
    assert any(one.startswith("adopt a mark for a second look") for one in asked(review))
    assert said(review)["3.2"] == "The board has not adopted a mark, so nothing here is judged."
    minute = next(one for one in blocks_of(blocks(review)) if isinstance(one, DraftMinute))
    assert "It adopted as its mark" in plain(minute.paragraphs[-1].words)


def test_every_meeting_and_motion_that_was_counted_stands_in_the_boards_copy() -> None:
    tables = {
        one.number: one
        for one in blocks_of(blocks(for_level(an_influence_review(), Level.BOARD)))
        if isinstance(one, Table)
    }
    assert {number: len(table.rows) for number, table in tables.items()} == {1: 3, 2: 3, 3: 3, 4: 9, 5: 31}
    assert all(len(row) == len(table.columns) for table in tables.values() for row in table.rows)


@pytest.mark.parametrize("look", LOOKS, ids=["standard", "large print"])
def test_it_prints_within_its_margins(look: Look) -> None:
    paper = draw(an_influence_review(), look)
    assert letters_outside(paper, look) == []
    assert len(pages_of(paper)) <= (30 if look.large else 12)


def test_a_period_without_a_meeting_says_so_on_page_one() -> None:
    review = an_influence_review()
    empty = replace(review.councillors, meetings=0, motions=0)
    words = words_of(draw(replace(review, councillors=empty, findings=()), Look.standard()))
    assert "No meeting is recorded in the period" in words
