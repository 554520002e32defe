"""A finding at the top of a record: a bar at its left, the sentence, its evidence, and one button for the next step."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.words import say_count
from evenhand.screens.theme import Weight, look
from evenhand.screens.theme.sizes import LABEL_GAP, SELECTED_BAR
from evenhand.screens.widgets.button import link, plain
from evenhand.screens.widgets.chips import FindingChip
from evenhand.screens.widgets.emptying import empty
from evenhand.screens.widgets.label import Label

AT_MOST = 2
LEAST_BESIDE = 400


class FindingBlock(QWidget):
    """One finding; `step` is the verb and object on its button, "" for none.

    Where there is little width the chip stands above the sentence and the button below the evidence.
    """

    opened = Signal(object)
    step_asked = Signal(object)

    def __init__(self, finding: Finding, step: str = "") -> None:
        super().__init__()
        self.finding = finding
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(SELECTED_BAR + 12, 2, 0, 2)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(LABEL_GAP)
        self._chip = FindingChip.of(finding)
        self._chip.opened.connect(self.opened)
        self._says = Label(finding.says, weight=Weight.STRONG, wrap=True)
        self._evidence = Label(finding.evidence, ink=2, wrap=True)
        self._button: QWidget | None = None
        if step:
            button = self._button = plain(step)
            button.clicked.connect(self._ask)
        self._is_stacked: bool | None = None
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the parts where there is little width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _arrange(self) -> None:
        stacked = self.width() < look().px(LEAST_BESIDE)
        if stacked == self._is_stacked:
            return
        self._is_stacked = stacked
        top, left = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft
        grid = self._grid
        if stacked:
            grid.addWidget(self._chip, 0, 0, 1, 3, left)
            grid.addWidget(self._says, 1, 0, 1, 3)
            grid.addWidget(self._evidence, 2, 0, 1, 3)
        else:
            grid.addWidget(self._chip, 0, 0, top)
            grid.addWidget(self._says, 0, 1, 1, 2)
            grid.addWidget(self._evidence, 1, 0, 1, 2)
        if self._button is not None:
            grid.addWidget(self._button, *((3, 0, 1, 3, left) if stacked else (1, 2)))
        grid.setColumnStretch(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar of severity."""
        tokens = look().tokens
        colours = {
            Severity.ACT_NOW: tokens.hold,
            Severity.LOOK_AT: tokens.care_line,
            Severity.TO_KNOW: tokens.border,
        }
        QPainter(self).fillRect(0, 0, SELECTED_BAR, self.height(), colours[self.finding.severity])

    def _ask(self) -> None:
        self.step_asked.emit(self.finding)


class FindingBlocks(QWidget):
    """The findings about a record: two at most, then "3 more findings"."""

    opened = Signal(object)
    step_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._findings: tuple[Finding, ...] = ()
        self._steps: dict[Finding, str] = {}
        self.hide()

    def show_findings(self, findings: Sequence[Finding], steps: dict[Finding, str] | None = None) -> None:
        """Show findings, most pressing first; `steps` are the words on their buttons."""
        self._findings, self._steps = tuple(findings), steps or {}
        self._fill(self._findings[:AT_MOST])
        rest = len(self._findings) - AT_MOST
        if rest > 0:
            more = link(say_count(rest, "more finding").capitalize())
            more.clicked.connect(self.show_all)
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(self._findings))

    def show_all(self) -> None:
        """Show every finding."""
        self._fill(self._findings)

    def _fill(self, findings: Sequence[Finding]) -> None:
        empty(self._column)
        for finding in findings:
            block = FindingBlock(finding, self._steps.get(finding, ""))
            block.opened.connect(self.opened)
            block.step_asked.connect(self.step_asked)
            self._column.addWidget(block)
