"""One member: name and what they are, what to notice, and the parts of the record from Membership to Contact.

The part Party is only there for somebody who gave a consent, or while one is recorded; nobody is asked (PP6).
"""

from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from evenhand.domain.members.two_hats import wears_two
from evenhand.domain.spells import holds_on
from evenhand.domain.words import say_count
from evenhand.screens.desk import Desk
from evenhand.screens.members.as_at import AsAt
from evenhand.screens.members.history import history_of
from evenhand.screens.members.party_page import PartyPage
from evenhand.screens.members.record_parts import MEMBERSHIP, PAGES, PARTY, TITLES, WORDS, Page, RecordParts
from evenhand.screens.shared.explaining import explain_finding
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.shared.spells_page import SpellsPage
from evenhand.screens.shared.steps import steps_of
from evenhand.screens.shared.words import last_spell, say_person
from evenhand.screens.theme import Role
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.finding_block import FindingBlocks
from evenhand.screens.widgets.history import HistoryEntry, HistoryPanel
from evenhand.screens.widgets.label import ElidedLabel, Label
from evenhand.screens.widgets.pane import scrolling
from evenhand.screens.widgets.tab_strip import TabStrip
from evenhand.services.party_consents import read_consents

BEGUN_ANEW = ("residence-unchecked", "role-statement", "interests")
FINDINGS, HISTORY = len(PAGES), len(PAGES) + 1
TWO_HATS = "Two-hats card…"
RECORD_PARTY, PARTY_HELD = "Record a party with consent…", "Party held with consent"


