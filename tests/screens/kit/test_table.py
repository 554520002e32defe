"""Tables sort by what a column means, keep what was chosen, and are worked by keyboard."""

from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import Qt

from evenhand.screens.theme import Theme
from evenhand.screens.widgets.table import RIGHT, Column, TableModel
from evenhand.screens.widgets.table_view import SortableTable


@dataclass(frozen=True)
class Award:
    number: int
    name: str
    pence: int
    paid: date | None


AWARDS = (
    Award(1, "Zebra Club", 18_700, date(2026, 3, 2)),
    Award(2, "łódź Choir", 142_000, None),
    Award(3, "Allotments", 9_900, date(2025, 5, 1)),
)
COLUMNS: list[Column[Award]] = [
    Column("Group", lambda award: award.name, stretch=True),
    Column("Sum", lambda award: f"£{award.pence / 100:.2f}", lambda award: award.pence, RIGHT),
    Column("Paid", lambda award: str(award.paid or "not yet"), lambda award: award.paid),
]


@pytest.fixture
def table(qtbot, theme: Theme) -> SortableTable:
    shown = SortableTable("Awards", TableModel(COLUMNS, lambda award: award.number))
    shown.set_rows(AWARDS)
    qtbot.addWidget(shown)
    shown.resize(500, 200)
    shown.show()
    return shown


def _order(table: SortableTable) -> list[str]:
    model = table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_names_sort_without_case_and_accents(table: SortableTable) -> None:
    table.sort_by_click(0)
    assert _order(table) == ["Allotments", "łódź Choir", "Zebra Club"]


def test_money_sorts_by_its_pence_and_turns_round(table: SortableTable) -> None:
    table.sort_by_click(1)
    assert _order(table) == ["Allotments", "Zebra Club", "łódź Choir"]
    table.sort_by_click(1)
    assert _order(table) == ["łódź Choir", "Zebra Club", "Allotments"]


def test_what_is_not_known_comes_last(table: SortableTable) -> None:
    table.sort_by_click(2)
    assert _order(table)[-1] == "łódź Choir"


def test_the_same_record_stays_chosen_when_sorted_or_read_anew(table: SortableTable, qtbot) -> None:
    table.choose(3)
    with qtbot.assertNotEmitted(table.chosen):
        table.sort_by_click(1)
        table.set_rows(AWARDS[1:])
    assert table.chosen_id() == 3


def test_alt_down_sorts_by_the_current_column(table: SortableTable, qtbot) -> None:
    table.setCurrentIndex(table.model().index(0, 1))
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _order(table)[0] == "Allotments"


def test_enter_opens_the_row(table: SortableTable, qtbot) -> None:
    table.choose(2)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [2]


def test_columns_are_as_wide_as_their_longest_text_at_any_size(table: SortableTable, theme: Theme) -> None:
    theme.set_scale(200)
    metrics = table.fontMetrics()
    assert table.columnWidth(1) > metrics.horizontalAdvance("£1420.00")
