"""The anonymous form prints every heading with its boxes, whole on a page, and nothing that tells sheets apart."""

import pytest

from evenhand.domain.members.review_form import RATHER_NOT, TITLE, WHY, FormQuestion, ReviewForm
from evenhand.reports.look import Look
from evenhand.reports.review_form import draw
from tests.reports.reading import letters_outside, pages_of, words_of

BANDS = FormQuestion("Age band", ("16 to 29", "30 to 44", "45 to 64", "65 and over"))
LONG = FormQuestion(
    "Neighbourhood", tuple(f"Street {number} and the lanes behind it" for number in range(20))
)


@pytest.mark.parametrize("look", [Look.standard(), Look.large_print()], ids=["standard", "large print"])
def test_every_heading_stands_with_its_answers_and_the_way_out(look: Look) -> None:
    paper = draw(ReviewForm("Fernhill & Old Wharf <Partnership>", (BANDS, LONG)), look)
    words = words_of(paper)
    for says in ("Fernhill & Old Wharf <Partnership>", TITLE, *WHY, *BANDS.answers, LONG.answers[-1]):
        assert says in words
    assert words.count(RATHER_NOT) == 2
    assert letters_outside(paper, look) == []


def test_a_heading_is_not_parted_from_its_answers() -> None:
    paper = draw(ReviewForm("Fernhill", (BANDS, LONG, LONG)), Look.standard())
    pages = pages_of(paper)
    assert len(pages) > 1
    for page in pages:
        assert page.count("Neighbourhood") == page.count("Street 19")


def test_two_forms_are_the_same_sheet() -> None:
    form = ReviewForm("Fernhill", (BANDS,))
    assert draw(form, Look.standard()) == draw(form, Look.standard())
