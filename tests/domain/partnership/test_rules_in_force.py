"""The list of rules that a board works by: every value with its origin, and no written reason in a copy for anyone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.partnership.facts import RuleOverride
from evenhand.domain.partnership.rulebook import Minuted, RuleBook, in_force
from evenhand.domain.partnership.rules_in_force import rules_for_level, rules_in_force
from evenhand.domain.vocabulary import Level
from evenhand.services.rules import RULE_BOOKS, shipped

DAY, STARTS = date(2026, 4, 14), date(2026, 3, 3)
CANARY = "Zanzicanary"


def a_book(*, minuted: bool = True, reason: str = CANARY) -> RuleBook:
    """Big Local with a quorum and a mark for councillors of the partnership's own."""
    overrides = [
        RuleOverride(id=1, rule="quorum", value="5", reason=reason, starts=STARTS),
        RuleOverride(id=2, rule="councillors_share", value="30", reason=reason, starts=STARTS),
    ]
    decisions = {2: Minuted(4, STARTS, carried=True)} if minuted else {}
    return in_force(shipped("big-local"), overrides, decisions, DAY)


def test_every_rule_with_a_value_is_listed_with_its_origin_and_the_others_are_named() -> None:
    book = a_book()
    rules = rules_in_force(book, DAY)
    lines = {line.label: line for line in rules.lines}
    not_set = [label for one in rules.not_set for label in one.labels]
    assert len(rules.lines) + len(not_set) == len(book.rules)
    assert (rules.book, rules.own) == ("Big Local", 2)
    assert lines["Quorum"].value == "5 members"
    assert lines["Quorum"].origin == f"the partnership's own, from 3 March 2026: {CANARY}"
    assert rules.not_set[0].theme == "Who sits"
    assert "Most members" in rules.not_set[0].labels


@pytest.mark.clause("PP2", "PP8")
def test_a_suggested_mark_stands_without_verdict_until_it_is_adopted() -> None:
    mark = "Councillors' share of the voting seats"
    before = rules_in_force(a_book(minuted=False), DAY).without_verdict
    assert mark in before
    assert set(rules_in_force(a_book(), DAY).without_verdict) == set(before) - {mark}


def test_a_copy_for_anyone_tells_day_and_decision_and_no_reason() -> None:
    whole = rules_in_force(a_book(), DAY)
    public = rules_for_level(whole, Level.PUBLIC)
    assert CANARY in repr(whole)
    assert CANARY not in repr(public)
    assert CANARY in repr(rules_for_level(whole, Level.BOARD))
    assert [line.value for line in public.lines] == [line.value for line in whole.lines]
    mark = next(line for line in public.lines if line.label.startswith("Councillors'"))
    assert mark.origin == "the partnership's own, from 3 March 2026; minuted as decision 4 of 3 March 2026"


@given(st.sampled_from(RULE_BOOKS), st.text(alphabet="Zq", min_size=4, max_size=8))
def test_no_reason_reaches_a_copy_for_anyone_whatever_rule_it_is_of(name: str, reason: str) -> None:
    overrides = [
        RuleOverride(id=number, rule=key, value="1", reason=reason, starts=STARTS)
        for number, key in enumerate(shipped(name).rules, start=1)
    ]
    book = in_force(shipped(name), overrides, {}, DAY)
    assert reason not in repr(rules_for_level(rules_in_force(book, DAY), Level.PUBLIC))
