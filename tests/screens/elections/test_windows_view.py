"""Choosing and editing the rules by which election windows are drawn, and what the table of a day then says."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from evenhand.domain.elections.facts import Election
from evenhand.domain.elections.own_profiles import KeptProfile, Origin
from evenhand.domain.vocabulary import Answer, ElectionKind
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.elections.windows_view import WindowsDialog
from evenhand.screens.frame.publish_panel import PublishPanel
from evenhand.services import elections
from evenhand.services.sweep import windows_today
from evenhand.services.window_profiles import read_profiles
from tests.screens.plain_rooms import TODAY

NOTICE = {"notice-of-election": (date(2026, 3, 27), "Marlbeck Borough Council, notice of election")}


@pytest.fixture
def partnership_with_poll(partnership: Partnership) -> Partnership:
    poll = Election(kind=ElectionKind.LOCAL, poll_on=date(2026, 5, 7), area="Marlbeck Borough")
    elections.publish_dates(partnership, elections.save_election(partnership, poll), NOTICE)
    return partnership


@pytest.fixture
def dialog(partnership_with_poll: Partnership, desk: Desk, qtbot: QtBot) -> Iterator[WindowsDialog]:
    """The dialog, closed again with nothing typed in it, as a secretary has to leave it."""
    shown = WindowsDialog(desk)
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    shown.form.discard()


def kept(partnership: Partnership) -> dict[str, KeptProfile]:
    with partnership.reading() as session:
        return {one.profile.profile: one for one in read_profiles(session)}


def choose(dialog: WindowsDialog, profile: str) -> None:
    """Choose a rule as arrow keys do."""
    model = dialog.table.model()
    place = next(place for place in range(model.rowCount()) if _id_at(dialog, place) == profile)
    dialog.table.setCurrentIndex(model.index(place, 0))


def _id_at(dialog: WindowsDialog, place: int) -> Any:
    model: Any = dialog.table.model()
    return model.id_at(place)


def set_values(dialog: WindowsDialog, **values: Any) -> None:
    for name, value in values.items():
        field = dialog.form.field(name)
        field.set_value(value)
        field.changed.emit()


def test_a_rule_shows_what_it_draws_and_where_it_comes_from(dialog: WindowsDialog) -> None:
    choose(dialog, "councils-code")
    assert (
        dialog.form.field("draws").value() == "27 March 2026 to 7 May 2026: local elections, Marlbeck Borough"
    )
    assert dialog.form.field("origin").value() == "As shipped"
    assert dialog.form.field("direct").value() == "Hold: it binds the council itself"
    choose(dialog, "neighbourhood-referendum")
    assert dialog.form.field("draws").value() == "No window for an election ahead"


@pytest.mark.clause("PP5")
def test_a_rule_left_out_no_longer_answers_for_the_day(
    dialog: WindowsDialog, partnership_with_poll: Partnership
) -> None:
    assert windows_today(partnership_with_poll, TODAY).line.answer is Answer.TAKE_CARE
    choose(dialog, "councils-code")
    set_values(dialog, in_use=False)
    dialog.form.save()
    assert not kept(partnership_with_poll)["councils-code"].in_use
    assert dialog.form.is_dirty() is False
    assert windows_today(partnership_with_poll, TODAY).line.answer is not Answer.HOLD


@pytest.mark.clause("PP5")
def test_an_edited_rule_goes_back_to_the_shipped_one_by_its_button(
    dialog: WindowsDialog, partnership_with_poll: Partnership
) -> None:
    choose(dialog, "councils-code")
    assert dialog.form.as_shipped.isHidden()
    set_values(dialog, starts_days=-7, strength=Answer.HOLD)
    dialog.form.save()
    assert dialog.form.field("draws").value().startswith("20 March 2026")
    assert not dialog.form.as_shipped.isHidden()
    dialog.form.as_shipped.click()
    assert kept(partnership_with_poll)["councils-code"].origin is Origin.SHIPPED
    assert dialog.form.as_shipped.isHidden()


def test_a_rule_of_ones_own_is_added_and_deleted(
    dialog: WindowsDialog, partnership_with_poll: Partnership
) -> None:
    dialog.add.click()
    set_values(
        dialog,
        name="our quiet week",
        starts_at="poll",
        starts_days=-7,
        strength=Answer.HOLD,
        why="Nothing goes out in the last week.",
        source="Agreed by the board",
    )
    dialog.form.save()
    assert kept(partnership_with_poll)["own-1"].profile.name == "our quiet week"
    assert dialog.table.chosen_id() == "own-1"
    assert dialog.form.field("draws").value().startswith("30 April 2026 to 7 May 2026")
    assert not dialog.form.take_away.isHidden()
    dialog.form.take_away.click()
    assert "own-1" not in kept(partnership_with_poll)
    assert dialog.table.chosen_id() == "charity-law"


def test_a_window_that_would_end_before_it_starts_is_refused_beside_its_field(dialog: WindowsDialog) -> None:
    choose(dialog, "councils-code")
    set_values(dialog, starts_at="poll", ends_days=-1)
    dialog.form.save()
    assert dialog.form.errors() == ["The window would end before it starts. Let it end later."]


def test_days_that_cannot_be_read_are_refused(dialog: WindowsDialog) -> None:
    choose(dialog, "charity-law")
    field = dialog.form.field("starts_days")
    typed: Any = field.control()
    typed.setText("a week")
    field.changed.emit()
    dialog.form.save()
    assert "14 days before" in dialog.form.errors()[0]


def test_what_is_typed_is_not_lost_by_choosing_another_rule_or_closing(
    dialog: WindowsDialog, qtbot: QtBot
) -> None:
    choose(dialog, "charity-law")
    set_values(dialog, ask="the chair")
    choose(dialog, "councils-code")
    assert dialog.table.chosen_id() == "charity-law"
    assert dialog.form.field("ask").value() == "the chair"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.form.discard()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_going_back_from_a_rule_that_was_begun_shows_one_that_is_kept(dialog: WindowsDialog) -> None:
    dialog.add.click()
    dialog.form.discard()
    assert dialog.table.chosen_id() == "charity-law"
    assert dialog.form.field("name").value() == "charity-law guidance"


@pytest.mark.clause("PP5")
def test_the_table_of_a_day_says_reason_clause_rule_and_whom_to_ask(
    partnership_with_poll: Partnership, qtbot: QtBot, theme: Any
) -> None:
    panel = PublishPanel(partnership_with_poll, TODAY)
    qtbot.addWidget(panel)
    panel.show()
    model: Any = panel.table.model()
    place = next(place for place in range(model.rowCount()) if model.id_at(place) == "award-announcement")
    panel.table.setCurrentIndex(model.index(place, 0))
    said = [label.text() for label in panel.findChildren(type(panel.heading))]
    assert any(
        one.startswith("Award announcements: hold until 8 May 2026.") and "Ask the council" in one
        for one in said
    )
    assert any(one.startswith("Councils’ publicity code: Friday 27 March 2026") for one in said)
    day: Any = panel.field.control()
    day.setText("8 May 2026")
    panel.take_day()
    assert panel.table.chosen_id() == "award-announcement"
    assert any("go ahead" in label.text() for label in panel.findChildren(type(panel.heading)))
    with qtbot.waitSignal(panel.rules_asked):
        next(one for one in panel.findChildren(QAbstractButton) if "rules" in one.text()).click()
