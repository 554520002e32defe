"""A paper that was issued stays as it was, whoever writes to the file; its copy may be emptied for the law's sake."""

from datetime import datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from evenhand.domain.vocabulary import Level
from evenhand.records.rows.papers import IssuedRecordRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.partnership import keep_issued_paper
from tests.records.looking import DAY


@pytest.fixture
def issued(partnership: Partnership) -> Partnership:
    moment = datetime(2026, 3, 2, 18, 0)  # noqa: DTZ001  the clock on the wall
    key = keep_issued_paper(
        partnership,
        paper="governance",
        title="Governance report",
        level=Level.PUBLIC,
        large_print=False,
        as_at=DAY,
        issued_at=moment,
        pdf=b"%PDF-1.7",
    )
    with partnership.change("Keep what it stood on") as unit:
        unit.session.add(IssuedRecordRow(issued_paper_id=key, subject="governance", edition=1))
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
