"""Influence is read from the file as it stands: figures, findings, the recount and the paper."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from evenhand.domain.meetings.influence.counting import Measure
from evenhand.domain.meetings.influence.recount import Turn
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.vocabulary import Capacity, Level
from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers
from evenhand.services.findings import findings
from evenhand.services.influence import read_influence, read_recounts
from evenhand.services.meeting_reading import read_sitting
from evenhand.services.members import NewMember, admit_member
from evenhand.services.power import power_at_meetings, rooms_decided
from tests.makers import a_partnership
from tests.services.influence_file import DAYS, adopt_mark, write_meetings

TODAY, FIRST = date(2026, 4, 14), date(2025, 4, 15)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Partnership]:
    """Two residents and a councillor, with half a year of meetings."""
    partnership = a_partnership(tmp_path)
    people: dict[str, int] = {}
    for name, capacity in (
        ("Amara Okonjo", Capacity.RESIDENT),
        ("Priya Nair", Capacity.RESIDENT),
        ("Janet Pell", Capacity.COUNCILLOR),
    ):
        seat = Membership(person_id=0, capacity=capacity, votes=True, starts=date(2024, 1, 1))
        people[name] = admit_member(partnership, NewMember(Person(name=name), seat), today=TODAY)
    write_meetings(partnership, people)
    yield partnership
    partnership.close()


def an_order(level: Level, *, with_power: bool = False) -> papers.PaperOrder:
    return papers.PaperOrder(
        paper="influence",
        as_at=TODAY,
        printed_at=datetime(2026, 4, 14, 9),  # noqa: DTZ001  the clock on the wall
        level=level,
        with_power=with_power,
    )


@pytest.mark.clause("PP2")
def test_the_figures_are_those_of_the_minutes(opened: Partnership) -> None:
    with opened.reading() as session:
        record = read_influence(session, FIRST, TODAY, confidential=False)
    found = record.figures(record.councillors)
    parts = {one.measure: (one.part, one.whole) for one in found.figures}
    assert parts[Measure.MOVED] == parts[Measure.CARRIED] == (6, 6)
    assert parts[Measure.CHAIRED] == (0, 6)
    assert parts[Measure.ATTENDED] == parts[Measure.VOTES] == (6, 18)
    assert found.of(Measure.VOTES).says.endswith("just their share of the seats. One of them did all of it.")
    conflicts = record.conflicts(record.councillors)
    assert (conflicts.theirs, conflicts.whole, conflicts.otherwise) == (0, 1, 0)


@pytest.mark.clause("PP2")
def test_a_part_above_the_mark_is_noticed_once_the_board_has_adopted_one(opened: Partnership) -> None:
    assert not [one for one in findings(opened, TODAY) if one.kind == "influence"]
    adopt_mark(opened)
    (noticed,) = [one for one in findings(opened, TODAY) if one.kind == "influence"]
    assert noticed.says == "Councillors hold 1 of 3 seats and moved 6 of 6 motions."
    assert (noticed.clause, noticed.opens) == ("PP2", "influence")


@pytest.mark.clause("PP2")
def test_the_recount_takes_each_decision_in_its_own_room(opened: Partnership) -> None:
    with opened.reading() as session:
        record = read_influence(session, FIRST, TODAY, confidential=True)
        found = read_recounts(session, record, record.councillors)
        sitting = read_sitting(session, record.held.meetings[0].id)
        rooms = rooms_decided(session, FIRST, TODAY)
        power = power_at_meetings(session, record.councillors, FIRST, TODAY)
    assert [one.turn for one in found.lines] == [Turn.OTHER] * 6
    assert found.lines[0].as_it_was == sitting.result_of(sitting.decisions[0]).says == "Carried 2 to 1"  # type: ignore[union-attr]
    assert [room.held_on for room in rooms] == [one.held_on for one in power] == list(DAYS)
    assert (power[0].voting, power[0].size, power[0].share.says, power[0].to_carry) == (3, 1, "50.0", 2)


@pytest.mark.clause("PP2", "PP8")
def test_the_working_view_stands_in_a_confidential_paper_alone_and_only_if_chosen(
    opened: Partnership,
) -> None:
    chosen = json.loads(papers.as_json(opened, an_order(Level.CONFIDENTIAL, with_power=True)))
    assert len(chosen["working"]["votes"]) == 6
    for level in Level:
        assert json.loads(papers.as_json(opened, an_order(level)))["working"] is None


def test_a_public_copy_names_nobody_who_did_not_agree(opened: Partnership) -> None:
    public = papers.as_json(opened, an_order(Level.PUBLIC))
    assert not any(name in public for name in ("Amara Okonjo", "Priya Nair", "To buy the boat"))
    assert "Amara Okonjo" in papers.as_json(opened, an_order(Level.BOARD))
