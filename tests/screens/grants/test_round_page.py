"""A round is typed whole, and what stands beside its name is kept with it."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from evenhand.domain.grants.record_facts import Criterion
from evenhand.domain.members.facts import Person
from evenhand.screens.desk import Desk
from evenhand.screens.grants.round_page import RoundPage
from evenhand.screens.theme import Theme
from evenhand.services.award_gate import GrantBook, grant_book
from evenhand.services.saving import put
from tests.screens.grants.conftest import TODAY, Scheme, today


def book_of(scheme: Scheme) -> GrantBook:
    return grant_book(scheme.partnership, TODAY)


def write(qtbot: QtBot, page: RoundPage, key: str, text: str) -> None:
    control = page.form.field(key).control()
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(control, QLineEdit):
        control.selectAll()
    qtbot.keyClicks(control, text)
    qtbot.keyClick(control, Qt.Key.Key_Tab)


def test_everything_about_a_round_is_kept_and_shown_again(scheme: Scheme, theme: Theme, qtbot: QtBot):
    with scheme.partnership.change("Add Ann Ash") as unit:
        ann = put(unit.session, Person(name="Ann Ash"))
    page = RoundPage(Desk(scheme.partnership, today))
    qtbot.addWidget(page)
    page.show()
    book = book_of(scheme)
    page.begin(book, book.grants.rounds[scheme.round_id])
    assert not page.unsaved()

    write(qtbot, page, "delegated_limit_pence", "250")
    assert not page.save()
    assert page.form.field("panel").error().startswith("Say who decides up to this limit")
    write(qtbot, page, "panel", "Chair and treasurer")
    write(qtbot, page, "spend_until", "31/3/2027")
    write(qtbot, page, "return_months", "2")
    page.form.field("criteria").set_value((Criterion(round_id=0, position=0, name="Need", weight=2),))
    page.form.field("assessors").set_value((ann,))
    assert page.save()

    again = book_of(scheme)
    detail = again.beside.rounds[scheme.round_id]
    assert (detail.delegated_limit_pence, detail.panel) == (250_00, "Chair and treasurer")
    assert (detail.spend_until, detail.return_months) == (date(2027, 3, 31), 2)
    assert [one.name for one in again.beside.criteria[scheme.round_id]] == ["Need"]
    assert again.beside.panels[scheme.round_id] == (ann,)
    page.begin(again, again.grants.rounds[scheme.round_id])
    assert page.form.field("delegated_limit_pence").value() == 250_00
    assert page.form.field("assessors").value() == (ann,)
