"""Some spells of one person, such as offices: all of them in rows, and one of them in the form below.

What is being typed is never replaced: rows are read anew around it, and another row is only opened once it is saved
or discarded.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.domain.refusals import Refusal
from evenhand.screens.shared.forms import FINISH_FIRST, Values
from evenhand.screens.theme import look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_pane import RowsView
from evenhand.screens.widgets.list_rows import ListRow, RowsModel, row_height
from evenhand.screens.widgets.pane import row, scrolling

ROWS_IN_VIEW = 3


@dataclass(frozen=True, slots=True)
class Spells:
    """What a page needs to know of its kind of spell.

    `save(person_id, values, fact)` gives the key; `fact` is None for a new one. `add_last` puts the button last.
    `remove(key)` takes away one that was entered by mistake, where that may be; Undo brings it back.
    """

    name: str
    none: str
    add: str
    row: Callable[[Any], ListRow]
    values: Callable[[Any], Values]
    fresh: Values
    save: Callable[[int, Values, Any | None], int]
    least_rows: int = 1
    add_last: bool = False
    remove: Callable[[int], None] | None = None


class SpellsPage(QWidget):
    """The form of one spell, over it the rows of all of them; a button to add one stands there, or last in the form."""

    saved = Signal()

    def __init__(self, spells: Spells, form: DetailForm) -> None:
        super().__init__()
        self._spells, self.form = spells, form
        self._person_id = 0
        self._facts: dict[int, Any] = {}
        self._current: int | None = None
        self._adding = False
        self._model = RowsModel()
        self._model.setParent(self)
        self.rows = RowsView(spells.name)
        self.rows.setModel(self._model)
        self.add_button, self._add_first = plain(spells.add, Mark.PLUS), plain(spells.add, Mark.PLUS)
        self._take = plain("Take away")
        self._stack = QStackedWidget()
        self._lay_out()
        self.rows.selectionModel().currentChanged.connect(self._note_current)
        self.add_button.clicked.connect(self.add)
        self._add_first.clicked.connect(self.add)
        self._take.clicked.connect(self._take_away)
        form.shown.connect(self._fit_take)
        form.save_asked.connect(self._save)
        form.discarded.connect(self._stop_adding)

    def show_spells(self, person_id: int, facts: Sequence[Any], preferred: int | None = None) -> None:
        """Show the spells of a person, keeping what is being typed about the same person."""
        if person_id != self._person_id:
            self._current, self._adding = preferred, False
        self._person_id, self._facts = person_id, {fact.id: fact for fact in facts}
        if not self.form.is_dirty() and not self._adding:
            if self._current not in self._facts:
                self._current = preferred if preferred in self._facts else next(reversed(self._facts), None)
            self._show_current()
        self._fill_rows()

    def add(self) -> None:
        """Begin a new spell."""
        if self.form.is_dirty():
            self.form.show_refusal(FINISH_FIRST)
            return
        self._adding = True
        self.form.show_values(self._spells.fresh)
        self._fill_rows()
        self._stack.setCurrentWidget(self.form)
        self.form.focus_first()

    def open_spell(self, key: int) -> bool:
        """Show one of the spells; False where it is none of them, or while something typed waits to be saved."""
        place = self._model.place_of(key)
        if place >= 0:
            self.rows.setCurrentIndex(self._model.index(place))
        return place >= 0 and self._current == key

    def focus_first(self) -> None:
        """Put the cursor into the form, or on the button that begins the first spell."""
        if self._stack.currentWidget() is self.form:
            self.form.focus_first()
        else:
            self._add_first.setFocus(Qt.FocusReason.OtherFocusReason)

    def more_buttons(self) -> Sequence[QWidget]:
        """What stands beside the button that adds; made anew for each of the two places where that stands."""
        return ()

    def current(self) -> Any | None:
        """The spell in the form, or None while a new one is typed."""
        return None if self._adding or self._current is None else self._facts.get(self._current)

    def changeEvent(self, event: QEvent) -> None:
        """Measure the rows anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self.rows.doItemsLayout()
            self._measure_rows()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        nothing = QVBoxLayout()
        nothing.addWidget(Label(self._spells.none, ink=2, wrap=True))
        nothing.addLayout(row(self._add_first, *self.more_buttons(), None))
        self._stack.addWidget(scrolling(nothing))
        self._stack.addWidget(self.form)
        body = self.form.body
        body.insertWidget(0, self.rows)
        body.insertLayout(
            body.count() if self._spells.add_last else 1, row(self.add_button, *self.more_buttons(), None)
        )
        if self._spells.remove is not None:
            body.addLayout(row(self._take, None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _show_current(self) -> None:
        fact = self.current()
        self.form.show_values(self._spells.fresh if fact is None else self._spells.values(fact))
        self._stack.setCurrentIndex(0 if fact is None else 1)

    def _fill_rows(self) -> None:
        rows = [self._spells.row(fact) for fact in self._facts.values()]
        blocked = self.rows.selectionModel().blockSignals(True)
        self._model.set_rows(rows)
        place = self._model.place_of(None if self._adding else self._current)
        self.rows.setCurrentIndex(self._model.index(place))
        self.rows.selectionModel().blockSignals(blocked)
        self.rows.setVisible(len(rows) >= self._spells.least_rows)
        self._measure_rows()

    def _measure_rows(self) -> None:
        shown = self._model.rowCount()
        first = self._model.row_at(0)
        if first is not None:
            high = row_height(first) * min(shown, ROWS_IN_VIEW) + 2 * look().tokens.edge_px
            self.rows.setFixedHeight(high + (row_height(first) // 2 if shown > ROWS_IN_VIEW else 0))

    def _note_current(self) -> None:
        chosen = self._model.row_at(self.rows.currentIndex().row())
        if chosen is None or (chosen.id == self._current and not self._adding):
            return
        if self.form.is_dirty():
            self._fill_rows()
            self.form.show_refusal(FINISH_FIRST)
            return
        self._adding, self._current = False, int(str(chosen.id))
        self._show_current()

    def _stop_adding(self) -> None:
        if self._adding:
            self._adding = False
            self._show_current()
            self._fill_rows()
            button = self.add_button if self._facts else self._add_first
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_take(self) -> None:
        self._take.setVisible(self._spells.remove is not None and self.current() is not None)

    def _take_away(self) -> None:
        """Take the one in the form away, once nothing typed waits there; what is refused stands in the form."""
        current = self.current()
        if self.form.is_dirty():
            self.form.show_refusal(FINISH_FIRST)
        elif current is not None and self._spells.remove is not None:
            try:
                self._spells.remove(current.id)
            except Refusal as refusal:
                self.form.show_refusal(refusal)

    def _save(self, values: Values) -> None:
        try:
            self._current = self._spells.save(self._person_id, values, self.current())
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self._adding = False
        self.form.mark_saved()
        if self._current in self._facts:
            self._show_current()
        self._fill_rows()
        self.saved.emit()
