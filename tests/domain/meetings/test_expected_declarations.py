"""The register held against an agenda finds what a member may have to declare, and is never too eager."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from evenhand.domain.meetings.bodies import named_in, same_body
from evenhand.domain.meetings.expected import Business, Part, Standing, Subject, expected_declarations
from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.meetings.vocabulary import AgendaKind, Certainty
from evenhand.domain.members.directory import Seat
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.domain.vocabulary import Capacity
from evenhand.services.standing_members import shipped_words

WORDS = shipped_words().at(["Fernhill and Old Wharf Partnership", "Marlbeck Borough Council"])
CERTAIN, LIKELY, POSSIBLE = Certainty
DAY = date(2026, 3, 24)


@pytest.mark.parametrize(
    ("body", "name", "certainty"),
    [
        ("Fernhill Roofing Ltd", "FERNHILL ROOFING", CERTAIN),
        ("St. Anne's Scout Group", "Saint Annes Scout Group", CERTAIN),
        ("Fernhill Community Centre", "The Fernhill Community Centre", CERTAIN),
        ("Marlbeck Voluntary Action (MVA)", "M.V.A. (MVA)", CERTAIN),
        ("R. Cole t/a Basin Bikes", "Basin Bikes", CERTAIN),
        ("Community Centre", "Community Centre", POSSIBLE),
        ("Tansley Road Allotments", "Tansley Road Allotments Association", LIKELY),
        ("Okonjo Catering", "Okonjo Catering and Events", LIKELY),
        ("Sovereign", "Sovereign Housing Association", POSSIBLE),
        ("Tarn Valley Alliance", "Tarn Valley Alliance, Wharf branch", POSSIBLE),
        ("Fernhill Community Centre", "Friends of Fernhill Community Centre", POSSIBLE),
        ("Fernhill Roofing", "Fernhill Rofing", POSSIBLE),
        ("Marlbeck Voluntary Action", "MVA", POSSIBLE),
        ("Marlbeck Borough Council", "Marlbeck Council", LIKELY),
        ("Marlbeck Borough Council", "Marlbeck Parish Council", None),
        ("Fernhill Community Centre", "Tansley Community Centre", None),
        ("Community Centre", "Fernhill Community Centre", None),
        ("Community Transport", "Marlbeck Community Transport", None),
        ("1st Fernhill Scouts", "2nd Fernhill Scouts", None),
        ("North Wharf Choir", "South Wharf Choir", None),
        ("Tansley Football Club", "Tansley Junior Football Club", None),
        ("Fernhill Residents", "Fernhill Traders", None),
        ("Old Wharf Canoe Club", "Old Wharf Rowing Club", None),
        ("Fernhill", "Fernhill Scouts", None),
        ("Tansley Road Allotments", "Tansley Road Surgery", None),
        ("Marlow Homes", "Harlow Homes", None),
        ("", "Fernhill Scouts", None),
    ],
)
def test_two_names_of_bodies(body: str, name: str, certainty: Certainty | None) -> None:
    for one, other in ((body, name), (name, body)):
        same = same_body(one, other, WORDS)
        assert (same.certainty if same else None) is certainty


@pytest.mark.parametrize(
    ("body", "text", "certainty"),
    [
        ("Marlbeck Homes", "Marlbeck Homes: repairs on the estate", POSSIBLE),
        ("Okonjo Catering", "Food at the fair: okonjo catering", LIKELY),
        ("Fernhill Community Centre", "The roof of Fernhill Community Centre", LIKELY),
        ("Marlbeck Borough Council", "Lease from Marlbeck Council", LIKELY),
        ("Marlbeck Borough Council", "Lease from Marlbeck Town Council", None),
        ("Marlbeck Borough Council", "What the council answered", None),
        ("Community Centre", "The community centre and its roof", None),
        ("Old Wharf", "Lights at Old Wharf", None),
        ("Football Club", "Grant to a football club", None),
        ("Tansley Football Club", "North Tansley Football Club", None),
        ("Tansley Football Club", "Tansley Football Club juniors", POSSIBLE),
        ("Sovereign", "Letter of Sovereign about the flats", POSSIBLE),
        ("Sovereign", "A sovereign choice", None),
        ("Marlbeck Voluntary Action", "MVA: rent of the office", POSSIBLE),
        ("Area Grants Meeting", "Date of the AGM", None),
    ],
)
def test_a_body_in_the_words_of_an_item(body: str, text: str, certainty: Certainty | None) -> None:
    same = named_in(body, text, WORDS)
    assert (same.certainty if same else None) is certainty


def a_member(
    name: str, *interests: Interest, councils: tuple[str, ...] = (), organisation: str = ""
) -> Standing:
    sits = Membership(
        person_id=1,
        capacity=Capacity.RESIDENT,
        votes=True,
        starts=date(2025, 1, 1),
        organisation=organisation,
    )
    return Standing(Seat(Person(id=1, name=name), sits, (), (), name), interests, councils)


def an_interest(body: str, key: int = 7, **other: Any) -> Interest:
    given: dict[str, Any] = {"kind": InterestKind.EMPLOYMENT, "whose": InterestHolder.OWN} | other
    return Interest(id=key, person_id=1, body=body, declared_on=date(2025, 6, 1), **given)


def an_application(
    applicant: str, contact: str = "", purpose: str = "A kettle", title: str = "Grants"
) -> Business:
    return Business(
        AgendaItem(id=4, meeting_id=5, position=4, title=title, about="application:1"),
        (
            Subject(Part.TITLE, title),
            Subject(Part.APPLICANT, applicant),
            Subject(Part.CONTACT, contact),
            Subject(Part.PURPOSE, purpose),
        ),
    )


SISTER: dict[str, Any] = {"whose": InterestHolder.RELATIVE, "relation": "sister", "holder": "Leyla Demir"}


@pytest.mark.clause("PP2")
@pytest.mark.parametrize(
    ("business", "member", "certainty"),
    [
        (an_application("Basin Bikes"), a_member("Yusuf Demir", an_interest("Basin Bikes CIC")), CERTAIN),
        (an_application("Yusuf Demir"), a_member("Yusuf Demir"), CERTAIN),
        (an_application("Lights", "Yusuf Demir, treasurer"), a_member("Yusuf Demir"), LIKELY),
        (an_application("Lights", "Y. Demir"), a_member("Yusuf Demir"), POSSIBLE),
        (an_application("Lights", "Ms Leyla Demir"), a_member("Yusuf Demir", an_interest("Shop", **SISTER)), LIKELY),
        (an_application("Lights", purpose="Work by Okonjo Catering"),
         a_member("Ada Cole", an_interest("Okonjo Catering")), POSSIBLE),
        (an_application("Lights", title="Lamps in Basin Street"),
         a_member("Ada Cole", an_interest("Garages, 3 Basin Street", kind=InterestKind.PROPERTY)), POSSIBLE),
        (an_application("Marlbeck Borough Council"),
         a_member("Ada Cole", councils=("Marlbeck Borough Council",)), CERTAIN),
        (an_application("Basin Arts"), a_member("Ada Cole", organisation="Basin Arts"), CERTAIN),
        (an_application("Lights", "Orhan Demir"), a_member("Yusuf Demir"), None),
        (an_application("Demir Carpets"), a_member("Yusuf Demir"), None),
        (an_application("Fernhill Community Choir"), a_member("Ada Cole", an_interest("Community Choir")), None),
        (an_application("Lights", title="Signs on Mill Lane"),
         a_member("Ada Cole", an_interest("Garages, 3 Basin Lane", kind=InterestKind.PROPERTY)), None),
    ],
)  # fmt: skip
def test_what_is_expected_of_a_member(
    business: Business, member: Standing, certainty: Certainty | None
) -> None:
    found = expected_declarations([business], [member], WORDS)
    assert [one.certainty for one in found] == ([certainty] if certainty else [])


def test_the_reason_is_said_and_somebody_close_is_named_in_full_words_alone() -> None:
    member = a_member("Yusuf Demir", an_interest("Basin Bikes", **SISTER))
    (one,) = expected_declarations([an_application("Basin Bikes")], [member], WORDS)
    assert one.because == (
        "In the register: employment, Basin Bikes (through somebody close to them: sister). "
        "The applicant is Basin Bikes: the same name."
    )
    assert "Leyla Demir" in one.in_full
    (other,) = expected_declarations([an_application("Lights", "Leyla Demir")], [member], WORDS)
    assert "Leyla" not in other.because
    assert "Leyla Demir, in the register as the member's sister" in other.in_full


def test_a_gift_of_the_year_before_is_possible_and_no_more() -> None:
    gift = an_interest("Basin Bikes", kind=InterestKind.GIFT, starts=date(2025, 9, 1), ends=date(2025, 9, 1))
    member = replace(a_member("Yusuf Demir"), over=(gift,))
    (one,) = expected_declarations([an_application("Basin Bikes")], [member], WORDS)
    assert one.certainty is POSSIBLE
    assert one.because.startswith("In the register: gift, Basin Bikes, until 1 September 2025.")


def test_of_several_reasons_the_surest_stands_and_the_register_before_a_seat() -> None:
    council = "Marlbeck Borough Council"
    member = a_member("Ada Cole", an_interest(council), an_interest("Basin Arts", 8), councils=(council,))
    business = an_application(council, purpose="For Basin Arts", title=f"Grants: {council}")
    found = expected_declarations([business], [member], WORDS)
    assert [(one.interest.id, one.certainty) for one in found if one.interest] == [
        (7, CERTAIN),
        (8, POSSIBLE),
    ]
    assert len(found) == 2


def test_standing_items_and_whoever_leads_an_item_are_left_in_peace() -> None:
    member = a_member("Yusuf Demir", an_interest("Basin Bikes"))
    title = (Subject(Part.TITLE, "Report of Yusuf Demir"),)
    led = AgendaItem(meeting_id=5, position=5, title=title[0].text, led_by="Yusuf Demir")
    minutes = AgendaItem(meeting_id=5, position=3, title="Basin Bikes", kind=AgendaKind.MINUTES)
    businesses = [Business(led, title), Business(minutes, (Subject(Part.TITLE, "Basin Bikes"),))]
    assert expected_declarations(businesses, [member], WORDS) == ()
