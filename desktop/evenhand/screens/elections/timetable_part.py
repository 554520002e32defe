"""The timetable: every step with the latest day the law allows, its sum, and the day that was published."""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_long_day
from evenhand.screens.desk import Desk
from evenhand.screens.elections.book import ElectionBook
from evenhand.screens.elections.step_columns import step_columns, step_event
from evenhand.screens.elections.steps import Step, says_more, steps_of, why_not_computed, why_step
from evenhand.screens.plain_room.parts import Part, Values
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import link, plain
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import ElidedLabel, Label
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.table import TableModel
from evenhand.screens.widgets.table_view import SortableTable
from evenhand.screens.widgets.why import WhyPanel
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services import elections

FORM_HEIGHT = 172
LOW = 300
NO_SOURCE = Refusal("Say where this date was published.", field="source")


class TimetablePart(Part):
    """The table of steps, and under it the published day of the step that is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._book: ElectionBook | None = None
        self._election_id = 0
        self._steps: dict[str, Step] = {}
        self._event = ""
        self._writing = False
        self._panel: WhyPanel | None = None
        self.notice = NoticeLine()
        self.table = SortableTable("Timetable", TableModel(step_columns("Step"), step_event))
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._go_into)
        self._step = ElidedLabel("", weight=Weight.STRONG)
        self._date = plain("Published date…")
        self._date.clicked.connect(self._go_into)
        self._why = link("Why?", says="How the latest day by law is counted")
        self._why.clicked.connect(self.explain)
        self.form = self._make_form()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.notice)
        column.addWidget(self.table, 1)
        column.addLayout(row(self._step, self._date, self._why))
        column.addWidget(self.form)

    def forms(self) -> tuple[DetailForm, ...]:
        """The form of the published day."""
        return (self.form,)

    def show_record(self, book: ElectionBook, key: int) -> None:
        """Show the timetable of an election, round a published day that is being typed."""
        found = book.found[key]
        typing = self.form.is_dirty() and key == self._election_id
        self._writing = self._writing and key == self._election_id
        self._book, self._election_id = book, key
        steps = steps_of(book, key)
        self._steps = {step.event: step for step in steps}
        self.table.set_rows(steps)
        questions = " ".join(found.timetable.questions) if found.timetable else ""
        says = why_not_computed(book, found.election) if found.timetable is None else questions
        if says != self.notice.says():
            self.notice.show_notice(says)
        self._notes.setText(says_more(found.timetable))
        self._notes.setVisible(bool(self._notes.text()))
        if not typing:
            self._show_step(self._event if self._event in self._steps else steps[0].event)
        self._fit()

    def focus_first(self) -> None:
        """Go to the steps."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave to the table what the form does not need."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        low = self.height() < look().px(LOW)
        writing = not low or self._writing or self.form.is_dirty()
        self.form.setVisible(writing)
        self.table.setVisible(not low or not writing)
        self._date.setVisible(not writing)
        self.form.setFixedHeight(min(look().px(FORM_HEIGHT), self.height() * (3 if low else 2) // 4))

    def go_to(self, event: str) -> None:
        """Choose a step and put the cursor into its published day."""
        if self.form.is_dirty():
            self.remind()
        elif event in self._steps:
            self._show_step(event)
            self._go_into()

    def explain(self) -> None:
        """Open the sum that leads to the latest day of the step chosen."""
        step = self._steps[self._event]
        if self._book is None:
            return
        parts, says = why_step(self._book.found[self._election_id], step)
        if parts:
            self._panel = WhyPanel(self._why, step.label, parts, says)
            self._panel.open_below(self._why)

    def _make_form(self) -> DetailForm:
        form = DetailForm("Published date")
        form.add(DayField("on", "Published"))
        form.add(
            TextField("source", "Source", hint="Where it was published, such as the notice of election.")
        )
        self._notes = Label(role=Role.SMALL, ink=2, wrap=True)
        form.add_part(self._notes)
        form.set_rule(_check)
        form.save_asked.connect(self._save)
        form.discarded.connect(self._come_back)
        return form

    def _show_step(self, event: str) -> None:
        step = self._steps[event]
        self._event = event
        self.table.choose(event)
        self._step.set_text(_say_step(step))
        self._why.setVisible(step.latest is not None)
        self.form.show_values(_values(step))

    def _choose(self, event: Any) -> None:
        if self.form.is_dirty():
            self.table.choose(self._event)
            self.form.show_refusal(FINISH_FIRST)
        else:
            self._show_step(str(event))

    def _go_into(self, _: Any = None) -> None:
        """Put the cursor into the published day; where there is little height, the table makes way for it."""
        self._writing = True
        self._fit()
        self.form.field("on").focus()

    def _come_back(self) -> None:
        """Show the steps again once the published day is saved or let go."""
        self._writing = False
        self._fit()
        if self.isVisible():
            self.focus_first()

    def _save(self, values: Values) -> None:
        dates = {name: (step.published.on, step.published.source) for name, step in self._published()}
        dates.pop(self._event, None)
        if values["on"] is not None:
            dates[self._event] = (values["on"], values["source"])
        try:
            elections.publish_dates(self._desk.partnership, self._election_id, dates)
        except Refusal as refusal:
            field = "on" if refusal.field == self._event else refusal.field
            self.form.show_refusal(Refusal(refusal.says, clause=refusal.clause, field=field))
            return
        self.form.mark_saved()
        self._show_step(self._event)
        self._come_back()

    def _published(self) -> list[tuple[str, Any]]:
        return [(name, step) for name, step in self._steps.items() if step.published is not None]


def _check(values: Values) -> None:
    """A published day comes with its source."""
    if values["on"] is not None and not values["source"]:
        raise NO_SOURCE


def _say_step(step: Step) -> str:
    law = f": {say_long_day(step.latest)} at the latest" if step.latest else ""
    return f"{step.says}{law}"


def _values(step: Step) -> Values:
    published = step.published
    return {
        "on": published.on if published else None,
        "source": published.source if published else "",
    }
