"""After the poll, by keyboard: the result, what follows from it for each person, and a line settled by hand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.record_facts import AfterPollSettled, StandingDown
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.elections.after_poll_dialogs import OneAnswer, ResultDialog
from evenhand.screens.elections.after_poll_part import AfterPollPart
from evenhand.screens.elections.room import elections_room, history_of
from evenhand.screens.elections.standing_part import StandingPart
from evenhand.screens.widgets.list_rows import RowsModel
from evenhand.services import elections, members
from evenhand.services.saving import listed
from tests.screens.plain_rooms import People, errors, press, write

POLL, STATEMENT = date(2026, 3, 5), date(2026, 2, 6)


@pytest.fixture
def poll(partnership: Partnership, people: People) -> int:
    council_id = next(iter(members.directory(partnership).councils))
    election = Election(kind=ElectionKind.LOCAL, poll_on=POLL, area="Marlbeck Borough", council_id=council_id)
    key = elections.save_election(partnership, election)
    for name, person_id in (("Janet Pell", people["Janet Pell"]), ("Graham Oduya", None)):
        candidate = Candidate(
            election_id=key, person_id=person_id, name=name, ward="Wharf", since=STATEMENT, source="Council"
        )
        elections.save_candidate(partnership, candidate)
    return key


class Shown:
    """A part in a window, shown anew with each change and each other day, as the tab shows it."""

    def __init__(self, part: AfterPollPart | StandingPart, desk: Desk, key: int) -> None:
        self.part, self._desk, self._key = part, desk, key
        desk.changed.connect(self.again)
        desk.day_changed.connect(self.again)
        self.again()

    def again(self, _: object = None) -> None:
        self.part.show_record(elections_room(self._desk).read(), self._key)


@pytest.fixture
def part(desk: Desk, poll: int, qtbot: QtBot) -> Iterator[AfterPollPart]:
    part = AfterPollPart(desk)
    qtbot.addWidget(part)
    shown = Shown(part, desk, poll)
    part.show()
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)
    yield part
    desk.changed.disconnect(shown.again)


def lines(part: AfterPollPart) -> list[tuple[str, str, str]]:
    model = part.rows.model()
    assert isinstance(model, RowsModel)
    rows = [model.row_at(place) for place in range(model.rowCount())]
    return [(row.group, row.title, row.second) for row in rows if row is not None]


def choose(part: AfterPollPart, wanted: tuple[str, str, str]) -> None:
    model = part.rows.model()
    assert isinstance(model, RowsModel)
    for place in range(model.rowCount()):
        row = model.row_at(place)
        if row is not None and (row.group, row.title, row.second) == wanted:
            part.rows.setCurrentIndex(model.index(place))


def when_asked(kind: type, does: str, qtbot: QtBot) -> None:
    """Answer the next dialog of a kind by the keyboard."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        if isinstance(dialog, ResultDialog):
            box = next(one for one in dialog.boxes.values() if one.text().startswith(does))
            box.setFocus(Qt.FocusReason.OtherFocusReason)
            qtbot.keyClick(box, Qt.Key.Key_Space)
        elif isinstance(dialog, OneAnswer):
            qtbot.keyClicks(dialog.field.control(), does)
        taking: Any = dialog
        taking.take()

    QTimer.singleShot(0, answer)


@pytest.mark.clause("PP5")
def test_the_result_is_entered_and_what_follows_is_done_button_by_button(
    part: AfterPollPart, partnership: Partnership, people: People, qtbot: QtBot
) -> None:
    assert lines(part) == [("To do", "Wharf", "Who was elected: Graham Oduya and Janet Pell?")]
    when_asked(ResultDialog, "Graham Oduya", qtbot)
    press(qtbot, part, "Enter the result…")
    kept = {one.name: one.status for one in listed(partnership, Candidate)}
    assert kept == {"Graham Oduya": CandidateStatus.ELECTED, "Janet Pell": CandidateStatus.NOT_ELECTED}
    assert lines(part) == [
        ("To do", "Janet Pell", "Not elected: councillor until 8 March 2026"),
        ("To do", "Janet Pell", "Not elected: the council’s nomination ends with the seat"),
        ("To do", "Graham Oduya", "A new councillor: enter them, and ask whether they join"),
        ("Done", "Wharf", "Elected: Graham Oduya"),
    ]
    press(qtbot, part, "End the office")
    assert not members.directory(partnership).is_councillor(people["Janet Pell"], date(2026, 3, 9))
    press(qtbot, part, "End the membership")
    press(qtbot, part, "Enter them")
    assert [group for group, _, _ in lines(part)] == ["To do", "Done", "Done", "Done", "Done"]


@pytest.mark.clause("PP5")
def test_a_line_is_settled_by_hand_with_a_note_and_opened_again(
    part: AfterPollPart, partnership: Partnership, qtbot: QtBot
) -> None:
    when_asked(ResultDialog, "Graham Oduya", qtbot)
    part.carry_out()
    when_asked(OneAnswer, "The seat was not up", qtbot)
    press(qtbot, part, "Settle by hand…")
    (settled,) = listed(partnership, AfterPollSettled)
    assert settled.note == "The seat was not up"
    assert ("Done", "Janet Pell", "Not elected: councillor until 8 March 2026") in lines(part)
    choose(part, ("Done", "Janet Pell", "Not elected: councillor until 8 March 2026"))
    press(qtbot, part, "Open the line again")
    assert listed(partnership, AfterPollSettled) == []


def test_until_the_poll_is_over_it_says_when_and_a_line_opens_what_it_is_about(
    part: AfterPollPart, desk: Desk, poll: int, qtbot: QtBot
) -> None:
    desk.show_day(POLL)
    assert lines(part) == []
    opened: list[str] = []
    desk.record_wanted.connect(opened.append)
    desk.show_day(date(2026, 4, 14))
    press(qtbot, part, "Open")
    assert opened == [f"election:{poll}/candidates"]


def test_a_result_names_somebody(theme: object, qtbot: QtBot) -> None:
    dialog = ResultDialog(
        "Wharf", [Candidate(id=3, election_id=1, name="Lena Fairbrother", since=STATEMENT, source="S")]
    )
    qtbot.addWidget(dialog)
    dialog.take()
    assert dialog.elected == ()
    dialog.boxes[3].setChecked(True)
    dialog.take()
    assert dialog.elected == (3,)


@pytest.mark.clause("PP5")
def test_who_stands_down_is_added_and_taken_off_by_keyboard(
    partnership: Partnership, desk: Desk, people: People, poll: int, qtbot: QtBot
) -> None:
    janet = next(one for one in listed(partnership, Candidate) if one.name == "Janet Pell")
    elections.save_candidate(partnership, replace(janet, status=CandidateStatus.WITHDRAWN))
    part = StandingPart(desk)
    qtbot.addWidget(part)
    shown = Shown(part, desk, poll)
    part.show()
    part.page.add()
    press(qtbot, part.form, "Save")
    assert errors(part.form)
    part.form.field("person_id").set_value(people["Janet Pell"])
    write(qtbot, part.form, "since", "1 February 2026")
    write(qtbot, part.form, "source", "Her own statement")
    press(qtbot, part.form, "Save")
    history = history_of(partnership, elections_room(desk).read(), poll)
    assert history[0].title == "Janet Pell stands down"
    (kept,) = listed(partnership, StandingDown)
    assert (kept.person_id, kept.since) == (people["Janet Pell"], date(2026, 2, 1))
    press(qtbot, part.form, "Take off the list")
    assert listed(partnership, StandingDown) == []
    desk.changed.disconnect(shown.again)
