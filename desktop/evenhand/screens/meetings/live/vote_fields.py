"""How the board decided: the method, the votes with whether they add up, each vote where recorded, the casting vote."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from evenhand.domain.meetings.vocabulary import Cast, VoteMethod
from evenhand.screens.meetings.live.votes_table import VotesTable
from evenhand.screens.theme import look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.field_history import leave_idle_undo
from evenhand.screens.widgets.form import ROW_GAP
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import MarkLabel, Status
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.ticks import RadioButton

NUMBER_PX, BESIDE_PX = 56, 400
COUNTED = ((Cast.FOR, "For"), (Cast.AGAINST, "Against"), (Cast.ABSTAINED, "Abstained"))
CASTINGS = ((None, "Not used"), (Cast.FOR, "For"), (Cast.AGAINST, "Against"))
ADDS_UP, MISSING, TOO_MANY = Mark.GO_AHEAD, Mark.ASK, Mark.NOT_MET


class RadioRow(QWidget):
    """A few choices side by side; where they do not fit they go on in further lines. `changed` tells a choice."""

    changed = Signal()

    def __init__(self, name: str, options: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        self._options = tuple(options)
        self._group = QButtonGroup(self)
        self.buttons = [RadioButton(label) for _, label in options]
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        for button in self.buttons:
            button.setAccessibleName(f"{name}: {button.text()}")
            button.clicked.connect(self._tell)
            self._group.addButton(button)
            line.addWidget(button)
        line.addStretch(1)
        self.buttons[0].setChecked(True)

    def value(self) -> object:
        """The value chosen."""
        chosen = zip(self._options, self.buttons, strict=True)
        return next(value for (value, _), button in chosen if button.isChecked())

    def set_value(self, value: object) -> None:
        """Choose a value."""
        for (own, _), button in zip(self._options, self.buttons, strict=True):
            if own == value:
                button.setChecked(True)

    def focus(self) -> None:
        """Go to the choice made."""
        chosen = next(button for button in self.buttons if button.isChecked())
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        self.changed.emit()


class NumberEdit(QLineEdit):
    """A small number, in the middle of its field."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(f"Votes: {name}")
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setMaxLength(4)
        leave_idle_undo(self)
        self.fit()

    def fit(self) -> None:
        """Be as wide as the text size asks for."""
        self.setFixedWidth(look().px(NUMBER_PX))

    def number(self) -> int | None:
        """The number; None where nothing, or no number, is written."""
        written = self.text().strip()
        return int(written) if written.isdecimal() else None

    def set_number(self, number: int | None) -> None:
        """Show a number."""
        self.setText("" if number is None else str(number))


class CountsRow(QWidget):
    """For, against, abstained, and whether they add up to those who may vote."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.edits = {cast: NumberEdit(name) for cast, name in COUNTED}
        self._sum = MarkLabel(ADDS_UP, "")
        line = QHBoxLayout()
        line.setSpacing(GAP)
        for cast, name in COUNTED:
            label = Label(name, ink=2)
            label.setBuddy(self.edits[cast])
            self.edits[cast].textEdited.connect(self._tell)
            line.addWidget(label)
            line.addWidget(self.edits[cast])
            line.addSpacing(GAP)
        line.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(GAP)
        self._line.addLayout(line)
        self._line.addLayout(row(self._sum, None), 1)

    def numbers(self) -> tuple[int | None, int | None, int | None]:
        """The votes for, against and abstained, as far as they are typed."""
        votes_for, against, abstained = (self.edits[cast].number() for cast, _ in COUNTED)
        return votes_for, against, abstained

    def set_numbers(self, numbers: Sequence[int | None]) -> None:
        """Show votes."""
        for (cast, _), number in zip(COUNTED, numbers, strict=True):
            self.edits[cast].set_number(number)

    def set_typed(self, typed: bool) -> None:
        """Let the votes be typed, or follow from a recorded vote."""
        for edit in self.edits.values():
            edit.setReadOnly(not typed)
            edit.setFocusPolicy(Qt.FocusPolicy.StrongFocus if typed else Qt.FocusPolicy.NoFocus)

    def show_sum(self, counted: int | None, voting: int) -> None:
        """Say whether the votes add up to those who may vote, or what is missing."""
        self._sum.show_status(sum_status(counted, voting))
        self.fit()

    def says(self) -> str:
        """What is said of the sum."""
        return self._sum.text()

    def fit(self) -> None:
        """Put the sum beside the votes, or below them where there is little width."""
        for edit in self.edits.values():
            edit.fit()
        beside = self.width() >= look().px(BESIDE_PX) + self._sum.sizeHint().width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(across if beside else down)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit to another width."""
        super().resizeEvent(event)
        self.fit()

    def _tell(self) -> None:
        self.changed.emit()


