"""A party held with consent shows in confidential papers alone: no subtraction tells whose it is (PP6, PP8)."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.domain.members.facts import Membership, PartyConsent, Person, PublicOfficeHeld
from evenhand.domain.partnership.facts import Council
from evenhand.domain.vocabulary import Capacity, Level, PublicOffice
from evenhand.records.unit_of_work import Partnership
from evenhand.services import members
from evenhand.services.listing import KINDS as LISTS
from evenhand.services.listing import rows_of
from evenhand.services.papers import PaperOrder, as_json
from evenhand.services.partnership import save_council, set_rule
from evenhand.services.rules import rule_book
from evenhand.services.saving import put
from tests.makers import a_carried_decision, a_partnership

TODAY = date(2026, 4, 14)
NAMES = ("Amara Okonjo", "Cole Hart", "Janet Pell", "Priya Nair", "Tobias Wren", "Yusuf Demir")
COUNCILLORS = {"Janet Pell": "Tarn Valley Alliance", "Tobias Wren": ""}
PARTIES = ("Tarn Valley Alliance", "Wharfside Voice", "Independent")
WHOLE = ("governance", "interests", "members")
BELOW = (Level.PUBLIC, Level.BOARD)


class Withdrawn(Exception):
    """Ends a change so that nothing of it stays."""


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partnership]:
    partnership = a_partnership(tmp_path_factory.mktemp("consents"))
    council = save_council(partnership, Council(name="Marlbeck Borough Council"))
    for name in NAMES:
        capacity = Capacity.COUNCILLOR if name in COUNCILLORS else Capacity.RESIDENT
        spell = Membership(person_id=0, capacity=capacity, votes=True, starts=date(2023, 6, 12))
        person = members.admit_member(partnership, members.NewMember(Person(name=name), spell), today=TODAY)
        if name in COUNCILLORS:
            seat = PublicOfficeHeld(
                person_id=person,
                kind=PublicOffice.COUNCILLOR,
                council_id=council,
                party=COUNCILLORS[name],
                source="The council's register",
                starts=date(2022, 5, 9),
            )
            members.save_public_office(partnership, seat, today=TODAY)
    decision = a_carried_decision(partnership, date(2026, 3, 3), today=TODAY)
    with partnership.reading() as session:
        mark = rule_book(session, TODAY)["group_share"]
    set_rule(partnership, mark, typed="34", reason="As agreed", starts=TODAY, decision_id=decision)
    yield partnership
    partnership.close()


def papers(partnership: Partnership, levels: tuple[Level, ...]) -> dict[tuple[str, Level], str]:
    """Every paper about the whole membership at some levels, as the figures that are printed."""
    made: dict[tuple[str, Level], str] = {}
    for name in WHOLE:
        for level in levels:
            at = datetime(2026, 4, 14, 18, 40)  # noqa: DTZ001  the clock on the wall
            order = PaperOrder(paper=name, as_at=TODAY, printed_at=at, level=level)
            made[name, level] = as_json(partnership, order)
    return made


def consents() -> Any:
    """Some consents of some members, in force, run out or still to come."""
    one = st.tuples(
        st.integers(1, len(NAMES)), st.sampled_from(PARTIES), st.integers(-400, 20), st.integers(1, 500)
    )
    return st.lists(one, min_size=1, max_size=len(NAMES), unique_by=lambda consent: consent[0])


@contextmanager
def while_held(partnership: Partnership, given: list[PartyConsent]) -> Generator[None]:
    """Hold some consents for a while; nothing of them stays."""
    with suppress(Withdrawn), partnership.change("Some consents") as unit:
        for consent in given:
            put(unit.session, consent)
        yield
        raise Withdrawn


def a_consent(person: int, party: str, first: date, days: int) -> PartyConsent:
    until = first + timedelta(days=days)
    return PartyConsent(
        person_id=person, party=party, given_on=first, how="A form", told="For figures", until=until
    )


@pytest.mark.clause("PP6", "PP8")
@settings(max_examples=25)
@given(given=consents())
def test_papers_below_confidential_are_the_same_with_and_without_a_consent(
    board: Partnership, given: list[tuple[int, str, int, int]]
) -> None:
    before = papers(board, BELOW)
    held = [a_consent(who, party, TODAY + timedelta(days=starts), days) for who, party, starts, days in given]
    with while_held(board, held):
        after = papers(board, BELOW)
    assert after == before


@pytest.mark.clause("PP6")
def test_the_confidential_report_counts_what_is_held_with_consent(board: Partnership) -> None:
    before = papers(board, (Level.CONFIDENTIAL,))
    with while_held(board, [a_consent(1, "Wharfside Voice", TODAY, 1)]):
        after = papers(board, (Level.CONFIDENTIAL,))
    assert "Wharfside Voice" in after["governance", Level.CONFIDENTIAL]
    assert "Wharfside Voice" not in repr(before)


@pytest.mark.clause("PP6")
@pytest.mark.parametrize("kind", LISTS)
def test_no_list_holds_a_party_held_with_consent(board: Partnership, kind: str) -> None:
    with while_held(board, [a_consent(1, "Wharfside Voice", TODAY, 1)]):
        rows = rows_of(board, kind, today=TODAY)
    assert "Wharfside Voice" not in repr(rows)
