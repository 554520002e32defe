"""Power figures as they are read: neutral sentences, the comparison beside them, and the rooms reckoned with."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from evenhand.domain.guidance.findings import Part
from evenhand.domain.members.power_figures import PowerFigures, power_figures
from evenhand.domain.members.power_parts import RulesOfVoting
from evenhand.domain.members.power_words import LIMIT, in_hundred, to_a_tenth
from evenhand.domain.members.voting_rooms import VotingRoom

DAY = date(2026, 4, 14)
BOARD = VotingRoom(frozenset(range(1, 12)), 5, frozenset())
THREE = frozenset({1, 2, 3})
RESIDENTS = frozenset(range(4, 10))
RULES = RulesOfVoting(
    Part("Carried by more than half of", "those voting", "set by each partnership"),
    Part("Quorum", "5", "decision 2"),
    Part("Casting vote", "none", "decision 2"),
)


def met(number: int, *people: int, casting: frozenset[int] = frozenset()) -> VotingRoom:
    """A meeting so many months ago."""
    return VotingRoom(frozenset(people), 5, casting, DAY - timedelta(days=30 * number))


def figures(
    people: frozenset[int] = THREE,
    *held: VotingRoom,
    board: VotingRoom = BOARD,
    residents: frozenset[int] = RESIDENTS,
) -> PowerFigures:
    return power_figures(people, residents, board, held, RULES)


@pytest.mark.clause("PP2", "PP8")
def test_three_of_eleven_are_told_in_neutral_sentences_with_any_three_residents_beside_them() -> None:
    assert figures().says == (
        (
            "If these three always voted together, they would settle the result in 71 of every 100 ways the others "
            "could vote. So would any three residents acting together."
        ),
        (
            "If everybody came round to a motion one after another, in any order, these three would be the ones to "
            "carry it in 33 of every 100 orders; one resident alone, in 8."
        ),
        "If six of the other eight stayed away, these three could carry a vote alone.",
        "The quorum is five: two others must be there beside these three.",
        LIMIT,
    )


@pytest.mark.clause("PP2")
def test_with_the_casting_vote_among_three_of_six_the_comparison_says_what_others_could_not() -> None:
    six = VotingRoom(frozenset(range(1, 7)), 5, frozenset({1}))

    told = figures(board=six, residents=frozenset({4, 5, 6}))

    assert told.says[0] == (
        "If these three always voted together, they would settle the result however the others voted. Any three "
        "residents acting together would in 75 of every 100 ways."
    )
    assert told.situations[0].of_one is not None
    assert told.situations[0].of_one.banzhaf == 0
    assert told.situations[0].room == "Six votes, three of them theirs. The casting vote is theirs."


@pytest.mark.clause("PP8")
def test_a_bloc_of_most_of_the_board_is_compared_with_nobody() -> None:
    told = figures(frozenset(range(1, 8)))

    assert told.says[0] == (
        "If these seven always voted together, they would settle the result however the others voted. Fewer than seven "
        "others are there to compare."
    )
    assert told.says[2:4] == (
        "With everybody there, these seven could carry a vote alone.",
        "The quorum is five: these seven could make it alone.",
    )


def test_where_there_are_not_residents_enough_the_comparison_is_with_other_members() -> None:
    assert figures(residents=frozenset({4, 5})).whom == "other member"
    assert "So would any three other members acting together." in figures(residents=frozenset({4, 5})).says[0]


def test_one_member_is_told_as_one() -> None:
    assert figures(frozenset({1})).says == (
        (
            "This member would settle the result in 25 of every 100 ways the others could vote. "
            "So would any other resident."
        ),
        (
            "If everybody came round to a motion one after another, in any order, this member would be the one to "
            "carry it in 9 of every 100 orders; one resident alone, in 9."
        ),
        "While there is a quorum, this member could not carry a vote against the others there.",
        "The quorum is five: four others must be there beside this member.",
        LIMIT,
    )


def test_people_without_a_vote_settle_nothing() -> None:
    assert figures(frozenset({40})).says == (
        "Nobody among these has a vote, so there is nothing for them to settle.",
        LIMIT,
    )


def test_a_board_smaller_than_its_quorum_carries_nothing() -> None:
    told = figures(board=replace(BOARD, quorum=12))

    assert told.says[0] == "Those there are fewer than the quorum of 12, so that nothing could be carried."
    assert told.situations[0].of_bloc.banzhaf == 0


def test_a_casting_vote_of_somebody_without_another_vote_decides_a_tie() -> None:
    told = figures(board=replace(BOARD, voters=frozenset(range(1, 11)), casting=frozenset({77})))

    assert (
        told.situations[0].room == "Ten votes, three of them theirs. Whoever decides a tie has no other vote."
    )


def test_the_usual_attendance_is_told_once_there_are_five_meetings_and_the_greatest_is_the_last_of_its_kind() -> (
    None
):
    full, nine = tuple(range(1, 12)), tuple(range(1, 10))
    held = [met(6, *full), met(5, *nine), met(4, *nine), met(3, *nine)]

    assert [one.title for one in figures(THREE, *held).situations] == [
        "With everybody there",
        "At the meeting of 14 January 2026",
    ]

    told = figures(THREE, *held, met(2, *full[3:]))

    assert [(one.title, one.room) for one in told.situations[1:]] == [
        ("With as many as usually come", "Nine votes, two of them theirs. A tie falls."),
        ("At the meeting of 14 January 2026", "Nine votes, three of them theirs. A tie falls."),
    ]
    assert told.situations[2].of_bloc.banzhaf == Fraction(25, 32)


def test_the_parts_give_the_exact_fractions_and_the_rules_with_their_source() -> None:
    parts = {(one.label, one.value): one.source for one in figures().parts}

    assert ("These three", "91/128") in parts
    assert ("These three", "1/3") in parts
    assert ("One resident alone", "21/128") in parts
    assert parts["Quorum", "5"] == "decision 2"


@pytest.mark.parametrize(
    ("share", "says"),
    [
        (Fraction(0), "0"),
        (Fraction(1, 1000), "fewer than one"),
        (Fraction(1, 200), "1"),
        (Fraction(91, 128), "71"),
        (Fraction(999, 1000), "more than 99"),
        (Fraction(1), "100"),
    ],
)
def test_nothing_is_rounded_to_never_or_always(share: Fraction, says: str) -> None:
    assert in_hundred(share) == says


@pytest.mark.parametrize(
    ("share", "says"),
    [
        (Fraction(0), "0"),
        (Fraction(1, 10_000), "under 0.1"),
        (Fraction(91, 128), "71.1"),
        (Fraction(3, 4), "75.0"),
        (Fraction(9999, 10_000), "over 99.9"),
        (Fraction(1), "100"),
    ],
)
def test_to_a_tenth_nothing_is_rounded_to_never_or_always_either(share: Fraction, says: str) -> None:
    assert to_a_tenth(share) == says


@pytest.mark.clause("PP2")
def test_whoever_decides_a_tie_is_reckoned_with_where_usually_nobody_else_comes() -> None:
    board = replace(BOARD, quorum=3, casting=frozenset({11}))
    usual = figures(THREE, *(met(month, 1, 2, 3) for month in range(1, 6)), board=board).situations[1]
    assert (usual.size, usual.game.voters) == (3, 4)
    assert usual.of_bloc.banzhaf == 1
