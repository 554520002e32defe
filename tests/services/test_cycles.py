"""How councils elect, as kept in a file, and the expected polls that become elections."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Election
from evenhand.domain.elections.record_facts import CycleYear, ElectoralCycle
from evenhand.domain.elections.vocabulary import CyclePattern
from evenhand.domain.partnership.facts import Council
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ElectionKind
from evenhand.records.unit_of_work import Partnership
from evenhand.services import cycles
from evenhand.services.cycles import ExpectedPoll
from evenhand.services.partnership import save_council
from evenhand.services.saving import found
from tests.makers import a_partnership

TODAY = date(2026, 3, 2)


@pytest.fixture
def partnership(tmp_path: Path) -> Partnership:
    return a_partnership(tmp_path)


@pytest.fixture
def borough(partnership: Partnership) -> int:
    return save_council(partnership, Council(name="Marlbeck Borough Council"))


def by_thirds(council_id: int) -> ElectoralCycle:
    return ElectoralCycle(council_id=council_id, pattern=CyclePattern.THIRDS, from_year=2022)


def expected(partnership: Partnership, day: date = TODAY, years: int = 3) -> tuple[ExpectedPoll, ...]:
    with partnership.reading() as session:
        return cycles.expected_polls(session, day, years)


def test_the_coming_may_is_known_without_an_election(partnership: Partnership, borough: int) -> None:
    cycles.save_cycle(partnership, by_thirds(borough))
    assert [(one.council, one.poll_on, one.held, one.already) for one in expected(partnership)] == [
        ("Marlbeck Borough Council", date(2026, 5, 7), True, None),
        ("Marlbeck Borough Council", date(2027, 5, 6), True, None),
        ("Marlbeck Borough Council", date(2028, 5, 4), True, None),
    ]
    assert [one.year for one in expected(partnership, date(2026, 5, 8), years=1)] == [2027]


def test_an_expected_poll_becomes_an_election_once(partnership: Partnership, borough: int) -> None:
    cycles.save_cycle(partnership, by_thirds(borough))
    first = expected(partnership)[0]
    key = cycles.enter_expected(partnership, first)
    election = found(partnership, Election, key)
    assert (election.kind, election.poll_on, election.council_id) == (
        ElectionKind.LOCAL,
        date(2026, 5, 7),
        borough,
    )
    assert expected(partnership)[0].already == key
    with pytest.raises(Refusal, match="entered already"):
        cycles.enter_expected(partnership, first)
    partnership.undo()
    assert expected(partnership)[0].already is None


def test_a_year_that_reorganisation_moves_is_said_and_not_entered(
    partnership: Partnership, borough: int
) -> None:
    cycles.save_cycle(partnership, by_thirds(borough))
    moved = CycleYear(council_id=borough, year=2026, held=False, why="New unitary council from 2027")
    key = cycles.save_cycle_year(partnership, moved)
    first = expected(partnership)[0]
    assert (first.year, first.held, first.why) == (2026, False, moved.why)
    with pytest.raises(Refusal, match="New unitary council"):
        cycles.enter_expected(partnership, first)
    with pytest.raises(Refusal, match="changed already"):
        cycles.save_cycle_year(partnership, replace(moved, held=True))
    cycles.save_cycle_year(partnership, replace(moved, id=key, held=True))
    assert expected(partnership)[0].held
    cycles.delete_cycle_year(partnership, key)
    with partnership.reading() as session:
        assert cycles.cycle_years(session, borough) == []


def test_a_council_has_one_cycle(partnership: Partnership, borough: int) -> None:
    key = cycles.save_cycle(partnership, by_thirds(borough))
    with pytest.raises(Refusal, match="known already"):
        cycles.save_cycle(partnership, by_thirds(borough))
    cycles.save_cycle(partnership, replace(by_thirds(borough), id=key, pattern=CyclePattern.ALL_OUT))
    assert [one.year for one in expected(partnership)] == [2026]
    cycles.delete_cycle(partnership, key)
    assert expected(partnership) == ()


def test_a_change_of_a_year_needs_its_reason_and_a_year_that_can_be(
    partnership: Partnership, borough: int
) -> None:
    with pytest.raises(Refusal) as refused:
        cycles.save_cycle_year(partnership, CycleYear(council_id=borough, year=2026, held=False, why=" "))
    assert refused.value.field == "why"
    with pytest.raises(Refusal) as refused:
        cycles.save_cycle(partnership, replace(by_thirds(borough), from_year=22))
    assert refused.value.field == "from_year"
