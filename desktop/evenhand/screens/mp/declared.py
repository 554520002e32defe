"""The result is declared: from that day whoever was elected is the MP, whether here before or new (MP1)."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.members.facts import Person
from evenhand.domain.members.names import check_bare
from evenhand.domain.mp.checks import check_declared
from evenhand.domain.mp.vocabulary import ElectedBy
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.named_field import NamedField
from evenhand.screens.mp.seats import keep_seat
from evenhand.screens.mp.terms_page import add_term_fields
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.chosen_fields import FactField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_rows import fold
from evenhand.services.mp import relationship
from evenhand.services.mp_terms import declare_result

SAME = "{name} is in the file already and is taken as the same person."
NEW = "Somebody new to the file."


class DeclaredPage(QWidget):
    """The form of a declaration; `declared` carries the key of whoever was elected, `left` that it was left."""

    declared = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._as_at: AsAt | None = None
        self._mp_id = 0
        self.form = DetailForm("The result is declared", save="Begin the term")
        self._elected = NamedField(
            "person", "Who was elected", (), needed="Say who was elected.", hint="Without the letters MP."
        )
        self.form.add(self._elected)
        self._known = FactField("known", "Known")
        self.form.add(self._known)
        self._seat = add_term_fields(self.form)
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._declare)
        self.form.discarded.connect(self.left)
        self._elected.changed.connect(self._say_known)
        self.form.shown.connect(self._say_known)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label("The result is declared", Role.TITLE))
        column.addWidget(self.form, 1)

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Take what was read anew, round what is being typed."""
        self._mp_id, self._as_at = mp_id, as_at
        self._seat.offer_seats(as_at)
        self._elected.offer(as_at.name(one) for one in as_at.mps() if not as_at.is_contact(one))

    def begin(self) -> None:
        """Begin with the seat of the MP who is shown, and an empty name."""
        terms = self._as_at.terms_of(self._mp_id) if self._as_at is not None else []
        seat = self._as_at.place(terms[-1]) if terms and self._as_at is not None else ""
        self.form.show_values({"constituency": seat, "elected_by": ElectedBy.GENERAL})
        self.form.focus_first()

    def _say_known(self) -> None:
        """Say whether the name is that of somebody in the file."""
        name = self._elected.value()
        person = self._person_called(name)
        self._known.set_value(SAME.format(name=person.name) if person else NEW)
        self.form.show_field("known", bool(name))

    def _person_called(self, name: str) -> Person | None:
        """Somebody of that name in the file: one who was an MP here before anybody else."""
        if self._as_at is None or not name:
            return None
        people = self._as_at.kept.people
        alike = [one for one in people.values() if fold(one.name) == fold(name)]
        here = {own.person_id for own in self._as_at.kept.mps.values()}
        return next((one for one in alike if one.id in here), alike[0] if alike else None)

    def _check(self, values: Values) -> None:
        starts: date | None = values["starts"]
        if starts is not None:
            check_declared(starts, self._desk.today)
        check_bare(values["person"], field="person")

    def _declare(self, values: Values) -> None:
        file = self._desk.partnership
        known = self._as_at.kept if self._as_at is not None else relationship(file)
        known_person = self._person_called(values["person"])
        try:
            with file.change(f"Result declared: {values['constituency']}"):
                seat = keep_seat(file, values["constituency"], known, values["starts"])
                key = declare_result(
                    file,
                    seat,
                    on=values["starts"],
                    mp_id=None,
                    person=known_person or Person(name=values["person"], name_may_be_printed=True),
                    party=values["party"],
                    elected_by=values["elected_by"],
                    source=values["source"],
                    today=self._desk.today,
                )
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.declared.emit(key)
