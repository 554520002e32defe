"""What the buttons of an item do: holding it, signing it off, publishing it, and reading its words from a file."""

from pathlib import Path

from PySide6.QtCore import QObject

from evenhand.domain.publicity.vocabulary import SignOffDecision
from evenhand.domain.refusals import Trouble
from evenhand.domain.words import say_list
from evenhand.exchange.texts import read_text_of
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.frame.files import ask_which_file
from evenhand.screens.publicity.item_pane import ItemPane
from evenhand.screens.publicity.posting_dialog import PostingDialog
from evenhand.screens.publicity.sign_off_dialog import SignOffDialog

TEXTS = "Words (*.docx *.odt *.txt *.md *.eml *.pdf);;All files (*)"


class ItemDeeds(QObject):
    """The deeds of one pane."""

    def __init__(self, desk: Desk, pane: ItemPane) -> None:
        super().__init__(pane)
        self._desk, self._pane = desk, pane
        deeds = pane.text.deeds
        deeds.hold_asked.connect(self.hold)
        deeds.sign_asked.connect(self.sign)
        deeds.publish_asked.connect(self.publish)
        pane.read.clicked.connect(self.read_from_file)

    def hold(self) -> None:
        """Record that somebody holds the item until a day."""
        self._decide(SignOffDecision.HOLD)

    def sign(self) -> None:
        """Record a decision about the words."""
        self._decide(None)

    def publish(self) -> None:
        """Record that the item goes out."""
        book, key = self._pane.book(), self._pane.key
        if book is not None and key in book.items:
            item, state = book.items[key], book.standing_to_decide(key)
            PostingDialog(self._desk, item, state, self._pane.window()).exec()

    def read_from_file(self) -> None:
        """Ask for a file and put its words in place of those in the editor, which Undo brings back."""
        chosen = ask_which_file(self._pane.window(), "Read the words from a file", TEXTS)
        if chosen is not None:
            self.read(chosen)

    def read(self, path: Path) -> None:
        """Put the words of a file into the editor."""
        try:
            found = read_text_of(path)
        except Trouble as trouble:
            notices.say_trouble(trouble, self._pane.window())
            return
        self._pane.turn_to_words()
        self._pane.text.take_text(found.whole)
        read = f"Read from {path.name}. Undo brings back what was there."
        self._desk.noticed.emit(" ".join((read, say_list(list(found.notes)))).strip())

    def _decide(self, decision: SignOffDecision | None) -> None:
        book, key = self._pane.book(), self._pane.key
        if book is not None and key in book.items:
            item, state = book.items[key], book.standing_to_decide(key)
            SignOffDialog(self._desk, key, item.title, state, decision, self._pane.window()).exec()
