"""The gate before an award: every condition with how it stands, what to do, and the clause it comes from.

Open conditions come first, in the order they are met in life, then those met with care, then those met. The
award button is never disabled: while conditions are open it leads to the first of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from evenhand.domain.words import say_count
from evenhand.screens.theme import Breadth, Role, Weight, look
from evenhand.screens.theme.sizes import GAP, LABEL_GAP, MARK, PANE_DOWN
from evenhand.screens.widgets.button import Button, ButtonKind, gated, plain
from evenhand.screens.widgets.chips import ClauseChip
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.mark_label import MET, MET_WITH_CARE, WORD_GAP, Status, StatusWord
from evenhand.screens.widgets.pane import scrolling

STATUS_COLUMN = MARK + WORD_GAP + 128
VERB_COLUMN = 116
CLAUSE_COLUMN = 72


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
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 6, 0, 6)
        self._line.setSpacing(GAP)
        self._status = StatusWord(condition.status)
        self._status_box = QWidget()
        top = QHBoxLayout(self._status_box)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self._status, 0, Qt.AlignmentFlag.AlignTop)
        top.addStretch(1)
        self._text = self._make_text()
        self._right = self._make_right()
        self.arrange(narrow=False)

    def button(self) -> Button | None:
        """The button of the condition, if it has one."""
        return self._button

    def arrange(self, *, narrow: bool) -> None:
        """Put the columns side by side, or status and button over the text."""
        while self._line.takeAt(0) is not None:
            pass
        theme = look()
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        if narrow:
            head = QHBoxLayout()
            head.setSpacing(GAP)
            self._status_box.setMinimumWidth(0)
            head.addWidget(self._status_box, 1)
            head.addWidget(self._right)
            self._line.addLayout(head)
            self._line.addWidget(self._text)
        else:
            self._status_box.setMinimumWidth(theme.px(STATUS_COLUMN))
            self._line.addWidget(self._status_box)
            self._line.addWidget(self._text, 1)
            self._line.addWidget(self._right)
        self._chip_box.setMinimumWidth(0 if narrow else theme.px(CLAUSE_COLUMN))
        if self._button is not None:
            self._button.setMinimumWidth(0 if narrow else theme.px(VERB_COLUMN))

    def _make_text(self) -> QWidget:
        condition = self.condition
        text = QWidget()
        open_ = condition.is_open() or condition.status is MET_WITH_CARE
        column = QVBoxLayout(text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if open_:
            column.addWidget(Label(condition.title, weight=Weight.STRONG, wrap=True))
            column.addWidget(Label(condition.detail, ink=2, wrap=True))
        else:
            joined = f"{condition.title}:  {condition.detail}" if condition.detail else condition.title
            column.addWidget(Label(joined, wrap=True))
        return text

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
    """The conditions in a column that scrolls, over the award button, one sentence, Defer and Refuse."""

    verb_chosen = Signal(str)
    clause_opened = Signal(str)
    award_asked = Signal()
    defer_asked = Signal()
    refuse_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[ConditionRow] = []
        self._count = Label(weight=Weight.STRONG)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._list.setContentsMargins(0, 0, GAP, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._heading = Label("Before it can be awarded", Role.LEAD)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._count)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(scrolling(self._list), 1)
        column.addWidget(rule())
        column.addLayout(self._make_footer())

    def show_conditions(self, conditions: Sequence[Condition], award: str, says: str) -> None:
        """Show conditions given in the order of life; `award` is the verb and sum, `says` the sentence beside it."""
        ordered = sorted(conditions, key=_rank)
        self._fill(ordered)
        pending = [condition for condition in ordered if condition.is_open()]
        met = len(ordered) - len(pending)
        self._heading.setText("Before it can be awarded")
        self._count.setText(
            f"{met} of {len(ordered)} met" + (f", {len(pending)} to settle" if pending else "")
        )
        self._award.setText(award)
        self._award.show()
        if pending:
            self._award.set_kind(
                ButtonKind.GATED, f"Open: {'; '.join(condition.title for condition in pending)}"
            )
        else:
            self._award.set_kind(ButtonKind.PRIMARY)
            count = say_count(len(ordered), "condition").capitalize()
            says = says or f"All {count[0].lower()}{count[1:]} are met."
        self._says.setText(says)

    def show_barred(self, condition: Condition) -> None:
        """Show the one line of an applicant that can never be funded, without an award button."""
        self._fill([condition])
        self._heading.setText("It cannot be awarded")
        self._count.setText("")
        self._award.hide()
        self._says.setText("")

    def go_to_first_open(self) -> None:
        """Move to the first condition that is open."""
        for row in self._rows:
            if row.condition.is_open() and (button := row.button()) is not None:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the rows for another width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange the rows for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _make_footer(self) -> QBoxLayout:
        self._award = gated("Award", "No condition was read yet")
        self._award.clicked.connect(self._press_award)
        self._says = Label(wrap=True)
        defer, refuse = plain("Defer…"), plain("Refuse…")
        defer.clicked.connect(self.defer_asked)
        refuse.clicked.connect(self.refuse_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addStretch(1)
        buttons.addWidget(defer)
        buttons.addWidget(refuse)
        left = QHBoxLayout()
        left.setSpacing(PANE_DOWN)
        left.addWidget(self._award)
        left.addWidget(self._says, 1)
        self._footer = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._footer.setContentsMargins(LABEL_GAP, LABEL_GAP, 0, LABEL_GAP)
        self._footer.setSpacing(GAP)
        self._footer.addLayout(left, 1)
        self._footer.addLayout(buttons)
        return self._footer

    def _fill(self, conditions: Sequence[Condition]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = [ConditionRow(condition) for condition in conditions]
        for row in self._rows:
            row.verb_chosen.connect(self.verb_chosen)
            row.clause_opened.connect(self.clause_opened)
            self._list.addWidget(row)
            self._list.addWidget(rule())
        self._arrange()

    def _arrange(self) -> None:
        theme = look()
        narrow = theme.breadth(self.window().width()) is Breadth.NARROW or self.width() < theme.px(560)
        for row in self._rows:
            row.arrange(narrow=narrow)
        direction = QBoxLayout.Direction
        self._footer.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _press_award(self) -> None:
        if self._award.kind is ButtonKind.GATED:
            self.go_to_first_open()
        else:
            self.award_asked.emit()


def _rank(condition: Condition) -> int:
    if condition.is_open():
        return 0
    return 1 if condition.status is MET_WITH_CARE else 2
