"""A confirmed conflict of interest takes a member out of every item about the application, now and later."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.record_facts import ApplicantOfficer, GrantConflict, RegisterLook
from evenhand.domain.grants.vocabulary import ConflictState, DecidedHow
from evenhand.domain.meetings.record_facts import (
    AgendaItem,
    DeclaredInterest,
    WrittenAnswer,
    WrittenDecision,
    WrittenInterest,
)
from evenhand.domain.meetings.vocabulary import Cast, ConflictHandling, ConflictNature, VoteMethod
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.domain.refusals import Refusal
from evenhand.records.reading.facts import ROWS
from evenhand.services import agendas, decisions, declared_interests, grants, sittings, written_decisions
from evenhand.services.conflict_findings import conflict_findings
from evenhand.services.expected_declarations import expected
from evenhand.services.grants.conflicts import Conflicts, conflicts_of, settle_conflict
from evenhand.services.invariants import rule_checks
from evenhand.services.saving import listed, put
from tests.makers import a_partnership
from tests.services.a_scored_round import CLUB, LOOKED, ScoredRound, a_scored_round
from tests.services.board import APRIL, TODAY, a_board, a_meeting

PATH = f"{CLUB} - treasurer is - sister of - Priya Nair"
IN_FULL = f"{CLUB} - treasurer is Anita Nair - sister of - Priya Nair"
LEFT, DECLARED = ConflictHandling.LEFT_THE_ROOM, ConflictHandling.DECLARED
PRESENT = ("Amara", "Colin", "Gwenllian", "Priya", "Rose", "Yusuf")


@pytest.fixture
def spring(tmp_path: Path) -> Iterator[ScoredRound]:
    """Priya's sister is treasurer of the canoe club; the first item of the April meeting is about its application."""
    partnership = a_partnership(tmp_path)
    made = a_scored_round(a_board(partnership))
    sister = Interest(
        person_id=made.board.people["Priya"],
        kind=InterestKind.EMPLOYMENT,
        whose=InterestHolder.RELATIVE,
        relation="sister",
        holder="Anita Nair",
        body="Marlbeck Homes",
        declared_on=date(2025, 6, 1),
    )
    with partnership.change("Interest") as unit:
        put(unit.session, sister)
    made.officer("Anita Nair")
    about(made, 0, f"application:{made.application_id}")
    yield made
    partnership.close()


def about(spring: ScoredRound, place: int, key: str) -> None:
    item = next(one for one in listed(spring.partnership, AgendaItem) if one.id == spring.board.items[place])
    agendas.save_item(spring.partnership, replace(item, about=key))


def state(spring: ScoredRound) -> Conflicts:
    with spring.partnership.reading() as session:
        return conflicts_of(session, spring.application_id, LOOKED)


def settle(
    spring: ScoredRound,
    said: ConflictState = ConflictState.CONFIRMED,
    key: int = 0,
    by: str = "Gwenllian Price",
) -> int:
    path = state(spring).suggested[0]
    answer = GrantConflict(
        id=key,
        application_id=spring.application_id,
        person_id=path.person.id,
        interest_id=path.interest.id if path.interest else None,
        nature=path.nature,
        path=path.says,
        path_in_full=path.in_full,
        state=said,
        handling=DECLARED,
        settled_by=by,
        reason="Priya said so herself.",
        settled_on=LOOKED,
    )
    return settle_conflict(spring.partnership, answer)


def declared(spring: ScoredRound) -> list[tuple[int, str, ConflictHandling]]:
    return [(one.item_id, one.says, one.handling) for one in listed(spring.partnership, DeclaredInterest)]


def noticed(spring: ScoredRound) -> list[str]:
    with spring.partnership.reading() as session:
        return [one.says for one in conflict_findings(session, TODAY)]


