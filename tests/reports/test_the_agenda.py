"""The agenda on paper: one page, the items in order on the same lines, nothing outside the margins."""

from dataclasses import replace

import pytest

from evenhand.domain.meetings.agenda_sheet import AgendaSheet, Quorum, SentOut
from evenhand.domain.papers import Figure, Table, plain
from evenhand.reports.agenda import blocks, draw
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from tests.reports.agenda_samples import HARD, ORDINARY
from tests.reports.reading import letters_outside, pages_of, words_of

STANDARD, LARGE = Look.standard(), Look.large_print()


def test_an_ordinary_agenda_is_one_page_in_the_order_in_which_it_is_read() -> None:
    (page,) = pages_of(draw(ORDINARY, STANDARD))
    words = " ".join(page.replace("\u00a0", " ").split())
    said = (
        "Board meeting",
        "Tuesday 24 March 2026, 7 pm to 9 pm",
        "Fallow Hill Community Hall, Mill Lane",
        "17 March 2026, seven days before",
        "Quorum: 6 of 11",
        "For item 7, six who have no interest in it.",
        "Four interests are expected under item 7.",
        "Welcome and apologies",
        "Part 2: not open to the public",
        "Papers B to G have a public edition: ask the secretary, Margaret Thistlewood, 01632 960142.",
    )
    assert all(one in words for one in said), [one for one in said if one not in words]
    assert "sent out 17 March 2026 · printed 16 March 2026" in words
    places = [words.index(one) for one in said[4:]]
    assert places == sorted(places)


@pytest.mark.parametrize("look", [STANDARD, LARGE], ids=["standard", "large"])
@pytest.mark.parametrize("sheet", [ORDINARY, HARD], ids=["ordinary", "hard"])
def test_nothing_stands_outside_the_margins_and_every_item_is_there(sheet: AgendaSheet, look: Look) -> None:
    pdf = draw(sheet, look)
    assert letters_outside(pdf, look) == []
    assert "Casework referrals: follow-up" in words_of(pdf)
    assert draw(sheet, look) == pdf


def test_a_late_paper_and_one_for_no_item_are_said_below_the_items() -> None:
    words = words_of(draw(HARD, STANDARD))
    assert "Paper I was sent late: it came on Friday. The chair agreed on 20 March 2026 to take it." in words
    assert "Paper I, Letter from the council, belongs to no item." in words


@pytest.mark.parametrize(
    ("quorum", "says"),
    [
        (Quorum(needed=1, voting=1), "One of 1 must be present."),
        (Quorum(needed=None, voting=9), "Nine voting members. No quorum is set."),
        (Quorum(needed=12, voting=20), "Twelve of 20 must be present."),
        (Quorum(needed=5, voting=4), "Five of 4 must be present."),
    ],
)
def test_the_quorum_is_said_to_whoever_cannot_see_the_squares(quorum: Quorum, says: str) -> None:
    sheet = replace(ORDINARY, quorum=quorum)
    figure = blocks(sheet).sections[0].blocks[0]
    assert isinstance(figure, Figure)
    assert figure.alternative == says
    for look in (STANDARD, LARGE):
        assert letters_outside(draw(sheet, look), look) == []


def test_columns_in_which_nothing_stands_are_left_out_and_both_parts_have_the_same() -> None:
    bare = replace(
        ORDINARY, papers=(), lines=tuple(replace(one, papers=(), starts_at=None) for one in ORDINARY.lines)
    )
    tables = [
        block for section in blocks(bare).sections for block in section.blocks if isinstance(block, Table)
    ]
    assert [[one.head for one in table.columns] for table in tables] == [
        ["Item", "Business", "For", "Led by"]
    ] * 2
    assert plain(tables[0].rows[0][1].words) == "Welcome and apologies"


@pytest.mark.parametrize("look", [STANDARD, LARGE], ids=["standard", "large"])
def test_an_agenda_of_which_nothing_is_settled_but_its_day_is_drawn(look: Look) -> None:
    bare = replace(
        ORDINARY, place="", chair="", called_by="", sent=SentOut(), quorum=Quorum(needed=None, voting=0)
    )
    for sheet in (bare, replace(bare, starts_at=None, ends_at=None)):
        assert "Casework referrals: follow-up" in words_of(draw(sheet, look))


@pytest.mark.parametrize("look", [STANDARD, LARGE], ids=["standard", "large"])
def test_a_front_without_labels_has_no_block_of_them(look: Look) -> None:
    paper = blocks(ORDINARY)
    assert "Welcome and apologies" in words_of(
        print_paper(replace(paper, front=replace(paper.front, labels=())), look)
    )
