"""Ending a membership: the last day and how it came; offices end with it, and nothing is deleted."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.members import checks
from evenhand.domain.members.facts import Membership
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.members.as_at import AsAt
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.words import last_spell, say_office, say_spell
from evenhand.screens.theme import Role
from evenhand.screens.widgets.chosen_fields import FactField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services import members


class EndingPage(QWidget):
    """The form that ends the membership of one person; `ended` and `left` both lead back to the person."""

    ended = Signal()
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._membership: Membership | None = None
        self._title = Label("", Role.TITLE, wrap=True)
        self.form = DetailForm("End membership", save="End membership")
        self.form.add(FactField("spell", "Member"))
        self.form.add(DayField("ends", "Last day", needed="Give the last day of the membership."))
        self.form.add(TextField("how", "How it ended", hint="Such as resigned, moved away, term over."))
        self.form.add(FactField("offices", "Ends with it"))
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._end)
        self.form.discarded.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.form, 1)

    def begin(self, person_id: int, as_at: AsAt) -> None:
        """Begin to end the membership of the day."""
        directory, day = as_at.directory, as_at.day
        self._membership = spell = last_spell(directory, person_id, day)
        self._title.setText(f"End the membership of {directory.called(person_id, day)}")
        offices = [say_office(one) for one in directory.offices_of(person_id, day)]
        said = f"{spell.capacity.label}, {say_spell(spell)}" if spell else ""
        self.form.show_values({"spell": said, "offices": ", ".join(offices) or "No office"})
        self.form.field("ends").focus()

    def _check(self, values: Values) -> None:
        if self._membership is not None and values["ends"] is not None:
            checks.check_spell(replace(self._membership, ends=values["ends"]), self._desk.today)

    def _end(self, values: Values) -> None:
        if self._membership is None:
            return
        last_day, how = values["ends"], values["how"]
        desk, key = self._desk, self._membership.id
        try:
            members.end_membership(desk.partnership, key, last_day=last_day, how=how, today=desk.today)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.ended.emit()
