"""Adding an MP: the person, the constituency and the first term, typed in one form and undone as one."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.members import checks
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.checks import check_declared, check_term_days
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.mp.vocabulary import ElectedBy
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.mp.about_form import add_reach_fields
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.beside import Aside, Beside, says
from evenhand.screens.mp.seats import keep_seat, seat_called
from evenhand.screens.mp.terms_page import add_term_fields
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.chosen_fields import yes_no
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_rows import fold
from evenhand.screens.widgets.written_fields import TextField
from evenhand.services import mp

ONE_EACH = "One area can have several MPs, at once and over time. Each keeps a record of their own."
SKILLS = "What the MP is especially good at can wait until you have asked."
REACH = ("email", "telephone")
KNOWN_MP = (
    "This MP is in the file already. Discard this and choose the name above; a new term is added under Terms."
)


class AddMpPage(QWidget):
    """The form of a new MP; `added` carries the key, `left` that nobody was added."""

    added = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._as_at: AsAt | None = None
        self.form = DetailForm("New MP", save="Add the MP")
        self._name = self.form.add(
            TextField("name", "Full name", needed=checks.NAME_NEEDED, hint="Without the letters MP.")
        )
        self.form.add(yes_no("same", "Same person", needed="Say whether it is the same person."))
        self._seat = add_term_fields(self.form)
        add_reach_fields(self.form)
        self.form.add(TextField("email", "Email"))
        self.form.add(TextField("telephone", "Telephone"))
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._save)
        self.form.discarded.connect(self.left)
        self._name.changed.connect(self._look_for_name)
        self.form.shown.connect(self._look_for_name)
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(Label("Add an MP", Role.TITLE))
        inner.addWidget(self.form, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Beside("New MP", page, self.form, Aside(says(ONE_EACH), says(SKILLS))))

    def begin(self, as_at: AsAt) -> None:
        """Begin with an empty form."""
        self._as_at = as_at
        self._seat.offer_seats(as_at)
        self.form.show_values({"elected_by": ElectedBy.GENERAL})
        self.form.focus_first()

    def _look_for_name(self) -> None:
        """Ask whether it is the same person where the file knows the name."""
        known = self._known_person()
        self.form.show_field("same", known is not None)
        if known is not None:
            self.form.field("same").set_hint(f"{known.name} is in the file already.")

    def _known_person(self) -> Person | None:
        name: Any = self._name.raw()
        people = self._as_at.kept.people.values() if self._as_at is not None else ()
        sought = fold(name).strip()
        return next((one for one in people if sought and fold(one.name) == sought), None)

    def _check(self, values: Values) -> None:
        if self._as_at is None:
            return
        if values["name"]:
            checks.check_person(self._person(values))
        known = self._known_person() if values.get("same") else None
        if known is not None and any(one.person_id == known.id for one in self._as_at.kept.mps.values()):
            raise Refusal(KNOWN_MP, field="name")
        if values["starts"] is not None:
            check_declared(values["starts"], self._desk.today)
            seat = seat_called(values["constituency"], self._as_at.kept.constituencies, values["starts"])
            check_term_days(_term(values, seat), self._as_at.kept.terms)

    def _person(self, values: Values) -> Person:
        """The person: the one that the file knows with what was typed, or somebody new, whom a public office names."""
        known = self._known_person() if values.get("same") else None
        typed = {name: values[name] for name in REACH if values[name]}
        if known is not None:
            return replace(known, **typed)
        return Person(name=values["name"], name_may_be_printed=True, **typed)

    def _save(self, values: Values) -> None:
        file = self._desk.partnership
        known = self._as_at.kept if self._as_at is not None else mp.relationship(file)
        about = Mp(person_id=0, prefers=values["prefers"], skills=values["skills"])
        try:
            with file.change(f"Add the MP {values['name']}"):
                seat = keep_seat(file, values["constituency"], known, values["starts"])
                key = mp.add_mp(file, self._person(values), about, _term(values, seat), values["elected_by"])
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.added.emit(key)


def _term(values: Values, constituency_id: int) -> MpTerm:
    named = {name: values[name] for name in ("starts", "party", "source")}
    return MpTerm(mp_id=0, constituency_id=constituency_id, **named)
