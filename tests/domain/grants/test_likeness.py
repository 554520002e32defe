"""Applications that came in twice and bodies entered twice are asked about, never decided."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.grants.facts import Applicant, Application
from evenhand.domain.grants.likeness import applicants_like, applications_like
from evenhand.domain.grants.record_facts import ApplicantDetail
from evenhand.domain.grants.vocabulary import RegisteredAs

CLUB = Applicant(id=1, name="Old Wharf Canoe Club", email="canoes@example.org", telephone="01632 960 111")
BOAT = Application(
    id=1,
    reference="A-01",
    round_id=1,
    applicant_id=1,
    purpose="A safety boat and lifejackets",
    asked_pence=1_850_00,
    received_on=date(2026, 2, 10),
)


def numbered(applicant_id: int, number: str) -> ApplicantDetail:
    return ApplicantDetail(
        applicant_id=applicant_id, registered_as=RegisteredAs.CHARITY, registration_number=number
    )


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (Applicant(id=2, name="The Old Wharf Canoe Club"), "same name"),
        (Applicant(id=2, name="Old Warf Canoe Club"), "names alike: Old Warf Canoe Club"),
        (Applicant(id=2, name="Wharf Paddlers", email="Canoes@example.org"), "same email address"),
        (Applicant(id=2, name="Wharf Paddlers", telephone="+44 (0)1632 960111"), "same telephone number"),
    ],
)
def test_one_body_entered_twice_is_recognised_by_name_or_contact(other: Applicant, reason: str):
    (alike,) = applicants_like(CLUB, None, [CLUB, other], {})
    assert (alike.key, alike.reasons) == (2, (reason,))


def test_other_bodies_are_not_taken_for_it_however_alike_they_sound():
    others = [
        Applicant(id=2, name="Old Wharf Angling Club"),
        Applicant(id=3, name="New Wharf Canoe Club"),
        Applicant(id=4, name="Old Wharf Canoe Club", telephone="01632 960 111"),
    ]
    details = {4: numbered(4, "1098765")}
    assert applicants_like(CLUB, numbered(1, "1111111"), others, details) == []


def test_a_request_that_came_in_twice_is_recognised_and_next_years_is_none():
    again = replace(BOAT, id=2, purpose="Safety boat & lifejackets", received_on=date(2026, 2, 12))
    more = replace(again, id=3, asked_pence=1_900_00)
    next_year = replace(again, id=4, round_id=2, received_on=date(2027, 4, 1))
    other = replace(again, id=5, purpose="Paint for the hut")
    theirs = replace(again, id=6, applicant_id=9)

    found = applications_like(BOAT, frozenset({1}), [BOAT, again, more, next_year, other, theirs])
    assert [(one.key, len(one.reasons)) for one in found] == [(2, 2), (3, 1)]
