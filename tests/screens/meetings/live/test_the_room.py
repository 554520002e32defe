"""People come, go, declare interests and take the chair by one key each, and the bar follows."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from evenhand.domain.meetings.record_facts import DeclaredInterest, Moment
from evenhand.domain.meetings.vocabulary import ConflictHandling, MomentKind
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.domain.vocabulary import Presence
from evenhand.screens.meetings.live import view
from evenhand.screens.meetings.live.view import LiveView
from evenhand.services.interests import save_interest
from evenhand.services.saving import listed
from tests.screens.meetings.live.board import RESIDENTS, TODAY, Board
from tests.screens.meetings.live.conftest import Opening
from tests.screens.meetings.live.hands import counts, in_dialog, key, second, write

SPACE = Qt.Key.Key_Space


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the view has had read out."""
    heard: list[str] = []
    monkeypatch.setattr(view, "announce", lambda _, says: heard.append(says))
    return heard


def moments(board: Board, name: str) -> list[tuple[MomentKind, time, int | None]]:
    own = [one for one in listed(board.partnership, Moment) if one.person_id == board.people[name]]
    return [(one.kind, one.at, one.item_id) for one in own]


def test_a_late_arrival_is_one_key_at_the_time_of_the_keystroke(
    opening: Opening, board: Board, qtbot: QtBot, said: list[str]
) -> None:
    board.open(*RESIDENTS)
    board.take(1, time(19, 1))
    live = opening()
    assert counts(live) == ["5", "0", "0", "5", "5"]
    key(qtbot, live, board, "Faisal Rahman", SPACE, time(19, 11))
    assert moments(board, "Faisal Rahman") == [(MomentKind.ARRIVED, time(19, 11), None)]
    assert second(live, board, "Faisal Rahman") == "arrived 7.11 pm"
    assert counts(live) == ["6", "0", "0", "6", "5"]
    assert said == ["Cllr Faisal Rahman arrived. 6 voting. Still quorate."]
    assert board.partnership.next_undo == "Faisal Rahman: arrived at 7.11 pm"
    assert live.room.list.person() == board.people["Faisal Rahman"]


def test_an_early_departure_is_read_out_and_undone(
    live: LiveView, board: Board, qtbot: QtBot, said: list[str]
) -> None:
    key(qtbot, live, board, "Janet Pell", SPACE, time(20, 10))
    assert moments(board, "Janet Pell") == [(MomentKind.LEFT, time(20, 10), None)]
    assert second(live, board, "Janet Pell") == "left 8.10 pm"
    assert said == ["Cllr Janet Pell left. 7 voting. Still quorate."]
    board.partnership.undo()
    assert second(live, board, "Janet Pell") == ""


def test_an_interest_is_declared_and_who_has_it_leaves_for_that_item(
    live: LiveView, board: Board, qtbot: QtBot
) -> None:
    def declare(dialog) -> None:
        assert dialog.form.field("item_id").value() == board.items[5]
        assert dialog.form.field("handling").value() is ConflictHandling.LEFT_THE_ROOM
        says = dialog.form.field("says").control()
        says.setFocus()
        qtbot.keyClicks(says, "Her brother sails there")
        dialog.form.save()

    in_dialog(declare)
    key(qtbot, live, board, "Rose Ibbotson", Qt.Key.Key_I, time(19, 50))
    declared = listed(board.partnership, DeclaredInterest)[-1]
    assert (declared.person_id, declared.says) == (board.people["Rose Ibbotson"], "Her brother sails there")
    assert declared.declared_at == time(19, 50)
    assert moments(board, "Rose Ibbotson") == [(MomentKind.LEFT, time(19, 50), board.items[5])]
    assert second(live, board, "Rose Ibbotson") == "interest, left 7.50 pm"
    assert counts(live) == ["9", "2", "2", "7", "5"]
    assert live.item.bar.counts()[1].note == "P. Nair and 1"


def test_handling_it_otherwise_than_the_rule_book_says_wants_a_reason(
    live: LiveView, board: Board, qtbot: QtBot
) -> None:
    found: list[str] = []

    def declare(dialog) -> None:
        dialog.form.field("says").set_value("Her brother sails there")
        dialog.form.field("handling").set_value(ConflictHandling.DECLARED)
        dialog.form.field("handling").changed.emit()
        dialog.form.save()
        found.append(dialog.form.field("because").error())

    in_dialog(declare)
    key(qtbot, live, board, "Rose Ibbotson", Qt.Key.Key_I, time(19, 50))
    assert found == ["Say why it was handled otherwise than the rule book says."]
    assert len(listed(board.partnership, DeclaredInterest)) == 1


def test_who_left_for_an_item_is_back_by_one_key_and_leaves_for_it_again(
    live: LiveView, board: Board, qtbot: QtBot
) -> None:
    key(qtbot, live, board, "Priya Nair", SPACE, time(19, 55))
    assert second(live, board, "Priya Nair") == "interest"
    assert counts(live)[2:4] == ["0", "8"]
    key(qtbot, live, board, "Priya Nair", SPACE, time(19, 56))
    assert moments(board, "Priya Nair")[-1] == (MomentKind.LEFT, time(19, 56), board.items[5])


