"""Small measures of the page: signs that keep apart, counts in words, days said once."""

from datetime import date, timedelta
from io import BytesIO
from itertools import pairwise

import pytest
from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.figures import CalendarStrip, PlannedCircle
from evenhand.reports.charts import calendar
from evenhand.reports.charts.nudging import nudged
from evenhand.reports.look import A4_WIDTH, Look
from evenhand.reports.wording import how_many, in_words, opening, say_span
from tests.reports.printed import read_pages, said


def test_signs_that_would_touch_are_nudged_right_and_others_stay() -> None:
    assert nudged([0, 20, 22, 22, 60], 10, 100) == [0, 20, 30, 40, 60]


def test_signs_at_the_right_edge_move_back() -> None:
    assert nudged([80, 96, 97], 10, 95) == [75, 85, 95]


def test_no_sign_moves_left_of_its_place_where_there_is_room() -> None:
    places = [3.0, 4.0, 5.0, 50.0, 51.0]
    found = nudged(places, 8, 200)
    assert all(at >= place for at, place in zip(found, places, strict=True))
    assert all(later - sooner >= 8 for sooner, later in pairwise(found))


@pytest.mark.parametrize("look", [Look.standard(), Look.large_print()], ids=["standard", "large"])
@pytest.mark.parametrize(("count", "expected"), [(3, ["1", "2", "3"]), (80, ["1–40", "41–80"])])
def test_many_planned_things_of_a_week_share_one_sign_within_the_margins(
    look: Look, count: int, expected: list[str]
) -> None:
    monday = date(2026, 3, 30)
    circles = tuple(
        PlannedCircle(monday + timedelta(days=place * 14 // count), place + 1) for place in range(count)
    )
    strip = CalendarStrip(monday, 2, monday, monday + timedelta(days=13), None, (), (), circles)
    target = BytesIO()
    canvas = Canvas(target)
    canvas.translate(look.left, 400)
    calendar.draw(canvas, strip, look)
    canvas.save()
    (page,) = read_pages(target.getvalue(), look)
    weeks = ("30 Mar", "6 Apr")
    signs = [piece for piece in page.body if said(piece.words) not in weeks]
    assert [said(piece.words) for piece in signs] == expected
    assert all(look.left <= piece.left and piece.right <= A4_WIDTH - look.right for piece in signs)


def test_a_span_says_once_what_its_days_share() -> None:
    assert say_span(date(2026, 3, 20), date(2026, 3, 30)) == "20 to 30 March 2026"
    assert say_span(date(2026, 3, 16), date(2026, 5, 10)) == "16 March to 10 May 2026"
    assert say_span(date(2025, 12, 22), date(2026, 1, 3)) == "22 December 2025 to 3 January 2026"
    assert say_span(date(2026, 5, 7), date(2026, 5, 7)) == "7 May 2026"


def test_counts_are_words_to_ten() -> None:
    assert [in_words(number) for number in (0, 2, 10, 11)] == ["no", "two", "ten", "11"]
    assert how_many(1, "was lost", "were lost") == "one was lost"


def test_no_sentence_begins_with_a_figure_under_twenty() -> None:
    said = [opening(words) for words in ("eleven awards", "11 awards", "19 motions", "20 motions", "one")]
    assert said == ["Eleven awards", "Eleven awards", "Nineteen motions", "20 motions", "One"]
