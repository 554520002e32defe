"""What is good to know beside the terms, the stance, the person and a dissolution."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from evenhand.domain.mp.stance import PERCEIVED_IN_2016
from evenhand.domain.words import say_list
from evenhand.screens.mp.beside import Aside, says
from evenhand.screens.shared.explaining import explain_clause
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.chips import ClauseChip
from evenhand.screens.widgets.why import WhyPanel

NO_MPS = (
    "When Parliament is dissolved there are no MPs until the results are declared. This ends every running term "
    "on the day before, and says so wherever an MP is named."
)
NEW_TERM = "Whoever wins gets a new term from the day of the declaration, also the same person."
FOLLOWS = (
    "Whether whoever held the seat was elected again, defeated or stood down follows from the result and from what was "
    "known of their standing. Mend it under Terms where it is otherwise."
)
STAND_AGAIN = "Afterwards, say in each term whether the former MP stands again."
MAY_ASK = "The person may ask to see what is written here. Judge what was said and done, not the person."
FIGURES = say_list([f"{percent}% of MPs as {stance.value}" for stance, percent in PERCEIVED_IN_2016])
PERCEIVED = (
    f"In 2016 the reps who supported the areas perceived {FIGURES}. "
    "That is what was perceived in one year. It is no target."
)
ASK_SKILLS = "Find out what they are especially good at, and whether it could serve the area."
SPECULATE = (
    "Where little is known, people guess at how the money is used. A wrong guess is no hostility: it says what nobody "
    "has told them yet. Facts that are sent, and shared again, have turned critics into allies."
)
ASK_WHO_KNOWS = (
    "Ask advice of whoever knows: what a council must provide, what would be extra, where money is to be had."
)
REACHED = "Write down how they like to be reached, and who answers in the office."


class TermsAside(Aside):
    """Beside the terms: what a dissolution and a declaration mean, and the ways to enter them."""

    dissolution_asked = Signal()
    result_asked = Signal()

    def __init__(self) -> None:
        dissolve, declare = plain("Parliament is dissolved…"), plain("The result is declared…")
        super().__init__(says(NO_MPS), dissolve, says(NEW_TERM), declare)
        dissolve.clicked.connect(self.dissolution_asked)
        declare.clicked.connect(self.result_asked)


class ExplainedAside(Aside):
    """Sentences with the clause that they come from."""

    def __init__(self, clause: str, *parts: QWidget) -> None:
        self._chip = ClauseChip(clause)
        super().__init__(*parts, self._chip)
        self._panel: WhyPanel | None = None
        self._chip.clicked.connect(self._explain)

    def _explain(self) -> None:
        self._panel = explain_clause(self._chip, self._chip.clause)


def stance_aside() -> Aside:
    """Beside the stance: who may see it, and what the published figures are."""
    return ExplainedAside("MP3", says(MAY_ASK), says(PERCEIVED))


def about_aside() -> Aside:
    """Beside the person: what to find out."""
    return ExplainedAside("MP13", says(REACHED), says(ASK_SKILLS))


def dissolution_aside() -> Aside:
    """Beside a dissolution: what comes after it."""
    return Aside(says(NEW_TERM), says(STAND_AGAIN))


def result_aside() -> Aside:
    """Beside a declaration: what follows from it, and what does not."""
    return Aside(says(NEW_TERM), says(FOLLOWS))


def heard_aside() -> Aside:
    """Beside what was heard and said: why it is written down."""
    return ExplainedAside("MP5", says(SPECULATE), says(ASK_WHO_KNOWS))
