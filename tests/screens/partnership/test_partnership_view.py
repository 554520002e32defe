"""The partnership's details, its area and plan, and its rule book, as a secretary keeps them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from evenhand.domain.partnership.facts import Council, PlanTheme, RuleAdoption, RuleOverride, Ward
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.partnership.as_at import COUNCIL, THEME, WARD, read_as_at, rows_of
from evenhand.screens.partnership.view import PartnershipView
from evenhand.screens.theme import Theme
from evenhand.screens.widgets.form import DetailForm
from evenhand.services import partnership as services
from evenhand.services.rules import shipped
from evenhand.services.saving import listed
from tests.makers import a_carried_decision, a_partnership
from tests.windows import dressed

TODAY = date(2026, 4, 14)


def today() -> date:
    return TODAY


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    yield dressed(qapp)
    dressed(qapp)


@pytest.fixture
def desk(partnership: Partnership, qapp: QApplication) -> Desk:
    return Desk(partnership, today)


@pytest.fixture
def view(desk: Desk, theme: Theme, qtbot: QtBot) -> PartnershipView:
    made = PartnershipView(desk)
    qtbot.addWidget(made)
    made.resize(1366, 632)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.load()
    qtbot.waitUntil(made.list.isVisible)
    return made


def write(qtbot: QtBot, form: DetailForm, key: str, text: str) -> None:
    control = form.field(key).control()
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(control, QLineEdit):
        control.selectAll()
    qtbot.keyClicks(control, text)


def save(qtbot: QtBot, form: DetailForm) -> None:
    buttons = [one for one in form.findChildren(QAbstractButton) if one.text() in ("Save", "Set this value")]
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Return)


def test_it_opens_on_the_details_and_lists_every_rule_with_value_clause_and_source(
    view: PartnershipView, partnership: Partnership
) -> None:
    assert view.list.chosen_id() == "partnership:1"
    rules = {
        row.id: row for row in rows_of(read_as_at(partnership, TODAY)) if row.group.startswith("Rule book")
    }
    assert len(rules) == len(shipped("big-local").rules)
    assert rules["rule:quorum"].group == "Rule book: meetings"
    least = rules["rule:members_least"]
    assert (least.value, least.second) == (
        "8 members",
        "PP10  ·  Local Trust, Big Local partnerships, July 2015",
    )
    assert rules["rule:quorum"].value == "not set"


def test_the_details_are_corrected_by_keyboard(
    view: PartnershipView, partnership: Partnership, qtbot: QtBot
) -> None:
    form = view.form()
    write(qtbot, form, "area", "Fernhill and Old Wharf")
    save(qtbot, form)
    assert services.identity(partnership).area == "Fernhill and Old Wharf"
    write(qtbot, form, "name", " ")
    save(qtbot, form)
    assert form.field("name").error() == "Give the partnership's name."
    view.discard()
    assert not view.unsaved()


def test_a_theme_a_council_and_its_ward_are_added_and_chosen(
    view: PartnershipView, partnership: Partnership, qtbot: QtBot
) -> None:
    view.add()
    write(qtbot, view.form(), "name", "Green spaces")
    write(qtbot, view.form(), "starts", "1/4/2020")
    write(qtbot, view.form(), "ends", "1/4/2019")
    save(qtbot, view.form())
    assert view.form().field("ends").error().startswith("It ends before it begins")
    write(qtbot, view.form(), "ends", "31/3/2027")
    save(qtbot, view.form())
    (theme,) = listed(partnership, PlanTheme)
    assert view.list.chosen_id() == f"{THEME}:{theme.id}"
    view.add_kind(COUNCIL)
    write(qtbot, view.form(), "name", "Marlbeck Borough Council")
    save(qtbot, view.form())
    (council,) = listed(partnership, Council)
    view.add_kind(WARD)
    save(qtbot, view.form())
    assert view.form().field("council_id").error() != ""
    choice = view.form().field("council_id").control()
    assert isinstance(choice, QComboBox)
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    write(qtbot, view.form(), "name", "Wharf")
    save(qtbot, view.form())
    assert listed(partnership, Ward) == [Ward(id=1, council_id=council.id, name="Wharf")]


def test_a_mark_of_our_own_gives_no_verdict_until_the_decision_that_adopts_it_is_chosen(
    view: PartnershipView, partnership: Partnership, qtbot: QtBot
) -> None:
    decision = a_carried_decision(partnership, TODAY, today=TODAY)
    assert view.show_record("rule:councillors_share")
    form = view.form()
    assert form.field("says").value() == "33%"
    assert str(form.field("verdict").value()).startswith("None yet.")
    write(qtbot, form, "value", "several")
    write(qtbot, form, "reason", "Board of 14 April 2026, minute 4")
    assert form.field("value").error() == "Give a whole number of percent."
    write(qtbot, form, "value", "30")
    save(qtbot, form)
    assert form.field("says").value() == "30%"
    assert str(form.field("verdict").value()).startswith("None yet.")
    assert form.field("shipped").value() == (
        "33%: suggested by Evenhand, not by the guidance; not adopted by the board, so it gives no verdict"
    )
    choice = form.field("decision_id").control()
    assert isinstance(choice, QComboBox)
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    write(qtbot, form, "reason", "As minuted")
    save(qtbot, form)
    assert [one.decision_id for one in listed(partnership, RuleAdoption)] == [decision]
    assert form.field("verdict").value() == "Findings judge by it: the board adopted it."
    assert str(form.field("own").value()).endswith("As minuted; minuted as decision 1 of 14 April 2026")
    view.toggle_history()
    words = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert "Adopted by: 14 April 2026, decision 1: To adopt the rule as read" in words
    assert "Value: 30%" in words
    view.toggle_history()
    partnership.undo()
    partnership.undo()
    assert form.field("says").value() == "33%"
    assert view.list.chosen_id() == "rule:councillors_share"


def test_as_at_an_earlier_day_a_rule_is_as_it_was_and_no_later_value_is_told(
    view: PartnershipView, partnership: Partnership, desk: Desk
) -> None:
    rule = shipped("big-local")["quorum"]
    services.set_rule(partnership, rule, typed="5", reason="Agreed", starts=date(2026, 3, 3))
    services.set_rule(partnership, rule, typed="6", reason="Agreed", starts=date(2026, 9, 8))
    view.show_record("rule:quorum")
    told = [("5 members", 2), ("5 members", 1), ("not set", 0)]
    for day, (says, values) in zip((None, date(2026, 3, 3), date(2026, 3, 2)), told, strict=True):
        desk.show_day(day)
        assert view.form().field("says").value() == says
        assert len(str(view.form().field("own").value()).splitlines()) == values


def test_a_decision_that_comes_after_the_first_day_is_refused_beside_that_day(
    view: PartnershipView, partnership: Partnership, qtbot: QtBot
) -> None:
    a_carried_decision(partnership, TODAY, today=TODAY)
    view.show_record("rule:quorum")
    form = view.form()
    write(qtbot, form, "value", "5")
    choice = form.field("decision_id").control()
    assert isinstance(choice, QComboBox)
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    write(qtbot, form, "starts", "1 April 2026")
    write(qtbot, form, "reason", "As minuted")
    save(qtbot, form)
    assert form.field("starts").error().startswith("It was decided on 14 April 2026.")
    assert listed(partnership, RuleOverride) == []
    view.discard()


def test_a_choice_that_cannot_stand_beside_the_others_is_refused_and_can_go_back_as_shipped(
    view: PartnershipView, partnership: Partnership, qtbot: QtBot
) -> None:
    rule = shipped("big-local")["residents_share"]
    services.set_rule(partnership, rule, typed="100%", reason="Agreed", starts=TODAY)
    view.show_record("rule:residents_share_is")
    form = view.form()
    form.field("chosen").set_value("more than")
    write(qtbot, form, "reason", "Agreed")
    save(qtbot, form)
    assert form.field("chosen").error().startswith("No share is more than 100%.")
    view.discard()
    view.show_record("rule:residents_share")
    write(qtbot, form := view.form(), "value", "as shipped")
    write(qtbot, form, "reason", "Agreed anew")
    save(qtbot, form)
    assert form.field("says").value() == "51%"
    assert "as shipped from 14 April 2026: Agreed anew" in str(form.field("own").value())


def test_a_rule_of_yes_or_no_is_chosen_and_needs_its_reason(
    view: PartnershipView, partnership: Partnership, qtbot: QtBot
) -> None:
    view.show_record("rule:co_chairs")
    form = view.form()
    choice = form.field("chosen").control()
    qtbot.keyClick(choice, Qt.Key.Key_Y)
    save(qtbot, form)
    assert form.field("reason").error() != ""
    write(qtbot, form, "reason", "Agreed on 14 April 2026")
    save(qtbot, form)
    assert form.field("says").value() == "yes"


def test_typing_is_not_lost_to_another_row_nor_to_another_day(
    view: PartnershipView, desk: Desk, qtbot: QtBot
) -> None:
    form = view.form()
    write(qtbot, form, "area", "Fernhill")
    view.focus_list()
    qtbot.keyClick(view.list.view, Qt.Key.Key_Down)
    assert view.list.chosen_id() == "partnership:1"
    assert view.show_record("rule:quorum") is False
    desk.show_day(date(2025, 1, 1))
    assert form.field("area").raw() == "Fernhill"
    assert view.save()
    assert view.show_record("rule:quorum")


def test_what_is_undone_while_it_is_shown_gives_way_to_the_details(
    view: PartnershipView, partnership: Partnership
) -> None:
    key = services.save_council(partnership, Council(name="Marlbeck Borough Council"))
    assert view.show_record(f"council:{key}")
    partnership.undo()
    assert view.form().field("name").raw() == services.identity(partnership).name


def test_the_history_of_a_rule_tells_each_value_of_our_own(
    view: PartnershipView, partnership: Partnership, qtbot: QtBot
) -> None:
    view.show_record("rule:quorum")
    write(qtbot, view.form(), "value", "5")
    write(qtbot, view.form(), "reason", "Board of 14 April 2026")
    save(qtbot, view.form())
    view.toggle_history()
    words = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert "Set rule: Quorum" in words
    assert "Value: 5 members" in words
    assert "Reason: Board of 14 April 2026" in words
    view.toggle_history()
    assert view.form().isVisible()


def test_at_200_per_cent_there_is_the_list_or_the_form(
    view: PartnershipView, theme: Theme, qtbot: QtBot
) -> None:
    theme.set_scale(200)
    view.resize(1366, 496)
    qtbot.wait(1)
    assert view.height() == 496
    view.focus_list()
    assert not view.form().isVisible()
    qtbot.keyClick(view.list.view, Qt.Key.Key_Return)
    assert view.form().isVisible()


def test_every_control_has_a_name_that_can_be_read_out(view: PartnershipView) -> None:
    view.show_record("rule:quorum")
    for kind in (QLineEdit, QComboBox, QAbstractButton):
        for control in view.findChildren(kind):
            text = control.text() if isinstance(control, QAbstractButton) else ""
            named = control.accessibleName() or text or control.focusPolicy() == Qt.FocusPolicy.NoFocus
            assert named or "spinbox" in control.objectName(), control
