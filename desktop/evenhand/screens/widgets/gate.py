"""The gate before an award: every condition with how it stands, what to do, and the clause it comes from.

Open conditions come first, in the order they are met in life, then those met with care, then those met. The
award button is never disabled: while conditions are open it leads to the first of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from evenhand.domain.words import say_count
from evenhand.screens.theme import Breadth, Role, Weight, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP, LABEL_GAP, MARK, PANE_DOWN
from evenhand.screens.widgets.button import Button, ButtonKind, gated, plain
from evenhand.screens.widgets.chips import ClauseChip
from evenhand.screens.widgets.emptying import empty
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.mark_label import MET, MET_WITH_CARE, WORD_GAP, Status, StatusWord
from evenhand.screens.widgets.pane import scrolling

STATUS_COLUMN = MARK + WORD_GAP + 128
VERB_COLUMN = 116
CLAUSE_COLUMN = 72
LEAST_BESIDE = 640


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: how it stands, its title and detail, the verb on its button, and its clause."""

    key: str
    status: Status
    title: str
    detail: str = ""
    verb: str = ""
    clause: str = ""

    def is_open(self) -> bool:
        """Whether it stands in the way."""
        return self.status not in (MET, MET_WITH_CARE)


class ConditionRow(QWidget):
    """One condition in columns; narrow, in two lines."""

    verb_chosen = Signal(str)
    clause_opened = Signal(str)

    def __init__(self, condition: Condition) -> None:
        super().__init__()
        self.condition = condition
        self.setAccessibleName(f"{condition.title}: {condition.status.word}. {condition.detail}")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 6, 0, 6)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(LABEL_GAP)
        self._status = StatusWord(condition.status)
        self._text = self._make_text()
        self._right = self._make_right()

    def button(self) -> Button | None:
        """The button of the condition, if it has one."""
        return self._button

    def arrange(self, *, narrow: bool) -> None:
        """Put the columns side by side, or status and button over the text."""
        theme, grid = look(), self._grid
        top, left = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft
        middle = Qt.AlignmentFlag.AlignVCenter
        for part in (self._status, self._text, self._right):
            grid.removeWidget(part)
        if narrow:
            grid.addWidget(self._status, 0, 0, left | middle)
            grid.addWidget(self._right, 0, 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(self._text, 1, 0, 1, 2)
        else:
            grid.addWidget(self._status, 0, 0, left | top)
            grid.addWidget(self._text, 0, 1)
            grid.addWidget(self._right, 0, 2, middle)
        grid.setColumnMinimumWidth(0, 0 if narrow else theme.px(STATUS_COLUMN))
        grid.setColumnStretch(0, 1 if narrow else 0)
        grid.setColumnStretch(1, 0 if narrow else 1)
        beside = not narrow and not self._stands_out()
        direction = QBoxLayout.Direction
        self._words.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._words.setSpacing(PANE_DOWN if beside else 0)
        self._chip_box.setMinimumWidth(0 if narrow else theme.px(CLAUSE_COLUMN))
        if self._button is not None:
            self._button.setMinimumWidth(0 if narrow else theme.px(VERB_COLUMN))

    def _make_text(self) -> QWidget:
        condition, stands_out = self.condition, self._stands_out()
        text = QWidget()
        self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom, text)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._words.setSpacing(0)
        weight = Weight.STRONG if stands_out else Weight.REGULAR
        title = Label(condition.title, weight=weight, wrap=stands_out)
        title.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        if condition.detail:
            detail = Label(condition.detail, ink=2, wrap=True)
            detail.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._words.addWidget(detail, 1, Qt.AlignmentFlag.AlignTop)
        return text

    def _stands_out(self) -> bool:
        """Whether it is told in two lines: what is open, and what was met with care."""
        return self.condition.status.weight is not Weight.REGULAR

    def _make_right(self) -> QWidget:
        right, self._chip_box = QWidget(), QWidget()
        line = QHBoxLayout(right)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(PANE_DOWN)
        self._button: Button | None = None
        if self.condition.verb:
            self._button = plain(self.condition.verb)
            self._button.setAccessibleDescription(self.condition.title)
            self._button.clicked.connect(self._tell)
            line.addWidget(self._button)
        chip_line = QHBoxLayout(self._chip_box)
        chip_line.setContentsMargins(0, 0, 0, 0)
        chip_line.addStretch(1)
        if self.condition.clause:
            chip = ClauseChip(self.condition.clause)
            chip.opened.connect(self.clause_opened)
            chip_line.addWidget(chip)
        line.addWidget(self._chip_box)
        return right

    def _tell(self) -> None:
        self.verb_chosen.emit(self.condition.key)


