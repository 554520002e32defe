"""Reviews are planned and held by keyboard; the anonymous form comes in as totals, and actions follow."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evenhand.domain.members.review_facts import Action, AreaProfile, MembershipReview
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.frame.printing import Printed
from evenhand.screens.reviews.result_part import IN_BALANCE, NOTHING, ResultPart, is_printed, say_newcomers
from evenhand.screens.reviews.totals_part import FIRST, NOT_SAID_KEY, TotalsPart
from evenhand.screens.reviews.view import FOLLOWED, RESULT, TOTALS, ReviewsView
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.services import reviews
from evenhand.services.saving import listed
from tests.screens.plain_rooms import TODAY, Opening, People, errors, part_of, press, titles, write

CENSUS = date(2021, 3, 21)
HELD = date(2026, 3, 17)
TENURE = AreaProfile(dimension="Tenure", source="Census 2021, TS054", as_of=CENSUS)
SEX = AreaProfile(dimension="Sex", source="Census 2021, TS008", as_of=CENSUS)


@pytest.fixture
def review(partnership: Partnership, people: People) -> int:
    held = MembershipReview(planned_for=date(2026, 3, 1), held_on=HELD)
    return reviews.save_review(partnership, held, today=TODAY)


@pytest.fixture
def census(partnership: Partnership) -> None:
    reviews.save_profile(partnership, TENURE, {"Owned": 410, "Rented": 750}, today=TODAY)
    reviews.save_profile(partnership, SEX, {"Female": 600, "Male": 560}, today=TODAY)


@pytest.fixture
def view(opening: Opening, review: int) -> ReviewsView:
    view = opening(ReviewsView)
    assert isinstance(view, ReviewsView)
    return view


def totals_of(view: ReviewsView) -> TotalsPart:
    view.pane.open_part(TOTALS)
    part = part_of(view, TOTALS)
    assert isinstance(part, TotalsPart)
    return part


def form_of(part: TotalsPart) -> DetailForm:
    return part.forms()[0]


def choose(part: TotalsPart, dimension: str) -> None:
    """Choose a dimension as the drop-down does."""
    part._choice.set_value(dimension)
    part._choose()


@pytest.mark.clause("PP10")
def test_a_review_is_planned_is_overdue_and_is_held(view: ReviewsView, desk: Desk, qtbot: QtBot) -> None:
    assert view.show_record("membership_review:0")
    form = view.pane.record.form
    press(qtbot, form, "Save")
    assert errors(form) == ["Give the day for which it is planned."]
    write(qtbot, form, "planned_for", "1 April 2026")
    write(qtbot, form, "held_on", "15 April 2026")
    press(qtbot, form, "Save")
    assert errors(form) == ["15 April 2026 is still to come. Leave this empty until the review is held."]
    write(qtbot, form, "held_on", "")
    press(qtbot, form, "Save")
    assert titles(view) == [("2026", "Wednesday 1 April"), ("2026", "Tuesday 17 March")]
    assert [row.value for row in view.room.rows(view.book)] == ["Overdue", "Held"]
    desk.show_day(date(2026, 3, 10))
    assert [row.value for row in view.room.rows(view.book)] == ["Planned", "Overdue"]


def test_without_a_profile_the_totals_lead_to_it(view: ReviewsView, desk: Desk, qtbot: QtBot) -> None:
    part = totals_of(view)
    with qtbot.waitSignal(desk.record_wanted) as wanted:
        press(qtbot, part, FIRST)
    assert wanted.args == ["area_profile:0"]


@pytest.mark.clause("PP10")
@pytest.mark.usefixtures("census")
def test_totals_are_typed_by_dimension_and_a_sentence_says_that_they_are_totals(
    view: ReviewsView, partnership: Partnership, review: int, qtbot: QtBot
) -> None:
    part = totals_of(view)
    form = form_of(part)
    said = [label.text() for label in form.findChildren(Label) if label.isVisible()]
    assert any(text.startswith("Totals only:") for text in said)
    assert any(text.startswith("Three voting members on 17 March 2026.") for text in said)
    write(qtbot, form, "Female", "2")
    write(qtbot, form, "Male", "1")
    write(qtbot, form, NOT_SAID_KEY, "1")
    press(qtbot, form, "Save")
    assert errors(form) == [
        "These add up to 4, but there were three voting members on 17 March 2026. Count the forms again."
    ]
    assert form.field(NOT_SAID_KEY).error()
    write(qtbot, form, NOT_SAID_KEY, "")
    press(qtbot, form, "Save")
    with partnership.reading() as session:
        assert reviews.read_reviews(session).totals_of(review, "Sex") == {"Female": 2, "Male": 1}
    assert not view.unsaved()


@pytest.mark.usefixtures("census")
def test_another_dimension_waits_for_what_is_being_typed(view: ReviewsView, qtbot: QtBot) -> None:
    part = totals_of(view)
    write(qtbot, form_of(part), "Female", "2")
    choose(part, "Tenure")
    assert "Female" in form_of(part).values()
    assert view.unsaved()
    view.discard()
    choose(part, "Tenure")
    assert list(form_of(part).values()) == ["Owned", "Rented", NOT_SAID_KEY]


@pytest.mark.usefixtures("census")
def test_a_profile_that_is_corrected_gives_the_form_other_categories(
    view: ReviewsView, partnership: Partnership
) -> None:
    part = totals_of(view)
    choose(part, "Tenure")
    corrected = {"Owned": 410, "Social rented": 500, "Private rented": 250}
    kept = next(one for one in listed(partnership, AreaProfile) if one.dimension == "Tenure")
    reviews.save_profile(partnership, kept, corrected, today=TODAY)
    assert list(form_of(part).values()) == [*corrected, NOT_SAID_KEY]
    partnership.undo()
    assert list(form_of(part).values()) == ["Owned", "Rented", NOT_SAID_KEY]


@pytest.mark.clause("PP10")
@pytest.mark.usefixtures("census")
def test_the_result_sets_the_totals_beside_the_area_and_follows_them(
    view: ReviewsView, partnership: Partnership, review: int, desk: Desk, qtbot: QtBot
) -> None:
    view.pane.open_part(RESULT)
    result = part_of(view, RESULT)
    assert isinstance(result, ResultPart)
    assert result.said() == [NOTHING]
    reviews.save_counts(partnership, review, "Sex", {"Female": 2, "": 1}, today=TODAY)
    assert result.said()[0] == f"{IN_BALANCE} Of 2 of the 2 categories there are too few members to say."
    assert result.said()[3].startswith("2 of 3 said. Taken together: too few to say.")
    with qtbot.waitSignal(desk.paper_wanted) as wanted:
        press(qtbot, result, "Show the paper")
    assert wanted.args == ["membership-review"]
    assert "2 of 2 members; 51.7% of the area. Usual: 0 to 2." in result.said()
    assert is_printed(view.book, review)
    later = MembershipReview(planned_for=HELD, held_on=date(2026, 4, 1))
    reviews.save_review(partnership, later, today=TODAY)
    assert not is_printed(view.book, review)
    partnership.undo()
    desk.show_day(date(2026, 3, 16))
    assert result.said() == [NOTHING]
    assert not is_printed(view.book, review)
    desk.show_day(None)
    partnership.undo()
    assert result.said() == [NOTHING]


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (None, "More than 60 newcomers would be needed: new members alone will not bring balance."),
        (0, IN_BALANCE),
        (1, "It takes one newcomer, from the right categories, for none to be fewer than usual."),
        (
            3,
            "It takes three newcomers at the fewest, from the right categories, for none to be fewer than usual.",
        ),
    ],
)
def test_newcomers_are_said_in_a_sentence(number: int | None, says: str) -> None:
    assert say_newcomers(number) == says


@pytest.mark.clause("PP10")
def test_totals_that_no_newcomers_can_balance_have_their_result(
    view: ReviewsView, partnership: Partnership, review: int
) -> None:
    reviews.save_profile(partnership, TENURE, {"Owned": 1160, "Rented": 0}, today=TODAY)
    reviews.save_counts(partnership, review, "Tenure", {"Rented": 3}, today=TODAY)
    view.pane.open_part(RESULT)
    result = part_of(view, RESULT)
    assert isinstance(result, ResultPart)
    assert result.said()[0].startswith("More than 60 newcomers would be needed")
    assert any(says.startswith("3 of 3 members; 0") for says in result.said())


@pytest.mark.clause("PP9")
def test_actions_that_follow_are_kept_with_the_review(
    view: ReviewsView, partnership: Partnership, people: People, review: int, qtbot: QtBot
) -> None:
    view.pane.open_part(FOLLOWED)
    part = part_of(view, FOLLOWED)
    press(qtbot, part, "Add an action")
    write(qtbot, part.form, "says", "Ask tenants to come")
    write(qtbot, part.form, "owner_id", "Priya Nair")
    write(qtbot, part.form, "due_on", "30 June 2026")
    press(qtbot, part.form, "Save")
    (kept,) = listed(partnership, Action)
    assert (kept.review_id, kept.clause, kept.opened_on) == (review, "PP9", TODAY)
    assert view.room.rows(view.book)[0].second.startswith("One action")
    entries = view.room.history(view.book, review)
    assert entries[0].title == "Open action: Ask tenants to come"


@pytest.mark.usefixtures("census")
def test_the_totals_are_gone_through_by_keyboard_alone(
    view: ReviewsView, partnership: Partnership, review: int, qtbot: QtBot
) -> None:
    part = totals_of(view)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert list(form_of(part).values()) == ["Owned", "Rented", NOT_SAID_KEY]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is part.print_button
    for typed in ("1", "2", "0"):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        qtbot.keyClicks(QApplication.focusWidget(), typed)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    with partnership.reading() as session:
        kept = reviews.read_reviews(session).totals_of(review, "Tenure")
    assert kept == {"Owned": 1, "Rented": 2, "": 0}


@pytest.mark.usefixtures("census")
def test_the_anonymous_form_is_printed_from_the_totals(
    view: ReviewsView, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers: list[bytes] = []

    def printed(pdf: bytes, _title: str, _parent: QWidget) -> Printed:
        papers.append(pdf)
        return Printed()

    monkeypatch.setattr("evenhand.screens.frame.printing.print_with_dialog", printed)
    part = totals_of(view)
    with qtbot.waitSignal(desk.noticed) as noticed:
        press(qtbot, part, "Print the form…")
    assert noticed.args == ["Printed: Anonymous monitoring form"]
    assert papers[0].startswith(b"%PDF")
