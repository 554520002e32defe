"""One engagement as it is read: title and day, its kinds by lane, what was said and came of it, and its chain."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evenhand.domain.mp.facts import Engagement
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_day, say_long_day
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.facts import FactColumn, LinkedFact
from evenhand.screens.mp.words import LANES, clauses_of, follow_up_status, say_follow_up
from evenhand.screens.shared.explaining import explain_clause, explain_finding
from evenhand.screens.theme import Role
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.chips import ClauseChip
from evenhand.screens.widgets.finding_block import FindingBlocks
from evenhand.screens.widgets.label import ElidedLabel, Label, rule
from evenhand.screens.widgets.mark_label import MarkLabel
from evenhand.screens.widgets.pane import row, scrolling

FOLLOWED_UP = "Followed up…"
NOTHING_WRITTEN = "Nothing was written down about it yet."


class EngagementPage(QWidget):
    """The record of one engagement.

    `edit_asked` carries the field to begin at; `engagement_wanted` the key of another one in the chain.
    """

    edit_asked = Signal(str)
    history_asked = Signal()
    engagement_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Engagement")
        self._panel: QWidget | None = None
        self._title, self._day = ElidedLabel("", Role.LEAD), Label(ink=2)
        self._kinds = QHBoxLayout()
        self._kinds.setSpacing(16)
        self._blocks = FindingBlocks()
        self._facts = FactColumn()
        self._history, self._edit = plain("History"), plain("Edit…")
        self._lay_out()
        self._blocks.opened.connect(self._explain_finding)
        self._blocks.step_asked.connect(self._follow_up)
        self._facts.link_opened.connect(self.engagement_wanted)
        self._history.clicked.connect(self.history_asked)
        self._edit.clicked.connect(self._ask_edit)

    def show_engagement(self, engagement: Engagement, as_at: AsAt) -> None:
        """Show an engagement as at the day."""
        self._title.set_text(engagement.title)
        self._day.setText(say_long_day(engagement.on))
        findings = as_at.findings_about(engagement)
        self._blocks.show_findings(findings, {one: FOLLOWED_UP for one in findings if one.clause == "MP7"})
        self._blocks.setVisible(bool(findings))
        self._show_kinds(engagement, as_at)
        self._show_facts(engagement, as_at)

    def focus_first(self) -> None:
        """Put the focus where the record can be changed."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_kinds(self, engagement: Engagement, as_at: AsAt) -> None:
        while (item := self._kinds.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for kind in engagement.kinds:
            self._kinds.addWidget(MarkLabel(LANES[kind], kind.label))
        if engagement.status is not Planned.HELD:
            mark = Mark.DUE if engagement.status is Planned.PLANNED else Mark.PAST
            self._kinds.addWidget(MarkLabel(mark, engagement.status.label))
        self._kinds.addStretch(1)
        chained = engagement.led_from_id is not None or bool(as_at.led_to(engagement))
        chips = [ClauseChip(clause) for clause in clauses_of(engagement, chained=chained)]
        for chip in chips:
            chip.clicked.connect(self._explain_clause)
        self._kinds.addWidget(_side_by_side(chips))

    def _show_facts(self, engagement: Engagement, as_at: AsAt) -> None:
        facts = self._facts
        facts.clear()
        written = engagement.summary or engagement.outcome
        facts.add_words("Summary", engagement.summary or ("" if written else NOTHING_WRITTEN))
        facts.add_words("Outcome", engagement.outcome)
        facts.add_words("How", engagement.channel.label)
        came_from = as_at.engagement(engagement.led_from_id) if engagement.led_from_id else None
        facts.add_links("Came from", [_linked(came_from)] if came_from else [])
        facts.add_links("Led to", map(_linked, as_at.led_to(engagement)))
        for follow_up in as_at.follow_ups_of(engagement):
            facts.add_status(
                "Follow-up", follow_up_status(follow_up, as_at.day), say_follow_up(follow_up, as_at)
            )
        facts.add_words("Confidential note", engagement.note)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._title, 1)
        head.addWidget(self._day)
        body = QVBoxLayout()
        body.setContentsMargins(0, 4, GAP, 0)
        body.setSpacing(12)
        body.addWidget(self._blocks)
        body.addWidget(self._facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addLayout(self._kinds)
        column.addWidget(rule())
        column.addWidget(scrolling(body), 1)
        column.addWidget(rule())
        column.addLayout(row(None, self._history, self._edit))

    def _ask_edit(self) -> None:
        self.edit_asked.emit("")

    def _follow_up(self, _: Any) -> None:
        self.edit_asked.emit("")

    def _explain_finding(self, finding: Any) -> None:
        self._panel = explain_finding(self._blocks, finding)

    def _explain_clause(self) -> None:
        chip = self.sender()
        if isinstance(chip, ClauseChip):
            self._panel = explain_clause(chip, chip.clause)


def _side_by_side(chips: Sequence[QWidget]) -> QWidget:
    holder = QWidget()
    line = row(*chips)
    line.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(line)
    return holder


def _linked(engagement: Engagement) -> LinkedFact:
    return LinkedFact(engagement.id, engagement.title, say_day(engagement.on))
