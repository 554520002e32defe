"""A table that asks for the height of some rows, or of all of them where the page scrolls and not the table."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QSizePolicy

from evenhand.screens.theme import Role, Theme, Weight, look
from evenhand.screens.theme.sizes import GAP, MARK
from evenhand.screens.widgets.table import RIGHT, Column, TableModel
from evenhand.screens.widgets.table_view import PADDING, SortableTable

LEAST_ROWS = 3
HEADING_ROOM = 4


class RowsTable(SortableTable):
    """A table of which `want_rows` says how many rows it asks for; it may grow to all of them and no further."""

    def __init__(
        self,
        name: str,
        model: TableModel[Any],
        *,
        wanted: int | None = None,
        grows: bool = True,
        widest: Mapping[int, int] = MappingProxyType({}),
    ) -> None:
        self._wanted, self._grows, self._widest = wanted, grows, widest
        super().__init__(name, model)
        self.setProperty("ground", "bare")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._fit()

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows in a height of their own."""
        super().set_rows(rows)
        self._fit()

    def want_rows(self, wanted: int | None) -> None:
        """Ask for the height of so many rows; None for all of them."""
        self._wanted = wanted
        self._fit()

    def head(self, place: int, heading: str) -> None:
        """Give a column another heading."""
        columns = list(self._table.columns)
        columns[place] = replace(columns[place], heading=heading)
        self._table.columns = tuple(columns)
        self.horizontalHeader().viewport().update()
        self.measure()

    def measure(self) -> None:
        """Give every column the width of its words in their weight, up to the widest it may be."""
        theme = look()
        heading = theme.metrics(Role.SMALL, Weight.STRONG)
        rows = [
            row for place in range(self._table.rowCount()) if (row := self._table.row_at(place)) is not None
        ]
        for number, column in enumerate(self._table.columns):
            wide = max((_cell_px(theme, column, row) for row in rows), default=0)
            wide = max(wide, heading.horizontalAdvance(column.heading) + HEADING_ROOM) + 2 * PADDING + 2
            limit = self._widest.get(number)
            self.setColumnWidth(number, min(wide, theme.px(limit)) if limit else wide)

    def sizeHint(self) -> QSize:
        """The heading and the rows asked for."""
        return QSize(super().sizeHint().width(), self._height_of(self._wanted))

    def minimumSizeHint(self) -> QSize:
        """The heading and a few rows; all that are asked for where the page scrolls."""
        least = LEAST_ROWS if self._wanted is not None else None
        return QSize(super().minimumSizeHint().width(), self._height_of(least))

    def changeEvent(self, event: QEvent) -> None:
        """Fit anew for another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setMaximumHeight(16777215 if self._grows else self._height_of(None))
        self.updateGeometry()

    def _height_of(self, rows: int | None) -> int:
        there = self.model().rowCount()
        shown = there if rows is None else min(rows, there)
        row_px = self.verticalHeader().defaultSectionSize()
        return self.horizontalHeader().sizeHint().height() + shown * row_px + 2 * self.frameWidth()


def _cell_px(theme: Theme, column: Column[Any], row: Any) -> int:
    weight = Weight.STRONG if column.strong is not None and column.strong(row) else Weight.REGULAR
    mark = theme.px(MARK) + GAP if column.mark is not None and column.mark(row) is not None else 0
    metrics = theme.metrics(Role.BODY, weight, tabular=bool(column.alignment & RIGHT))
    return metrics.horizontalAdvance(column.text(row)) + mark
