"""One engagement as it is read in full: title and day, its kinds by lane, what is kept of it, and its chain."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import Participant
from evenhand.domain.mp.vocabulary import Side
from evenhand.domain.words import say_day, say_long_day
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.engagement_lists import say_link
from evenhand.screens.mp.engagement_marks import ClauseMarks, KindMarks
from evenhand.screens.mp.engagement_told import say_arranged, say_moves, say_person, say_reply, say_themes
from evenhand.screens.mp.facts import FactColumn, LinkedFact
from evenhand.screens.mp.words import (
    NOTHING_WRITTEN,
    follow_up_status,
    say_follow_up,
    say_kinds,
    say_status,
    say_things,
)
from evenhand.screens.shared.explaining import explain_finding
from evenhand.screens.theme import Role
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.finding_block import FindingBlocks
from evenhand.screens.widgets.label import ElidedLabel, Label, rule
from evenhand.screens.widgets.pane import row, scrolling

FOLLOWED_UP = "Followed up…"
LATE_FOLLOW_UP = "follow-up-late"


class EngagementPage(QWidget):
    """The record of one engagement.

    `edit_asked` carries the field to begin at; `engagement_wanted` the key of another one in the chain;
    `link_wanted` that of a link or file.
    """

    edit_asked = Signal(str)
    history_asked = Signal()
    case_study_asked = Signal()
    follow_up_asked = Signal()
    more_asked = Signal()
    engagement_wanted = Signal(int)
    link_wanted = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Engagement")
        self._panel: QWidget | None = None
        self._shown: tuple[Engagement, AsAt] | None = None
        self._is_slim = False
        self._title, self._day = ElidedLabel("", Role.LEAD), Label(ink=2)
        self._kinds, self._clauses = KindMarks(), ClauseMarks()
        self._blocks = FindingBlocks()
        self._facts, self._links = FactColumn(), FactColumn()
        self.back = plain("", Mark.BACK)
        self._case, self._history = plain("Use in a case study"), plain("History")
        self._edit, self.more = plain("Edit…"), plain("More", Mark.DOWN)
        self._lay_out()
        self._blocks.opened.connect(self._explain_finding)
        self._blocks.step_asked.connect(self.follow_up_asked)
        self._facts.link_opened.connect(self.engagement_wanted)
        self._links.link_opened.connect(self.link_wanted)
        self._case.clicked.connect(self.case_study_asked)
        self._history.clicked.connect(self.history_asked)
        self._edit.clicked.connect(self._ask_edit)
        self.more.clicked.connect(self.more_asked)
        self.back.clicked.connect(self.left)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.activated.connect(self.left)

    def show_engagement(self, engagement: Engagement, as_at: AsAt) -> None:
        """Show an engagement as at the day."""
        self._title.set_text(engagement.title)
        self._day.setText(say_long_day(engagement.on))
        findings = as_at.findings_about(engagement)
        late = {one: FOLLOWED_UP for one in findings if one.kind == LATE_FOLLOW_UP}
        self._blocks.show_findings(findings, late)
        self._blocks.setVisible(bool(findings))
        self._kinds.show_engagement(engagement, as_at)
        self._clauses.show_engagement(engagement, as_at)
        self._shown = (engagement, as_at)
        self._show_facts(engagement, as_at)
        self._show_rest(engagement, as_at)

    def focus_first(self) -> None:
        """Put the focus where the record can be changed."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_facts(self, engagement: Engagement, as_at: AsAt) -> None:
        facts, beside = self._facts, as_at.kept.beside
        facts.clear()
        if self._is_slim:
            facts.add_words("Kinds", say_kinds(engagement.kinds))
            facts.add_words("Status", say_status(engagement, as_at))
        written = engagement.summary or engagement.outcome
        facts.add_words("Summary", engagement.summary or ("" if written else NOTHING_WRITTEN))
        facts.add_words("Outcome", engagement.outcome)
        brought = say_things(beside.brought.get(engagement.id, ()))
        facts.add_words("Brought back", brought[:1].upper() + brought[1:])
        facts.add_words("What it moved", say_moves(engagement, as_at))
        facts.add_words("How", say_arranged(engagement, as_at))
        taking_part = beside.participants.get(engagement.id, ())
        for side in Side:
            facts.add_words(side.label[0].upper() + side.label[1:], _say_people(taking_part, side, as_at))
        facts.add_words("Plan themes", say_themes(engagement, as_at))
        came_from = as_at.engagement(engagement.led_from_id) if engagement.led_from_id else None
        facts.add_links("Came from", [_linked(came_from)] if came_from else [])
        facts.add_links("Led to", map(_linked, as_at.led_to(engagement)))
        facts.add_words("Answer", say_reply(engagement, as_at))
        for follow_up in as_at.follow_ups_of(engagement):
            status = follow_up_status(follow_up, as_at.day)
            facts.add_status("Follow-up", status, say_follow_up(follow_up, as_at))

    def _show_rest(self, engagement: Engagement, as_at: AsAt) -> None:
        links = as_at.kept.beside.links.get(engagement.id, ())
        self._links.clear()
        self._links.add_links("Links and files", (LinkedFact(one.id, say_link(one), "") for one in links))
        self._links.add_words("Confidential note", engagement.note)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._title, 1)
        head.addWidget(self._day)
        body = QVBoxLayout()
        body.setContentsMargins(0, 4, GAP, 0)
        body.setSpacing(GAP)
        body.addWidget(self._blocks)
        body.addWidget(self._facts)
        body.addWidget(self._links)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addLayout(row(self._kinds, None, self._clauses))
        column.addWidget(rule())
        column.addWidget(scrolling(body), 1)
        column.addWidget(rule())
        column.addLayout(row(self.back, None, self._case, self._history, self._edit, self.more))

    def fit(self, *, slim: bool, back: str) -> None:
        """Stand in a narrow column, or say on the button what it leads back to; without words there is no button."""
        for part in (self._kinds, self._clauses, self._case, self._history):
            part.setVisible(not slim)
        self._is_slim = slim
        for facts in (self._facts, self._links):
            facts.set_slim(slim)
        if self._shown is not None:
            self._show_facts(*self._shown)
            self._show_rest(*self._shown)
        self.back.setText(back)
        self.back.setVisible(bool(back))
        self._escape.setEnabled(bool(back))

    def _ask_edit(self) -> None:
        self.edit_asked.emit("")

    def _explain_finding(self, finding: Any) -> None:
        self._panel = explain_finding(self._blocks, finding)


def _say_people(taking_part: Iterable[Participant], side: Side, as_at: AsAt) -> str:
    return "; ".join(say_person(one, as_at) for one in taking_part if one.side is side)


def _linked(engagement: Engagement) -> LinkedFact:
    return LinkedFact(engagement.id, engagement.title, say_day(engagement.on))
