"""Events are planned, moved and cancelled by keyboard, with the election calendar's word beside the date."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from evenhand.domain.elections.facts import Election
from evenhand.domain.publicity.facts import Event, EventGuest
from evenhand.domain.vocabulary import ElectionKind, Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.publicity.events_view import GUESTS, EventsView
from evenhand.services import elections, publicity
from evenhand.services.saving import found, listed
from tests.screens.plain_rooms import TODAY, Opening, People, part_of, press, titles, write

POLL = Election(
    kind=ElectionKind.LOCAL,
    poll_on=date(2026, 5, 7),
    area="Marlbeck Borough",
    announced_on=date(2026, 3, 27),
)
FAIR = Event(title="Spring fair", on=date(2026, 4, 24), place="Fernhill Rise")


@pytest.fixture
def fair(partnership: Partnership, people: People) -> int:
    elections.save_election(partnership, POLL)
    return publicity.save_event(partnership, FAIR, {people["Janet Pell"]: "opens the fair"}, today=TODAY)


@pytest.fixture
def view(opening: Opening, fair: int) -> EventsView:
    view = opening(EventsView)
    assert isinstance(view, EventsView)
    return view


def said(view: EventsView) -> str:
    return " ".join(label.text() for label in view.pane.findChildren(QLabel) if label.isVisible())


def test_the_calendar_speaks_beside_the_date_as_it_is_typed(view: EventsView, qtbot: QtBot) -> None:
    assert "Election calendar: Take care until Thursday 7 May 2026, 10 pm" in said(view)
    write(qtbot, view.pane.record.form, "on", "16 May 2026")
    assert "Election calendar: Go ahead" in said(view)
    assert "With Cllr Janet Pell." in said(view)


def test_an_event_is_moved_out_of_the_window_and_undo_moves_it_back(
    view: EventsView, partnership: Partnership, fair: int, qtbot: QtBot
) -> None:
    write(qtbot, view.pane.record.form, "on", "16 May 2026")
    press(qtbot, view.pane.record.form, "Save")
    [row] = view.room.rows(view.book)
    assert row.value == "Planned"
    assert found(partnership, Event, fair).on == date(2026, 5, 16)
    assert [one.part for one in listed(partnership, EventGuest)] == ["opens the fair"]
    partnership.undo()
    assert view.list.chosen_id() == fair
    assert view.pane.record.form.field("on").value() == FAIR.on


def test_an_event_is_added_by_keyboard(view: EventsView, partnership: Partnership, qtbot: QtBot) -> None:
    view.add()
    form = view.pane.record.form
    press(qtbot, form, "Save")
    assert form.field("title").error() == "Name the event."
    write(qtbot, form, "title", "Wharf day")
    write(qtbot, form, "on", "11 July 2026")
    press(qtbot, form, "Save")
    assert titles(view) == [("Ahead", "Spring fair"), ("Ahead", "Wharf day")]
    assert partnership.next_undo == "Event: Wharf day"


def test_an_event_still_to_come_is_not_held(view: EventsView, qtbot: QtBot) -> None:
    form = view.pane.record.form
    control = form.field("status").control()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(control, Qt.Key.Key_Right)
    press(qtbot, form, "Save")
    assert form.field("status").error() == "24 April 2026 is still to come, so it is planned, not held."


def test_an_event_is_cancelled_and_no_longer_collides(
    view: EventsView, partnership: Partnership, fair: int, qtbot: QtBot
) -> None:
    form = view.pane.record.form
    for _ in range(2):
        control = form.field("status").control()
        control.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(control, Qt.Key.Key_Right)
    press(qtbot, form, "Save")
    assert found(partnership, Event, fair).status is Planned.CANCELLED
    assert view.room.caution(view.book, fair) is None


def test_guests_are_asked_once_and_taken_off_again(
    view: EventsView, partnership: Partnership, people: People, qtbot: QtBot
) -> None:
    view.pane.open_part(GUESTS)
    part = part_of(view, GUESTS)
    press(qtbot, part, "Add a guest")
    write(qtbot, part.form, "person_id", "Cllr Janet Pell")
    press(qtbot, part.form, "Save")
    assert part.form.field("person_id").error() == "This person is on the list already."
    write(qtbot, part.form, "person_id", "Owen Marchetti")
    write(qtbot, part.form, "words", "tells of the wharf")
    press(qtbot, part.form, "Save")
    assert {one.person_id: one.part for one in listed(partnership, EventGuest)} == {
        people["Janet Pell"]: "opens the fair",
        people["Owen Marchetti"]: "tells of the wharf",
    }
    press(qtbot, part, "Take off the list")
    assert [one.person_id for one in listed(partnership, EventGuest)] == [people["Janet Pell"]]
    partnership.undo()
    assert len(listed(partnership, EventGuest)) == 2
