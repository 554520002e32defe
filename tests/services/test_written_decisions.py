"""Decisions between meetings: where the rule book allows them, who was asked, what came of it, and who ratified it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.meetings.record_facts import WrittenAnswer, WrittenDecision
from evenhand.domain.meetings.vocabulary import Cast
from evenhand.domain.meetings.written import WrittenRules, result_in_writing
from evenhand.domain.members.facts import Person
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome
from evenhand.services import written_decisions as writing
from evenhand.services.decisions import record_decision
from evenhand.services.members import add_person
from evenhand.services.saving import found, listed
from evenhand.services.written_reading import in_writing
from tests.makers import a_partnership
from tests.services.board import TODAY, Board, a_board

SENT, CLOSES = date(2026, 4, 7), date(2026, 4, 14)
ASKED = WrittenDecision(
    wording="To mend the slipway, £340.00.", why_now="The tide tables", sent_on=SENT, closes_on=CLOSES
)


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Board]:
    opened = a_partnership(tmp_path)
    yield a_board(opened)
    opened.close()


def answers(board: Board, written: int, said: dict[str, Cast]) -> None:
    for name, cast in said.items():
        given = WrittenAnswer(
            written_id=written, person_id=board.people[name], cast=cast, answered_on=date(2026, 4, 9)
        )
        writing.answer(board.partnership, given, today=TODAY)


@pytest.mark.clause("PP2")
def test_it_is_asked_answered_counted_reported_and_ratified(board: Board) -> None:
    p = board.partnership
    key = writing.ask(p, ASKED, today=TODAY)
    answers(
        board, key, dict.fromkeys(("Amara", "Colin", "Rose", "Yusuf"), Cast.FOR) | {"Priya": Cast.ABSTAINED}
    )
    answers(board, key, {"Priya": Cast.FOR})
    with pytest.raises(Refusal, match="Not all have answered"):
        writing.conclude(p, key, on=CLOSES, today=TODAY)
    with p.reading() as session:
        [told] = in_writing(session)
    assert len(told.unheard) == 4
    result = writing.conclude(p, key, on=date(2026, 4, 15), today=TODAY)
    assert (result.outcome, result.needed) == (Outcome.CARRIED, 5)
    assert result.detail.startswith("9 were asked and 5 answered.")
    with pytest.raises(Refusal, match="were counted"):
        answers(board, key, {"Janet": Cast.AGAINST})
    board.opens("Amara", "Colin", "Rose", "Tobias", "Yusuf")
    writing.report_to(p, key, board.meeting)
    with p.reading() as session:
        assert [one.id for one in writing.to_ratify(session, TODAY)] == [key]
    order = board.order("To ratify the slipway.", votes_for=5, votes_against=0)
    decision = record_decision(p, order, today=TODAY)
    writing.ratify(p, key, decision)
    kept = found(p, WrittenDecision, key)
    assert (kept.outcome, kept.reported_at_id, kept.ratified_by_id) == (
        Outcome.CARRIED,
        board.meeting,
        decision,
    )
    with pytest.raises(Refusal, match="ratified this already"):
        writing.ratify(p, key, decision)


def test_only_where_the_rule_book_says_so(tmp_path: Path) -> None:
    for allowed, says in ((None, "does not say whether"), ("no", "does not let the board")):
        folder = tmp_path / str(allowed)
        folder.mkdir()
        partnership = a_partnership(folder)
        a_board(partnership, rules={} if allowed is None else {"written_decisions": allowed})
        with pytest.raises(Refusal, match=says):
            writing.ask(partnership, ASKED, today=TODAY)
        assert listed(partnership, WrittenDecision) == []
        partnership.close()


def test_what_is_asked_is_worded_like_a_motion_and_stays_as_people_were_asked_it(board: Board) -> None:
    p = board.partnership
    biased = WrittenDecision(
        wording="To back the Green candidate.", why_now="Soon", sent_on=SENT, closes_on=CLOSES
    )
    with pytest.raises(Refusal) as refused:
        writing.ask(p, biased, today=TODAY)
    assert (refused.value.clause, refused.value.field) == ("PP7", "wording")
    key = writing.ask(p, ASKED, today=TODAY)
    answers(board, key, {"Rose": Cast.FOR})
    stranger = add_person(p, Person(name="Edwin Marsh"))
    given = WrittenAnswer(written_id=key, person_id=stranger, cast=Cast.FOR, answered_on=SENT)
    with pytest.raises(Refusal, match="had a vote on 7 April 2026"):
        writing.answer(p, given, today=TODAY)
    with pytest.raises(Refusal, match="Ask anew"):
        writing.drop_written(p, key)


@pytest.mark.clause("PP2")
@pytest.mark.parametrize(
    ("needs", "quorum", "said", "outcome"),
    [
        ("a majority of those answering", None, (2, 1), Outcome.CARRIED),
        ("a majority of those answering", 4, (2, 1), Outcome.VIEW),
        ("a majority of those answering", None, (0, 0), Outcome.LOST),
        ("a majority of all voting members", None, (3, 0), Outcome.LOST),
        ("a majority of all voting members", None, (4, 3), Outcome.CARRIED),
        ("all voting members", None, (6, 0), Outcome.LOST),
        ("all voting members", None, (7, 0), Outcome.CARRIED),
    ],
)
def test_what_it_needs_is_what_the_rule_book_says(
    needs: str, quorum: int | None, said: tuple[int, int], outcome: Outcome
) -> None:
    casts = [Cast.FOR] * said[0] + [Cast.AGAINST] * said[1]
    given = dict(enumerate(casts)) | {99: Cast.FOR}
    result = result_in_writing(given, frozenset(range(7)), WrittenRules(needs, quorum))
    assert result.outcome is outcome
