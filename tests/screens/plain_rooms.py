"""An invented board for the plain rooms, their views over it, and the hands of a secretary who uses no mouse."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from evenhand.domain.members.facts import Membership, Person, PublicOfficeHeld
from evenhand.domain.partnership.facts import Council
from evenhand.domain.vocabulary import Capacity, PublicOffice
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.view import PlainRoom
from evenhand.screens.theme import Theme
from evenhand.screens.widgets.form import DetailForm
from evenhand.services import members
from evenhand.services.partnership import save_council
from tests.makers import a_partnership
from tests.windows import dressed

TODAY = date(2026, 4, 14)
JOINED = date(2023, 6, 12)
People = dict[str, int]
Opening = Callable[[type[PlainRoom]], PlainRoom]


@pytest.fixture
def theme(qapp) -> Iterator[Theme]:
    """Light at 100 per cent, and so again afterwards."""
    yield dressed(qapp)
    dressed(qapp)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def people(partnership: Partnership) -> People:
    """Two residents, one who left, a councillor, and somebody who is no member."""
    keys: People = {}
    for name, capacity, ends in (
        ("Amara Okonjo", Capacity.RESIDENT, None),
        ("Priya Nair", Capacity.RESIDENT, None),
        ("Harold Finch", Capacity.RESIDENT, date(2024, 2, 1)),
        ("Janet Pell", Capacity.COUNCILLOR, None),
    ):
        spell = Membership(person_id=0, capacity=capacity, votes=True, starts=JOINED, ends=ends)
        newcomer = members.NewMember(Person(name=name), spell)
        keys[name] = members.admit_member(partnership, newcomer, today=TODAY)
    keys["Owen Marchetti"] = members.add_person(partnership, Person(name="Owen Marchetti"))
    seat = PublicOfficeHeld(
        person_id=keys["Janet Pell"],
        kind=PublicOffice.COUNCILLOR,
        council_id=save_council(partnership, Council(name="Marlbeck Borough Council")),
        ward="Wharf",
        source="The council's register",
        starts=date(2022, 5, 9),
    )
    members.save_public_office(partnership, seat, today=TODAY)
    return keys


def today() -> date:
    """The calendar day of the tests."""
    return TODAY


@pytest.fixture
def desk(partnership: Partnership, theme: Theme) -> Desk:
    return Desk(partnership, today)


@pytest.fixture
def opening(desk: Desk, qtbot: QtBot) -> Opening:
    """Opens a room in an active window at the design size."""

    def show(kind: type[PlainRoom]) -> PlainRoom:
        view = kind(desk)
        qtbot.addWidget(view)
        view.resize(1366, 632)
        view.show()
        view.activateWindow()
        qtbot.waitUntil(view.isActiveWindow)
        view.load()
        qtbot.waitUntil(view.list.isVisible)
        return view

    return show


def write(qtbot: QtBot, form: DetailForm, key: str, text: str) -> None:
    """Type into a field in place of what stands there."""
    control = form.field(key).control()
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    edit = control if isinstance(control, QLineEdit | QPlainTextEdit) else control.findChild(QLineEdit)
    assert isinstance(edit, QLineEdit | QPlainTextEdit)
    edit.selectAll()
    if text:
        qtbot.keyClicks(edit, text)
    else:
        qtbot.keyClick(edit, Qt.Key.Key_Backspace)


def press(qtbot: QtBot, within: QWidget, text: str) -> None:
    """Reach a button by the keyboard and press it."""
    buttons = [one for one in within.findChildren(QAbstractButton) if one.text() == text and one.isVisible()]
    assert buttons, f"no button {text}"
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Space)


def part_of(view: PlainRoom, place: int) -> Any:
    """A part of the record by its place, as whatever kind of part it is."""
    return view.pane.parts[place]


def titles(view: PlainRoom) -> list[tuple[str, str]]:
    """The rows in view, with their groups."""
    return [(row.group, row.title) for row in view.room.rows(view.book)]


def errors(form: DetailForm) -> list[str]:
    """The sentences beside the fields of a form."""
    return form.errors()
