"""The last page of the import: every row with what will become of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.importing.preview import PreviewRow, RowStatus, Tally
from evenhand.domain.words import say_count, say_list
from evenhand.screens.theme import Weight
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.table import RIGHT, Column, TableModel
from evenhand.screens.widgets.table_view import SortableTable
from evenhand.screens.widgets.ticks import TickBox

WORDS = {
    RowStatus.NEW: "New",
    RowStatus.CHANGED: "Changed",
    RowStatus.SAME: "Already there",
    RowStatus.REFUSED: "To mend",
    RowStatus.SKIPPED: "Passed over",
}
MARKS = {
    RowStatus.NEW: Mark.PLUS,
    RowStatus.CHANGED: Mark.GO_AHEAD,
    RowStatus.SAME: Mark.PAST,
    RowStatus.REFUSED: Mark.NOT_MET,
    RowStatus.SKIPPED: Mark.PAST,
}
WORST_FIRST = (RowStatus.REFUSED, RowStatus.NEW, RowStatus.CHANGED, RowStatus.SAME, RowStatus.SKIPPED)


class RowsPage(QWidget):
    """The rows, the sentence of the chosen one in full, and whether the good ones are to come in alone."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._summary = Label(weight=Weight.STRONG, wrap=True)
        self._says = Label(ink=2, wrap=True)
        self.good_alone = TickBox("Bring in the good rows and leave out those to mend")
        self.good_alone.toggled.connect(self.changed)
        self._rows: dict[int, PreviewRow] = {}
        self._table: SortableTable | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        for part in (self._summary, self._says, self.good_alone):
            self._column.addWidget(part)

    def show_tally(self, tally: Tally) -> None:
        """Show every row, those to mend first."""
        self._rows = {row.number: row for row in tally.rows}
        self._summary.setText(said_of(tally))
        self.good_alone.setVisible(bool(tally.refused) and bool(tally.new + tally.changed))
        self.good_alone.setChecked(False)
        if self._table is not None:
            self._column.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
        self._table = SortableTable(
            "Rows of the spreadsheet", TableModel(_columns(_headings(tally)), _number)
        )
        self._table.chosen.connect(self._explain)
        self._column.insertWidget(1, self._table, 1)
        rows = sorted(tally.rows, key=_severity)
        self._table.set_rows(rows)
        if rows:
            self._table.choose(rows[0].number)
            self._explain(rows[0].number)

    def table(self) -> SortableTable | None:
        """The table, once there are rows."""
        return self._table

    def _explain(self, number: object) -> None:
        row = self._rows[int(str(number))]
        self._says.setText(f"Row {row.number}: {_what(row)}")


def said_of(tally: Tally) -> str:
    """What will become of the file: "12 new, one changed, one already there. Two rows to mend."."""
    counts = [
        (tally.new, "new"),
        (tally.changed, "changed"),
        (tally.same, "already there"),
        (tally.count(RowStatus.SKIPPED), "passed over"),
    ]
    parts = [f"{count} {word}" for count, word in counts if count]
    sentence = f"{say_list(parts)}." if parts else "Nothing to bring in."
    mend = tally.count(RowStatus.REFUSED)
    return f"{sentence} {say_count(mend, 'row').capitalize()} to mend." if mend else sentence


def _headings(tally: Tally) -> list[str]:
    """The names of all that was read, in the order in which they first come up."""
    return list(dict.fromkeys(label for row in tally.rows for label, _ in row.values))


def _columns(headings: Sequence[str]) -> list[Column[PreviewRow]]:
    fixed: list[Column[PreviewRow]] = [
        Column("Row", _said_number, sort_key=_number, alignment=RIGHT),
        Column("Becomes", _word, sort_key=_severity, mark=_mark, strong=_is_bad),
        Column("Why, and what to notice", _what, tooltip=_what),
    ]
    return [*fixed[:2], *(_value_column(heading) for heading in headings), fixed[2]]


def _value_column(heading: str) -> Column[PreviewRow]:
    def value(row: PreviewRow) -> str:
        return dict(row.values).get(heading, "")

    return Column(heading, value)


def _number(row: PreviewRow) -> int:
    return row.number


def _said_number(row: PreviewRow) -> str:
    return str(row.number)


def _word(row: PreviewRow) -> str:
    return WORDS[row.status]


def _mark(row: PreviewRow) -> Mark:
    return Mark.CARE if row.notes and row.status is not RowStatus.REFUSED else MARKS[row.status]


def _is_bad(row: PreviewRow) -> bool:
    return row.status is RowStatus.REFUSED


def _severity(row: PreviewRow) -> tuple[int, int]:
    return WORST_FIRST.index(row.status), row.number


def _what(row: PreviewRow) -> str:
    return " ".join((row.says, *row.notes))
