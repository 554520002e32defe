"""Interests in a decision between meetings: whoever must stand back is in no count, however all others answer (PP2)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain, combinations, product

import pytest

from evenhand.domain.meetings.conflicts import not_asked
from evenhand.domain.meetings.minutes_writing import compose
from evenhand.domain.meetings.record_facts import WrittenInterest
from evenhand.domain.meetings.vocabulary import Cast, ConflictHandling, ConflictNature
from evenhand.domain.meetings.written import EVERYBODY, OF_ALL, OF_ANSWERS, WrittenRules, result_in_writing
from evenhand.domain.vocabulary import Outcome
from tests.domain.meetings.minutes_samples import PRIYA, the_record

FOUR = (1, 2, 3, 4)
DAY = date(2026, 4, 7)
DECLARED, SPEAKS, LEAVES = ConflictHandling
NEEDS = (OF_ANSWERS, OF_ALL, EVERYBODY)


def an_interest(person_id: int, handling: ConflictHandling, because: str = "") -> WrittenInterest:
    return WrittenInterest(
        written_id=1,
        person_id=person_id,
        nature=ConflictNature.LOYALTY,
        says="a trustee of the canoe club",
        declared_on=DAY,
        handling=handling,
        because=because,
    )


def every_set() -> Iterator[frozenset[int]]:
    """Every set of people who may have to stand back."""
    return map(frozenset, chain.from_iterable(combinations(FOUR, size) for size in range(len(FOUR) + 1)))


@pytest.mark.clause("PP2")
@pytest.mark.parametrize("needs", NEEDS)
@pytest.mark.parametrize("quorum", [None, 2, 3])
def test_whoever_must_stand_back_is_in_no_count(needs: str, quorum: int | None) -> None:
    """Whatever they answered, the result is that of the others alone, as if the board were without them."""
    rules = WrittenRules(needs, quorum)
    for apart in every_set():
        voters = frozenset(FOUR) - apart
        for casts in product((None, *Cast), repeat=len(FOUR)):
            given = {who: cast for who, cast in zip(FOUR, casts, strict=True) if cast is not None}
            without = {who: cast for who, cast in given.items() if who in voters}
            result = result_in_writing(given, voters, rules)
            assert result == result_in_writing(without, voters, rules)
            ayes = sum(cast is Cast.FOR for cast in without.values())
            if result.outcome is Outcome.CARRIED:
                assert 0 < ayes <= len(voters)
                assert needs != EVERYBODY or ayes == len(voters)
                assert needs != OF_ALL or 2 * ayes > len(voters)
                assert len(without) >= (quorum or 0)


@pytest.mark.clause("PP2")
def test_the_stricter_of_rule_book_and_record_says_who_is_asked() -> None:
    for rule, kept in product((None, *ConflictHandling), ConflictHandling):
        asked = DECLARED in (kept,) and rule in (None, DECLARED)
        assert not_asked([an_interest(1, kept, "Too weak")], rule) == (frozenset() if asked else {1})
    both = [
        an_interest(1, DECLARED),
        an_interest(1, SPEAKS),
        an_interest(2, DECLARED),
        an_interest(3, LEAVES),
    ]
    assert not_asked(both, None) == {1, 3}


def test_the_count_says_who_took_no_part() -> None:
    casts: dict[int, Cast] = {2: Cast.FOR, 3: Cast.FOR}
    result = result_in_writing(casts, frozenset((2, 3, 4)), WrittenRules(OF_ALL, 2), apart=["Priya Nair"])
    assert result.detail == (
        "3 were asked and 2 answered. Priya Nair declared an interest and was not asked. "
        "It needs a majority of all voting members without an interest, so 2 were enough: "
        "silence weighs like a vote against."
    )
    two = result_in_writing(
        {3: Cast.FOR}, frozenset((3, 4)), WrittenRules(OF_ALL, 2), apart=["A. Shah", "B. Yu"]
    )
    assert two.outcome is Outcome.VIEW
    assert two.detail == (
        "1 of 2 answered. A. Shah and B. Yu declared interests and were not asked. "
        "The quorum is 2, so this is no decision."
    )


@pytest.mark.clause("PP2")
def test_the_minutes_say_who_declared_an_interest_and_was_not_asked() -> None:
    record = the_record()
    [reported] = record.reported
    declared = an_interest(PRIYA, LEAVES)
    told = replace(reported, answers=reported.answers[:1], interests=(declared,), apart=frozenset({PRIYA}))
    minutes = [words for one in compose(replace(record, reported=(told,))) for words in one.paragraphs]
    place = minutes.index("Priya Nair declared an interest as a trustee of the canoe club and was not asked.")
    assert minutes[place + 1].startswith("One member answered by 5 March 2026: 1 for and none against.")
    weak = replace(declared, handling=DECLARED, because="the link was weak")
    asked = replace(told, interests=(weak,), apart=frozenset())
    minutes = [words for one in compose(replace(record, reported=(asked,))) for words in one.paragraphs]
    assert (
        "Priya Nair declared an interest as a trustee of the canoe club and was asked. "
        "It was handled otherwise than the rule book says. The link was weak."
    ) in minutes
