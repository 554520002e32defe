"""Judgements that differ, each in a column of its own with who judged and what was seen; none outweighs another."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from evenhand.domain.mp.facts import StanceAssessment
from evenhand.domain.mp.record_facts import StanceEvidence
from evenhand.domain.words import say_day
from evenhand.screens.shared.words import DOT
from evenhand.screens.theme import Breadth, Weight, look
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.label import Label

SAYS = "Judged differently. These stand side by side."


class SideBySide(QWidget):
    """The judgements under a sentence that says that they differ; hidden where there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: list[QWidget] = []
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP)
        column.addWidget(Label(SAYS, weight=Weight.STRONG, wrap=True))
        column.addLayout(self._line)
        self.hide()

    def show_judgements(
        self, judged: Sequence[StanceAssessment], evidence: Mapping[int, StanceEvidence]
    ) -> None:
        """Show these judgements and no others."""
        for old in self._columns:
            self._line.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._columns = [_column(one, evidence.get(one.id)) for one in judged]
        for made in self._columns:
            self._line.addWidget(made, 1)
        self.setVisible(bool(judged))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand under each other where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _arrange(self) -> None:
        narrow = look().breadth(self.window().width()) is Breadth.NARROW
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(down if narrow else sideways)


def _column(judged: StanceAssessment, evidence: StanceEvidence | None) -> QWidget:
    holder = QFrame()
    sure = evidence.confidence.label.lower() if evidence else ""
    who = DOT.join(filter(None, (judged.judged_by or "Not said by whom", sure, say_day(judged.judged_on))))
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.setAlignment(Qt.AlignmentFlag.AlignTop)
    for part in (
        Label(judged.stance.label, weight=Weight.STRONG),
        Label(who, ink=2, wrap=True),
        Label(judged.evidence, wrap=True),
    ):
        column.addWidget(part)
    holder.setAccessibleName(f"{judged.stance.label}, {who}: {judged.evidence}")
    return holder
