"""The words of a public item: how it stands, the editor that marks what it finds, and what goes with the words.

Words are kept by Save; what was typed stays until then, and may be discarded. Buttons that decide about the words wait
while something typed is not saved, since a decision is about exact words (PP4).
"""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.parts import Part
from evenhand.screens.publicity.deeds_row import DeedsRow
from evenhand.screens.publicity.item_book import ItemBook
from evenhand.screens.publicity.item_words import headline, say_sign_off, say_words
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.sizes import GAP, LABEL_GAP
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.label import ElidedLabel, Label, rule
from evenhand.screens.widgets.mark_label import CLEAR, MarkLabel
from evenhand.screens.widgets.marked_text import MarkedText
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.typing_told import tell_typing
from evenhand.services import publicity

LOW = 330
PROMPT = "Type or paste the words here, or read them from a file."


class TextPart(Part):
    """The sub-tab of the words. `looked` tells that the words were looked at anew."""

    looked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._book: ItemBook | None = None
        self._key, self._clean, self._dirty = 0, "", False
        self.editor = MarkedText(name="Words of the item")
        self.editor.setPlaceholderText(PROMPT)
        self._status = MarkLabel(CLEAR.mark, "", Role.LEAD, weight=Weight.STRONG)
        self._counted = ElidedLabel("", ink=2, align=Qt.AlignmentFlag.AlignRight)
        self._names = [Label(name, weight=Weight.STRONG) for name in ("Quotes", "Pictures", "Sign-off")]
        self._quotes, self._pictures = ElidedLabel("", ink=2), ElidedLabel("", ink=2)
        self._count = Label("", Role.SMALL, ink=2)
        self._sign_off = Label("", ink=2, wrap=True)
        self.deeds = DeedsRow()
        self._lay_out()
        self.editor.screened.connect(self._show_found)
        self.editor.textChanged.connect(self._note_typing)
        self.deeds.save_asked.connect(self.save)
        self.deeds.discard_asked.connect(self.discard)

    def show_record(self, book: ItemBook, key: int) -> None:
        """Show the words of an item, unless they are being typed."""
        self._book = book
        self.editor.use_screener(book.screen)
        text = book.items[key].text
        if self._dirty and key == self._key:
            self._clean = text
            self._note_typing()
        else:
            if key != self._key or self.editor.text() != text:
                self.editor.set_text(text)
            self._key, self._clean = key, self.editor.text()
            self._set_dirty(False)
        self._show_state()

    def is_dirty(self) -> bool:
        """Whether words were typed and not saved."""
        return self._dirty

    def save(self) -> None:
        """Keep the words as they stand."""
        if self._book is None or not self._dirty:
            return
        text = self.editor.text()
        item = replace(self._book.items[self._key], text=text)
        names = {one.person_id: one.how for one in self._book.names_in(self._key)}
        try:
            publicity.save_item(self._desk.partnership, item, names, today=self._desk.today)
        except Refusal as refusal:
            self._say(refusal)
            return
        self._clean = text
        self._set_dirty(False)
        self._show_state()

    def discard(self) -> None:
        """Show again the words that were saved; Undo brings back what was typed."""
        if self._dirty:
            self.editor.put_text(self._clean)
            self._set_dirty(False)

    def remind(self) -> None:
        """Say beside the words that they must be saved or discarded first."""
        self._say(FINISH_FIRST)

    def focus_first(self) -> None:
        """Put the caret into the words."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_text(self, text: str) -> None:
        """Put words that were read from a file in place of all, as one step that can be taken back."""
        self.editor.put_text(text)
        self.focus_first()

    def says_sign_off(self) -> str:
        """The sentence about the sign-off."""
        return self._sign_off.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the lines below make way where there is little height."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        top = row(self._status, self._counted)
        top.setStretch(1, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(LABEL_GAP)
        grid.setColumnStretch(1, 1)
        lines = ((self._quotes, None), (self._pictures, self._count), (self._sign_off, self.deeds))
        centred = Qt.AlignmentFlag.AlignVCenter
        for place, (words, beside) in enumerate(lines):
            grid.addWidget(self._names[place], place, 0, centred)
            grid.addWidget(words, place, 1, centred)
            if beside is not None:
                grid.addWidget(beside, place, 2, Qt.AlignmentFlag.AlignRight | centred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addWidget(rule())
        column.addWidget(self.editor, 1)
        column.addWidget(rule())
        column.addLayout(grid)

    def _fit(self) -> None:
        low = self.height() < look().px(LOW)
        for part in (*self._names[:2], self._quotes, self._pictures, self._count):
            part.setVisible(not low)

    def _show_found(self) -> None:
        self._show_state()
        self.looked.emit()

    def _show_state(self) -> None:
        if self._book is None or self._key not in self._book.items:
            return
        state = self._book.state_as_typed(self._key, self.editor.text(), self.editor.found())
        head = headline(state, [one.verdict for one in self.editor.findings()], self._book.day)
        self._status.show_status(head.status, head.says)
        self._counted.set_text(head.counted)
        self._quotes.set_text(self._book.say_quotes(self._key))
        self._pictures.set_text(self._book.say_pictures(self._key))
        self._sign_off.setText(say_sign_off(state))
        self._count.setText(say_words(self.editor.text()))
        self.deeds.show_state(state)

    def _note_typing(self) -> None:
        self._set_dirty(self.editor.text() != self._clean)

    def _set_dirty(self, dirty: bool) -> None:
        if dirty != self._dirty:
            self._dirty = dirty
            self.deeds.show_typed(dirty)
            tell_typing(self)

    def _say(self, refusal: Refusal) -> None:
        self.deeds.show_typed(
            True, f"Not saved: {refusal.says}" if refusal is not FINISH_FIRST else refusal.says
        )
        announce(self, refusal.says)
        self.focus_first()
