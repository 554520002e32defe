"""A partnership with one MP, and engagements with him as the tests of them need."""

from datetime import date
from pathlib import Path
from typing import Any

from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm
from evenhand.domain.mp.record_facts import EngagementDetail
from evenhand.domain.mp.vocabulary import Direction
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.vocabulary import Channel, Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.services.engagements import EngagementOrder, save_order
from evenhand.services.mp import add_mp
from evenhand.services.partnership import save_constituency
from tests.makers import a_partnership

TODAY = date(2026, 4, 14)
HELD, AHEAD = date(2026, 3, 2), date(2026, 6, 5)


def with_an_mp(folder: Path) -> tuple[Partnership, int]:
    """A new file and the key of its MP, in office since July 2024."""
    opened = a_partnership(folder)
    seat = save_constituency(opened, Constituency(name="Marlbeck", starts=date(2010, 5, 6)))
    term = MpTerm(mp_id=0, constituency_id=seat, starts=date(2024, 7, 5))
    return opened, add_mp(opened, Person(name="Owen Marchetti"), Mp(person_id=0), term)


def an_order(
    mp_id: int,
    on: date = HELD,
    *,
    detail: dict[str, Any] | None = None,
    beside: dict[str, Any] | None = None,
    **more: Any,
) -> EngagementOrder:
    """An engagement that informs: held up to today, planned after it; `detail` says how it was arranged."""
    status = Planned.HELD if on <= TODAY else Planned.PLANNED
    values: dict[str, Any] = {
        "title": "Letter",
        "channel": Channel.LETTER,
        "informing": True,
        "status": status,
    }
    told: dict[str, Any] = {"engagement_id": 0, "direction": Direction.OURS} | (detail or {})
    return EngagementOrder(
        engagement=Engagement(mp_id=mp_id, on=on, **(values | more)),
        detail=EngagementDetail(**told) if detail else None,
        **(beside or {}),
    )


def add(partnership: Partnership, order: EngagementOrder) -> int:
    """Enter an engagement."""
    return save_order(partnership, order, today=TODAY)
