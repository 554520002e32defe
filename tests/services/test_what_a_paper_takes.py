"""What a paper does not take is refused and not swallowed."""

from datetime import date, datetime
from typing import Any

import pytest

from evenhand.domain.refusals import Refusal
from evenhand.services import papers
from evenhand.services.papers.order import CHOSEN, PaperOrder

DAY = date(2026, 4, 14)
PRINTED = datetime(2026, 4, 14, 9)  # noqa: DTZ001  the clock on the wall
NEEDED = {"person_id", "application_id", "engagement_ids"}


def ordered(paper: str, field: str) -> PaperOrder:
    given: dict[str, Any] = dict.fromkeys(papers.KINDS[paper].asks & NEEDED, 3)
    given[field] = (3,) if field == "engagement_ids" else 3
    form = "grant-return" if "form" in papers.KINDS[paper].asks else ""
    return PaperOrder(paper=paper, as_at=DAY, printed_at=PRINTED, form=form, **given)


@pytest.mark.parametrize("field", CHOSEN)
def test_only_what_a_paper_is_about_can_be_chosen_for_it(field: str) -> None:
    for paper, kind in papers.KINDS.items():
        order = ordered(paper, field)
        if field in kind.asks:
            order.refuse_misfits(kind.asks)
        else:
            with pytest.raises(Refusal, match=r"can be chosen for this paper\. Leave that out") as refused:
                order.refuse_misfits(kind.asks)
            assert refused.value.field == field
