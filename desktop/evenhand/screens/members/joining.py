"""Admitting somebody: the person and the first spell of membership, typed in one form."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.members import checks
from evenhand.domain.members.facts import Person
from evenhand.domain.members.likeness import likenesses_of
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_list
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.members.contact_page import add_person_fields
from evenhand.screens.members.membership_page import FRESH, add_membership_fields, membership_of
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.services import members

PERSON = ("name", "email", "telephone", "neighbourhood")
COMPARED = ("name", "email", "telephone")
TYPING_GOES = "What was typed for the new member is let go. Nothing in the file is changed."
BACK = "To bring somebody back, open them and add a membership."


class JoiningPage(QWidget):
    """The form of a new member; `admitted` carries the key of the person, `left` that nobody was added.

    `known_asked` carries the key of somebody in the file already who is to be opened instead.
    """

    admitted = Signal(int)
    known_asked = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._people: dict[int, Person] = {}
        self._known = 0
        self.form = DetailForm("New member", save="Add member")
        add_person_fields(self.form)
        add_membership_fields(self.form)
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._save)
        self.form.discarded.connect(self.left)
        for name in COMPARED:
            self.form.field(name).left.connect(self._look_for_known)
        self._open = plain("Open them instead", says="Open the record that is in the file already")
        self._open.clicked.connect(self._ask_known)
        self.notice = NoticeLine(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label("New member", Role.TITLE))
        column.addWidget(self.notice)
        column.addWidget(self.form, 1)

    def begin(self, people: Iterable[Person]) -> None:
        """Begin with an empty form; `people` are those whom the file knows."""
        self._people = {person.id: person for person in people}
        self.let_go()
        self.form.focus_first()

    def let_go(self) -> None:
        """Forget what was typed."""
        self.form.show_values(FRESH)
        self._known = 0
        self.notice.show_notice("")

    def _look_for_known(self) -> None:
        """Say so where somebody in the file already looks like the person typed."""
        name, email, telephone = (str(self.form.field(key).raw()).strip() for key in COMPARED)
        typed = Person(name=name, email=email, telephone=telephone)
        found = likenesses_of(typed, self._people.values())
        self._known = found[0].other_id if found else 0
        says = ""
        if found:
            reasons = say_list(list(found[0].reasons))
            says = f"{self._people[self._known].name} is in the file already: {reasons}. {BACK}"
        if says != self.notice.says():
            self.notice.show_notice(says)

    def _ask_known(self) -> None:
        """Lead to the record that is there already, once it is said that the typing goes."""
        called = self._people[self._known].name
        if (
            notices.ask(f"Open {called} instead?", TYPING_GOES, ["Open them"], self, leave="Go on typing")
            == 0
        ):
            self.known_asked.emit(self._known)

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
