"""Columns matched by hand, the rows to bring in, and the choices of a paper."""

import pytest

from evenhand.domain.refusals import Refusal
from evenhand.screens.theme import Theme
from evenhand.screens.widgets.choice import Choice, Option
from evenhand.screens.widgets.choices import ChoicesPanel
from evenhand.screens.widgets.chosen_fields import RadioField
from evenhand.screens.widgets.matching import ColumnMatcher, ImportPreview, PreviewRow, SourceColumn, say_rows
from evenhand.screens.widgets.written_fields import DayField


@pytest.fixture
def matcher(qtbot, theme: Theme) -> ColumnMatcher:
    shown = ColumnMatcher()
    qtbot.addWidget(shown)
    columns = [
        SourceColumn("Full name", ("Amara Okonjo",)),
        SourceColumn("", ("12/06/2023",)),
        SourceColumn("Shoe size"),
    ]
    meanings = [Option("name", "Name"), Option("starts", "Joined")]
    shown.show_columns(columns, meanings, {0: "name"})
    return shown


def test_columns_are_matched_by_heading_and_mended_by_hand(matcher: ColumnMatcher) -> None:
    assert matcher.matched() == {0: "name"}
    matcher._choices[1].set_value("starts")
    assert matcher.matched() == {0: "name", 1: "starts"}
    assert matcher._choices[1].accessibleName() == "Column 2, without a heading comes in as"


def test_two_columns_of_one_meaning_are_pointed_out(matcher: ColumnMatcher) -> None:
    matcher._choices[2].set_value("name")
    matcher._note()
    assert matcher.error() == "Two columns come in as Name. Leave one of them out."
    assert matcher._error.says() == matcher.error()


def test_several_columns_may_come_in_as_the_lines_of_one_address(matcher: ColumnMatcher) -> None:
    columns = [SourceColumn(heading) for heading in ("Address 1", "Address 2", "Name", "Known as")]
    meanings = [Option("name", "Name"), Option("address", "Address")]
    matcher.show_columns(columns, meanings, {0: "address", 1: "address", 2: "name"}, many={"address"})
    assert matcher.error() == ""
    assert matcher.matched() == {0: "address", 1: "address", 2: "name"}
    matcher._choices[3].set_value("name")
    assert matcher.error() == "Two columns come in as Name. Leave one of them out."


def test_every_row_to_bring_in_is_shown_with_what_is_wrong(qtbot, theme: Theme) -> None:
    preview = ImportPreview()
    qtbot.addWidget(preview)
    rows = [PreviewRow(2, ("Amara Okonjo",)), PreviewRow(3, ("?",), problem="“?” is not a name.")]
    preview.show_rows(["Name"], rows)
    table = preview.table()
    assert table is not None
    assert table.model().index(1, 1).data() == "“?” is not a name."
    assert say_rows(rows) == "One row comes in. One row has something to mend and stays out."
    preview.show_rows(["Name"], rows[:1])
    assert preview._summary.text() == "One row comes in."


def test_the_choices_of_a_paper_tell_of_every_change_and_whether_they_can_be_read(
    qtbot, theme: Theme
) -> None:
    panel = ChoicesPanel("Governance report", "Shows that the membership is right and in balance.")
    qtbot.addWidget(panel)
    level = RadioField(
        "level", "Who will read it", (Option("public", "Public"), Option("board", "Board")), stacked=True
    )
    panel.add_field(level, "public")
    day = panel.add_field(DayField("day", "As at"))
    with qtbot.waitSignal(panel.changed):
        day.control().setFocus()
        qtbot.keyClicks(day.control(), "31")
    with pytest.raises(Refusal):
        panel.values()
    day.set_value(None)
    with qtbot.waitSignal(panel.changed):
        level._buttons[1].click()
    assert panel.values() == {"level": "board", "day": None}


def test_a_drop_down_keeps_its_value_when_options_change(qtbot, theme: Theme) -> None:
    choice = Choice([Option(1, "One"), Option(2, "Two")], name="Which")
    qtbot.addWidget(choice)
    choice.set_value(2)
    choice.set_options([Option(2, "Two"), Option(3, "Three")])
    assert choice.value() == 2
    choice.set_options([Option(None, "All"), Option(3, "Three")])
    assert choice.value() is None
    assert choice.currentText() == "All"
