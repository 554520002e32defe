"""About an MP: how to reach the person, what they prefer, and what they are especially good at (MP13)."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.members import checks
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Mp
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.chosen_fields import yes_no
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import NotesField, TextField
from evenhand.services import mp

PERSON = ("name", "email", "telephone", "address", "name_may_be_printed")
OWN = ("prefers", "skills", "note")


def add_mp_fields(form: DetailForm) -> None:
    """Put into a form how an MP likes to be reached and what they are good at."""
    form.add(TextField("prefers", "Prefers", hint="How they like to be reached, such as email."))
    form.add(TextField("skills", "Skills", hint="Such as a solicitor, for land and highways."))


class AboutPage(QWidget):
    """What is held about one MP."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._person, self._mp = Person(name=""), Mp(person_id=0)
        self.form = DetailForm("About the MP")
        self.form.add(
            TextField("name", "Full name", needed=checks.NAME_NEEDED, hint="Without the letters MP.")
        )
        add_mp_fields(self.form)
        self.form.add(NotesField("note", "Note", hint="Such as the days of the caseworker."))
        self.form.add(TextField("email", "Email"))
        self.form.add(TextField("telephone", "Telephone"))
        self.form.add(NotesField("address", "Address", lines=2))
        self.form.add(yes_no("name_may_be_printed", "Name may be printed", hint="In papers for the public."))
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Show somebody, unless the same one is being typed."""
        if self.form.is_dirty() and mp_id == self._mp.id:
            return
        self._mp = as_at.mp(mp_id)
        self._person = as_at.kept.people[self._mp.person_id]
        values: Values = {name: getattr(self._person, name) for name in PERSON}
        self.form.show_values(values | {name: getattr(self._mp, name) for name in OWN})

    def _check(self, values: Values) -> None:
        checks.check_person(self._stated(values)[0])

    def _stated(self, values: Values) -> tuple[Person, Mp]:
        person = replace(self._person, **{name: values[name] for name in PERSON})
        return person, replace(self._mp, **{name: values[name] for name in OWN})

    def _save(self, values: Values) -> None:
        person, about = self._stated(values)
        try:
            mp.save_mp(self._desk.partnership, person, about)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self._person, self._mp = person, about
        self.form.mark_saved()
