"""The rules of both programmes as they are shipped, and a partnership's own values over them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.guidance.clauses import read_clauses
from evenhand.domain.partnership.facts import RuleOverride
from evenhand.domain.partnership.rulebook import Minuted, Rule, RuleBook, in_force
from evenhand.services.rules import RULE_BOOKS, shipped
from evenhand.shelf import read_toml

FIRST, MINUTED, LATER = date(2026, 3, 3), date(2026, 4, 14), date(2026, 9, 8)
SUGGESTED = {
    "councillors_share",
    "group_share",
    "influence_times_seats",
    "letter_chased_again_days",
    "letter_chased_days",
    "misconception_answered_days",
    "mp_informed_months",
    "stage_fades_months",
    "stage_lasts_months",
    "stance_stale_months",
}
UNITS = {"members", "percent", "days", "months", "pence", "yes or no", "choice", "words"}
KEYS = {
    "residents_share_is",
    "grant_exclusions",
    "group_share",
    "influence_times_seats",
    "review_months",
    "observers_vote",
    "workers_vote",
    "notice_days_rule_change",
    "delegated_sub_groups",
    "residents_share",
    "majority",
    "members_most",
    "role_statement_months",
    "notice_days_agm",
    "voting_method",
    "quorum_percent",
    "notice_days_papers",
    "party_list_days",
    "letter_chased_days",
    "letter_chased_again_days",
    "stage_fades_months",
    "stage_lasts_months",
    "stance_stale_months",
    "grant_monitoring",
    "conflict_kinds",
    "conflict_action",
    "members_least",
    "grant_spend_months",
    "co_chairs",
    "interests_months",
    "councillors_share",
    "grant_most_pence",
    "casting_vote",
    "decisions_published",
    "who_changes_rules",
    "extraordinary_by",
    "proposer_and_seconder",
    "elected_members_join",
    "misconception_answered_days",
    "mp_informed_months",
    "quorum",
    "eligibility",
    "co_opted_vote",
    "grant_retrospective",
    "conflicted_counts_in_quorum",
    "absence_months",
}
UNSAID = ("set by each partnership", "set by each board", "not found in the guidance")
ALL_RULES = [
    pytest.param(rule, id=f"{name}-{rule.key}")
    for name in RULE_BOOKS
    for rule in shipped(name).rules.values()
]


def an_override(key: str, value: str, starts: date, *, number: int = 1) -> RuleOverride:
    return RuleOverride(id=number, rule=key, value=value, reason="Agreed", starts=starts)


def own(key: str, value: str, day: date, minuted: Minuted | None = None) -> Rule:
    """A rule of Big Local as read on a day, with a value of the partnership's own from 3 March 2026."""
    decisions = {1: minuted} if minuted else {}
    return in_force(shipped("big-local"), [an_override(key, value, FIRST)], decisions, day)[key]


@pytest.mark.parametrize("name", RULE_BOOKS)
def test_every_parameter_that_a_partnership_was_seen_to_set_is_in_the_rule_book(name: str) -> None:
    assert set(shipped(name).rules) >= KEYS


@pytest.mark.parametrize("rule", ALL_RULES)
def test_every_rule_has_unit_source_and_date_and_its_clause_exists(rule: Rule) -> None:
    clauses = {one.id for one in read_clauses(read_toml("guidance/clauses.toml"))}
    assert rule.unit in UNITS
    assert rule.source
    assert rule.theme
    assert rule.checked is not None
    assert not rule.clause or rule.clause in clauses
    assert bool(rule.choices) == (rule.unit == "choice")
    assert rule.value is None or not rule.choices or rule.value in rule.choices


@pytest.mark.parametrize("rule", ALL_RULES)
def test_what_a_programme_does_not_set_has_no_value(rule: Rule) -> None:
    if rule.source.startswith(UNSAID):
        assert rule.value is None
        assert rule.says == "not set"
        assert not rule.judges


@pytest.mark.parametrize("rule", ALL_RULES)
@pytest.mark.clause("PP2", "PP8")
def test_a_mark_of_evenhands_own_says_so_and_judges_nothing(rule: Rule) -> None:
    assert rule.suggested == (rule.key in SUGGESTED)
    if rule.suggested:
        assert not rule.judges
        assert "suggested by Evenhand, not by the guidance; not adopted by the board" in rule.origin


def test_a_reminder_is_evenhands_and_needs_no_adoption() -> None:
    for key in ("role_statement_months", "interests_months", "review_months"):
        rule = shipped("big-local")[key]
        assert (rule.value, rule.judges) == (12, True)
        assert rule.origin.startswith("reminder of Evenhand's")