class GateChecklist(QWidget):
    """The conditions in a column that scrolls, over the award button, one sentence, and the other decisions.

    In a narrow window the footer keeps the award button and the way to the next condition; the other decisions follow
    the conditions.
    """

    verb_chosen = Signal(str)
    clause_opened = Signal(str)
    award_asked = Signal()
    defer_asked = Signal()
    refuse_asked = Signal()
    withdrawn_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[ConditionRow] = []
        self._sentence, self._narrow = "", False
        self._heading = Label("", Role.LEAD)
        self._count = Label(weight=Weight.STRONG)
        self._list, self._below = QVBoxLayout(), QVBoxLayout()
        self._list.setSpacing(0)
        self._below.setContentsMargins(0, GAP, 0, 0)
        body = QVBoxLayout()
        body.setSpacing(0)
        body.setContentsMargins(0, 0, GAP, 0)
        body.addLayout(self._list)
        body.addLayout(self._below)
        self._area = scrolling(body)
        self._others = self._make_others()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._count)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self._area, 1)
        column.addWidget(rule())
        column.addLayout(self._make_footer())

    def show_conditions(self, conditions: Sequence[Condition], award: str, says: str) -> None:
        """Show conditions given in the order of life; `award` is the verb and sum, `says` the sentence beside it."""
        self._fill(sorted(conditions, key=_rank))
        pending = self._pending()
        self._sentence = says
        self._award.setText(award)
        self._award.show()
        self._defer.show()
        if pending:
            titles = "; ".join(row.condition.title for row in pending)
            self._award.set_kind(ButtonKind.GATED, f"Open: {titles}")
        else:
            self._award.set_kind(ButtonKind.PRIMARY)
        self._arrange()

    def show_barred(self, condition: Condition) -> None:
        """Show the one line of an applicant that can never be funded, without an award button."""
        self._fill([condition])
        self._sentence = ""
        self._award.hide()
        self._defer.hide()
        self._arrange()

    def add_below(self, part: QWidget) -> None:
        """Put something under the conditions, where it scrolls with them."""
        self._below.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)

    def focus_award(self) -> None:
        """Go to the award button, or to the first of the other decisions where there is none."""
        (self._refuse if self._award.isHidden() else self._award).setFocus(Qt.FocusReason.OtherFocusReason)

    def rows(self) -> tuple[ConditionRow, ...]:
        """The conditions that are shown, from the top."""
        return tuple(self._rows)

    def go_to_first_open(self) -> None:
        """Move to the first condition that is open."""
        for row in self._pending()[:1]:
            self._go_to(row)

    def go_to_next_open(self) -> None:
        """Move to the open condition after the one that has the focus, and from the last to the first."""
        pending = self._pending()
        focused = [number for number, row in enumerate(pending) if row.isAncestorOf(self.focusWidget())]
        if pending:
            self._go_to(pending[(focused[0] + 1 if focused else 0) % len(pending)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the rows for another width."""
        super().resizeEvent(event)
        if self._narrow != self._is_narrow():
            self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange the rows for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _make_others(self) -> QWidget:
        others = QWidget()
        line = QHBoxLayout(others)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        self._defer, self._refuse = plain("Defer…"), plain("Refuse…")
        withdrawn = plain("Withdrawn…")
        told = (self.defer_asked, self.refuse_asked, self.withdrawn_asked)
        for button, signal in zip((self._defer, self._refuse, withdrawn), told, strict=True):
            button.clicked.connect(signal)
            line.addWidget(button)
        return others

    def _make_footer(self) -> QHBoxLayout:
        self._award = gated("Award", "No condition was read yet")
        self._award.clicked.connect(self._press_award)
        self._says = Label(wrap=True)
        self._next = plain("Next condition", Mark.DOWN)
        self._next.clicked.connect(self.go_to_next_open)
        self._footer = QHBoxLayout()
        self._footer.setContentsMargins(LABEL_GAP, LABEL_GAP, 0, LABEL_GAP)
        self._footer.setSpacing(PANE_DOWN)
        self._footer.addWidget(self._award)
        self._footer.addWidget(self._says, 1)
        self._footer.addWidget(self._next)
        self._footer.addWidget(self._others)
        return self._footer

    def _fill(self, conditions: Sequence[Condition]) -> None:
        empty(self._list)
        self._rows = [ConditionRow(condition) for condition in conditions]
        for row in self._rows:
            row.verb_chosen.connect(self.verb_chosen)
            row.clause_opened.connect(self.clause_opened)
            self._list.addWidget(row)
            self._list.addWidget(rule())

    def _pending(self) -> list[ConditionRow]:
        """The rows of the conditions that can be settled."""
        return [row for row in self._rows if row.condition.is_open() and row.button() is not None]

    def _go_to(self, row: ConditionRow) -> None:
        if (button := row.button()) is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(row, 0, 0)

    def _is_narrow(self) -> bool:
        theme = look()
        return theme.breadth(self.window().width()) is Breadth.NARROW or self.width() < theme.px(LEAST_BESIDE)

    def _arrange(self) -> None:
        narrow = self._narrow = self._is_narrow()
        for row in self._rows:
            row.arrange(narrow=narrow)
        pending = len(self._pending())
        self._say_heading(narrow, pending)
        self._next.setVisible(narrow and pending > 0)
        home: QHBoxLayout | QVBoxLayout = self._below if narrow else self._footer
        if home.indexOf(self._others) < 0:
            for other in (self._below, self._footer):
                other.removeWidget(self._others)
            home.addWidget(self._others)

    def _say_heading(self, narrow: bool, pending: int) -> None:
        """Say how many conditions are open: beside the heading, or in it where there is little room."""
        total, barred = len(self._rows), self._award.isHidden()
        heading = "It cannot be awarded" if barred else "Before it can be awarded"
        says = self._sentence
        if narrow and pending:
            heading += f": {pending} of {total} to settle"
            says = f"Not yet: {say_count(pending, 'condition')} {'is' if pending == 1 else 'are'} open"
        self._heading.setText(heading)
        counted = f"{total - pending} of {total} met" + (f", {pending} to settle" if pending else "")
        self._count.setText("" if narrow or barred else counted)
        self._says.setText(says)
        self._says.set_weight(Weight.STRONG if narrow else Weight.REGULAR)

    def _press_award(self) -> None:
        if self._award.kind is ButtonKind.GATED:
            self.go_to_first_open()
        else:
            self.award_asked.emit()


def _rank(condition: Condition) -> int:
    if condition.is_open():
        return 0
    return 1 if condition.status is MET_WITH_CARE else 2
