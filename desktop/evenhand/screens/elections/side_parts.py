"""Beside the calendar: the timetable by law and as published, and what is planned inside the windows."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from evenhand.screens.elections.book import ElectionBook
from evenhand.screens.elections.shown import Plan, count_to_settle, plans_of
from evenhand.screens.elections.step_columns import step_columns, step_event
from evenhand.screens.elections.steps import Step, says_more, steps_of, why_not_computed, why_step
from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.sizes import GAP, LABEL_GAP, PANE_ACROSS, PANE_DOWN
from evenhand.screens.widgets.button import link
from evenhand.screens.widgets.label import ElidedLabel, Label
from evenhand.screens.widgets.list_pane import RowsView
from evenhand.screens.widgets.list_rows import ROW_ROLE, RowsModel, row_height
from evenhand.screens.widgets.pane import Pane, row
from evenhand.screens.widgets.rows_table import RowsTable
from evenhand.screens.widgets.table import TableModel
from evenhand.screens.widgets.why import WhyPanel

PLANNED_INSIDE, OUT_INSIDE = "Planned inside the window", "Went out inside the window"
NOTHING = "Nothing that is planned falls inside its windows."
ROWS_BESIDE, LEAST_PLANNED = 10, 2


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
        self.table = RowsTable("Timetable", model, grows=False)
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
        steps = steps_of(book, key, as_public=True)
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
        self.setAccessibleName(PLANNED_INSIDE)
        self._plans: dict[object, Plan] = {}
        self._whole = False
        self._title, self._count = Label(PLANNED_INSIDE, Role.LEAD), Label(weight=Weight.STRONG)
        self._model = RowsModel()
        self._model.setParent(self)
        self.rows = PlannedRows()
        self.rows.setModel(self._model)
        self.rows.opened.connect(self._open)
        self.rows.doubleClicked.connect(self._open)
        self.rows.selectionModel().currentChanged.connect(self._say)
        self._nothing = Label(NOTHING, ink=2, wrap=True)
        self._nothing.setContentsMargins(PANE_ACROSS, PANE_DOWN, PANE_ACROSS, PANE_DOWN)
        self._says = Label(role=Role.SMALL, ink=2, wrap=True)
        self.open = link("Open")
        self.open.clicked.connect(self._open)
        self._lay_out()

    def _lay_out(self) -> None:
        self.pane = Pane(padded=False)
        self.pane.setAccessibleName(PLANNED_INSIDE)
        self.pane.add(self._nothing)
        self.pane.add(self.rows, 1)
        self._foot = QWidget()
        foot = row(self._says, self.open)
        foot.setContentsMargins(PANE_ACROSS, 0, PANE_ACROSS, GAP)
        foot.setStretch(0, 1)
        self._foot.setLayout(foot)
        self.pane.add(self._foot)
        self.pane.body.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(row(self._title, None, self._count))
        column.addWidget(self.pane, 1)

    def show_election(self, book: ElectionBook, key: int) -> None:
        """Show what is planned, and what went out, inside the windows of an election."""
        inside, plans = book.inside(key), plans_of(book, key)
        self._plans = {plan.row.id: plan for plan in plans}
        went_out = OUT_INSIDE if plans and not inside else PLANNED_INSIDE
        self._title.setText(went_out)
        settle = count_to_settle(inside)
        self._count.setText(f"{settle} to settle" if settle else "")
        chosen = self._model.row_at(self.rows.currentIndex().row())
        self._model.set_rows([plan.row for plan in plans])
        places = (self._model.place_of(one) for one in (chosen.id if chosen else None, *self._plans))
        self.rows.setCurrentIndex(self._model.index(next((place for place in places if place >= 0), -1)))
        for part in (self.rows, self._foot):
            part.setVisible(bool(plans))
        self._nothing.setVisible(not plans)
        self._say()
        self.want_all(self._whole)

    def want_all(self, whole: bool) -> None:
        """Ask for the height of all rows, where the page scrolls and not the rows."""
        self._whole = whole
        self.rows.want_rows(None if whole else LEAST_PLANNED)

    def is_empty(self) -> bool:
        """Whether nothing is planned and nothing went out."""
        return not self._plans

    def titles(self) -> Sequence[str]:
        """What is planned or went out, in the order shown."""
        return [plan.row.title for plan in self._plans.values()]

    def _chosen(self) -> Plan | None:
        row = self._model.row_at(self.rows.currentIndex().row())
        return self._plans.get(row.id) if row is not None else None

    def _say(self) -> None:
        plan = self._chosen()
        self._says.setText(plan.says if plan else "")
        self.open.setAccessibleDescription(f"Open {plan.row.title}" if plan else "")

    def _open(self) -> None:
        plan = self._chosen()
        if plan is not None:
            self.opened.emit(plan.ref)


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
        there = model.rowCount()
        shown = there if self._wanted is None else min(self._wanted, there)
        heights = (row_height(model.index(place, 0).data(ROW_ROLE)) for place in range(shown))
        return QSize(look().px(160), sum(heights))

    def changeEvent(self, event: QEvent) -> None:
        """Lay the rows out anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self.doItemsLayout()
            self.updateGeometry()
        super().changeEvent(event)