def decide(spring: ScoredRound) -> int:
    """The board opens and decides the first item by a show of hands, all who may vote in favour."""
    spring.board.opens(*PRESENT)
    sittings.take_item(spring.partnership, spring.board.items[0], at=time(19, 10))
    votes = spring.board.room().voting
    order = spring.board.order(
        "To fund the safety boat.",
        votes_for=votes,
        votes_against=0,
        method=VoteMethod.SHOW_OF_HANDS,
        decided_at=time(19, 20),
    )
    return decisions.record_decision(spring.partnership, order, today=TODAY)


@pytest.mark.clause("PP2")
def test_a_path_is_a_question_until_a_person_answers(spring: ScoredRound) -> None:
    found = state(spring)
    assert [one.in_full for one in found.unanswered] == [IN_FULL]
    assert declared(spring) == []
    settle(spring, ConflictState.SET_ASIDE)
    found = state(spring)
    assert (found.unanswered, found.out_ids, len(found.suggested)) == ((), frozenset(), 1)
    assert [one.path for one in found.set_aside] == [PATH]


@pytest.mark.clause("PP2")
def test_nobody_sets_aside_a_conflict_of_their_own(spring: ScoredRound) -> None:
    for own in ("Priya Nair, vice chair", "P. Nair"):
        with pytest.raises(Refusal, match="of their own") as caught:
            settle(spring, ConflictState.SET_ASIDE, by=own)
        assert caught.value.field == "settled_by"
    settle(spring, by="Priya Nair")
    assert len(state(spring).confirmed) == 1


@pytest.mark.clause("PP2")
def test_a_confirmed_conflict_takes_the_member_out_of_quorum_and_vote_as_the_rule_book_says(
    spring: ScoredRound,
) -> None:
    settle(spring)
    priya = spring.board.people["Priya"]
    assert declared(spring) == [(spring.board.items[0], PATH, LEFT)]
    assert state(spring).out_ids == {priya}
    decide(spring)
    room = spring.board.room()
    assert priya not in room.voters
    assert (room.counting, room.voting, room.quorate) == (5, 5, True)


@pytest.mark.clause("PP2")
def test_what_a_confirmed_conflict_wrote_down_is_not_taken_away_at_the_meeting(spring: ScoredRound) -> None:
    settle(spring)
    (one,) = listed(spring.partnership, DeclaredInterest)
    for act in (
        lambda: declared_interests.withdraw(spring.partnership, one.id),
        lambda: declared_interests.declare(spring.partnership, replace(one, says="Nothing much"), at=None),
    ):
        with pytest.raises(Refusal, match="was confirmed"):
            act()
    declared_interests.declare(spring.partnership, replace(one, nature=ConflictNature.OTHER), at=None)
    assert declared(spring) == [(spring.board.items[0], PATH, LEFT)]


@pytest.mark.clause("PP2")
def test_an_item_that_is_added_later_keeps_the_member_out_too(spring: ScoredRound) -> None:
    settle(spring)
    later, _ = a_meeting(spring.partnership, date(2026, 5, 19))
    kinds = (f"application:{spring.application_id}", f"grant_round:{spring.round_id}", "round:9", "")
    keys = [
        agendas.save_item(
            spring.partnership, AgendaItem(meeting_id=later, position=0, title="Grants", about=one)
        )
        for one in kinds
    ]
    assert {item for item, _, _ in declared(spring)} == {spring.board.items[0], keys[0]}
    agendas.remove_item(spring.partnership, keys[0])
    assert {item for item, _, _ in declared(spring)} == {spring.board.items[0], keys[1]}
    moved = next(one for one in listed(spring.partnership, AgendaItem) if one.id == keys[1])
    agendas.save_item(spring.partnership, replace(moved, about=""))
    assert {item for item, _, _ in declared(spring)} == {spring.board.items[0]}


@pytest.mark.clause("PP2")
def test_setting_aside_what_was_confirmed_lets_the_member_back_and_undo_takes_them_out_again(
    spring: ScoredRound,
) -> None:
    key = settle(spring)
    settle(spring, ConflictState.SET_ASIDE, key)
    assert (declared(spring), state(spring).out_ids) == ([], frozenset())
    spring.partnership.undo()
    assert declared(spring) == [(spring.board.items[0], PATH, LEFT)]
    spring.partnership.undo()
    assert (declared(spring), listed(spring.partnership, GrantConflict)) == ([], [])


