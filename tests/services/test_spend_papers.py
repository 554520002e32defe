"""The spend report and the assurance statement: every sum to the penny, and no copy holds more than it may."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from evenhand.domain.grants.money_facts import LtoAssurance, MoneyBack, PaymentBatch
from evenhand.domain.grants.vocabulary import AssuranceCovers, BackBecause
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers
from evenhand.services.grants.assurance import confirm
from evenhand.services.grants.batches import save_batch
from evenhand.services.grants.returns import money_back
from tests.makers import a_partnership
from tests.services.a_register import GREEN, TODAY, YOUNG, a_line, accepted_award, paid, themes

STARTS = date(2025, 4, 1)
HALL, SAID = "Old Wharf Village Hall", "All invoices seen"


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    keys = themes(opened)
    a_line(opened, keys[YOUNG], 1_000_01)
    a_line(opened, keys[GREEN], 10_00, name="Trees")
    award_id = accepted_award(opened, keys[YOUNG])
    paid(opened, 87_00, award_id=award_id, paid_on=date(2025, 6, 20))
    hall = paid(opened, 40_50, theme_id=keys[GREEN], receipt="INV-7", receipt_seen_on=date(2025, 9, 30))
    paid(opened, 12_34, paid_on=date(2026, 4, 2), note="Ask Ann")
    club = {
        "payee": "Conservative Club Fernhill",
        "answered_by": "Delyth Vaughan",
        "second_person": "Yusuf Demir",
    }
    paid(opened, 45_00, **club, party_reason="It lets rooms", answered_on=date(2025, 9, 1))
    batch_id = save_batch(opened, PaymentBatch(name="September", paid_on=date(2025, 9, 30)), [hall])
    word = LtoAssurance(
        covers=AssuranceCovers.BATCH,
        batch_id=batch_id,
        confirmed_on=date(2025, 10, 3),
        confirmed_by="Ruth Okafor",
        says=SAID,
    )
    confirm(opened, word, today=TODAY)
    yield opened
    opened.close()


def order(paper: str, level: Level, large_print: bool = False) -> papers.PaperOrder:
    return papers.PaperOrder(
        paper=paper,
        as_at=TODAY,
        starts=STARTS,
        printed_at=datetime(2026, 6, 2, 9),  # noqa: DTZ001  the clock on the wall
        level=level,
        large_print=large_print,
    )


def figures(partnership: Partnership, paper: str, level: Level) -> Any:
    return json.loads(papers.as_json(partnership, order(paper, level)))


def printed(partnership: Partnership, paper: str, level: Level) -> str:
    kind = papers.KINDS[paper]
    assert kind.blocks is not None
    with partnership.reading() as session:
        return repr(kind.blocks(kind.compile_report(session, order(paper, level))))


def summed(partnership: Partnership, query: str) -> int:
    with partnership.reading() as session:
        return session.execute(text(query)).scalar_one()


@pytest.mark.clause("PP12")
def test_the_sums_of_the_spend_report_are_those_of_the_tables(partnership: Partnership) -> None:
    told = figures(partnership, "spend", Level.BOARD)
    paid_pence = summed(partnership, "SELECT sum(pence) FROM payment")
    assert told["paid_pence"] == told["total"]["paid_pence"] == paid_pence
    assert sum(one["pence"] for one in told["payments"]) == paid_pence
    for rows in ("by_theme", "by_quarter", "by_year"):
        assert sum(one["paid_pence"] for one in told[rows]) == paid_pence
    assert told["total"]["budget_pence"] == summed(partnership, "SELECT sum(budget_pence) FROM budget_line")
    committed = summed(partnership, "SELECT sum(awarded_pence - paid_pence) FROM award")
    assert told["total"]["committed_pence"] == committed
    of_awards = summed(partnership, "SELECT sum(pence) FROM payment WHERE award_id IS NOT NULL")
    assert told["of_awards_pence"] == of_awards


@pytest.mark.clause("PP11", "PP12")
def test_a_copy_holds_no_more_than_its_level_may(partnership: Partnership) -> None:
    public, board = (json.dumps(figures(partnership, "spend", one)) for one in (Level.PUBLIC, Level.BOARD))
    full = json.dumps(figures(partnership, "spend", Level.CONFIDENTIAL))
    assert HALL not in public
    assert HALL in board
    assert "Yusuf Demir" not in board
    assert "Yusuf Demir" in full
    assert "Ask Ann" not in full
    assert figures(partnership, "spend", Level.PUBLIC)["unanswered"] is None
    assert figures(partnership, "assurance", Level.PUBLIC)["screens"] is None
    for paper in ("spend", "assurance"):
        told = printed(partnership, paper, Level.PUBLIC)
        assert not any(words in told for words in (HALL, SAID, "Ruth Okafor", "Delyth Vaughan"))


@pytest.mark.clause("PP12")
def test_the_assurance_statement_says_what_is_confirmed_and_what_waits(partnership: Partnership) -> None:
    told = figures(partnership, "assurance", Level.BOARD)
    assert [(one["name"], one["pence"], one["confirmed_by"]) for one in told["batches"]] == [
        ("September", 40_50, "Ruth Okafor")
    ]
    assert [(one["name"], one["confirmed_on"], one["is_late"]) for one in told["years"]] == [
        ("2025/26", None, True)
    ]
    assert told["outside_pence"] == summed(
        partnership, "SELECT sum(pence) FROM payment WHERE batch_id IS NULL"
    )
    says = printed(partnership, "assurance", Level.BOARD)
    assert "One year is not confirmed for over a month." in says
    assert "a person answered for one" in says


@pytest.mark.parametrize("paper", ["spend", "assurance"])
def test_it_is_drawn_at_every_level_and_in_large_print(partnership: Partnership, paper: str) -> None:
    for level in Level:
        assert papers.draw(partnership, order(paper, level)).startswith(b"%PDF")
    assert papers.draw(partnership, order(paper, Level.BOARD, large_print=True)).startswith(b"%PDF")


@pytest.mark.clause("PP12")
def test_what_is_left_of_the_plan_adds_up_in_its_sentence(partnership: Partnership) -> None:
    award_id = summed(partnership, "SELECT id FROM award")
    back = MoneyBack(award_id=award_id, back_on=date(2025, 7, 1), pence=12_50, because=BackBecause.UNSPENT)
    money_back(partnership, back)
    total = figures(partnership, "spend", Level.PUBLIC)["total"]
    left = total["budget_pence"] - total["paid_pence"] + 12_50 - total["committed_pence"]
    assert total["left_pence"] == left
    says = printed(partnership, "spend", Level.PUBLIC)
    assert "£184.84 was paid since its beginning, £12.50 of it came back and £" in says
    assert "The receipts of two payments that are no grants were not seen yet." in says
    assert "What is noticed is of everything paid up to the day, not of the period alone." in says


@pytest.mark.clause("PP12")
def test_nobody_speaks_for_the_lto_in_a_public_copy(partnership: Partnership) -> None:
    public = printed(partnership, "assurance", Level.PUBLIC)
    assert "I have seen" not in public
    assert "Confirmed 3 Oct 2025" in public
    assert "I have seen the payments that make up the sums above" in printed(
        partnership, "assurance", Level.BOARD
    )
