"""A candidate of the name of somebody here is pointed out, and linked or taken off by a person alone."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.members.facts import Person
from evenhand.domain.vocabulary import ElectionKind
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.elections.candidates_part import CandidatesPart
from evenhand.screens.elections.room import elections_room
from evenhand.services import elections
from evenhand.services.candidates import namesakes
from evenhand.services.saving import listed
from tests.screens.plain_rooms import TODAY, People, press


@pytest.fixture
def part(desk: Desk, partnership: Partnership, people: People, qtbot: QtBot) -> CandidatesPart:
    key = elections.save_election(
        partnership, Election(kind=ElectionKind.LOCAL, poll_on=date(2026, 5, 7), area="Marlbeck Borough")
    )
    for name in ("Cllr Janet Pell", "Zoe Amari"):
        elections.save_candidate(
            partnership, Candidate(election_id=key, name=name, since=TODAY, source="Council")
        )
    part = CandidatesPart(desk)
    qtbot.addWidget(part)
    part.show_record(elections_room(desk).read(), key)
    part.show()
    return part


def test_the_name_of_somebody_here_asks_and_a_press_says_yes(
    part: CandidatesPart, partnership: Partnership, people: People, qtbot: QtBot
) -> None:
    assert [part.same.isVisible(), part.off.isVisible()] == [True, True]
    press(qtbot, part, "They are one person")
    linked = {one.name: one.person_id for one in listed(partnership, Candidate)}
    assert linked == {"Cllr Janet Pell": people["Janet Pell"], "Zoe Amari": None}
    assert partnership.next_undo == "Janet Pell is the candidate of that name"


def test_who_is_nobody_here_is_taken_off_and_comes_back_with_undo(
    part: CandidatesPart, partnership: Partnership, qtbot: QtBot
) -> None:
    press(qtbot, part, "Take off the list")
    assert [one.name for one in listed(partnership, Candidate)] == ["Zoe Amari"]
    partnership.undo()
    assert len(listed(partnership, Candidate)) == 2


def test_of_two_people_of_one_name_neither_is_meant() -> None:
    people = {key: Person(id=key, name=name) for key, name in enumerate(("Ann Lee", "Ann  Lee", "Bo Ray"), 1)}
    standing = [
        Candidate(id=key, election_id=1, name=name, since=TODAY)
        for key, name in ((7, "Ann Lee"), (8, "Mr Bo Ray"))
    ]
    assert namesakes(people, standing) == {8: 3}
