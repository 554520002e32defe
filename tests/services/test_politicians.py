"""Everybody in public life on a day, candidates who are nobody in the file among them."""

from datetime import date
from pathlib import Path

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.record_facts import StandingDown
from evenhand.domain.elections.status import PublicPart
from evenhand.domain.members.facts import Person, PublicOfficeHeld
from evenhand.domain.partnership.facts import Council
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind, PollStatus, PublicOffice
from evenhand.services import elections, members
from evenhand.services.politicians import read_politicians
from evenhand.services.saving import put
from tests.makers import a_partnership

POLL, STATEMENT = date(2026, 5, 7), date(2026, 4, 10)
BEFORE, AFTER = date(2026, 4, 14), date(2026, 5, 8)


def test_everybody_stands_by_name_with_the_part_of_the_day(tmp_path: Path) -> None:
    partnership = a_partnership(tmp_path)
    janet, tobias = (
        members.add_person(partnership, Person(name=name)) for name in ("Janet Pell", "Tobias Wren")
    )
    members.add_person(partnership, Person(name="Amara Okonjo"))
    with partnership.change("The council") as unit:
        council_id = put(unit.session, Council(name="Marlbeck Borough Council"))
    for person_id in (janet, tobias):
        seat = PublicOfficeHeld(
            person_id=person_id,
            kind=PublicOffice.COUNCILLOR,
            council_id=council_id,
            source="The council",
            starts=date(2022, 5, 9),
        )
        members.save_public_office(partnership, seat, today=BEFORE)
    election = Election(kind=ElectionKind.LOCAL, poll_on=POLL, area="Marlbeck Borough")
    election_id = elections.save_election(partnership, election)
    for name, person_id in (("Janet Pell", janet), ("Lena Fairbrother", None)):
        candidate = Candidate(
            election_id=election_id,
            person_id=person_id,
            name=name,
            ward="Wharf",
            since=STATEMENT,
            source="The council",
            status=CandidateStatus.NOMINATED,
        )
        elections.save_candidate(partnership, candidate)
    with partnership.change("Stands down") as unit:
        put(unit.session, StandingDown(election_id=election_id, person_id=tobias, since=STATEMENT))
    with partnership.reading() as session:
        before = read_politicians(session, BEFORE).everybody(BEFORE)
        polls = [read_politicians(session, day).stands_in(janet, day) for day in (BEFORE, AFTER)]
        early = read_politicians(session, date(2026, 4, 1)).everybody(BEFORE)
        after = read_politicians(session, AFTER).everybody(AFTER)
    assert [(one.person_id, one.name, one.status.says) for one in before] == [
        (janet, "Janet Pell", "councillor, candidate"),
        (None, "Lena Fairbrother", "candidate"),
        (tobias, "Tobias Wren", "councillor, stands down"),
    ]
    assert polls == ["local elections of 7 May 2026, Wharf", ""]
    assert [one.status.says for one in early] == ["councillor", "councillor"], "as the public knew on 1 April"
    assert [(one.name, one.status.part) for one in after] == [
        ("Janet Pell", PublicPart.COUNCILLOR),
        ("Tobias Wren", PublicPart.COUNCILLOR),
    ]
    elections.save_election(
        partnership,
        Election(
            id=election_id, kind=ElectionKind.LOCAL, poll_on=POLL, area="M", status=PollStatus.CANCELLED
        ),
    )
    with partnership.reading() as session:
        cancelled = read_politicians(session, BEFORE).everybody(BEFORE)
    assert [one.status.says for one in cancelled] == ["councillor", "councillor"], (
        "nobody stands in a cancelled poll"
    )
    partnership.close()
