"""The purpose of an application, the look in the public register and a newer list of parties, by keyboard."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from evenhand.app.rooms import room_for
from evenhand.domain.grants.facts import Applicant, Application
from evenhand.domain.grants.gate_facts import Asks
from evenhand.domain.grants.record_facts import PurposeAnswer, RegisterLook
from evenhand.domain.vocabulary import PartyStanding
from evenhand.screens.grants import party_list_deed
from evenhand.screens.grants.dossier_pages import GATE
from evenhand.screens.grants.gate_page import GatePage
from evenhand.screens.grants.purpose_page import PurposePage
from evenhand.screens.grants.rows import application_rows
from evenhand.screens.grants.view import GrantsView
from evenhand.screens.shared.listed_field import EntryDialog
from evenhand.screens.widgets.ticks import TickBox
from evenhand.services.award_gate import grant_book
from evenhand.services.findings import findings
from evenhand.services.party_list_in_use import list_in_use
from evenhand.services.saving import found, listed
from tests.grants_typed import correct_application, receive_application
from tests.screens.grants.conftest import CANOES, CLUB, TODAY, Scheme
from tests.screens.grants.test_grants_view import open_application, press, seen, write
from tests.windows import answering, choosing

CREDIT = "A safety boat. We give thanks to Cllr Pell’s campaign for the slipway."
EXPORT = (
    "RegulatedEntityName,ECRef,RegisterName,ApprovedDate\n"
    "Old Wharf Canoe Club,PP9001,Great Britain,12/03/2026\n"
)


def gate_of(view: GrantsView) -> GatePage:
    page = view.room.dossier.page(GATE)
    assert isinstance(page, GatePage)
    return page


def word(scheme: Scheme, name: str, purpose: str) -> None:
    """Word an application otherwise."""
    application = found(scheme.partnership, Application, scheme.keys[name])
    applicant = found(scheme.partnership, Applicant, application.applicant_id)
    correct_application(scheme.partnership, replace(application, purpose=purpose), applicant)


@pytest.mark.clause("PP13")
def test_each_phrase_is_marked_and_answered_with_name_and_reason(
    view: GrantsView, scheme: Scheme, qtbot: QtBot
):
    word(scheme, CANOES, CREDIT)
    view.load()
    open_application(view, scheme, CANOES)
    assert "thanks to Cllr Pell’s campaign" in seen(view.room.dossier)
    press(qtbot, view, "Answer…")
    (page,) = gate_of(view).findChildren(PurposePage)
    assert [spot.finding.text for spot in page.words.spots()] == ["thanks to Cllr Pell’s campaign"]
    assert "PP13" in seen(page)

    def answer(dialog: EntryDialog) -> None:
        press(qtbot, dialog, "Keep the answer")
        assert dialog.form.field("is_party_politics").error() == "Say which it is."
        buttons = {one.text(): one for one in dialog.findChildren(QAbstractButton)}
        qtbot.keyClick(buttons["It is not party politics"], Qt.Key.Key_Space)
        write(qtbot, dialog.form, "reason", "The slipway is in the plan")
        press(qtbot, dialog, "Keep the answer")

    with answering((EntryDialog, answer)):
        press(qtbot, page, "Answer…")

    (kept,) = listed(scheme.partnership, PurposeAnswer)
    assert (kept.is_party_politics, kept.clause, kept.answered_on) == (False, "PP13", TODAY)
    assert not page.isVisible()
    gate = grant_book(scheme.partnership, TODAY).gates[scheme.keys[CANOES]]
    assert [one.title for one in gate.pending] == []
    word(scheme, CANOES, f"Lifejackets. {CREDIT}")
    assert grant_book(scheme.partnership, TODAY).gates[scheme.keys[CANOES]].pending == ()
    word(scheme, CANOES, CREDIT.replace("slipway", "party"))
    assert grant_book(scheme.partnership, TODAY).gates[scheme.keys[CANOES]].pending != ()


def receive(scheme: Scheme, name: str) -> None:
    """Receive one more application, of an applicant that nobody has looked up."""
    fresh = Application(
        reference="",
        round_id=scheme.round_id,
        applicant_id=0,
        purpose="Soft mats",
        asked_pence=187_00,
        received_on=date(2026, 2, 10),
    )
    scheme.keys[name] = receive_application(scheme.partnership, fresh, Applicant(name=name))


def looks(scheme: Scheme) -> dict[str, RegisterLook]:
    """The latest look in the public register, by the name of who was looked up."""
    names = {one.id: one.name for one in listed(scheme.partnership, Applicant)}
    return {names[one.applicant_id]: one for one in listed(scheme.partnership, RegisterLook)}


def test_a_row_counts_what_is_to_settle_as_the_gate_does(view: GrantsView, scheme: Scheme):
    receive(scheme, "Fernhill Labour Club")
    word(scheme, "Fernhill Labour Club", CREDIT)
    view.load()
    open_application(view, scheme, "Fernhill Labour Club")
    book, key = grant_book(scheme.partnership, TODAY), scheme.keys["Fernhill Labour Club"]
    (row,) = [one for one in application_rows(book) if one.id == key]
    assert row.reason == f"{len(book.gates[key].pending)} to settle"
    assert row.reason in seen(view.room.dossier)


@pytest.mark.clause("PP14")
def test_a_look_in_the_public_register_is_written_down_in_one_line(
    view: GrantsView, scheme: Scheme, qtbot: QtBot
):
    receive(scheme, "Choir")
    view.load()
    open_application(view, scheme, "Choir")

    def answer(dialog: EntryDialog) -> None:
        assert "applicants of the round" not in seen(dialog)
        write(qtbot, dialog.form, "found", "No party of that name")
        press(qtbot, dialog, "Keep")

    with answering((EntryDialog, answer)):
        press(qtbot, view, "Write down…")

    look = looks(scheme)["Choir"]
    assert (look.looked_by, look.looked_on, look.found) == ("Gwenllian Price", TODAY, "No party of that name")
    QApplication.processEvents()
    assert "Gwenllian Price looked on 22 April 2026" in seen(view.room.dossier)


@pytest.mark.clause("PP14")
@pytest.mark.parametrize("everybody", [True, False])
def test_one_look_is_written_down_for_all_of_the_round_whom_the_list_does_not_ask_about(
    view: GrantsView, scheme: Scheme, qtbot: QtBot, everybody: bool
):
    for name in ("Choir", "Bell Ringers", "Fernhill Labour Club"):
        receive(scheme, name)
    view.load()
    open_application(view, scheme, "Choir")
    before = set(looks(scheme))

    def answer(dialog: EntryDialog) -> None:
        assert "Each was looked up, and the same was found: Bell Ringers, Choir." in seen(dialog)
        (tick,) = dialog.findChildren(TickBox)
        assert tick.text() == "For all 2 applicants of the round that still need it"
        if everybody:
            qtbot.keyClick(tick, Qt.Key.Key_Space)
        write(qtbot, dialog.form, "found", "No party of that name")
        press(qtbot, dialog, "Keep")

    with answering((EntryDialog, answer)):
        press(qtbot, view, "Write down…")

    assert set(looks(scheme)) - before == ({"Choir", "Bell Ringers"} if everybody else {"Choir"})
    scheme.partnership.undo()
    assert set(looks(scheme)) == before


@pytest.fixture
def an_export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The Commission's export, which is what is chosen wherever a list is asked for."""
    export = tmp_path / "register.csv"
    export.write_text(EXPORT, encoding="utf-8")

    def chosen(*_: object) -> Path:
        return export

    monkeypatch.setattr(party_list_deed, "ask_which_file", chosen)
    return export


