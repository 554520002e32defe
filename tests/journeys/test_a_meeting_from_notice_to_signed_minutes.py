"""From a new empty file, by the keyboard: a meeting called, sent, held, minuted, approved at the next, and rescinded.

The evening has a late arrival, an early departure, an interest, a quorum lost and regained, and a casting vote.
"""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

import tests.windows
from evenhand.app import places
from evenhand.app.window import MainWindow
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import Circulation, DeclaredInterest, Rescission
from evenhand.domain.meetings.vocabulary import Cast, Circulated
from evenhand.domain.vocabulary import Outcome, Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.meetings.live.room_list import RoomList
from evenhand.services import minutes
from evenhand.services.invariants import rule_checks
from evenhand.services.meeting_reading import Sitting, read_sitting
from evenhand.services.partnership import set_rule
from evenhand.services.rules import shipped
from evenhand.services.saving import found, listed
from tests.journeys.beginning import begin, bring_in
from tests.keyboard import CONTROL, come_to, focus, press, push, shortcut, tab_to, type_into
from tests.windows import answering

SPACE = Qt.Key.Key_Space
MEMBERS, MEETINGS = Qt.Key.Key_1, Qt.Key.Key_2
RULES = {
    "quorum": "5",
    "majority": "those voting",
    "casting_vote": "chair",
    "conflict_action": "leaves the room",
    "notice_days_papers": "7",
}
HERE = ("Gwenllian Price", "Ruth Okafor", "Priya Nair", "Marek Dabrowski", "Fatima Begum")
BOAT = "To pay 187.00 for life jackets."
LATE = "Cllr Hywel Lloyd"


@pytest.fixture(autouse=True)
def _documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "documents_folder", lambda: tmp_path)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


