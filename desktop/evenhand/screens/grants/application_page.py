"""The form of an application: who applies and for what, together. The name is held against the list of parties."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from evenhand.domain.grants.facts import Applicant, Application
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicantKind
from evenhand.screens.desk import Desk
from evenhand.screens.grants.dossier_pages import DossierPage
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_rows import fold
from evenhand.screens.widgets.written_fields import DayField, MoneyField, NotesField, TextField
from evenhand.services import grants
from evenhand.services.award_gate import GrantBook

APPLICANT = ("name", "kind", "contact", "email", "telephone", "address")
APPLICATION = ("reference", "round_id", "theme_id", "purpose", "asked_pence", "received_on", "note")
KNOWN = "This applicant is in the file already. What is changed here changes for all its applications."


class ApplicationPage(DossierPage):
    """An application that is new or corrected; `saved` carries its key, `left` that nothing was changed."""

    saved = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk, title: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._application: Application | None = None
        self._applicant: Applicant | None = None
        self._known: dict[str, Applicant] = {}
        self.form = _application_form("Receive application" if title else "Save")
        self._names = _completing(self.form.field("name").control())
        self.form.field("name").left.connect(self._look_for_name)
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._save)
        self.form.discarded.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if title:
            column.addWidget(Label(title, Role.TITLE))
        column.addWidget(self.form, 1)

    def begin(self, book: GrantBook, round_id: int | None, today: date) -> None:
        """Begin a new application in a round."""
        self._offer(book)
        self._known = {fold(one.name).strip(): one for one in book.grants.applicants.values()}
        self._names.setStringList(sorted(one.name for one in self._known.values()))
        self._application = self._applicant = None
        self.form.field("name").set_hint("")
        self.form.show_values({"kind": ApplicantKind.OTHER, "round_id": round_id, "received_on": today})
        self.form.field("name").focus()

    def show_application(self, book: GrantBook, application: Application) -> None:
        """Show an application that was received."""
        if self.form.is_dirty():
            return
        applicant = book.grants.applicants[application.applicant_id]
        self._offer(book)
        self._application, self._applicant = application, applicant
        values = {name: getattr(applicant, name) for name in APPLICANT}
        self.form.show_values(values | {name: getattr(application, name) for name in APPLICATION})

    def forms(self) -> Sequence[DetailForm]:
        """The one form."""
        return (self.form,)

    def focus_first(self) -> None:
        """Go to the amount, or to the name of a new application."""
        self.form.field("name" if self._application is None else "asked_pence").focus()

    def _offer(self, book: GrantBook) -> None:
        themes = book.grants.themes.values()
        _choices(self.form, "round_id").set_options(_named(tuple(book.grants.rounds.values())))
        _choices(self.form, "theme_id").set_options(_named(tuple(themes)))

    def _look_for_name(self) -> None:
        """Fill in what is known of an applicant of this name."""
        if self._application is not None:
            return
        known = self._known.get(fold(self.form.field("name").raw()).strip())
        if known is not None and known is not self._applicant:
            for name in APPLICANT[1:]:
                self.form.field(name).set_value(getattr(known, name))
        self._applicant = known
        self.form.field("name").set_hint(KNOWN if known else "")

    def _check(self, values: Values) -> None:
        if values["asked_pence"] == 0:
            raise Refusal("Give the amount asked for, such as 187.00.", field="asked_pence")
        if values["received_on"] is not None and values["received_on"] > self._desk.today:
            says = "This day is still to come. Give the day on which it came in."
            raise Refusal(says, field="received_on")

    def _save(self, values: Values) -> None:
        if self._application is None:
            self._look_for_name()
            values = self.form.values()
        about_applicant = {name: values[name] for name in APPLICANT}
        about_application = {name: values[name] for name in APPLICATION}
        applicant = (
            replace(self._applicant, **about_applicant) if self._applicant else Applicant(**about_applicant)
        )
        try:
            key = self._keep(about_application, applicant)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.saved.emit(key)

    def _keep(self, about: Values, applicant: Applicant) -> int:
        partnership = self._desk.partnership
        if self._application is None:
            received = Application(applicant_id=applicant.id, **about)
            return grants.receive_application(partnership, received, applicant)
        grants.correct_application(partnership, replace(self._application, **about), applicant)
        return self._application.id


def _application_form(save: str) -> DetailForm:
    form = DetailForm("Application", save=save)
    form.add(TextField("name", "Applicant", needed="Give the applicant’s name."))
    form.add(ChoiceField("kind", "Kind", options_of(ApplicantKind)))
    form.add(TextField("purpose", "Purpose", needed="Say what the money is for."))
    form.add(MoneyField("asked_pence", "Asked for", needed="Give the amount asked for, such as 187.00."))
    form.add(ChoiceField("theme_id", "Theme", (), none="No theme chosen"))
    form.add(ChoiceField("round_id", "Round", (), needed="Choose the round."))
    form.add(DayField("received_on", "Received", needed="Give the day on which it came in."))
    form.add(
        TextField("reference", "Reference", hint="Left empty, it is given the next number.", width_px=120)
    )
    form.add(TextField("contact", "Contact"))
    form.add(TextField("email", "Email"))
    form.add(TextField("telephone", "Telephone", width_px=220))
    form.add(TextField("address", "Address"))
    form.add(NotesField("note", "Note", lines=2))
    return form


def _choices(form: DetailForm, key: str) -> ChoiceField:
    field = form.field(key)
    if not isinstance(field, ChoiceField):
        raise TypeError(key)
    return field


def _named(records: Sequence[Any]) -> list[Option]:
    return [Option(one.id, one.name) for one in records]


def _completing(control: QWidget) -> QStringListModel:
    """Let a line offer the names that the file knows; gives the model to fill."""
    names = QStringListModel(control)
    if isinstance(control, QLineEdit):
        completer = QCompleter(names, control)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        control.setCompleter(completer)
        if (popup := completer.popup()) is not None:
            popup.setProperty("ground", "popup")
    return names
