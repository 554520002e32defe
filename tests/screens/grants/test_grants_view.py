"""The Grant approvals tab as a secretary uses it, by keyboard."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from evenhand.domain.grants.facts import Applicant, Application, Award, PartyAnswer, Round
from evenhand.domain.grants.record_facts import PartyEvidence
from evenhand.domain.grants.vocabulary import AnswerHow
from evenhand.domain.vocabulary import ApplicantKind, ApplicationStatus, PartyStanding
from evenhand.screens.grants.dossier_pages import AFTER, APPLICATION, GATE, HISTORY
from evenhand.screens.grants.gate_page import GatePage
from evenhand.screens.grants.rows import application_rows
from evenhand.screens.grants.view import GrantsView
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.theme import Mode, Theme
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import ElidedLabel, Label
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.mark_label import StatusWord
from evenhand.services import grants
from evenhand.services.award_gate import grant_book
from evenhand.services.saving import found, listed
from tests.grants_typed import correct_application, save_round
from tests.makers import decided_earlier
from tests.screens.grants.conftest import BRANCH, CANOES, CLUB, TODAY, TODDLERS, Scheme, shown
from tests.windows import wear


def rows(scheme: Scheme) -> dict[str, ListRow]:
    return {row.title: row for row in application_rows(grant_book(scheme.partnership, TODAY))}


def gate_of(view: GrantsView) -> GatePage:
    """The award gate of the dossier."""
    page = view.room.dossier.page(GATE)
    assert isinstance(page, GatePage)
    return page


def open_application(view: GrantsView, scheme: Scheme, name: str) -> None:
    assert view.show_record(f"application:{scheme.keys[name]}")


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
    QApplication.processEvents()
    buttons = [one for one in within.findChildren(QAbstractButton) if one.text() == text and one.isVisible()]
    assert buttons, f"no button {text}"
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Return)


def seen(within: QWidget) -> str:
    """Every word that is on the screen."""
    QApplication.processEvents()
    labels = [one.text() for one in within.findChildren(Label) if one.isVisible()]
    cut = [one.text() for one in within.findChildren(ElidedLabel) if one.isVisible()]
    buttons = [one.text() for one in within.findChildren(QAbstractButton) if one.isVisible()]
    return "\n".join(labels + cut + buttons)


def asked_form(view: GrantsView) -> DetailForm:
    (form,) = view.room.dossier.page(GATE).forms()
    return form


def status(scheme: Scheme, name: str) -> ApplicationStatus:
    return {one.id: one.status for one in listed(scheme.partnership, Application)}[scheme.keys[name]]


def standing(scheme: Scheme, name: str) -> PartyStanding:
    return next(one.party_standing for one in listed(scheme.partnership, Applicant) if one.name == name)


def answer_question(qtbot: QtBot, view: GrantsView, answer: str) -> DetailForm:
    press(qtbot, view, "Answer…")
    form = asked_form(view)
    radio = next(one for one in form.findChildren(QAbstractButton) if one.text() == answer)
    radio.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(radio, Qt.Key.Key_Space)
    return form


# An empty file.


def test_until_it_is_loaded_it_holds_nothing(scheme: Scheme, theme: Theme, qtbot: QtBot):
    empty = GrantsView(shown(scheme, qtbot).room.desk)
    qtbot.addWidget(empty)

    assert empty.findChildren(QAbstractButton) == []
    assert not empty.unsaved()


def test_without_a_round_it_says_what_to_do_first_and_a_round_is_added(
    bare: Scheme, theme: Theme, qtbot: QtBot
):
    view = shown(bare, qtbot)
    assert "No grant round yet" in seen(view)
    assert "No applications yet" in seen(view)

    press(qtbot, view, "New round…")
    form = view.room.round_page().form
    for key, text in (
        ("name", "Autumn 2026"),
        ("opens", "1/9/2026"),
        ("closes", "1/8/2026"),
        ("budget_pence", "5,000"),
    ):
        write(qtbot, form, key, text)
    press(qtbot, form, "Save round")
    assert "Give a date after 1 September 2026" in form.field("closes").error()

    write(qtbot, form, "closes", "30/9/2026")
    press(qtbot, form, "Save round")

    (made,) = listed(bare.partnership, Round)
    assert (made.name, made.budget_pence, made.closes) == ("Autumn 2026", 5_000_00, date(2026, 9, 30))
    assert "open 1 September to 30 September 2026" in seen(view)


def test_adding_an_application_without_a_round_begins_with_the_round(
    bare: Scheme, theme: Theme, qtbot: QtBot
):
    view = shown(bare, qtbot)

    view.add()

    assert view.room.round_page().form.isVisible()


def test_typing_on_another_sub_tab_is_shown_before_another_application_is_opened(
    view: GrantsView, scheme: Scheme, qtbot: QtBot
):
    open_application(view, scheme, TODDLERS)
    view.room.dossier.show_tab(APPLICATION)
    form = view.room.dossier.page(APPLICATION).forms()[0]
    write(qtbot, form, "purpose", "Softer mats")
    view.room.dossier.show_tab(GATE)
    qtbot.keyClick(view.room.applications.view, Qt.Key.Key_Up)

    assert form.isVisible()
    assert FINISH_FIRST.says in seen(view)


# The list.


def test_the_list_says_what_is_to_decide_and_why_not(scheme: Scheme):
    told = rows(scheme)

    assert {row.group for row in told.values()} == {"To decide since 21 April 2026"}
    assert told[CANOES].reason == "ready"
    assert told[CLUB].reason == "name like a party’s"
    assert told[BRANCH].reason == "name of a party"
    assert told[CANOES].value == "£1,850.00"
    assert "A-01  ·  Safety boat" in told[CANOES].second


def test_what_waits_for_nothing_but_the_day_of_decision_says_so(scheme: Scheme):
    book = grant_book(scheme.partnership, date(2026, 4, 14))
    told = {row.title: row for row in application_rows(book)}

    assert (told[CANOES].mark, told[CANOES].reason) == (Mark.DUE, "waits for the day")
    assert told[CANOES].group == "To decide on 21 April 2026"


def test_as_at_an_earlier_day_nothing_that_came_later_is_told(scheme: Scheme):
    refused_on = date(2026, 4, 21)
    key = scheme.keys[CANOES]
    grants.decide_otherwise(
        scheme.partnership, key, ApplicationStatus.REFUSED, on=refused_on, today=refused_on, reason="No boat."
    )
    before = {row.title: row for row in application_rows(grant_book(scheme.partnership, date(2026, 4, 14)))}

    assert application_rows(grant_book(scheme.partnership, date(2026, 2, 9))) == []
    assert (before[CANOES].reason, before[CANOES].group) == ("decided later", "To decide on 21 April 2026")
    assert rows(scheme)[CANOES].group == "Decided"


def test_what_is_sought_is_found_and_a_filter_that_finds_nothing_says_so(view: GrantsView, qtbot: QtBot):
    view.focus_find()
    qtbot.keyClicks(view.room.applications.seek, "toddl")
    assert view.room.applications.shown() == 1

    qtbot.keyClicks(view.room.applications.seek, "xx")
    assert "No application matches ‘toddlxx’." in seen(view)
    press(qtbot, view, "Clear the filter")
    assert view.room.applications.shown() == 4


def test_the_round_that_is_chosen_shows_its_applications_and_its_money(
    scheme: Scheme, theme: Theme, qtbot: QtBot
):
    later = Round(name="Autumn", opens=date(2026, 9, 1), closes=date(2026, 9, 30), budget_pence=300_00)
    key = save_round(scheme.partnership, later)
    view = shown(scheme, qtbot)
    assert view.room.applications.round_id() == key
    assert "£300.00" in seen(view)

    qtbot.keyClick(view.room.applications.choice, Qt.Key.Key_Down)

    assert view.room.applications.shown() == 4
    assert "Spring 2026 small grants" in seen(view)


def test_a_record_hidden_by_the_filter_is_shown_all_the_same(view: GrantsView, scheme: Scheme, qtbot: QtBot):
    qtbot.keyClicks(view.room.applications.seek, "toddl")

    open_application(view, scheme, CANOES)

    assert CANOES in seen(view.room.dossier)
    assert not view.show_record("application:999")
    assert not view.show_record("person:1")


# Receiving.


def test_an_application_is_received_and_opened(view: GrantsView, scheme: Scheme, qtbot: QtBot):
    press(qtbot, view, "Add application")
    form = view.room.new_application().form
    press(qtbot, form, "Receive application")
    assert form.field("name").error() == "Give the applicant’s name."

    for key, text in (
        ("name", "Marlbeck Canal Volunteers"),
        ("purpose", "Lathe guard"),
        ("asked_pence", "980"),
    ):
        write(qtbot, form, key, text)
    press(qtbot, form, "Receive application")

    made = listed(scheme.partnership, Application)[-1]
    assert (made.reference, made.asked_pence, made.received_on) == ("A-05", 980_00, TODAY)
    assert "Marlbeck Canal Volunteers" in seen(view.room.dossier)
    assert scheme.partnership.next_undo == "Receive application of Marlbeck Canal Volunteers"
    scheme.partnership.undo()
    assert len(listed(scheme.partnership, Application)) == 4
    assert "Marlbeck Canal Volunteers" not in seen(view)


@pytest.mark.parametrize("leaves", [True, False])
def test_a_known_applicant_is_known_by_name_and_keeps_its_details(
    view: GrantsView, scheme: Scheme, qtbot: QtBot, leaves: bool
):
    known = next(one for one in listed(scheme.partnership, Applicant) if one.name == TODDLERS)
    told = replace(known, contact="Hanna Moss", kind=ApplicantKind.CHARITY)
    correct_application(
        scheme.partnership, found(scheme.partnership, Application, scheme.keys[TODDLERS]), told
    )
    view.add()
    form = view.room.new_application().form
    write(qtbot, form, "purpose", "Story sacks")
    write(qtbot, form, "asked_pence", "264.40")
    write(qtbot, form, "name", TODDLERS)
    if leaves:
        qtbot.keyClick(QApplication.activePopupWidget() or form.field("name").control(), Qt.Key.Key_Tab)
        assert "in the file already" in seen(form)
    form.save()

    assert len(listed(scheme.partnership, Application)) == 5
    assert found(scheme.partnership, Applicant, known.id).contact == "Hanna Moss"
    assert len(listed(scheme.partnership, Applicant)) == 4


def test_an_application_is_corrected_beside_its_field(view: GrantsView, scheme: Scheme, qtbot: QtBot):
    open_application(view, scheme, CANOES)
    view.room.dossier.show_tab(APPLICATION)
    form = view.room.dossier.page(APPLICATION).forms()[0]
    write(qtbot, form, "received_on", "1/1/2027")
    press(qtbot, form, "Save")
    assert "still to come" in form.field("received_on").error()

    write(qtbot, form, "received_on", "11/2/2026")
    write(qtbot, form, "purpose", "Safety boat")
    press(qtbot, form, "Save")

    assert not view.unsaved()
    assert rows(scheme)[CANOES].second.endswith("Safety boat")


# The party question.


@pytest.mark.clause("PP14")
def test_the_gated_button_is_never_dead_and_leads_to_the_question(
    view: GrantsView, scheme: Scheme, qtbot: QtBot
):
    open_application(view, scheme, CLUB)
    press(qtbot, view, "Award £640.00")

    focus = QApplication.focusWidget()
    assert isinstance(focus, QAbstractButton)
    assert focus.text() == "Answer…"
    assert status(scheme, CLUB) is ApplicationStatus.RECEIVED


@pytest.mark.clause("PP14")
def test_the_question_shows_what_the_list_said_and_whose_rule_the_bar_is(
    view: GrantsView, scheme: Scheme, qtbot: QtBot
):
    open_application(view, scheme, BRANCH)
    press(qtbot, view, "Answer…")

    words = seen(view.room.dossier)
    verdicts = asked_form(view).findChildren(StatusWord)
    assert [one.text() for one in verdicts] == ["Match"]
    assert "Labour Party: reads as a branch" in words
    assert "List of" in words
    assert "Evenhand’s own rule, firmer than the words of the guidance" in words


@pytest.mark.clause("PP14")
def test_not_the_party_needs_a_reason_and_for_a_match_a_second_person(
    view: GrantsView, scheme: Scheme, qtbot: QtBot
):
    open_application(view, scheme, BRANCH)
    form = answer_question(qtbot, view, "It is not the party")
    press(qtbot, form, "Keep the answer")
    assert "Give the reason" in form.field("reason").error()

    write(qtbot, form, "reason", "A works band of that name")
    press(qtbot, form, "Keep the answer")
    assert "Name a second person" in form.field("second_person").error()
    assert "a record, not a control" in seen(form)

    write(qtbot, form, "second_person", "Yusuf Demir")
    press(qtbot, form, "Keep the answer")
    assert "Say what this rests on" in form.field("evidence").error()

    write(qtbot, form, "evidence", "Its rules were seen")
    press(qtbot, form, "Keep the answer")
    assert "how the second person" in form.field("second_how").error()

    form.field("second_how").set_value(AnswerHow.SIGNED_SLIP)
    press(qtbot, form, "Keep the answer")

    assert standing(scheme, BRANCH) is PartyStanding.NOT_A_PARTY
    (evidence,) = listed(scheme.partnership, PartyEvidence)
    assert (evidence.how, evidence.second_how) == (AnswerHow.IN_PERSON, AnswerHow.SIGNED_SLIP)
    (kept,) = listed(scheme.partnership, PartyAnswer)
    assert (kept.answered_by, kept.second_person, kept.answered_on) == (
        "Gwenllian Price",
        "Yusuf Demir",
        TODAY,
    )
    assert "8 of 8 met" in seen(view.room.dossier)


@pytest.mark.clause("PP14")
def test_a_possible_party_asks_for_no_second_person(view: GrantsView, scheme: Scheme, qtbot: QtBot):
    open_application(view, scheme, CLUB)
    form = answer_question(qtbot, view, "It is not the party")

    assert not form.field("second_person").isVisible()
    write(qtbot, form, "reason", "A social club")
    write(qtbot, form, "evidence", "Its rules were seen")
    press(qtbot, form, "Keep the answer")

    assert standing(scheme, CLUB) is PartyStanding.NOT_A_PARTY


@pytest.mark.clause("PP14")
def test_a_barred_applicant_has_one_line_and_no_award_button(view: GrantsView, scheme: Scheme, qtbot: QtBot):
    open_application(view, scheme, BRANCH)
    form = answer_question(qtbot, view, "It is the party")
    assert "It cannot be undone." in seen(form)
    press(qtbot, form, "Keep the answer")

    words = seen(view.room.dossier)
    assert f"{BRANCH} is a registered party. Big Local money can never go to a party." in words
    assert "Award £" not in words
    assert "This is a party…" not in words
    assert len(gate_of(view).checklist.rows()) == 1
    assert rows(scheme)[BRANCH].group == "Barred"
    assert BRANCH not in (scheme.partnership.next_undo or "")


@pytest.mark.clause("PP14")
def test_a_clear_applicant_can_be_said_to_be_a_party(view: GrantsView, scheme: Scheme, qtbot: QtBot):
    open_application(view, scheme, CANOES)
    press(qtbot, view, "This is a party…")
    press(qtbot, asked_form(view), "Keep the answer")

    assert standing(scheme, CANOES) is PartyStanding.PARTY


# Deciding.


def test_an_award_asks_for_amount_meeting_and_day_in_its_place(
    view: GrantsView, scheme: Scheme, qtbot: QtBot
):
    open_application(view, scheme, CANOES)
    press(qtbot, view, "Award £1,850.00")
    form = asked_form(view)
    assert form.field("on").value() == date(2026, 4, 21)

    write(qtbot, form, "awarded_pence", "1,900")
    press(qtbot, form, "Award")
    assert form.field("awarded_pence").error() == "£1,850.00 was asked for. An award is at most that."
    write(qtbot, form, "awarded_pence", "1,500")
    write(qtbot, form, "on", "1/5/2026")
    press(qtbot, form, "Award")
    assert "still to come" in form.field("on").error()
    write(qtbot, form, "on", "21/4/2026")
    press(qtbot, form, "Award")

    (made,) = listed(scheme.partnership, Award)
    assert (made.awarded_pence, made.awarded_on) == (1_500_00, date(2026, 4, 21))
    words = seen(view)
    assert "£1,500.00 of £1,850.00 awarded on Tuesday 21 April 2026." in words
    assert "Decided at the board meeting of 21 April 2026." in words
    scheme.partnership.undo()
    assert "Award £1,850.00" in seen(view)


@pytest.mark.parametrize(
    ("button", "save", "needed", "outcome"),
    [
        ("Refuse…", "Refuse", "Give the reason; the applicant may ask for it.", ApplicationStatus.REFUSED),
        ("Defer…", "Defer", "Say what it waits for.", ApplicationStatus.DEFERRED),
    ],
)
def test_refusing_and_deferring_ask_for_the_reason_beside_its_field(
    view: GrantsView,
    scheme: Scheme,
    qtbot: QtBot,
    button: str,
    save: str,
    needed: str,
    outcome: ApplicationStatus,
):
    open_application(view, scheme, TODDLERS)
    press(qtbot, view, button)
    form = asked_form(view)
    press(qtbot, form, save)
    assert form.field("reason").error() == needed

    write(qtbot, form, "reason", "Two quotes are missing")
    press(qtbot, form, save)

    assert status(scheme, TODDLERS) is outcome
    assert "Two quotes are missing" in seen(view.room.dossier)


def test_a_withdrawal_needs_no_reason(view: GrantsView, scheme: Scheme, qtbot: QtBot):
    open_application(view, scheme, TODDLERS)
    press(qtbot, view, "Withdrawn…")
    press(qtbot, asked_form(view), "Note the withdrawal")

    assert status(scheme, TODDLERS) is ApplicationStatus.WITHDRAWN
    assert rows(scheme)[TODDLERS].group == "Decided"


def test_the_history_tells_every_change_in_words(view: GrantsView, scheme: Scheme, qtbot: QtBot):
    grants.approve(
        scheme.partnership,
        scheme.keys[TODDLERS],
        awarded_pence=187_00,
        on=date(2026, 4, 20),
        today=date(2026, 4, 20),
        by=decided_earlier(),
    )
    open_application(view, scheme, TODDLERS)
    view.room.dossier.show_tab(HISTORY)

    words = seen(view.room.dossier)
    assert "Award £187.00 to Tansley Road Toddlers" in words
    assert "Status: Received → Approved" in words
    assert "Awarded: £187.00" in words


def test_the_round_is_corrected_and_keeps_what_it_awarded(view: GrantsView, scheme: Scheme, qtbot: QtBot):
    grants.approve(
        scheme.partnership,
        scheme.keys[TODDLERS],
        awarded_pence=187_00,
        on=date(2026, 4, 20),
        today=date(2026, 4, 20),
        by=decided_earlier(),
    )
    press(qtbot, view, "Edit round…")
    form = view.room.round_page().form
    write(qtbot, form, "budget_pence", "100")
    press(qtbot, form, "Save round")
    assert "£187.00 is awarded in this round already" in form.field("budget_pence").error()
    press(qtbot, form, "Discard")

    assert view.room.dossier.isVisible()


# Nothing typed is lost.


def test_what_is_typed_keeps_its_place_until_it_is_saved_or_discarded(
    view: GrantsView, scheme: Scheme, qtbot: QtBot
):
    open_application(view, scheme, TODDLERS)
    press(qtbot, view, "Refuse…")
    write(qtbot, asked_form(view), "reason", "Half a sent")
    place = view.room.applications.view
    qtbot.keyClick(place, Qt.Key.Key_Up)

    assert FINISH_FIRST.says in seen(view)
    assert view.room.applications.chosen_id() == scheme.keys[TODDLERS]
    assert asked_form(view).field("reason").value() == "Half a sent"
    assert view.unsaved()
    save_round(
        scheme.partnership,
        Round(name="Autumn", opens=date(2026, 9, 1), closes=date(2026, 9, 30), budget_pence=1),
    )
    assert asked_form(view).field("reason").value() == "Half a sent"
    assert view.save()
    assert status(scheme, TODDLERS) is ApplicationStatus.REFUSED


def test_discarding_lets_go_and_leads_back_to_the_gate(view: GrantsView, scheme: Scheme, qtbot: QtBot):
    open_application(view, scheme, TODDLERS)
    press(qtbot, view, "Defer…")
    write(qtbot, asked_form(view), "reason", "Half")

    view.discard()

    assert not view.unsaved()
    assert not view.room.dossier.page(GATE).forms()
    assert view.room.dossier.tab() == GATE


# Room and reach.


def test_a_narrow_window_shows_the_dossier_alone_and_leads_from_condition_to_condition(
    scheme: Scheme, theme: Theme, qtbot: QtBot
):
    theme.set_scale(200)
    view = shown(scheme, qtbot)
    applications = view.room.applications
    assert applications.isVisible()
    assert not view.room.dossier.isVisible()
    open_application(view, scheme, BRANCH)

    assert not applications.isVisible()
    assert "1 of 8 to settle" in seen(view)
    assert "Not yet: one condition is open" in seen(view)
    press(qtbot, view, "Next condition")
    focus = QApplication.focusWidget()
    assert isinstance(focus, QAbstractButton)
    assert focus.text() == "Answer…"
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert applications.isVisible()


def test_a_clause_says_below_its_chip_what_it_asks(view: GrantsView, scheme: Scheme, qtbot: QtBot):
    open_application(view, scheme, CLUB)
    press(qtbot, gate_of(view).checklist, "PP14")

    panel = QApplication.activePopupWidget()
    assert panel is not None
    assert panel.accessibleName().startswith("PP14: ")
    panel.close()


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_it_fits_a_small_laptop(scheme: Scheme, theme: Theme, qtbot: QtBot, mode: Mode, scale: int):
    wear(theme, mode, scale)
    view = shown(scheme, qtbot)
    for name in (CANOES, BRANCH):
        open_application(view, scheme, name)
        for tab in (GATE, APPLICATION, AFTER, HISTORY):
            view.room.dossier.show_tab(tab)
            QApplication.processEvents()
            assert view.room.panes.minimumSizeHint().width() <= 1366
            assert view.room.minimumSizeHint().height() <= 632
