"""What is good to know beside the terms, the stance, the person and a dissolution."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

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
STAND_AGAIN = "Afterwards, say in each term whether the former MP stands again."
MAY_ASK = "The person may ask to see what is written here. Judge what was said and done, not the person."
PERCEIVED = (
    "In 2016 the reps who supported the areas perceived 42% of MPs as supportive, 55% as neutral and 3% as negative. "
    "That is what was perceived in one year. It is no target."
)
ASK_SKILLS = "Find out what the MP is especially good at, and whether it could serve the area."
REACHED = "Write down how the MP likes to be reached, and who answers in the office."


class TermsAside(Aside):
    """Beside the terms: what a dissolution means; `dissolution_asked` when there is one."""

    dissolution_asked = Signal()

    def __init__(self) -> None:
        dissolve = plain("Parliament is dissolved…")
        super().__init__(says(NO_MPS), dissolve, says(NEW_TERM))
        dissolve.clicked.connect(self.dissolution_asked)


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
