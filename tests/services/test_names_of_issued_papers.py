"""What the file of a paper is called when it goes out once more: as it was issued, whatever the file holds by now."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from evenhand.domain.blank_forms import TITLES as FORMS
from evenhand.domain.partnership.facts import IssuedPaper
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers
from evenhand.services.papers import KINDS, PaperOrder, issued
from evenhand.services.papers.naming import issued_name
from tests.makers import a_clock, a_partnership

TODAY = date(2026, 4, 14)
MOMENT = datetime(2026, 4, 14, 10, 0)  # noqa: DTZ001  the clock on the wall


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Partnership]:
    partnership = a_partnership(tmp_path, clock=a_clock(MOMENT))
    yield partnership
    partnership.close()


def name_of(partnership: Partnership, order: PaperOrder, *, approved_on: date | None = None) -> str:
    """The name of a paper that is issued and then saved once more."""
    key = issued.keep(partnership, order, papers.draw(partnership, order))
    if approved_on is not None:
        issued.approve(partnership, key, on=approved_on, today=approved_on)
    (paper,) = (one for one in issued.issued_papers(partnership) if one.id == key)
    return issued_name(partnership, paper)


def test_it_says_day_level_version_approval_and_size(opened: Partnership) -> None:
    order = PaperOrder(paper="members", as_at=TODAY, printed_at=MOMENT, level=Level.CONFIDENTIAL)
    assert name_of(opened, order) == "2026-04-14_register-of-members_confidential_v1-draft.pdf"
    large = replace(order, large_print=True)
    assert name_of(opened, large) == "2026-04-14_register-of-members_confidential_v1-draft_large-print.pdf"
    board = replace(order, level=Level.BOARD)
    assert name_of(opened, board, approved_on=TODAY) == "2026-04-14_register-of-members_board_v1.pdf"


def test_one_of_which_no_version_was_counted_names_none(opened: Partnership) -> None:
    old = IssuedPaper(
        id=99,
        paper="members",
        title="Register of members, as at 14 April 2026",
        level=Level.BOARD,
        as_at=TODAY,
        issued_at=MOMENT,
        digest="0",
    )
    assert issued_name(opened, old) == "2026-04-14_register-of-members_board.pdf"


def test_what_a_paper_is_called_ends_before_the_first_comma_of_its_title() -> None:
    assert [
        title for title in (*(kind.title for kind in KINDS.values()), *FORMS.values()) if "," in title
    ] == []
