"""What the window says when something stands in the way, and the few questions it puts.

Trouble of the world and refusals of a rule are said in the sentences they came with: what happened, what is safe,
what to do.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from evenhand.domain.refusals import Refusal, Trouble
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import Button
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import MarkLabel
from evenhand.screens.widgets.pane import row


class Notice(HouseDialog):
    """A heading, a sentence and one button that takes note of it."""

    def __init__(self, heading: str, says: str, parent: QWidget | None = None, *, clause: str = "") -> None:
        super().__init__(heading, parent)
        self.setAccessibleDescription(says)
        sentence = Label(says, wrap=True)
        line = row(MarkLabel(Mark.CARE, says="Look at"), sentence)
        line.setStretch(1, 1)
        self.body.addLayout(line)
        if clause:
            self.body.addWidget(Label(f"Decided by {clause}.", ink=2))
        self.add_primary("Close").clicked.connect(self.accept)


class Question(HouseDialog):
    """A heading, a sentence and a button for each answer; the first answer is the primary one.

    `answer` is the place of the answer given, or -1 when the dialog was left.
    """

    def __init__(
        self, heading: str, says: str, answers: Sequence[str], parent: QWidget | None = None, *, leave: str
    ) -> None:
        super().__init__(heading, parent)
        self.answer = -1
        self.setAccessibleDescription(says)
        self.body.addWidget(Label(says, wrap=True))
        self._buttons: list[Button] = []
        for place, text in enumerate(answers):
            button = self.add_primary(text) if place == 0 else self.add_plain(text)
            button.clicked.connect(self._take)
            self._buttons.append(button)
        self.add_leave(leave)

    def _take(self) -> None:
        button = self.sender()
        self.answer = next(place for place, one in enumerate(self._buttons) if one is button)
        self.accept()


def say_trouble(trouble: Trouble, parent: QWidget | None) -> None:
    """Say what outside stands in the way."""
    Notice("Something stands in the way", trouble.says, parent).exec()


def say_refusal(refusal: Refusal, parent: QWidget | None) -> None:
    """Say what a rule does not allow."""
    clause = refusal.clause if refusal.clause and refusal.clause not in refusal.says else ""
    Notice("This was not done", refusal.says, parent, clause=clause or "").exec()


def ask(
    heading: str, says: str, answers: Sequence[str], parent: QWidget | None, *, leave: str = "Go back"
) -> int:
    """Put a question; give the place of the answer, or -1."""
    question = Question(heading, says, answers, parent, leave=leave)
    question.exec()
    return question.answer
