"""What holds for every timetable, whatever the day of poll: searched for a poll against which it would not."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.elections.holidays import Scope
from evenhand.domain.elections.law import STEPS
from evenhand.domain.elections.timetable import Basis, Entered, Timetable
from evenhand.domain.elections.working_days import (
    count_back,
    count_forward,
    is_working,
    working_days_between,
)
from evenhand.domain.vocabulary import ElectionKind
from evenhand.services.election_timetables import compute, shipped_holidays, shipped_law

KINDS = st.sampled_from(list(ElectionKind))
SCOPES = st.sampled_from(list(Scope))
POLLS = st.dates(date(2016, 6, 1), date(2060, 12, 31))
PARLIAMENTARY = ElectionKind.PARLIAMENTARY_BY_ELECTION


def by_election(poll: date, working_days: int) -> Timetable:
    """A parliamentary by-election whose nominations close so many working days before the poll."""
    closes = count_back(poll, working_days, Scope.ENGLAND_AND_WALES, shipped_holidays()).day
    return compute(PARLIAMENTARY, poll, entered={"nominations": Entered(closes, "notice of election")})


@given(KINDS, POLLS)
def test_every_sum_adds_up_and_every_event_stands_in_order(kind: ElectionKind, poll: date) -> None:
    found = compute(kind, poll)
    assert [event.date for event in found.events] == sorted(event.date for event in found.events)
    for event in found.events:
        assert poll - event.date == timedelta(days=event.sum.total)
        assert all(event.date < holiday.day < poll for holiday in event.sum.holidays)
    assert found.events[-1].event == "poll"


@given(KINDS, POLLS)
def test_the_steps_follow_each_other_as_the_law_has_them(kind: ElectionKind, poll: date) -> None:
    found = compute(kind, poll)
    names = [event.event for event in found.events]
    assert names == sorted(names, key=STEPS.index)
    assert len(names) == len(set(names))


@given(KINDS, POLLS)
def test_every_offset_counts_exactly_its_working_days(kind: ElectionKind, poll: date) -> None:
    found = compute(kind, poll)
    for rule in shipped_law().kinds[kind].rules_for(poll):
        event = found.event(rule.event)
        if event is None or event.date == poll:
            continue
        span = [event.date + timedelta(days=n) for n in range((poll - event.date).days)]
        working = [day for day in span if is_working(day, rule.scope, shipped_holidays())]
        assert len(working) == rule.working_days_before == event.sum.working
        assert working[0] == event.date


@given(KINDS, POLLS)
def test_a_later_poll_never_has_an_earlier_timetable(kind: ElectionKind, poll: date) -> None:
    later = {event.event: event.date for event in compute(kind, poll + timedelta(days=1)).events}
    for event in compute(kind, poll).events:
        assert later.get(event.event, event.date) >= event.date


@given(POLLS)
def test_holidays_of_more_parts_never_make_a_date_later(poll: date) -> None:
    one_part = {(event.event): event for event in compute(ElectionKind.LOCAL, poll).events}
    for event in compute(ElectionKind.GENERAL, poll).events:
        same = one_part.get(event.event)
        if same is not None and same.sum.working == event.sum.working:
            assert event.date <= same.date


@given(POLLS, st.integers(17, 19))
def test_a_by_elections_steps_hang_on_its_nominations(poll: date, working_days: int) -> None:
    found = by_election(poll, working_days)
    dated = {event.event: event for event in found.events}
    closes = dated["nominations"].date
    assert dated["withdrawals"].date == dated["election-agents"].date == closes
    persons = dated["statement-of-persons-nominated"]
    assert persons.sum.working == working_days - 1
    assert persons.basis in (Basis.STATUTE, Basis.GENERAL_RULE)
    assert not [says for says in found.questions if says.startswith("Nominations")]


@given(POLLS, st.integers(17, 19))
def test_a_by_elections_writ_and_notice_are_asked_within_bounds_that_fit_each_other(
    poll: date, working_days: int
) -> None:
    found = by_election(poll, working_days)
    writ, notice = found.asked
    for step in found.asked:
        assert step.earliest <= step.latest < found.events[0].date
    assert writ.earliest <= notice.earliest
    entered = {
        "writ-received": Entered(writ.latest, "notice"),
        "notice-of-election": Entered(notice.latest, "notice"),
        "nominations": Entered(found.events[0].date, "notice"),
    }
    assert not [says for says in compute(PARLIAMENTARY, poll, entered=entered).questions if "the law" in says]


@given(st.dates(date(2014, 1, 1), date(2060, 12, 31)), st.integers(1, 40), SCOPES)
def test_counting_forward_undoes_counting_back(day: date, working_days: int, scope: Scope) -> None:
    holidays = shipped_holidays()
    back = count_back(day, working_days, scope, holidays).day
    forward = count_forward(back, working_days, scope, holidays)
    first = day if is_working(day, scope, holidays) else count_forward(day, 1, scope, holidays)
    assert forward == first
    assert working_days_between(back, forward, scope, holidays) == working_days
    assert working_days_between(forward, back, scope, holidays) == -working_days


def test_the_scopes_of_the_kinds_differ_in_a_general_election_alone() -> None:
    for kind, law in shipped_law().kinds.items():
        wide = {rule.event for rule in law.rules if rule.scope is Scope.ANY_PART}
        assert bool(wide) == (kind is ElectionKind.GENERAL)
        assert "registration" not in wide
