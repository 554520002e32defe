"""An application typed from its photographed form, with its budget, its officers and its files."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from evenhand.domain.grants.record_facts import ApplicantOfficer, ApplicationLine
from evenhand.domain.grants.vocabulary import FileKind, RegisteredAs
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.grants.application_page import ApplicationPage
from evenhand.screens.theme import Theme
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.services.award_gate import GrantBook, grant_book
from tests.screens.grants.conftest import CANOES, TODAY, Scheme, today


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    """A form photographed upright, twice as high as wide."""
    written = BytesIO()
    Image.new("RGB", (300, 600), "white").save(written, "JPEG")
    path = tmp_path / "form.jpg"
    path.write_bytes(written.getvalue())
    return path


def book_of(scheme: Scheme) -> GrantBook:
    return grant_book(scheme.partnership, TODAY)


def a_page(scheme: Scheme, qtbot: QtBot, title: str = "") -> ApplicationPage:
    page = ApplicationPage(Desk(scheme.partnership, today), title)
    qtbot.addWidget(page)
    page.resize(1000, 560)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def a_new(scheme: Scheme, qtbot: QtBot) -> ApplicationPage:
    page = a_page(scheme, qtbot, "New application")
    page.begin(book_of(scheme), scheme.round_id, TODAY)
    return page


def write(qtbot: QtBot, page: ApplicationPage, key: str, text: str) -> None:
    control = page.form.field(key).control()
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(control, QLineEdit):
        control.selectAll()
    qtbot.keyClicks(control, text)
    qtbot.keyClick(QApplication.activePopupWidget() or control, Qt.Key.Key_Tab)


def press(qtbot: QtBot, page: ApplicationPage, words: str) -> None:
    QApplication.processEvents()
    named = [
        one
        for one in page.findChildren(QAbstractButton)
        if words in (one.text(), one.accessibleName()) and one.isVisible()
    ]
    qtbot.keyClick(named[0], Qt.Key.Key_Space)


def attach(page: ApplicationPage, path: Path) -> bool:
    chosen = page.files.choose(path)
    assert chosen is not None
    return page.files.attach(chosen)


def said_of(page: ApplicationPage, key: str) -> list[str]:
    return [one.text() for one in page.form.field(key).findChildren(Label)]


def test_a_form_is_typed_from_its_photograph_and_both_are_kept_in_one_change(
    scheme: Scheme, theme: Theme, qtbot: QtBot, photograph: Path
):
    page = a_new(scheme, qtbot)
    assert not page.photo.isVisible()
    assert attach(page, photograph)
    assert page.unsaved()
    assert page.photo.isVisible()
    press(qtbot, page, "Turn to the right")
    shown = page.photo.view.size_shown()
    assert shown.width() > shown.height()

    write(qtbot, page, "name", "Wharf Road Garden Party Committee")
    write(qtbot, page, "purpose", "Gazebos")
    write(qtbot, page, "asked_pence", "310")
    write(qtbot, page, "people", "120")
    assert page.save()

    book = book_of(scheme)
    received = next(one for one in book.grants.applications if one.purpose == "Gazebos")
    (file,) = book.beside.files[received.id]
    assert (file.file_name, file.kind, file.quarter_turns) == ("form.jpg", FileKind.FORM, 1)
    assert book.beside.details[received.id].people == 120
    assert not page.unsaved()
    scheme.partnership.undo()
    assert received.id not in book_of(scheme).beside.files


def test_a_photograph_of_a_kept_application_is_turned_at_once_and_typing_stays(
    scheme: Scheme, theme: Theme, qtbot: QtBot, photograph: Path
):
    page = a_page(scheme, qtbot)
    book = book_of(scheme)
    canoes = next(one for one in book.grants.applications if one.id == scheme.keys[CANOES])
    page.show_application(book, canoes)
    write(qtbot, page, "place", "The wharf")
    assert attach(page, photograph)
    page.show_application(book_of(scheme), canoes)
    press(qtbot, page, "Show beside")
    assert page.photo.isVisible()
    press(qtbot, page, "Turn to the left")
    page.show_application(book_of(scheme), canoes)

    assert page.form.field("place").value() == "The wharf"
    assert book_of(scheme).beside.files[canoes.id][0].quarter_turns == 3
    shown = page.photo.view.size_shown()
    assert shown.width() > shown.height()
    press(qtbot, page, "Larger")
    assert page.photo.view.size_shown().width() > shown.width()


def test_a_file_that_cannot_be_looked_at_is_refused_and_nothing_is_kept(
    scheme: Scheme, theme: Theme, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    said: list[Refusal] = []
    monkeypatch.setattr(notices, "say_refusal", lambda refusal, _: said.append(refusal))
    broken = tmp_path / "form.heic"
    broken.write_bytes(b"no picture")
    page = a_new(scheme, qtbot)

    assert not attach(page, broken)
    assert "cannot be opened as a picture" in said[0].says
    assert not page.unsaved()


def test_the_budget_says_beside_it_whether_it_comes_to_what_is_asked(
    scheme: Scheme, theme: Theme, qtbot: QtBot
):
    page = a_new(scheme, qtbot)
    write(qtbot, page, "asked_pence", "310")
    page.form.field("lines").set_value(
        (ApplicationLine(application_id=0, position=1, what="Gazebos", asked_pence=300_00),)
    )
    page.form.field("lines").changed.emit()
    says = "The lines come to £300.00; £310.00 is asked for."
    assert says in said_of(page, "lines")
    write(qtbot, page, "asked_pence", "300")
    assert says not in said_of(page, "lines")


def test_what_may_have_come_in_already_is_said_while_it_is_typed(scheme: Scheme, theme: Theme, qtbot: QtBot):
    page = a_new(scheme, qtbot)
    write(qtbot, page, "name", "Old Warf Canoe Club")
    write(qtbot, page, "purpose", "Lifejackets and safety boat")
    write(qtbot, page, "asked_pence", "1850")

    says = [one.says() for one in page.findChildren(NoticeLine)]
    assert says == [
        "This may have come in already: A-01 of Old Wharf Canoe Club (purposes alike and same amount)."
    ]


def test_what_is_known_of_an_applicant_comes_with_its_name(scheme: Scheme, theme: Theme, qtbot: QtBot):
    page = a_page(scheme, qtbot)
    book = book_of(scheme)
    canoes = next(one for one in book.grants.applications if one.id == scheme.keys[CANOES])
    page.show_application(book, canoes)
    page.form.field("registered_as").set_value(RegisteredAs.CHARITY)
    write(qtbot, page, "registration_number", "12")
    assert "six to eight digits" in page.form.field("registration_number").error()
    write(qtbot, page, "registration_number", "1098765")
    page.form.field("officers").set_value(
        (ApplicantOfficer(applicant_id=0, name="Sunil Nair", role="chair"),)
    )
    assert page.save()

    fresh = a_new(scheme, qtbot)
    write(qtbot, fresh, "name", CANOES)
    assert fresh.form.field("registration_number").value() == "1098765"
    assert [one.name for one in fresh.form.field("officers").value()] == ["Sunil Nair"]
    write(qtbot, fresh, "purpose", "New paddles")
    write(qtbot, fresh, "asked_pence", "200")
    assert fresh.save()

    book = book_of(scheme)
    assert len(book.beside.officers[canoes.applicant_id]) == 1
    again = next(one for one in book.grants.applications if one.purpose == "New paddles")
    assert (again.applicant_id, again.received_on) == (canoes.applicant_id, date(2026, 4, 22))
