"""The words of an application with what the purpose screen finds in them, and a person's answer to each (PP13)."""

from datetime import date
from math import ceil

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.purpose_answers import AskedPurpose, PurposeState
from evenhand.domain.publicity.screening.findings import Screened, strictest
from evenhand.domain.words import say_count
from evenhand.screens.desk import Desk
from evenhand.screens.grants.purpose_questions import QuestionsAboutWords
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.marked_text import MarkedText
from evenhand.screens.widgets.pane import row, scrolling
from evenhand.services.purposes import answer_purpose, answer_to, purpose_state

IF_YES = "Then it cannot be awarded as it stands (PP13). The applicant may word it anew, or it is refused or withdrawn."
NO_PARTY_POLITICS = (
    "Asking the council or an MP for something within the plan is not party politics, and nothing is said of it. "
    "Answers stand as long as the sentence does: words that change are asked about anew."
)
NOTHING = "Nothing in these words is about party politics."


class PurposePage(QWidget):
    """One application's words; `answered` when everything found has its answer, `left` when one goes back."""

    answered = Signal()
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._application: Application | None = None
        self._day = desk.today
        self._state: PurposeState | None = None
        self._title = Label("Is it party politics?", Role.LEAD)
        self._says = Label("", ink=2)
        self._back = plain("Back to the gate")
        self.words = _WholeWords()
        self.questions = _ApplicationQuestions(desk)
        self._back.clicked.connect(self.left)
        self.questions.answered.connect(self._look_again)
        body = QVBoxLayout()
        for part in (self.words, self.questions, Label(NO_PARTY_POLITICS, ink=2, wrap=True)):
            body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        head = row(self._title, self._says, None, self._back)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(scrolling(body), 1)

    def begin(self, application: Application, day: date) -> None:
        """Show the words of an application as they stand, with the names known on a day."""
        self._application, self._day = application, day
        self.questions.application_id = application.id
        self._read()
        first = self.questions.first()
        (first or self._back).setFocus()

    def _read(self) -> None:
        if self._application is None:
            return
        with self._desk.partnership.reading() as session:
            state = self._state = purpose_state(session, self._application.id, self._day)
        self.words.use_screener(_SameAsFound(state))
        self.words.set_text(state.text)
        self.questions.show_findings(state)
        waiting = len(state.unanswered)
        found = f"{say_count(waiting, 'phrase')} to answer" if waiting else "every phrase is answered"
        self._says.setText(found if state.findings else NOTHING)

    def _look_again(self) -> None:
        """Show what is left to answer; go back to the gate once nothing is."""
        self._read()
        if self._state is not None and not self._state.unanswered:
            self.answered.emit()
            return
        first = self.questions.first()
        if first is not None:
            first.setFocus()


class _WholeWords(MarkedText):
    """The words in full, to be read; the page scrolls and they do not."""

    def __init__(self) -> None:
        super().__init__(name="The words of the application")
        self.setReadOnly(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit_words)

    def _fit_words(self, size: QSizeF) -> None:
        self.setFixedHeight(ceil(size.height()) + 2 * self.frameWidth())


class _ApplicationQuestions(QuestionsAboutWords):
    """The findings of one application."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, IF_YES)
        self.application_id = 0

    def keep(self, asked: AskedPurpose, values: Values) -> None:
        """Keep the answer with the application."""
        answer_purpose(self._desk.partnership, answer_to(asked, application_id=self.application_id, **values))


class _SameAsFound:
    """A screener that gives what was found already, for the marks."""

    def __init__(self, state: PurposeState) -> None:
        findings = tuple(one.finding for one in state.findings)
        self._found = Screened(strictest(findings), findings)

    def __call__(self, text: str) -> Screened:
        return self._found if text else Screened()
