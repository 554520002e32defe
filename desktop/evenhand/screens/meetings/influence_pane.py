"""The part of the councillors, or of one group: figure by figure, then conflicts, and on request the working view."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.guidance.findings import Part
from evenhand.domain.meetings.influence.declared import Conflicts
from evenhand.domain.meetings.influence.figures import Figures
from evenhand.domain.words import say_count, say_day
from evenhand.screens.meetings.influence_rows import FigureRow
from evenhand.screens.shared.explaining import explain_clause
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import PANE_GAP
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.button import link, plain
from evenhand.screens.widgets.chips import ClauseChip
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.pane import BodyScroll, Pane, row
from evenhand.screens.widgets.why import WhyPanel

SHOW, HIDE = "Show the working view", "Hide the working view"
NO_MEETING = (
    "No meeting of the board is recorded in this period. Record meetings under Meetings; the figures follow."
)
NOT_WHY = "The figures say how much, not why. They are counted from what was recorded, and from nothing else."


class InfluencePane(Pane):
    """`working_asked` when the confidential view is to be read; `paper_asked` when the review is to be seen."""

    working_asked = Signal()
    paper_asked = Signal()

    def __init__(self) -> None:
        super().__init__(scrolls=True)
        self.setAccessibleName("The figures")
        self._parts: list[QWidget] = []
        self._panel: WhyPanel | None = None
        self._conflicts: Conflicts | None = None
        self._conflicts_why: QWidget | None = None
        self._heading = Label(role=Role.LEAD, wrap=True)
        self._chips = (ClauseChip("PP2"), ClauseChip("PP8"))
        self.header.addWidget(self._heading, 1)
        for chip in self._chips:
            chip.opened.connect(self._explain_clause)
            self.header.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        self._figures = QVBoxLayout()
        self._figures.setSpacing(PANE_GAP)
        self.add(self._figures)
        self.working = plain(
            SHOW, Mark.LOCK, says="Recorded votes without theirs, and voting power. Confidential."
        )
        self.working.clicked.connect(self._turn_working)
        self.paper = plain("Influence review", says="See the paper, as a PDF")
        self.paper.clicked.connect(self.paper_asked)
        self.set_footer(row(self.working, None, self.paper))
        self._working: QWidget | None = None
        for area in self.findChildren(BodyScroll):
            area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            area.setAccessibleName("The figures")

    def show_figures(self, found: Figures, conflicts: Conflicts, period: str) -> None:
        """Show everything counted for those looked at; the working view is closed again."""
        self._clear()
        self._conflicts = conflicts
        for chip in self._chips:
            chip.setVisible(chip.clause == found.clause)
        self._heading.setText(found.named)
        met = say_count(found.meetings, "meeting").capitalize()
        says = f"{met} of the board with {say_count(found.motions, 'motion')}, {period}."
        self._put(Label(says if found.meetings else NO_MEETING, ink=2, wrap=True))
        if found.meetings:
            self._put(Label(NOT_WHY, Role.SMALL, ink=2, wrap=True))
        for figure in found.figures:
            if figure.whole or found.meetings:
                self._put(rule())
                self._put(FigureRow(found, figure))
        if found.meetings:
            self._put_conflicts(conflicts, found.says)
        self.working.setEnabled(bool(found.meetings))
        announce(self, f"{found.named}: {says}")

    def show_working(self, panel: QWidget) -> None:
        """Show the working view under the figures."""
        self._close_working()
        self._working = panel
        self._figures.addWidget(panel)
        self.working.setText(HIDE)

    def rows(self) -> list[FigureRow]:
        """The figures in view."""
        return [one for one in self._parts if isinstance(one, FigureRow)]

    def explain_conflicts(self) -> None:
        """Open each interest with how it was handled."""
        if self._conflicts is not None and self._conflicts_why is not None:
            parts = [
                Part(one.item or "Item not known", one.handling.label, f"{one.name}, {say_day(one.held_on)}")
                for one in self._conflicts.lines
            ]
            self._panel = WhyPanel(self._heading, "Interests declared in items of the agenda", parts)
            self._panel.open_below(self._conflicts_why)

    def _put_conflicts(self, conflicts: Conflicts, who: str) -> None:
        self._put(rule())
        block = QWidget()
        self._conflicts_why = why = link("Why?", says="Each interest, and how it was handled")
        why.clicked.connect(self.explain_conflicts)
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row(Label("Conflicts declared", weight=Weight.STRONG), None, why))
        column.addWidget(Label(conflicts.says(who), wrap=True))
        why.setVisible(bool(conflicts.lines))
        self._put(block)

    def _turn_working(self) -> None:
        if self._working is None:
            self.working_asked.emit()
        else:
            self._close_working()

    def _close_working(self) -> None:
        if self._working is not None:
            self._figures.removeWidget(self._working)
            self._working.hide()
            self._working.deleteLater()
            self._working = None
        self.working.setText(SHOW)

    def _explain_clause(self, clause: str) -> None:
        self._panel = explain_clause(self._heading, clause)

    def _put(self, part: QWidget) -> None:
        self._parts.append(part)
        self._figures.addWidget(part)

    def _clear(self) -> None:
        self._close_working()
        for part in self._parts:
            self._figures.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
