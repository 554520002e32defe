"""Contact: the name as it is to stand, how to reach somebody, and whether the name may be printed."""

from dataclasses import fields, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.members import checks
from evenhand.domain.members.contact_consents import say_lapsed
from evenhand.domain.members.facts import Person
from evenhand.domain.members.vocabulary import ContactUse
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.members.as_at import AsAt
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.chosen_fields import yes_no
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import NotesField, TextField
from evenhand.services import consents, members

USES = {"email": ContactUse.EMAIL, "telephone": ContactUse.TELEPHONE, "address": ContactUse.POST}


def add_person_fields(form: DetailForm) -> None:
    """Put into a form what is asked of everybody: the name and how to reach the person."""
    form.add(TextField("name", "Full name", needed=checks.NAME_NEEDED))
    form.add(TextField("email", "Email"))
    form.add(TextField("telephone", "Telephone"))
    form.add(TextField("neighbourhood", "Neighbourhood"))


class ContactPage(QWidget):
    """What is held about one person."""

    saved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._person = Person(name="")
        self.form = DetailForm("Contact")
        add_person_fields(self.form)
        self.form.add(NotesField("address", "Address"))
        self.form.add(
            TextField("called", "Called", hint="How the room calls this person, such as a short name.")
        )
        self.form.add(yes_no("name_may_be_printed", "Name may be printed", hint="In papers for the public."))
        self.form.add(NotesField("note", "Note", hint="It stands in no paper for the public."))
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)

    def show_person(self, person_id: int, as_at: AsAt) -> None:
        """Show a person, unless the same one is being typed."""
        person = as_at.directory.people[person_id]
        self._say_consents(person_id, as_at)
        if self.form.is_dirty() and person.id == self._person.id:
            return
        self._person = person
        self.form.show_values({field.name: getattr(person, field.name) for field in fields(person)})

    def _say_consents(self, person_id: int, as_at: AsAt) -> None:
        """Say beside each way to reach the person that consent to it was withdrawn or ran out."""
        with self._desk.partnership.reading() as session:
            given = consents.read_contact_consents(session, person_id)
        for key, use in USES.items():
            self.form.field(key).set_hint(say_lapsed(given, use, as_at.day))

    def _check(self, values: Values) -> None:
        checks.check_person(replace(self._person, **values))

    def _save(self, values: Values) -> None:
        try:
            members.correct_person(self._desk.partnership, replace(self._person, **values))
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self._person = replace(self._person, **values)
        self.form.mark_saved()
        self.saved.emit()
