"""Every form about sitting on the board refuses nonsense with a sentence beside the field, typed by the keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from evenhand.domain.vocabulary import Capacity, Office
from evenhand.screens.members.view import MembersView
from evenhand.screens.widgets.form import DetailForm
from evenhand.services import members
from evenhand.services.partnership import set_rule
from evenhand.services.rules import rule_book
from tests.screens.members.conftest import TODAY, Board

STILL = "15 April 2026 is still to come. Give a first day up to 14 April 2026."


def write(qtbot: QtBot, form: DetailForm, key: str, text: str) -> None:
    control = form.field(key).control()
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    assert isinstance(control, QLineEdit | QPlainTextEdit)
    control.selectAll()
    qtbot.keyClicks(control, text)


def press(qtbot: QtBot, within: QWidget, text: str) -> None:
    buttons = [one for one in within.findChildren(QAbstractButton) if one.text() == text and one.isVisible()]
    assert buttons, f"no button {text}"
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Return)


def choose(qtbot: QtBot, form: DetailForm, key: str, steps: int) -> None:
    for _ in range(steps):
        qtbot.keyClick(form.field(key).control(), Qt.Key.Key_Down)


def part(view: MembersView, board: Board, name: str, word: str) -> DetailForm:
    assert view.show_record(f"person:{board.keys[name]}/{word}")
    return {
        "membership": view.pane.detail.membership,
        "offices": view.pane.detail.offices,
        "public-offices": view.pane.detail.public_offices,
    }[word].form


@pytest.mark.parametrize(
    ("key", "typed", "says"),
    [
        ("starts", "15 April 2026", STILL),
        ("starts", "yesterday week", "“yesterday week” is not a date"),
        ("term_ends", "1 January 2026", "The term ends before it begins. Give a date after 2 March 2026."),
        ("email", "tomos at home", "An email address has one @"),
    ],
)
def test_a_new_member_is_not_admitted_with_nonsense(
    view: MembersView, board: Board, qtbot: QtBot, key: str, typed: str, says: str
) -> None:
    view.add()
    form = view.pane.joining.form
    write(qtbot, form, "name", "Tomos Rees")
    write(qtbot, form, "starts", "2 March 2026")
    write(qtbot, form, key, typed)
    press(qtbot, form, "Add member")
    assert form.field(key).error().startswith(says)
    assert all(person.name != "Tomos Rees" for person in members.directory(board.partnership).people.values())


def test_a_new_member_has_a_name_and_a_first_day(view: MembersView, qtbot: QtBot) -> None:
    view.add()
    form = view.pane.joining.form
    press(qtbot, form, "Add member")
    assert form.errors() == [
        "Give the person’s full name.",
        "Give the day on which the membership began.",
    ]


def test_whoever_sits_for_an_organisation_names_it_and_others_may(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    form = part(view, board, "Priya Nair", "membership")
    choose(qtbot, form, "capacity", list(Capacity).index(Capacity.ORGANISATION))
    press(qtbot, form, "Save")
    assert form.field("organisation").error() == "Name the organisation that this member represents."
    form.discard()
    write(qtbot, form, "organisation", "Tansley Road Allotments")
    press(qtbot, form, "Save")
    (spell,) = members.directory(board.partnership).memberships_of(board.keys["Priya Nair"])
    assert (spell.capacity, spell.organisation) == (Capacity.RESIDENT, "Tansley Road Allotments")


def test_a_spell_may_not_reach_into_the_one_that_follows(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    press(qtbot, part_of(view, board, "Harold Finch"), "Rejoin…")
    form = view.pane.detail.membership.form
    write(qtbot, form, "starts", "1 March 2025")
    press(qtbot, form, "Save")
    qtbot.keyClick(view.pane.detail.membership.rows, Qt.Key.Key_Home)
    assert form.field("ends").raw() == "1 February 2024"
    write(qtbot, form, "ends", "1 March 2025")
    press(qtbot, form, "Save")
    assert form.field("starts").error().startswith("A membership from 1 March 2025 and still goes on")


def part_of(view: MembersView, board: Board, name: str) -> QWidget:
    assert view.show_record(f"person:{board.keys[name]}")
    return view.pane.detail


@pytest.mark.parametrize(
    ("key", "typed", "says"),
    [
        ("starts", "15 April 2026", STILL),
        ("ends", "1 January 2024", "The office ends before it begins. Give a date after 17 September 2024."),
    ],
)
def test_an_office_neither_begins_in_the_future_nor_ends_before_it_begins(
    view: MembersView, board: Board, qtbot: QtBot, key: str, typed: str, says: str
) -> None:
    form = part(view, board, "Amara Okonjo", "offices")
    write(qtbot, form, key, typed)
    press(qtbot, form, "Save")
    assert form.field(key).error() == says


@pytest.mark.parametrize(
    ("key", "typed", "says"),
    [
        ("starts", "15 April 2026", STILL),
        ("ends", "1 May 2022", "The public office ends before it begins. Give a date after 9 May 2022."),
    ],
)
def test_a_public_office_neither_begins_in_the_future_nor_ends_before_it_begins(
    view: MembersView, board: Board, qtbot: QtBot, key: str, typed: str, says: str
) -> None:
    form = part(view, board, "Janet Pell", "public-offices")
    write(qtbot, form, key, typed)
    press(qtbot, form, "Save")
    assert form.field(key).error() == says


def test_two_chairs_at_once_are_refused_until_the_rule_book_allows_co_chairs(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    form = part(view, board, "Priya Nair", "offices")
    press(qtbot, view.pane.detail.offices, "Appoint to an office")
    write(qtbot, form, "starts", "16 September 2025")
    press(qtbot, form, "Save")
    assert form.field("starts").error() == (
        "Two people would be chair on 16 September 2025. "
        "End Amara Okonjo's term first, or allow co-chairs in the rules."
    )
    with board.partnership.reading() as session:
        rule = rule_book(session, TODAY)["co_chairs"]
    reason, since = "Agreed at the annual meeting", date(2025, 6, 17)
    set_rule(board.partnership, rule, typed="yes", reason=reason, starts=since)
    press(qtbot, form, "Save")
    chairs = members.directory(board.partnership).holders(Office.CHAIR, TODAY)
    assert {person.name for person in chairs} == {"Amara Okonjo", "Priya Nair"}
