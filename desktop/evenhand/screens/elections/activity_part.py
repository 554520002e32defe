"""The activity table of a day: what goes ahead, what is taken with care and what waits, why, and by which clause."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from evenhand.domain.elections.activities import STRICTNESS, ActivityAnswer
from evenhand.domain.guidance.findings import Part
from evenhand.domain.words import say_long_day
from evenhand.screens.elections.shown import Answers, say_why
from evenhand.screens.plain_room.answers import MARKS, STATUSES
from evenhand.screens.theme import Weight
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import LABEL_GAP, PANE_ACROSS
from evenhand.screens.widgets.button import link
from evenhand.screens.widgets.chips import say_clauses
from evenhand.screens.widgets.label import ElidedLabel
from evenhand.screens.widgets.pane import Pane, row
from evenhand.screens.widgets.rows_table import RowsTable
from evenhand.screens.widgets.table import Column, TableModel
from evenhand.screens.widgets.why import WhyPanel

ROWS_BESIDE = 4
WIDEST = {0: 218, 3: 84}


class ActivityPart(Pane):
    """The table; where it is of another day than the one looked at, a line says so and leads back."""

    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__(padded=False)
        self.setAccessibleName("What may be done")
        self._answers: dict[str, ActivityAnswer] = {}
        self._day_says = ""
        self._panel: WhyPanel | None = None
        self.table = RowsTable(
            "What may be done", TableModel(_columns("Today"), _activity), wanted=ROWS_BESIDE, widest=WIDEST
        )
        self.table.opened.connect(self.explain)
        self._says, self.back = ElidedLabel(ink=2), link("Back to today")
        self.back.clicked.connect(self.back_asked)
        line = row(self._says, self.back)
        line.setContentsMargins(PANE_ACROSS, LABEL_GAP, PANE_ACROSS, LABEL_GAP)
        self._line = QWidget()
        self._line.setLayout(line)
        self.body.setSpacing(0)
        self.add(self._line)
        self.add(self.table, 1)

    def show_answers(self, answers: Answers, *, says: str, may_go_back: bool) -> None:
        """Show the answers of a day; `says` tells which day it is where it is not the one looked at."""
        self._answers = {one.activity: one for one in answers.answers}
        self._day_says = say_long_day(answers.day)
        self._says.set_text(says)
        self._line.setVisible(bool(says))
        self.back.setVisible(may_go_back)
        self.table.head(1, answers.heading)
        self.table.set_rows(answers.answers)

    def explain(self, activity: object) -> None:
        """Open the reason, the rule and whom to ask for one activity."""
        one = self._answers[str(activity)]
        parts = [Part("On", self._day_says), Part("Answer", STATUSES[one.answer].word, one.condition)]
        if one.ask:
            parts.append(Part("Whom to ask", "", f"{one.ask[0].upper()}{one.ask[1:]}"))
        self._panel = WhyPanel(self.table, one.label, parts, f"{one.why}.", one.clauses)
        self._panel.open_below(self.table.viewport())


def _columns(heading: str) -> tuple[Column[ActivityAnswer], ...]:
    return (
        Column("Activity", _label, tooltip=_whole),
        Column(heading, _word, sort_key=_strictness, mark=_mark, strong=_is_strong),
        Column("Why and what to do", say_why, tooltip=_whole, accessible=_whole, stretch=True),
        Column("Clause", _clauses),
    )


def _activity(answer: ActivityAnswer) -> str:
    return answer.activity


def _label(answer: ActivityAnswer) -> str:
    return answer.label


def _word(answer: ActivityAnswer) -> str:
    return STATUSES[answer.answer].word


def _mark(answer: ActivityAnswer) -> Mark:
    return MARKS[answer.answer]


def _is_strong(answer: ActivityAnswer) -> bool:
    return STATUSES[answer.answer].weight > Weight.REGULAR


def _strictness(answer: ActivityAnswer) -> int:
    return STRICTNESS.index(answer.answer)


def _whole(answer: ActivityAnswer) -> str:
    """Everything that is said of an activity, in sentences."""
    ask = f"Ask {answer.ask}" if answer.ask else ""
    parts = [f"{answer.label}: {say_why(answer)}", answer.condition, answer.why, ask]
    return ". ".join(dict.fromkeys(part for part in parts if part)) + "."


def _clauses(answer: ActivityAnswer) -> str:
    return say_clauses(answer.clauses).replace(",", "")
