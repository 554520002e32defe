"""A letter as it went: when, how, whether a reply came, and its words as they stay."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.mp.letter_text import as_text, sheet_of
from evenhand.domain.mp.letters import title_of
from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.facts import FactColumn
from evenhand.screens.mp.letters_alike import AlikeLine
from evenhand.screens.mp.letters_deeds import LetterDeeds
from evenhand.screens.mp.letters_dialogs import ReplyDialog
from evenhand.screens.mp.letters_files import LetterFiles
from evenhand.screens.mp.letters_rows import reply_of
from evenhand.screens.theme import Role, look
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import row, scrolling

LETTER_WIDTH = 660


class SentPage(QWidget):
    """The record of one letter; `engagement_wanted` carries that which it is."""

    engagement_wanted = Signal(int)

    def __init__(self, desk: Desk, files: LetterFiles) -> None:
        super().__init__()
        self.setAccessibleName("Letter")
        self._desk, self._files = desk, files
        self._letter: Letter | None = None
        self._title, self._words = Label("", Role.LEAD, wrap=True), Label(wrap=True)
        self._words.setTextInteractionFlags(self._words.textInteractionFlags().TextSelectableByMouse)
        self._facts, self.alike = FactColumn(), AlikeLine(desk)
        self._refused = Label(wrap=True)
        self.pdf, self.reply = plain("Save as PDF…"), plain("The reply came…")
        self.engagement = plain("Show among the engagements")
        self.deeds = LetterDeeds(self.pdf, self.reply, self.engagement)
        for button, deed in (
            (self.pdf, self.save_pdf),
            (self.reply, self.record_reply),
            (self.engagement, self._ask_engagement),
        ):
            button.clicked.connect(deed)
        self._lay_out()
        self._fit()

    def show_letter(self, letter: Letter, as_at: AsAt) -> None:
        """Show a letter as it went."""
        self._letter = letter
        waits, replied = reply_of(letter, as_at)
        went = letter.sent_on or letter.written_on
        self._title.setText(title_of(letter))
        self._facts.clear()
        self._facts.add_words("Sent", f"{say_day(went)}, {letter.goes_by.label.lower()}")
        self._facts.add_words("To", letter.address.replace("\n", ", "))
        self._facts.add_words("Reply", "none yet" if waits else say_day(replied) if replied else "")
        self._facts.add_words("Why it may say so", letter.because)
        self._words.setText(as_text(sheet_of(letter, "", "", went)))
        self._refused.setText("")
        self.reply.setVisible(waits)
        self.engagement.setVisible(letter.engagement_id is not None)
        self.deeds.place()
        self.alike.show_letter(letter)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the lines of the letter as long as they are read well."""
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def focus_first(self) -> None:
        """Put the focus on what can be done."""
        (self.reply if not self.reply.isHidden() else self.pdf).setFocus()

    def save_pdf(self) -> None:
        """Save the letter as it went as a PDF."""
        if self._letter is None:
            return
        try:
            self._files.save_pdf(self._letter, self.window())
        except (Refusal, Trouble) as fault:
            self._refused.setText(fault.says)

    def record_reply(self) -> None:
        """Ask on which day the reply came."""
        if self._letter is not None:
            ReplyDialog(self._desk, self._letter, self.window()).exec()

    def _ask_engagement(self) -> None:
        if self._letter is not None and self._letter.engagement_id is not None:
            self.engagement_wanted.emit(self._letter.engagement_id)

    def _fit(self) -> None:
        self._words.setMaximumWidth(look().px(LETTER_WIDTH))

    def _lay_out(self) -> None:
        body = QVBoxLayout()
        body.setContentsMargins(0, 4, GAP, 0)
        body.setSpacing(GAP)
        body.addWidget(self._facts)
        lines = row(self._words)
        lines.addStretch(0)
        body.addLayout(lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._title)
        column.addWidget(self.alike)
        column.addWidget(scrolling(body), 1)
        column.addWidget(self._refused)
        column.addWidget(self.deeds)
