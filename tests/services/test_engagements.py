"""An engagement is entered whole, and confirmed, held, called off, put off and answered as it goes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.mp.engagement_status import rearranged_day, status_said
from evenhand.domain.mp.record_facts import (
    BroughtBack,
    EngagementDetail,
    EngagementLink,
    FollowUp,
    Participant,
)
from evenhand.domain.mp.vocabulary import Brought, CancelledBy, Direction, Side
from evenhand.domain.partnership.facts import PlanTheme
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Channel, Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.services import mp
from evenhand.services.engagements import (
    EngagementOrder,
    cancel,
    confirm,
    hold,
    order_of,
    rearrange,
    replied,
    save_order,
)
from evenhand.services.follow_ups import close_follow_up, open_follow_ups
from evenhand.services.invariants import rule_checks
from evenhand.services.saving import put
from tests.services.an_mp import AHEAD, HELD, TODAY, add, an_order, with_an_mp
from tests.services.by_hand import as_older_files_have

NAMED = Participant(engagement_id=0, name="Hannah Lowe", side=Side.OURS, capacity="Chair")
APPLICANTS = BroughtBack(engagement_id=0, what=Brought.APPLICANTS, number=4)
ARTICLE = EngagementLink(engagement_id=0, title="His article", address="https://owen.example/steps")
RING = FollowUp(engagement_id=0, what="Ring his office", due_on=date(2026, 4, 7))


@pytest.fixture
def file(tmp_path: Path) -> Iterator[tuple[Partnership, int]]:
    opened, owen = with_an_mp(tmp_path)
    yield opened, owen
    with opened.reading() as session:
        assert [one.says for one in rule_checks(session) if not one.ok] == []
    opened.close()


def kept(partnership: Partnership, key: int) -> EngagementOrder:
    return order_of(mp.relationship(partnership), key)


def says(partnership: Partnership, key: int) -> str:
    ties = mp.relationship(partnership)
    days = {one.id: one.on for one in ties.engagements}
    order = order_of(ties, key)
    return status_said(order.engagement, order.detail, rearranged_day(order.detail, days))


def test_everything_beside_an_engagement_is_kept_and_taken_out_as_one_change(
    file: tuple[Partnership, int],
) -> None:
    partnership, owen = file
    with partnership.change("Themes") as unit:
        themes = tuple(
            put(unit.session, PlanTheme(name=one, starts=date(2020, 1, 1))) for one in ("Water", "Work")
        )
    beside = {
        "participants": (NAMED,),
        "theme_ids": themes,
        "brought": (APPLICANTS,),
        "links": (ARTICLE,),
        "follow_ups": (RING, replace(RING, what="Thank him")),
    }
    key = add(partnership, an_order(owen, detail={"at": time(14), "place": "His office"}, beside=beside))
    order = kept(partnership, key)
    assert (order.detail is not None, order.theme_ids, order.participants[0].name) == (
        True,
        themes,
        "Hannah Lowe",
    )
    less = replace(
        order,
        participants=(),
        theme_ids=themes[1:],
        follow_ups=(replace(order.follow_ups[1], done_on=TODAY),),
    )
    save_order(partnership, less, today=TODAY)
    assert kept(partnership, key) == less
    partnership.undo()
    assert kept(partnership, key) == order


@pytest.mark.parametrize(
    ("detail", "beside", "field"),
    [
        ({"cancelled_by": CancelledBy.US}, {}, "cancelled_by"),
        ({"confirmed_on": date(2026, 4, 15)}, {}, "confirmed_on"),
        ({"replied_on": date(2026, 3, 1)}, {}, "replied_on"),
        ({"replied_on": date(2026, 4, 15)}, {}, "replied_on"),
        ({}, {"participants": (replace(NAMED, name=" "),)}, "participants.0.name"),
        ({}, {"brought": (APPLICANTS, APPLICANTS)}, "brought.1.what"),
        ({}, {"brought": (replace(APPLICANTS, number=0),)}, "brought.0.number"),
        ({}, {"links": (ARTICLE, replace(ARTICLE, address="owen.example"))}, "links.1.address"),
        ({}, {"follow_ups": (replace(RING, what=""),)}, "follow_ups.0.what"),
        ({}, {"follow_ups": (RING, replace(RING, due_on=date(2026, 3, 1)))}, "follow_ups.1.due_on"),
        ({}, {"follow_ups": (replace(RING, done_on=date(2026, 4, 15)),)}, "follow_ups.0.done_on"),
    ],
)
def test_what_does_not_fit_an_engagement_is_refused_beside_its_line(
    file: tuple[Partnership, int], detail: dict[str, Any], beside: dict[str, Any], field: str
) -> None:
    partnership, owen = file
    with pytest.raises(Refusal) as refused:
        add(partnership, an_order(owen, detail=detail, beside=beside))
    assert refused.value.field == field
    assert mp.relationship(partnership).engagements == ()


def test_an_engagement_is_planned_confirmed_and_held(file: tuple[Partnership, int]) -> None:
    partnership, owen = file
    key = add(partnership, an_order(owen, AHEAD, channel=Channel.WALKABOUT, title="Walkabout"))
    assert says(partnership, key) == "planned"
    confirm(partnership, key, on=TODAY, today=TODAY)
    assert says(partnership, key) == "confirmed"
    with pytest.raises(Refusal, match="still to come"):
        hold(partnership, key, today=TODAY)
    hold(partnership, key, today=AHEAD, outcome="He will ask about the lamps.")
    assert (says(partnership, key), kept(partnership, key).engagement.outcome) == (
        "held",
        "He will ask about the lamps.",
    )
    with pytest.raises(Refusal, match="nothing to confirm"):
        confirm(partnership, key, on=TODAY, today=TODAY)


def test_it_is_told_who_called_it_off(file: tuple[Partnership, int]) -> None:
    partnership, owen = file
    key = add(partnership, an_order(owen, AHEAD))
    confirm(partnership, key, on=TODAY, today=TODAY)
    cancel(partnership, key, CancelledBy.THEM)
    assert says(partnership, key) == "cancelled by them"
    again = replace(kept(partnership, key).engagement, status=Planned.PLANNED)
    with pytest.raises(Refusal) as refused:
        save_order(partnership, replace(kept(partnership, key), engagement=again), today=TODAY)
    assert refused.value.field == "cancelled_by"


def test_what_is_put_off_hands_everything_to_the_one_in_its_place(file: tuple[Partnership, int]) -> None:
    partnership, owen = file
    bring = replace(RING, what="Bring the plan", due_on=date(2026, 6, 8))
    beside = {"participants": (NAMED,), "follow_ups": (bring,)}
    key = add(
        partnership, an_order(owen, AHEAD, detail={"at": time(10), "place": "The steps"}, beside=beside)
    )
    later = rearrange(partnership, key, date(2026, 6, 19), today=TODAY, by=CancelledBy.US)
    assert says(partnership, key) == "rearranged by us to 19 June 2026"
    order = kept(partnership, later)
    assert (order.engagement.on, order.engagement.status) == (date(2026, 6, 19), Planned.PLANNED)
    assert order.detail is not None
    assert (order.detail.place, order.detail.direction) == ("The steps", Direction.OURS)
    assert [one.name for one in order.participants] == ["Hannah Lowe"]
    assert [one.due_on for one in order.follow_ups] == [date(2026, 6, 19)]
    assert (kept(partnership, key).follow_ups, len(kept(partnership, key).participants)) == ((), 1)
    with pytest.raises(Refusal, match="put off already"):
        rearrange(partnership, key, date(2026, 7, 1), today=TODAY)
    partnership.undo()
    assert [one.id for one in mp.relationship(partnership).engagements] == [key]


def test_an_answer_is_noted_beside_the_letter(file: tuple[Partnership, int]) -> None:
    partnership, owen = file
    key = add(partnership, an_order(owen))
    with pytest.raises(Refusal, match="before it was sent"):
        replied(partnership, key, on=date(2026, 3, 1), today=TODAY)
    replied(partnership, key, on=date(2026, 3, 20), today=TODAY)
    detail = kept(partnership, key).detail
    assert detail == EngagementDetail(
        id=1,
        engagement_id=key,
        direction=Direction.BOTH,
        reply_wanted=True,
        replied_on=date(2026, 3, 20),
    )


@pytest.mark.clause("MP7")
def test_a_follow_up_is_open_until_it_is_closed_and_a_chain_never_bites_its_tail(
    file: tuple[Partnership, int],
) -> None:
    partnership, owen = file
    first = add(partnership, an_order(owen, beside={"follow_ups": (RING,)}))
    second = add(partnership, an_order(owen, HELD, led_from_id=first))
    with pytest.raises(Refusal) as refused:
        add(
            partnership,
            EngagementOrder(
                engagement=replace(kept(partnership, first).engagement, led_from_id=second),
                follow_ups=kept(partnership, first).follow_ups,
            ),
        )
    assert refused.value.field == "led_from_id"
    with partnership.reading() as session:
        [waits] = open_follow_ups(session, TODAY)
    assert (waits.with_whom, waits.what, waits.days_late) == ("Owen Marchetti MP", "Ring his office", 7)
    close_follow_up(partnership, waits.follow_up.id, done_on=TODAY, done="Rang")
    with partnership.reading() as session:
        assert open_follow_ups(session, TODAY) == ()
        assert [one.days_late for one in open_follow_ups(session, date(2026, 4, 13))] == [6]
    with pytest.raises(Refusal, match="already"):
        close_follow_up(partnership, waits.follow_up.id, done_on=TODAY)


@pytest.mark.clause("MP12")
def test_the_journal_never_names_whom_a_referral_is_about(file: tuple[Partnership, int]) -> None:
    partnership, owen = file
    order = an_order(owen, title="Mrs Bell's wall", channel=Channel.CASEWORK_REFERRAL)
    key = as_older_files_have(partnership, order)
    add(partnership, replace(order, engagement=replace(order.engagement, id=key, note="Mrs Bell again")))
    assert "Bell" not in " ".join(one.title for one in partnership.history("engagement", key))
