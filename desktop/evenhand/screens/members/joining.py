"""Admitting somebody: the person and the first spell of membership, typed in one form."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.members import checks
from evenhand.domain.members.facts import Person
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.members.contact_page import add_person_fields
from evenhand.screens.members.membership_page import FRESH, add_membership_fields, membership_of
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_rows import fold
from evenhand.services import members

PERSON = ("name", "email", "telephone", "neighbourhood")
KNOWN = "Somebody of this name is in the file already. To bring them back, open them and add a membership."


class JoiningPage(QWidget):
    """The form of a new member; `admitted` carries the key of the person, `left` that nobody was added."""

    admitted = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._names: frozenset[str] = frozenset()
        self.form = DetailForm("New member", save="Add member")
        add_person_fields(self.form)
        add_membership_fields(self.form)
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._save)
        self.form.discarded.connect(self.left)
        self.form.field("name").left.connect(self._look_for_name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label("New member", Role.TITLE))
        column.addWidget(self.form, 1)

    def begin(self, names: list[str]) -> None:
        """Begin with an empty form; `names` are those that the file knows."""
        self._names = frozenset(fold(name) for name in names)
        self.form.show_values(FRESH)
        self.form.field("name").set_hint("")
        self.form.focus_first()

    def _look_for_name(self) -> None:
        name: Any = self.form.field("name").raw()
        self.form.field("name").set_hint(KNOWN if fold(name).strip() in self._names else "")

    def _check(self, values: Values) -> None:
        checks.check_person(_person(values))
        if values["starts"] is not None:
            checks.check_membership(membership_of(0, values, None), (), self._desk.today)

    def _save(self, values: Values) -> None:
        newcomer = members.NewMember(_person(values), membership_of(0, values, None))
        try:
            key = members.admit_member(self._desk.partnership, newcomer, today=self._desk.today)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.admitted.emit(key)


def _person(values: Values) -> Person:
    return Person(**{name: values[name] for name in PERSON})
