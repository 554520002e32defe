"""A list beside its detail: what is sought, one filter, the rows, and the buttons under them.

The pane keeps its selection by id: rows may be read anew, sorted otherwise or filtered, and the same record
stays chosen. `chosen` tells the id that was chosen by a person, `opened` the one that was opened with Enter
or a double click.
"""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QStackedWidget, QVBoxLayout, QWidget

from evenhand.screens.theme import Role, look
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import Button, link
from evenhand.screens.widgets.choice import Choice, Option
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_delegate import RowDelegate, paint_view_focus
from evenhand.screens.widgets.list_rows import ListRow, RowsModel

LEAST_HEIGHT = 96


class RowsView(QListView):
    """The rows; Enter opens the current one."""

    opened = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setItemDelegate(RowDelegate(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def minimumSizeHint(self) -> QSize:
        """Room for a heading and two rows."""
        theme = look()
        return QSize(theme.px(160), 2 * (theme.line(Role.BODY) + theme.line(Role.SMALL)) + theme.px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and where none is current the ring of the focus round them all."""
        super().paintEvent(event)
        paint_view_focus(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; all else as lists do."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
            return
        super().keyPressEvent(event)


class ListPane(QWidget):
    """Find field and filter, rows or a state that says what to do, and buttons."""

    chosen = Signal(object)
    opened = Signal(object)
    filter_changed = Signal()

    def __init__(
        self,
        name: str,
        find: str,
        *,
        filters: Sequence[Option] = (),
        empty: EmptyState | None = None,
        nobody: str = "Nobody",
    ) -> None:
        super().__init__()
        self._nobody = nobody
        self._chosen: Hashable | None = None
        self._resetting = False
        self._model = RowsModel()
        self._model.setParent(self)
        self.view = RowsView(name)
        self.view.setModel(self._model)
        self.seek = QLineEdit()
        self.seek.setPlaceholderText(find)
        self.seek.setAccessibleName(find)
        self.choice = Choice(filters, name=f"{name}: which")
        self._stack = QStackedWidget()
        self._buttons = QHBoxLayout()
        self._lay_out(empty)
        self._connect()

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Show other rows, keeping the record that is chosen."""
        self._resetting = True
        self._model.set_rows(rows)
        self._settle()

    def set_filters(self, filters: Sequence[Option]) -> None:
        """Offer other filters; the first has the value None and shows everything."""
        self.choice.set_options(filters)
        self.choice.setVisible(bool(filters))
        self._refilter()

    def add_button(self, button: Button) -> Button:
        """Put a button under the rows."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def chosen_id(self) -> Hashable | None:
        """The id of the record chosen, if it is in view."""
        row = self._model.row_at(self.view.currentIndex().row())
        return row.id if row else None

    def choose(self, row_id: Hashable | None) -> bool:
        """Choose a record without telling; False when it is not in view."""
        self._chosen = row_id
        self._resetting = True
        place = self._model.place_of(row_id)
        self.view.setCurrentIndex(self._model.index(place) if place >= 0 else QModelIndex())
        self._resetting = False
        return place >= 0

    def choose_first(self) -> None:
        """Choose the first row and tell."""
        for place in range(self._model.rowCount()):
            row = self._model.row_at(place)
            if row is not None:
                self.view.setCurrentIndex(self._model.index(place))
                return

    def focus_rows(self) -> None:
        """Go to the rows, or where there are none to what can be done about it."""
        page = self._stack.currentWidget()
        ways = page.findChildren(Button) if page is not None and page is not self.view else []
        target = self.view if page is self.view else next((one for one in ways if one.isEnabled()), self.seek)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_filter(self) -> None:
        """Show everything again."""
        self.seek.clear()
        self.choice.setCurrentIndex(0)
        self._refilter()
        self.focus_rows()

    def shown(self) -> int:
        """How many rows are in view."""
        return self._model.shown()

    def shown_ids(self) -> frozenset[Hashable]:
        """The ids of the rows in view, while something is sought or filtered too."""
        return self._model.shown_ids()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the find field, Down goes to the rows and Esc empties the field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down:
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
                if not self.view.currentIndex().isValid():
                    self.choose_first()
                return True
            if event.key() == Qt.Key.Key_Escape and self.seek.text():
                self.seek.clear()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave most of the width to the find field."""
        super().resizeEvent(event)
        self.choice.setMaximumWidth(self.width() * 2 // 5)

    def changeEvent(self, event: QEvent) -> None:
        """Lay the rows out anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self.view.doItemsLayout()
        super().changeEvent(event)

    def _lay_out(self, empty: EmptyState | None) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.seek, 1)
        top.addWidget(self.choice)
        column.addLayout(top)
        self.choice.setVisible(self.choice.count() > 0)
        self._nothing, self._nothing_says = self._make_nothing()
        self._empty = empty
        for page in (self.view, self._nothing, empty):
            if page is not None:
                self._stack.addWidget(page)
        self._stack.setMinimumHeight(LEAST_HEIGHT)
        column.addWidget(self._stack, 1)
        self._buttons.setSpacing(GAP)
        self._buttons.addStretch(1)
        column.addLayout(self._buttons)

    def _make_nothing(self) -> tuple[QWidget, Label]:
        page = QWidget()
        column = QVBoxLayout(page)
        says = Label(wrap=True)
        clear = link("Clear the filter")
        clear.clicked.connect(self.clear_filter)
        column.addWidget(says)
        column.addWidget(clear, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page, says

    def _connect(self) -> None:
        self.seek.textChanged.connect(self._refilter)
        self.seek.installEventFilter(self)
        self.choice.currentIndexChanged.connect(self._refilter)
        self.view.selectionModel().currentChanged.connect(self._note_current)
        self.view.selectionModel().selectionChanged.connect(self._note_current)
        self.view.opened.connect(self._tell_opened)
        self.view.doubleClicked.connect(self._tell_opened)

    def _refilter(self, *_: Any) -> None:
        self._resetting = True
        self._model.filter(self.seek.text(), self.choice.value() if self.choice.count() else None)
        self._settle()
        self.filter_changed.emit()

    def _settle(self) -> None:
        place = self._model.place_of(self._chosen)
        self.view.setCurrentIndex(self._model.index(place) if place >= 0 else QModelIndex())
        self._resetting = False
        self._nothing_says.setText(self._say_nothing())
        self._stack.setCurrentWidget(self._page())

    def _page(self) -> QWidget:
        if self._model.total() and not self._model.shown():
            return self._nothing
        if self._empty is not None and not self._model.total():
            return self._empty
        return self.view

    def _say_nothing(self) -> str:
        sought = self.seek.text().strip()
        if sought:
            return f"{self._nobody} matches ‘{sought}’."
        return f"{self._nobody} is under “{self.choice.currentText()}”."

    def _note_current(self, *_: Any) -> None:
        """Tell of a row once it is both current and selected: a key and the mouse come there in other orders."""
        current = self.view.currentIndex()
        row = self._model.row_at(current.row())
        picked = self.view.selectionModel().isSelected(current)
        if row is not None and picked and not self._resetting and row.id != self._chosen:
            self._chosen = row.id
            self.chosen.emit(row.id)

    def _tell_opened(self, *_: Any) -> None:
        row = self._model.row_at(self.view.currentIndex().row())
        if row is not None:
            self.opened.emit(row.id)
