"""What the report shows of promotion and of taking sides, counted from the items that went out."""

from datetime import date

import pytest

from evenhand.domain.partnership.clause_lines import ClauseStatus
from evenhand.domain.partnership.publicity_evidence import publicity_evidence
from evenhand.domain.publicity.state import ItemState
from evenhand.domain.publicity.vocabulary import ItemStanding
from evenhand.domain.vocabulary import Answer, TextVerdict

STARTS, DAY, WITHIN = date(2025, 4, 15), date(2026, 4, 14), date(2025, 9, 5)


def an_item(
    *politicians: str,
    standing: ItemStanding = ItemStanding.OUT,
    verdict: TextVerdict = TextVerdict.CLEAR,
    on: date = WITHIN,
) -> ItemState:
    """Where an item stands that went out outside any window, unless told otherwise."""
    return ItemState(standing, verdict, politicians, False, Answer.GO_AHEAD, on, 0, (), (), None, "", 1, "")


def test_nothing_is_claimed_where_nothing_went_out_in_the_period() -> None:
    items = [an_item("Ms Lee MP", on=date(2025, 1, 1)), an_item(standing=ItemStanding.READY)]
    assert publicity_evidence(items, STARTS, DAY) == {}


@pytest.mark.parametrize(
    ("standings", "status", "says"),
    [
        ([ItemStanding.OUT] * 2, ClauseStatus.IN_PLACE, "Two items show a politician; signed off: 2"),
        (
            [ItemStanding.OUT, ItemStanding.OUT_UNDECIDED],
            ClauseStatus.IN_PART,
            "Two items show a politician; signed off: 1",
        ),
        (
            [ItemStanding.OUT_UNDECIDED],
            ClauseStatus.NOT_IN_PLACE,
            "One item shows a politician; signed off: 0",
        ),
        ([], ClauseStatus.IN_PLACE, "One item out; none shows a politician"),
    ],
)
def test_items_that_show_a_politician_are_counted_with_their_sign_offs(
    standings: list[ItemStanding], status: ClauseStatus, says: str
) -> None:
    shown = [an_item("Ms Lee MP", standing=one) for one in standings]
    found = publicity_evidence([an_item(), *shown], STARTS, DAY)["PP4"]
    assert (found.status, found.says, found.public) == (status, says, status is ClauseStatus.IN_PLACE)


def test_what_went_out_and_takes_a_side_is_counted() -> None:
    sided = an_item(standing=ItemStanding.OUT_UNDECIDED, verdict=TextVerdict.TAKES_A_SIDE)
    found = publicity_evidence([an_item(), sided], STARTS, DAY)["PP7"]
    assert (found.status, found.says) == (ClauseStatus.IN_PART, "1 of 2 items out take a side")
    assert publicity_evidence([an_item()], STARTS, DAY)["PP7"].says == "One item out; none takes a side"
