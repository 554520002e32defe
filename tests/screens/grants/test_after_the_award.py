"""After the award, by keyboard: from the letter of offer to the last return, and all returns in one list."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evenhand.domain.grants.money_facts import Breach, Payment
from evenhand.domain.grants.vocabulary import Stage
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.frame.records_found import records_found
from evenhand.screens.frame.search_panel import Found
from evenhand.screens.grants.after_page import AfterPage
from evenhand.screens.grants.history import history_of
from evenhand.screens.grants.returns_part import ReturnsPart
from evenhand.screens.grants.view import GrantsView
from evenhand.screens.shared.listed_field import EntryDialog
from evenhand.screens.shared.words import DOT
from evenhand.screens.theme import Theme
from evenhand.screens.widgets.list_rows import ListRow, RowsModel
from evenhand.services.award_gate import grant_book
from evenhand.services.grants.beside import read_grants_beside
from evenhand.services.grants.breaches import open_breach, settle_breach
from evenhand.services.grants.paying import pay
from evenhand.services.grants.returns import chase, returns_of
from evenhand.services.grants.stages import stage
from evenhand.services.saving import listed
from tests.makers import a_partnership
from tests.screens.mp.hands import press, write
from tests.services.an_award import DUE, an_award, application_of, paid_award
from tests.windows import answering

TODAY = date(2026, 11, 20)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def shown(partnership: Partnership, qtbot: QtBot, record: str) -> GrantsView:
    """The tab with a record open."""
    view = GrantsView(Desk(partnership, lambda: TODAY))
    qtbot.addWidget(view)
    view.resize(1366, 632)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.load()
    assert view.show_record(record)
    QApplication.processEvents()
    return view


def after(view: GrantsView) -> AfterPage:
    """The page after the award, in view."""
    view.room.dossier.show_tab("after")
    page = view.room.dossier.page("after")
    assert isinstance(page, AfterPage)
    QApplication.processEvents()
    return page


def typed(qtbot: QtBot, save: str, **written: str) -> tuple[type[EntryDialog], Any]:
    """The answer to a small form: what is written into its fields, and its button."""

    def answer(dialog: EntryDialog) -> None:
        for key, text in written.items():
            write(qtbot, dialog.form, key, text)
        press(qtbot, dialog, save)

    return EntryDialog, answer


def step(page: AfterPage, title: str) -> str:
    """How a step stands, in its word."""
    return next(one.condition.status.word for one in page.steps.rows() if one.condition.title == title)


def rows(part: ReturnsPart) -> list[ListRow]:
    """The rows of the list."""
    model = part.list.view.model()
    assert isinstance(model, RowsModel)
    return [row for place in range(model.rowCount()) if (row := model.row_at(place)) is not None]


def test_an_award_goes_from_its_offer_to_its_end_by_keyboard(
    partnership: Partnership, theme: Theme, qtbot: QtBot
):
    award_id = an_award(partnership)
    application = application_of(partnership, award_id)
    view = shown(partnership, qtbot, f"award:{award_id}")
    page = after(view)
    with answering(typed(qtbot, "It was offered", offered_on="24 April 2026")):
        press(qtbot, page, "Offer…")
    with answering(typed(qtbot, "It was accepted", accepted_on="30 April 2026", accepted_by="Owen Pryce")):
        press(qtbot, page, "Accepted…")
    with answering(typed(qtbot, "Enter the payment", paid_on="12 May 2026")):
        press(qtbot, page, "Pay…")
    assert step(page, "£500.00 paid of £500.00") == "Done"
    assert step(page, "Return due 31 October 2026") == "Late"

    press(qtbot, page, "Open…")
    form = page.forms()[0]
    write(qtbot, form, "received_on", "5 November 2026")
    with answering(typed(qtbot, "Keep", what="Safety boat", spent_pence="500")):
        press(qtbot, form, "Add a line…")
    with answering(typed(qtbot, "Enter it", title="Poster", text="Come and paddle")):
        press(qtbot, form, "Enter publicity…")
    press(qtbot, form, "Receive the return")
    (poster,) = listed(partnership, PublicityItem)
    assert (poster.title, poster.round_id) == ("Poster", application.round_id)
    with partnership.reading() as session:
        assert list(read_grants_beside(session).return_items.values()) == [(poster.id,)]
    due = "Return due 31 October 2026, in on 5 November 2026"
    assert step(page, due) == "To do"
    press(qtbot, page, "Open…")
    write(qtbot, form, "no_politics_on", "6 November 2026")
    press(qtbot, form, "Receive the return")
    assert form.errors() == ["Name who declares that none of the money went to party politics."]
    write(qtbot, form, "declared_by", "Owen Pryce")
    press(qtbot, form, "Receive the return")
    assert step(page, "Return due 31 October 2026") == "Done"

    with answering(typed(qtbot, "Close the award")):
        press(qtbot, page, "Close the award")
    with partnership.reading() as session:
        assert stage(session, application.id) is Stage.CLOSED


def test_the_conditions_of_an_offer_say_first_that_none_of_it_goes_to_party_politics(
    partnership: Partnership, theme: Theme, qtbot: QtBot
):
    award_id = an_award(partnership)
    view = shown(partnership, qtbot, f"award:{award_id}")
    page = after(view)
    said: list[str] = []

    def answer(dialog: EntryDialog) -> None:
        said.append(dialog.form.field("shared").value())
        write(qtbot, dialog.form, "own", "Helmets are worn.")
        press(qtbot, dialog, "Keep")

    with answering((EntryDialog, answer)):
        press(qtbot, page, "Read…")
    assert said[0].startswith("1. None of this money")
    details = [one.condition.detail for one in page.steps.rows()]
    assert any("1 of its own, 0 met" in one for one in details)


def test_the_button_that_closes_an_award_leads_to_what_is_open(
    partnership: Partnership, theme: Theme, qtbot: QtBot
):
    award_id = paid_award(partnership)
    view = shown(partnership, qtbot, f"award:{award_id}")
    page = after(view)
    press(qtbot, page, "Close the award")
    focused = page.focusWidget()
    assert focused is not None
    assert focused.accessibleDescription() == "Return due 31 October 2026"


@pytest.mark.clause("PP13")
def test_returns_and_breaches_of_all_rounds_stand_in_one_list_and_are_dealt_with_there(
    partnership: Partnership, theme: Theme, qtbot: QtBot
):
    award_id = paid_award(partnership)
    found = Breach(award_id=award_id, found_on=DUE, what="The boat carried a candidate’s poster")
    breach = open_breach(partnership, found)
    settled = open_breach(partnership, Breach(award_id=award_id, found_on=DUE, what="A leaflet"))
    settle_breach(partnership, settled, on=DUE, done="It was pulped", by="Delyth Vaughan")
    view = shown(partnership, qtbot, f"breach:{breach}")
    part = view.parts.part("returns")
    assert isinstance(part, ReturnsPart)
    assert [(one.group, one.reason) for one in rows(part)] == [
        ("Breaches to settle", "PP13"),
        ("Late", "20 days late, not asked again"),
        ("Breaches settled", "PP13"),
    ]
    with answering(typed(qtbot, "Settle it", done="It was taken off", settled_by="Delyth Vaughan")):
        press(qtbot, part, "Settle it…")
    assert rows(part)[0].group == "Late"

    assert view.show_record("monitoring_return:1")
    with answering(typed(qtbot, "It was asked for", chased_on="20 November 2026")):
        press(qtbot, part, "Asked for again…")
    assert rows(part)[0].reason == "20 days late, asked one time"
    write(qtbot, part.one.form, "says", "The boat is")
    assert view.has_typing()
    assert not view.show_record(f"breach:{breach}")
    view.discard()
    with answering(typed(qtbot, "Excuse it", excused_because="The club was wound up")):
        press(qtbot, part, "Excuse…")
    assert {one.mark_says for one in rows(part)} == {"Excused", "Settled"}


def test_search_everything_finds_what_was_paid_the_returns_and_the_breaches_and_opens_each(
    partnership: Partnership, theme: Theme, qtbot: QtBot
):
    award_id = paid_award(partnership)
    breach = open_breach(partnership, Breach(award_id=award_id, found_on=DUE, what="A candidate’s poster"))
    receipt = Payment(paid_on=DUE, payee="Village Hall", what_for="Hire", pence=40_50, receipt="R-7")
    hall = pay(partnership, receipt)
    found = {one.key: one for one in records_found(partnership, TODAY)}
    whose = application_of(partnership, award_id).reference
    assert found[f"payment:{hall}"] == Found(
        f"payment:{hall}", "Village Hall", f"Hire{DOT}R-7", "£40.50 on 31 October 2026", "Payments"
    )
    assert (found["monitoring_return:1"].title, found["monitoring_return:1"].second) == (
        "Old Wharf Canoe Club",
        whose,
    )
    assert found[f"breach:{breach}"].second == f"{whose}{DOT}Old Wharf Canoe Club"
    view = shown(partnership, qtbot, f"payment:{hall}")
    groups = {"Rounds of grants", "Payments", "Returns of grants", "Breaches"}
    opened = [one for one in found.values() if one.group in groups]
    assert len(opened) == 5
    assert all(view.show_record(one.key) for one in opened)


def test_the_history_tells_the_course_of_an_award_to_its_last_return(
    partnership: Partnership, theme: Theme, qtbot: QtBot
):
    award_id = paid_award(partnership)
    with partnership.reading() as session:
        (one,) = returns_of(session, award_id)
    chase(partnership, one.id, on=TODAY)
    entries = history_of(partnership, grant_book(partnership, TODAY), application_of(partnership, award_id))
    told = {(line.name, line.after) for entry in entries for line in entry.alterations}
    assert {
        ("Offered", "24 April 2026"),
        ("Accepted by", "Owen Pryce, treasurer"),
        ("Amount", "£500.00"),
        ("Return due", "31 October 2026"),
        ("Asked for again", "20 November 2026"),
    } <= told
