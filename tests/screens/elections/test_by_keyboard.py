"""By the keyboard alone: a by-election called at short notice, its window, what it collides with; forms and back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evenhand.app.window import MainWindow
from evenhand.domain.elections.facts import Election
from evenhand.domain.publicity.facts import Event
from evenhand.domain.vocabulary import ElectionKind, EventKind
from evenhand.services import publicity
from evenhand.services.elections import elections, save_election
from evenhand.services.saving import listed
from tests.keyboard import focus, press, push, shortcut, tab_to, type_into
from tests.makers import a_partnership
from tests.windows import NOW, a_window, dressed

AWARDS = Event(title="Awards evening", kind=EventKind.AWARDS, on=date(2026, 5, 20))


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """A window with a new partnership, in which an awards evening is planned."""
    dressed(qapp)
    partnership = a_partnership(tmp_path)
    publicity.save_event(partnership, AWARDS, {}, today=NOW.date())
    partnership.close()
    made = a_window(qtbot, tmp_path, partnership.path)
    made.activateWindow()
    yield made
    made.close_partnership()


def test_a_by_election_at_short_notice_is_entered_and_its_collision_opened(window: MainWindow) -> None:
    partnership = window.partnership
    assert partnership is not None
    window.book["go-elections"].trigger()
    view = window.pages.view("elections") if window.pages is not None else None
    assert view is not None
    view.focus_list()
    push("Add the next election")
    QTest.qWait(50)
    tab_to("Kind")
    press(Qt.Key.Key_Home)
    for _ in range(3):
        press(Qt.Key.Key_Down)
    type_into("Polling day", "4/6/2026")
    type_into("Area", "Wharf ward")
    shortcut(window, Qt.Key.Key_S)
    [poll] = elections(partnership).elections
    assert (poll.kind, poll.poll_on) == (ElectionKind.LOCAL_BY_ELECTION, date(2026, 6, 4))

    assert focus() is view.overview.calendar.strip
    while view.overview.calendar.strip.cursor_day < AWARDS.on:
        press(Qt.Key.Key_Right)
    assert "Planned: Awards evening" in focus().accessibleDescription()
    assert "In the window: take care" in focus().accessibleDescription()
    press(Qt.Key.Key_Return)
    tab_to("What may be done")
    model = view.overview.activities.table.model()
    said = {model.index(place, 0).data(): model.index(place, 1).data() for place in range(model.rowCount())}
    assert said["Award announcements"] == "Hold"

    tab_to("Planned inside the window")
    assert view.overview.planned.titles() == ["Awards evening"]
    press(Qt.Key.Key_Return)
    QTest.qWait(20)
    [event] = listed(partnership, Event)
    assert window.frame.current_room().id == "events"
    assert window.pages is not None
    assert window.pages.view("events").pane.key == event.id


def test_the_forms_are_reached_from_the_election_and_left_again(window: MainWindow) -> None:
    partnership = window.partnership
    assert partnership is not None
    window.book["go-elections"].trigger()
    shortcut(window, Qt.Key.Key_N)
    type_into("Polling day", "7/5/2026")
    type_into("Area", "Marlbeck Borough")
    shortcut(window, Qt.Key.Key_S)
    push("Edit…")
    QTest.qWait(50)
    tab_to("Back to the election")
    tab_to("Kind")
    type_into("Area", "Marlbeck")
    shortcut(window, Qt.Key.Key_S)
    assert elections(partnership).elections[0].area == "Marlbeck"
    push("Back to the election")
    tab_to("Edit…")
    tab_to("Calendar of the election")


def test_the_report_opens_for_the_election_that_is_looked_at(window: MainWindow, qtbot: QtBot) -> None:
    partnership = window.partnership
    assert partnership is not None
    for poll_on in (date(2026, 5, 7), date(2027, 5, 6)):
        save_election(
            partnership, Election(kind=ElectionKind.LOCAL, poll_on=poll_on, area="Marlbeck Borough")
        )
    later = elections(partnership).elections[1]
    window.open_record(f"election:{later.id}")
    QTest.qWait(50)
    push("Election report")
    assert window.frame.current_room().id == "reports"
    assert window.pages is not None
    reports = window.pages.view("reports")
    qtbot.waitUntil(reports.is_drawn, timeout=20_000)
    assert reports._deeds._order.election_id == later.id
