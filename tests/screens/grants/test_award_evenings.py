"""An award evening by keyboard: its awards are ticked, add up to the penny, and the calendar says its word."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evenhand.domain.publicity.facts import Event
from evenhand.domain.vocabulary import EventKind, Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.grants.evenings_part import EveningsPart
from evenhand.screens.grants.view import GrantsView
from evenhand.screens.theme import Theme
from evenhand.services.saving import found, listed
from tests.makers import a_partnership
from tests.screens.mp.hands import tick, write
from tests.services.an_award import an_award, another_award

TODAY = date(2026, 6, 30)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    an_award(opened, pence=187_00)
    another_award(opened, 1, "Tiny Steps", 99_95)
    yield opened
    opened.close()


@pytest.mark.clause("MP9")
def test_an_evening_is_added_with_its_awards_by_keyboard(
    partnership: Partnership, theme: Theme, qtbot: QtBot
) -> None:
    view = GrantsView(Desk(partnership, lambda: TODAY))
    qtbot.addWidget(view)
    view.resize(1366, 632)
    view.show()
    view.load()
    view.parts.open_part("evenings")
    part = view.findChild(EveningsPart)
    assert part is not None
    wanted: list[str] = []
    part._desk.record_wanted.connect(wanted.append)

    part.begin()
    form = part.one.form
    write(qtbot, form, "title", "Awards evening")
    write(qtbot, form, "on", "29 May 2026")
    assert form.field("on").control().accessibleDescription().startswith("Election calendar: ")
    for says in ("A-01 Old Wharf Canoe Club, £187.00", "A-02 Tiny Steps, £99.95"):
        tick(qtbot, form, "awards", says)
    assert form.field("sum").value() == "2 of 2 awards, £286.95"
    assert part.unsaved()
    assert part.save()

    (event,) = listed(partnership, Event)
    assert (event.kind, event.on, event.status) == (EventKind.AWARDS, date(2026, 5, 29), Planned.PLANNED)
    assert part.list.chosen_id() == event.id
    assert part._evenings[event.id].says == "Two awards, £286.95 in all"
    part.one._papers.click()
    part.one._guests.click()
    assert wanted == ["paper:certificates/1", f"event:{event.id}"]
    assert found(partnership, Event, event.id).title == "Awards evening"
