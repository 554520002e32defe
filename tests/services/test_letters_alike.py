"""A letter to one who stands goes in the same words to everybody who stands."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind
from evenhand.records.unit_of_work import Partnership
from evenhand.services import elections, letters, mp_terms
from evenhand.services.letter_findings import letter_findings
from evenhand.services.letter_invariants import letter_checks
from evenhand.services.saving import found, listed
from evenhand.services.standing_alike import alike, others_standing, standing_for
from tests.services.letters_file import (
    CLOSE,
    DISSOLVED,
    IN_CAMPAIGN,
    TODAY,
    a_general_election,
    a_letter_file,
    begun,
    ruth_calloway,
    saved,
    whole,
)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_letter_file(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def calloway(partnership: Partnership) -> int:
    return ruth_calloway(partnership)


@pytest.mark.clause("PP5", "PP7")
def test_a_letter_to_one_who_stands_asks_for_the_same_to_all(partnership: Partnership, calloway: int) -> None:
    a_general_election(partnership)
    mp_terms.record_dissolution(partnership, dissolved_on=DISSOLVED)
    letter = begun(partnership, "note-to-candidates", calloway, IN_CAMPAIGN)
    body = letter.body.split("[", 1)[0].removesuffix(": ") + "."
    key = saved(partnership, replace(letter, body=body, close=CLOSE), IN_CAMPAIGN)
    with partnership.reading() as session:
        assert [one.name for one in alike(session, key, IN_CAMPAIGN)] == ["Bashir Khan", "Nerys Thomas"]

    made = letters.write_alike(partnership, key, today=IN_CAMPAIGN)

    first, *others = [found(partnership, Letter, one) for one in (key, *made)]
    assert {one.body for one in others} == {first.body}
    assert [one.salutation for one in others] == ["Dear Bashir Khan", "Dear Nerys Thomas"]
    with partnership.reading() as session:
        assert alike(session, made[0], IN_CAMPAIGN) == ()
        beside = others_standing(session, others[0], IN_CAMPAIGN)
    assert [one.name for one in beside] == ["Nerys Thomas", "Ruth Calloway"]
    assert letters.send(partnership, made[0], on=IN_CAMPAIGN, today=IN_CAMPAIGN) == 0
    assert letters.send(partnership, key, on=IN_CAMPAIGN, today=IN_CAMPAIGN)


@pytest.mark.clause("PP5")
def test_letters_alike_stay_in_the_same_words(partnership: Partnership, calloway: int) -> None:
    a_general_election(partnership)
    mp_terms.record_dissolution(partnership, dissolved_on=DISSOLVED)
    key = saved(partnership, whole(begun(partnership, "", calloway, IN_CAMPAIGN)), IN_CAMPAIGN)
    made = letters.write_alike(partnership, key, today=IN_CAMPAIGN)
    one = found(partnership, Letter, made[0])
    saved(partnership, replace(one, body="Would you come to the hall?"), IN_CAMPAIGN)
    assert {each.body for each in listed(partnership, Letter)} == {"Would you come to the hall?"}
    letters.send(partnership, key, on=IN_CAMPAIGN, today=IN_CAMPAIGN)
    with pytest.raises(Refusal, match="everybody gets the same words"):
        saved(partnership, replace(one, body="Would you stay away?"), IN_CAMPAIGN)
    with partnership.reading() as session:
        assert all(each.ok for each in letter_checks(session))


def test_outside_an_election_nobody_stands_beside_the_reader(partnership: Partnership, calloway: int) -> None:
    a_general_election(partnership)
    key = saved(partnership, whole(begun(partnership, "update", calloway)))
    with partnership.reading() as session:
        assert alike(session, key, TODAY) == ()


@pytest.mark.clause("PP5")
def test_a_letter_to_one_who_stands_alone_is_noticed(partnership: Partnership, calloway: int) -> None:
    a_general_election(partnership)
    mp_terms.record_dissolution(partnership, dissolved_on=DISSOLVED)
    key = saved(partnership, whole(begun(partnership, "", calloway, IN_CAMPAIGN)), IN_CAMPAIGN)
    letters.send(partnership, key, on=IN_CAMPAIGN, today=IN_CAMPAIGN)
    with partnership.reading() as session:
        (noticed,) = letter_findings(session, IN_CAMPAIGN)
        assert letter_findings(session, date(2024, 7, 5)) == []
    assert "Not sent to: Bashir Khan and Nerys Thomas." in noticed.evidence
    for one in letters.write_alike(partnership, key, today=IN_CAMPAIGN):
        letters.send(partnership, one, on=IN_CAMPAIGN, today=IN_CAMPAIGN)
    with partnership.reading() as session:
        assert letter_findings(session, IN_CAMPAIGN) == []


@pytest.mark.clause("PP5")
def test_letters_alike_hold_together_when_the_first_of_them_is_let_go(
    partnership: Partnership, calloway: int
) -> None:
    a_general_election(partnership)
    mp_terms.record_dissolution(partnership, dissolved_on=DISSOLVED)
    key = saved(partnership, whole(begun(partnership, "", calloway, IN_CAMPAIGN)), IN_CAMPAIGN)
    went, waits = letters.write_alike(partnership, key, today=IN_CAMPAIGN)
    letters.send(partnership, went, on=IN_CAMPAIGN, today=IN_CAMPAIGN)
    with partnership.reading() as session:
        (noticed,) = letter_findings(session, IN_CAMPAIGN)
    assert "Not sent to: Nerys Thomas and Ruth Calloway." in noticed.evidence
    letters.drop_draft(partnership, key)
    with pytest.raises(Refusal, match="everybody gets the same words"):
        saved(partnership, replace(found(partnership, Letter, waits), body="Something else."), IN_CAMPAIGN)
    with partnership.reading() as session:
        (noticed,) = letter_findings(session, IN_CAMPAIGN)
        assert [one.name for one in alike(session, went, IN_CAMPAIGN)] == ["Ruth Calloway"]
    assert "Not sent to: Nerys Thomas and Ruth Calloway." in noticed.evidence
    partnership.undo()
    assert [one.alike_id for one in listed(partnership, Letter)] == [None, key, key]


@pytest.mark.clause("PP5")
def test_a_by_election_elsewhere_is_nothing_to_an_mp(partnership: Partnership, calloway: int) -> None:
    for area, name in (("Old Wharf", "Bashir Khan"), ("Marlbeck", "Nerys Thomas")):
        poll = Election(
            kind=ElectionKind.PARLIAMENTARY_BY_ELECTION,
            poll_on=date(2024, 5, 2),
            area=area,
            announced_on=date(2024, 3, 28),
        )
        stands = Candidate(
            election_id=elections.save_election(partnership, poll),
            name=name,
            status=CandidateStatus.NOMINATED,
            since=date(2024, 4, 8),
            source="Statement of persons nominated",
        )
        elections.save_candidate(partnership, stands)
        with partnership.reading() as session:
            standing = [one.name for one in standing_for(session, calloway, TODAY)]
        assert standing == (["Nerys Thomas"] if area == "Marlbeck" else [])
