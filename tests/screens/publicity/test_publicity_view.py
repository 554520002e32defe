"""Public items are planned, written and dropped by keyboard; the list says how each stands on its way out."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from evenhand.domain.elections.facts import Election
from evenhand.domain.publicity.facts import PublicityItem, PublicityName
from evenhand.domain.vocabulary import ElectionKind, PublicityKind, PublicityStatus
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.publicity.item_pane import DETAILS, PEOPLE, WORDS
from evenhand.screens.publicity.view import PublicityView
from evenhand.services import elections, publicity
from evenhand.services.saving import found, listed
from tests.screens.plain_rooms import TODAY, Opening, People, part_of, press, titles, write

NEWS = PublicityItem(
    title="Summer newsletter",
    kind=PublicityKind.NEWSLETTER,
    planned_on=date(2026, 6, 12),
    status=PublicityStatus.PLANNED,
    text="The steps are open again.",
)
POLL = Election(
    kind=ElectionKind.LOCAL, poll_on=date(2026, 5, 7), area="Marlbeck Borough", announced_on=date(2026, 3, 27)
)


@pytest.fixture
def news(partnership: Partnership, people: People) -> int:
    return publicity.save_item(partnership, NEWS, {people["Janet Pell"]: "quoted"}, today=TODAY)


@pytest.fixture
def view(opening: Opening, news: int) -> PublicityView:
    view = opening(PublicityView)
    assert isinstance(view, PublicityView)
    return view


def test_a_politician_in_it_needs_somebody_to_decide(view: PublicityView) -> None:
    [row] = view.room.rows(view.book)
    assert (row.group, row.value) == ("Ahead", "Ask")
    assert "One person signs; nobody has yet." in view.item.text.says_sign_off()


def test_items_stand_by_where_they_are_on_their_way(
    view: PublicityView, partnership: Partnership, desk: Desk
) -> None:
    for title, status, planned, published in (
        ("Winter news", PublicityStatus.PUBLISHED, None, date(2025, 12, 5)),
        ("Spring news", PublicityStatus.PUBLISHED, None, date(2026, 3, 2)),
        ("Old idea", PublicityStatus.DROPPED, None, None),
        ("An idea", PublicityStatus.DRAFT, None, None),
        ("Fair poster", PublicityStatus.DRAFT, date(2026, 4, 24), None),
    ):
        item = PublicityItem(
            title=title,
            kind=PublicityKind.NEWSLETTER,
            status=status,
            planned_on=planned,
            published_on=published,
        )
        publicity.save_item(partnership, item, {}, today=TODAY)
    elections.save_election(partnership, POLL)
    assert titles(view) == [
        ("In the window", "Fair poster"),
        ("After 7 May", "Summer newsletter"),
        ("No day yet", "An idea"),
        ("Out", "Spring news"),
        ("Out", "Winter news"),
        ("Dropped", "Old idea"),
    ]
    desk.show_day(date(2026, 1, 15))
    assert ("Out", "Spring news") not in titles(view)


def test_an_item_is_added_goes_on_with_its_words_and_is_undone(
    view: PublicityView, partnership: Partnership, qtbot: QtBot
) -> None:
    view.add()
    form = view.pane.record.form
    write(qtbot, form, "title", "Towpath closed for repair")
    write(qtbot, form, "planned_on", "16 April 2026")
    press(qtbot, form, "Save")
    assert ("Ahead", "Towpath closed for repair") in titles(view)
    assert view.item.strip.current() == WORDS
    assert view.item.text.editor.hasFocus()
    partnership.undo()
    assert titles(view) == [("Ahead", "Summer newsletter")]
    assert view.pane.key == 0


def test_words_are_typed_kept_by_save_and_undone(
    view: PublicityView, partnership: Partnership, news: int, qtbot: QtBot
) -> None:
    editor = view.item.text.editor
    editor.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(editor, Qt.Key.Key_End)
    qtbot.keyClicks(editor, " Come and see.")
    assert view.unsaved()
    press(qtbot, view.pane, "Save")
    assert found(partnership, PublicityItem, news).text == "The steps are open again. Come and see."
    assert not view.unsaved()
    assert [one.how for one in listed(partnership, PublicityName)] == ["quoted"]
    partnership.undo()
    assert editor.text() == NEWS.text


def test_typed_words_wait_for_save_or_discard(
    view: PublicityView, partnership: Partnership, news: int, qtbot: QtBot
) -> None:
    other = publicity.save_item(
        partnership, PublicityItem(title="Poster", kind=PublicityKind.LEAFLET), {}, today=TODAY
    )
    editor = view.item.text.editor
    qtbot.keyClicks(editor, "Soon: ")
    assert not view.show_record(f"publicity_item:{other}")
    assert view.pane.key == news
    assert editor.text() == "Soon: The steps are open again."
    press(qtbot, view.pane, "Discard")
    assert (editor.text(), view.unsaved()) == (NEWS.text, False)
    editor.undo()
    assert editor.text() == "Soon: The steps are open again."
    view.discard()
    assert view.show_record(f"publicity_item:{other}")
    assert editor.text() == ""


def test_what_is_out_has_a_day_that_has_come(view: PublicityView, qtbot: QtBot) -> None:
    view.pane.open_part(DETAILS)
    form = view.pane.record.form
    status = form.field("status").control()
    status.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        qtbot.keyClick(status, Qt.Key.Key_Down)
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
        text=NEWS.text,
        status=PublicityStatus.HELD_BACK,
    )
    publicity.save_item(partnership, held, {people["Janet Pell"]: "quoted"}, today=TODAY)
    entries = view.room.history(view.book, news)
    assert [one.says() for one in entries[0].alterations] == ["Status: Planned → Held back"]


def test_what_is_discarded_makes_way_for_the_words_as_they_are_kept(
    view: PublicityView, partnership: Partnership, news: int, qtbot: QtBot
) -> None:
    view.item.open_part(WORDS)
    text = view.item.text
    publicity.save_item(partnership, replace(NEWS, id=news, text="The steps are shut."), {}, today=TODAY)
    view.reload()
    text.editor.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(text.editor, "Now: ")
    partnership.undo()
    view.reload()
    assert (text.editor.text(), text.is_dirty()) == ("Now: The steps are shut.", True)
    text.discard()
    assert (text.editor.text(), text.is_dirty()) == (NEWS.text, False)
