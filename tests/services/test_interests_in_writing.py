"""Interests declared between meetings: handled by the rule book, and whoever stands back is not asked (PP2)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.meetings.decision_log import decision_log
from evenhand.domain.meetings.record_facts import WrittenAnswer, WrittenDecision, WrittenInterest
from evenhand.domain.meetings.vocabulary import Cast, ConflictHandling, ConflictNature
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.occasion import Occasion
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level, Outcome
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.members import MembershipRow
from evenhand.services import merging
from evenhand.services import partnership as details
from evenhand.services import written_decisions as writing
from evenhand.services import written_interests as interests
from evenhand.services.decision_log import read_decisions
from evenhand.services.rules import rule_book
from evenhand.services.saving import found, listed
from evenhand.services.written_reading import InWriting, in_writing
from tests.makers import a_partnership
from tests.services.board import RULES, TODAY, Board, a_board

SENT, CLOSES = date(2026, 4, 7), date(2026, 4, 14)
OTHERS = ("Amara", "Colin", "Gwenllian", "Janet", "Rose", "Tobias", "Wiktoria", "Yusuf")


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Board]:
    opened = a_partnership(tmp_path)
    yield a_board(opened)
    opened.close()


def asked(board: Board, **typed: object) -> int:
    """The board is asked to mend the slipway."""
    written = WrittenDecision(
        wording="To mend the slipway.", why_now="The tide", sent_on=SENT, closes_on=CLOSES
    )
    return writing.ask(board.partnership, replace(written, **typed), today=TODAY)  # type: ignore[arg-type]


def interest(board: Board, written: int, name: str = "Priya", **typed: object) -> WrittenInterest:
    """Somebody is a trustee of the canoe club, which uses the slipway."""
    plain = WrittenInterest(
        written_id=written,
        person_id=board.people[name],
        nature=ConflictNature.LOYALTY,
        says="a trustee of the canoe club",
        declared_on=SENT,
        handling=ConflictHandling.DECLARED,
    )
    return replace(plain, **typed)  # type: ignore[arg-type]


def answer(board: Board, written: int, name: str, cast: Cast = Cast.FOR, day: date = SENT) -> None:
    given = WrittenAnswer(written_id=written, person_id=board.people[name], cast=cast, answered_on=day)
    writing.answer(board.partnership, given, today=TODAY)


def told(board: Board) -> InWriting:
    with board.partnership.reading() as session:
        [one] = in_writing(session)
    return one


@pytest.mark.clause("PP2")
def test_whoever_stands_back_is_not_asked_and_the_count_says_so(board: Board) -> None:
    p, key = board.partnership, asked(board)
    one = interests.declare(p, interest(board, key), today=TODAY)
    assert found(p, WrittenInterest, one).handling is ConflictHandling.LEFT_THE_ROOM
    with pytest.raises(Refusal, match="Priya Nair declared an interest and was not asked"):
        answer(board, key, "Priya")
    for name in OTHERS:
        answer(board, key, name, Cast.FOR if name != "Rose" else Cast.AGAINST)
    assert told(board).unheard == frozenset()
    result = writing.conclude(p, key, on=date(2026, 4, 9), today=TODAY)
    assert (result.outcome, result.says) == (Outcome.CARRIED, "Carried: 7 to 1")
    assert result.detail.startswith(
        "8 were asked and 8 answered. Priya Nair declared an interest and was not asked."
    )
    for deed in (
        lambda: interests.withdraw(p, one),
        lambda: interests.declare(p, interest(board, key, "Rose"), today=TODAY),
    ):
        with pytest.raises(Refusal, match="were counted on 9 April 2026"):
            deed()


@pytest.mark.clause("PP2")
def test_an_answer_cannot_stand_beside_an_interest(board: Board) -> None:
    p, key = board.partnership, asked(board)
    answer(board, key, "Priya")
    with pytest.raises(Refusal, match=r"Priya Nair answered already.*Take the answer away first"):
        interests.declare(p, interest(board, key), today=TODAY)
    [given] = listed(p, WrittenAnswer)
    writing.take_answer_back(p, given.id)
    one = interests.declare(p, interest(board, key), today=TODAY)
    with pytest.raises(Refusal, match="stays as it was asked"):
        writing.drop_written(p, key)
    interests.withdraw(p, one)
    answer(board, key, "Priya")
    assert told(board).apart == frozenset()


@pytest.mark.clause("PP2")
def test_the_stricter_of_rule_book_and_record_holds(board: Board) -> None:
    p, key = board.partnership, asked(board)
    weak = interest(board, key, because="The board thought it too weak.")
    one = interests.declare(p, weak, today=TODAY)
    assert found(p, WrittenInterest, one).handling is ConflictHandling.DECLARED
    assert told(board).apart == {board.people["Priya"]}


@pytest.mark.clause("PP2")
def test_two_records_are_not_one_person_where_one_answered_and_the_other_stands_back(board: Board) -> None:
    p, key = board.partnership, asked(board)
    interests.declare(p, interest(board, key), today=TODAY)
    answer(board, key, "Rose")
    rose, priya = board.people["Rose"], board.people["Priya"]
    with p.change("Neither sat at once") as unit:
        for one in all_of(unit.session, Membership, MembershipRow.person_id == priya):
            unit.session.delete(unit.session.get_one(MembershipRow, one.id))
    with pytest.raises(Refusal, match=r"As one person Rose Ibbotson would stand back.*Nothing was merged"):
        merging.merge(p, rose, priya, found(p, Person, rose))


def test_where_the_rule_book_lets_them_take_part_they_are_asked(tmp_path: Path) -> None:
    partnership = a_partnership(tmp_path)
    board = a_board(partnership, rules=RULES | {"conflict_action": "declares it"})
    key = asked(board)
    answer(board, key, "Priya")
    interests.declare(partnership, interest(board, key), today=TODAY)
    answer(board, key, "Priya", Cast.AGAINST)
    assert (len(told(board).voters), told(board).apart) == (9, frozenset())
    with partnership.reading() as session:
        rule = rule_book(session, SENT)["conflict_action"]
    with pytest.raises(Refusal, match="Under this rule Priya Nair would stand back") as refused:
        details.set_rule(partnership, rule, typed="leaves the room", reason="agreed", starts=SENT)
    assert refused.value.field == "starts"
    partnership.close()


def test_what_an_interest_must_say(board: Board) -> None:
    p, key = board.partnership, asked(board, proposed_by_id=board.people["Rose"])
    interests.declare(p, interest(board, key), today=TODAY)
    stranger = interest(board, key, person_id=board.people["Colin"], interest_id=None)
    for wrong, says in (
        (interest(board, key), "declared in this decision already"),
        (replace(stranger, says=" "), "what the interest is"),
        (replace(stranger, declared_on=date(2026, 4, 6)), "sent on 7 April 2026"),
        (replace(stranger, declared_on=date(2026, 7, 1)), "that has come"),
        (interest(board, key, "Rose"), "Rose Ibbotson proposed this"),
    ):
        with pytest.raises(Refusal, match=says):
            interests.declare(p, wrong, today=TODAY)
    assert len(listed(p, WrittenInterest)) == 1


def test_a_count_is_dated_no_earlier_than_its_last_answer(board: Board) -> None:
    p, key = board.partnership, asked(board)
    for name in (*OTHERS, "Priya"):
        answer(board, key, name, day=date(2026, 4, 10) if name == "Rose" else SENT)
    with pytest.raises(Refusal, match="heard on 10 April 2026") as refused:
        writing.conclude(p, key, on=date(2026, 4, 9), today=TODAY)
    assert refused.value.field == "concluded_on"
    writing.conclude(p, key, on=date(2026, 4, 10), today=TODAY)


@pytest.mark.clause("PP2")
@pytest.mark.parametrize(
    ("level", "says"),
    [
        (Level.PUBLIC, "A member declared an interest and was not asked."),
        (Level.BOARD, "Priya Nair declared an interest (loyalty to another body) and was not asked."),
        (
            Level.CONFIDENTIAL,
            "Priya Nair declared an interest (loyalty to another body: a trustee of the canoe club) and was not asked.",
        ),
    ],
)
def test_the_decision_log_tells_it_as_far_as_its_level_may(board: Board, level: Level, says: str) -> None:
    p, key = board.partnership, asked(board)
    interests.declare(p, interest(board, key, declared_on=date(2026, 4, 8)), today=TODAY)
    with p.reading() as session:
        facts = read_decisions(session, SENT, TODAY)
    of_today = Occasion(body="Marlbeck", as_at=TODAY, printed=TODAY)
    [line] = decision_log(facts, of_today, SENT, level).written
    assert (line.asked, line.interests) == (8, (says,))
    [before] = decision_log(facts, replace(of_today, as_at=SENT), SENT, level).written
    assert (before.asked, before.interests) == (9, ())
