"""Dialogs about the clock: adjourning and closing, another chair, and mending the times of what happened."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import time

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

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
HEIGHT, TELLS_HEIGHT, TIMES_HEIGHT = 300, 48, 460


def time_field(at: time | None) -> TimeField:
    """A field for a time close to another one."""
    field = TimeField("at", "Time", needed=WHEN)
    field.near = at
    return field


class PauseDialog(FormDialog):
    """Adjourning or closing the meeting: when, and a note for the minutes; `tells` says what else comes of it."""

    def __init__(
        self,
        heading: str,
        verb: str,
        at: time,
        keep: Callable[[time, str], None],
        parent: QWidget,
        *,
        tells: str = "",
    ) -> None:
        form = DetailForm(heading, save=verb)
        super().__init__(heading, form, parent, height_px=HEIGHT + (TELLS_HEIGHT if tells else 0))
        self._keep = keep
        form.add(time_field(at))
        form.add(TextField("note", "Note", hint="Why, or until when. It stands in the minutes."))
        self.tells = Label(tells, wrap=True)
        self.tells.setVisible(bool(tells))
        self.body.addWidget(self.tells)
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
        who = "Choose who takes the chair."
        form.add(ChoiceField("person_id", "Chairs now", options, needed=who, none="Choose somebody"))
        form.add(time_field(at))
        self.body.addWidget(form, 1)
        known = person_id in [key for key, _ in people]
        form.show_values({"person_id": person_id if known else None, "at": at})
        form.focus_first()

    def keep(self, values: Values) -> None:
        """Keep it."""
        self._keep(values["person_id"], values["at"])


@dataclass(frozen=True, slots=True)
class Timed:
    """Something that happened, its time if one is known, how that is mended, and how it is taken away, if it can be."""

    says: str
    at: time | None
    move: Callable[[time], object]
    drop: Callable[[], object] | None = None


class TimedLine(QWidget):
    """One of them with its time in a field. `dropped` tells that it is to be taken away."""

    dropped = Signal()

    def __init__(self, timed: Timed) -> None:
        super().__init__()
        self.timed = timed
        self._kept = timed.at
        self.field = TimeField("at", timed.says, needed=WHEN if timed.at is not None else "")
        self.field.near = timed.at
        self.field.set_value(timed.at)
        label = Label(timed.says, wrap=True)
        label.setBuddy(self.field.control())
        self.away = plain("Take away", says=f"Take away: {timed.says}")
        self.away.clicked.connect(self.dropped)
        keeps = self.away.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.away.setSizePolicy(keeps)
        self.away.setVisible(timed.drop is not None)
        line = row(label, self.field, self.away)
        line.setStretch(0, 1)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)

    def save(self) -> bool:
        """Keep the time if it is another one; False, said beside it, where it cannot be."""
        refusal = self.field.check()
        at = None if refusal else self.field.value()
        try:
            if at is not None and at != self._kept:
                self.timed.move(at)
                self._kept = at
        except Refusal as refused:
            refusal = refused
        self.field.show_error(refusal.says if refusal else "")
        if refusal is not None:
            self.field.focus()
        return refusal is None


class TimesDialog(HouseDialog):
    """Everything that happened, each with its time; a time is mended in place, a mistake is taken away."""

    def __init__(self, timed: Sequence[Timed], parent: QWidget) -> None:
        super().__init__("Mend times", parent)
        self.lines = [TimedLine(one) for one in timed]
        self.error = ErrorLine()
        column = QVBoxLayout()
        column.setSpacing(GAP)
        for line in self.lines:
            line.dropped.connect(self._take_away)
            column.addWidget(line)
        if not timed:
            column.addWidget(Label("Nothing is recorded yet that has a time.", ink=2, wrap=True))
        self.body.addWidget(scrolling(column), 1)
        self.body.addWidget(self.error)
        self.add_leave("Close")
        if timed:
            self.add_primary("Save times").clicked.connect(self.save)

    def sizeHint(self) -> QSize:
        """Room for the times."""
        return self.tall_hint(TIMES_HEIGHT)

    def save(self) -> None:
        """Keep every time that was mended; the first that cannot be is said, and the rest waits."""
        if all(line.save() for line in self.lines):
            self.accept()

    def _take_away(self) -> None:
        line = self.sender()
        if not isinstance(line, TimedLine) or line.timed.drop is None:
            return
        try:
            line.timed.drop()
        except Refusal as refusal:
            self.error.show_sentence(refusal.says)
            return
        self.error.show_sentence("")
        self.lines.remove(line)
        line.hide()
