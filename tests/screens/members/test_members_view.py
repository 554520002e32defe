"""The Members tab as a secretary uses it, mostly by keyboard."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from evenhand.domain.vocabulary import Capacity, Office
from evenhand.screens.desk import Desk
from evenhand.screens.members.detail import HISTORY
from evenhand.screens.members.record_parts import CONTACT, MEMBERSHIP, OFFICES, PUBLIC_OFFICES
from evenhand.screens.members.roll import roll
from evenhand.screens.members.view import MembersView
from evenhand.screens.theme import Mode, Theme
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services import members
from tests.screens.members.conftest import TODAY, Board
from tests.windows import wear


def rows(view: MembersView) -> list[ListRow]:
    as_at = view.pane.shown_as_at()
    assert as_at is not None
    return roll(as_at.directory, as_at.findings, as_at.day)


def names(view: MembersView, group: str) -> list[str]:
    return [row.title for row in rows(view) if row.group == group]


def open_person(view: MembersView, board: Board, name: str) -> None:
    assert view.show_record(f"person:{board.keys[name]}")


def write(qtbot: QtBot, form: DetailForm, key: str, text: str) -> None:
    control = form.field(key).control()
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(control, QLineEdit | QPlainTextEdit):
        control.selectAll()
    if text:
        qtbot.keyClicks(control, text)
    else:
        qtbot.keyClick(control, Qt.Key.Key_Backspace)


def press(qtbot: QtBot, within: QWidget, text: str) -> None:
    buttons = [one for one in within.findChildren(QAbstractButton) if one.text() == text and one.isVisible()]
    assert buttons, f"no button {text}"
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Return)


def test_the_roll_stands_in_four_groups_each_by_name(view: MembersView) -> None:
    assert names(view, "Voting members") == [
        "Amara Okonjo",
        "Cllr Janet Pell",
        "Łukasz Wiśniewski",
        "Priya Nair",
        "Rose Ibbotson",
        "Wiktoria Mazur",
        "Yusuf Demir",
    ]
    assert names(view, "Without a vote") == ["Bev Naylor"]
    assert names(view, "Former members") == ["Harold Finch"]
    assert names(view, "Others in this file") == ["Owen Marchetti"]


def test_a_row_shows_the_office_the_place_and_the_number_of_findings(view: MembersView) -> None:
    by_name = {row.title: row for row in rows(view)}
    assert by_name["Amara Okonjo"].value == "Chair"
    assert by_name["Cllr Janet Pell"].second == "Councillor  ·  Wharf ward"
    rose = by_name["Rose Ibbotson"]
    assert (rose.second, rose.reason, rose.mark_says) == ("St Chad's Church Hall", "1 finding", "look at")
    assert by_name["Harold Finch"].second == "Resident  ·  left 1 February 2024"


def test_a_reference_opens_one_part_of_a_record(view: MembersView, board: Board) -> None:
    assert view.show_record(f"person:{board.keys['Priya Nair']}/contact")
    assert view.pane.detail.title() == "Priya Nair"
    assert view.pane.detail.shown_part() == CONTACT
    assert not view.show_record(f"person:{board.keys['Priya Nair']}/no-such-part")


def test_finding_by_a_few_letters_and_filtering_by_capacity(view: MembersView, qtbot: QtBot) -> None:
    view.focus_find()
    qtbot.keyClicks(view.list.seek, "lukasz")
    assert view.list.shown() == 1
    qtbot.keyClick(view.list.seek, Qt.Key.Key_Down)
    assert view.pane.detail.title() == "Łukasz Wiśniewski"
    view.list.clear_filter()
    view.list.choice.setCurrentIndex(1 + list(Capacity).index(Capacity.COUNCILLOR))
    assert view.list.shown() == 1


def test_a_member_is_added_by_keyboard_and_stands_in_the_list_at_once(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    view.add()
    form = view.pane.joining.form
    for text, steps in (("Tomos Rees", 1), ("tomos@example.org", 3)):
        qtbot.keyClicks(QApplication.focusWidget(), text)
        for _ in range(steps):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    write(qtbot, form, "starts", "3/3/2026")
    press(qtbot, form, "Add member")
    assert "Tomos Rees" in names(view, "Voting members")
    assert view.pane.detail.title() == "Tomos Rees"
    assert board.partnership.next_undo == "Admit Tomos Rees"
    assert not view.unsaved()


@pytest.mark.parametrize(
    ("key", "typed", "says"),
    [
        ("starts", "15 April 2026", "15 April 2026 is still to come. Give a first day up to 14 April 2026."),
        ("starts", "31 February 2026", "February 2026 has 28 days. Give a date like 28 February 2026."),
        ("term_ends", "1 March 2023", "The term ends before it begins. Give a date after 12 June 2023."),
        ("ends", "1 March 2023", "The membership ends before it begins. Give a date after 12 June 2023."),
    ],
)
def test_nonsense_is_refused_beside_its_field_on_leaving_it(
    view: MembersView, board: Board, qtbot: QtBot, key: str, typed: str, says: str
) -> None:
    open_person(view, board, "Priya Nair")
    form = view.pane.detail.membership.form
    write(qtbot, form, key, typed)
    qtbot.keyClick(form.field(key).control(), Qt.Key.Key_Tab)
    assert form.field(key).error() == says
    assert view.save() is False
    assert board.partnership.next_undo == "Public office of Janet Pell: councillor"


def test_an_email_that_is_none_is_refused_and_what_was_typed_stays(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    open_person(view, board, "Priya Nair")
    view.pane.detail.open_part(CONTACT)
    form = view.pane.detail.contact.form
    write(qtbot, form, "email", "priya at home")
    press(qtbot, form, "Save")
    assert form.field("email").error().startswith("An email address has one @")
    assert form.field("email").raw() == "priya at home"
    write(qtbot, form, "email", "priya@example.org")
    press(qtbot, form, "Save")
    assert members.directory(board.partnership).people[board.keys["Priya Nair"]].email == "priya@example.org"


def test_typing_about_one_member_is_never_lost_to_another(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    open_person(view, board, "Amara Okonjo")
    form = view.pane.detail.membership.form
    write(qtbot, form, "term_ends", "1/6/2027")
    view.focus_list()
    qtbot.keyClick(view.list.view, Qt.Key.Key_Down)
    assert view.list.chosen_id() == board.keys["Amara Okonjo"]
    assert form.field("term_ends").raw() == "1 June 2027"
    assert view.unsaved()
    assert view.show_record(f"person:{board.keys['Priya Nair']}") is False
    board.admit("Tomos Rees")
    assert form.field("term_ends").raw() == "1 June 2027"
    assert view.save()
    (spell,) = members.directory(board.partnership).memberships_of(board.keys["Amara Okonjo"])
    assert spell.term_ends == date(2027, 6, 1)
    qtbot.keyClick(view.list.view, Qt.Key.Key_Down)
    assert view.pane.detail.title() == "Cllr Janet Pell"


def test_a_membership_ends_with_its_offices_and_the_member_rejoins(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    open_person(view, board, "Amara Okonjo")
    press(qtbot, view.pane.detail, "End membership…")
    ending = view.pane.ending.form
    assert ending.field("offices").value() == "Chair"
    qtbot.keyClick(ending.field("source").control(), Qt.Key.Key_Down)
    write(qtbot, ending, "ends", "31 March 2026")
    write(qtbot, ending, "how", "moved away")
    press(qtbot, ending, "End membership")
    assert "Amara Okonjo" in names(view, "Former members")
    assert members.directory(board.partnership).holders(Office.CHAIR, TODAY) == []
    assert view.pane.detail.title() == "Amara Okonjo"
    press(qtbot, view.pane.detail, "Rejoin…")
    form = view.pane.detail.membership.form
    write(qtbot, form, "starts", "1 April 2026")
    press(qtbot, form, "Save")
    assert "Amara Okonjo" in names(view, "Voting members")
    assert len(members.directory(board.partnership).memberships_of(board.keys["Amara Okonjo"])) == 2


def test_a_spell_that_overlaps_another_is_refused_beside_its_first_day(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    open_person(view, board, "Harold Finch")
    press(qtbot, view.pane.detail, "Rejoin…")
    form = view.pane.detail.membership.form
    write(qtbot, form, "starts", "1 February 2024")
    press(qtbot, form, "Save")
    assert "covers these days" in form.field("starts").error()


def test_somebody_is_appointed_and_a_second_chair_is_refused_by_name(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    open_person(view, board, "Priya Nair")
    view.pane.detail.open_part(OFFICES)
    page = view.pane.detail.offices
    press(qtbot, page, "Appoint to an office")
    write(qtbot, page.form, "starts", "16 September 2025")
    press(qtbot, page.form, "Save")
    assert "End Amara Okonjo's term first" in page.form.field("starts").error()
    choice = page.form.field("office").control()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    press(qtbot, page.form, "Save")
    assert members.directory(board.partnership).holders(Office.VICE_CHAIR, TODAY)[0].name == "Priya Nair"
    assert {row.title: row.value for row in rows(view)}["Priya Nair"] == "Vice-chair"


def test_a_party_is_asked_for_only_with_a_public_office_and_with_its_source(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    open_person(view, board, "Yusuf Demir")
    detail = view.pane.detail
    assert "party" not in detail.membership.form.values()
    detail.open_part(PUBLIC_OFFICES)
    assert detail.public_offices.form.isHidden() or not detail.public_offices.form.isVisible()
    press(qtbot, detail.public_offices, "Add a public office")
    form = detail.public_offices.form
    council: Any = form.field("council_id").control()
    qtbot.keyClick(council, Qt.Key.Key_Down)
    write(qtbot, form, "party", "Wharfside Voice")
    write(qtbot, form, "starts", "5 May 2022")
    press(qtbot, form, "Save")
    assert form.field("source").error().startswith("Say where the party was publicly declared")
    write(qtbot, form, "source", "The council's register")
    press(qtbot, form, "Save")
    assert detail.title() == "Cllr Yusuf Demir"
    open_person(view, board, "Janet Pell")
    assert detail.membership.form.field("party").value() == "Tarn Valley Alliance"


def test_as_at_another_day_those_who_joined_later_are_not_there(view: MembersView, desk: Desk) -> None:
    desk.show_day(date(2024, 1, 15))
    assert "Łukasz Wiśniewski" not in [row.title for row in rows(view)]
    assert "Harold Finch" in names(view, "Voting members")
    assert {row.title: row.value for row in rows(view)}["Amara Okonjo"] == ""
    assert view.board.heading() == "The board on 15 January 2024"
    desk.show_day(None)
    assert "Łukasz Wiśniewski" in names(view, "Voting members")
    assert view.board.heading() == "The board today"


def test_undo_refreshes_the_list_and_keeps_the_selection(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    open_person(view, board, "Wiktoria Mazur")
    (spell,) = members.directory(board.partnership).memberships_of(board.keys["Priya Nair"])
    members.save_membership(board.partnership, replace(spell, ends=date(2026, 3, 31)), today=TODAY)
    assert "Priya Nair" in names(view, "Former members")
    board.partnership.undo()
    assert "Priya Nair" in names(view, "Voting members")
    assert view.list.chosen_id() == board.keys["Wiktoria Mazur"]
    assert view.pane.detail.title() == "Wiktoria Mazur"


def test_undoing_the_admission_of_the_member_shown_leaves_nobody_shown(
    view: MembersView, board: Board
) -> None:
    board.admit("Tomos Rees")
    open_person(view, board, "Tomos Rees")
    board.partnership.undo()
    assert not view.pane.detail.isVisible()
    assert view.pane.person_id == 0
    board.partnership.redo()
    open_person(view, board, "Tomos Rees")
    assert view.pane.detail.isVisible()


def test_the_history_of_a_member_tells_every_spell_in_words(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    open_person(view, board, "Janet Pell")
    press(qtbot, view.pane.detail, "History")
    entries = view.pane.detail.history_entries()
    assert [one.title for one in entries] == [
        "Public office of Janet Pell: councillor",
        "Role statement of Janet Pell",
        "Put everybody in order",
        "Admit Janet Pell",
    ]
    assert "Capacity: Councillor" in [line.says() for line in entries[-1].alterations]
    press(qtbot, view.pane.detail, "Close history")
    assert view.pane.detail.shown_part() != HISTORY


def test_the_step_of_a_finding_leads_to_the_field_that_mends_it(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    open_person(view, board, "Rose Ibbotson")
    press(qtbot, view.pane.detail, "Renew the term")
    assert view.pane.detail.shown_part() == MEMBERSHIP
    assert QApplication.focusWidget() is view.pane.detail.membership.form.field("term_ends").control()


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_at_200_per_cent_there_is_the_list_or_the_member_and_nothing_is_too_high(
    view: MembersView, board: Board, theme: Theme, qtbot: QtBot, mode: Mode
) -> None:
    wear(theme, mode, 200)
    view.resize(1366, 496)
    qtbot.wait(1)
    assert view.height() == 496
    view.focus_list()
    assert not view.pane.isVisible()
    qtbot.keyClick(view.list.view, Qt.Key.Key_Return)
    assert view.pane.isVisible()
    assert not view.list.isVisible()
    press(qtbot, view, "All members")
    assert QApplication.focusWidget() is view.list.view
    press(qtbot, view, "The board")
    assert view.board.isVisible()
    press(qtbot, view, "All members")
    theme.set_scale(100)
    view.resize(1366, 632)
    qtbot.wait(1)
    assert view.board.isVisible()
    assert view.pane.isVisible()


def test_where_there_is_little_height_findings_wait_behind_a_button(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    view.resize(1366, 500)
    open_person(view, board, "Rose Ibbotson")
    press(qtbot, view.pane.detail, "One finding")
    press(qtbot, view.pane.detail, "Renew the term")
    assert view.pane.detail.shown_part() == MEMBERSHIP


def test_every_control_has_a_name_that_can_be_read_out(view: MembersView, board: Board) -> None:
    open_person(view, board, "Rose Ibbotson")
    kinds = (QLineEdit, QComboBox, QPlainTextEdit, QAbstractButton, QTabBar)
    for control in (one for kind in kinds for one in view.findChildren(kind)):
        if control.focusPolicy() != Qt.FocusPolicy.NoFocus and not isinstance(control.parent(), QTabBar):
            text = control.text() if isinstance(control, QAbstractButton) else ""
            assert control.accessibleName() or text, control


def test_an_empty_file_says_what_to_do_first(desk: Desk, board: Board, theme: Theme, qtbot: QtBot) -> None:
    while board.partnership.next_undo:
        board.partnership.undo()
    made = MembersView(desk)
    qtbot.addWidget(made)
    made.resize(1366, 632)
    made.show()
    made.load()
    qtbot.waitUntil(made.list.isVisible)
    press(qtbot, made.list, "Add member")
    assert made.pane.joining.isVisible()
    assert made.board.says() == "0 voting members"
