"""Duplicates side by side: which record is kept, field by field, by keyboard; and who is typed in a second time."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evenhand.domain.meetings.facts import Attendance, Meeting
from evenhand.domain.members.facts import Membership, OfficeHeld, Person
from evenhand.domain.vocabulary import Capacity, Office, Planned, Presence
from evenhand.screens.desk import Desk
from evenhand.screens.members.merging import MergingDialog
from evenhand.screens.members.view import MembersView
from evenhand.screens.theme import Theme
from evenhand.services import members
from evenhand.services.saving import found, listed, put
from tests.screens.members.conftest import JOINED, TODAY, Board
from tests.screens.reach import cut, nameless, small_targets
from tests.windows import answering, choosing

AGAIN = Person(
    name="Priya R. Nair", email="priya@example.org", telephone="01632 960111", note="Keys\nof the hall"
)


@pytest.fixture
def twice(board: Board) -> int:
    """Priya Nair is in the file a second time, as treasurer; the key of that record."""
    with board.partnership.change("Enter her again") as unit:
        put(
            unit.session,
            replace(found(board.partnership, Person, board.keys["Priya Nair"]), note="Wharf Lane"),
        )
        key = put(unit.session, AGAIN)
        put(unit.session, OfficeHeld(person_id=key, office=Office.TREASURER, starts=JOINED))
    return key


def opened(desk: Desk, qtbot: QtBot, size: tuple[int, int] = (1000, 640)) -> MergingDialog:
    made = MergingDialog(desk)
    qtbot.addWidget(made)
    made.show()
    made.resize(*size)
    made.activateWindow()
    settle()
    return made


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def people(board: Board) -> list[str]:
    return [one.name for one in listed(board.partnership, Person) if "Nair" in one.name]


def test_a_file_without_duplicates_says_what_was_compared(desk: Desk, theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)

    assert dialog.pair() is None
    assert not dialog._merge.isVisible()


def test_the_record_that_is_kept_decides_what_moves_over(
    desk: Desk, theme: Theme, board: Board, twice: int, qtbot: QtBot
) -> None:
    dialog, first = opened(desk, qtbot), board.keys["Priya Nair"]
    assert dialog.pane.moves() == (
        "Moves over to Priya Nair: one office. What both records say alike counts once."
    )
    assert dialog.pane.person() == Person(
        id=first,
        name="Priya Nair",
        email=AGAIN.email,
        telephone=AGAIN.telephone,
        note="Wharf Lane\nKeys\nof the hall",
    )

    dialog.pane.choose_kept(twice)
    assert dialog.pane.person().name == "Priya R. Nair"
    assert "one membership" in dialog.pane.moves()


def test_a_pair_is_merged_as_chosen_and_undo_brings_both_back(
    desk: Desk, theme: Theme, board: Board, twice: int, qtbot: QtBot
) -> None:
    dialog, first = opened(desk, qtbot), board.keys["Priya Nair"]
    said: list[str] = []
    desk.noticed.connect(said.append)
    dialog.pane.choose("name", "Priya R. Nair")
    dialog.pane.choose("note", "Wharf Lane")
    dialog.merge()

    kept = found(board.partnership, Person, first)
    assert (kept.name, kept.email, kept.note) == ("Priya R. Nair", AGAIN.email, "Wharf Lane")
    assert people(board) == ["Priya R. Nair"]
    assert said == ["Priya R. Nair is merged into Priya R. Nair. Undo takes it back."]
    assert dialog.pair() is None
    board.partnership.undo()
    assert people(board) == ["Priya Nair", "Priya R. Nair"]


def test_what_stands_in_the_way_is_said_and_nothing_is_merged(
    desk: Desk, theme: Theme, board: Board, twice: int, qtbot: QtBot
) -> None:
    spell = Membership(person_id=twice, capacity=Capacity.CO_OPTED, votes=False, starts=date(2025, 1, 7))
    members.save_membership(board.partnership, spell, today=TODAY)
    dialog = opened(desk, qtbot)
    assert dialog.pane.notice().startswith(
        "Settle this first, then merge. Both records hold a membership on 7 January 2025."
    )

    dialog.merge()
    assert dialog.pane.notice().endswith("Nothing was merged.")
    assert len(people(board)) == 2


def test_of_many_things_to_settle_two_are_told_and_the_rest_counted(
    desk: Desk, theme: Theme, board: Board, twice: int, qtbot: QtBot
) -> None:
    with board.partnership.change("Meet") as unit:
        for day in (5, 6, 7):
            meeting = put(unit.session, Meeting(held_on=date(2026, 1, day), status=Planned.HELD))
            for key, presence in ((twice, Presence.PRESENT), (board.keys["Priya Nair"], Presence.ABSENT)):
                put(unit.session, Attendance(meeting_id=meeting, person_id=key, presence=presence))
    dialog = opened(desk, qtbot)

    says = dialog.pane.notice()
    assert says.count("About the meeting of") == 2
    assert says.endswith("One more thing to settle.")


def test_two_people_are_left_as_two_until_the_dialog_is_opened_again(
    desk: Desk, theme: Theme, board: Board, twice: int, qtbot: QtBot
) -> None:
    dialog = opened(desk, qtbot)
    dialog.leave_as_two()

    assert dialog.pair() is None
    assert len(people(board)) == 2
    assert opened(desk, qtbot).pair() is not None


def test_the_keyboard_alone_chooses_and_merges(
    desk: Desk, theme: Theme, board: Board, twice: int, qtbot: QtBot
) -> None:
    dialog = opened(desk, qtbot)
    assert dialog.list.view.hasFocus()
    qtbot.keyClick(dialog.list.view, Qt.Key.Key_Return)
    first: Any = dialog.focusWidget()
    assert first.accessibleName() == "Record that is kept: Priya Nair"

    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert dialog.pane.kept_and_gone()[0].id == twice
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert people(board) == ["Priya R. Nair"]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_record_is_opened_from_the_dialog(
    desk: Desk, theme: Theme, board: Board, twice: int, qtbot: QtBot
) -> None:
    wanted: list[str] = []
    desk.record_wanted.connect(wanted.append)
    dialog = opened(desk, qtbot)
    dialog.pane.open_asked.emit(twice)

    assert wanted == [f"person:{twice}"]
    assert not dialog.isVisible()


def test_the_record_that_went_leaves_the_members_tab(
    view: MembersView, board: Board, twice: int, qtbot: QtBot
) -> None:
    view.show_record(f"person:{twice}")
    dialog = opened(view.desk, qtbot)
    dialog.merge()

    assert view.pane.person_id != twice
    assert "Priya Nair" in people(board)


@pytest.mark.parametrize(("scale", "size"), [(100, (1000, 640)), (100, (960, 536)), (200, (1302, 704))])
def test_everything_has_a_name_is_seen_whole_and_can_be_hit(
    desk: Desk, theme: Theme, twice: int, qtbot: QtBot, scale: int, size: tuple[int, int]
) -> None:
    theme.set_scale(scale)
    QAccessible.setActive(True)
    dialog = opened(desk, qtbot, size)

    assert (dialog.width(), dialog.height()) == size
    assert (nameless(dialog), cut(dialog), small_targets(dialog)) == ([], [], [])
    QAccessible.setActive(False)


def test_whoever_is_typed_a_second_time_is_recognised_and_opened_instead(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    view.add()
    joining = view.pane.joining
    qtbot.keyClicks(QApplication.focusWidget(), "Huw Nair")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert joining.notice.says() == ""

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    name: Any = QApplication.focusWidget()
    name.clear()
    qtbot.keyClicks(name, "P Nair")
    qtbot.keyClick(name, Qt.Key.Key_Tab)
    assert joining.notice.says() == (
        "Priya Nair is in the file already: names alike: P Nair and Priya Nair. "
        "To bring somebody back, open them and add a membership."
    )

    with answering(choosing("Go on typing")):
        qtbot.mouseClick(joining._open, Qt.MouseButton.LeftButton)
    assert joining.form.field("name").raw() == "P Nair"
    with answering(choosing("Open them")):
        qtbot.mouseClick(joining._open, Qt.MouseButton.LeftButton)
    assert view.pane.person_id == board.keys["Priya Nair"]
    assert view.pane.detail.isVisible()
    assert not view.unsaved()
