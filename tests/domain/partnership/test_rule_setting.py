"""What is typed for a rule: read in its unit, refused with a sentence where it makes no sense, said as it was meant."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.partnership.rule_setting import refuse_nonsense, write_value
from evenhand.domain.partnership.rule_values import Value, read_value, say_value, value_text
from evenhand.domain.partnership.rulebook import Rule, RuleBook
from evenhand.domain.refusals import Refusal
from evenhand.services.rules import shipped

BOOK = shipped("big-local")


def beside(**values: Value) -> RuleBook:
    """The shipped rules with these values in force."""
    own = {key: replace(BOOK[key], value=value) for key, value in values.items()}
    return RuleBook(BOOK.name, {**BOOK.rules, **own})


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        ("quorum", " 5 members ", "5 members"),
        ("members_least", "1", "1 member"),
        ("residents_share", "60 %", "60%"),
        ("review_months", "1 month", "1 month"),
        ("notice_days_agm", "28", "28 days"),
        ("grant_most_pence", "£2,000", "£2,000.00"),
        ("co_chairs", "Yes", "yes"),
        ("casting_vote", "Chair", "chair"),
        ("majority", "those voting", "those voting"),
        ("extraordinary_by", "The chair,\n or 3 members", "The chair, or 3 members"),
        ("quorum", "As shipped", "as shipped"),
    ],
)
def test_a_value_is_typed_as_people_type_and_said_in_its_unit(key: str, typed: str, said: str) -> None:
    assert say_value(read_value(write_value(BOOK[key], typed)), BOOK[key].unit) == said


@pytest.mark.parametrize(
    ("key", "typed", "says"),
    [
        ("quorum", "several", "Give a whole number of members."),
        ("quorum", "-3", "Give a whole number of members."),
        ("quorum", "2.5", "Give a whole number of members."),
        ("quorum", "9" * 5000, "Give a whole number of members."),
        ("quorum", "0", "Nothing cannot be a rule. Give 1 or more."),
        ("quorum", "201", "Give no more than 200 members."),
        ("residents_share", "0", "A share of nothing asks for nothing. Give 1 or more."),
        ("residents_share", "101", "A share cannot be more than 100%."),
        ("councillors_share", "100", "Nothing lies above a mark of 100%. Give 99% or less."),
        ("influence_times_seats", "501", "Nothing would lie above such a mark. Give 500% or less."),
        ("review_months", "1200", "Give no more than 120 months."),
        ("notice_days_agm", "367", "Give no more than 366 days."),
        ("grant_most_pence", "0", "Give an amount above nothing, like £500.00."),
        ("grant_most_pence", "lots", "“lots” is not an amount. Give pounds and pence, like 187.00."),
        ("co_chairs", "maybe", "Answer yes or no."),
        ("casting_vote", "treasurer", "Choose chair or deputy or none."),
        ("extraordinary_by", "  ", "Give the rule in a few words."),
        ("extraordinary_by", "so " * 80, "Say it in 200 or fewer"),
        ("extraordinary_by", "the\x07chair", "cannot be printed"),
    ],
)
def test_what_makes_no_sense_is_refused_beside_its_field(key: str, typed: str, says: str) -> None:
    with pytest.raises(Refusal) as caught:
        write_value(BOOK[key], typed)
    assert caught.value.field == "value"
    assert says in caught.value.says


@pytest.mark.parametrize(
    ("keys", "book", "says"),
    [
        (
            ("members_least", "members_most"),
            beside(members_least=12, members_most=10),
            "The fewest members, 12, cannot be above the most members, 10.",
        ),
        (
            ("quorum", "members_most"),
            beside(members_most=10, quorum=11),
            "The quorum, 11, cannot be above the most members, 10.",
        ),
        (
            ("residents_share", "residents_share_is"),
            beside(residents_share=100, residents_share_is="more than"),
            "No share is more than 100%.",
        ),
    ],
)
def test_rules_that_cannot_stand_beside_each_other_are_refused_and_others_are_not(
    keys: tuple[str, ...], book: RuleBook, says: str
) -> None:
    for key in keys:
        with pytest.raises(Refusal) as caught:
            refuse_nonsense(key, book)
        assert caught.value.field == "value"
        assert says in caught.value.says
    for key in set(BOOK.rules) - set(keys):
        refuse_nonsense(key, book)


@pytest.mark.parametrize("text", ["several", "1.5", "[1]", "", "2026-04-14"])
def test_a_text_that_is_no_value_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="not a value for a rule"):
        read_value(text)


WORDS = Rule(key="words", label="Words", value=None, unit="words", source="a test")
COUNTED = [rule for rule in BOOK.rules.values() if rule.unit in ("members", "days", "months", "percent")]


def written(rule: Rule, typed: str) -> str | None:
    """The text of what was typed, or None where it was refused."""
    try:
        return write_value(rule, typed)
    except Refusal:
        return None


@given(st.text(max_size=300))
def test_words_come_back_as_they_were_typed_or_are_refused(typed: str) -> None:
    bare = " ".join(typed.split())
    text = written(WORDS, typed)
    if text is None:
        assert not bare or len(bare) > 200 or not bare.isprintable()
    else:
        assert read_value(text) in (bare, bare.lower())


@given(st.sampled_from(sorted(BOOK.rules)), st.text(max_size=40))
def test_whatever_is_typed_is_a_value_of_the_rule_or_is_refused(key: str, typed: str) -> None:
    text = written(BOOK[key], typed)
    assert text is None or value_text(read_value(text)) == text


@given(st.sampled_from(COUNTED), st.integers(1, 99))
def test_what_is_said_can_be_typed_again(rule: Rule, number: int) -> None:
    said = say_value(number, rule.unit)
    assert read_value(write_value(rule, said)) == number
