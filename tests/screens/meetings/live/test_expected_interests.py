"""An interest that the register lets expect is asked about above the motion, until it is declared or set aside."""

from datetime import date, time

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from evenhand.domain.meetings.record_facts import DeclaredInterest
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.screens.meetings.live.view import LiveView
from evenhand.services.interests import save_interest
from evenhand.services.saving import listed
from tests.screens.meetings.live.board import TODAY, Board
from tests.screens.meetings.live.hands import in_dialog

SAYS = "may have an interest: trusteeship, Fernhill Residents."


def expect(board: Board, *names: str) -> None:
    """Let the register know of people at the item that is about to be taken, which is taken then."""
    for name in names:
        interest = Interest(
            person_id=board.people[name],
            kind=InterestKind.TRUSTEESHIP,
            whose=InterestHolder.OWN,
            body="Fernhill Residents",
            declared_on=date(2026, 1, 5),
        )
        save_interest(board.partnership, interest, today=TODAY)
    board.take(7, time(19, 58))


def said(live: LiveView) -> list[str]:
    return [one.label.text() for one in live.item.expected.lines if live.item.expected.isVisible()]


def test_who_may_have_an_interest_is_asked_about_until_it_is_declared(
    live: LiveView, board: Board, qtbot: QtBot
) -> None:
    expect(board, "Rose Ibbotson", "Wiktoria Mazur")
    assert said(live) == []
    live.look_at(board.items[6])
    assert said(live) == [f"Rose Ibbotson {SAYS} Ask."]
    in_dialog(lambda dialog: dialog.form.save())
    qtbot.keyClick(live.item.expected.lines[0].declare, Qt.Key.Key_Space)
    assert listed(board.partnership, DeclaredInterest)[-1].person_id == board.people["Rose Ibbotson"]
    assert said(live) == []


def test_a_mover_who_may_have_one_is_asked_first_and_what_is_set_aside_stays_so(
    live: LiveView, board: Board, qtbot: QtBot
) -> None:
    expect(board, "Rose Ibbotson", "Yusuf Demir")
    live.look_at(board.items[6])
    mover = live.item.form.mover
    mover.set_value(board.people["Rose Ibbotson"])
    mover.activated.emit(mover.currentIndex())
    assert said(live) == [
        f"Rose Ibbotson is to move or second this and {SAYS} Ask first.",
        f"Yusuf Demir {SAYS} Ask.",
    ]
    qtbot.keyClick(live.item.expected.lines[1].aside, Qt.Key.Key_Space)
    live.look_at(board.items[5])
    assert said(live) == []
    live.look_at(board.items[6])
    assert said(live) == [f"Rose Ibbotson is to move or second this and {SAYS} Ask first."]
