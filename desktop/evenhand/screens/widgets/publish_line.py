"""The line that is always there: what may be published today, until when, and for which election.

It has three strengths: paper for go ahead, stone for take care, solid ink for hold. It never closes, blinks
or scrolls.
"""

from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from evenhand.domain.vocabulary import Answer
from evenhand.screens.theme import Breadth, Role, look
from evenhand.screens.theme.sizes import PAGE_MARGIN
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import ElidedLabel, Label, repolish
from evenhand.screens.widgets.mark_label import GO_AHEAD, HOLD, TAKE_CARE, StatusWord

STATUS_OF = MappingProxyType({Answer.GO_AHEAD: GO_AHEAD, Answer.TAKE_CARE: TAKE_CARE, Answer.HOLD: HOLD})
GROUND_OF = MappingProxyType({Answer.GO_AHEAD: "calm", Answer.TAKE_CARE: "care", Answer.HOLD: "hold"})


@dataclass(frozen=True, slots=True)
class PublishAnswer:
    """Today's answer: the sentence after it, a short form for narrow windows, and how many items stand where.

    `short` follows the status word, "to Thu 7 May"; `counts` are go ahead, take care and hold.
    """

    answer: Answer
    sentence: str
    short: str = ""
    counts: tuple[int, int, int] = (0, 0, 0)

    def say_counts(self) -> str:
        """How many items may go, want care, or wait: "3 go ahead  ·  2 take care  ·  2 hold"."""
        words = zip(self.counts, ("go ahead", "take care", "hold"), strict=True)
        return "  ·  ".join(f"{count} {word}" for count, word in words) if any(self.counts) else ""


class PublishLine(QFrame):
    """Question, answer, reason, counts, and the button that opens the whole table."""

    what_and_why_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._answer = PublishAnswer(Answer.GO_AHEAD, "")
        self._question = Label("What may I publish today?")
        self._status = StatusWord(GO_AHEAD, Role.LEAD)
        self._sentence, self._counts = ElidedLabel(), Label()
        self._button = plain("What and why", says="What each kind of publicity may do today, and why")
        self._button.clicked.connect(self.what_and_why_asked)
        line = QHBoxLayout(self)
        line.setContentsMargins(PAGE_MARGIN, 4, 8, 4)
        line.setSpacing(PAGE_MARGIN)
        for part in (self._question, self._status, self._sentence, self._counts, self._button):
            line.addWidget(part, 1 if part is self._sentence else 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._dress()

    def show_answer(self, answer: PublishAnswer) -> None:
        """Show the answer for a day; a change of strength is read out."""
        before, self._answer = self._answer.answer, answer
        self._dress()
        if before is not answer.answer:
            announce(self, self.accessibleName())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the long or the short form."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Choose the form anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def _dress(self) -> None:
        status, ground = STATUS_OF[self._answer.answer], GROUND_OF[self._answer.answer]
        ink: int | str = "hold" if ground == "hold" else 1
        self.setProperty("ground", ground)
        repolish(self)
        self._status.show_status(status)
        for part in (self._question, self._status, self._sentence, self._counts):
            part.set_ink(ink)
        self._counts.setText(self._answer.say_counts())
        self.setAccessibleName(f"What may I publish today? {status.word}, {self._answer.sentence}")
        self._fit()

    def _fit(self) -> None:
        narrow = look().breadth(self.width()) is Breadth.NARROW
        self._question.setText("Publish today?" if narrow else "What may I publish today?")
        self._sentence.set_text(self._answer.short if narrow else self._answer.sentence)
        theme = look()
        fixed = sum(
            part.sizeHint().width() for part in (self._question, self._status, self._counts, self._button)
        )
        spare = self.width() - fixed - self._sentence.sizeHint().width() - 7 * PAGE_MARGIN
        self._counts.setVisible(bool(self._counts.text()) and not narrow and spare > -theme.px(40))
