"""Rounds and applications with everything beside them, kept in one change."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.grants.facts import Applicant, Application, Round
from evenhand.domain.grants.record_facts import (
    ApplicantAlias,
    ApplicantDetail,
    ApplicantOfficer,
    ApplicationDetail,
    ApplicationLine,
    Criterion,
    RoundDetail,
    Score,
)
from evenhand.domain.grants.vocabulary import RegisteredAs
from evenhand.domain.members.facts import Person
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicantKind
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants import applications, rounds
from evenhand.services.grants.applications import ApplicationOrder, save_application
from evenhand.services.grants.beside import GrantsBeside, read_grants_beside
from evenhand.services.grants.reading import Grants, read_grants
from evenhand.services.grants.rounds import RoundOrder, save_round_whole
from evenhand.services.saving import put
from tests.makers import a_partnership

TODAY = date(2026, 4, 14)
SPRING = Round(name="Spring", opens=date(2026, 2, 2), closes=date(2026, 3, 27), budget_pence=12_000_00)


@pytest.fixture
def partnership(tmp_path: Path):
    made = a_partnership(tmp_path)
    yield made
    made.close()


def read(partnership: Partnership) -> tuple[Grants, GrantsBeside]:
    with partnership.reading() as session:
        return read_grants(session), read_grants_beside(session)


def a_round(partnership: Partnership, *criteria: str) -> int:
    order = RoundOrder(
        round=SPRING,
        detail=RoundDetail(round_id=0, exclusions="No trips"),
        criteria=tuple(Criterion(round_id=0, position=0, name=name) for name in criteria),
    )
    return save_round_whole(partnership, order)


def canoes(round_id: int) -> ApplicationOrder:
    application = Application(
        reference="",
        round_id=round_id,
        applicant_id=0,
        purpose="Safety boat",
        asked_pence=1_850_00,
        received_on=date(2026, 2, 10),
    )
    return ApplicationOrder(
        application=application,
        applicant=Applicant(name="Old Wharf Canoe Club", kind=ApplicantKind.UNINCORPORATED),
        detail=ApplicationDetail(application_id=0, people=40, place="The wharf"),
        lines=(
            ApplicationLine(application_id=0, position=0, what="Boat", asked_pence=1_600_00),
            ApplicationLine(application_id=0, position=0, what="Lifejackets", asked_pence=250_00),
        ),
        applicant_detail=ApplicantDetail(
            applicant_id=0, registered_as=RegisteredAs.CHARITY, registration_number="109 8765"
        ),
        aliases=(ApplicantAlias(applicant_id=0, name="The Canoeists"),),
        officers=(ApplicantOfficer(applicant_id=0, name="Sunil Nair", role="treasurer"),),
    )


def test_a_round_comes_back_as_it_was_typed_and_its_criteria_in_their_order(partnership: Partnership):
    with partnership.change("People") as unit:
        people = [put(unit.session, Person(name=name)) for name in ("Ann Ash", "Bo Birch")]
    key = a_round(partnership, "Need", "Value", "Reach")
    found, beside = read(partnership)
    order = rounds.order_of(found.rounds[key], beside)
    assert [one.position for one in order.criteria] == [1, 2, 3]

    last, first, _ = reversed(order.criteria)
    turned = replace(order, criteria=(last, replace(first, weight=3)), panel=tuple(people))
    save_round_whole(partnership, turned)

    found, beside = read(partnership)
    again = rounds.order_of(found.rounds[key], beside)
    assert [(one.id, one.name, one.weight) for one in again.criteria] == [
        (last.id, "Reach", 1),
        (first.id, "Value", 3),
    ]
    assert again.panel == tuple(people)
    assert again.detail.exclusions == "No trips"


def test_a_criterion_that_was_scored_stays_and_allows_the_points_given(partnership: Partnership):
    key = a_round(partnership, "Need")
    application_id = save_application(partnership, canoes(key), today=TODAY)
    found, beside = read(partnership)
    order = rounds.order_of(found.rounds[key], beside)
    with partnership.change("Score") as unit:
        person_id = put(unit.session, Person(name="Ann Ash"))
        given: dict[str, Any] = {"application_id": application_id, "criterion_id": order.criteria[0].id}
        put(unit.session, Score(person_id=person_id, points=4, **given))

    for criteria in ((), (replace(order.criteria[0], most=3),)):
        with pytest.raises(Refusal) as refusal:
            save_round_whole(partnership, replace(order, criteria=criteria))
        assert refusal.value.field == "criteria"
    save_round_whole(partnership, replace(order, criteria=(replace(order.criteria[0], most=4),)))


def test_an_application_comes_back_as_it_was_typed_and_is_one_change(partnership: Partnership):
    key = save_application(partnership, canoes(a_round(partnership)), today=TODAY)

    found, beside = read(partnership)
    (application,) = found.applications
    order = applications.order_of(application, found, beside)
    assert order.applicant_detail.registration_number == "1098765"
    assert [(one.position, one.what) for one in order.lines] == [(1, "Boat"), (2, "Lifejackets")]
    assert (order.detail.people, order.officers[0].name, order.aliases[0].name) == (
        40,
        "Sunil Nair",
        "The Canoeists",
    )

    save_application(partnership, replace(order, lines=order.lines[1:], officers=()), today=TODAY)
    found, beside = read(partnership)
    order = applications.order_of(found.applications[0], found, beside)
    assert [(one.position, one.what) for one in order.lines] == [(1, "Lifejackets")]
    assert not order.officers

    partnership.undo()
    partnership.undo()
    assert read(partnership)[0].applications == ()
    partnership.redo()
    assert read(partnership)[0].applications[0].id == key


def test_what_does_not_fit_is_refused_beside_its_field_and_nothing_is_kept(partnership: Partnership):
    order = canoes(a_round(partnership))
    wrong = {
        "received_on": replace(order, application=replace(order.application, received_on=date(2026, 4, 15))),
        "registration_number": replace(
            order, applicant_detail=replace(order.applicant_detail, registration_number="12")
        ),
        "officers.0.name": replace(order, officers=(ApplicantOfficer(applicant_id=0, name=" "),)),
        "aliases.0.name": replace(
            order, aliases=(ApplicantAlias(applicant_id=0, name="old wharf canoe club"),)
        ),
        "lines.1.what": replace(order, lines=(order.lines[0], replace(order.lines[1], what=""))),
        "ends": replace(
            order,
            detail=replace(order.detail, starts=date(2026, 6, 2), ends=date(2026, 6, 1)),
        ),
    }
    for field, one in wrong.items():
        with pytest.raises(Refusal) as refusal:
            save_application(partnership, one, today=TODAY)
        assert refusal.value.field == field
    assert read(partnership)[0].applications == ()
