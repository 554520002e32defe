"""A body answered to be a party is one under each of its names, and what shares a name with it is asked about."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from evenhand.domain.grants.facts import Applicant, Application, PartyAnswer
from evenhand.domain.grants.money_facts import Payment
from evenhand.domain.grants.record_facts import ApplicantAlias
from evenhand.domain.grants.vocabulary import AliasKind
from evenhand.domain.guidance.findings import Severity
from evenhand.domain.vocabulary import PartyStanding, PartyVerdict
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants, imports
from evenhand.services.grant_invariants import grant_checks
from evenhand.services.grants.applications import ApplicationOrder, order_of, save_application
from evenhand.services.grants.beside import read_grants_beside
from evenhand.services.grants.reading import read_grants
from evenhand.services.party_findings import party_findings
from evenhand.services.payees import refuse_party_payee
from evenhand.services.saving import listed
from tests.makers import a_partnership
from tests.services.a_grant_round import (
    CLEAR,
    CLEAR_TOO,
    DECIDED,
    RECEIVED,
    a_round,
    answer,
    applicant,
    application,
    approve,
    receive,
    refused,
    request,
)

pytestmark = pytest.mark.clause("PP14")
FULL, SHORT, UMBRELLA = "Fernhill Residents Union", "FRU Wharf", "Fernhill Village Hall Association"


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def called(partnership: Partnership, name: str, *others: ApplicantAlias) -> int:
    """An application of somebody new with other names; its key."""
    order = ApplicationOrder(
        application=request(a_round(partnership)), applicant=Applicant(name=name), aliases=others
    )
    return save_application(partnership, order, today=DECIDED)


def also(name: str, kind: AliasKind = AliasKind.ALSO_KNOWN) -> ApplicantAlias:
    return ApplicantAlias(applicant_id=0, name=name, kind=kind)


def order(partnership: Partnership, key: int) -> ApplicationOrder:
    with partnership.reading() as session:
        return order_of(application(partnership, key), read_grants(session), read_grants_beside(session))


def standing(partnership: Partnership, key: int) -> PartyStanding:
    return applicant(partnership, key).party_standing


def test_a_party_that_applies_or_is_paid_under_another_name_is_the_same_party(
    partnership: Partnership,
) -> None:
    party = called(partnership, FULL, also(SHORT), also(UMBRELLA, AliasKind.PART_OF))
    answer(partnership, party, is_party=True)

    again = receive(partnership, "fru  wharf")
    assert applicant(partnership, again) == applicant(partnership, party)
    assert refused(lambda: approve(partnership, again)).clause == "PP14"
    hire = Payment(paid_on=DECIDED, payee=SHORT, what_for="Hire", pence=100)
    assert refused(lambda: grants.pay(partnership, hire)).field == "payee"

    whole = receive(partnership, UMBRELLA)
    assert standing(partnership, whole) is PartyStanding.OPEN
    assert applicant(partnership, whole).party_verdict is PartyVerdict.POSSIBLE
    with partnership.reading() as session:
        refuse_party_payee(session, replace(hire, payee=UMBRELLA))


def test_a_party_that_comes_in_anew_under_another_name_keeps_its_names(partnership: Partnership) -> None:
    party = called(partnership, FULL, also(SHORT))
    answer(partnership, party, is_party=True)
    rows = f"Applicant;Project;Amount requested;Date received\n{SHORT};Mats;90;12/2/2026\n".encode()
    for expected in ("new", "same"):
        done = imports.import_spreadsheet(partnership, "applications", "a.csv", rows, today=DECIDED)
        assert done.as_json()[expected] == 1
    assert {one.applicant_id for one in listed(partnership, Application)} == {
        applicant(partnership, party).id
    }
    assert [one.name for one in listed(partnership, ApplicantAlias)] == [SHORT]


def test_a_party_loses_none_of_its_names(partnership: Partnership) -> None:
    party = called(partnership, FULL, also(SHORT))
    answer(partnership, party, is_party=True)
    held = order(partnership, party)
    as_part = replace(held.aliases[0], kind=AliasKind.PART_OF)
    renamed = replace(held.applicant, name=CLEAR)
    for changed, field in (
        (replace(held, applicant=renamed), "name"),
        (replace(held, aliases=()), "aliases"),
        (replace(held, aliases=(as_part,)), "aliases"),
    ):
        said = refused(lambda changed=changed: save_application(partnership, changed, today=DECIDED))
        assert (said.clause, said.field) == ("PP14", field)
    save_application(partnership, replace(held, aliases=(*held.aliases, also("The Union"))), today=DECIDED)


def test_who_shares_another_name_with_a_party_is_asked_about_anew_and_once(partnership: Partnership) -> None:
    short, alias = receive(partnership, SHORT), called(partnership, CLEAR, also(FULL))
    other = receive(partnership, CLEAR_TOO)
    approve(partnership, short)
    party = called(partnership, FULL, also(SHORT))
    answer(partnership, party, is_party=True)

    for key in (short, alias):
        asked = applicant(partnership, key)
        assert (asked.party_standing, asked.party_like) == (PartyStanding.OPEN, FULL)
        assert "answered to be a party before" in asked.party_why
    assert standing(partnership, other) is PartyStanding.CLEAR
    assert refused(lambda: approve(partnership, alias)).clause == "PP14"
    with partnership.reading() as session:
        assert [one.says for one in grant_checks(session) if not one.ok] == []
        (stopped,) = [one for one in party_findings(session, DECIDED) if one.kind == "award-asked-after"]
    assert (stopped.severity, stopped.about) == (Severity.ACT_NOW, f"application:{short}")

    answer(partnership, short, is_party=False)
    assert standing(partnership, short) is PartyStanding.NOT_A_PARTY
    grants.pay(partnership, Payment(paid_on=DECIDED, payee=SHORT, what_for="Hire", pence=100))
    named = replace(order(partnership, party), aliases=(*order(partnership, party).aliases, also(CLEAR_TOO)))
    save_application(partnership, named, today=DECIDED)
    assert standing(partnership, other) is PartyStanding.OPEN
    assert standing(partnership, short) is PartyStanding.NOT_A_PARTY


def test_what_was_settled_before_the_bar_is_asked_anew(partnership: Partnership) -> None:
    short = receive(partnership, SHORT)
    answer(partnership, short, is_party=False)
    party = called(partnership, FULL, also(SHORT))
    answer(partnership, party, is_party=True)
    assert standing(partnership, short) is PartyStanding.OPEN
    assert [one.is_party for one in listed(partnership, PartyAnswer)] == [False, True]
    assert application(partnership, short).received_on == RECEIVED
