"""What was heard is answered and settled by dates; advice stands under its topic."""

from datetime import date
from typing import Any

import pytest

from evenhand.domain.mp.advice import AdviceState, by_topic, check_advice, topics
from evenhand.domain.mp.advice import state_on as advice_on
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.misconceptions import (
    MisconceptionState,
    check_misconception,
    heard_by,
    say_state,
    state_on,
    unanswered,
)
from evenhand.domain.mp.office import (
    check_post,
    check_profile,
    check_staff,
    posts_on,
)
from evenhand.domain.mp.record_facts import Advice, Misconception, MpPost, MpProfile, MpStaff
from evenhand.domain.mp.vocabulary import PostKind
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Channel, Planned

TODAY = date(2026, 4, 14)
HEARD = date(2024, 2, 6)


def heard(**more: Any) -> Misconception:
    values: dict[str, Any] = {"mp_id": 1, "heard_on": HEARD, "said": "The council spends it."}
    return Misconception(**values | more)


def advice(**more: Any) -> Advice:
    values: dict[str, Any] = {"mp_id": 1, "topic": "Towpath", "asked_on": date(2025, 6, 2)}
    return Advice(**values | more)


@pytest.mark.clause("MP5")
def test_what_was_heard_is_open_until_the_facts_go_and_settled_from_its_day_on() -> None:
    one = heard(facts="Residents decide.", sent_on=date(2024, 2, 20), settled_on=date(2024, 5, 3))
    days = (HEARD, date(2024, 2, 20), date(2024, 5, 3))
    assert [state_on(one, day) for day in days] == list(MisconceptionState)
    assert [say_state(one, day) for day in days] == [
        "not answered yet",
        "facts sent on 20 February 2024, not settled yet",
        "settled on 3 May 2024",
    ]


@pytest.mark.clause("MP5")
def test_what_nobody_answered_stands_out_after_the_days_of_the_rule_alone() -> None:
    told, other = heard(id=1), heard(id=2, mp_id=None, heard_on=date(2024, 2, 10))
    assert unanswered([told, other], date(2024, 2, 20), 14) == ()
    assert unanswered([told, other], date(2024, 2, 21), 14) == (told,)
    assert heard_by([told, other], None, date(2024, 2, 9)) == ()
    assert heard_by([told, other], None, date(2024, 2, 10)) == (other,)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"said": " "}, "said"),
        ({"heard_on": date(2026, 4, 15)}, "heard_on"),
        ({"sent_on": date(2024, 2, 7)}, "facts"),
        ({"facts": "They do not.", "sent_on": date(2024, 2, 5)}, "sent_on"),
        ({"settled_on": date(2024, 2, 5)}, "settled_on"),
    ],
)
def test_what_was_heard_is_refused_beside_the_field_that_is_wrong(wrong: dict[str, Any], field: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_misconception(heard(**wrong), None, TODAY)
    assert refused.value.field == field


def test_nothing_was_answered_before_it_was_heard() -> None:
    early = Engagement(
        id=3, mp_id=1, on=date(2024, 1, 9), status=Planned.HELD, title="First letter", channel=Channel.LETTER
    )
    with pytest.raises(Refusal, match="before it was heard, on 6 February 2024"):
        check_misconception(heard(answer_id=3), early, TODAY)


@pytest.mark.clause("MP11")
def test_advice_stands_under_its_topic_however_that_is_written() -> None:
    found = by_topic(
        [
            advice(id=1, topic="towpath ", asked_on=date(2025, 7, 1)),
            advice(id=2),
            advice(id=3, topic="Funding"),
            advice(id=4, topic="Funding", asked_on=date(2026, 1, 1)),
        ],
        date(2025, 12, 31),
    )
    assert [(one.name, [each.id for each in one.advice]) for one in found] == [
        ("Funding", [3]),
        ("Towpath", [2, 1]),
    ]
    assert topics([advice(), advice(topic="towpath")]) == ("Towpath",)


@pytest.mark.clause("MP11")
def test_advice_is_answered_from_its_day_on_and_has_an_outcome_or_not() -> None:
    answered = advice(given_on=date(2025, 7, 4), given="The trust repairs it.")
    used = advice(given_on=date(2025, 7, 4), given="The trust repairs it.", outcome="They did.")
    assert advice_on(answered, date(2025, 7, 3)) is AdviceState.ASKED
    assert advice_on(answered, date(2025, 7, 4)) is AdviceState.GIVEN
    assert advice_on(used, date(2025, 7, 4)) is AdviceState.USED


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"topic": ""}, "topic"),
        ({"given": "The trust repairs it."}, "given_on"),
        ({"given_on": date(2025, 7, 4)}, "given"),
        ({"given": "No", "given_on": date(2025, 6, 1)}, "given_on"),
        ({"asked_on": date(2026, 4, 15)}, "asked_on"),
    ],
)
def test_advice_is_refused_beside_the_field_that_is_wrong(wrong: dict[str, Any], field: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_advice(advice(**wrong), TODAY)
    assert refused.value.field == field


def test_posts_are_held_while_their_days_run() -> None:
    chair = MpPost(id=1, mp_id=1, kind=PostKind.COMMITTEE, title="Transport", ends=date(2025, 1, 31))
    group = MpPost(id=2, mp_id=1, kind=PostKind.GROUP, title="Canals", starts=date(2025, 1, 31))
    assert posts_on([chair, group], date(2025, 1, 31)) == (group, chair)
    assert posts_on([chair, group], date(2025, 2, 1)) == (group,)


def test_what_is_kept_of_the_office_is_refused_beside_its_field() -> None:
    with pytest.raises(Refusal) as address:
        check_profile(MpProfile(mp_id=1, office_email="office"), TODAY)
    with pytest.raises(Refusal) as days:
        check_post(
            MpPost(
                mp_id=1, kind=PostKind.GROUP, title="Canals", starts=date(2025, 2, 1), ends=date(2025, 1, 1)
            )
        )
    with pytest.raises(Refusal) as name:
        check_staff(MpStaff(mp_id=1, name=" "))
    assert [one.value.field for one in (address, days, name)] == ["office_email", "ends", "name"]
