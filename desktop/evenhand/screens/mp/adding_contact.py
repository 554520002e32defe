"""Adding a contact: somebody of the trusted body, the council, the programme or a funder, who is no MP."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.members import checks
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.record_facts import Contact
from evenhand.domain.mp.vocabulary import ContactKind
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.mp.about_form import CONTACT, add_contact_fields
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.beside import Aside, Beside, says
from evenhand.screens.mp.named_field import NamedField
from evenhand.screens.mp.offers import people_names
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.chosen_fields import FactField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_rows import fold
from evenhand.screens.widgets.written_fields import TextField
from evenhand.services.contacts import add_contact, check_contact

BESIDE_THE_MP = (
    "Engagements, follow-ups and letters with a contact are kept as those with the MP are, and none counts towards "
    "the stage or the stance of an MP."
)
VISITS = "Before somebody comes or is visited, print the visit pack from Reports."
KNOWN = "{name} is in the file already and is taken as the same person."
REACH = ("email", "telephone")


class AddContactPage(QWidget):
    """The form of a new contact; `added` carries the key, `left` that nobody was added."""

    added = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._as_at: AsAt | None = None
        self.form = DetailForm("New contact", save="Add the contact")
        self._name = NamedField("name", "Full name", (), needed=checks.NAME_NEEDED, prompt="Type the name")
        self.form.add(self._name)
        self._known = FactField("known", "Known")
        self.form.add(self._known)
        add_contact_fields(self.form)
        self.form.add(TextField("email", "Email"))
        self.form.add(TextField("telephone", "Telephone"))
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._save)
        self.form.discarded.connect(self.left)
        self._name.changed.connect(self._say_known)
        self.form.shown.connect(self._say_known)
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(Label("Add a contact", Role.TITLE))
        inner.addWidget(self.form, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Beside("New contact", page, self.form, Aside(says(BESIDE_THE_MP), says(VISITS))))

    def begin(self, as_at: AsAt) -> None:
        """Begin with an empty form."""
        self._as_at = as_at
        self._name.offer(people_names(as_at))
        self.form.show_values({"kind": ContactKind.COUNCIL_OFFICER})
        self.form.focus_first()

    def _known_person(self) -> Person | None:
        people = self._as_at.kept.people.values() if self._as_at is not None else ()
        sought = fold(self._name.value())
        return next((one for one in people if sought and fold(one.name) == sought), None)

    def _say_known(self) -> None:
        """Say that the file knows the name, where it does."""
        known = self._known_person()
        self._known.set_value(KNOWN.format(name=known.name) if known else "")
        self.form.show_field("known", known is not None)

    def _check(self, values: Values) -> None:
        if values["name"]:
            checks.check_person(self._person(values))
        check_contact(_contact(values))

    def _person(self, values: Values) -> Person:
        """The person the file knows, with what was typed, or somebody new."""
        typed = {name: values[name] for name in REACH if values[name]}
        known = self._known_person()
        return replace(known, **typed) if known is not None else Person(name=values["name"], **typed)

    def _save(self, values: Values) -> None:
        try:
            key = add_contact(self._desk.partnership, self._person(values), _contact(values))
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.added.emit(key)


def _contact(values: Values) -> Contact:
    return Contact(mp_id=0, **{name: values[name] for name in CONTACT})
