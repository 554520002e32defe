"""What the purpose screen asks about some words, finding by finding, each with the place for a person's answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.grants.purpose_answers import AskedPurpose, PurposeState
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.grants.after_dialogs import HIGH, ask, not_ahead
from evenhand.screens.shared.explaining import explain_clause
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.who_answers import who_answers
from evenhand.screens.theme import Weight
from evenhand.screens.widgets.button import Button, plain
from evenhand.screens.widgets.chips import ClauseChip
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import RadioField
from evenhand.screens.widgets.emptying import empty
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.mark_label import ASK, CLEAR, TAKES_A_SIDE, Status, StatusWord
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField


class QuestionsAboutWords(QWidget):
    """The findings in some words, hidden where there is none; `answered` when an answer was kept.

    What keeps an answer, and what is said of a yes, is of the room that asks.
    """

    answered = Signal()

    def __init__(self, desk: Desk, if_yes: str) -> None:
        super().__init__()
        self._desk = desk
        self._if_yes = if_yes
        self._asked: dict[Button, AskedPurpose] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def keep(self, asked: AskedPurpose, values: Values) -> None:
        """Keep what was answered to a finding."""
        raise NotImplementedError

    def show_findings(self, state: PurposeState | None) -> None:
        """Show what is asked about the words."""
        self._asked = {}
        empty(self._column)
        for one in state.findings if state is not None else ():
            self._add(one)
        self.setVisible(bool(self._asked))

    def first(self) -> Button | None:
        """The button of the first finding that waits for an answer, or of the first at all."""
        waiting = [button for button, one in self._asked.items() if one.answer is None]
        return next(iter(waiting or self._asked), None)

    def ask_about(self, asked: AskedPurpose) -> bool:
        """Ask a person whether the words are about party politics; whether an answer was kept."""
        form = DetailForm("Purpose", save="Keep the answer")
        options = (Option(False, "It is not party politics"), Option(True, "It is party politics"))
        form.add(
            RadioField("is_party_politics", "Answer", options, needed="Say which it is.", hint=self._if_yes)
        )
        form.add(TextField("answered_by", "Answered by", needed="Give the name of the person who answers."))
        form.add(NotesField("reason", "Reason", needed="Give the reason.", hint=asked.finding.why, lines=2))
        form.add(DayField("answered_on", "Answered on", needed="Give the day of the answer."))
        not_ahead(form, "answered_on", self._desk.today)

        def kept(values: Values) -> None:
            self.keep(asked, values)

        shown: Values = {"answered_by": who_answers(self._desk), "answered_on": self._desk.today}
        title = f"What is “{asked.finding.text.strip()}” about?"
        return ask(title, form, shown, kept, self.window(), HIGH)

    def _add(self, one: AskedPurpose) -> None:
        words = one.finding.text.strip()
        button = plain("Answer…" if one.answer is None else "Answer anew…")
        button.setAccessibleName(f"{button.text()} “{words}”")
        button.clicked.connect(self._answer)
        self._asked[button] = one
        chip = ClauseChip(one.finding.clause)
        chip.clicked.connect(self._explain)
        line = row(
            StatusWord(_status(one)), Label(f"“{words}”", weight=Weight.STRONG, wrap=True), button, chip
        )
        line.setStretch(1, 1)
        self._column.addLayout(line)
        self._column.addWidget(Label(_says(one), ink=2, wrap=True))
        self._column.addWidget(rule())

    def _explain(self) -> None:
        chip = self.sender()
        if isinstance(chip, ClauseChip):
            self._panel = explain_clause(chip, chip.clause)

    def _answer(self) -> None:
        button = self.sender()
        if isinstance(button, Button) and self.ask_about(self._asked[button]):
            self.answered.emit()


def _status(one: AskedPurpose) -> Status:
    if one.answer is None:
        return ASK
    return TAKES_A_SIDE if one.answer.is_party_politics else CLEAR


def _says(one: AskedPurpose) -> str:
    if one.answer is None:
        return f"{one.finding.says}. {one.finding.why}"
    said = "It is party politics" if one.answer.is_party_politics else "It is not party politics"
    return f"{said}: {one.answer.reason} {one.answer.answered_by}, {say_day(one.answer.answered_on)}."
