"""Dialogs about the clock: adjourning and closing, another chair, and mending the times of what happened."""

from collections.abc import Callable, Sequence
from datetime import time

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.meetings.record_facts import Moment
from evenhand.domain.refusals import Refusal
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.fields import ErrorLine
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import row, scrolling
from evenhand.screens.widgets.time_field import TimeField
from evenhand.screens.widgets.written_fields import TextField

WHEN = "Give the time, such as 8.15 pm."
HEIGHT, TIMES_HEIGHT = 300, 460


def time_field(at: time | None) -> TimeField:
    """A field for a time close to another one."""
    field = TimeField("at", "Time", needed=WHEN)
    field.near = at
    return field


class PauseDialog(FormDialog):
    """Adjourning or closing the meeting: when, and a note for the minutes."""

    def __init__(
        self, heading: str, verb: str, at: time, keep: Callable[[time, str], None], parent: QWidget
    ) -> None:
        form = DetailForm(heading, save=verb)
        super().__init__(heading, form, parent, height_px=HEIGHT)
        self._keep = keep
        form.add(time_field(at))
        form.add(TextField("note", "Note", hint="Why, or until when. It stands in the minutes."))
        self.body.addWidget(form, 1)
        form.show_values({"at": at, "note": ""})
        form.focus_first()

    def keep(self, values: Values) -> None:
        """Keep it."""
        self._keep(values["at"], values["note"])


class ChairDialog(FormDialog):
    """Somebody else takes the chair: who, and when."""

    def __init__(
        self,
        people: Sequence[tuple[int, str]],
        person_id: int,
        at: time,
        keep: Callable[[int, time], None],
        parent: QWidget,
    ) -> None:
        form = DetailForm("Chair", save="Takes the chair")
        super().__init__("Chair changes", form, parent, height_px=HEIGHT)
        self._keep = keep
        options = [Option(key, name) for key, name in people]
        form.add(ChoiceField("person_id", "Chairs now", options, needed="Choose who takes the chair."))
        form.add(time_field(at))
        self.body.addWidget(form, 1)
        known = person_id in [key for key, _ in people]
        form.show_values({"person_id": person_id if known else None, "at": at})
        form.focus_first()

    def keep(self, values: Values) -> None:
        """Keep it."""
        self._keep(values["person_id"], values["at"])


class TimesDialog(HouseDialog):
    """Everything that happened, each with its time; a time is mended in place, a mistake is taken away."""

    def __init__(
        self,
        moments: Sequence[tuple[Moment, str]],
        move: Callable[[int, time], None],
        drop: Callable[[int], None],
        parent: QWidget,
    ) -> None:
        super().__init__("Mend times", parent)
        self._move, self._drop = move, drop
        self.fields: dict[int, TimeField] = {}
        self._lines: dict[int, QWidget] = {}
        self._times = {one.id: one.at for one, _ in moments}
        self.error = ErrorLine()
        column = QVBoxLayout()
        column.setSpacing(GAP)
        for moment, says in moments:
            column.addWidget(self._line(moment, says))
        if not moments:
            column.addWidget(Label("Nothing is recorded yet that has a time.", ink=2, wrap=True))
        self.body.addWidget(scrolling(column), 1)
        self.body.addWidget(self.error)
        self.add_leave("Close")
        if moments:
            self.add_primary("Save times").clicked.connect(self.save)

    def sizeHint(self) -> QSize:
        """Room for the times."""
        return self.tall_hint(TIMES_HEIGHT)

    def save(self) -> None:
        """Keep every time that was mended; the first that cannot be is said, and the rest waits."""
        for key, field in self.fields.items():
            refusal = field.check()
            field.show_error(refusal.says if refusal else "")
            at = None if refusal else field.value()
            if at is None:
                field.focus()
                return
            if at != self._times[key] and not self._kept(key, at):
                field.focus()
                return
        self.accept()

    def _kept(self, key: int, at: time) -> bool:
        try:
            self._move(key, at)
        except Refusal as refusal:
            self.fields[key].show_error(refusal.says)
            return False
        self._times[key] = at
        return True

    def _line(self, moment: Moment, says: str) -> QWidget:
        holder = QWidget()
        field = TimeField(str(moment.id), says, needed=WHEN)
        field.near = moment.at
        field.set_value(moment.at)
        away = plain("Take away", says=f"Take away: {says}")
        away.setProperty("moment", moment.id)
        away.clicked.connect(self._take_away)
        label = Label(says, wrap=True)
        label.setBuddy(field.control())
        line = row(label, field, away)
        line.setStretch(0, 1)
        line.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(line)
        self.fields[moment.id], self._lines[moment.id] = field, holder
        return holder

    def _take_away(self) -> None:
        button = self.sender()
        key = int(button.property("moment")) if button is not None else 0
        try:
            self._drop(key)
        except Refusal as refusal:
            self.error.show_sentence(refusal.says)
            return
        self.error.show_sentence("")
        self._lines[key].hide()
        del self.fields[key]
