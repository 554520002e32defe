"""Bringing in a spreadsheet: each of its columns is given a meaning, and each row is seen before anything changes."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from evenhand.domain.words import say_count
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.choice import Choice, Option
from evenhand.screens.widgets.emptying import empty
from evenhand.screens.widgets.fields import ErrorLine
from evenhand.screens.widgets.label import ElidedLabel, Label
from evenhand.screens.widgets.pane import scrolling
from evenhand.screens.widgets.table import RIGHT, Column, TableModel
from evenhand.screens.widgets.table_view import SortableTable

LEFT_OUT = Option(None, "Leave out")


@dataclass(frozen=True, slots=True)
class SourceColumn:
    """A column of the file: its heading and a few of its values."""

    heading: str
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row of the file as it would come in: its number there, its values in words, what to mend and what to notice.

    `problem` keeps the row out until it is mended; `notice` lets it in but wants to be read.
    """

    number: int
    values: tuple[str, ...]
    problem: str = ""
    notice: str = ""


class ColumnMatcher(QWidget):
    """Every heading of the file beside a drop-down of what it can mean."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Which column is what")
        self._choices: list[Choice] = []
        self._labels: dict[Any, str] = {}
        self._many: frozenset[Any] = frozenset()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnStretch(1, 1)
        self._error = ErrorLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(self._grid), 1)
        column.addWidget(self._error)

    def show_columns(
        self,
        columns: Sequence[SourceColumn],
        meanings: Sequence[Option],
        matched: Mapping[int, Any],
        many: Collection[Any] = (),
    ) -> None:
        """Show the columns of a file with the meanings already found by their headings.

        Several columns may come in together as one of the meanings in `many`, such as the lines of an address.
        """
        self._clear()
        self._many = frozenset(many)
        self._labels = {meaning.value: meaning.label for meaning in meanings}
        for place, text in enumerate(("Column of the file", "First values", "Comes in as")):
            self._grid.addWidget(Label(text, Role.SMALL, weight=Weight.STRONG, ink=2), 0, place)
        for number, column in enumerate(columns):
            heading = column.heading or f"Column {number + 1}, without a heading"
            choice = Choice((LEFT_OUT, *meanings), name=f"{heading} comes in as")
            choice.set_value(matched.get(number))
            choice.activated.connect(self._note)
            self._choices.append(choice)
            self._grid.addWidget(Label(heading, weight=Weight.STRONG), number + 1, 0)
            self._grid.addWidget(ElidedLabel("  ·  ".join(column.samples), ink=2), number + 1, 1)
            self._grid.addWidget(choice, number + 1, 2)
        self._check()

    def matched(self) -> dict[int, Any]:
        """The meaning of each column that comes in, by its place in the file."""
        return {
            place: value
            for place, choice in enumerate(self._choices)
            if (value := choice.value()) is not None
        }

    def error(self) -> str:
        """What is wrong with the choices, if anything is."""
        meanings = [meaning for meaning in self.matched().values() if meaning not in self._many]
        twice = sorted({self._labels[meaning] for meaning in meanings if meanings.count(meaning) > 1})
        return f"Two columns come in as {twice[0]}. Leave one of them out." if twice else ""

    def _note(self) -> None:
        self._check()
        self.changed.emit()

    def _check(self) -> None:
        self._error.show_sentence(self.error())

    def _clear(self) -> None:
        empty(self._grid)
        self._choices = []


class ImportPreview(QWidget):
    """Every row as it would come in; those to mend are marked and say why."""

    def __init__(self) -> None:
        super().__init__()
        self._summary = Label(weight=Weight.STRONG, wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self._summary)
        self._table: SortableTable | None = None

    def show_rows(self, headings: Sequence[str], rows: Sequence[PreviewRow]) -> None:
        """Show rows under the headings of their meanings."""
        if self._table is not None:
            self._column.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
        self._table = SortableTable("Rows to bring in", TableModel(_columns(headings), _number))
        self._column.addWidget(self._table, 1)
        self._table.set_rows(rows)
        self._summary.setText(say_rows(rows))

    def table(self) -> SortableTable | None:
        """The table of rows, once there are any."""
        return self._table


def say_rows(rows: Sequence[PreviewRow]) -> str:
    """How many rows come in and how many do not: "28 rows come in. Two rows have something to mend and stay out."."""
    bad = sum(1 for row in rows if row.problem)
    good = len(rows) - bad
    sentence = f"{say_count(good, 'row')} {'comes' if good == 1 else 'come'} in.".capitalize()
    if not bad:
        return sentence
    verb = "has something to mend and stays out" if bad == 1 else "have something to mend and stay out"
    return f"{sentence} {say_count(bad, 'row').capitalize()} {verb}."


def _columns(headings: Sequence[str]) -> list[Column[PreviewRow]]:
    fixed: list[Column[PreviewRow]] = [
        Column("Row", _say_number, sort_key=_number, alignment=RIGHT),
        Column(
            "To mend or notice", _problem, sort_key=_problem_key, mark=_mark, strong=_is_bad, tooltip=_problem
        ),
    ]
    return fixed + [Column(heading, _value_at(place)) for place, heading in enumerate(headings)]


def _value_at(place: int) -> Callable[[PreviewRow], str]:
    def value(row: PreviewRow) -> str:
        return row.values[place] if place < len(row.values) else ""

    return value


def _number(row: PreviewRow) -> int:
    return row.number


def _say_number(row: PreviewRow) -> str:
    return str(row.number)


def _problem(row: PreviewRow) -> str:
    return row.problem or row.notice


def _problem_key(row: PreviewRow) -> int:
    return 0 if row.problem else 1 if row.notice else 2


def _is_bad(row: PreviewRow) -> bool:
    return bool(row.problem)


def _mark(row: PreviewRow) -> Mark:
    if row.problem:
        return Mark.NOT_MET
    return Mark.CARE if row.notice else Mark.GO_AHEAD