def test_a_pride_in_place_board_has_an_independent_chair_the_mp_and_a_councillor() -> None:
    book = shipped("pride-in-place")
    assert all(book.holds(key) for key in ("independent_chair", "mp_sits", "councillor_sits"))
    assert not any(shipped("big-local").holds(key) for key in ("independent_chair", "mp_sits"))


def test_a_shipped_value_tells_its_source_and_the_day_on_which_it_was_checked() -> None:
    rule = shipped("big-local")["members_least"]
    says = "Local Trust, Big Local partnerships, July 2015 (checked 21 November 2026)"
    assert (rule.says, rule.origin) == ("8 members", says)


@pytest.mark.clause("PP2", "PP8")
def test_a_suggested_mark_judges_only_while_a_carried_decision_stands_behind_it() -> None:
    carried = Minuted(4, MINUTED, carried=True)
    assert not own("group_share", "40", LATER).judges
    assert own("group_share", "40", LATER).value == 40
    assert [own("group_share", "40", day, carried).judges for day in (FIRST, MINUTED, LATER)] == [
        False,
        True,
        True,
    ]
    assert not own("group_share", "40", LATER, Minuted(4, MINUTED, carried=False)).judges
    rescinded = Minuted(4, MINUTED, carried=True, rescinded_on=LATER)
    day_before = LATER - timedelta(days=1)
    assert [own("group_share", "40", day, rescinded).judges for day in (day_before, LATER)] == [True, False]


def test_the_origin_of_a_value_of_our_own_tells_date_reason_and_decision() -> None:
    carried = Minuted(4, MINUTED, carried=True)
    adopted, bare = own("group_share", "40", LATER, carried), own("group_share", "40", LATER)
    assert adopted.origin == (
        "the partnership's own, from 3 March 2026: Agreed; minuted as decision 4 of 14 April 2026"
    )
    assert adopted.origin_said(with_reason=False) == (
        "the partnership's own, from 3 March 2026; minuted as decision 4 of 14 April 2026"
    )
    assert bare.origin.endswith("Agreed; not minuted as a carried decision, so it gives no verdict")
    assert own("quorum", "5", LATER).origin == "the partnership's own, from 3 March 2026: Agreed"
    rescinded = Minuted(4, MINUTED, carried=True, rescinded_on=LATER)
    assert (
        "decision 4 of 14 April 2026, rescinded on 8 September 2026"
        in own("quorum", "5", LATER, rescinded).origin
    )


def test_a_value_goes_back_to_what_was_shipped() -> None:
    book = shipped("big-local")
    overrides = [
        an_override("members_least", "10", FIRST),
        an_override("members_least", '"as shipped"', LATER, number=2),
    ]
    before, after = (in_force(book, overrides, {}, day)["members_least"] for day in (MINUTED, LATER))
    assert before.value == 10
    assert after == book["members_least"]


def test_a_rule_that_this_book_does_not_know_changes_nothing() -> None:
    book = shipped("big-local")
    assert in_force(book, [an_override("mp_sits", "true", FIRST)], {}, LATER) == book
    assert book["mp_sits"].source == "not in this rule book"


days = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(st.lists(st.tuples(st.integers(1, 30), days), max_size=8), days)
def test_a_day_keeps_the_rule_it_was_under_whatever_is_set_for_later(
    told: list[tuple[int, date]], day: date
) -> None:
    book = shipped("big-local")
    overrides = [
        an_override("quorum", str(value), starts, number=number)
        for number, (value, starts) in enumerate(told, start=1)
    ]
    by_then = [one for one in overrides if one.starts <= day]
    assert in_force(book, overrides, {}, day) == in_force(book, by_then, {}, day)
    last = max(by_then, key=lambda one: (one.starts, one.id), default=None)
    assert in_force(book, overrides, {}, day).number("quorum") == (int(last.value) if last else None)


def a_quorum(number: int | None, percent: int | None) -> RuleBook:
    rules = {"quorum": number, "quorum_percent": percent}
    return RuleBook(
        "Test",
        {key: Rule(key=key, label=key, value=value, unit="", source="") for key, value in rules.items()},
    )


@pytest.mark.parametrize(
    ("number", "percent", "voting", "asked"),
    [(3, None, 11, 3), (None, 50, 11, 6), (3, 50, 11, 6), (5, 33, 12, 5), (None, None, 11, None)],
)
def test_a_quorum_is_the_higher_of_number_and_share(
    number: int | None, percent: int | None, voting: int, asked: int | None
) -> None:
    assert a_quorum(number, percent).quorum_of(voting) == asked


@given(st.integers(0, 200), st.integers(1, 100))
def test_a_share_as_quorum_is_the_least_number_that_reaches_it(voting: int, percent: int) -> None:
    asked = a_quorum(None, percent).quorum_of(voting)
    assert asked is not None
    assert 100 * asked >= percent * voting
    assert asked == 0 or 100 * (asked - 1) < percent * voting
