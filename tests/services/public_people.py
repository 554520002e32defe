"""A partnership with an election ahead, a councillor who stands in it, an MP, and neighbours who are no politicians."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.members.facts import Membership, Person, PublicOfficeHeld
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.partnership.facts import Constituency, Council
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.signing import SignOffOrder
from evenhand.domain.publicity.state import ItemState
from evenhand.domain.publicity.vocabulary import SignOffDecision
from evenhand.domain.vocabulary import (
    CandidateStatus,
    Capacity,
    ElectionKind,
    PublicityKind,
    PublicityStatus,
    PublicOffice,
)
from evenhand.records.unit_of_work import Partnership
from evenhand.services import elections, mp, publicity
from evenhand.services.members import NewMember, add_person, admit_member
from evenhand.services.partnership import save_constituency, save_council
from evenhand.services.sign_offs import item_state, sign_off
from tests.makers import a_partnership

TODAY = date(2026, 4, 14)
POLL = date(2026, 5, 7)
AFTER = date(2026, 5, 11)
NOTICE = PublicityItem(
    title="Towpath closed",
    kind=PublicityKind.WEBSITE,
    channel="website",
    text="The towpath is closed for repair.",
    status=PublicityStatus.PLANNED,
)


@dataclass
class Place:
    """The file, and the people in it by their keys."""

    partnership: Partnership
    pell: int
    wren: int
    owen: int
    hannah: int
    delyth: int
    amara: int

    def add(self, item: PublicityItem, names: dict[int, str] | None = None, *, today: date = TODAY) -> int:
        """Add an item."""
        return publicity.save_item(self.partnership, item, names or {}, today=today)

    def decide(
        self,
        item_id: int,
        person_id: int,
        decision: SignOffDecision = SignOffDecision.APPROVE,
        *,
        on: date = TODAY,
        reason: str = "Read it through",
        hold_until: date | None = None,
        version_id: int = 0,
        today: date | None = None,
    ) -> int:
        """Record a decision."""
        order = SignOffOrder(
            person_id=person_id,
            decision=decision,
            decided_on=on,
            reason=reason,
            hold_until=hold_until,
            version_id=version_id,
        )
        return sign_off(self.partnership, item_id, order, today=today or max(on, TODAY))

    def state(self, item_id: int, day: date = TODAY, on: date | None = None) -> ItemState:
        """Where an item stands."""
        with self.partnership.reading() as session:
            return item_state(session, item_id, day, on)


def a_place(folder: Path) -> Place:
    """Local elections on 7 May 2026 with the notice out, Cllr Pell nominated, and Owen Marchetti the MP."""
    opened = a_partnership(folder)
    council = save_council(opened, Council(name="Marlbeck Borough"))
    poll = Election(kind=ElectionKind.LOCAL, poll_on=POLL, area="Marlbeck Borough")
    key = elections.save_election(opened, poll)
    notice = (date(2026, 3, 27), "Marlbeck Borough Council, notice of election")
    elections.publish_dates(opened, key, {"notice-of-election": notice})
    pell, wren = (_councillor(opened, name, council) for name in ("Janet Pell", "Tobias Wren"))
    standing = Candidate(
        election_id=key,
        person_id=pell,
        name="Janet Pell",
        status=CandidateStatus.NOMINATED,
        since=date(2026, 4, 10),
        source="Statement of persons nominated",
    )
    elections.save_candidate(opened, standing)
    seat = save_constituency(opened, Constituency(name="Marlbeck", starts=date(2010, 5, 6)))
    term = MpTerm(mp_id=0, constituency_id=seat, starts=date(2024, 7, 5))
    mp_id = mp.add_mp(opened, Person(name="Owen Marchetti"), Mp(person_id=0), term)
    owen = mp.relationship(opened).mps[mp_id].person_id
    hannah, delyth = (_resident(opened, name) for name in ("Hannah Brook", "Delyth Vaughan"))
    amara = add_person(opened, Person(name="Amara Okonjo"))
    return Place(opened, pell, wren, owen, hannah, delyth, amara)


def _councillor(opened: Partnership, name: str, council: int) -> int:
    sits = Membership(person_id=0, capacity=Capacity.COUNCILLOR, votes=True, starts=date(2023, 6, 12))
    office = PublicOfficeHeld(
        person_id=0,
        kind=PublicOffice.COUNCILLOR,
        council_id=council,
        ward="Wharf",
        starts=date(2023, 5, 9),
        source="The council's register",
    )
    return admit_member(opened, NewMember(Person(name=name), sits, public_offices=(office,)), today=TODAY)


def _resident(opened: Partnership, name: str) -> int:
    sits = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=date(2023, 6, 12))
    return admit_member(opened, NewMember(Person(name=name), sits), today=TODAY)