def sum_status(counted: int | None, voting: int) -> Status:
    """Whether the votes counted are as many as may vote."""
    if counted is None:
        return Status(f"{voting} may vote", Mark.KNOW)
    if counted == voting:
        return Status(f"adds up to {voting}", ADDS_UP)
    if counted < voting:
        left = voting - counted
        return Status(f"adds up to {counted}: {left} of {voting} did not vote", MISSING)
    return Status(f"adds up to {counted}, and {voting} may vote", TOO_MANY)


class CastingRow(QWidget):
    """The casting vote on a tie, by who has it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._who = Label("", ink=2, wrap=True)
        self.choice = RadioRow("Casting vote", CASTINGS)
        self.choice.changed.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._who)
        column.addWidget(self.choice)

    def show_caster(self, name: str) -> None:
        """Say whose vote it is."""
        self._who.setText(f"As many for as against. {name} has the casting vote.")

    def value(self) -> Cast | None:
        """How it was given."""
        found = self.choice.value()
        return found if isinstance(found, Cast) else None

    def _tell(self) -> None:
        self.changed.emit()


class VoteFields(QWidget):
    """Method, votes and casting vote together. `changed` tells each change by a person."""

    changed = Signal()

    def __init__(self, labelled: Callable[[str, QWidget, QWidget | None], QWidget]) -> None:
        super().__init__()
        self.method = RadioRow("How", [(one, one.label) for one in VoteMethod])
        self.method.set_value(VoteMethod.SHOW_OF_HANDS)
        self.counts = CountsRow()
        self.table = VotesTable()
        self.casting = CastingRow()
        self._rows = {
            "table": labelled("Recorded", self.table, None),
            "counts": labelled("Votes", self.counts, self.counts.edits[Cast.FOR]),
            "casting": labelled("Casting vote", self.casting, None),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP)
        column.addWidget(labelled("How", self.method, None))
        for part in self._rows.values():
            column.addWidget(part)
        self.method.changed.connect(self._tell)
        self.counts.changed.connect(self._tell)
        self.table.voted.connect(self._tell)
        self.casting.changed.connect(self._tell)

    def chosen_method(self) -> VoteMethod:
        """How the board decided."""
        found = self.method.value()
        return found if isinstance(found, VoteMethod) else VoteMethod.SHOW_OF_HANDS

    def given_casting(self) -> Cast | None:
        """The casting vote, where there is one to give."""
        return None if self._rows["casting"].isHidden() else self.casting.value()

    def show_rows(self, *, tied: bool) -> None:
        """Show what belongs to the method; the casting vote only where there is a tie and somebody has one."""
        method = self.chosen_method()
        recorded = method is VoteMethod.RECORDED_VOTE
        self._rows["table"].setVisible(recorded)
        self._rows["counts"].setVisible(method is not VoteMethod.CONSENSUS)
        self._rows["casting"].setVisible(tied)
        self.counts.set_typed(not recorded)
        if recorded:
            self.counts.set_numbers([self.table.count(cast) for cast, _ in COUNTED])

    def _tell(self) -> None:
        self.changed.emit()
