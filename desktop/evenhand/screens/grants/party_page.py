"""The party question about an applicant: what the list said, and a person's answer with what it rests on (PP14)."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.grants import party_bar
from evenhand.domain.grants.facts import Applicant, PartyAnswer
from evenhand.domain.grants.party_evidence import (
    A_RECORD,
    checked_evidence,
    say_evidence,
    say_words_given,
)
from evenhand.domain.grants.party_list_age import say_list_day
from evenhand.domain.grants.record_facts import PartyEvidence
from evenhand.domain.grants.vocabulary import AnswerHow
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PartyVerdict
from evenhand.screens.desk import Desk
from evenhand.screens.grants.party_list_deed import load_list
from evenhand.screens.grants.spend_file_field import Attached, AttachedField
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.who_answers import who_answers
from evenhand.screens.theme import Role
from evenhand.screens.widgets.button import link
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.mark_label import MATCH, NO_MATCH, POSSIBLE, StatusWord
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services import grants
from evenhand.services.applicants import answered

VERDICTS = {PartyVerdict.MATCH: MATCH, PartyVerdict.POSSIBLE: POSSIBLE, PartyVerdict.NO_MATCH: NO_MATCH}
OWN_WORDS = (
    "A name is a question and never an answer: some residents’ associations are registered parties, and many more only "
    "sound like one. If it is the party, it is barred for good; there is no exception and no later answer. That is "
    "Evenhand’s own rule, firmer than the words of the guidance."
)
FINAL = "This bars the applicant for good. It cannot be undone."
SECOND = f"The name matches a party, so a second person agrees. {A_RECORD}"
SECOND_FIELDS = ("second_person", "second_how", "second_on")


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
        self._says, self._before = Label(wrap=True), Label(ink=2, wrap=True)
        self._add_parts()
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._answer)
        self.form.discarded.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.form, 1)

    def begin(
        self,
        applicant: Applicant,
        *,
        is_party: bool | None = None,
        earlier: PartyAnswer | None = None,
        rested_on: PartyEvidence | None = None,
    ) -> None:
        """Ask about an applicant; `is_party` is an answer to begin with, `earlier` what somebody answered before."""
        self._applicant = applicant
        self._before.setText(say_before(earlier, rested_on) if earlier else "")
        self._before.setVisible(earlier is not None)
        self._title.setText(f"Is {applicant.name} a political party?")
        self._status.show_status(VERDICTS[applicant.party_verdict])
        self._says.setText(say_listed(applicant))
        who, today = who_answers(self._desk), self._desk.today
        self.form.show_values(
            {
                "answer": is_party,
                "answered_by": who,
                "how": AnswerHow.IN_PERSON,
                "answered_on": today,
                "second_on": today,
            }
        )
        self._suit_answer()
        self.form.field("answer").focus()

    def _add_parts(self) -> None:
        heading = Label("The list of parties says:", ink=2)
        said = QWidget()
        line = row(heading, self._status, None)
        line.setContentsMargins(0, 0, 0, 0)
        said.setLayout(line)
        newer = link("Load a newer list of parties…")
        newer.clicked.connect(self._load_list)
        beside = QWidget()
        below = row(newer, None)
        below.setContentsMargins(0, 0, 0, 0)
        beside.setLayout(below)
        for part in (said, self._says, self._before, beside, rule()):
            self.form.add_part(part)
        options = (Option(False, "It is not the party"), Option(True, "It is the party"))
        answer = RadioField("answer", "Answer", options, needed="Say whether it is the party or not.")
        answer.changed.connect(self._suit_answer)
        self.form.add(answer)
        self._add_first_person()
        self._add_second_person()
        for part in (rule(), Label(OWN_WORDS, ink=2, wrap=True)):
            self.form.add_part(part)

    def _add_first_person(self) -> None:
        needed = "Give the name of the person who answers."
        self.form.add(TextField("answered_by", "Answered by", needed=needed))
        self.form.add(ChoiceField("how", "How they said so", options_of(AnswerHow)))
        self.form.add(DayField("answered_on", "Answered on", needed="Give the day of the answer."))
        self.form.add(NotesField("reason", "Reason", hint="Why it is the party, or is not.", lines=2))
        hint = "What was seen or looked up, such as its rules or the public register."
        self.form.add(NotesField("evidence", "Rests on", hint=hint, lines=2))
        self.form.add(AttachedField(self._desk, "file", "Attached"))

    def _add_second_person(self) -> None:
        self.form.add(TextField("second_person", "Second person", hint=SECOND))
        self.form.add(
            ChoiceField("second_how", "How they agreed", options_of(AnswerHow), none="Not said yet")
        )
        self.form.add(DayField("second_on", "Agreed on"))

    def _load_list(self) -> None:
        """Load a newer list, and go back to the gate: the question may have another answer, or be none any more."""
        if load_list(self._desk, self.window()):
            self.form.mark_saved()
            self.left.emit()

    def _suit_answer(self) -> None:
        """Ask for a second person only where one is needed, and say beforehand what is final."""
        is_party = self.form.field("answer").value()
        matches = self._applicant is not None and self._applicant.party_verdict is PartyVerdict.MATCH
        for key in SECOND_FIELDS:
            self.form.show_field(key, matches and is_party is False)
        for key in ("evidence", "file"):
            self.form.show_field(key, is_party is not True)
        self.form.field("answer").set_hint(FINAL if is_party else "")

    def _check(self, values: Values) -> None:
        if self._applicant is None or values["answer"] is None:
            return
        if values["answered_on"] is not None and values["answered_on"] > self._desk.today:
            raise Refusal("This day is still to come. Give the day of the answer.", field="answered_on")
        answer = _answer_of(self._applicant, values, self._desk.today)
        party_bar.check_answer(answered(self._applicant, answer))
        checked_evidence(answer, _evidence_of(values))

    def _answer(self, values: Values) -> None:
        if self._applicant is None:
            return
        answer = _answer_of(self._applicant, values, self._desk.today)
        attached: Attached = values.get("file") or Attached()
        try:
            grants.answer_party_question(
                self._desk.partnership, answer, _evidence_of(values), file=attached.content
            )
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


def _evidence_of(values: Values) -> PartyEvidence:
    attached: Attached = values.get("file") or Attached()
    return PartyEvidence(
        answer_id=0,
        evidence=values.get("evidence", ""),
        how=values.get("how") or AnswerHow.IN_PERSON,
        second_how=values.get("second_how"),
        second_on=values.get("second_on"),
        file_name=attached.file_name,
        digest=attached.digest,
    )


def say_before(answer: PartyAnswer, evidence: PartyEvidence | None) -> str:
    """What was answered before, by whom and how, and what it rested on."""
    said = "It is the party" if answer.is_party else "It is not the party"
    return f"{said}: {say_words_given(answer, evidence)} {say_evidence(answer, evidence)}"


def say_listed(applicant: Applicant) -> str:
    """Which party the list found, why, and how old the list is."""
    dated = (
        f"List of {say_list_day(applicant.party_list_date)}."
        if applicant.party_list_date
        else "List without a date."
    )
    if applicant.party_verdict is PartyVerdict.NO_MATCH:
        return f"No registered party of that name. {dated} A party registered since then is not in it."
    why = f": {applicant.party_why}" if applicant.party_why else ""
    return f"{applicant.party_like or 'A registered party'}{why}. {dated}"