def test_the_chair_changes_by_one_key_and_an_empty_chair_is_said(
    live: LiveView, board: Board, qtbot: QtBot, said: list[str]
) -> None:
    key(qtbot, live, board, "Amara Okonjo", SPACE, time(19, 50))
    assert live.middle.notice.says().startswith("Nobody is in the chair.")
    key(qtbot, live, board, "Gwenllian Price", Qt.Key.Key_C, time(19, 51))
    assert second(live, board, "Gwenllian Price") == "chairs"
    assert said[-1] == "Gwenllian Price chairs. 7 voting. Still quorate."
    assert live.middle.notice.says() == ""


def test_what_cannot_have_been_is_said_beside_the_room(live: LiveView, board: Board, qtbot: QtBot) -> None:
    key(qtbot, live, board, "Wiktoria Mazur", Qt.Key.Key_C, time(19, 50))
    assert live.room.error.says() == (
        "Wiktoria Mazur was not in the room at 7.50 pm, so somebody else is in the chair."
    )
    key(qtbot, live, board, "Wiktoria Mazur", SPACE, time(19, 52))
    assert live.room.error.says() == ""


def test_apologies_are_one_key_and_taken_back_by_the_same(live: LiveView, board: Board, qtbot: QtBot) -> None:
    key(qtbot, live, board, "Wiktoria Mazur", Qt.Key.Key_A, time(19, 50))
    assert second(live, board, "Wiktoria Mazur") == "apologies"
    key(qtbot, live, board, "Wiktoria Mazur", Qt.Key.Key_A, time(19, 50))
    assert live.sight().sitting.attendance[board.people["Wiktoria Mazur"]] is Presence.ABSENT


def test_a_time_is_mended_in_place(live: LiveView, board: Board, qtbot: QtBot) -> None:
    def mend(dialog) -> None:
        [line] = dialog.lines
        write(qtbot, line.field.control(), "7.15")
        dialog.save()

    in_dialog(mend)
    key(qtbot, live, board, "Faisal Rahman", Qt.Key.Key_T, time(19, 50))
    assert second(live, board, "Faisal Rahman") == "arrived 7.15 pm"


def test_the_button_of_the_row_does_what_space_does(live: LiveView, board: Board, qtbot: QtBot) -> None:
    board.clock.at(time(19, 58))
    live.room.list.choose(board.people["Yusuf Demir"])
    buttons = [one for one in live.room.list.findChildren(type(live.room.times)) if one.isVisible()]
    assert {one.text() for one in buttons} == {"Leaves", "Back in"}
    next(one for one in buttons if one.text() == "Leaves").click()
    assert second(live, board, "Yusuf Demir") == "left 7.58 pm"


def test_a_mistake_is_taken_away_and_the_time_of_an_item_is_mended(
    live: LiveView, board: Board, qtbot: QtBot
) -> None:
    def mend(dialog) -> None:
        said = {line.timed.says: line for line in dialog.lines}
        said["Cllr Faisal Rahman arrived"].away.click()
        write(qtbot, said["Item 6 taken"].field.control(), "7.41 pm")
        dialog.save()

    in_dialog(mend)
    qtbot.keyClick(live.room.times, SPACE)
    assert second(live, board, "Faisal Rahman") == "not here"
    assert live.sight().sitting.items[5].taken_at == time(19, 41)


def test_an_interest_entered_by_mistake_is_taken_away(live: LiveView, board: Board, qtbot: QtBot) -> None:
    def take_back(dialog) -> None:
        [away] = [one for one in dialog.findChildren(QAbstractButton) if one.text() == "Take away"]
        qtbot.keyClick(away, SPACE)

    in_dialog(take_back)
    key(qtbot, live, board, "Priya Nair", Qt.Key.Key_I, time(19, 50))
    assert listed(board.partnership, DeclaredInterest) == []
    assert counts(live) == ["9", "0", "0", "9", "5"]


def test_what_was_expected_is_offered_and_fills_the_form(live: LiveView, board: Board, qtbot: QtBot) -> None:
    interest = Interest(
        person_id=board.people["Rose Ibbotson"],
        kind=InterestKind.TRUSTEESHIP,
        whose=InterestHolder.OWN,
        body="Fernhill Residents",
        declared_on=date(2026, 1, 5),
    )
    key_of = save_interest(board.partnership, interest, today=TODAY)
    board.take(7, time(19, 58))

    def declare(dialog) -> None:
        assert dialog.form.field("says").value() == "Fernhill Residents"
        dialog.form.save()

    in_dialog(declare)
    key(qtbot, live, board, "Rose Ibbotson", Qt.Key.Key_I, time(19, 59))
    declared = listed(board.partnership, DeclaredInterest)[-1]
    assert (declared.interest_id, declared.item_id) == (key_of, board.items[6])
