"""The steps of an award in a column that scrolls, each with its verb, over the button that closes the award."""

from collections.abc import Sequence
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.screens.theme import Breadth, Role, Weight, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP, PANE_DOWN
from evenhand.screens.widgets.button import Button, ButtonKind, gated, plain
from evenhand.screens.widgets.emptying import empty
from evenhand.screens.widgets.gate import LEAST_BESIDE, Condition, ConditionRow
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.mark_label import ACT_NOW, DONE, LATE, TO_KNOW, Status
from evenhand.screens.widgets.pane import row, scrolling
from evenhand.services.grants.after import Goes, Step

STATUS = MappingProxyType(
    {
        Goes.ACT_NOW: ACT_NOW,
        Goes.LATE: LATE,
        Goes.TO_DO: Status("To do", Mark.DUE, Weight.STRONG),
        Goes.UNDER_WAY: Status("Open", Mark.DUE),
        Goes.TO_READ: TO_KNOW,
        Goes.NOT_YET: Status("Not yet", Mark.PAST),
        Goes.DONE: DONE,
    }
)
PRESSING = (Goes.ACT_NOW, Goes.LATE, Goes.TO_DO)
WAITING = (Goes.UNDER_WAY, Goes.NOT_YET)


class StepList(QWidget):
    """The steps, those that press first, else in the order of life; `verb_chosen` tells whose button was pressed."""

    verb_chosen = Signal(str)
    clause_opened = Signal(str)
    close_asked = Signal()

    def __init__(self, *others: Button) -> None:
        super().__init__()
        self._rows: list[ConditionRow] = []
        self._heading, self._count = Label("", Role.LEAD), Label(weight=Weight.STRONG)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        body = QVBoxLayout()
        body.setSpacing(GAP)
        body.setContentsMargins(0, 0, GAP, 0)
        body.addLayout(self._list)
        body.addLayout(row(*others, None))
        self._area = scrolling(body)
        self._close = gated("Close the award", "No step was read yet")
        self._close.clicked.connect(self._press_close)
        self._says = Label(wrap=True)
        footer = row(self._close, self._says, gap=PANE_DOWN)
        footer.setStretch(1, 1)
        self._footer = QWidget()
        self._footer.setLayout(footer)
        footer.setContentsMargins(4, 4, 0, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = row(self._heading, self._count)
        head.setStretch(0, 1)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self._area, 1)
        column.addWidget(rule())
        column.addWidget(self._footer)

    def show_steps(self, steps: Sequence[Step], *, ended: str, open_for: str) -> None:
        """Show the steps; `ended` says how the award ended, `open_for` what stands in the way of closing it."""
        focused = self._focused_key()
        empty(self._list)
        steps = sorted(steps, key=_pressing_first)
        self._rows = [ConditionRow(_shown(step)) for step in steps]
        for one in self._rows:
            one.verb_chosen.connect(self.verb_chosen)
            one.clause_opened.connect(self.clause_opened)
            self._list.addWidget(one)
            self._list.addWidget(rule())
        pressing = [step for step in steps if step.goes in PRESSING]
        quiet = ended or "Nothing waits to be done now"
        self._heading.setText(f"Next: {pressing[0].title}" if pressing else quiet)
        self._count.setText(f"{len(pressing)} to do" if pressing else "")
        self._close.setVisible(not ended)
        self._footer.setVisible(bool(pressing) or not ended)
        self._close.set_kind(ButtonKind.GATED if open_for else ButtonKind.PRIMARY, open_for)
        self._says.setText(ended or open_for or "Its returns are in and nothing is due back.")
        self._arrange()
        if focused:
            self._focus(focused)

    def rows(self) -> tuple[ConditionRow, ...]:
        """The steps that are shown, from the top."""
        return tuple(self._rows)

    def focus_first(self) -> None:
        """Go to the first step that can be taken."""
        for one in self._takeable()[:1]:
            self._go_to(one)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the rows for another width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange the rows for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _takeable(self) -> list[ConditionRow]:
        """The rows with a button."""
        return [one for one in self._rows if one.button() is not None]

    def _press_close(self) -> None:
        if self._close.kind is ButtonKind.GATED:
            self.focus_first()
        else:
            self.close_asked.emit()

    def _focused_key(self) -> str:
        """The step whose button has the focus, so that it keeps it when the steps are told anew."""
        holder = self.focusWidget()
        found = (one.condition.key for one in self._rows if one.isAncestorOf(holder)) if holder else iter(())
        return next(found, "")

    def _focus(self, key: str) -> None:
        for one in self._rows:
            if one.condition.key == key and one.button() is not None:
                self._go_to(one)
                return
        self.focus_first()

    def _go_to(self, one: ConditionRow) -> None:
        if (button := one.button()) is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(one, 0, 0)

    def _arrange(self) -> None:
        theme = look()
        slim = theme.breadth(self.window().width()) is Breadth.NARROW
        for one in self._rows:
            one.arrange(narrow=slim or self.width() < theme.px(LEAST_BESIDE))


def _shown(step: Step) -> Condition:
    return Condition(step.key, STATUS[step.goes], step.title, step.detail, step.verb, step.clause)


def _pressing_first(step: Step) -> int:
    if step.goes in PRESSING:
        return PRESSING.index(step.goes)
    return len(PRESSING) + (step.goes not in WAITING)


def other(words: str) -> Button:
    """A button under the steps."""
    return plain(words)
