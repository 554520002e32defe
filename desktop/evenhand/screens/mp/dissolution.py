"""Parliament is dissolved: every running term ends on the day before, and from then on there are no MPs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.mp.seat import dissolved
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import holds_on
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.chosen_fields import FactField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import DayField
from evenhand.services import mp_terms

NO_TERM = "No term runs, so none ends."


class DissolutionPage(QWidget):
    """The form that ends every running term; `dissolved` when it did, `left` when it was left."""

    dissolved = Signal()
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._as_at: AsAt | None = None
        self.form = DetailForm("Parliament is dissolved", save="End the terms")
        self.form.add(
            DayField(
                "day",
                "Dissolved on",
                needed="Give the day on which Parliament is dissolved.",
                hint="The last day of every term is the day before.",
            )
        )
        self.form.add(FactField("terms", "Terms that end"))
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._dissolve)
        self.form.discarded.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label("Parliament is dissolved", Role.TITLE))
        column.addWidget(self.form, 1)

    def show_mp(self, _: int, as_at: AsAt) -> None:
        """Take what was read anew, round a date being typed."""
        self._as_at = as_at

    def begin(self) -> None:
        """Begin with an empty date."""
        as_at = self._as_at
        if as_at is None:
            return
        running = [one for one in as_at.kept.terms if holds_on(one, self._desk.today)]
        said = [
            f"{as_at.name(one.mp_id)}, {as_at.place(one)}, since {say_day(one.starts)}" for one in running
        ]
        self.form.show_values({"terms": "\n".join(said) or NO_TERM})
        self.form.field("day").focus()

    def _check(self, values: Values) -> None:
        day = values["day"]
        if day is None or self._as_at is None:
            return
        terms = self._as_at.kept.terms
        if dissolved(terms, day) != terms:
            return
        running = [one for one in terms if one.ends is None]
        if not running:
            raise Refusal("No term runs on that day, so there is none to end.", field="day")
        first = min(one.starts for one in running)
        raise Refusal(f"No term ran by then. Give a day after {say_day(first)}.", field="day")

    def _dissolve(self, values: Values) -> None:
        try:
            mp_terms.record_dissolution(self._desk.partnership, dissolved_on=values["day"])
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.dissolved.emit()
