"""The area's profile, reviews and totals from the anonymous form: what fits is kept, what does not is refused."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.blank_forms.monitoring import RATHER_NOT
from evenhand.domain.form_blocks import TickChoices
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.members.review_checks import profile_for
from evenhand.domain.members.review_facts import AreaProfile, MembershipReview, ReviewCount
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity, Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.services import meetings, members, reviews
from evenhand.services.papers import PaperOrder, paper_of
from evenhand.services.saving import listed
from tests.makers import a_partnership

TODAY = date(2026, 4, 14)
HELD = date(2026, 3, 17)
CENSUS = date(2021, 3, 21)
TENURE = AreaProfile(dimension="Tenure", source="Census 2021, TS054", as_of=CENSUS)
HOMES = {"Owned": 410, "Social rented": 520, "Private rented": 230}


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    """A board of five with a vote, and one without."""
    opened = a_partnership(tmp_path)
    for number in range(6):
        spell = Membership(
            person_id=0, capacity=Capacity.RESIDENT, votes=number < 5, starts=date(2023, 6, 12)
        )
        person = Person(name=f"Resident {number}")
        members.admit_member(opened, members.NewMember(person, spell), today=TODAY)
    yield opened
    opened.close()


@pytest.fixture
def review(partnership: Partnership) -> int:
    held = MembershipReview(planned_for=date(2026, 3, 1), held_on=HELD)
    return reviews.save_review(partnership, held, today=TODAY)


@pytest.fixture
def tenure(partnership: Partnership) -> int:
    return reviews.save_profile(partnership, TENURE, HOMES, today=TODAY)


def everything(partnership: Partnership) -> reviews.Reviews:
    with partnership.reading() as session:
        return reviews.read_reviews(session)


def test_a_review_is_held_on_a_day_that_has_been_and_on_that_of_its_meeting(
    partnership: Partnership, review: int
) -> None:
    meeting = meetings.save_meeting(
        partnership, Meeting(held_on=date(2026, 3, 24), status=Planned.HELD), today=TODAY
    )
    kept = everything(partnership).reviews[0]
    for wrong in ({"held_on": date(2026, 4, 15)}, {"meeting_id": meeting}):
        with pytest.raises(Refusal) as refused:
            reviews.save_review(partnership, replace(kept, **wrong), today=TODAY)
        assert refused.value.field == "held_on"
    right = replace(kept, meeting_id=meeting, held_on=date(2026, 3, 24))
    assert reviews.save_review(partnership, right, today=TODAY) == review


@pytest.mark.parametrize(
    ("wrong", "counts", "field"),
    [
        ({"dimension": " "}, HOMES, "dimension"),
        ({"source": ""}, HOMES, "source"),
        ({"as_of": date(2026, 4, 15)}, HOMES, "as_of"),
        ({"dimension": "TENURE"}, HOMES, "as_of"),
        ({"as_of": TODAY}, {"Owned": 410}, "counts"),
        ({"as_of": TODAY}, {"Owned": 0, "Rented": 0}, "counts"),
        ({"as_of": TODAY}, {"Owned": 410, " ": 3}, "counts"),
        ({"as_of": TODAY}, {"Owned": 410, "Rented": -1}, "counts"),
        ({"as_of": TODAY}, {"Owned": 410, "owned": 1}, "counts"),
    ],
)
def test_a_profile_that_does_not_fit_is_refused_beside_its_field(
    partnership: Partnership, tenure: int, wrong: dict[str, Any], counts: Mapping[str, int], field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        reviews.save_profile(partnership, replace(TENURE, **wrong), counts, today=TODAY)
    assert refused.value.field == field
    assert [one.id for one in listed(partnership, AreaProfile)] == [tenure]


def test_a_profile_is_corrected_and_a_further_one_is_written_as_the_first(
    partnership: Partnership, tenure: int
) -> None:
    corrected = {"Owned": 400, "Rented": 750}
    reviews.save_profile(partnership, replace(TENURE, id=tenure), corrected, today=TODAY)
    assert everything(partnership).people_of(tenure) == corrected
    later = replace(TENURE, dimension="tenure", as_of=date(2025, 6, 30))
    reviews.save_profile(partnership, later, HOMES, today=TODAY)
    kept = everything(partnership)
    assert [one.dimension for one in kept.profiles] == ["Tenure", "Tenure"]
    assert kept.dimensions() == ("Tenure",)
    partnership.undo()
    partnership.undo()
    assert everything(partnership).people_of(tenure) == HOMES


def test_a_review_is_compared_with_the_newest_profile_by_its_day() -> None:
    old, new = replace(TENURE, id=1), replace(TENURE, id=2, as_of=date(2025, 6, 30))
    days = (date(2020, 1, 1), date(2025, 6, 29), date(2025, 6, 30))
    assert [profile_for("tenure", (new, old), day) for day in days] == [None, old, new]
    assert profile_for("sex", (new, old), TODAY) is None


@pytest.mark.clause("PP10")
def test_totals_are_kept_and_replaced_as_a_whole(partnership: Partnership, review: int, tenure: int) -> None:
    for totals in ({"Owned": 3, "Social rented": 1, "": 1}, {"owned": 2, "": 3}):
        reviews.save_counts(partnership, review, "tenure", totals, today=TODAY)
    assert everything(partnership).totals_of(review, "TENURE") == {"Owned": 2, "": 3}
    partnership.undo()
    assert everything(partnership).totals_of(review, "Tenure") == {"Owned": 3, "Social rented": 1, "": 1}


@pytest.mark.clause("PP10")
@pytest.mark.parametrize(
    ("totals", "field"),
    [
        ({"Owned": -1}, "Owned"),
        ({"Boat": 1}, "Boat"),
        ({"Owned": 3, "": 3}, ""),
        ({"Owned": 4, "Social rented": 2}, ""),
    ],
)
def test_totals_that_do_not_fit_are_refused_beside_their_category(
    partnership: Partnership, review: int, tenure: int, totals: Mapping[str, int], field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        reviews.save_counts(partnership, review, "Tenure", totals, today=TODAY)
    assert refused.value.field == field
    assert listed(partnership, ReviewCount) == []


def test_totals_need_a_profile_and_a_category_with_totals_stays_in_it(
    partnership: Partnership, review: int, tenure: int
) -> None:
    with pytest.raises(Refusal) as refused:
        reviews.save_counts(partnership, review, "Sex", {"Female": 3}, today=TODAY)
    assert refused.value.field == "dimension"
    reviews.save_counts(partnership, review, "Tenure", {"Owned": 3}, today=TODAY)
    renamed = {"Own home": 410, "Rented": 750}
    with pytest.raises(Refusal) as refused:
        reviews.save_profile(partnership, replace(TENURE, id=tenure), renamed, today=TODAY)
    assert refused.value.field == "counts"
    assert everything(partnership).people_of(tenure) == HOMES


def test_the_anonymous_form_asks_by_what_the_area_is_counted(partnership: Partnership) -> None:
    form = PaperOrder(paper="form", form="anonymous-monitoring", as_at=TODAY, printed_at=partnership.now())
    with pytest.raises(Refusal, match="Enter the area’s profile first"):
        paper_of(partnership, form)
    reviews.save_profile(partnership, TENURE, HOMES, today=TODAY)
    paper = paper_of(partnership, form)
    assert paper is not None
    (asked,) = paper.sections[-1].blocks
    assert asked == TickChoices("Tenure", (*HOMES, RATHER_NOT))
