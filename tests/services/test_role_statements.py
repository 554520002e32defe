"""Role statements: proposed from the hats of the day, signed, renewed, and never overwritten."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld, RoleStatement
from evenhand.domain.members.two_hats import good_until, wears_two
from evenhand.domain.partnership.facts import Council
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity, Office, PublicOffice
from evenhand.records.unit_of_work import Partnership
from evenhand.services import members, role_statements
from evenhand.services.partnership import save_council
from tests.makers import NAME, a_partnership

TODAY, JOINED = date(2026, 4, 14), date(2023, 6, 12)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    made = a_partnership(tmp_path)
    yield made
    made.close()


def admitted(
    partnership: Partnership, name: str, capacity: Capacity, *, organisation: str = "", votes: bool = True
) -> int:
    spell = Membership(person_id=0, capacity=capacity, votes=votes, organisation=organisation, starts=JOINED)
    return members.admit_member(partnership, members.NewMember(Person(name=name), spell), today=TODAY)


def a_councillor(partnership: Partnership) -> int:
    person = admitted(partnership, "Janet Pell", Capacity.COUNCILLOR)
    council = save_council(partnership, Council(name="Marlbeck Borough Council"))
    seat = PublicOfficeHeld(
        person_id=person,
        kind=PublicOffice.COUNCILLOR,
        council_id=council,
        ward="Wharf",
        starts=date(2022, 5, 9),
        ends=date(2026, 5, 11),
    )
    members.save_public_office(partnership, seat, today=TODAY)
    chair = OfficeHeld(person_id=person, office=Office.CHAIR, starts=date(2024, 9, 17))
    members.save_office(partnership, chair, today=TODAY)
    return person


def proposed(partnership: Partnership, person: int, day: date = TODAY) -> str:
    return role_statements.template_for(members.directory(partnership), person, day, NAME)


def a_statement(person: int, **other: Any) -> RoleStatement:
    signed = date(2026, 4, 2)
    made = RoleStatement(
        person_id=person, hats="chair", words="When I chair…", signed_on=signed, good_until=date(2027, 4, 1)
    )
    return replace(made, **other)


@pytest.mark.clause("PP3")
def test_the_template_says_each_hat_of_the_day_and_when_it_is_worn(partnership: Partnership) -> None:
    person = a_councillor(partnership)
    text = proposed(partnership, person)
    for words in (
        f"I, Cllr Janet Pell, take part in {NAME}",
        "As councillor member of the partnership",
        "As chair I act for the whole partnership",
        "As councillor, Marlbeck Borough Council, Wharf I speak for that office outside the partnership",
    ):
        assert words in text
    assert text.count("\n\n") == 4
    assert "{" not in text
    after = proposed(partnership, person, date(2026, 5, 12))
    assert "Marlbeck Borough Council" not in after
    assert "I, Janet Pell" in after


@pytest.mark.clause("PP3")
def test_a_nominee_and_a_worker_without_a_vote_have_words_of_their_own(partnership: Partnership) -> None:
    nominee = admitted(partnership, "Rose Ibbotson", Capacity.ORGANISATION, organisation="St Chad's Hall")
    worker = admitted(partnership, "Bev Naylor", Capacity.LTO_WORKER, votes=False)
    assert "I sit as the nominee of St Chad's Hall" in proposed(partnership, nominee)
    assert "member without a vote of the partnership" in proposed(partnership, worker)
    people = members.directory(partnership)
    assert (wears_two(people, nominee, TODAY), wears_two(people, worker, TODAY)) == (True, False)


@pytest.mark.parametrize(
    ("signed", "months", "last"),
    [
        (date(2026, 4, 2), 12, date(2027, 4, 1)),
        (date(2024, 2, 29), 12, date(2025, 2, 27)),
        (date(2026, 8, 31), 6, date(2027, 2, 27)),
    ],
)
def test_a_statement_is_good_for_whole_months(signed: date, months: int, last: date) -> None:
    assert good_until(signed, months) == last


@pytest.mark.clause("PP3")
def test_what_was_signed_is_never_overwritten_and_a_slip_in_its_days_is_mended(
    partnership: Partnership,
) -> None:
    person = a_councillor(partnership)
    key = role_statements.save_role_statement(partnership, a_statement(person), today=TODAY)
    for other in ({"words": "Something else"}, {"hats": "councillor"}):
        changed = a_statement(person, id=key, **other)
        with pytest.raises(Refusal, match="stays as it was signed"):
            role_statements.save_role_statement(partnership, changed, today=TODAY)
    mended = a_statement(person, id=key, good_until=date(2027, 3, 31))
    assert role_statements.save_role_statement(partnership, mended, today=TODAY) == key
    renewal = a_statement(person, signed_on=TODAY)
    assert role_statements.save_role_statement(partnership, renewal, today=TODAY) != key
    with partnership.reading() as session:
        kept = role_statements.read_statements(session, person)
        assert role_statements.renewal_months(session, TODAY) == 12
    assert [(one.signed_on, one.words) for one in kept] == [
        (date(2026, 4, 2), "When I chair…"),
        (TODAY, "When I chair…"),
    ]


@pytest.mark.clause("PP3")
@pytest.mark.parametrize(
    ("other", "field"),
    [
        ({"words": " "}, "words"),
        ({"hats": ""}, "hats"),
        ({"signed_on": date(2026, 4, 15)}, "signed_on"),
        ({"good_until": date(2026, 4, 1)}, "good_until"),
    ],
)
def test_a_statement_that_does_not_fit_is_refused_at_its_field(
    partnership: Partnership, other: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        role_statements.save_role_statement(
            partnership, a_statement(a_councillor(partnership), **other), today=TODAY
        )
    assert refused.value.field == field
