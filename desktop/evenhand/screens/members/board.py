"""The board today: the figures of the membership as bars with their limits, their parts, and what to notice."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from evenhand.domain.partnership.party_balance import PartyBalance
from evenhand.domain.words import say_day
from evenhand.screens.members.as_at import AsAt
from evenhand.screens.members.board_figures import (
    BoardFigures,
    Figure,
    balance_parts,
    board_figures,
    say_balance,
    say_voting,
    segments_of,
)
from evenhand.screens.shared.explaining import explain_clause, explain_finding
from evenhand.screens.shared.steps import steps_of
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.sizes import LABEL_GAP
from evenhand.screens.widgets.bars import BarWithLimit, SegmentBar
from evenhand.screens.widgets.button import link
from evenhand.screens.widgets.chips import ClauseChip
from evenhand.screens.widgets.finding_block import FindingBlocks
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.pane import Pane
from evenhand.screens.widgets.why import WhyPanel


class ShareLine(QWidget):
    """One share: its name at left, counts and per cent at right, and the bar with its limit below."""

    def __init__(self, name: str, *, solid: bool = False) -> None:
        super().__init__()
        self._solid = solid
        self._counts = Label(weight=Weight.STRONG)
        self._bar = BarWithLimit(name)
        self._note = Label(role=Role.SMALL, ink=2, wrap=True)
        line = QHBoxLayout()
        line.addWidget(Label(name, weight=Weight.STRONG), 1)
        line.addWidget(self._counts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LABEL_GAP)
        column.addLayout(line)
        column.addWidget(self._bar)
        column.addWidget(self._note)

    def show_figure(self, figure: Figure) -> None:
        """Show a share, its limit drawn only where something is judged by it."""
        share = figure.share
        self._counts.setText(f"{share.part} of {share.whole}  ·  {share.percent}" if share.whole else "none")
        says = figure.limit_says if figure.limit else ""
        self._bar.show_share(share.part, share.whole, limit=figure.limit, limit_says=says, solid=self._solid)
        self._note.setText("" if figure.limit else figure.limit_says)
        self._note.setVisible(not figure.limit)


class BoardPane(Pane):
    """The third pane of the Members tab; `step_asked` carries the finding whose next step is to be taken."""

    step_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(scrolls=True)
        self.setAccessibleName("The board today")
        self._figures: BoardFigures | None = None
        self._panel: WhyPanel | None = None
        self._heading = Label("The board today", Role.LEAD, wrap=True)
        self._why = link("Why?", says="What these figures are made of")
        self._why.clicked.connect(self.explain_figures)
        self.header.addWidget(self._heading, 1)
        self.header.addWidget(self._why, 0, Qt.AlignmentFlag.AlignTop)
        self._voting = Label(ink=2, wrap=True)
        self._residents = ShareLine("Live in the area")
        self._councillors = ShareLine("Councillors", solid=True)
        self._parties = SegmentBar("Party balance", 20)
        self._parties_say = Label(ink=2, wrap=True)
        self._findings = FindingBlocks()
        self._findings.opened.connect(self._explain_finding)
        self._findings.step_asked.connect(self.step_asked)
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_board(self, as_at: AsAt) -> None:
        """Show the board of the day."""
        self._figures = figures = board_figures(as_at)
        today = as_at.day == as_at.today
        self._heading.setText("The board today" if today else f"The board on {say_day(as_at.day)}")
        self._voting.setText(say_voting(figures))
        self._residents.show_figure(figures.residents)
        self._councillors.show_figure(figures.councillors)
        self._parties.show_segments(segments_of(figures.balance))
        self._parties_say.setText(say_balance(figures.balance))
        self._findings.show_findings(figures.findings, steps_of(figures.findings))
        self._rule.setVisible(bool(figures.findings))

    def heading(self) -> str:
        """Which board is shown."""
        return self._heading.text()

    def says(self) -> str:
        """How many vote."""
        return self._voting.text()

    def explain_figures(self) -> None:
        """Open the parts of the shares."""
        if self._figures is not None:
            self._panel = WhyPanel(self._why, "What these figures are made of", self._figures.parts)
            self._panel.open_below(self._why)

    def explain_balance(self) -> None:
        """Open the ranges of the groups, with what the clause asks."""
        balance = self._figures.balance if self._figures is not None else PartyBalance((), 0, 0)
        self._panel = explain_clause(self._chip, self._chip.clause, balance_parts(balance))

    def _explain_finding(self, finding: Any) -> None:
        self._panel = explain_finding(self._findings, finding)

    def _lay_out(self) -> None:
        self.add(self._voting)
        self.add(self._residents)
        self.add(self._councillors)
        self.add(rule())
        line = QHBoxLayout()
        line.addWidget(Label("Party balance", weight=Weight.STRONG), 1)
        self._chip = ClauseChip("PP8")
        self._chip.clicked.connect(self.explain_balance)
        line.addWidget(self._chip)
        self.add(line)
        self.add(self._parties)
        self.add(self._parties_say)
        self._rule = rule()
        self.add(self._rule)
        self.add(self._findings)
