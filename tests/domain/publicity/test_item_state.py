"""Whatever was decided in whatever order, nothing is ready that lacks a decision or has one standing against it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.item_record import Concern, ItemRecord, concern_of
from evenhand.domain.publicity.naming import in_step, say_ways, ways_in, with_parts
from evenhand.domain.publicity.record_facts import ItemVersion, SignOff
from evenhand.domain.publicity.screening.findings import Screened
from evenhand.domain.publicity.state import ItemState, state_of
from evenhand.domain.publicity.versions import digest_of
from evenhand.domain.publicity.vocabulary import ItemStanding, SignOffDecision
from evenhand.domain.vocabulary import PublicityKind, TextVerdict

DAY = date(2026, 4, 14)
PLANNED = date(2026, 4, 24)
ITEM = PublicityItem(id=1, title="Fair", text="Cakes", kind=PublicityKind.LEAFLET, planned_on=PLANNED)
OLD, NOW = (
    ItemVersion(
        id=key, item_id=1, number=key, title="Fair", text=text, kept_on=DAY, digest=digest_of("Fair", text)
    )
    for key, text in ((1, "Buns"), (2, "Cakes"))
)
AGAINST = (SignOffDecision.REFUSE, SignOffDecision.CHANGE)

decisions = st.lists(
    st.builds(
        SignOff,
        item_id=st.just(1),
        version_id=st.sampled_from((1, 2)),
        person_id=st.integers(1, 3),
        decision=st.sampled_from(SignOffDecision),
        decided_on=st.integers(0, 5).map(lambda days: DAY - timedelta(days=days)),
        hold_until=st.none() | st.integers(1, 20).map(lambda days: DAY + timedelta(days=days)),
    ),
    max_size=8,
)
concerns = st.builds(
    Concern,
    verdict=st.sampled_from(TextVerdict),
    politicians=st.sampled_from(((), ("Cllr Janet Pell",))),
    in_window=st.booleans(),
)


def record_of(sign_offs: list[SignOff]) -> ItemRecord:
    told = tuple(replace(one, id=place) for place, one in enumerate(sign_offs, start=1))
    return ItemRecord(ITEM, (OLD, NOW), told, people={1: "Rose", 2: "Priya", 3: "Yusuf"})


def look(record: ItemRecord, concern: Concern) -> ItemState:
    return state_of(record, concern, DAY, PLANNED)


@pytest.mark.clause("PP4", "PP5", "PP7")
@given(decisions, concerns)
def test_what_is_ready_has_all_it_needs_and_nothing_against_it(
    sign_offs: list[SignOff], concern: Concern
) -> None:
    record = record_of(sign_offs)
    state = look(record, concern)
    latest = {one.person_id: one for one in record.decided}
    approved = [one for one in latest.values() if one.decision is SignOffDecision.APPROVE]
    if state.ready:
        assert concern.verdict is not TextVerdict.TAKES_A_SIDE
        assert len(approved) >= state.needs
        assert not [one for one in latest.values() if one.decision in AGAINST]
        assert not [one for one in latest.values() if one.hold_until and one.hold_until > PLANNED]
    assert state.says
    assert {one.person_id for one in state.approved_by} == {one.person_id for one in approved}
    assert not {one.person_id for one in state.lost} & set(latest)


@pytest.mark.clause("PP4")
@given(decisions, concerns)
def test_new_words_leave_no_approval_standing(sign_offs: list[SignOff], concern: Concern) -> None:
    record = record_of(sign_offs)
    state = look(replace(record, item=replace(ITEM, text="Cakes and buns")), concern)
    assert state.approved_by == ()
    assert state.version == 3
    assert state.ready == (state.needs == 0 and state.standing is ItemStanding.READY)


@given(decisions, concerns)
def test_one_more_approval_never_stands_in_the_way(sign_offs: list[SignOff], concern: Concern) -> None:
    before = look(record_of(sign_offs), concern)
    more = SignOff(item_id=1, version_id=2, person_id=9, decision=SignOffDecision.APPROVE, decided_on=DAY)
    after = look(record_of([*sign_offs, more]), concern)
    assert after.ready or not before.ready
    assert len(after.approved_by) == len(before.approved_by) + 1


@pytest.mark.parametrize(
    ("by_words", "recorded", "politicians"),
    [
        (("Janet Pell",), ("Cllr Janet Pell",), ("Cllr Janet Pell",)),
        (("Janet Pell", "Tobias Wren"), ("Cllr Janet Pell",), ("Cllr Janet Pell", "Tobias Wren")),
        (("our MP",), (), ("our MP",)),
        (("The MP",), ("Owen Marchetti MP",), ("Owen Marchetti MP",)),
        (("the councillors", "Janet Pell"), (), ("Janet Pell",)),
        ((), (), ()),
    ],
)
def test_who_is_meant_by_the_words_is_told_once_and_by_name_where_there_is_one(
    by_words: tuple[str, ...], recorded: tuple[str, ...], politicians: tuple[str, ...]
) -> None:
    read = Screened(TextVerdict.ASK if by_words else TextVerdict.CLEAR, (), by_words)
    concern = concern_of(read, recorded, ())
    assert concern.politicians == politicians
    assert (concern.verdict is TextVerdict.ASK) == bool(politicians)


ways = st.sets(st.sampled_from(("named", "quoted", "pictured"))).map(frozenset)
parts = st.dictionaries(st.integers(1, 3), ways.filter(bool))
names = st.dictionaries(st.integers(1, 3), ways.filter(bool).map(say_ways))


@given(names, parts, parts)
def test_who_is_in_a_picture_or_quote_is_shown_and_who_is_no_more_is_not(
    told: dict[int, str], before: dict[int, frozenset[str]], after: dict[int, frozenset[str]]
) -> None:
    known = with_parts(told, before)
    kept = in_step(known, before, after)
    for person_id, shown in after.items():
        assert shown <= set(ways_in(kept[person_id]))
    for person_id, shown in before.items():
        gone = shown - after.get(person_id, frozenset())
        assert not gone & set(ways_in(kept.get(person_id, "")))
    assert all(kept.values())
