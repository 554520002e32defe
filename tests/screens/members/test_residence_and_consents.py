"""The parts Residence and Consents of a member's record, by the keyboard."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from evenhand.screens.members.view import MembersView
from evenhand.screens.widgets.form import DetailForm
from evenhand.services import consents, residence
from tests.screens.members.conftest import Board


def part(view: MembersView, board: Board, word: str) -> Any:
    assert view.show_record(f"person:{board.keys['Amara Okonjo']}/{word}")
    return getattr(view.pane.detail, word)


def write(qtbot: QtBot, form: DetailForm, key: str, text: str) -> None:
    control = form.field(key).control()
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    assert isinstance(control, QLineEdit)
    control.selectAll()
    qtbot.keyClicks(control, text)


@pytest.mark.clause("PP10")
def test_a_check_is_recorded_and_a_day_still_to_come_is_refused_beside_it(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    page = part(view, board, "residence")
    page.add()
    write(qtbot, page.form, "checked_by", "Gwenllian Price")
    write(qtbot, page.form, "checked_on", "1 May 2030")
    page.form.save()
    assert "is still to come" in page.form.field("checked_on").error()
    write(qtbot, page.form, "checked_on", "2 March 2026")
    page.form.save()
    with board.partnership.reading() as session:
        kept = residence.read_residence(session, board.keys["Amara Okonjo"])
    assert [one.checked_by for one in kept][-1] == "Gwenllian Price"


def test_a_consent_is_recorded_for_one_use_and_withdrawn(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    page = part(view, board, "consents")
    page.add()
    write(qtbot, page.form, "given_on", "5 January 2026")
    write(qtbot, page.form, "how", "The form for new members")
    page.form.save()
    assert page.rows.model().rowCount() == 1
    write(qtbot, page.form, "withdrawn_on", "4 January 2026")
    page.form.save()
    assert "before it was given" in page.form.field("withdrawn_on").error()
    write(qtbot, page.form, "withdrawn_on", "6 January 2026")
    page.form.save()
    with board.partnership.reading() as session:
        [kept] = consents.read_contact_consents(session, board.keys["Amara Okonjo"])
    assert kept.withdrawn_on is not None
    contact = part(view, board, "contact")
    said = {label.text() for label in contact.form.field("email").findChildren(QLabel)}
    assert "Consent to be written to by email: withdrawn on 6 January 2026." in said
    assert not any(label.text() for label in contact.form.field("telephone").findChildren(QLabel))


def test_the_history_tells_checks_and_consents_in_words(
    view: MembersView, board: Board, qtbot: QtBot
) -> None:
    page = part(view, board, "residence")
    page.add()
    write(qtbot, page.form, "checked_by", "Gwenllian Price")
    write(qtbot, page.form, "checked_on", "2 March 2026")
    page.form.save()
    page = part(view, board, "consents")
    page.add()
    write(qtbot, page.form, "given_on", "5 January 2026")
    write(qtbot, page.form, "how", "The form for new members")
    write(qtbot, page.form, "until", "5 January 2028")
    page.form.save()
    consented, checked = view.pane.detail.history_entries()[:2]
    assert {(one.name, one.after) for one in checked.alterations} == {
        ("Shown to live here by", "Address seen"),
        ("Checked on", "2 March 2026"),
        ("Checked by", "Gwenllian Price"),
    }
    assert ("Good until", "5 January 2028") in {(one.name, one.after) for one in consented.alterations}
