"""The party question about an applicant: what the list said, and a person's answer with name and reason (PP14)."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.grants import party_bar
from evenhand.domain.grants.facts import Applicant, PartyAnswer
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PartyVerdict
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.mark_label import MATCH, NO_MATCH, POSSIBLE, StatusWord
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services import grants
from evenhand.services.applicants import question_of

VERDICTS = {PartyVerdict.MATCH: MATCH, PartyVerdict.POSSIBLE: POSSIBLE, PartyVerdict.NO_MATCH: NO_MATCH}
OWN_WORDS = (
    "A name is a question and never an answer: some residents’ associations are registered parties, and many more only "
    "sound like one. If it is the party, it is barred for good; there is no exception and no later answer. That is "
    "Evenhand’s own rule, firmer than the words of the guidance."
)
FINAL = "This bars the applicant for good. It cannot be undone."
SECOND = "The name matches a party, so a second person agrees. On one laptop this is a record, not a control."


class PartyPage(QWidget):
    """The question about one applicant; `answered` when an answer is kept, `left` when none is given."""

    answered = Signal()
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._applicant: Applicant | None = None
        self._title = Label("", Role.LEAD, wrap=True)
        self.form = DetailForm("Party question", save="Keep the answer")
        self._status = StatusWord(NO_MATCH)
        self._says = Label(wrap=True)
        self._add_parts()
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._answer)
        self.form.discarded.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.form, 1)

    def begin(self, applicant: Applicant, *, is_party: bool | None = None) -> None:
        """Ask about an applicant; `is_party` is an answer to begin with."""
        self._applicant = applicant
        self._title.setText(f"Is {applicant.name} a political party?")
        self._status.show_status(VERDICTS[applicant.party_verdict])
        self._says.setText(say_listed(applicant))
        who, today = self._desk.partnership.who, self._desk.today
        self.form.show_values({"answer": is_party, "answered_by": who, "answered_on": today})
        self._suit_answer()
        self.form.field("answer").focus()

    def _add_parts(self) -> None:
        heading = Label("The list of parties says:", ink=2)
        said = QWidget()
        line = row(heading, self._status, None)
        line.setContentsMargins(0, 0, 0, 0)
        said.setLayout(line)
        for part in (said, self._says, rule()):
            self.form.add_part(part)
        options = (Option(False, "It is not the party"), Option(True, "It is the party"))
        answer = RadioField("answer", "Answer", options, needed="Say whether it is the party or not.")
        answer.changed.connect(self._suit_answer)
        self.form.add(answer)
        self.form.add(
            TextField("answered_by", "Answered by", needed="Give the name of the person who answers.")
        )
        self.form.add(NotesField("reason", "Reason", hint="What was seen and looked up.", lines=2))
        self.form.add(TextField("second_person", "Second person", hint=SECOND))
        self.form.add(DayField("answered_on", "Answered on", needed="Give the day of the answer."))
        for part in (rule(), Label(OWN_WORDS, ink=2, wrap=True)):
            self.form.add_part(part)

    def _suit_answer(self) -> None:
        """Ask for a second person only where one is needed, and say beforehand what is final."""
        is_party = self.form.field("answer").value()
        matches = self._applicant is not None and self._applicant.party_verdict is PartyVerdict.MATCH
        self.form.show_field("second_person", matches and is_party is False)
        self.form.field("answer").set_hint(FINAL if is_party else "")

    def _check(self, values: Values) -> None:
        if self._applicant is None or values["answer"] is None:
            return
        if values["answered_on"] is not None and values["answered_on"] > self._desk.today:
            raise Refusal("This day is still to come. Give the day of the answer.", field="answered_on")
        party_bar.check_answer(
            question_of(self._applicant, _answer_of(self._applicant, values, self._desk.today))
        )

    def _answer(self, values: Values) -> None:
        if self._applicant is None:
            return
        answer = _answer_of(self._applicant, values, self._desk.today)
        try:
            grants.answer_party_question(self._desk.partnership, answer)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.answered.emit()


def _answer_of(applicant: Applicant, values: Values, today: date) -> PartyAnswer:
    return PartyAnswer(
        applicant_id=applicant.id,
        is_party=bool(values["answer"]),
        verdict=applicant.party_verdict,
        list_date=applicant.party_list_date,
        answered_by=values["answered_by"],
        second_person=values.get("second_person", ""),
        reason=values["reason"],
        answered_on=values["answered_on"] or today,
    )


def say_listed(applicant: Applicant) -> str:
    """Which party the list found, why, and how old the list is."""
    dated = (
        f"List of {say_day(applicant.party_list_date)}."
        if applicant.party_list_date
        else "List without a date."
    )
    if applicant.party_verdict is PartyVerdict.NO_MATCH:
        return f"No registered party of that name. {dated} A party registered since then is not in it."
    why = f": {applicant.party_why}" if applicant.party_why else ""
    return f"{applicant.party_like or 'A registered party'}{why}. {dated}"
