"""A finding opens on the day on which its reason begins and closes on the day on which it is gone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.guidance.findings import Severity
from evenhand.domain.members.facts import Membership, OfficeHeld, Person
from evenhand.domain.vocabulary import Capacity, Office
from evenhand.records.unit_of_work import Partnership
from evenhand.services import members
from evenhand.services.findings import findings
from evenhand.services.partnership import set_rule
from evenhand.services.rules import shipped
from tests.makers import a_carried_decision, a_partnership

TODAY = date(2026, 6, 30)
JOINED = date(2024, 1, 9)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def admit(partnership: Partnership, number: int, capacity: Capacity, **more: object) -> int:
    sits = Membership(person_id=0, capacity=capacity, votes=True, starts=JOINED)
    one = members.NewMember(Person(name=f"Rose Ibbotson {number}"), replace(sits, **more))  # pyright: ignore[reportArgumentType]  values by name
    return members.admit_member(partnership, one, today=TODAY)


def said(partnership: Partnership, day: date) -> dict[str, Severity]:
    return {one.says: one.severity for one in findings(partnership, day)}


NO_CHAIR = "Nobody is recorded in the chair."


@pytest.mark.clause("PP1")
def test_an_empty_chair_is_noticed_until_somebody_takes_it(partnership: Partnership) -> None:
    assert findings(partnership, date(2024, 1, 8))[0].clause == "PP10"
    assert NO_CHAIR not in said(partnership, date(2024, 1, 8))
    person = admit(partnership, 1, Capacity.RESIDENT)
    chair = OfficeHeld(
        person_id=person, office=Office.CHAIR, starts=date(2024, 2, 13), ends=date(2024, 3, 12)
    )
    members.save_office(partnership, chair, today=TODAY)
    days = (JOINED, date(2024, 2, 12), date(2024, 2, 13), date(2024, 3, 12), date(2024, 3, 13))
    assert [NO_CHAIR in said(partnership, day) for day in days] == [True, True, False, False, True]


@pytest.mark.clause("PP10")
def test_a_term_that_ran_out_is_noticed_from_the_day_after(partnership: Partnership) -> None:
    admit(partnership, 1, Capacity.RESIDENT, term_ends=date(2026, 4, 14), ends=date(2026, 5, 1))
    over = "The term of Rose Ibbotson 1 ran out on 14 April 2026."
    days = (date(2026, 4, 14), date(2026, 4, 15), date(2026, 5, 1), date(2026, 5, 2))
    assert [over in said(partnership, day) for day in days] == [False, True, True, False]


@pytest.mark.clause("PP10")
@pytest.mark.parametrize(
    ("residents", "others", "severity"),
    [(4, 4, Severity.ACT_NOW), (5, 3, Severity.LOOK_AT), (6, 2, None)],
)
def test_half_of_eight_is_too_few_residents_and_five_are_just_enough(
    partnership: Partnership, residents: int, others: int, severity: Severity | None
) -> None:
    for number in range(residents):
        admit(partnership, number, Capacity.RESIDENT)
    for number in range(others):
        admit(partnership, residents + number, Capacity.CO_OPTED)
    about = [
        one.severity for one in findings(partnership, TODAY) if one.next_step == "Bring in resident members"
    ]
    assert about == ([severity] if severity else [])


@pytest.mark.clause("PP2")
def test_councillors_are_judged_by_a_mark_of_the_boards_own_alone_and_from_its_day(
    partnership: Partnership,
) -> None:
    admit(partnership, 1, Capacity.COUNCILLOR)
    admit(partnership, 2, Capacity.RESIDENT)
    hold = "Councillors hold 1 of 2 voting seats."
    assert said(partnership, TODAY)[hold] is Severity.TO_KNOW
    rule = shipped("big-local").rules["councillors_share"]
    adopted = date(2026, 4, 14)
    set_rule(partnership, rule, typed="40%", reason="Agreed on 14 April", starts=adopted)
    assert said(partnership, adopted)[hold] is Severity.TO_KNOW
    decision = a_carried_decision(partnership, adopted, today=TODAY)
    set_rule(partnership, rule, typed="40%", reason="As minuted", starts=adopted, decision_id=decision)
    assert said(partnership, date(2026, 4, 13))[hold] is Severity.TO_KNOW
    assert said(partnership, adopted)[hold] is Severity.LOOK_AT
    set_rule(
        partnership, rule, typed="50", reason="Corrected the same day", starts=adopted, decision_id=decision
    )
    assert hold not in said(partnership, adopted)
