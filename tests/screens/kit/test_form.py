"""Forms say what is wrong beside the field, when it is left, and stop saying it once it is mended."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from evenhand.domain.refusals import Refusal
from evenhand.screens.theme import Theme
from evenhand.screens.widgets.chosen_fields import PersonField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import TextField
from tests.screens.kit.gallery import member_form

TERM = "The term ends before it begins. Give a date after 12 June 2023."


def _term_rule(values: dict[str, Any]) -> None:
    if values["ends"] and values["starts"] and values["ends"] < values["starts"]:
        raise Refusal(TERM, field="ends")


@pytest.fixture
def form(qtbot, theme: Theme) -> DetailForm:
    shown = member_form()
    shown.set_rule(_term_rule)
    qtbot.addWidget(shown)
    shown.resize(1000, 700)
    shown.show()
    shown.activateWindow()
    return shown


def _type(qtbot, form: DetailForm, key: str, text: str, leave_to: str = "party") -> QLineEdit:
    line = form.field(key).control()
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    form.field(leave_to).control().setFocus()
    return line


def test_an_error_appears_when_the_field_is_left_and_not_before(form: DetailForm, qtbot) -> None:
    line = form.field("starts").control()
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "31 February 2026")
    assert form.errors() == []
    form.field("party").focus()
    assert form.errors() == ["February 2026 has 28 days. Give a date like 28 February 2026."]
    assert line.accessibleDescription() == form.errors()[0]


def test_an_error_goes_as_soon_as_it_is_mended(form: DetailForm, qtbot) -> None:
    line = _type(qtbot, form, "starts", "31 February 2026")
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "28 February 2026")
    assert form.errors() == []


def test_fields_are_checked_together(form: DetailForm, qtbot) -> None:
    _type(qtbot, form, "ends", "1 March 2023")
    assert form.errors() == [TERM]


def test_a_day_is_written_out_when_the_field_is_left(form: DetailForm, qtbot) -> None:
    assert _type(qtbot, form, "ends", "1/3/28").text() == "1 March 2028"
    assert form.values()["ends"] == date(2028, 3, 1)


def test_money_is_kept_in_pence_and_written_out(form: DetailForm, qtbot) -> None:
    assert _type(qtbot, form, "sum", "1850").text() == "£1,850.00"
    assert form.values()["sum"] == 185_000


def test_saving_with_an_error_goes_to_the_first_one(form: DetailForm, qtbot) -> None:
    _type(qtbot, form, "sum", "a lot")
    _type(qtbot, form, "starts", "soon")
    with qtbot.assertNotEmitted(form.save_asked):
        form.save()
    assert form.field("starts").control().hasFocus()
    assert form._say.text() == "Not saved: two things to mend above"


def test_a_needed_field_left_empty_is_named_on_saving(form: DetailForm, qtbot) -> None:
    form.field("starts").set_value(None)
    form.save()
    assert form.errors() == ["Give the day on which the membership began."]


def test_saving_hands_over_what_was_read(form: DetailForm, qtbot) -> None:
    _type(qtbot, form, "party", "Wharfside Voice", leave_to="starts")
    with qtbot.waitSignal(form.save_asked) as told:
        form.save()
    values = told.args[0]
    assert values["party"] == "Wharfside Voice"
    assert values["votes"] is True
    assert values["wards"] == ("w",)
    assert values["proposer"] == 1


def test_a_form_knows_whether_anything_was_changed(form: DetailForm, qtbot) -> None:
    assert not form.is_dirty()
    _type(qtbot, form, "party", "Wharfside Voice")
    assert form.is_dirty()
    _type(qtbot, form, "party", "Tarn Valley Alliance")
    assert not form.is_dirty()


def test_discarding_shows_what_was_saved(form: DetailForm, qtbot) -> None:
    _type(qtbot, form, "starts", "never")
    form.discard()
    assert form.values()["starts"] == date(2023, 6, 12)
    assert form.errors() == []
    assert not form.is_dirty()


def test_what_was_saved_is_no_longer_dirty(form: DetailForm, qtbot) -> None:
    _type(qtbot, form, "party", "Wharfside Voice")
    form.mark_saved()
    assert not form.is_dirty()
    _type(qtbot, form, "party", "Independent")
    form.discard()
    assert form.values()["party"] == "Wharfside Voice"


def test_a_refusal_of_the_service_stands_beside_its_field(form: DetailForm) -> None:
    form.show_refusal(Refusal("Two people chair on 16 September 2025.", field="capacity"))
    assert form.errors() == ["Two people chair on 16 September 2025."]
    assert form.field("capacity").control().hasFocus()


def test_a_refusal_without_a_field_stands_in_the_footer_with_its_clause(form: DetailForm) -> None:
    form.show_refusal(Refusal("The record is sealed.", clause="PP12"))
    assert form._say.text() == "Not saved: The record is sealed. (PP12)"


def test_a_person_is_found_by_typing_and_nobody_else_is_taken(form: DetailForm, qtbot) -> None:
    person = form.field("proposer")
    assert isinstance(person, PersonField)
    person._choice.setEditText("priya nair")
    assert person.value() == 2
    person._choice.setEditText("Nobody Known")
    with pytest.raises(Refusal, match="not on the list"):
        person.value()
    person._choice.setEditText("")
    assert person.value() is None


def test_a_hidden_field_is_neither_checked_nor_saved(form: DetailForm) -> None:
    form.field("starts").set_value(None)
    form.show_field("starts", False)
    form.set_rule(_no_rule)
    assert "starts" not in form.values()
    form.save()
    assert form.errors() == []


def test_the_form_can_be_filled_with_the_keyboard_alone(form: DetailForm, qtbot) -> None:
    line = form.field("party").control()
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert form.field("sum").control().hasFocus()


def test_labels_stand_above_the_fields_where_text_is_large(form: DetailForm, theme: Theme, qtbot) -> None:
    row = form._rows["party"]
    assert row._label.y() < row.field.y() + row.field.height()
    assert row._label.geometry().right() < row.field.geometry().left()
    theme.set_scale(200)
    qtbot.wait(10)
    assert row._label.geometry().bottom() <= row.field.geometry().top()


def _no_rule(values: dict[str, Any]) -> None:
    assert values


def _tab(qtbot) -> QWidget:
    before = QApplication.focusWidget()
    assert before is not None
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    after = QApplication.focusWidget()
    assert after is not None
    return after


def test_tab_goes_from_the_last_field_to_discard_and_then_to_save(form: DetailForm, qtbot) -> None:
    form.field("notes").focus()
    assert _tab(qtbot) is form._discard
    assert _tab(qtbot) is form._save


def test_tab_comes_to_every_field_before_the_footer(form: DetailForm, qtbot) -> None:
    form.focus_first()
    reached: list[str] = []
    while (at := _tab(qtbot)) is not form._discard:
        reached += [key for key in form._rows if form.field(key).isAncestorOf(at) and key not in reached]
    assert reached == list(form._rows)[1:]


def test_a_field_that_comes_later_stands_before_the_footer_too(form: DetailForm, qtbot) -> None:
    form.add(TextField("later", "Later"))
    form.show_values({})
    form.field("later").focus()
    assert _tab(qtbot) is form._discard
