"""Paths from an applicant to a member: found over officers, bodies and addresses, said with names and without."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from evenhand.domain.grants.conflict_facts import Applying
from evenhand.domain.grants.conflict_paths import ConflictPath, conflict_paths
from evenhand.domain.grants.facts import Applicant, Application
from evenhand.domain.grants.record_facts import (
    ApplicantAlias,
    ApplicantOfficer,
    ApplicationDetail,
    ApplicationLine,
)
from evenhand.domain.meetings.expected import Standing
from evenhand.domain.meetings.vocabulary import Certainty, ConflictNature
from evenhand.domain.members.directory import Seat
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.domain.vocabulary import Capacity
from evenhand.services.standing_members import shipped_words

WORDS = shipped_words().at(["Fernhill and Old Wharf Partnership", "Marlbeck Borough Council"])
CERTAIN, LIKELY, POSSIBLE = Certainty
DAY = date(2026, 4, 14)
CLUB = "Old Wharf Canoe Club"
APPLICATION = Application(
    id=14,
    reference="A-14",
    round_id=1,
    applicant_id=3,
    purpose="Safety boat and lifejackets",
    asked_pence=1_850_00,
    received_on=date(2026, 2, 10),
)


def a_member(*interests: Interest, over: tuple[Interest, ...] = (), **typed: Any) -> Standing:
    person = Person(id=1, name="Priya Nair", address=typed.pop("address", ""), email=typed.pop("email", ""))
    spell: dict[str, Any] = {"capacity": Capacity.RESIDENT, "votes": True, "starts": date(2025, 1, 1)}
    sits = Membership(person_id=1, **(spell | typed))
    return Standing(Seat(person, sits, (), (), person.name), interests, (), over)


def an_interest(body: str, kind: InterestKind = InterestKind.EMPLOYMENT, **typed: Any) -> Interest:
    given: dict[str, Any] = {"id": 7, "whose": InterestHolder.OWN} | typed
    return Interest(person_id=1, kind=kind, body=body, declared_on=date(2025, 6, 1), **given)


def of_sister(body: str = "Marlbeck Homes") -> Interest:
    return an_interest(body, whose=InterestHolder.RELATIVE, relation="sister", holder="Anita Nair")


def applying(officer: dict[str, Any] | None = None, **typed: Any) -> Applying:
    """The canoe club, with what it is asked to have beside its name; its one officer is the treasurer."""
    about: dict[str, Any] = {"id": 3, "name": CLUB}
    applicant = Applicant(**(about | typed.pop("applicant", {})))
    said: dict[str, Any] = {"applicant_id": 3, "role": "Treasurer"}
    officers = (ApplicantOfficer(**(said | officer)),) if officer else ()
    return Applying(APPLICATION, applicant, DAY, officers=officers, **typed)


def found(one: Applying, *members: Standing) -> tuple[ConflictPath, ...]:
    return conflict_paths(one, members, WORDS)


@pytest.mark.clause("PP2")
def test_a_path_is_said_without_the_names_between_and_with_them() -> None:
    (path,) = found(applying({"name": "Anita Nair"}), a_member(of_sister()))
    assert path.says == "Old Wharf Canoe Club - treasurer is - sister of - Priya Nair"
    assert path.in_full == "Old Wharf Canoe Club - treasurer is Anita Nair - sister of - Priya Nair"
    assert (path.certainty, path.why) == (LIKELY, "the same name")
    assert path.nature is ConflictNature.INDIRECT_FINANCIAL
    assert path.interest == of_sister()


ALIAS = ApplicantAlias(applicant_id=3, name="Wharf Paddlers")
LINE = ApplicationLine(application_id=14, position=1, what="Hull repair by Okonjo Boats", asked_pence=1)
PLACE = ApplicationDetail(application_id=14, place="4 Basin Street")


@pytest.mark.clause("PP2")
@pytest.mark.parametrize(
    ("one", "member", "says", "certainty"),
    [
        (applying(), a_member(an_interest(CLUB)), "employs - Priya Nair", CERTAIN),
        (
            applying(aliases=(ALIAS,)),
            a_member(an_interest("Wharf Paddlers")),
            "employs - Priya Nair",
            CERTAIN,
        ),
        (applying(), a_member(of_sister(CLUB)), "employs Anita Nair - sister of - Priya Nair", CERTAIN),
        (applying(), a_member(organisation=CLUB), "sends to the board - Priya Nair", CERTAIN),
        (applying({"name": "Priya Nair"}), a_member(), "treasurer is - Priya Nair", LIKELY),
        (applying({"name": "P Nair"}), a_member(), "treasurer is - Priya Nair", POSSIBLE),
        (applying(applicant={"contact": "Priya Nair"}), a_member(), "contact is - Priya Nair", LIKELY),
        (applying(applicant={"name": "Priya Nair"}), a_member(), "is - Priya Nair", LIKELY),
        (
            applying({"name": "Jo Cole", "organisation": "Marlbeck Homes"}),
            a_member(an_interest("Marlbeck Homes", InterestKind.TRUSTEESHIP)),
            "treasurer is Jo Cole - acts for Marlbeck Homes - has as trustee - Priya Nair",
            CERTAIN,
        ),
        (
            applying({"name": "Jo Cole", "address": "4, Basin Street"}),
            a_member(address="4 Basin Street"),
            "treasurer is Jo Cole - at the address of - Priya Nair",
            LIKELY,
        ),
        (
            applying({"name": "Anita Nair", "ends": date(2026, 1, 1)}),
            a_member(of_sister()),
            "former treasurer is Anita Nair - sister of - Priya Nair",
            POSSIBLE,
        ),
        (
            applying(lines=(LINE,)),
            a_member(of_sister("Okonjo Boats")),
            "its budget names Okonjo Boats - employs Anita Nair - sister of - Priya Nair",
            POSSIBLE,
        ),
        (
            applying(detail=PLACE),
            a_member(an_interest("4 Basin Street", InterestKind.PROPERTY)),
            "takes place at 4 Basin Street - on property of - Priya Nair",
            LIKELY,
        ),
        (applying(), a_member(over=(an_interest(CLUB),)), "employs - Priya Nair", POSSIBLE),
    ],
)
def test_each_way_from_an_applicant_to_a_member(
    one: Applying, member: Standing, says: str, certainty: Certainty
) -> None:
    (path,) = found(one, member)
    assert path.in_full == f"{one.applicant.name} - {says}"
    assert path.certainty is certainty


@pytest.mark.clause("PP2")
@pytest.mark.parametrize(
    ("one", "member"),
    [
        (applying({"name": "Rohan Nair"}), a_member()),
        (applying({"name": "Jo Cole", "organisation": "Marlbeck Homes"}), a_member(of_sister())),
        (applying(), a_member(an_interest("Old Wharf Rowing Club"))),
        (applying({"name": "Priya"}), a_member()),
        (applying({"name": "Jo Cole"}), a_member(of_sister())),
        (applying(), a_member()),
    ],
    ids=["a surname alone", "three between", "another club", "a first name", "nobody close", "nothing"],
)
def test_what_is_no_path(one: Applying, member: Standing) -> None:
    assert found(one, member) == ()


def test_of_one_entry_the_surest_path_is_asked_about() -> None:
    one = applying({"name": "Anita Nair"}, lines=(replace(LINE, what="Mats from Marlbeck Homes"),))
    assert [path.certainty for path in found(one, a_member(of_sister()))] == [LIKELY]


def test_what_rests_on_the_register_and_on_the_seat_alike_is_asked_once() -> None:
    (path,) = found(applying(), a_member(an_interest(CLUB), organisation=CLUB))
    assert path.interest is not None


def test_a_contact_who_is_an_officer_is_one_person() -> None:
    one = applying({"name": "Priya Nair"}, applicant={"contact": "Priya Nair"})
    assert [path.says for path in found(one, a_member())] == [f"{CLUB} - treasurer is - Priya Nair"]


@pytest.mark.clause("PP2")
def test_no_hole_is_left_where_a_name_is_withheld() -> None:
    acts = applying({"name": "Jo Cole", "organisation": "Marlbeck Homes"})
    (path,) = found(acts, a_member(an_interest("Marlbeck Homes", InterestKind.TRUSTEESHIP)))
    assert path.says == f"{CLUB} - treasurer - acts for a body that - has as trustee - Priya Nair"
