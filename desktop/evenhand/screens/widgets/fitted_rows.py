"""Rows as high as they are, up to a number of them: a few things of a record, over one of them in full."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QSizePolicy

from evenhand.screens.widgets.list_pane import RowsView
from evenhand.screens.widgets.list_rows import ROW_ROLE, ListRow, RowsModel, row_height


class FittedRows(RowsView):
    """The rows with their model. `turned` tells that another row is current."""

    turned = Signal()

    def __init__(self, name: str, *, most: int) -> None:
        super().__init__(name)
        self._most = most
        self._rows = RowsModel()
        self._rows.setParent(self)
        self.setModel(self._rows)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentChanged.connect(self._tell)

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Show other rows, the same one current, or the first."""
        kept = self.chosen_id()
        self._rows.set_rows(rows)
        self.choose(kept)
        self.setVisible(bool(rows))
        self.updateGeometry()

    def chosen_id(self) -> Hashable | None:
        """The id of the current row."""
        found = self._rows.row_at(self.currentIndex().row())
        return found.id if found is not None else None

    def choose(self, row_id: Hashable | None) -> None:
        """Make a row current, or the first one."""
        self.setCurrentIndex(self._rows.index(max(0, self._rows.place_of(row_id))))

    def total(self) -> int:
        """How many rows there are."""
        return self._rows.total()

    def sizeHint(self) -> QSize:
        """As high as the rows, and half a row more where there are further ones."""
        heights = [row_height(self._rows.index(at).data(ROW_ROLE)) for at in range(self._rows.rowCount())]
        shown = heights[: self._most]
        rest = heights[self._most] // 2 if len(heights) > self._most else 0
        return QSize(super().sizeHint().width(), sum(shown) + rest + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """The same height, and any width."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Measure the rows anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self.doItemsLayout()
            self.updateGeometry()
        super().changeEvent(event)

    def _tell(self) -> None:
        self.turned.emit()
