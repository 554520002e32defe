"""The scores of one assessor, by the criteria of the round; from when they say done they see those of others."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.record_facts import Criterion
from evenhand.domain.grants.scoring import Assessor, ScoreSheet
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.grants.score_words import say_hint
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import NotesField, NumberField, TextField
from evenhand.services.grants import assessing

SIDE_BY_SIDE = 10
DONE_OPTIONS = (Option(False, "Not yet"), Option(True, "Done, show me those of others"))


class ScoreForm(QWidget):
    """One assessor's points and notes, in a form made for the criteria; `left` when they are kept or let go."""

    left = Signal()

    def __init__(self, desk: Desk, criteria: Sequence[Criterion]) -> None:
        super().__init__()
        self._desk, self.criteria = desk, tuple(criteria)
        self._application: Application | None = None
        self._assessor: Assessor | None = None
        self._title = Label("", Role.LEAD, wrap=True)
        self.form = DetailForm("Scores", save="Keep the scores")
        self._add_fields()
        self.form.save_asked.connect(self._keep)
        self.form.discarded.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.form, 1)

    def begin(self, application: Application, assessor: Assessor, sheet: ScoreSheet) -> None:
        """Ask for the points of an assessor; `sheet` is as they may see it."""
        self._application, self._assessor = application, assessor
        self._title.setText(f"Scores of {assessor.name}")
        own = sheet.own or {}
        values: Values = {"note": assessor.note, "done": assessor.done_on is not None}
        for one in self.criteria:
            score = own.get(one.id)
            values[_points(one)] = score.points if score is not None else None
            values[_note(one)] = score.note if score is not None else ""
        self.form.show_values(values)
        self.form.focus_first()

    def _add_fields(self) -> None:
        for one in self.criteria:
            label, hint = one.name, say_hint(one)
            if one.most <= SIDE_BY_SIDE:
                options = [Option(given, str(given)) for given in range(one.most + 1)]
                self.form.add(RadioField(_points(one), label, options, hint=hint))
            else:
                self.form.add(NumberField(_points(one), f"{label}, of {one.most}", hint=hint))
            self.form.add(TextField(_note(one), "Note"))
        self.form.add(NotesField("note", "On the whole", lines=2))
        self.form.add(RadioField("done", "Done", DONE_OPTIONS))

    def _keep(self, values: Values) -> None:
        if self._application is None or self._assessor is None:
            return
        partnership, key, person_id = (
            self._desk.partnership,
            self._application.id,
            self._assessor.person_id,
        )
        points = {one.id: values[_points(one)] for one in self.criteria}
        notes = {one.id: values[_note(one)] for one in self.criteria}
        try:
            with partnership.change(f"Scores of {self._assessor.name}"):
                assessing.save_scores(partnership, key, person_id, points, notes=notes, note=values["note"])
                if values["done"]:
                    assessing.done(partnership, key, person_id, on=self._desk.today)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.left.emit()


def _points(criterion: Criterion) -> str:
    return f"points_{criterion.id}"


def _note(criterion: Criterion) -> str:
    return f"note_{criterion.id}"
