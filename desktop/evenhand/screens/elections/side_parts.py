"""Beside the calendar: the timetable by law and as published, and what is planned inside the windows."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from evenhand.domain.elections.sweep import Collision
from evenhand.screens.elections.book import ElectionBook
from evenhand.screens.elections.shown import count_to_settle, planned_rows, say_collision
from evenhand.screens.elections.step_columns import step_columns, step_event
from evenhand.screens.elections.steps import Step, says_more, steps_of, why_not_computed, why_step
from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.sizes import GAP, LABEL_GAP, PANE_ACROSS
from evenhand.screens.widgets.button import link
from evenhand.screens.widgets.label import ElidedLabel, Label
from evenhand.screens.widgets.list_pane import RowsView
from evenhand.screens.widgets.list_rows import RowsModel, row_height
from evenhand.screens.widgets.pane import Pane, row
from evenhand.screens.widgets.rows_table import RowsTable
from evenhand.screens.widgets.table import TableModel
from evenhand.screens.widgets.why import WhyPanel

NOTHING = "Nothing that is planned falls inside its windows."
ROWS_BESIDE, LEAST_PLANNED = 14, 2


class TimetableBeside(Pane):
    """The steps; Enter or "Why?" opens the sum of the one chosen. `edit_asked` carries the step to give a date for."""

    edit_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(padded=False)
        self.setAccessibleName("Timetable")
        self._book: ElectionBook | None = None
        self._key = 0
        self._steps: dict[str, Step] = {}
        self._panel: WhyPanel | None = None
        model = TableModel(step_columns("Timetable", in_short=True), step_event)
        self.table = RowsTable("Timetable", model, wanted=ROWS_BESIDE, grows=False)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self.explain)
        self._says = ElidedLabel("", Role.SMALL, ink=2)
        self.why, self.give = link("Why?"), link("Give date…")
        self.why.clicked.connect(self.explain)
        self.give.clicked.connect(self._give)
        line = row(self._says, self.why, self.give)
        line.setContentsMargins(PANE_ACROSS, LABEL_GAP, PANE_ACROSS, LABEL_GAP)
        line.setSpacing(2 * GAP)
        self.body.setSpacing(0)
        self.add(self.table, 1)
        self.add(line)

    def show_election(self, book: ElectionBook, key: int) -> None:
        """Show the steps of an election, and keep the one that is chosen."""
        other = key != self._key
        self._book, self._key = book, key
        steps = steps_of(book, key)
        self._steps = {step.event: step for step in steps}
        self.table.set_rows(steps)
        if other or self.table.chosen_id() not in self._steps:
            self.table.choose(steps[0].event)
        self._choose(self.table.chosen_id())

    def explain(self, _: object = None) -> None:
        """Open the sum that leads to the latest day of the step chosen, and what else a reader should know."""
        step = self._steps.get(str(self.table.chosen_id()))
        if step is None or self._book is None:
            return
        found = self._book.found[self._key]
        parts, says = why_step(found, step)
        more = says_more(found.timetable) or why_not_computed(self._book, found.election)
        self._panel = WhyPanel(self.why, step.says, parts, " ".join(filter(None, (says, more))))
        self._panel.open_below(self.why)

    def _choose(self, event: object) -> None:
        step = self._steps[str(event)]
        self._says.set_text(self._say(step))
        self.why.setAccessibleDescription(f"How the latest day is counted: {step.says}")
        self.give.setAccessibleDescription(f"Give the published date: {step.says}")

    def _say(self, step: Step) -> str:
        """The sum behind a step, or whose the published day is."""
        if step.published is not None:
            return step.published.source
        if step.asked is not None:
            return step.asked.says
        return f"{step.computed.sum.says} days before the poll" if step.computed else "Not computed"

    def _give(self) -> None:
        self.edit_asked.emit(str(self.table.chosen_id()))


class PlannedBeside(QWidget):
    """The heading with how many are to settle, over the plans; Enter opens one. `opened` carries the record."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Planned inside the window")
        self._found: dict[str, Collision] = {}
        self._whole = False
        self._count = Label(weight=Weight.STRONG)
        self._model = RowsModel()
        self._model.setParent(self)
        self.rows = PlannedRows()
        self.rows.setModel(self._model)
        self.rows.opened.connect(self._open)
        self.rows.doubleClicked.connect(self._open)
        self.rows.selectionModel().currentChanged.connect(self._say)
        self._nothing = Label(NOTHING, ink=2, wrap=True)
        self._nothing.setContentsMargins(PANE_ACROSS, GAP, PANE_ACROSS, GAP)
        self._says = Label(role=Role.SMALL, ink=2, wrap=True)
        self.open = link("Open")
        self.open.clicked.connect(self._open)
        self._lay_out()

    def _lay_out(self) -> None:
        self.pane = Pane(padded=False)
        self.pane.setAccessibleName("Planned inside the window")
        self.pane.add(self._nothing)
        self.pane.add(self.rows, 1)
        self._foot = QWidget()
        foot = row(self._says, self.open)
        foot.setContentsMargins(PANE_ACROSS, 0, PANE_ACROSS, GAP)
        foot.setStretch(0, 1)
        self._foot.setLayout(foot)
        self.pane.add(self._foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        head = row(Label("Planned inside the window", Role.LEAD), None, self._count)
        column.addLayout(head)
        column.addWidget(self.pane, 1)

    def show_election(self, book: ElectionBook, key: int) -> None:
        """Show what is planned inside the windows of an election."""
        inside = book.inside(key)
        self._found = {one.item.ref: one for one in inside}
        settle = count_to_settle(inside)
        self._count.setText(f"{settle} to settle" if settle else "")
        chosen = self._model.row_at(self.rows.currentIndex().row())
        self._model.set_rows(planned_rows(book, key))
        place = max(0, self._model.place_of(chosen.id if chosen else None))
        self.rows.setCurrentIndex(self._model.index(place))
        for part in (self.rows, self._foot):
            part.setVisible(bool(inside))
        self._nothing.setVisible(not inside)
        self._say()
        self.want_all(self._whole)

    def want_all(self, whole: bool) -> None:
        """Ask for the height of all rows, where the page scrolls and not the rows."""
        self._whole = whole
        self.rows.want_rows(None if whole else LEAST_PLANNED)

    def titles(self) -> Sequence[str]:
        """What is planned, in the order shown."""
        return [row.title for place in range(self._model.rowCount()) if (row := self._model.row_at(place))]

    def _say(self) -> None:
        chosen = self._model.row_at(self.rows.currentIndex().row())
        collision = self._found.get(str(chosen.id)) if chosen else None
        self._says.setText(say_collision(collision) if collision else "")
        self.open.setAccessibleDescription(f"Open {chosen.title}" if chosen else "")

    def _open(self) -> None:
        chosen = self._model.row_at(self.rows.currentIndex().row())
        if chosen is not None:
            self.opened.emit(str(chosen.id))


class PlannedRows(RowsView):
    """Rows that ask for a number of them, or for all."""

    def __init__(self) -> None:
        super().__init__("Planned inside the window")
        self._wanted: int | None = LEAST_PLANNED
        self.setProperty("ground", "bare")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def want_rows(self, wanted: int | None) -> None:
        """Ask for the height of so many rows; None for all."""
        self._wanted = wanted
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As many rows as are asked for."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """The same: these rows scroll, or the page does."""
        model = self.model()
        there = model.rowCount() if isinstance(model, RowsModel) else 0
        first = model.row_at(0) if isinstance(model, RowsModel) else None
        shown = there if self._wanted is None else min(self._wanted, there)
        return QSize(look().px(160), shown * row_height(first) if first is not None else 0)

    def changeEvent(self, event: QEvent) -> None:
        """Lay the rows out anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self.doItemsLayout()
            self.updateGeometry()
        super().changeEvent(event)
