"""Answering a conflict of interest in place: whether it is one, of what nature, who said so and why (PP2)."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.grants.conflict_paths import ConflictPath
from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.record_facts import GrantConflict
from evenhand.domain.grants.vocabulary import ConflictState
from evenhand.domain.meetings.conflicts import STRICTNESS, stricter
from evenhand.domain.meetings.vocabulary import ConflictHandling, ConflictNature
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.grants.conflict_words import say_path, say_rule
from evenhand.screens.plain_room.people import people_options
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.who_answers import who_answers
from evenhand.screens.theme import Role
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField, PersonField, RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services.grants.conflict_book import ConflictBook
from evenhand.services.grants.conflicts import settle_conflict

ANSWERS = (Option(True, "It is a conflict"), Option(False, "It is none"))
OWN_PATH = "Such as: Rose Ibbotson coaches at the club."
OF_CONFLICT = ("nature", "handling")


class ConflictForm(QWidget):
    """The answer to one path, or a conflict that nobody suggested; `left` when it is kept or let go."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._application: Application | None = None
        self._path: ConflictPath | None = None
        self._conflict: GrantConflict | None = None
        self._asked: ConflictHandling | None = None
        self._title = Label("", Role.LEAD, wrap=True)
        self.form = DetailForm("Conflict of interest", save="Keep the answer")
        self._people = PersonField("person_id", "Member", (), needed="Choose the member.")
        self._handling = ChoiceField("handling", "The member", ())
        self._add_fields()
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._keep)
        self.form.discarded.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.form, 1)

    def begin(
        self,
        application: Application,
        book: ConflictBook,
        path: ConflictPath | None,
        conflict: GrantConflict | None,
    ) -> None:
        """Ask about a path, about what was answered before, or, with neither, for a conflict of a person's own."""
        self._application, self._path, self._conflict, self._asked = application, path, conflict, book.asked
        own = path is None and conflict is None
        self._title.setText("Add a conflict of interest" if own else "Is this a conflict of interest?")
        for key, shown in (("found", not own), ("person_id", own), ("path", own), ("answer", not own)):
            self.form.show_field(key, shown)
        self._people.set_options(people_options(book.directory, self._desk.day))
        self._handling.set_options(_as_strict(book.asked))
        self._handling.set_hint(say_rule(book.asked))
        self.form.show_values(self._values())
        self._suit_answer()
        if own:
            self.form.focus_first()
        else:
            self.form.field("answer").focus()

    def _add_fields(self) -> None:
        self.form.add(FactField("found", "Path"))
        self.form.add(self._people)
        self.form.add(
            TextField("path", "What ties them", hint=OWN_PATH, needed="Say what ties them to the applicant.")
        )
        answer = RadioField("answer", "Answer", ANSWERS, needed="Say whether it is a conflict or none.")
        answer.changed.connect(self._suit_answer)
        self.form.add(answer)
        self.form.add(ChoiceField("nature", "Nature", options_of(ConflictNature)))
        self.form.add(self._handling)
        self.form.add(NotesField("reason", "Reason", needed="Say why, in a sentence.", lines=2))
        self.form.add(TextField("settled_by", "Answered by", needed="Give the name of who answers."))
        self.form.add(DayField("settled_on", "Answered on", needed="Give the day of the answer."))

    def _values(self) -> Values:
        """What the form begins with."""
        one, path = self._conflict, self._path
        found = one.path_in_full or one.path if one is not None else path.in_full if path is not None else ""
        said = f"{found}\n{say_path(path)}" if path is not None else found
        strictest = STRICTNESS[-1]
        return {
            "found": said,
            "answer": one.state is not ConflictState.SET_ASIDE if one is not None else None,
            "nature": one.nature
            if one is not None
            else path.nature
            if path is not None
            else ConflictNature.LOYALTY,
            "handling": one.handling if one is not None else self._asked or strictest,
            "reason": one.reason if one is not None else "",
            "settled_by": who_answers(self._desk),
            "settled_on": self._desk.today,
        }

    def _suit_answer(self) -> None:
        """Ask what follows only of what is a conflict."""
        own = self._path is None and self._conflict is None
        is_conflict = own or self.form.field("answer").value() is True
        for key in OF_CONFLICT:
            self.form.show_field(key, is_conflict)

    def _check(self, values: Values) -> None:
        if values["settled_on"] is not None and values["settled_on"] > self._desk.today:
            raise Refusal("This day is still to come. Give the day of the answer.", field="settled_on")

    def _keep(self, values: Values) -> None:
        if self._application is None:
            return
        try:
            settle_conflict(self._desk.partnership, self._answer(self._application, values))
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.left.emit()

    def _answer(self, application: Application, values: Values) -> GrantConflict:
        is_conflict = values.get("answer", True)
        begun = self._values()
        return replace(
            self._begun(application, values),
            nature=values.get("nature") or begun["nature"],
            state=ConflictState.CONFIRMED if is_conflict else ConflictState.SET_ASIDE,
            handling=values.get("handling") or begun["handling"],
            settled_by=values["settled_by"],
            reason=values["reason"],
            settled_on=values["settled_on"],
        )

    def _begun(self, application: Application, values: Values) -> GrantConflict:
        """What is answered: an answer given before, a path that was suggested, or what was typed."""
        if self._conflict is not None:
            return self._conflict
        path, begun = self._path, self._values()
        interest = path.interest if path is not None else None
        return GrantConflict(
            application_id=application.id,
            person_id=path.person.id if path is not None else values["person_id"],
            interest_id=interest.id if interest is not None else None,
            nature=begun["nature"],
            path=path.says if path is not None else values["path"],
            path_in_full=path.in_full if path is not None else "",
            state=ConflictState.CONFIRMED,
            handling=begun["handling"],
            settled_by="",
            settled_on=self._desk.today,
        )


def _as_strict(asked: ConflictHandling | None) -> list[Option]:
    """The ways of standing back that the rule book allows: its own and any that goes further."""
    return [Option(one, one.label) for one in STRICTNESS if stricter(one, asked) is one]
