"""The answer to "Why?": the parts of a figure, the rule and its source, in a small panel that Esc closes."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from evenhand.domain.guidance.findings import Part
from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.sizes import GAP, LABEL_GAP
from evenhand.screens.widgets.chips import ClauseChip
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.on_screen import room_round
from evenhand.screens.widgets.pane import scrolling

WIDTH = 360


class WhyPanel(QFrame):
    """A heading, the parts of the figure with their sources, the rule in a sentence, and its clauses."""

    clause_opened = Signal(str)

    def __init__(
        self, parent: QWidget, title: str, parts: Sequence[Part], says: str = "", clauses: Sequence[str] = ()
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("ground", "popup")
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._content = self._make_content(title, parts, says, clauses)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, GAP, 12)
        self._area = scrolling(self._content)
        column.addWidget(self._area)

    def open_below(self, control: QWidget) -> None:
        """Open under a control, wholly on its screen."""
        self.setFixedWidth(look().px(WIDTH))
        screen = room_round(control)
        high = self._content.heightForWidth(self.width() - 40)
        self.setFixedHeight(
            min((high if high > 0 else self._content.sizeHint().height()) + 32, screen.height() // 2)
        )
        place = control.mapToGlobal(QPoint(0, control.height() + LABEL_GAP))
        left = min(place.x(), screen.right() - self.width() - GAP)
        above = control.mapToGlobal(QPoint(0, -self.height() - LABEL_GAP)).y()
        top = place.y() if place.y() + self.height() <= screen.bottom() else above
        self.move(max(left, screen.left() + GAP), max(top, screen.top()))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _make_content(
        self, title: str, parts: Sequence[Part], says: str, clauses: Sequence[str]
    ) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.setContentsMargins(0, 0, GAP, 0)
        column.addWidget(Label(title, Role.LEAD, wrap=True))
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for number, part in enumerate(parts):
            grid.addWidget(Label(part.label, wrap=True), 2 * number, 0)
            value = Label(part.value, weight=Weight.STRONG)
            grid.addWidget(value, 2 * number, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            if part.source:
                grid.addWidget(Label(part.source, Role.SMALL, ink=2, wrap=True), 2 * number + 1, 0, 1, 2)
        column.addLayout(grid)
        if says:
            column.addWidget(rule())
            column.addWidget(Label(says, ink=2, wrap=True))
        for clause in clauses:
            chip = ClauseChip(clause)
            chip.opened.connect(self.clause_opened)
            column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        return column