class Evening:
    """The secretary at the keyboard, and the clock on the wall."""

    def __init__(self, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        self.window, self._patch = window, monkeypatch

    @property
    def file(self) -> Partnership:
        """The open partnership."""
        return self.view.desk.partnership

    @property
    def view(self) -> Any:
        """The tab that is open."""
        assert self.window.pages is not None
        return self.window.pages.current()

    def sitting(self) -> Sitting:
        """The first meeting as it is kept."""
        with self.file.reading() as session:
            return read_sitting(session, 1)

    def clock(self, month: int, day: int, hour: int = 18, minute: int = 0) -> None:
        """Move the clock on the wall."""
        at = datetime(2026, month, day, hour, minute)  # noqa: DTZ001  the clock on the wall
        self._patch.setattr(tests.windows, "NOW", at)

    def at(self, hour: int, minute: int) -> None:
        """Move it within the evening of the first meeting."""
        self.clock(4, 28, hour, minute)

    def front(self) -> None:
        """The window comes to the front, as a window manager would bring it once a dialog has closed."""
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        QTest.qWait(50)

    def quorate(self) -> bool | None:
        """Whether the item being taken has its quorum."""
        sitting = self.sitting()
        return sitting.room(sitting.items[3].id).quorate

    def person(self, name: str, key: Qt.Key) -> None:
        """Walk to somebody in the room, and press a key."""
        to_pane(RoomList)
        rows = focus()
        assert isinstance(rows, RoomList)
        press(Qt.Key.Key_Home)
        names = {one.person_id: one.name for one in rows.rows()}
        for _ in names:
            if names[rows.person()] == name:
                break
            press(Qt.Key.Key_Down)
        assert names[rows.person()] == name
        press(key)

    def item(self, number: int) -> None:
        """Take an item of the agenda."""
        rows = tab_to("Agenda")
        press(Qt.Key.Key_Home)
        for _ in range(number - 1):
            press(Qt.Key.Key_Down)
        assert rows.hasFocus()
        press(Qt.Key.Key_Return)

    def decide(self, wording: str, mover: str, seconder: str, *votes: str) -> None:
        """Write what is moved and how the hands went."""
        if wording:
            type_into("Decision", wording)
        tab_to("Moved by")
        QTest.keyClicks(focus(), mover)
        tab_to("Seconded by")
        QTest.keyClicks(focus(), seconder)
        for field, number in zip(("Votes: For", "Votes: Against", "Votes: Abstained"), votes, strict=False):
            type_into(field, number)

    def record(self) -> None:
        """Record what was moved."""
        press(Qt.Key.Key_Return, CONTROL)

    def decisions(self) -> list[Decision]:
        """Every decision that is kept."""
        return listed(self.file, Decision)


def to_pane(kind: type[RoomList]) -> None:
    """Go from pane to pane until the room is reached."""
    for _ in range(8):
        if isinstance(focus(), kind):
            return
        press(Qt.Key.Key_F6)
    pytest.fail("F6 never comes to the room")


@pytest.fixture
def evening(qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Evening:
    """A new file with the members that a spreadsheet held, and the rules that its board lives by."""
    made = begin(qtbot, tmp_path)
    shortcut(made, MEMBERS)
    bring_in(made, "members")
    evening = Evening(made, monkeypatch)
    book = shipped("big-local")
    for rule, typed in RULES.items():
        set_rule(evening.file, book[rule], typed=typed, reason="As agreed", starts=date(2021, 3, 14))
    shortcut(made, MEETINGS)
    return evening


def call(evening: Evening, day: str) -> None:
    """Call a meeting for a day, at seven, with its agenda from the template."""
    shortcut(evening.window, Qt.Key.Key_N)
    type_into("Date", day)
    type_into("From", "7 pm")
    type_into("To", "9 pm")
    type_into("Place", "Old Wharf Centre")
    push("Save")


def send(evening: Evening) -> None:
    """Record the agenda as sent to everybody."""

    def sent(dialog: FormDialog) -> None:
        come_to(dialog)
        push("Record as sent")

    with answering((FormDialog, sent)):
        push("Record as sent")
    evening.front()


def add_item(evening: Evening, title: str) -> None:
    """Put an item on the agenda while the meeting goes on."""

    def added(dialog: FormDialog) -> None:
        come_to(dialog)
        type_into("Title", title)
        press(Qt.Key.Key_Return, CONTROL)

    with answering((FormDialog, added)):
        push("Add item")
    evening.front()


def declare(evening: Evening, name: str, says: str) -> None:
    """Let somebody declare an interest in the item that is taken."""

    def declared(dialog: FormDialog) -> None:
        come_to(dialog)
        type_into("What", says)
        press(Qt.Key.Key_Return, CONTROL)

    with answering((FormDialog, declared)):
        evening.person(name, Qt.Key.Key_I)
    evening.front()


def close(evening: Evening) -> None:
    """Close the meeting."""

    def closed(dialog: FormDialog) -> None:
        come_to(dialog)
        press(Qt.Key.Key_Return, CONTROL)

    with answering((FormDialog, closed)):
        push("Close the meeting")
    evening.front()


def write_minutes(evening: Evening) -> None:
    """Have the minutes written from the record."""
    push("Write the minutes")
    push("Write the minutes from the record")


def minutes_text(evening: Evening) -> str:
    """All that the minutes of the first meeting say."""
    with evening.file.reading() as session:
        kept = minutes.minutes_of(session, 1)
    assert kept is not None
    return "\n".join(paragraph for one in kept.sections for paragraph in one.paragraphs)


def circulate(evening: Evening) -> None:
    """Record the draft as sent to everybody."""

    def sent(dialog: FormDialog) -> None:
        come_to(dialog)
        push("Record as sent")

    with answering((FormDialog, sent)):
        push("Circulate")
    evening.front()


def approve(evening: Evening) -> None:
    """Approve the minutes of the first meeting at the second, and seal them."""

    def sealed(dialog: FormDialog) -> None:
        come_to(dialog)
        push("Seal minutes")

    tab_to("Meetings: which")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down)
    push("Approve the minutes")
    with answering((FormDialog, sealed)):
        push("Approve at a later meeting")
    evening.front()


def rescind(evening: Evening) -> None:
    """Rescind the first decision by the last."""

    def rescinded(dialog: FormDialog) -> None:
        come_to(dialog)
        choice = tab_to("By decision")
        assert isinstance(choice, QComboBox)
        while "To rescind" not in choice.currentText():
            press(Qt.Key.Key_Down)
        type_into("Reason", "The club was given life jackets.")
        press(Qt.Key.Key_Return, CONTROL)

    tab_to("Parts of the meeting")
    press(Qt.Key.Key_Left)
    with answering((FormDialog, rescinded)):
        push("Rescind")
    evening.front()


def prepare(evening: Evening) -> None:
    """Call the first meeting and send its agenda in time."""
    call(evening, "28 April 2026")
    (called,) = listed(evening.file, Meeting)
    assert (called.held_on.isoformat(), called.at, called.status) == ("2026-04-28", "7 pm", Planned.PLANNED)
    assert evening.sitting().items[1].title == "Declarations of interest"
    evening.clock(4, 20)
    send(evening)
    assert {one.what for one in listed(evening.file, Circulation)} <= {Circulated.NOTICE, Circulated.PACK}


def gather(evening: Evening, names: Iterable[str]) -> None:
    """Go into the meeting, tick who is here, and begin."""
    push("Go into the meeting")
    for name in names:
        evening.person(name, Qt.Key.Key_Space)
    push("Begin the meeting")


def lose_and_regain_the_quorum(evening: Evening) -> None:
    """One comes late, one has an interest, one goes home: four are left to decide, until one more comes."""
    evening.at(19, 5)
    evening.item(2)
    evening.at(19, 10)
    evening.person(LATE, SPACE)
    add_item(evening, "Grant: the canoe club")
    evening.at(19, 15)
    evening.item(4)
    evening.at(19, 16)
    declare(evening, "Priya Nair", "secretary of the club")
    evening.at(19, 20)
    evening.person("Fatima Begum", SPACE)
    assert evening.quorate() is False
    push("Add a decision")
    evening.decide(BOAT, "Ruth", "Marek", "4", "0")
    evening.record()
    assert evening.decisions() == []
    evening.at(19, 25)
    evening.person("Cllr Tomos Bevan", SPACE)
    assert evening.quorate() is True


def decide_by_casting_vote(evening: Evening) -> None:
    """A tie, which the chair decides; then the evening ends."""
    evening.decide("", "Ruth", "Marek", "2", "2", "1")
    tab_to("Not used")
    press(Qt.Key.Key_Right)
    evening.record()
    (carried,) = evening.decisions()
    sitting = evening.sitting()
    assert (carried.outcome, sitting.records[carried.id].casting) == (Outcome.CARRIED, Cast.FOR)
    interested = {one.person_id for one in listed(evening.file, DeclaredInterest)}
    assert interested
    assert sitting.room_of(carried).voters.isdisjoint(interested)
    evening.at(19, 45)
    evening.item(5)
    sitting = evening.sitting()
    assert interested <= sitting.room(sitting.items[4].id).voters
    evening.at(19, 50)
    close(evening)
    push("Leave the meeting")


def meet_again(evening: Evening) -> None:
    """The next meeting approves the minutes, and rescinds what was decided."""
    call(evening, "19 May 2026")
    evening.clock(5, 19, 19, 0)
    gather(evening, (*HERE, LATE))
    evening.clock(5, 19, 19, 10)
    evening.item(3)
    evening.decide("To approve the minutes of 28 April 2026.", "Ruth", "Marek", "6", "0")
    evening.record()
    evening.clock(5, 19, 19, 20)
    evening.item(4)
    push("Add a decision")
    evening.decide("To rescind the life jackets, which the club was given.", "Priya", "Fatima", "6", "0")
    evening.record()
    assert [one.outcome for one in evening.decisions()] == [Outcome.CARRIED] * 3
    evening.clock(5, 19, 19, 30)
    close(evening)
    push("Leave the meeting")


def test_a_meeting_is_called_held_minuted_approved_and_one_decision_rescinded(evening: Evening) -> None:
    prepare(evening)
    evening.at(19, 0)
    gather(evening, HERE)
    lose_and_regain_the_quorum(evening)
    decide_by_casting_vote(evening)
    evening.clock(4, 29)
    write_minutes(evening)
    said = minutes_text(evening)
    assert "declared an interest as secretary of the club, left at 7.16 pm and took no part." in said
    assert "by the casting vote of Gwenllian Price" in said
    circulate(evening)
    meet_again(evening)
    approve(evening)
    rescind(evening)
    first, _, last = evening.decisions()
    rescinded = [(one.decision_id, one.by_decision_id) for one in listed(evening.file, Rescission)]
    assert rescinded == [(first.id, last.id)]
    assert first.outcome is Outcome.CARRIED
    with evening.file.reading() as session:
        assert [check for check in rule_checks(session) if not check.ok] == []
    assert found(evening.file, Meeting, 1).minutes_approved_on == date(2026, 5, 19)