class MemberDetail(RecordParts):
    """The record of one person; `ending_asked` when their membership is to end."""

    ending_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._panel: QWidget | None = None
        self._low = False
        self.strip = TabStrip("Parts of the record", TITLES)
        self._blocks, self._more_blocks = self._make_blocks(), self._make_blocks()
        self._history = HistoryPanel()
        self._make_header()
        self._lay_out()
        self.strip.chosen.connect(self.show_part)
        self.strip.tabs.tabBarClicked.connect(self.show_part)

    def show_person(self, person_id: int, as_at: AsAt) -> None:
        """Show a person as at the day; what is being typed about the same person stays."""
        other = person_id != self.person_id
        self.person_id, self._as_at = person_id, as_at
        if other:
            self._leave_party()
            self.show_part(self.strip.current())
        self._title.set_text(as_at.directory.called(person_id, as_at.day))
        self._line.setText(say_person(as_at.directory, person_id, as_at.day))
        spell = last_spell(as_at.directory, person_id, as_at.day)
        self._end.setVisible(spell is not None and spell.ends is None)
        self._rejoin.setVisible(spell is None or not holds_on(spell, as_at.day))
        self._rejoin.setText("Rejoin…" if spell else "Make a member…")
        for page in self._made.values():
            page.show_person(person_id, as_at)
        self._offer_party()
        self._show_findings(as_at)
        if self._pages.currentIndex() == HISTORY:
            self.show_history()

    def title(self) -> str:
        """The name of the person shown, as it is said on the day."""
        return self._title.text()

    def shown_part(self) -> int:
        """Which part of the record is shown."""
        return self._pages.currentIndex()

    def history_entries(self) -> list[HistoryEntry]:
        """What was changed about the person shown, newest first."""
        if self._as_at is None:
            return []
        return history_of(self._desk.partnership, self._as_at.directory, self.person_id)

    def show_part(self, part: int) -> None:
        """Show one part of the record."""
        if part >= 0:
            self._page(part)
            self._pages.setCurrentIndex(part)
            self._history_button.setText("History")

    def open_part(self, part: int) -> None:
        """Choose one part and put the cursor into it."""
        self.strip.set_current(part)
        self.show_part(part)
        page = self._page(part)
        if isinstance(page, SpellsPage):
            page.focus_first()
        else:
            page.form.focus_first()

    def open_part_named(self, word: str) -> bool:
        """Open the part that a reference such as "person:12/membership" names; False where there is none."""
        if word not in WORDS:
            return False
        self.open_part(WORDS.index(word))
        return True

    def show_new(self, part: int) -> None:
        """Begin a new entry of a part that keeps several."""
        page = self._page(part)
        if isinstance(page, SpellsPage):
            page.add()

    def show_history(self) -> None:
        """Show what was changed about this person, by whom and when."""
        self._history.show_entries(self.history_entries())
        self._pages.setCurrentIndex(HISTORY)
        self._history_button.setText("Close history")

    def toggle_history(self) -> None:
        """Show the history, or go back from it to the part that was open."""
        if self._pages.currentIndex() == HISTORY:
            self.show_part(self.strip.current())
        else:
            self.show_history()

    def rejoin(self) -> None:
        """Begin another spell of membership."""
        self.strip.set_current(MEMBERSHIP)
        self.show_part(MEMBERSHIP)
        self.membership.add()

    def want_card(self) -> None:
        """Preview the card that says which hats the person wears and when."""
        self.role.want_card()

    def record_party(self) -> None:
        """Open what is held with consent, or begin to record a consent where nothing is."""
        self.open_part(PARTY)
        if not self.party.holds_any():
            self.party.add()

    def unsaved(self) -> bool:
        """Whether anything about this person was typed and not saved."""
        return any(page.form.is_dirty() for page in self._made.values())

    def save(self) -> bool:
        """Save every part; where one cannot be saved, show it with its first error."""
        for part, page in sorted(self._made.items()):
            if page.form.is_dirty():
                self.strip.set_current(part)
                self.show_part(part)
                page.form.save()
                if page.form.is_dirty():
                    return False
        return True

    def discard(self) -> None:
        """Show again what was saved."""
        for page in self._made.values():
            page.form.discard()

    def remind(self) -> None:
        """Say beside what was typed that it must be saved or discarded first."""
        for part, page in sorted(self._made.items()):
            if page.form.is_dirty():
                self.strip.set_current(part)
                self.show_part(part)
                page.form.show_refusal(FINISH_FIRST)
                return

    def set_low(self, low: bool) -> None:
        """Where there is little height, findings make way for the form and wait behind a button."""
        self._low = low
        if self._as_at is not None:
            self._show_findings(self._as_at)

    def _take_in(self, page: Page) -> None:
        """Listen to a page that was just made."""
        if isinstance(page, PartyPage):
            page.emptied.connect(self._offer_party)

    def _leave_party(self) -> None:
        """Another person is opened on a part that everybody has."""
        if self.strip.current() == PARTY:
            self.strip.set_current(MEMBERSHIP)

    def _offer_party(self) -> None:
        """Offer the part Party where a consent is on record or being recorded, and to nobody else."""
        with self._desk.partnership.reading() as session:
            wanted = bool(read_consents(session, self.person_id))
        if PARTY in self._made:
            wanted = wanted or self.party.holds_any()
        if not wanted:
            self._leave_party()
        self.strip.set_offered(PARTY, wanted)

    def _show_findings(self, as_at: AsAt) -> None:
        found = as_at.findings_about(self.person_id)
        steps = steps_of(found)
        self._blocks.show_findings(found, steps)
        self._more_blocks.show_findings(found, steps)
        self._more_blocks.show_all()
        self._blocks.setVisible(bool(found) and not self._low)
        self._noticed.setText(say_count(len(found), "finding").capitalize())
        self._noticed.setVisible(bool(found) and self._low)
        self._noticed.updateGeometry()
        if self._pages.currentIndex() == FINDINGS and not (found and self._low):
            self.show_part(self.strip.current())

    def _open_findings(self) -> None:
        self._pages.setCurrentIndex(FINDINGS)

    def _explain(self, finding: Any) -> None:
        self._panel = explain_finding(self.strip if self._low else self._blocks, finding)

    def _take_step(self, finding: Any) -> None:
        """Lead to the part of this record in which the next step is taken, or let the window lead elsewhere."""
        whose, _, part = finding.opens.partition("/")
        if whose != f"person:{self.person_id}" or not self.open_part_named(part):
            self._desk.step_wanted.emit(finding)
        elif finding.kind == "term-over":
            self.membership.form.field("term_ends").focus()
        elif finding.kind in BEGUN_ANEW:
            self.show_new(WORDS.index(part))

    def _make_blocks(self) -> FindingBlocks:
        blocks = FindingBlocks()
        blocks.opened.connect(self._explain)
        blocks.step_asked.connect(self._take_step)
        return blocks

    def _make_header(self) -> None:
        self._title = ElidedLabel("", Role.TITLE)
        self._line = Label(ink=2, wrap=True)
        self._noticed = plain("", Mark.CARE)
        self._noticed.clicked.connect(self._open_findings)
        self._history_button = plain("History")
        self._history_button.clicked.connect(self.toggle_history)
        self._end, self._rejoin = plain("End membership…"), plain("Rejoin…")
        self._end.clicked.connect(self.ending_asked)
        self._rejoin.clicked.connect(self.rejoin)
        self._more = plain("More", Mark.DOWN)
        self._more.clicked.connect(self._open_more)

    def _open_more(self) -> None:
        """What is wanted now and then about a person."""
        menu = QMenu(self)
        as_at = self._as_at
        if as_at is not None and wears_two(as_at.directory, self.person_id, as_at.day):
            menu.addAction(TWO_HATS).triggered.connect(self.want_card)
        held = self.strip.is_offered(PARTY)
        menu.addAction(PARTY_HELD if held else RECORD_PARTY).triggered.connect(self.record_party)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        header = QHBoxLayout()
        header.setSpacing(GAP)
        header.addLayout(words, 1)
        for button in (self._history_button, self._end, self._rejoin, self._more):
            header.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        tabs = QHBoxLayout()
        tabs.addWidget(self.strip, 1)
        tabs.addWidget(self._noticed)
        inner = QVBoxLayout()
        inner.addWidget(self._more_blocks)
        self._pages.addWidget(scrolling(inner))
        self._pages.addWidget(self._history)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(header)
        column.addWidget(self._blocks)
        column.addLayout(tabs)
        column.addWidget(self._pages, 1)
