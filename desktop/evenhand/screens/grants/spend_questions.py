"""What the purpose screen asks about the words of a payment, each with the place for a person's answer (PP11)."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.grants.purpose_answers import AskedPurpose, PurposeState
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.grants.after_dialogs import HIGH, ask, not_ahead
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Weight
from evenhand.screens.widgets.button import Button, plain
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import RadioField
from evenhand.screens.widgets.emptying import empty
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.mark_label import ASK, CLEAR, TAKES_A_SIDE, Status, StatusWord
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services.grants.payment_screens import answer_payment_purpose
from evenhand.services.purposes import answer_to

YES = "This opens a breach: money of the partnership is not for party politics (PP11)."


class PurposeQuestions(QWidget):
    """The findings of one payment, hidden where there is none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._payment_id = 0
        self._asked: dict[Button, AskedPurpose] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_state(self, payment_id: int, state: PurposeState | None) -> None:
        """Show what is asked about a payment."""
        self._payment_id = payment_id
        self._asked = {}
        empty(self._column)
        for one in state.findings if state is not None else ():
            self._add(one)
        if state is not None:
            self._column.addWidget(rule())
        self.setVisible(state is not None)

    def _add(self, one: AskedPurpose) -> None:
        button = plain("Answer…" if one.answer is None else "Answer anew…")
        button.clicked.connect(self._answer)
        self._asked[button] = one
        status = StatusWord(_status(one))
        words = Label(f"“{one.finding.text.strip()}”", weight=Weight.STRONG, wrap=True)
        line = row(status, words, button)
        line.setStretch(1, 1)
        self._column.addLayout(line)
        self._column.addWidget(Label(_says(one), ink=2, wrap=True))

    def _answer(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            ask_purpose(self._desk, self._payment_id, self._asked[button], self.window())


def ask_purpose(desk: Desk, payment_id: int, asked: AskedPurpose, parent: QWidget) -> bool:
    """Ask a person whether the words are about party politics."""
    form = DetailForm("Purpose", save="Keep the answer")
    options = (Option(False, "It is not party politics"), Option(True, "It is party politics"))
    form.add(RadioField("is_party_politics", "Answer", options, needed="Say which it is.", hint=YES))
    form.add(TextField("answered_by", "Answered by", needed="Give the name of the person who answers."))
    form.add(NotesField("reason", "Reason", needed="Give the reason.", lines=2))
    form.add(DayField("answered_on", "Answered on", needed="Give the day of the answer."))
    not_ahead(form, "answered_on", desk.today)

    def keep(values: Values) -> None:
        answer_payment_purpose(desk.partnership, answer_to(asked, payment_id=payment_id, **values))

    shown: Values = {"answered_by": desk.partnership.who, "answered_on": desk.today}
    return ask(f"What is “{asked.finding.text.strip()}” about?", form, shown, keep, parent, HIGH)


def _status(one: AskedPurpose) -> Status:
    if one.answer is None:
        return ASK
    return TAKES_A_SIDE if one.answer.is_party_politics else CLEAR


def _says(one: AskedPurpose) -> str:
    if one.answer is None:
        return f"{one.finding.says} ({one.finding.clause})"
    said = "It is party politics" if one.answer.is_party_politics else "It is not party politics"
    return f"{said}: {one.answer.reason} {one.answer.answered_by}, {say_day(one.answer.answered_on)}."
