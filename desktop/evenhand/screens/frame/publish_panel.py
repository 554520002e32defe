"""What may I publish? Every kind of activity on a day, with its answer, reason and clause, and whom to ask (PP5)."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from evenhand.domain.elections.activities import ActivityAnswer
from evenhand.domain.elections.windows import Window
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_long_day
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.chips import ClauseChip, say_clauses
from evenhand.screens.widgets.emptying import empty
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import StatusWord
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.publish_line import STATUS_OF
from evenhand.screens.widgets.table import Column, TableModel
from evenhand.screens.widgets.table_view import SortableTable
from evenhand.screens.widgets.written_fields import DayField
from evenhand.services.sweep import WindowsToday, windows_today

TITLE = "What may I publish?"


class PublishPanel(HouseDialog):
    """The table of one day; another day is typed into the field above it."""

    clause_opened = Signal(str)
    rules_asked = Signal()

    def __init__(self, partnership: Partnership, day: date, parent: QWidget | None = None) -> None:
        super().__init__(TITLE, parent, width_px=980)
        self._partnership, self._today, self._day = partnership, day, day
        self._answers: dict[str, ActivityAnswer] = {}
        self._windows: tuple[Window, ...] = ()
        self.field = DayField("day", "On", needed="Give a date like 7 May 2026.")
        self.field.control().installEventFilter(self)
        self._status = StatusWord(STATUS_OF[next(iter(STATUS_OF))])
        self._says = Label(wrap=True)
        self.table = SortableTable("What may be published", TableModel(COLUMNS, _activity))
        self._why, self._rules = Label(wrap=True), Label(ink=2, wrap=True)
        self._clauses = row()
        self._lay_out()
        self.add_plain("Window rules…").clicked.connect(self.rules_asked)
        self.add_primary("Close").clicked.connect(self.accept)
        self.table.chosen.connect(self._explain)
        self.show_day(day)

    def sizeHint(self) -> QSize:
        """Room for the whole table."""
        return self.tall_hint(700)

    def show_day(self, day: date) -> None:
        """Show the answers of a day."""
        self._day = day
        self.field.set_value(day)
        self.field.show_error("")
        self._show(windows_today(self._partnership, day), day)

    def show_again(self) -> None:
        """Show the day anew, under rules that may be others."""
        self.show_day(self._day)

    def take_day(self) -> None:
        """Show the day that was typed, or say what would be right."""
        try:
            day = self.field.value()
        except Refusal as refusal:
            self.field.show_error(refusal.says)
            return
        self.show_day(day or self._today)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the field shows the day."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.take_day()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        label = Label("On")
        label.setBuddy(self.field.control())
        self._show_button, self._today_button = plain("Show this day"), plain("Today")
        self._show_button.clicked.connect(self.take_day)
        self._today_button.clicked.connect(self._back_to_today)
        self.body.addLayout(row(label, self.field, self._show_button, self._today_button, None))
        answer = row(self._status, self._says)
        answer.setStretch(1, 1)
        self.body.addLayout(answer)
        self.body.addWidget(self.table, 1)
        explained = row(self._why)
        explained.setStretch(0, 1)
        explained.addLayout(self._clauses)
        self.body.addLayout(explained)
        self.body.addWidget(self._rules)

    def _back_to_today(self) -> None:
        self.show_day(self._today)

    def _show(self, windows: WindowsToday, day: date) -> None:
        status = STATUS_OF[windows.line.answer]
        self._status.show_status(status)
        says = windows.line.says.removeprefix(status.word).lstrip(": ")
        self._says.setText(f"on {say_long_day(day)}: {says}" if says else f"on {say_long_day(day)}")
        self._windows = windows.windows
        self._answers = {answer.activity: answer for answer in windows.answers}
        self.table.set_rows(windows.answers)
        chosen = self.table.chosen_id() or windows.answers[0].activity
        self.table.choose(chosen)
        self._explain(chosen)

    def _explain(self, activity: object) -> None:
        answer = self._answers[str(activity)]
        said = f"{answer.label}: {answer.says[:1].lower()}{answer.says[1:]}. {answer.reason}"
        self._why.setText(f"{said} Ask {answer.ask}." if answer.ask else said)
        rules = [_said_rule(one) for one in self._windows if one.profile == answer.profile]
        self._rules.setText(" ".join(rules))
        self._rules.setVisible(bool(rules))
        empty(self._clauses)
        for clause in answer.clauses:
            chip = ClauseChip(clause)
            chip.opened.connect(self.clause_opened)
            self._clauses.addWidget(chip)


def _said_rule(window: Window) -> str:
    """A window of the day with whom its rule binds."""
    return f"{window.says[:1].upper()}{window.says[1:]} {window.binds}"


def _activity(answer: ActivityAnswer) -> str:
    return answer.activity


def _label(answer: ActivityAnswer) -> str:
    return answer.label


def _word(answer: ActivityAnswer) -> str:
    return STATUS_OF[answer.answer].word


def _mark(answer: ActivityAnswer) -> Mark:
    return STATUS_OF[answer.answer].mark


def _is_strong(answer: ActivityAnswer) -> bool:
    return STATUS_OF[answer.answer].weight > STATUS_OF[next(iter(STATUS_OF))].weight


def _strictness(answer: ActivityAnswer) -> int:
    return tuple(STATUS_OF).index(answer.answer)


def _condition(answer: ActivityAnswer) -> str:
    return answer.condition


def _said_clauses(answer: ActivityAnswer) -> str:
    return say_clauses(answer.clauses)


COLUMNS = (
    Column("Activity", _label),
    Column("Answer", _word, sort_key=_strictness, mark=_mark, strong=_is_strong),
    Column("What to do", _condition, tooltip=_condition, stretch=True),
    Column("Clause", _said_clauses),
)