@pytest.mark.clause("PP2")
def test_a_conflict_of_somebody_who_voted_already_was_found_late(spring: ScoredRound) -> None:
    applicant_id = spring.application().applicant_id
    looked = RegisterLook(applicant_id=applicant_id, looked_by="Gwenllian Price", looked_on=LOOKED)
    with spring.partnership.change("Before the treasurer is known") as unit:
        put(unit.session, looked)
        for one in listed(spring.partnership, ApplicantOfficer):
            unit.session.delete(unit.session.get_one(ROWS[ApplicantOfficer], one.id))
    by = DecidedBy(DecidedHow.MEETING, decision_id=decide(spring))
    grants.approve(
        spring.partnership, spring.application_id, awarded_pence=1_850_00, on=APRIL, today=APRIL, by=by
    )
    spring.officer("Anita Nair")
    assert noticed(spring) == []
    settle(spring)
    assert noticed(spring) == [
        f"Priya Nair took part in deciding on {CLUB} and has a conflict of interest in it."
    ]
    with spring.partnership.reading() as session:
        assert [one for one in rule_checks(session) if not one.ok] == []
    assert declared(spring) == []
    found = state(spring)
    assert [one.state for one in found.found_late] == [ConflictState.FOUND_LATE]
    assert (found.unanswered, found.out_ids) == ((), {spring.board.people["Priya"]})
    later, items = a_meeting(spring.partnership, date(2026, 5, 19))
    item = AgendaItem(id=items[0], meeting_id=later, position=1, title="Canoe club again")
    agendas.save_item(spring.partnership, replace(item, about=f"application:{spring.application_id}"))
    assert [one for one, _, _ in declared(spring)] == [items[0]]


@pytest.mark.clause("PP2")
def test_a_decision_in_writing_is_not_asked_of_a_member_in_conflict(spring: ScoredRound) -> None:
    settle(spring)
    priya = spring.board.people["Priya"]
    asked = WrittenDecision(
        wording="To fund the safety boat.",
        why_now="The shop holds the price until Friday.",
        about=f"application:{spring.application_id}",
        sent_on=date(2026, 4, 15),
        closes_on=date(2026, 4, 20),
    )
    with pytest.raises(Refusal, match="proposes nothing"):
        written_decisions.ask(spring.partnership, replace(asked, proposed_by_id=priya), today=TODAY)
    key = written_decisions.ask(spring.partnership, asked, today=TODAY)
    assert [one.person_id for one in listed(spring.partnership, WrittenInterest)] == [priya]
    answer = WrittenAnswer(written_id=key, person_id=priya, cast=Cast.FOR, answered_on=date(2026, 4, 16))
    with pytest.raises(Refusal):
        written_decisions.answer(spring.partnership, answer, today=TODAY)


def test_a_conflict_that_nobody_suggested_can_be_added_by_a_person(spring: ScoredRound) -> None:
    own = GrantConflict(
        application_id=spring.application_id,
        person_id=spring.board.people["Rose"],
        nature=ConflictNature.LOYALTY,
        path="Rose coaches at the club",
        state=ConflictState.CONFIRMED,
        handling=LEFT,
        settled_by="Gwenllian Price",
        reason="She told the chair.",
        settled_on=LOOKED,
    )
    for field in ("path", "settled_by", "reason"):
        with pytest.raises(Refusal) as caught:
            settle_conflict(spring.partnership, replace(own, **{field: " "}))
        assert caught.value.field == field
    settle_conflict(spring.partnership, own)
    assert [one.person_id for one in state(spring).confirmed] == [spring.board.people["Rose"]]
    assert len(state(spring).unanswered) == 1


def test_the_sheet_for_the_chair_reads_officers_and_other_names(spring: ScoredRound) -> None:
    with spring.partnership.reading() as session:
        (one,) = expected(session, spring.board.meeting)
    assert one.because == (
        "The applicant's treasurer has the name of somebody close to the member (sister) in the register."
    )
