"""A member leaves, by the keyboard: how it was learnt, the last day, and all that comes with it on one screen."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from evenhand.domain.members.facts import Departure
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind
from evenhand.domain.vocabulary import Office
from evenhand.screens.members.ending_form import EndingForm
from evenhand.screens.members.view import MembersView
from evenhand.services import members
from evenhand.services.actions import save_action
from evenhand.services.saving import found, listed
from tests.screens.members.conftest import JOINED, TODAY, Board


@pytest.fixture
def stall(board: Board) -> int:
    """An open action of the chair's."""
    action = Action(
        kind=ActionKind.RECRUITMENT,
        says="A stall at the Saturday market.",
        owner_id=board.keys["Amara Okonjo"],
        opened_on=date(2026, 3, 17),
        due_on=date(2026, 5, 30),
    )
    return save_action(board.partnership, action, today=TODAY)


def end(view: MembersView, board: Board, qtbot: QtBot, name: str = "Amara Okonjo") -> EndingForm:
    assert view.show_record(f"person:{board.keys[name]}")
    press(qtbot, view.pane.detail, "End membership…")
    return view.pane.ending.form


def press(qtbot: QtBot, within: QWidget, text: str) -> None:
    buttons = [one for one in within.findChildren(QAbstractButton) if one.text() == text and one.isVisible()]
    assert buttons, f"no button {text}"
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Return)


def write(qtbot: QtBot, form: EndingForm, key: str, text: str) -> None:
    control: Any = form.field(key).control()
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    line = control if isinstance(control, QLineEdit | QPlainTextEdit) else control.lineEdit()
    line.selectAll()
    qtbot.keyClicks(line, text)


def choose_source(qtbot: QtBot, form: EndingForm) -> None:
    qtbot.keyClick(form.field("source").control(), Qt.Key.Key_Down)


def after(form: EndingForm) -> list[str]:
    return form.field("after").value().split("\n")


def test_what_it_does_is_worked_out_anew_as_the_last_day_is_typed(
    view: MembersView, board: Board, stall: int, qtbot: QtBot
) -> None:
    board.admit("Tomos Rees", ends=date(2026, 5, 31))
    form = end(view, board, qtbot)
    assert form.field("offices").value() == "Chair"
    assert form.field(f"action_{stall}").value() == "A stall at the Saturday market. Due 30 May 2026."
    assert after(form) == [
        "Voting members: 8 until then, 7 after, below the least of 8.",
        "Residents: 6 of 8 until then, 5 of 7 after: 71.4%, enough for at least 51%, which is 4.",
        "Councillors: 1 of 8 until then, 1 of 7 after: 14.3%.",
        "No quorum is set: 7 voting members remain.",
    ]
    write(qtbot, form, "ends", "31 May 2026")
    assert after(form)[0] == "Voting members: 8 until then, 6 after, below the least of 8."
    write(qtbot, form, "ends", "31 May 2020")
    assert after(form) == ["A last day that fits shows here what it does."]


def test_a_resignation_by_text_message_ends_hands_on_and_is_told_afterwards(
    view: MembersView, board: Board, stall: int, qtbot: QtBot
) -> None:
    form = end(view, board, qtbot)
    assert QApplication.focusWidget() is form.field("source").control()
    choose_source(qtbot, form)
    write(qtbot, form, "told_on", "10/4/2026")
    write(qtbot, form, "ends", "30 April 2026")
    write(qtbot, form, "words", "I am moving to the coast.")
    write(qtbot, form, f"hand_on_{stall}", "Priya Nair")
    press(qtbot, form, "End membership")
    assert found(board.partnership, Action, stall).owner_id == board.keys["Priya Nair"]
    people = members.directory(board.partnership)
    assert people.holders(Office.CHAIR, date(2026, 5, 1)) == []
    page = view.pane.detail.membership
    assert page.form.field("told").isVisible()
    assert page.form.field("told").value() == (
        "Text message, told on 10 April 2026. “I am moving to the coast.”"
    )
    newest = view.pane.detail.history_entries()[0]
    assert newest.title == "End membership of Amara Okonjo"
    lines = [line.says() for line in newest.alterations]
    assert "Source: Text message" in lines
    assert "Told on: 10 April 2026" in lines
    assert "In their words: I am moving to the coast." in lines
    board.partnership.undo()
    assert listed(board.partnership, Departure) == []
    assert not page.form.field("told").isVisible()


def test_an_action_that_nobody_takes_is_left_without_an_owner(
    view: MembersView, board: Board, stall: int, qtbot: QtBot
) -> None:
    form = end(view, board, qtbot)
    choose_source(qtbot, form)
    write(qtbot, form, "ends", "14 April 2026")
    press(qtbot, form, "End membership")
    assert found(board.partnership, Action, stall).owner_id is None


@pytest.mark.parametrize(
    ("key", "typed", "says"),
    [
        ("told_on", "15 April 2026", "15 April 2026 is still to come. Give a day up to 14 April 2026."),
        ("told_on", "1 June 2023", "It would be told before the membership began."),
        ("told_on", "some day", "“some day” is not a date"),
        ("ends", "11 June 2023", "The membership ends before it begins. Give a date from 12 June 2023 on."),
        ("ends", "31 February 2026", "February 2026 has 28 days."),
        ("ends", "1 September 2024", "Chair from 17 September 2024 would begin after this last day."),
    ],
)
def test_nonsense_is_refused_beside_its_field(
    view: MembersView, board: Board, qtbot: QtBot, key: str, typed: str, says: str
) -> None:
    form = end(view, board, qtbot)
    choose_source(qtbot, form)
    write(qtbot, form, "ends", "14 April 2026")
    write(qtbot, form, key, typed)
    press(qtbot, form, "End membership")
    assert form.field(key).error().startswith(says)
    assert view.unsaved()
    assert members.directory(board.partnership).memberships_of(board.keys["Amara Okonjo"])[0].ends is None


def test_what_must_be_given_is_asked_for_beside_its_field(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    form = end(view, board, qtbot)
    write(qtbot, form, "how", "moved away")
    press(qtbot, form, "End membership")
    assert form.errors() == ["Choose how it was learnt.", "Give the last day of the membership."]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("Tomos Rees", "This person is no member on 1 June 2026. Choose somebody who is, or leave it empty."),
        ("Harold Finch", "“Harold Finch” is not on the list. Choose a name from it."),
        ("Amara Okonjo", "“Amara Okonjo” is not on the list. Choose a name from it."),
    ],
)
def test_an_action_goes_only_to_somebody_who_is_a_member_then(
    view: MembersView, board: Board, stall: int, qtbot: QtBot, typed: str, says: str
) -> None:
    board.admit("Tomos Rees", ends=date(2026, 5, 31))
    form = end(view, board, qtbot)
    choose_source(qtbot, form)
    write(qtbot, form, f"hand_on_{stall}", typed)
    write(qtbot, form, "ends", "31 May 2026")
    press(qtbot, form, "End membership")
    assert form.field(f"hand_on_{stall}").error() == says
    assert found(board.partnership, Action, stall).owner_id == board.keys["Amara Okonjo"]


def test_letting_go_leads_back_to_the_person_and_changes_nothing(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    before = board.partnership.next_undo
    form = end(view, board, qtbot)
    write(qtbot, form, "words", "Perhaps.")
    press(qtbot, form, "Discard")
    assert view.pane.detail.isVisible()
    assert (board.partnership.next_undo, view.unsaved()) == (before, False)
    spell = members.directory(board.partnership).memberships_of(board.keys["Amara Okonjo"])[0]
    assert (spell.starts, spell.ends) == (JOINED, None)
