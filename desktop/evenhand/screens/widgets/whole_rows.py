"""Rows that stand whole on a squat page: there the page scrolls and they do not, and nothing scrolls inside a scroll.

The current row is kept in view meanwhile, as it is where the rows scroll themselves.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QTableView

from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.page_height import PageHeight


class WholeRows(QObject):
    """Follows one table or list in a page that scrolls."""

    def __init__(self, view: QAbstractItemView, page: QScrollArea) -> None:
        super().__init__(view)
        self._view, self._page = view, page
        self._height = PageHeight(view)
        self._height.turned.connect(self._fit)
        model = view.model()
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            changed.connect(self._fit)
        view.selectionModel().currentChanged.connect(self._follow)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure anew for another text size, and have the current row in view once the rows have the focus."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()
        elif event.type() == QEvent.Type.FocusIn:
            self._follow()
        return False

    def _fit(self) -> None:
        self._view.setMinimumHeight(self._whole_px() if self._height.is_squat() else 0)

    def _whole_px(self) -> int:
        view = self._view
        if isinstance(view, QTableView):
            rows, head = view.verticalHeader().length(), view.horizontalHeader().sizeHint().height()
        else:
            rows, head = sum(view.sizeHintForRow(row) for row in range(view.model().rowCount())), 0
        return rows + head + 2 * view.frameWidth()

    def _follow(self) -> None:
        """Scroll the page to the current row; what scrolls itself does so without help."""
        view = self._view
        if not self._height.is_squat() or not view.hasFocus() or not view.currentIndex().isValid():
            return
        row = view.visualRect(view.currentIndex())
        within = view.viewport().mapTo(self._page.viewport(), row.center())
        half = row.height() // 2 + GAP
        self._page.ensureVisible(0, within.y() + self._page.verticalScrollBar().value(), 0, half)
