"""Keeps the words of an item and the cards of its findings together: one current finding, gone to from either side."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from evenhand.screens.publicity.findings_pane import FindingsPane
from evenhand.screens.publicity.item_cards import cards_of
from evenhand.screens.publicity.item_pane import ItemPane
from evenhand.screens.publicity.sides import Sides


class FindingWalk(QObject):
    """The current finding of a page, its keys, and what is done about it."""

    def __init__(self, page: QWidget, pane: ItemPane, findings: FindingsPane, sides: Sides) -> None:
        super().__init__(page)
        self._pane, self._findings, self._sides = pane, findings, sides
        self._editor = pane.text.editor
        pane.text.looked.connect(self.show_cards)
        pane.text.deeds.reword_asked.connect(self.go_to_side)
        pane.turned.connect(self.show_cards)
        self._editor.turned.connect(findings.set_current)
        findings.turned.connect(self._go_to)
        findings.entered.connect(self._enter)
        findings.wording_taken.connect(self.take_wording)
        findings.own_asked.connect(self._write_own)
        for keys, deed in (
            ("F8", findings.step_forth),
            ("Shift+F8", findings.step_back),
            ("Ctrl+Return", self._take_current),
            ("Ctrl+Enter", self._take_current),
        ):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def show_cards(self) -> None:
        """Show the cards of the item as its words stand."""
        book, key = self._pane.book(), self._pane.key
        if book is None or self._pane.is_adding() or key not in book.items:
            self._findings.show_cards((), about_item=False)
            return
        self._findings.show_cards(cards_of(book, key, self._editor.findings()))
        self._findings.set_current(self._editor.current())

    def go_to_side(self) -> None:
        """Go to the first passage that takes a side, with the caret."""
        for place, spot in enumerate(self._editor.spots()):
            if spot.finding.verdict == "takes-a-side":
                self._enter(place)
                return

    def take_wording(self, place: int) -> None:
        """Put the neutral wording in place of a finding."""
        facts = self._findings.facts()[place]
        if facts.place >= 0 and facts.wording:
            self._pane.turn_to_words()
            self._editor.replace(facts.place, facts.wording)
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_current(self) -> None:
        if self._findings.current() >= 0:
            self.take_wording(self._findings.current())

    def _write_own(self, place: int) -> None:
        self._pane.turn_to_words()
        self._editor.select(self._findings.facts()[place].place)

    def _go_to(self, place: int) -> None:
        at = self._findings.facts()[place].place
        if at >= 0:
            self._pane.turn_to_words()
            self._editor.go_to(at)
            self._findings.set_current(place)
            self._sides.bring_into_view(self._editor)

    def _enter(self, place: int) -> None:
        self._go_to(place)
        if self._findings.facts()[place].place >= 0:
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
