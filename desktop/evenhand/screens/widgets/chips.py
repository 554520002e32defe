"""Chips: a finding in one word with its clause, and a clause alone, which opens the guidance at that place."""

from types import MappingProxyType

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.screens.theme import Role, Theme, Weight, look
from evenhand.screens.theme.marks import paint_mark
from evenhand.screens.theme.sizes import CONTROL_RADIUS, GAP, TARGET
from evenhand.screens.widgets.drawn import DrawnButton
from evenhand.screens.widgets.mark_label import ACT_NOW, LOOK_AT, TO_KNOW, WORD_GAP, Status

CHIP_MARK = 14
STATUS_OF = MappingProxyType(
    {Severity.ACT_NOW: ACT_NOW, Severity.LOOK_AT: LOOK_AT, Severity.TO_KNOW: TO_KNOW}
)


class FindingChip(DrawnButton):
    """How serious a finding is, in mark, word and ground, and its clause after a thin rule."""

    opened = Signal(object)

    def __init__(
        self, severity: Severity, clause: str = "", says: str = "", finding: Finding | None = None
    ) -> None:
        super().__init__(STATUS_OF[severity].word)
        self.severity, self.clause, self.finding = severity, clause, finding
        parts = [self.status().word, f"clause {clause}" if clause.isalnum() else clause, says]
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.clicked.connect(self._tell)

    @classmethod
    def of(cls, finding: Finding) -> "FindingChip":
        """The chip of one finding."""
        return cls(finding.severity, finding.clause, finding.says, finding)

    def status(self) -> Status:
        """Word, mark and weight of the severity."""
        return STATUS_OF[self.severity]

    def sizeHint(self) -> QSize:
        """Padding, mark, word, rule and clause."""
        theme = look()
        width = 2 * GAP + theme.px(CHIP_MARK) + WORD_GAP + self._word_width(theme)
        if self.clause:
            width += 2 * GAP + self._clause_width(theme)
        return QSize(width, chip_height(theme))

    def minimumSizeHint(self) -> QSize:
        """A chip is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        theme = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink, edge = self._colours(theme)
        painter.setBrush(ground)
        painter.setPen(QPen(edge, theme.tokens.edge_px))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CONTROL_RADIUS, CONTROL_RADIUS
        )
        side = theme.px(CHIP_MARK)
        paint_mark(
            painter, self.status().mark, QRect(GAP, (self.height() - side) // 2, side, side), ink, ground
        )
        self._draw_words(painter, theme, ink)

    def _draw_words(self, painter: QPainter, theme: Theme, ink: QColor) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        left = GAP + theme.px(CHIP_MARK) + WORD_GAP
        painter.setPen(ink)
        painter.setFont(theme.font(Role.SMALL, self._weight()))
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, self.text())
        if not self.clause:
            return
        left += self._word_width(theme) + GAP
        faint = QColor(ink)
        faint.setAlphaF(0.45)
        painter.setPen(QPen(faint, 1))
        painter.drawLine(QPointF(left + 0.5, 5), QPointF(left + 0.5, self.height() - 5))
        painter.setPen(ink)
        painter.setFont(theme.font(Role.CAPTION, Weight.STRONG))
        painter.drawText(self.rect().adjusted(left + GAP, 0, 0, 0), middle, self.clause)

    def _colours(self, theme: Theme) -> tuple[QColor, QColor, QColor]:
        tokens = theme.tokens
        if self.severity is Severity.ACT_NOW:
            return tokens.hold, tokens.on_hold, tokens.hold
        if self.severity is Severity.LOOK_AT:
            return tokens.care, tokens.ink, tokens.care_line
        return tokens.surface, tokens.ink2, tokens.border

    def _weight(self) -> Weight:
        return Weight.REGULAR if self.severity is Severity.TO_KNOW else Weight.STRONG

    def _word_width(self, theme: Theme) -> int:
        return theme.metrics(Role.SMALL, self._weight()).horizontalAdvance(self.text()) + 1

    def _clause_width(self, theme: Theme) -> int:
        return theme.metrics(Role.CAPTION, Weight.STRONG).horizontalAdvance(self.clause) + 1

    def _tell(self) -> None:
        self.opened.emit(self.finding)


class ClauseChip(DrawnButton):
    """A clause with the square corners of a page; pressing it tells which clause to open."""

    opened = Signal(str)

    def __init__(self, clause: str) -> None:
        super().__init__(clause)
        self.clause = clause
        self.setAccessibleName(f"Clause {clause}" if clause.isalnum() else clause)
        self.setToolTip("Open the guidance at this clause")
        self.clicked.connect(self._tell)

    def sizeHint(self) -> QSize:
        """Padding and clause."""
        theme = look()
        width = theme.metrics(Role.SMALL, Weight.STRONG).horizontalAdvance(self.text())
        return QSize(max(width + 2 * GAP + 2, TARGET), chip_height(theme))

    def minimumSizeHint(self) -> QSize:
        """A chip is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        theme = look()
        painter = QPainter(self)
        edge = theme.tokens.edge_px
        painter.setPen(QPen(theme.tokens.border, edge))
        painter.setBrush(theme.tokens.hover if self.underMouse() else theme.tokens.surface)
        painter.drawRect(QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2))
        painter.setPen(theme.tokens.ink)
        painter.setFont(theme.font(Role.SMALL, Weight.STRONG))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _tell(self) -> None:
        self.opened.emit(self.clause)


def chip_height(theme: Theme) -> int:
    """24 at first, then the line of its word and 6."""
    return max(TARGET, theme.line(Role.SMALL) + 6)


def say_clauses(clauses: tuple[str, ...]) -> str:
    """Clauses beside one line: at most two, or the first "and 2 more"."""
    if len(clauses) <= 2:
        return ", ".join(clauses)
    return f"{clauses[0]} and {len(clauses) - 1} more"
