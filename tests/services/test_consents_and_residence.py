"""Consents to use contact details, and checks that a resident member lives in the area."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.members.contact_consents import is_good
from evenhand.domain.members.facts import ContactConsent, Membership, Person, ResidenceCheck
from evenhand.domain.members.residence import last_check
from evenhand.domain.members.vocabulary import ContactUse, ResidenceProof
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity
from evenhand.records.unit_of_work import Partnership
from evenhand.services import consents, members, residence
from evenhand.services.findings import findings
from tests.makers import a_partnership

TODAY = date(2026, 4, 14)
DAY = timedelta(days=1)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    sits = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=date(2024, 1, 1))
    members.admit_member(opened, members.NewMember(Person(name="Rose Ibbotson"), sits), today=TODAY)
    yield opened
    opened.close()


def given(**words: Any) -> ContactConsent:
    blank = ContactConsent(person_id=1, use=ContactUse.EMAIL, given_on=date(2026, 1, 5), how="A signed form")
    return replace(blank, **words)


def test_a_consent_holds_from_its_day_to_its_last_and_not_once_withdrawn() -> None:
    consent = given(until=date(2026, 3, 1))
    assert [is_good(consent, day) for day in (date(2026, 1, 4), date(2026, 1, 5), date(2026, 3, 1))] == [
        False,
        True,
        True,
    ]
    assert not is_good(consent, date(2026, 3, 2))
    withdrawn = given(withdrawn_on=date(2026, 2, 1))
    assert is_good(withdrawn, date(2026, 1, 31))
    assert not is_good(withdrawn, date(2026, 2, 1))


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ({"given_on": TODAY + DAY}, "given_on"),
        ({"how": "  "}, "how"),
        ({"until": date(2026, 1, 4)}, "until"),
        ({"withdrawn_on": date(2026, 1, 4)}, "withdrawn_on"),
        ({"withdrawn_on": TODAY + DAY}, "withdrawn_on"),
    ],
)
def test_a_consent_that_cannot_be_is_refused_beside_its_field(
    partnership: Partnership, words: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        consents.save_contact_consent(partnership, given(**words), today=TODAY)
    assert refused.value.field == field
    with partnership.reading() as session:
        assert consents.read_contact_consents(session, 1) == []


def test_each_use_has_one_consent_at_a_time_and_another_once_it_was_withdrawn(
    partnership: Partnership,
) -> None:
    first = consents.save_contact_consent(partnership, given(), today=TODAY)
    consents.save_contact_consent(partnership, given(use=ContactUse.TELEPHONE), today=TODAY)
    with pytest.raises(Refusal, match="covers this use"):
        consents.save_contact_consent(partnership, given(given_on=TODAY), today=TODAY)
    consents.save_contact_consent(partnership, given(id=first, withdrawn_on=date(2026, 2, 1)), today=TODAY)
    again = consents.save_contact_consent(partnership, given(given_on=TODAY), today=TODAY)
    partnership.undo()
    with partnership.reading() as session:
        assert again not in [one.id for one in consents.read_contact_consents(session, 1)]


def test_a_consent_given_earlier_may_not_reach_into_the_one_that_follows(partnership: Partnership) -> None:
    consents.save_contact_consent(partnership, given(), today=TODAY)
    earlier = given(given_on=date(2025, 1, 6))
    for until in (None, date(2026, 1, 5)):
        with pytest.raises(Refusal, match="from then on") as refused:
            consents.save_contact_consent(partnership, replace(earlier, until=until), today=TODAY)
        assert refused.value.field == "until"
    at_once = given(given_on=date(2026, 2, 2), withdrawn_on=date(2026, 2, 2))
    for fits in (replace(earlier, until=date(2026, 1, 4)), at_once):
        consents.save_contact_consent(partnership, fits, today=TODAY)
    with partnership.reading() as session:
        assert len(consents.read_contact_consents(session, 1)) == 3


@pytest.mark.clause("PP10")
def test_the_newest_check_by_the_day_counts_and_closes_the_finding(partnership: Partnership) -> None:
    check = ResidenceCheck(
        person_id=1, proof=ResidenceProof.ADDRESS, checked_on=date(2026, 3, 2), checked_by="Gwenllian Price"
    )
    later = replace(check, proof=ResidenceProof.STATEMENT, checked_on=date(2026, 4, 1))
    [asked] = [one for one in findings(partnership, TODAY) if one.kind == "residence-unchecked"]
    assert asked.opens == "person:1/residence"
    for one in (check, later):
        residence.save_residence(partnership, one, today=TODAY)
    with partnership.reading() as session:
        kept = residence.read_residence(session, 1)
    assert last_check(kept, 1, TODAY) == kept[1]
    assert last_check(kept, 1, date(2026, 3, 31)) == kept[0]
    assert last_check(kept, 1, date(2026, 3, 1)) is None
    assert not [one for one in findings(partnership, TODAY) if one.kind == "residence-unchecked"]


@pytest.mark.parametrize(
    ("words", "field"), [({"checked_on": TODAY + DAY}, "checked_on"), ({"checked_by": ""}, "checked_by")]
)
def test_a_check_that_cannot_be_is_refused_beside_its_field(
    partnership: Partnership, words: dict[str, Any], field: str
) -> None:
    check = ResidenceCheck(
        person_id=1, proof=ResidenceProof.ADDRESS, checked_on=TODAY, checked_by="Gwenllian Price"
    )
    with pytest.raises(Refusal) as refused:
        residence.save_residence(partnership, replace(check, **words), today=TODAY)
    assert refused.value.field == field
