"""The head of an election: which poll on which day, what its windows answer, and what must still be asked."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from evenhand.domain.elections.profiles import AnchorPoint
from evenhand.screens.elections.shown import AnswerLine
from evenhand.screens.shared.explaining import explain_clause
from evenhand.screens.theme import Breadth, Role, look
from evenhand.screens.theme.sizes import GAP, LABEL_GAP, MARK
from evenhand.screens.widgets.button import Button, link, plain
from evenhand.screens.widgets.chips import ClauseChip
from evenhand.screens.widgets.emptying import empty
from evenhand.screens.widgets.label import ElidedLabel, Label
from evenhand.screens.widgets.mark_label import ASK, MarkLabel
from evenhand.screens.widgets.pane import row

CLAUSE = "PP5"
NO_BREAK, LONGEST = "\u00a0", 28


class HeadPart(QWidget):
    """Title and buttons, then the answers. `asked` carries the anchor whose day is wanted."""

    report_asked = Signal()
    edit_asked = Signal()
    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._said: tuple[AnswerLine, ...] = ()
        self._narrow = False
        self._wanted: dict[Button, AnchorPoint] = {}
        self._panel: QWidget | None = None
        self.title = ElidedLabel("", Role.TITLE)
        self.report = plain("Election report", says="See the election-period report for this election")
        self.edit = plain("Edit…", says="The election, its published dates, candidates and history")
        self.report.clicked.connect(self.report_asked)
        self.edit.clicked.connect(self.edit_asked)
        self.chip = ClauseChip(CLAUSE)
        self.chip.clicked.connect(self._explain)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(GAP)
        self._top.addWidget(self.title, 1)
        self._top.addLayout(row(self.report, self.edit, None))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(LABEL_GAP)
        answers = QHBoxLayout()
        answers.setSpacing(GAP)
        answers.addLayout(self._lines, 1)
        answers.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self._top)
        column.addLayout(answers)

    def show_answers(self, title: str, lines: Sequence[AnswerLine]) -> None:
        """Show another election."""
        self.title.set_text(title)
        self._said = tuple(lines)
        self._fill()

    def _fill(self) -> None:
        self._wanted.clear()
        empty(self._lines)
        for line in self._said:
            if line.status is None:
                self._lines.addWidget(self._asking(line.says, line.note, line.asks, mark=True))
                continue
            self._lines.addWidget(self._answer(line))
            if line.note:
                self._lines.addWidget(self._asking(line.note, line.note, line.asks, mark=False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the title where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _arrange(self) -> None:
        narrow = look().breadth(self.window().width()) is Breadth.NARROW
        if narrow is self._narrow:
            return
        self._narrow = narrow
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._top.setDirection(down if narrow else sideways)
        self._fill()

    def _answer(self, line: AnswerLine) -> QWidget:
        """Mark, sentence and profiles on one line, wrapped where it is narrow."""
        holder = QWidget()
        holder.setAccessibleName(f"{line.says}, {line.profiles}" if line.profiles else line.says)
        status = line.status or ASK
        flow = QHBoxLayout(holder)
        flow.setContentsMargins(0, 2, 0, 2)
        flow.setSpacing(GAP)
        flow.addWidget(MarkLabel(status.mark, says=status.word), 0, Qt.AlignmentFlag.AlignTop)
        if self._narrow or not line.profiles:
            said = f"{line.says}: {line.profiles}" if line.profiles else line.says
            flow.addWidget(Label(said, weight=status.weight, wrap=True), 1)
        else:
            profiles = Label(_kept_together(line.profiles), Role.SMALL, ink=2, wrap=True)
            profiles.setContentsMargins(0, 1, 0, 0)
            flow.addWidget(Label(line.says, weight=status.weight), 0, Qt.AlignmentFlag.AlignTop)
            flow.addWidget(profiles, 1, Qt.AlignmentFlag.AlignTop)
        return holder

    def _asking(self, says: str, asks: str, anchor: AnchorPoint | None, *, mark: bool) -> QWidget:
        """A sentence in the second ink, and the link to where the day is given, with the whole question behind it."""
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        top = Qt.AlignmentFlag.AlignTop
        if mark:
            line.addWidget(MarkLabel(ASK.mark, says="To answer"), 0, top)
        else:
            line.addSpacing(look().px(MARK) + GAP)
        line.addWidget(Label(says, Role.SMALL, ink=2, wrap=True), 1, Qt.AlignmentFlag.AlignVCenter)
        if anchor is not None:
            button = link("Give the day…", says=asks)
            button.clicked.connect(self._ask)
            self._wanted[button] = anchor
            line.addWidget(button, 0, top)
        return holder

    def _ask(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.asked.emit(self._wanted[button])

    def _explain(self) -> None:
        self._panel = explain_clause(self.chip, CLAUSE)


def _kept_together(profiles: str) -> str:
    """The rules in one line, which breaks between two of them and not within one, unless it is long."""
    names = profiles.split(", ")
    return ", ".join(name.replace(" ", NO_BREAK) if len(name) <= LONGEST else name for name in names)
