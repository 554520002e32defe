"""Parties that the file itself names: asked about as if they were listed, wherever a name is screened (PP14)."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.grants.facts import Applicant, PartyAnswer
from evenhand.domain.grants.money_facts import Payment
from evenhand.domain.grants.party_named import parent_of
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind, PartyStanding, PartyVerdict
from evenhand.records.unit_of_work import Partnership
from evenhand.services.applicants import put_applicant
from evenhand.services.grants import answer_party_question, pay
from evenhand.services.parties import shipped_register
from evenhand.services.party_check import check_names_in_file
from evenhand.services.party_list_in_use import register_in_use
from evenhand.services.saving import found, put
from tests.makers import SECRETARY, a_partnership

pytestmark = pytest.mark.clause("PP14")
DAY = date(2026, 10, 1)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def stands(partnership: Partnership, party: str) -> None:
    """Somebody stands for a party."""
    with partnership.change("Candidate") as unit:
        election = put(unit.session, Election(kind=ElectionKind.LOCAL, poll_on=DAY, area="Marlbeck"))
        put(
            unit.session,
            Candidate(
                election_id=election,
                name="Ann Bell",
                party=party,
                status=CandidateStatus.NOMINATED,
                since=DAY,
            ),
        )


def applies(partnership: Partnership, name: str) -> Applicant:
    with partnership.change(name) as unit:
        key = put_applicant(unit.session, Applicant(name=name), register_in_use(unit.session))
    return found(partnership, Applicant, key)


def verdicts(partnership: Partnership, *names: str) -> list[PartyVerdict]:
    with partnership.reading() as session:
        return [one.verdict for one in check_names_in_file(session, names)[1]]


def test_the_party_of_a_candidate_is_asked_about_though_no_list_holds_it(partnership: Partnership) -> None:
    assert applies(partnership, "Marlbeck Vale Alliance").party_standing is PartyStanding.CLEAR
    stands(partnership, "Marlbeck Vale Alliance")
    again = applies(partnership, "The Marlbeck Vale Alliance")
    assert (again.party_standing, again.party_verdict) == (PartyStanding.OPEN, PartyVerdict.MATCH)
    assert again.party_why == "named in this file as a party"
    branch = applies(partnership, "Marlbeck Vale Alliance, Wharf branch")
    assert branch.party_standing is PartyStanding.OPEN
    assert branch.party_why.endswith("; named in this file as a party")
    payment = Payment(paid_on=DAY, payee="Marlbeck Vale Alliance", what_for="Chairs", pence=500)
    with pytest.raises(Refusal):
        pay(partnership, payment)


def test_who_stands_for_no_party_names_none(partnership: Partnership) -> None:
    stands(partnership, "Independent")
    with partnership.reading() as session:
        assert register_in_use(session) is shipped_register()


def test_the_party_whose_branch_was_barred_is_asked_about(partnership: Partnership) -> None:
    branch = applies(partnership, "Marlbeck Vale Alliance, Wharf branch")
    assert verdicts(partnership, "Marlbeck Vale Alliance") == [PartyVerdict.NO_MATCH]
    answer = PartyAnswer(
        applicant_id=branch.id,
        is_party=True,
        verdict=PartyVerdict.NO_MATCH,
        answered_by=SECRETARY,
        reason="Its letterhead says so.",
        answered_on=DAY,
    )
    answer_party_question(partnership, answer)
    assert verdicts(partnership, "Marlbeck Vale Alliance", "Marlbeck Vale Choir") == [
        PartyVerdict.MATCH,
        PartyVerdict.NO_MATCH,
    ]
    assert applies(partnership, "Marlbeck Vale Alliance").party_standing is PartyStanding.OPEN
    with partnership.reading() as session:
        _, (barred,) = check_names_in_file(session, ["Marlbeck Vale Alliance, Wharf Branch"])
    assert barred.matches[0].why == "barred in this file: answered to be a political party"


def test_a_branch_says_of_which_party_it_is() -> None:
    usage = shipped_register().usage
    assert parent_of("Oak and Ash Alliance - East ward", usage) == "Oak and Ash Alliance"
    assert parent_of("East branch of the Oak Alliance", usage) == "Oak Alliance"
    assert [
        parent_of(one, usage) for one in ("Oak Alliance", "Friends of the Park, Fernhill", "Wharf, branch")
    ] == [
        "",
        "",
        "",
    ]
