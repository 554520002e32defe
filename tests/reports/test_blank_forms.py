"""Blank forms have room to write and boxes to tick, are read aloud as what they are, and every sheet is alike."""

from datetime import date

import pytest

from evenhand.domain.blank_forms import interests, monitoring, returns, role
from evenhand.domain.blank_forms.facts import BlankForm
from evenhand.domain.blank_forms.monitoring import RATHER_NOT, FormQuestion
from evenhand.domain.form_blocks import TickChoices, WriteRow, WriteRows
from evenhand.domain.occasion import Occasion
from evenhand.reports.blank_form import blocks, draw
from evenhand.reports.look import Look
from evenhand.services.role_statements import template
from tests.reports.reading import letters_outside, pages_of, words_of
from tests.reports.tag_reading import read_tags

DAY = date(2026, 4, 14)
OF = Occasion(body="Fernhill & Old Wharf <Partnership>", as_at=DAY, printed=DAY)
LOOKS = pytest.mark.parametrize(
    "look", [Look.standard(), Look.large_print()], ids=["standard", "large print"]
)
BANDS = FormQuestion("Age band", ("16 to 29", "30 to 44", "45 to 64", "65 and over"))
LONG = FormQuestion(
    "Neighbourhood", tuple(f"Street {number} and the lanes behind it" for number in range(20))
)
FORMS = {
    "interests": interests.interests_form(OF),
    "role": role.role_form(OF, template()),
    "monitoring": monitoring.monitoring_form(OF, (BANDS, LONG)),
    "return": returns.return_form(OF),
}


def labels_of(form: BlankForm) -> list[str]:
    """What there is to fill in, by its label."""
    found: list[str] = []
    for block in (block for part in form.parts for block in part.blocks):
        found += [field.label for field in block.fields] if isinstance(block, WriteRow) else [block.label]
    return found


@LOOKS
@pytest.mark.parametrize("name", FORMS)
def test_a_form_says_why_it_asks_and_who_sees_it_and_stays_inside_its_margins(name: str, look: Look) -> None:
    form = FORMS[name]
    paper = draw(form, look)
    words = words_of(paper)
    for says in (OF.body, form.title, "Why this is asked", "Who sees it", *labels_of(form)):
        assert says in words
    assert letters_outside(paper, look) == []


@LOOKS
@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_read_aloud_in_order_each_box_as_one_to_tick(name: str, look: Look) -> None:
    read = read_tags(draw(FORMS[name], look))
    assert (read.faults, read.unmarked, read.title) == ([], [], FORMS[name].title)
    aloud = read.document.words
    at = 0
    for label in labels_of(FORMS[name]):
        at = aloud.index(label, at)
    boxes = [one for part in FORMS[name].parts for one in part.blocks if isinstance(one, TickChoices)]
    items = [item.words for item in read.document.all("LI") if item.words.startswith("To tick:")]
    expected = [f"To tick: {option}" for box in boxes for option in box.options]
    assert items[: len(expected)] == expected or name == "role"


def test_what_holds_personal_data_when_filled_in_is_not_public() -> None:
    for form in FORMS.values():
        assert dict(blocks(form).front.labels)["Once filled in"] in ("Board", "Confidential")


def test_a_heading_is_not_parted_from_its_answers() -> None:
    form = monitoring.monitoring_form(OF, (BANDS, LONG, LONG))
    pages = pages_of(draw(form, Look.large_print()))
    assert len(pages) > 1
    for page in pages:
        assert page.count("Neighbourhood") == page.count("Street 19")
    assert "".join(pages).count(RATHER_NOT) == 3


def test_what_the_secretary_fills_in_stands_below_what_the_applicant_does() -> None:
    assert [part.title for part in FORMS["return"].parts][-2:] == ["Declaration", "For the secretary"]


def test_no_sheet_can_be_told_from_another() -> None:
    assert draw(FORMS["monitoring"], Look.standard()) == draw(FORMS["monitoring"], Look.standard())


def test_rows_to_fill_in_have_a_box_where_they_are_ticked() -> None:
    (spent,) = (
        one
        for part in FORMS["return"].parts
        for one in part.blocks
        if isinstance(one, WriteRows) and one.label == "Spent"
    )
    assert [column.tick for column in spent.columns] == [False, False, True]


def test_each_interest_stands_whole_on_one_page() -> None:
    pages = pages_of(draw(FORMS["interests"], Look.standard()))
    last = interests.INTEREST[-1].label
    for number in range(1, interests.INTERESTS_ON_A_SHEET + 1):
        (page,) = (one for one in pages if f"Interest {number}" in one)
        assert last in page.partition(f"Interest {number}")[2]
