"""The parts Role, Interests and Party of a member's record, as a secretary uses them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from evenhand.app.rooms import BY_ID
from evenhand.domain.members.facts import PartyConsent
from evenhand.domain.members.interest_facts import Interest, InterestsDeclaration
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.screens.desk import Desk
from evenhand.screens.frame.notices import Question
from evenhand.screens.members import detail as parts
from evenhand.screens.members.view import MembersView
from evenhand.screens.theme import look
from evenhand.screens.widgets.form import DetailForm
from evenhand.services import interests, party_consents, role_statements
from tests.screens.members.conftest import TODAY, Board
from tests.screens.reach import cut, nameless, small_targets
from tests.windows import a_window, answering, choosing, dressed

PARTY = "Wharfside Voice"


def part(view: MembersView, board: Board, name: str, word: str) -> Any:
    assert view.show_record(f"person:{board.keys[name]}/{word}")
    return getattr(view.pane.detail, word)


def write(qtbot: QtBot, form: DetailForm, key: str, text: str) -> None:
    control = form.field(key).control()
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(control, QLineEdit | QPlainTextEdit):
        control.selectAll()
    qtbot.keyClicks(control, text)


def press(qtbot: QtBot, within: QWidget, text: str) -> None:
    buttons = [one for one in within.findChildren(QAbstractButton) if one.text() == text and one.isVisible()]
    assert buttons, f"no button {text}"
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Return)


def said(within: QWidget) -> str:
    return " ".join(one.text() for one in within.findChildren(QLabel) if one.isVisible())


def titles(view: MembersView) -> list[str]:
    strip = view.pane.detail.strip
    return [strip.tabs.tabText(place) for place in range(strip.tabs.count()) if strip.is_offered(place)]


@pytest.mark.parametrize("word", [word for word in parts.WORDS if word != "party"])
def test_every_part_is_opened_by_its_word_with_the_cursor_in_it(
    view: MembersView, board: Board, word: str
) -> None:
    assert view.show_record(f"person:{board.keys['Janet Pell']}/{word}")
    assert view.pane.detail.shown_part() == parts.WORDS.index(word)


@pytest.mark.clause("PP3")
def test_a_statement_is_proposed_from_the_hats_and_kept_as_signed(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    page = part(view, board, "Janet Pell", "role")
    press(qtbot, page, "New statement")
    form = page.form
    assert form.field("hats").value() == "councillor member; councillor, Marlbeck Borough Council, Wharf"
    assert (
        "I, Cllr Janet Pell, take part in Fernhill and Old Wharf Partnership" in form.field("words").value()
    )
    write(qtbot, form, "signed_on", "2 April 2026")
    assert form.field("good_until").value() == date(2027, 4, 1)
    press(qtbot, form, "Save")
    assert board.partnership.next_undo == "Record a role statement of Janet Pell"

    write(qtbot, form, "words", "I never said that.")
    press(qtbot, form, "Save")
    assert form.errors() == [role_statements.STANDS]
    view.discard()
    assert "I, Cllr Janet Pell" in form.field("words").value()


@pytest.mark.clause("PP3")
def test_a_renewal_is_a_row_of_its_own(view: MembersView, board: Board, qtbot: QtBot) -> None:
    page = part(view, board, "Janet Pell", "role")
    for day in ("2 April 2025", "2 April 2026"):
        press(qtbot, page, "New statement")
        write(qtbot, page.form, "signed_on", day)
        press(qtbot, page.form, "Save")
    with board.partnership.reading() as session:
        kept = role_statements.read_statements(session, board.keys["Janet Pell"])
    assert date(2027, 4, 1) in [one.good_until for one in kept]
    assert len(kept) == 3


@pytest.mark.parametrize(
    ("key", "typed", "says"),
    [
        ("signed_on", "15 April 2026", "15 April 2026 is still to come. Give a day up to 14 April 2026."),
        ("good_until", "1 April 2020", "The statement runs out before it is signed. Give a day from"),
        ("hats", " ", "Name the hats that the statement is about."),
        ("words", " ", "Write what the statement says, or take the words of the template."),
    ],
)
def test_nonsense_in_a_statement_is_refused_beside_its_field(
    view: MembersView, board: Board, qtbot: QtBot, key: str, typed: str, says: str
) -> None:
    page = part(view, board, "Janet Pell", "role")
    press(qtbot, page, "New statement")
    write(qtbot, page.form, key, typed)
    press(qtbot, page.form, "Save")
    assert page.form.field(key).error().startswith(says)


def test_the_card_is_asked_for_from_the_part_and_from_the_menu(
    view: MembersView, board: Board, desk: Desk, qtbot: QtBot
) -> None:
    page = part(view, board, "Janet Pell", "role")
    wanted: list[str] = []
    desk.paper_wanted.connect(wanted.append)
    press(qtbot, page, "Two-hats card…")
    choose_more(view, qtbot, parts.TWO_HATS)
    assert wanted == [f"two-hats/{board.keys['Janet Pell']}"] * 2


def choose_more(view: MembersView, qtbot: QtBot, words: str) -> None:
    """Choose an entry of the menu behind "More" by keyboard."""
    press(qtbot, view.pane.detail, "More")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.setActiveAction(next(one for one in menu.actions() if one.text() == words))
    qtbot.keyClick(menu, Qt.Key.Key_Return)


def test_the_card_opens_in_the_preview_for_the_person_it_was_asked_for(
    board: Board, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    board.partnership.close()
    dressed(qapp)
    window = a_window(qtbot, tmp_path, board.partnership.path)
    members_view: Any = window.go_to(BY_ID["members"])
    page = part(members_view, board, "Janet Pell", "role")
    page.want_card()
    assert window.pages is not None
    reports = window.pages.view("reports")
    qtbot.waitUntil(reports.is_drawn, timeout=20_000)
    order = reports._deeds._order
    assert (order.paper, order.person_id) == ("two-hats", board.keys["Janet Pell"])
    window.close_partnership()


def test_whoever_wears_one_hat_has_no_card(view: MembersView, board: Board) -> None:
    page = part(view, board, "Priya Nair", "role")
    assert not [
        one
        for one in page.findChildren(QAbstractButton)
        if one.text() == "Two-hats card…" and one.isVisible()
    ]


@pytest.mark.clause("PP2")
def test_nothing_to_declare_is_declared_and_the_next_day_due_is_told(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    board.admit("Tomos Rees")
    page = part(view, board, "Tomos Rees", "interests")
    assert "Nothing has been declared so far" in said(page)
    press(qtbot, page, "Record a declaration")
    form = page.form
    press(qtbot, form, "Save")
    assert form.errors() == ["Say whether there is nothing to declare."]
    form.field("nothing_to_declare").set_value(True)
    write(qtbot, form, "declared_on", "2 March 2026")
    press(qtbot, form, "Save")
    assert form.errors() == []
    assert "The next declaration is due by 2 March 2027." in said(page)
    with board.partnership.reading() as session:
        [entry] = interests.read_declarations(session, board.keys["Tomos Rees"])
    assert entry.nothing_to_declare


@pytest.mark.clause("PP2")
def test_a_sister_s_interest_asks_how_she_is_close_and_stands_in_the_way_of_nothing(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    page = part(view, board, "Priya Nair", "interests")
    press(qtbot, page, "Add an interest")
    form = page.form
    assert not form.field("relation").isVisible()
    whose = form.field("whose")
    whose.set_value(InterestHolder.RELATIVE)
    whose.changed.emit()
    assert form.field("relation").isVisible()
    write(qtbot, form, "body", "Fernhill Roofing")
    press(qtbot, form, "Save")
    assert form.errors() == ["Say how they are close to the member, such as sister."]
    write(qtbot, form, "relation", "sister")
    press(qtbot, form, "Save")
    assert board.partnership.next_undo == "Record an interest of Priya Nair"

    press(qtbot, page, "Record a declaration")
    form.field("nothing_to_declare").set_value(True)
    form.field("nothing_to_declare").changed.emit()
    press(qtbot, form, "Save")
    assert form.errors() == [
        "One interest is current on 14 April 2026. Give each its last day first, or answer that there is something."
    ]


def test_an_interest_and_a_declaration_of_one_number_are_told_apart(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    person = board.admit("Tomos Rees")
    made = InterestsDeclaration(person_id=person, declared_on=date(2026, 3, 2))
    own = Interest(
        person_id=person,
        kind=InterestKind.TRUSTEESHIP,
        whose=InterestHolder.OWN,
        body="Fernhill Trust",
        declared_on=date(2026, 3, 2),
    )
    declared = interests.save_declaration(board.partnership, made, today=TODAY)
    numbers = {interests.save_interest(board.partnership, own, today=TODAY) for _ in range(declared)}
    assert declared in numbers
    page = part(view, board, "Tomos Rees", "interests")
    assert page.form.field("nothing_to_declare").isVisible()
    page.rows.setFocus()
    qtbot.keyClick(page.rows, Qt.Key.Key_Down)
    assert page.form.field("body").value() == "Fernhill Trust"
    assert not page.form.field("nothing_to_declare").isVisible()


@pytest.mark.clause("PP6")
def test_no_party_is_asked_for_until_somebody_gives_one(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    part(view, board, "Priya Nair", "contact")
    assert "Party" not in titles(view)
    choose_more(view, qtbot, parts.RECORD_PARTY)
    detail = view.pane.detail
    assert detail.shown_part() == parts.PARTY
    form = detail.party.form
    press(qtbot, form, "Save")
    assert len(form.errors()) == 4
    for key, text in (
        ("party", PARTY),
        ("given_on", "6 January 2026"),
        ("how", "A signed form"),
        ("told", "For the board's own figures"),
        ("until", "31 December 2026"),
    ):
        write(qtbot, form, key, text)
    press(qtbot, form, "Save")
    assert form.errors() == []
    assert "Party" in titles(view)
    assert part(view, board, "Yusuf Demir", "contact")
    assert "Party" not in titles(view)


@pytest.mark.clause("PP6")
def test_a_consent_begun_and_discarded_leaves_no_part_behind(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    part(view, board, "Priya Nair", "contact")
    choose_more(view, qtbot, parts.RECORD_PARTY)
    press(qtbot, view.pane.detail.party.form, "Discard")
    assert "Party" not in titles(view)
    assert view.pane.detail.shown_part() != parts.PARTY


def a_consent(board: Board, name: str) -> int:
    consent = PartyConsent(
        person_id=board.keys[name],
        party=PARTY,
        given_on=date(2026, 1, 6),
        how="A form",
        told="For figures",
        until=date(2026, 12, 31),
    )
    return party_consents.save_party_consent(board.partnership, consent, today=TODAY)


@pytest.mark.clause("PP6")
def test_withdrawing_says_what_it_does_and_what_it_does_not_reach(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    a_consent(board, "Priya Nair")
    page = part(view, board, "Priya Nair", "party")
    with answering(choosing("Not yet")):
        press(qtbot, page, "Withdraw consent…")
    assert page.form.field("party").value() == PARTY
    told: list[str] = []

    def read(question: Question) -> None:
        told.append(question.accessibleDescription())
        choosing("Withdraw consent")[1](question)

    with answering((Question, read)):
        press(qtbot, page, "Withdraw consent…")
    assert "cannot be undone" in told[0]
    assert "Backups made before" in told[0]
    assert "confidential governance reports that this file kept" in told[0]
    assert "Withdrawn on 14 April 2026" in said(page)
    assert "Backups made before" in said(page)
    assert not page.form.field("party").isVisible()
    history = view.pane.detail.history_entries()
    assert history[0].title == "Withdraw a consent of Priya Nair"
    assert PARTY not in repr(history)


@pytest.mark.clause("PP6")
def test_the_party_stands_in_no_list_of_the_tab_and_is_not_found_by_searching(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    a_consent(board, "Priya Nair")
    view.reload()
    part(view, board, "Priya Nair", "membership")
    assert PARTY not in said(view.pane)
    assert PARTY not in said(view.list)
    view.focus_find()
    qtbot.keyClicks(view.list.seek, "Wharfside")
    assert view.list.shown() == 0


@pytest.mark.parametrize(("scale", "size"), [(100, (1024, 490)), (200, (1366, 632))])
@pytest.mark.parametrize("word", ["role", "interests", "party"])
def test_the_parts_are_whole_in_little_room_and_large_text(
    view: MembersView, board: Board, qtbot: QtBot, scale: int, size: tuple[int, int], word: str
) -> None:
    a_consent(board, "Janet Pell")
    look().set_scale(scale)
    view.resize(*size)
    page = part(view, board, "Janet Pell", word)
    begin: Callable[[], None] = page.add
    begin()
    qtbot.wait(120)
    view.grab()
    assert [*cut(view), *small_targets(view), *nameless(view)] == []
