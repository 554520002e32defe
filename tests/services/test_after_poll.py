"""After the poll: what is to be done about whom, each button one change that undo takes back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from evenhand.domain.elections.after_poll_line import AfterPollLine, Deed
from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.record_facts import ElectoralCycle, HustingsInvitation, StandingDown
from evenhand.domain.elections.vocabulary import AfterPollStep, CyclePattern
from evenhand.domain.guidance.findings import Severity
from evenhand.domain.members.facts import Membership, Person, PublicOfficeHeld
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.mp.record_facts import TermDetail
from evenhand.domain.mp.vocabulary import AfterTerm
from evenhand.domain.partnership.facts import Constituency, Council, Ward
from evenhand.domain.publicity.facts import Event
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import (
    CandidateStatus,
    Capacity,
    ElectionKind,
    PollStatus,
    PublicOffice,
    TermEnd,
)
from evenhand.records.unit_of_work import Partnership
from evenhand.services import after_poll, after_poll_deeds, elections, members, standing_down
from evenhand.services.members import NewMember
from evenhand.services.saving import listed, put
from tests.makers import a_partnership

BEFORE, POLL = date(2026, 4, 14), date(2026, 5, 7)
NEXT, LAST, FIRST = date(2026, 5, 8), date(2026, 5, 10), date(2026, 5, 11)
ELECTED = AfterPollStep.NEW_COUNCILLOR


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    with opened.change("The council") as unit:
        council_id = put(unit.session, Council(name="Marlbeck Borough Council"))
        put(unit.session, Ward(council_id=council_id, name="Wharf"))
    seat = PublicOfficeHeld(
        person_id=0,
        kind=PublicOffice.COUNCILLOR,
        council_id=council_id,
        ward="Wharf",
        source="The council",
        starts=date(2022, 5, 9),
    )
    board = (
        ("Janet Pell", Capacity.COUNCILLOR, (seat,)),
        ("Tobias Wren", Capacity.COUNCILLOR, (seat,)),
        ("Rose Abara", Capacity.RESIDENT, (seat,)),
        ("Samir Haddad", Capacity.RESIDENT, ()),
    )
    for name, capacity, offices in board:
        term = date(2026, 5, 11) if name == "Janet Pell" else None
        spell = Membership(
            person_id=0, capacity=capacity, votes=True, starts=date(2023, 6, 12), term_ends=term
        )
        members.admit_member(opened, NewMember(Person(name=name), spell, (), offices), today=BEFORE)
    election = Election(kind=ElectionKind.LOCAL, poll_on=POLL, area="Marlbeck Borough", council_id=council_id)
    election_id = elections.save_election(opened, election)
    here = {one.name: one.id for one in listed(opened, Person)}
    stood = (
        ("Janet Pell", "Wharf", CandidateStatus.NOMINATED),
        ("Tobias Wren", "Wharf", CandidateStatus.NOMINATED),
        ("Samir Haddad", "Wharf", CandidateStatus.NOMINATED),
        ("Lena Fairbrother", "Wharf", CandidateStatus.NOMINATED),
        ("Graham Oduya", "Wharf", CandidateStatus.NOMINATED),
        ("Ida Farrow", "Abbey", CandidateStatus.NOMINATED),
    )
    for name, ward, status in stood:
        candidate = Candidate(
            election_id=election_id,
            person_id=here.get(name),
            name=name,
            party="Independent",
            ward=ward,
            status=status,
            since=date(2026, 4, 10),
            source="The council",
        )
        elections.save_candidate(opened, candidate)
    with opened.change("Stands down") as unit:
        put(
            unit.session,
            StandingDown(election_id=election_id, person_id=here["Rose Abara"], since=BEFORE, source="She"),
        )
    yield opened
    opened.close()


def the_election(partnership: Partnership) -> int:
    return listed(partnership, Election)[0].id


def lines(partnership: Partnership, day: date = FIRST) -> list[AfterPollLine]:
    with partnership.reading() as session:
        return list(after_poll.checklist(session, the_election(partnership), day))


def told(partnership: Partnership, day: date = FIRST) -> list[tuple[str, str, bool]]:
    return [(line.name, line.says, line.done) for line in lines(partnership, day)]


def person(partnership: Partnership, name: str) -> int:
    return next(one.id for one in listed(partnership, Person) if one.name == name)


def enter_result(partnership: Partnership, *elected: str) -> None:
    result = next(line for line in lines(partnership, NEXT) if line.deed is Deed.ENTER_RESULT)
    names = {one.name: one.id for one in listed(partnership, Candidate)}
    ids = [names[name] for name in elected]
    after_poll.record_result(partnership, result.candidate_ids, ids, today=NEXT)


@pytest.mark.clause("PP5")
def test_until_the_poll_is_over_there_is_no_checklist_and_then_the_result_comes_first(
    partnership: Partnership,
) -> None:
    assert lines(partnership, POLL) == []
    first = told(partnership, NEXT)[0]
    assert first == (
        "Wharf",
        "Who was elected: Graham Oduya, Janet Pell, Lena Fairbrother, Samir Haddad and Tobias Wren?",
        False,
    )
    with pytest.raises(Refusal, match="Choose who was elected"):
        after_poll.record_result(partnership, [1, 2], [9], today=NEXT)
    with pytest.raises(Refusal, match="not over yet"):
        after_poll.record_result(partnership, [1, 2], [1], today=POLL)


@pytest.mark.clause("PP3")
@pytest.mark.clause("PP5")
def test_each_person_has_the_lines_that_follow_from_the_result(partnership: Partnership) -> None:
    enter_result(partnership, "Janet Pell", "Lena Fairbrother")
    assert partnership.next_undo == "Result of the election"
    assert told(partnership, FIRST) == [
        ("Wharf", "Elected: Janet Pell and Lena Fairbrother", True),
        ("Janet Pell", "Elected again: councillor as before", True),
        ("Janet Pell", "Elected again: ask whom the council nominates after 11 May 2026", False),
        ("Rose Abara", "Stood down: councillor until 10 May 2026", False),
        ("Rose Abara", "Stood down: stays a member (resident)", True),
        ("Samir Haddad", "Not elected: stays a member (resident)", True),
        ("Tobias Wren", "Not elected: councillor until 10 May 2026", False),
        ("Tobias Wren", "Not elected: the council’s nomination ends with the seat", False),
        ("Lena Fairbrother", "A new councillor: enter them, and ask whether they join", False),
        ("Two candidates", "Delete Graham Oduya and Ida Farrow", False),
    ]


@pytest.mark.clause("PP5")
def test_a_lost_seat_ends_on_the_fourth_day_and_the_nomination_with_it(partnership: Partnership) -> None:
    enter_result(partnership, "Janet Pell", "Lena Fairbrother")
    tobias, election_id = person(partnership, "Tobias Wren"), the_election(partnership)
    after_poll_deeds.end_office(partnership, election_id, tobias, today=NEXT)
    after_poll_deeds.end_nomination(partnership, election_id, tobias, today=NEXT)
    directory = members.directory(partnership)
    assert [directory.is_councillor(tobias, day) for day in (NEXT, LAST, FIRST)] == [True, True, False]
    assert [spell.ends for spell in directory.memberships_of(tobias)] == [LAST]
    of_tobias = [(says, done) for name, says, done in told(partnership, NEXT) if name == "Tobias Wren"]
    assert of_tobias == [
        ("Not elected: councillor until 10 May 2026", True),
        ("Not elected: the council’s nomination has ended", True),
    ]
    assert partnership.next_undo == "End membership of Tobias Wren"
    partnership.undo()
    partnership.undo()
    assert members.directory(partnership).is_councillor(tobias, FIRST)
    with pytest.raises(Refusal, match="does not sit as a councillor"):
        after_poll_deeds.end_nomination(
            partnership, election_id, person(partnership, "Samir Haddad"), today=NEXT
        )


@pytest.mark.clause("PP1")
@pytest.mark.clause("PP5")
def test_a_new_councillor_is_entered_from_the_first_day_in_office_and_asked_to_join(
    partnership: Partnership,
) -> None:
    enter_result(partnership, "Janet Pell", "Lena Fairbrother")
    lena = next(line for line in lines(partnership) if line.deed is Deed.TAKE_IN)
    assert [lena.is_open(day) for day in (LAST, FIRST)] == [False, True]
    (candidate_id,) = lena.candidate_ids
    with pytest.raises(Refusal, match="in office from 11 May 2026 on"):
        after_poll_deeds.take_in(partnership, candidate_id, today=LAST)
    person_id = after_poll_deeds.take_in(partnership, candidate_id, today=FIRST)
    assert members.directory(partnership).called(person_id, FIRST) == "Cllr Lena Fairbrother"
    of_lena = [line for line in lines(partnership) if line.name == "Lena Fairbrother"]
    assert [(line.step, line.says, line.done) for line in of_lena] == [
        (AfterPollStep.OFFICE, "Elected: councillor from 11 May 2026", True),
        (ELECTED, "A new councillor: ask whether they join", False),
    ]
    after_poll.settle(
        partnership, the_election(partnership), person_id, ELECTED, "Asked; not this year", today=FIRST
    )
    settled = next(line for line in lines(partnership) if line.step is ELECTED)
    assert (settled.done, settled.note) == (True, "Asked; not this year (11 May 2026)")
    after_poll.take_back(partnership, the_election(partnership), person_id, ELECTED)
    assert not next(line for line in lines(partnership) if line.step is ELECTED).done
    with pytest.raises(Refusal, match="Say how it was settled"):
        after_poll.settle(partnership, the_election(partnership), person_id, ELECTED, " ", today=FIRST)


@pytest.mark.clause("PP3")
def test_a_resident_who_is_elected_signs_a_new_role_statement(partnership: Partnership) -> None:
    enter_result(partnership, "Samir Haddad")
    samir, election_id = person(partnership, "Samir Haddad"), the_election(partnership)
    after_poll_deeds.record_office(partnership, election_id, samir, today=FIRST)
    of_samir = [line for line in lines(partnership) if line.name == "Samir Haddad"]
    assert [(line.step, line.done, line.opens) for line in of_samir] == [
        (AfterPollStep.OFFICE, True, f"person:{samir}"),
        (AfterPollStep.ROLE_STATEMENT, False, f"person:{samir}/role"),
    ]


@pytest.mark.clause("PP5")
def test_who_concerns_nobody_here_is_deleted_but_not_who_was_asked_to_a_hustings(
    partnership: Partnership,
) -> None:
    enter_result(partnership, "Janet Pell", "Lena Fairbrother")
    names = {one.name: one.id for one in listed(partnership, Candidate)}
    with partnership.change("Hustings") as unit:
        event_id = put(unit.session, Event(title="Meet the candidates", on=date(2026, 4, 29)))
        invitation = HustingsInvitation(event_id=event_id, candidate_id=names["Graham Oduya"])
        put(unit.session, invitation)
    assert after_poll.delete_strangers(partnership, the_election(partnership), today=FIRST) == 1
    assert partnership.next_undo == "Delete one candidate who concerns nobody here"
    assert "Ida Farrow" not in {one.name for one in listed(partnership, Candidate)}
    assert "Graham Oduya" in {one.name for one in listed(partnership, Candidate)}
    assert after_poll.delete_strangers(partnership, the_election(partnership), today=FIRST) == 0
    with pytest.raises(Refusal, match="somebody in this file"):
        after_poll.delete_candidates(partnership, [names["Janet Pell"]])
    partnership.undo()
    assert "Ida Farrow" in {one.name for one in listed(partnership, Candidate)}


@pytest.mark.clause("PP5")
def test_what_is_open_is_a_finding_until_it_is_done(partnership: Partnership) -> None:
    with partnership.reading() as session:
        assert after_poll.after_poll_findings(session, POLL) == []
        found, elsewhere = after_poll.after_poll_findings(session, NEXT)
    assert (found.clause, found.severity, found.kind) == ("PP5", Severity.LOOK_AT, "after-poll")
    assert found.opens == f"election:{the_election(partnership)}/after-the-poll"
    assert elsewhere.says == "One candidate of elections that are over concerns nobody here."
    enter_result(partnership, "Janet Pell", "Tobias Wren")
    election_id = the_election(partnership)
    rose, janet = person(partnership, "Rose Abara"), person(partnership, "Janet Pell")
    after_poll_deeds.end_office(partnership, election_id, rose, today=FIRST)
    after_poll.settle(
        partnership, election_id, janet, AfterPollStep.NOMINATION, "Nominated again", today=FIRST
    )
    with partnership.reading() as session:
        (names,) = after_poll.after_poll_findings(session, FIRST)
    assert (names.severity, names.says) == (
        Severity.TO_KNOW,
        "Three candidates of elections that are over concern nobody here.",
    )
    after_poll.delete_strangers(partnership, election_id, today=FIRST)
    with partnership.reading() as session:
        assert after_poll.open_lines(session, FIRST) == ()
        assert after_poll.after_poll_findings(session, FIRST) == []


@pytest.mark.clause("PP5")
def test_a_seat_that_was_up_is_asked_about_where_nobody_said_that_its_holder_stood(
    partnership: Partnership,
) -> None:
    (down,) = listed(partnership, StandingDown)
    standing_down.take_back(partnership, down.id)
    of_rose = [line for line in lines(partnership, NEXT) if line.name == "Rose Abara"]
    assert [(line.says, line.done) for line in of_rose] == [
        ("The seat was up: say whether they stood or stood down", False)
    ]
    later = [one for one in listed(partnership, PublicOfficeHeld) if one.person_id == down.person_id]
    with partnership.change("A later seat") as unit:
        put(unit.session, replace(later[0], starts=date(2024, 5, 7)))
    assert not [line for line in lines(partnership, NEXT) if line.name == "Rose Abara"]
    with partnership.change("All seats at once") as unit:
        cycle = ElectoralCycle(
            council_id=later[0].council_id or 0, pattern=CyclePattern.ALL_OUT, from_year=2022
        )
        put(unit.session, cycle)
    assert [line.done for line in lines(partnership, NEXT) if line.name == "Rose Abara"] == [False]


def test_a_poll_that_was_not_held_has_no_checklist(partnership: Partnership) -> None:
    (election,) = listed(partnership, Election)
    elections.save_election(partnership, replace(election, status=PollStatus.CANCELLED))
    assert lines(partnership, FIRST) == []


@pytest.mark.clause("PP5")
def test_after_a_general_election_one_term_is_over_and_another_begins_with_the_declaration(
    tmp_path: Path,
) -> None:
    partnership = a_partnership(tmp_path, file_name="general.evenhand")
    poll, declared = date(2024, 7, 4), date(2024, 7, 5)
    ruth = members.add_person(partnership, Person(name="Ruth Calloway"))
    with partnership.change("The MP") as unit:
        seat = put(unit.session, Constituency(name="Marlbeck", starts=date(2010, 5, 6)))
        mp_id = put(unit.session, Mp(person_id=ruth))
        term = MpTerm(mp_id=mp_id, constituency_id=seat, starts=date(2019, 12, 13))
        term_id = put(unit.session, term)
    election = Election(kind=ElectionKind.GENERAL, poll_on=poll, area="Marlbeck")
    election_id = elections.save_election(partnership, election)
    for name, person_id in (("Ruth Calloway", ruth), ("Owen Marchetti", None), ("Bethan Quill", None)):
        candidate = Candidate(
            election_id=election_id, person_id=person_id, name=name, since=date(2024, 6, 7), source="S"
        )
        elections.save_candidate(partnership, candidate)
    ids = {one.name: one.id for one in listed(partnership, Candidate)}
    after_poll.record_result(partnership, ids.values(), [ids["Owen Marchetti"]], today=declared)
    assert told(partnership, declared) == [
        ("Marlbeck", "Elected: Owen Marchetti", True),
        ("Ruth Calloway", "Not elected: give the last day of the term", False),
        ("Owen Marchetti", "The new MP: enter them", False),
        ("One candidate", "Delete Bethan Quill", False),
    ]
    with partnership.change("Dissolved") as unit:
        ended = replace(term, id=term_id, ends=date(2024, 5, 29), ended_by=TermEnd.DISSOLUTION)
        put(unit.session, ended)
    owen = after_poll_deeds.take_in(partnership, ids["Owen Marchetti"], today=declared)
    assert told(partnership, declared)[1:3] == [
        ("Owen Marchetti", "Elected: the term is recorded", True),
        ("Ruth Calloway", "Not elected: the term is over", True),
    ]
    terms = [one.starts for one in listed(partnership, MpTerm, order="starts")]
    assert terms == [date(2019, 12, 13), declared]
    became = {one.term_id: one.after_term for one in listed(partnership, TermDetail)}
    assert became == {term_id: AfterTerm.DEFEATED, term_id + 1: None}
    with pytest.raises(Refusal, match="Give the day of the declaration"):
        after_poll_deeds.record_term(
            partnership, election_id, owen, starts=declared - timedelta(days=1), today=declared
        )
    partnership.close()
