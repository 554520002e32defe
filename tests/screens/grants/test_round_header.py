"""The money of a round is named for what it is: what came back is no longer among what was paid."""

from datetime import date

import pytest

from evenhand.domain.grants.awarding import Counted, purse_of
from evenhand.domain.grants.facts import Round
from evenhand.screens.grants.round_header import RoundHeader


@pytest.mark.usefixtures("qapp")
def test_what_was_paid_is_told_less_what_came_back() -> None:
    spring = Round(name="Spring", opens=date(2026, 2, 2), closes=date(2026, 3, 27), budget_pence=1_000_00)
    header = RoundHeader()
    header.show_round(spring, purse_of(spring, [Counted(100_00, 100_00)]), 0)
    assert "Paid £100.00" in header.money_says()
    header.show_round(spring, purse_of(spring, [Counted(90_00, 90_00, 10_00)]), 0)
    assert "Paid, less what came back £90.00" in header.money_says()
