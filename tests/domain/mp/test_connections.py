"""Introductions that engagements brought are told one by one, with what they led to."""

from datetime import date

import pytest

from evenhand.domain.mp.connections import connections
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import BroughtBack
from evenhand.domain.mp.vocabulary import Brought
from evenhand.domain.vocabulary import Channel, Planned

STARTS, ENDS = date(2025, 1, 1), date(2025, 12, 31)


def an_engagement(key: int, on: date, *, mp_id: int = 1, came_of: int | None = None) -> Engagement:
    status = Planned.PLANNED if key == 4 else Planned.HELD
    return Engagement(
        id=key,
        mp_id=mp_id,
        on=on,
        status=status,
        title="A visit",
        channel=Channel.EVENT,
        led_from_id=came_of,
    )


ENGAGEMENTS = (
    an_engagement(1, date(2025, 3, 12)),
    an_engagement(2, date(2025, 6, 1), came_of=1),
    an_engagement(3, date(2024, 12, 31)),
    an_engagement(4, date(2025, 9, 1)),
    an_engagement(5, date(2025, 7, 1), mp_id=2),
)
BROUGHT = {
    1: (
        BroughtBack(
            engagement_id=1, what=Brought.CONNECTION, note="Introduced us to the canal’s own engineer"
        ),
        BroughtBack(engagement_id=1, what=Brought.APPLICANTS, number=4),
    ),
    2: (BroughtBack(engagement_id=2, what=Brought.APPLICANTS, number=2),),
    3: (BroughtBack(engagement_id=3, what=Brought.CONNECTION),),
    4: (BroughtBack(engagement_id=4, what=Brought.FUNDING),),
    5: (BroughtBack(engagement_id=5, what=Brought.APPLICANTS),),
}


@pytest.mark.clause("MP4")
def test_a_connection_is_told_with_what_it_led_to() -> None:
    [met] = connections(ENGAGEMENTS, BROUGHT, STARTS, ENDS)
    assert (met.engagement.id, met.brought.note) == (1, "Introduced us to the canal’s own engineer")
    assert [one.id for one in met.led_to] == [2]
    earlier = connections(ENGAGEMENTS, BROUGHT, date.min, date(2025, 5, 31))
    assert [(one.engagement.id, one.led_to) for one in earlier] == [(1, ()), (3, ())]
