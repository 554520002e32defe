"""A letter about a resident goes to the MP of its referral alone, with consent, while that MP holds the seat."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Candidate
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.record_facts import Contact, Letter
from evenhand.domain.mp.vocabulary import ContactKind
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import CandidateStatus
from evenhand.records.unit_of_work import Partnership
from evenhand.services import casework, elections, letters, mp_terms
from evenhand.services import mp as mps
from evenhand.services.contacts import add_contact
from evenhand.services.letter_findings import letter_findings
from evenhand.services.saving import found, listed
from evenhand.services.standing_alike import alike, others_standing
from tests.services.a_referral import a_referral
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

ANNOUNCED = date(2024, 5, 26)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_letter_file(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def calloway(partnership: Partnership) -> int:
    return ruth_calloway(partnership)


def a_case(partnership: Partnership, mp_id: int) -> int:
    order = a_referral(mp_id, opened_on=date(2024, 4, 2), consent_on=date(2024, 4, 3))
    return casework.open_referral(partnership, order, today=TODAY)


def both_stand(partnership: Partnership, calloway: int) -> None:
    """A general election in which the MP and somebody else say before the dissolution that they stand."""
    poll = a_general_election(partnership)
    person = mps.relationship(partnership).mps[calloway].person_id
    for name, key in (("Ruth Calloway", person), ("Idris Vaughan", None)):
        stands = Candidate(
            election_id=poll,
            name=name,
            person_id=key,
            status=CandidateStatus.DECLARED,
            since=date(2024, 5, 23),
            source="The candidate",
        )
        elections.save_candidate(partnership, stands)


@pytest.mark.clause("MP12", "PP5")
def test_what_is_told_of_a_resident_is_never_written_to_everybody_who_stands(
    partnership: Partnership, calloway: int
) -> None:
    both_stand(partnership, calloway)
    letter = begun(partnership, "referral", calloway, ANNOUNCED, about_id=a_case(partnership, calloway))
    key = saved(partnership, whole(letter), ANNOUNCED)
    letters.send(partnership, key, on=ANNOUNCED, today=ANNOUNCED)
    with partnership.reading() as session:
        assert others_standing(session, found(partnership, Letter, key), ANNOUNCED) == ()
        assert alike(session, key, ANNOUNCED) == ()
        assert letter_findings(session, ANNOUNCED) == []
    with pytest.raises(Refusal, match="to the MP alone"):
        letters.write_alike(partnership, key, today=ANNOUNCED)
    assert len(listed(partnership, Letter)) == 1


@pytest.mark.clause("MP12")
def test_a_letter_that_went_to_several_does_not_become_one_about_a_resident(
    partnership: Partnership, calloway: int
) -> None:
    both_stand(partnership, calloway)
    key = saved(partnership, whole(begun(partnership, "", calloway, ANNOUNCED)), ANNOUNCED)
    copy = letters.write_alike(partnership, key, today=ANNOUNCED)[0]
    case = a_case(partnership, calloway)
    for one in (key, copy):
        with pytest.raises(Refusal, match="to the MP alone"):
            saved(partnership, replace(found(partnership, Letter, one), referral_id=case), ANNOUNCED)


@pytest.mark.clause("MP12")
def test_a_referral_goes_to_nobody_but_its_mp(partnership: Partnership, calloway: int) -> None:
    officer = add_contact(
        partnership,
        Person(name="Della Marsh"),
        Contact(mp_id=0, kind=ContactKind.COUNCIL_OFFICER, organisation="Marlbeck Council", role="Parks"),
    )
    case = a_case(partnership, calloway)
    letter = replace(whole(begun(partnership, "update", officer)), referral_id=case)
    key = saved(partnership, letter)
    with pytest.raises(Refusal, match="only to the MP for whom"):
        letters.send(partnership, key, on=TODAY, today=TODAY)


@pytest.mark.clause("MP1", "MP12")
@pytest.mark.parametrize("is_recorded", [True, False])
def test_a_referral_drafted_before_the_dissolution_goes_nowhere_after_it(
    partnership: Partnership, calloway: int, is_recorded: bool
) -> None:
    case = a_case(partnership, calloway)
    key = saved(partnership, whole(begun(partnership, "referral", calloway, about_id=case)))
    a_general_election(partnership)
    if is_recorded:
        mp_terms.record_dissolution(partnership, dissolved_on=DISSOLVED)
    with partnership.reading() as session:
        anew = letters.addressed_anew(session, found(partnership, Letter, key), IN_CAMPAIGN)
    saved(partnership, anew, IN_CAMPAIGN)
    with pytest.raises(Refusal, match="holds the seat"):
        letters.send(partnership, key, on=IN_CAMPAIGN, today=IN_CAMPAIGN)


@pytest.mark.clause("MP12")
def test_no_letter_about_a_resident_stands_without_its_referral(
    partnership: Partnership, calloway: int
) -> None:
    with pytest.raises(Refusal, match="belongs to a referral"):
        begun(partnership, "referral", calloway)
    unled = replace(begun(partnership, "update", calloway), template="referral", body="Help?", close=CLOSE)
    with pytest.raises(Refusal, match="belongs to a referral"):
        saved(partnership, unled)
    key = saved(
        partnership, whole(begun(partnership, "referral", calloway, about_id=a_case(partnership, calloway)))
    )
    for template in ("referral", ""):
        taken_off = replace(found(partnership, Letter, key), referral_id=None, template=template)
        with pytest.raises(Refusal):
            saved(partnership, taken_off)
