"""A paper that was issued stays as it was, whoever writes to the file; its copy may be emptied for the law's sake."""

from datetime import datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from evenhand.records.unit_of_work import Partnership
from evenhand.services.papers.issued import keep
from evenhand.services.papers.order import PaperOrder
from tests.records.looking import DAY


@pytest.fixture
def issued(partnership: Partnership) -> Partnership:
    moment = datetime(2026, 3, 2, 18, 0)  # noqa: DTZ001  the clock on the wall
    order = PaperOrder(paper="governance", as_at=DAY, printed_at=moment)
    keep(partnership, order, b"%PDF-1.7")
    return partnership


@pytest.mark.parametrize(
    "write",
    [
        "UPDATE issued_paper SET title = 'Another'",
        "UPDATE issued_paper SET pdf = x'00'",
        "DELETE FROM issued_paper",
        "UPDATE issued_record SET check_digits = 'AAAA BBBB'",
        "DELETE FROM issued_record",
    ],
)
def test_an_issued_paper_and_what_it_stood_on_cannot_be_changed(issued: Partnership, write: str) -> None:
    with pytest.raises(IntegrityError, match="stays as it was issued"), issued.engine.begin() as connection:
        connection.execute(text(write))


@pytest.mark.parametrize(
    "write", ["UPDATE issued_paper SET pdf = x''", "UPDATE issued_record SET approved_on = '2026-04-14'"]
)
def test_its_copy_may_be_emptied_and_the_board_may_approve_it(issued: Partnership, write: str) -> None:
    with issued.engine.begin() as connection:
        assert connection.execute(text(write)).rowcount == 1
