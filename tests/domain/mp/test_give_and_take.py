"""What was given and what came back over a year, and the ledger of everybody alike."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.give_and_take import give_and_take
from evenhand.domain.mp.ledger import Counts, ledger_of
from evenhand.domain.mp.record_facts import BroughtBack, EngagementDetail
from evenhand.domain.mp.vocabulary import Brought, Direction
from evenhand.domain.publicity.evenness import EvennessLine
from evenhand.domain.vocabulary import Channel, Planned

STARTS, ENDS = date(2025, 4, 1), date(2026, 3, 31)
WALK = Engagement(
    id=1,
    mp_id=1,
    on=STARTS,
    status=Planned.HELD,
    title="Walkabout",
    informing=True,
    channel=Channel.WALKABOUT,
)
CALL = replace(WALK, id=2, on=ENDS, channel=Channel.TELEPHONE)
OFF = replace(WALK, id=3, status=Planned.CANCELLED)
BEFORE = replace(WALK, id=4, on=date(2025, 3, 31))


def brought(engagement_id: int, what: Brought, number: int | None = None) -> BroughtBack:
    return BroughtBack(engagement_id=engagement_id, what=what, number=number)


@pytest.mark.clause("MP14")
def test_what_was_given_and_what_came_back_is_counted_from_what_was_held_in_the_period() -> None:
    back = {
        1: (brought(1, Brought.APPLICANTS, 6), brought(1, Brought.PUBLICITY)),
        2: (brought(2, Brought.APPLICANTS, 7),),
        4: (brought(4, Brought.FUNDING, 1),),
    }
    details = {2: EngagementDetail(engagement_id=2, direction=Direction.THEIRS)}
    found = give_and_take((WALK, CALL, OFF, BEFORE), details, back, 1, STARTS, ENDS)
    assert [n for _, n in found.given] == [1, 1, 1]
    counted = {what: (n, total) for what, n, total in found.brought}
    assert counted[Brought.APPLICANTS] == (2, 13)
    assert counted[Brought.PUBLICITY] == (1, None)
    assert counted[Brought.FUNDING] == (0, None)


def line(person_id: int, name: str, quoted: int) -> EvennessLine:
    return EvennessLine(person_id, name, "Councillor", 1, quoted, 0, 0, ())


@pytest.mark.clause("PP7")
def test_the_ledger_sums_by_public_party_in_alphabetical_order_and_says_how_many_have_none() -> None:
    shown = (line(1, "Ann Abel", 2), line(2, "Bo Bird", 0), line(3, "Cy Cole", 1))
    found = ledger_of(STARTS, ENDS, shown, {1: "Lantern Party", 3: "Hearth Party"}, {2: 4, 3: 1})
    assert [one.party for one in found.by_party] == ["Hearth Party", "Lantern Party"]
    assert found.by_party[0].counts == Counts(invitations=1, quotes=1, photographs=0, publicity=2)
    assert (found.not_held, found.lines[1].invitations) == (1, 4)
