"""How the seats stood over a period: its days, its shares, its sentences."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.members.balance import Share
from evenhand.domain.members.balance_lines import COUNCILLORS, OFFICES, RESIDENTS, Line, lines
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import (
    GroupMember,
    MemberGroup,
    Membership,
    OfficeHeld,
    Person,
    PublicOfficeHeld,
)
from evenhand.domain.members.noticing.record import MemberRecord
from evenhand.domain.members.over_time import over_time, standing_on
from evenhand.domain.members.vocabulary import GroupKind
from evenhand.domain.members.what_changed import what_changed
from evenhand.domain.partnership.rulebook import Rule, RuleBook
from evenhand.domain.vocabulary import Capacity, Office, PublicOffice

START, END = date(2023, 6, 12), date(2026, 4, 14)
NAMES = ("Rose Ibbotson", "Amara Okonjo", "Priya Nair", "Janet Pell", "Bev Naylor")
PEOPLE = {key: Person(id=key, name=name) for key, name in enumerate(NAMES, start=1)}
LEFT = date(2024, 3, 8)
SPELLS = (
    Membership(person_id=1, capacity=Capacity.RESIDENT, votes=True, starts=START, ends=LEFT),
    Membership(person_id=2, capacity=Capacity.RESIDENT, votes=True, starts=START),
    Membership(person_id=3, capacity=Capacity.RESIDENT, votes=True, starts=date(2025, 1, 20)),
    Membership(person_id=4, capacity=Capacity.COUNCILLOR, votes=True, starts=START),
    Membership(person_id=5, capacity=Capacity.ADVISER, votes=False, starts=date(2024, 1, 9)),
)
CHAIR = OfficeHeld(person_id=4, office=Office.CHAIR, starts=date(2024, 9, 17))
SEAT = PublicOfficeHeld(
    person_id=4, kind=PublicOffice.COUNCILLOR, party="Tarn Valley Alliance", starts=date(2022, 5, 9)
)
RECORD = MemberRecord(directory=Directory(PEOPLE, SPELLS, (CHAIR,), (SEAT,)))


def a_book(percent: int) -> RuleBook:
    rule = Rule(key="residents_share", label="Residents", value=percent, unit="percent", source="a test")
    return RuleBook("Test", {rule.key: rule})


def by_label(books: list[tuple[date, RuleBook]]) -> dict[str, Line]:
    period = over_time(RECORD, START, END)
    changed = {day: what_changed(RECORD, day) for day in period.days}
    return {line.label: line for line in lines(period, books, changed)}


@pytest.mark.clause("PP2")
def test_a_period_has_its_first_day_and_each_on_which_the_count_became_another() -> None:
    period = over_time(RECORD, START, END)

    assert period.days == (START, date(2024, 1, 9), date(2024, 3, 9), CHAIR.starts, date(2025, 1, 20))
    told = [(one.starts, one.of(Capacity.RESIDENT), one.offices) for one in period.standings]
    assert told == [
        (START, Share(2, 3), Share(0, 0)),
        (date(2024, 3, 9), Share(1, 2), Share(0, 0)),
        (CHAIR.starts, Share(1, 2), Share(1, 1)),
        (date(2025, 1, 20), Share(2, 3), Share(1, 1)),
    ]


def test_nothing_after_the_last_day_counts() -> None:
    assert over_time(RECORD, START, LEFT).days == (START, date(2024, 1, 9))


def test_what_changed_is_told_by_name() -> None:
    assert what_changed(RECORD, date(2024, 3, 9)) == ("Rose Ibbotson left",)
    assert what_changed(RECORD, CHAIR.starts) == ("Cllr Janet Pell became chair",)
    assert what_changed(RECORD, date(2024, 1, 9)) == ("Bev Naylor joined: Adviser, without a vote",)


@pytest.mark.clause("PP2", "PP8")
def test_the_sentence_says_between_which_shares_it_lay_and_what_the_rule_asks() -> None:
    residents = by_label([(START, a_book(51))])[RESIDENTS]

    assert residents.says(goes_on=True) == (
        "Residents were between 1 of 2 (50.0%) and 2 of 3 (66.7%) since 12 June 2023; "
        "the rule asks for at least 51%."
    )
    assert [step.says for step in residents.steps] == [
        "2 of 3: 66.7%",
        "1 of 2: 50.0%, below the rule",
        "2 of 3: 66.7%",
    ]
    assert residents.steps[1].changed == ("Rose Ibbotson left",)


def test_a_rule_that_changes_is_a_step_of_its_own() -> None:
    changes = date(2025, 6, 1)
    residents = by_label([(START, a_book(51)), (changes, a_book(70))])[RESIDENTS]

    assert (residents.steps[-1].starts, residents.steps[-1].says) == (
        changes,
        "2 of 3: 66.7%, below the rule",
    )
    assert residents.steps[-1].changed == ("From this day the rule asks for at least 70%",)


def test_a_line_without_rule_or_change_is_said_without() -> None:
    told = by_label([(START, RuleBook("Test", {}))])

    assert told[OFFICES].says(goes_on=False) == (
        "Offices held by councillors were 1 of 1 (100.0%) from 12 June 2023 to 14 April 2026."
    )
    assert COUNCILLORS in told
    assert [step.limit for step in told[RESIDENTS].steps] == [None] * 3


@pytest.mark.clause("PP8")
def test_what_is_confidential_is_counted_only_where_it_is_asked_for() -> None:
    joined = date(2024, 5, 1)
    household = MemberGroup(id=7, kind=GroupKind.HOUSEHOLD, name="Mill Lane")
    times = [
        GroupMember(group_id=7, person_id=2, starts=joined),
        GroupMember(group_id=7, person_id=4, starts=joined),
    ]
    record = MemberRecord(directory=RECORD.directory, groups=[household], group_members=times)

    assert joined not in over_time(record, START, END).days
    assert over_time(record, START, END) == over_time(RECORD, START, END)
    private = over_time(record, START, END, confidential=True)
    assert joined in private.days
    shares = [(one.groups[0].share.part, one.groups[0].confidential) for one in private.standings]
    assert shares == [(0, True), (0, True), (2, True), (2, True), (2, True)]
    assert what_changed(record, joined) == ()
    assert len(what_changed(record, joined, confidential=True)) == 2


days = st.dates(date(2023, 1, 1), date(2024, 12, 31))


@st.composite
def records(draw: st.DrawFn) -> MemberRecord:
    people = {key: Person(id=key, name=f"Member {key}") for key in range(1, draw(st.integers(1, 9)) + 1)}
    spells: list[Membership] = []
    for key in people:
        starts = draw(days)
        ends = draw(st.none() | st.integers(0, 400).map(lambda more, first=starts: first + timedelta(more)))
        capacity, votes = draw(st.sampled_from(list(Capacity))), draw(st.booleans())
        spells.append(Membership(person_id=key, capacity=capacity, votes=votes, starts=starts, ends=ends))
    return MemberRecord(directory=Directory(people, tuple(spells)))


@pytest.mark.clause("PP2", "PP8")
@given(records(), days, st.integers(0, 700), st.integers(0, 700))
def test_shares_sum_to_one_and_every_day_is_as_its_standing_says(
    record: MemberRecord, starts: date, length: int, at: int
) -> None:
    period = over_time(record, starts, starts + timedelta(length))

    assert period.standings[0].starts == starts
    for one in period.standings:
        assert sum(seat.share.part for seat in one.seats) == one.councillors.whole
        assert all(seat.share.whole == one.councillors.whole for seat in one.seats)
    for one, other in zip(period.standings, period.standings[1:], strict=False):
        assert one.starts < other.starts <= period.ends
        assert (one.seats, one.councillors) != (other.seats, other.councillors)
    day = starts + timedelta(min(at, length))
    last = [one for one in period.standings if one.starts <= day][-1]
    assert standing_on(record.directory, day).seats == last.seats
