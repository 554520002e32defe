"""Beginning a letter: what it is for, and which event, round, remark or referral it tells of."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.mp.letters import About, LetterTemplate, Reader, offered_to
from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_list
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.services.letter_fields import choices
from evenhand.services.letter_readers import ReaderOf, reader_of
from evenhand.services.letter_templates import template_called, templates
from evenhand.services.letters import draft, enter_candidate
from evenhand.services.standing_alike import StandsToo, standing_for

NEWS = "update"
NOT_NAMED = "None; I fill it in myself"
NO_CONSENT_YET = "No referral may go yet: the resident’s consent is recorded under Casework first."


class BeginPage(QWidget):
    """The form; `begun` carries the letter, not kept yet, `left` that none is begun."""

    begun = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._mp_id = self._person_id = 0
        self._reader: ReaderOf | None = None
        self._standing: tuple[StandsToo, ...] = ()
        self._title = Label("", Role.TITLE, wrap=True)
        self.form = DetailForm("Begin a letter", save="Begin the letter", discard="Leave")
        self._template = ChoiceField("template", "What for", ())
        self._about = ChoiceField("about_id", "Tells of", (), none=NOT_NAMED)
        self.form.add(self._template)
        self.form.add(self._about)
        self.form.add(FactField("addressed", "Addressed to"))
        self._template.changed.connect(self._fit)
        self.form.save_asked.connect(self._begin)
        self.form.discarded.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.form, 1)

    def begin(self, mp_id: int, as_at: AsAt, template: str = "", about_id: int = 0) -> None:
        """Ask what the letter is for; a template that needs nothing more begins at once."""
        self._mp_id, self._person_id = mp_id, as_at.mp(mp_id).person_id
        with self._desk.partnership.reading() as session:
            self._reader = reader_of(session, self._person_id, self._desk.today)
            self._standing = standing_for(session, mp_id, self._desk.today)
        self._title.setText(f"A letter to {self._reader.addressed.name}")
        offered = self._offered(self._reader.reader)
        self._template.set_options([Option(one.key, one.name) for one in offered])
        known = template and any(one.key == template for one in offered)
        wanted = template if known else self._usual(offered, as_at)
        self.form.show_values({"template": wanted})
        self._fit()
        needs_more = template_called(wanted).about is not About.NOTHING and not about_id
        if known and not needs_more:
            self._begin({"template": wanted, "about_id": about_id})
        else:
            self.form.focus_first()

    def _usual(self, offered: tuple[LetterTemplate, ...], as_at: AsAt) -> str:
        """What is mostly written: news to whom the partnership has to do with already, else the first of the list."""
        knows = bool(as_at.engagements_of(self._mp_id)) and any(one.key == NEWS for one in offered)
        return NEWS if knows else offered[0].key

    def _offered(self, reader: Reader) -> tuple[LetterTemplate, ...]:
        """What can be written to the reader; and where a poll is ahead, the note to everybody who stands in it."""
        own = offered_to(templates(), reader)
        to_all = [one for one in templates() if Reader.CANDIDATE in one.readers and one not in own]
        notes = [one for one in to_all if one.readers == {Reader.CANDIDATE} and self._standing]
        return (*own[:-1], *notes, own[-1])

    def _fit(self) -> None:
        shape = template_called(self._template.value() or "")
        self._template.set_hint(shape.when)
        with self._desk.partnership.reading() as session:
            found = choices(session, shape.about, self._mp_id, self._desk.today)
        self.form.field("addressed").set_value(self._addressed(shape))
        self._about.set_options([Option(key, says) for key, says in found])
        self._about.set_value(found[0][0] if found else None)
        self._about.set_hint("" if found or shape.about is not About.REFERRAL else NO_CONSENT_YET)
        self.form.show_field("about_id", bool(found) or shape.about is About.REFERRAL)

    def _addressed(self, shape: LetterTemplate) -> str:
        """The address of the reader, or all to whom a note to everybody goes."""
        if self._reader is None or self._reader.reader in shape.readers:
            return self._reader.address.replace("\n", ", ") if self._reader is not None else ""
        return f"Everybody who stands, one letter each: {say_list([one.name for one in self._standing])}"

    def _begin(self, values: Values) -> None:
        shape, about = template_called(values["template"] or ""), values.get("about_id") or 0
        if shape.about is About.REFERRAL and not about:
            self.form.show_refusal(Refusal(NO_CONSENT_YET, clause="MP12", field="about_id"))
            return
        try:
            person_id = self._to_whom(shape)
            with self._desk.partnership.reading() as session:
                letter: Letter = draft(
                    session, shape.key, person_id=person_id, day=self._desk.today, about_id=about
                )
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.begun.emit(letter)

    def _to_whom(self, shape: LetterTemplate) -> int:
        """The reader; a note to all who stand begins with the first of them by name whom the file knows, if it can."""
        if self._reader is None or self._reader.reader in shape.readers or not self._standing:
            return self._person_id
        known = [one.person_id for one in self._standing if one.person_id]
        return known[0] if known else enter_candidate(self._desk.partnership, self._standing[0])
