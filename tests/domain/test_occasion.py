"""What a paper says it is for, on its front."""

from datetime import date

import pytest

from evenhand.domain.occasion import Occasion, front
from evenhand.domain.vocabulary import Level

DAY = date(2026, 3, 13)


@pytest.mark.parametrize(
    ("purpose", "discussed", "asks", "says"),
    [
        ("", False, False, "For information"),
        ("", True, False, "For discussion"),
        ("", True, True, "For decision"),
        ("For a new MP", True, True, "For a new MP"),
    ],
)
def test_a_paper_that_asks_is_for_decision_and_another_for_what_its_agenda_says(
    purpose: str, discussed: bool, asks: bool, says: str
) -> None:
    of = Occasion(body="Fernhill", as_at=DAY, printed=DAY, purpose=purpose, for_discussion=discussed)
    assert dict(front(of, Level.BOARD, "Attendance", "", asks=asks).labels)["Purpose"] == says
