"""An award is made by a decision of the board and taken back by a later one, on the screen and by keyboard."""

from datetime import date

from pytestqt.qtbot import QtBot

from evenhand.domain.vocabulary import ApplicationStatus
from evenhand.screens.grants.dossier_pages import GATE
from evenhand.screens.grants.rows import application_rows
from evenhand.screens.grants.view import GrantsView
from evenhand.services import grants
from evenhand.services.award_gate import grant_book, ready_to_end
from tests.makers import a_grant_decision
from tests.screens.grants.conftest import TODAY, TODDLERS, Scheme
from tests.screens.grants.test_grants_view import asked_form, open_application, press, seen, status, write

TAKEN_BACK = date(2026, 4, 22)


def test_an_award_is_made_by_the_decision_that_is_offered(view: GrantsView, scheme: Scheme, qtbot: QtBot):
    open_application(view, scheme, TODDLERS)
    press(qtbot, view, "Award £187.00")
    form = asked_form(view)

    assert form.field("by").value() == "decision:1"
    assert not form.field("by_whom").isVisible()
    press(qtbot, form, "Award")

    assert status(scheme, TODDLERS) is ApplicationStatus.APPROVED
    assert "Decided at the board meeting of 21 April 2026." in seen(view)


def test_an_award_is_rescinded_by_a_later_decision_with_its_reason(
    view: GrantsView, scheme: Scheme, qtbot: QtBot
):
    key = scheme.keys[TODDLERS]
    ready = grant_book(scheme.partnership, TODAY).ready[key]
    by = a_grant_decision(scheme.partnership, key, TAKEN_BACK, verb="To rescind the award to")
    made = f"decision:{ready.decided[0].decision.id}"
    open_application(view, scheme, TODDLERS)
    press(qtbot, view, "Award £187.00")
    asked_form(view).field("by").set_value(made)
    asked_form(view).field("on").set_value(date(2026, 4, 21))
    press(qtbot, asked_form(view), "Award")

    press(qtbot, view, "Rescind the award…")
    form = asked_form(view)
    assert form.field("by").value() == f"decision:{by.decision_id}"
    press(qtbot, form, "Rescind")
    assert "Say why" in form.field("reason").error()
    write(qtbot, form, "reason", "It was not wanted")
    press(qtbot, form, "Rescind")

    assert status(scheme, TODDLERS) is ApplicationStatus.RESCINDED
    assert "Rescinded on Wednesday 22 April 2026: It was not wanted" in seen(view)
    assert view.room.dossier.tab() == GATE
    row = next(
        one for one in application_rows(grant_book(scheme.partnership, TODAY)) if one.title == TODDLERS
    )
    assert row.reason == "rescinded 22 Apr 2026"
    assert grants.grants(scheme.partnership).purse(scheme.round_id).left_pence == 12_000_00
    ended = ready_to_end(scheme.partnership, key, TODAY)
    assert made not in {f"decision:{one.decision.id}" for one in ended.decided}
