"""The power of a set of members is read under the rules of the day and from the meetings that were held."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.members.facts import (
    GroupMember,
    MemberGroup,
    Membership,
    OfficeHeld,
    PartyConsent,
    Person,
    PublicOfficeHeld,
)
from evenhand.domain.members.power_figures import PowerFigures
from evenhand.domain.members.vocabulary import GroupKind
from evenhand.domain.partnership.facts import Council, RuleOverride
from evenhand.domain.vocabulary import Capacity, MeetingKind, Office, Planned, Presence, PublicOffice
from evenhand.records.unit_of_work import Partnership
from evenhand.services import meetings, members
from evenhand.services.partnership import save_council
from evenhand.services.power import blocs, power_figures
from evenhand.services.saving import put
from tests.makers import a_partnership

DAY = date(2026, 4, 14)
JOINED = date(2024, 1, 9)


@dataclass
class Board:
    """Eleven voting members, six residents, three councillors and two organisations, with one adviser."""

    partnership: Partnership
    keys: dict[str, int] = field(default_factory=dict[str, int])

    def admit(self, name: str, capacity: Capacity, *, votes: bool = True) -> None:
        organisation = "St Chad's Church Hall" if capacity is Capacity.ORGANISATION else ""
        spell = Membership(
            person_id=0, capacity=capacity, votes=votes, starts=JOINED, organisation=organisation
        )
        self.keys[name] = members.admit_member(
            self.partnership, members.NewMember(Person(name=name), spell), today=DAY
        )

    def people(self, *names: str) -> frozenset[int]:
        return frozenset(self.keys[name] for name in names)

    def rule(self, key: str, value: str, starts: date = JOINED) -> None:
        with self.partnership.change("Set a rule") as unit:
            put(unit.session, RuleOverride(rule=key, value=value, reason="agreed", starts=starts))

    def meet(self, day: date, chair: str, *names: str, kind: MeetingKind = MeetingKind.BOARD) -> None:
        meeting = Meeting(held_on=day, kind=kind, status=Planned.HELD, chaired_by_id=self.keys[chair])
        key = meetings.save_meeting(self.partnership, meeting, today=DAY)
        presences = dict.fromkeys(self.people(*names), Presence.PRESENT)
        meetings.record_attendance(self.partnership, key, presences)

    def figures(self, people: frozenset[int], starts: date | None = None) -> PowerFigures:
        with self.partnership.reading() as session:
            return power_figures(session, people, DAY, starts)


RESIDENTS = tuple(f"Resident {letter}" for letter in "ABCDEF")
COUNCILLORS = ("Janet Pell", "Martin Frost", "Colin Tate")
HALLS = ("Rose Ibbotson", "Edwin Moss")


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Board]:
    partnership = a_partnership(tmp_path)
    made = Board(partnership)
    for name in RESIDENTS:
        made.admit(name, Capacity.RESIDENT)
    for name in COUNCILLORS:
        made.admit(name, Capacity.COUNCILLOR)
    for name in HALLS:
        made.admit(name, Capacity.ORGANISATION)
    made.admit("Bev Naylor", Capacity.ADVISER, votes=False)
    yield made
    partnership.close()


def declare(board: Board, name: str, party: str) -> None:
    council = save_council(board.partnership, Council(name=f"Council of {name}"))
    seat = PublicOfficeHeld(
        person_id=board.keys[name],
        kind=PublicOffice.COUNCILLOR,
        council_id=council,
        ward="Wharf",
        party=party,
        source="the council's register",
        starts=JOINED,
    )
    members.save_public_office(board.partnership, seat, today=DAY)


@pytest.mark.clause("PP2")
def test_three_councillors_of_eleven_have_the_power_worked_by_hand(board: Board) -> None:
    board.rule("quorum", "5")
    told = board.figures(board.people(*COUNCILLORS))

    assert (told.size, told.voting, told.whom) == (3, 11, "resident")
    assert told.situations[0].of_bloc.banzhaf == Fraction(91, 128)
    assert (told.capture.to_carry, told.capture.to_make_quorum) == (6, 2)


@pytest.mark.clause("PP2")
def test_a_meeting_of_six_in_which_one_of_them_took_the_chair_is_the_greatest(board: Board) -> None:
    board.rule("casting_vote", '"chair"')
    chair = OfficeHeld(person_id=board.keys[RESIDENTS[0]], office=Office.CHAIR, starts=JOINED)
    members.save_office(board.partnership, chair, today=DAY)
    board.meet(date(2026, 2, 17), COUNCILLORS[0], *COUNCILLORS, *RESIDENTS[:3])
    board.meet(date(2026, 3, 17), RESIDENTS[0], *COUNCILLORS, *RESIDENTS, "Bev Naylor")
    told = board.figures(board.people(*COUNCILLORS))

    greatest = told.situations[-1]
    assert greatest.held_on == date(2026, 2, 17)
    assert greatest.of_bloc.banzhaf == 1
    assert greatest.of_unaligned is not None
    assert greatest.of_unaligned.banzhaf == Fraction(3, 4)
    assert greatest.room == "Six votes, three of them theirs. The casting vote is theirs."
    assert told.situations[0].room.endswith("The casting vote is another member’s.")


def test_a_meeting_before_the_period_or_of_a_sub_group_is_no_part_of_it(board: Board) -> None:
    board.meet(date(2025, 2, 18), COUNCILLORS[0], *COUNCILLORS)
    board.meet(date(2026, 2, 18), COUNCILLORS[0], *COUNCILLORS, kind=MeetingKind.SUB_GROUP)
    three = board.people(*COUNCILLORS)

    assert len(board.figures(three).situations) == 1
    assert board.figures(three, starts=date(2025, 1, 1)).situations[1].held_on == date(2025, 2, 18)


def test_a_share_of_the_members_as_quorum_is_rounded_up_and_the_larger_holds(board: Board) -> None:
    board.rule("quorum", "3")
    board.rule("quorum_percent", "40")

    assert board.figures(board.people(*COUNCILLORS)).capture.to_make_quorum == 2


def test_the_casting_vote_of_a_chair_without_a_vote_is_known_as_such(board: Board) -> None:
    board.rule("casting_vote", '"chair"')
    chair = OfficeHeld(person_id=board.keys["Bev Naylor"], office=Office.CHAIR, starts=JOINED)
    members.save_office(board.partnership, chair, today=DAY)

    assert (
        board.figures(board.people(*COUNCILLORS))
        .situations[0]
        .room.endswith("Whoever decides a tie has no other vote.")
    )


@pytest.mark.clause("PP8")
def test_the_sets_to_choose_are_councillors_then_parties_and_named_sets_by_alphabet(board: Board) -> None:
    declare(board, "Janet Pell", "Wharfside Voice")
    declare(board, "Martin Frost", "Tarn Valley Alliance")
    declare(board, "Resident A", "Wharfside Voice")
    with board.partnership.change("Keep a set") as unit:
        key = put(unit.session, MemberGroup(kind=GroupKind.NAMED_SET, name="Allotment holders"))
        for name in ("Resident B", "Bev Naylor"):
            put(unit.session, GroupMember(group_id=key, person_id=board.keys[name], starts=JOINED))
    with board.partnership.reading() as session:
        found = {bloc.label: bloc.people for bloc in blocs(session, DAY)}

    assert list(found) == ["The councillors", "Tarn Valley Alliance", "Wharfside Voice", "Allotment holders"]
    assert found["The councillors"] == board.people(*COUNCILLORS, "Resident A")
    assert found["Wharfside Voice"] == board.people("Janet Pell", "Resident A")
    assert found["Allotment holders"] == board.people("Resident B")


@pytest.mark.clause("PP6")
def test_a_party_that_is_held_with_consent_makes_no_set(board: Board) -> None:
    consent = PartyConsent(
        person_id=board.keys["Resident A"],
        party="Wharfside Voice",
        given_on=JOINED,
        how="in writing",
        told="what it is for",
        until=date(2027, 1, 1),
    )
    with board.partnership.change("Record consent") as unit:
        put(unit.session, consent)
    with board.partnership.reading() as session:
        assert [bloc.label for bloc in blocs(session, DAY)] == ["The councillors"]