def name_of_list(scheme: Scheme) -> str:
    """The name of the list in use, empty for the shipped one."""
    with scheme.partnership.reading() as session:
        return list_in_use(session).name


@pytest.mark.clause("PP14")
def test_a_newer_list_is_loaded_where_an_old_one_asks_for_a_look(
    view: GrantsView, scheme: Scheme, qtbot: QtBot, an_export: Path
):
    receive(scheme, "Choir")
    view.load()
    open_application(view, scheme, "Choir")

    def load_instead(dialog: EntryDialog) -> None:
        QTimer.singleShot(0, partial(press, qtbot, dialog, "Load a newer list of parties…"))

    with answering((EntryDialog, load_instead), choosing("Use this list")):
        press(qtbot, view, "Write down…")

    assert name_of_list(scheme) == an_export.name
    assert "Choir" not in looks(scheme)
    asked = grant_book(scheme.partnership, TODAY).gates[scheme.keys["Choir"]].condition(Asks.LOOK)
    assert asked is None


@pytest.mark.clause("PP14")
def test_the_finding_about_an_old_list_leads_to_loading_a_newer_one(
    view: GrantsView, scheme: Scheme, an_export: Path
):
    receive(scheme, "Choir")
    (finding,) = [one for one in findings(scheme.partnership, TODAY) if one.kind == "old-party-list"]
    room = room_for(finding.opens)
    assert room is not None
    assert room.id == "grants"
    with answering(choosing("Use this list")):
        assert view.show_record(finding.opens)
    assert name_of_list(scheme) == an_export.name
    assert "old-party-list" not in {one.kind for one in findings(scheme.partnership, TODAY)}


@pytest.mark.clause("PP14")
def test_a_newer_list_is_looked_at_first_and_then_used(
    view: GrantsView, scheme: Scheme, qtbot: QtBot, an_export: Path
):
    open_application(view, scheme, CLUB)
    press(qtbot, view, "Answer…")
    with answering(choosing("Go back")):
        press(qtbot, view, "Load a newer list of parties…")
    assert name_of_list(scheme) == ""

    with answering(choosing("Use this list")):
        press(qtbot, view, "Load a newer list of parties…")
    assert name_of_list(scheme) == an_export.name
    standings = {one.name: one.party_standing for one in listed(scheme.partnership, Applicant)}
    assert standings[CANOES] is PartyStanding.OPEN
    assert standings[CLUB] is PartyStanding.CLEAR
