"""Public items are planned, held back and published by keyboard, with a caution where a politician is in them."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from evenhand.domain.publicity.facts import PublicityItem, PublicityName
from evenhand.domain.vocabulary import Answer, PublicityKind, PublicityStatus
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.publicity.view import PEOPLE, PublicityView
from evenhand.services import publicity
from evenhand.services.saving import listed
from tests.screens.plain_rooms import TODAY, Opening, People, part_of, press, titles, write

NEWS = PublicityItem(
    title="Summer newsletter",
    kind=PublicityKind.NEWSLETTER,
    planned_on=date(2026, 6, 12),
    status=PublicityStatus.PLANNED,
)


@pytest.fixture
def news(partnership: Partnership, people: People) -> int:
    return publicity.save_item(partnership, NEWS, {people["Janet Pell"]: "quoted"}, today=TODAY)


@pytest.fixture
def view(opening: Opening, news: int) -> PublicityView:
    view = opening(PublicityView)
    assert isinstance(view, PublicityView)
    return view


def test_a_politician_wants_care_outside_every_window(view: PublicityView, news: int) -> None:
    caution = view.room.caution(view.book, news)
    assert caution is not None
    assert (caution.answer, caution.says, caution.clauses) == (
        Answer.TAKE_CARE,
        "With Cllr Janet Pell, a councillor.",
        ("PP4",),
    )
    shown = [label.text() for label in view.pane.findChildren(QLabel) if label.isVisible()]
    assert caution.says in shown


def test_items_stand_by_status_and_date(view: PublicityView, partnership: Partnership, desk: Desk) -> None:
    for title, status, published in (
        ("Winter news", PublicityStatus.PUBLISHED, date(2025, 12, 5)),
        ("Spring news", PublicityStatus.PUBLISHED, date(2026, 3, 2)),
        ("Old idea", PublicityStatus.DROPPED, None),
    ):
        item = PublicityItem(
            title=title, kind=PublicityKind.NEWSLETTER, status=status, published_on=published
        )
        publicity.save_item(partnership, item, {}, today=TODAY)
    assert titles(view) == [
        ("Planned", "Summer newsletter"),
        ("Published", "Spring news"),
        ("Published", "Winter news"),
        ("Dropped", "Old idea"),
    ]
    desk.show_day(date(2026, 1, 15))
    assert ("Planned", "Spring news") in titles(view)


def test_an_item_is_added_and_undone(view: PublicityView, partnership: Partnership, qtbot: QtBot) -> None:
    view.add()
    form = view.pane.record.form
    write(qtbot, form, "title", "Towpath closed for repair")
    write(qtbot, form, "planned_on", "16 April 2026")
    press(qtbot, form, "Save")
    assert ("Draft", "Towpath closed for repair") in titles(view)
    partnership.undo()
    assert titles(view) == [("Planned", "Summer newsletter")]
    assert view.pane.key == 0


def test_what_is_out_has_a_day_that_has_come(view: PublicityView, news: int, qtbot: QtBot) -> None:
    form = view.pane.record.form
    write(qtbot, form, "published_on", "15 April 2026")
    press(qtbot, form, "Save")
    assert form.field("published_on").error() == "15 April 2026 is still to come."


def test_somebody_is_named_quoted_or_pictured(
    view: PublicityView, partnership: Partnership, people: People, qtbot: QtBot
) -> None:
    view.pane.open_part(PEOPLE)
    part = part_of(view, PEOPLE)
    press(qtbot, part, "Add a person")
    write(qtbot, part.form, "person_id", "Priya Nair")
    press(qtbot, part.form, "Save")
    assert part.form.field("words").error() == "Say whether the person is named, quoted or pictured."
    press(qtbot, part, "Named")
    press(qtbot, part, "Pictured")
    press(qtbot, part.form, "Save")
    kept = {one.person_id: one.how for one in listed(partnership, PublicityName)}
    assert kept[people["Priya Nair"]] == "named, pictured"


def test_the_history_tells_the_change_of_status(
    view: PublicityView, partnership: Partnership, news: int, people: People
) -> None:
    held = PublicityItem(
        id=news,
        title=NEWS.title,
        kind=NEWS.kind,
        planned_on=NEWS.planned_on,
        status=PublicityStatus.HELD_BACK,
    )
    publicity.save_item(partnership, held, {people["Janet Pell"]: "quoted"}, today=TODAY)
    entries = view.room.history(view.book, news)
    assert [one.says() for one in entries[0].alterations] == ["Status: Planned → Held back"]
