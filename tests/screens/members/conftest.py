"""A themed application, an invented board of April 2026, and the Members tab over it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evenhand.domain.members.facts import (
    Membership,
    OfficeHeld,
    Person,
    PublicOfficeHeld,
    ResidenceCheck,
    RoleStatement,
)
from evenhand.domain.members.interest_facts import InterestsDeclaration
from evenhand.domain.members.review_facts import MembershipReview
from evenhand.domain.members.vocabulary import ResidenceProof
from evenhand.domain.partnership.facts import Council
from evenhand.domain.vocabulary import Capacity, Office, PublicOffice
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.members.view import MembersView
from evenhand.screens.theme import Theme
from evenhand.services import members
from evenhand.services.partnership import save_council
from evenhand.services.saving import put
from tests.makers import a_partnership
from tests.windows import dressed

TODAY = date(2026, 4, 14)
JOINED = date(2023, 6, 12)
LAST_TOLD = date(2025, 7, 8)


@dataclass
class Board:
    """The people of the invented board by name."""

    partnership: Partnership
    keys: dict[str, int] = field(default_factory=dict[str, int])

    def admit(
        self,
        name: str,
        capacity: Capacity = Capacity.RESIDENT,
        *,
        starts: date = JOINED,
        ends: date | None = None,
        term_ends: date | None = None,
        votes: bool = True,
    ) -> int:
        """Admit somebody."""
        spell = Membership(
            person_id=0,
            capacity=capacity,
            votes=votes,
            starts=starts,
            ends=ends,
            term_ends=term_ends,
            organisation="St Chad's Church Hall" if capacity is Capacity.ORGANISATION else "",
        )
        newcomer = members.NewMember(Person(name=name), spell)
        self.keys[name] = members.admit_member(self.partnership, newcomer, today=TODAY)
        return self.keys[name]

    def put_in_order(self) -> None:
        """Let everybody have been seen to live here, and have declared that there is nothing to declare."""
        with self.partnership.change("Put everybody in order") as unit:
            for key in self.keys.values():
                proof = ResidenceProof.ADDRESS
                put(unit.session, ResidenceCheck(person_id=key, proof=proof, checked_on=JOINED))
                told = InterestsDeclaration(person_id=key, declared_on=LAST_TOLD, nothing_to_declare=True)
                put(unit.session, told)
            put(unit.session, MembershipReview(planned_for=LAST_TOLD, held_on=LAST_TOLD))

    def sign(self, name: str, good_until: date) -> None:
        """Let somebody have signed a role statement."""
        with self.partnership.change(f"Role statement of {name}") as unit:
            hats = RoleStatement(
                person_id=self.keys[name],
                hats="Member and councillor",
                words="I speak as a member unless I say otherwise.",
                signed_on=LAST_TOLD,
                good_until=good_until,
            )
            put(unit.session, hats)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Light at 100 per cent, and so again afterwards."""
    yield dressed(qapp)
    dressed(qapp)


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Board]:
    partnership = a_partnership(tmp_path)
    people = Board(partnership)
    council = save_council(partnership, Council(name="Marlbeck Borough Council"))
    for name in ("Amara Okonjo", "Priya Nair", "Wiktoria Mazur", "Yusuf Demir"):
        people.admit(name)
    people.admit("Janet Pell", Capacity.COUNCILLOR)
    people.admit("Rose Ibbotson", Capacity.ORGANISATION, term_ends=date(2026, 3, 31))
    people.admit("Bev Naylor", Capacity.LTO_WORKER, votes=False)
    people.admit("Harold Finch", ends=date(2024, 2, 1))
    people.admit("Łukasz Wiśniewski", starts=date(2026, 1, 6))
    people.keys["Owen Marchetti"] = members.add_person(partnership, Person(name="Owen Marchetti"))
    chair = OfficeHeld(person_id=people.keys["Amara Okonjo"], office=Office.CHAIR, starts=date(2024, 9, 17))
    members.save_office(partnership, chair, today=TODAY)
    people.put_in_order()
    people.sign("Janet Pell", date(2026, 6, 30))
    seat = PublicOfficeHeld(
        person_id=people.keys["Janet Pell"],
        kind=PublicOffice.COUNCILLOR,
        council_id=council,
        ward="Wharf",
        party="Tarn Valley Alliance",
        source="The council's register",
        starts=date(2022, 5, 9),
    )
    members.save_public_office(partnership, seat, today=TODAY)
    yield people
    partnership.close()


def today() -> date:
    """The calendar day of the tests."""
    return TODAY


@pytest.fixture
def desk(board: Board, qapp: QApplication) -> Desk:
    return Desk(board.partnership, today)


@pytest.fixture
def view(desk: Desk, theme: Theme, qtbot: QtBot) -> MembersView:
    made = MembersView(desk)
    qtbot.addWidget(made)
    made.resize(1366, 632)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.load()
    return made
