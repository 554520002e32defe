"""Writing a letter: its form, what stands in its way beside it, and what can be done with it.

What is typed is kept every few seconds and offered again after a crash; of a referral it is not, since what is known of
a resident stands in the record alone.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.mp.vocabulary import LetterBy, LetterState
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.vocabulary import TextVerdict
from evenhand.domain.words import say_count
from evenhand.records.file.in_hand import FileClosed
from evenhand.screens.desk import Desk
from evenhand.screens.mp.letters_alike import AlikeLine
from evenhand.screens.mp.letters_checks import LetterChecks
from evenhand.screens.mp.letters_deeds import LetterDeeds
from evenhand.screens.mp.letters_dialogs import WentDialog
from evenhand.screens.mp.letters_files import LetterFiles
from evenhand.screens.mp.letters_form import LetterForm, bring_to_top
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.typing_keeper import TypingKeeper
from evenhand.screens.theme import Breadth, Role, look
from evenhand.screens.theme.sizes import PANE_GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.screens.widgets.pane import scrolling
from evenhand.services import letters
from evenhand.services.letter_readers import ReaderOf, reader_of
from evenhand.services.letter_titles import refuse_miscalled
from evenhand.services.saving import found

if TYPE_CHECKING:
    from evenhand.domain.publicity.screening.findings import TextFinding

    Screener = Callable[[Letter], tuple[TextFinding, ...]]

NOBODY = Letter(
    person_id=0,
    goes_by=LetterBy.POST,
    state=LetterState.DRAFT,
    written_on=date.min,
    salutation="",
    subject="",
    body="",
)
PAUSE_MS = 250
SIDE_PX = 280
WITH_MAIL = "The mail program has it. Once it went, mark it as sent."


class WritePage(QWidget):
    """The page of one draft. `kept` carries the key of what was saved, `left` that it was left, `went` that it went."""

    kept = Signal(int)
    left = Signal()
    went = Signal(int)

    def __init__(self, desk: Desk, files: LetterFiles) -> None:
        super().__init__()
        self._desk, self._files = desk, files
        self._letter = NOBODY
        self._screen: Screener | None = None
        self._title = Label("", Role.TITLE, wrap=True)
        self.form, self.checks = LetterForm(), LetterChecks()
        self.keeper = TypingKeeper(desk, "", self.form.as_text, self.form.take_up)
        anew = plain("Address it anew")
        self._misnamed, self.alike = NoticeLine(anew), AlikeLine(desk)
        self.pdf, self.mail = plain("Save as PDF…"), plain("Open in mail program")
        self.mark, self.drop = plain("Mark as sent…"), plain("Let it go")
        self.way = plain("Before it goes")
        self.deeds = LetterDeeds(self.way, self.pdf, self.mail, self.mark, self.drop)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look_now)
        self._is_narrow: bool | None = None
        self._lay_out()
        self._connect()
        anew.clicked.connect(self.address_anew)

    def letter_id(self) -> int:
        """The key of the draft in the form; 0 for one that is not kept yet."""
        return self._letter.id

    def open_letter(self, letter: Letter) -> None:
        """Show a draft, unless it is being typed."""
        same = letter.id == self._letter.id and letter.person_id == self._letter.person_id
        self._letter = letter
        if not (same and (self.form.is_dirty() or self.form.shows(letter))):
            self._show_words(letter)
        self.drop.setVisible(bool(letter.id))
        self.deeds.place()
        self.alike.show_letter(letter)
        self.look_now()

    def _show_words(self, letter: Letter) -> None:
        with self._desk.partnership.reading() as session:
            reader = reader_of(session, letter.person_id, self._desk.today)
            self._screen = letters.screener(session, letter.person_id, self._desk.today)
        self._title.setText(f"To {reader.addressed.name}")
        self.form.show_letter(letter)
        self.keeper.open_place("" if letter.referral_id else _place(letter))
        self._tell_misnamed(reader)

    def begin(self, letter: Letter) -> None:
        """Show a letter just begun, from its subject on."""
        self.open_letter(letter)
        self.form.focus_first()

    def look_now(self) -> None:
        """Say what stands in the way of the letter as it is typed."""
        self._pause.stop()
        if self._screen is None:
            return
        typed = self._typed()
        with suppress(FileClosed):
            findings = self._screen(typed)
            self.checks.show_checks(typed, findings)
            self.form.ask_reason(any(one.verdict is TextVerdict.ASK for one in findings))
        self._tell_checks()

    def address_anew(self) -> None:
        """Address the letter as its reader is addressed today."""
        with self._desk.partnership.reading() as session:
            anew = letters.addressed_anew(session, self._typed(), self._desk.today)
            reader = reader_of(session, anew.person_id, self._desk.today)
        for key in ("address", "salutation"):
            self.form.field(key).set_value(getattr(anew, key))
            self.form.field(key).changed.emit()
        self._tell_misnamed(reader)

    def save_pdf(self) -> None:
        """Save the draft, and then the letter as a PDF."""
        letter = self._saved()
        if letter is not None:
            self._try(self._files.save_pdf, letter, self.window())

    def open_as_email(self) -> None:
        """Save the draft, and then hand it to the mail program."""
        letter = self._saved()
        if letter is not None and self._try(self._files.open_as_email, letter):
            self._desk.noticed.emit(WITH_MAIL)

    def mark_sent(self) -> None:
        """Save the draft, see that it is ready, and ask on which day it went."""
        letter = self._saved()
        if letter is None or not self._try(self._check_ready, letter):
            return
        if WentDialog(self._desk, letter.id, self.window()).exec():
            self.went.emit(letter.id)

    def let_go(self) -> None:
        """Let the draft go; undo brings it back."""
        if self._letter.id:
            self.form.mark_saved()
            self.keeper.let_go()
            letters.drop_draft(self._desk.partnership, self._letter.id)
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the checks beside the form where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _check_ready(self, letter: Letter) -> None:
        with self._desk.partnership.reading() as session:
            letters.refuse_unready(session, letter, self._desk.today)

    def _try(self, deed: Callable[..., object], *about: object) -> bool:
        """Do something with the letter; what stands in the way is said in the form."""
        try:
            deed(*about)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return False
        except Trouble as trouble:
            self.form.show_refusal(Refusal(trouble.says))
            return False
        return True

    def _saved(self) -> Letter | None:
        """The draft as it is kept, once what was typed is saved."""
        if self.form.is_dirty() or not self.letter_id():
            self.form.save()
        if self.form.is_dirty() or not self.letter_id():
            return None
        return found(self._desk.partnership, Letter, self.letter_id())

    def _keep_for_all(self) -> None:
        """Keep the letter before the same is written to others."""
        letter = self._saved()
        if letter is not None:
            self.alike.letter_kept(letter)

    def _save(self, values: Values) -> None:
        letter = replace(self._letter, **values, written_on=self._desk.today)
        try:
            key = letters.save_draft(self._desk.partnership, letter, today=self._desk.today)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.keeper.let_go()
        self._letter = replace(letter, id=key)
        self.form.mark_saved()
        self._keep_as_before()
        self.kept.emit(key)

    def _keep_as_before(self) -> None:
        """From now on it is a draft of the file: it can be let go, and what is typed is kept as its own."""
        place = "" if self._letter.referral_id else _place(self._letter)
        if self.keeper.place != place:
            self.keeper.open_place(place)
        self.drop.setVisible(True)
        self.deeds.place()
        self.alike.letter_kept(self._letter)

    def _leave(self) -> None:
        self.keeper.let_go()
        if not self.letter_id():
            self._letter = NOBODY
            self.left.emit()
            return
        self.look_now()

    def _typed(self) -> Letter:
        return replace(self._letter, **self.form.typed())

    def _note_typing(self) -> None:
        self._pause.start()

    def _tell_misnamed(self, reader: ReaderOf) -> None:
        try:
            with self._desk.partnership.reading() as session:
                refuse_miscalled(session, self._typed(), reader, self._desk.today)
        except Refusal as refusal:
            self._misnamed.show_notice(refusal.says)
        else:
            self._misnamed.show_notice("")

    def _tell_checks(self) -> None:
        """Where the checks stand out of sight, say how many there are."""
        count = self.checks.count()
        self.way.setText(f"Before it goes: {say_count(count, 'thing')}")
        self.way.setVisible(bool(count) and bool(self._is_narrow))
        self.deeds.place()

    def _show_checks(self) -> None:
        """Bring the checks into view."""
        bring_to_top(self.checks)
        self.checks.focus_first()

    def _lay_out(self) -> None:
        self._side = scrolling(self._side_body())
        self._side.setMinimumWidth(look().px(SIDE_PX))
        line = QHBoxLayout()
        line.setSpacing(PANE_GAP)
        line.addWidget(self.form, 2)
        line.addWidget(self._side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self._misnamed, self.alike):
            column.addWidget(part)
        column.addLayout(line, 1)
        column.addWidget(self.keeper)
        column.addWidget(self.deeds)

    def _side_body(self) -> QVBoxLayout:
        self._beside = QVBoxLayout()
        return self._beside

    def _arrange(self) -> None:
        narrow = look().breadth(self.window().width()) is not Breadth.WIDE
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        (self.form.body if narrow else self._beside).addWidget(self.checks)
        self.checks.show()
        self._side.setVisible(not narrow)
        self._tell_checks()

    def _connect(self) -> None:
        self.form.save_asked.connect(self._save)
        self.form.discarded.connect(self._leave)
        for key in ("subject", "salutation", "body", "close", "because", "reply_wanted"):
            self.form.field(key).changed.connect(self._note_typing)
        for key in ("subject", "salutation", "body", "close", "because", "address"):
            self.form.field(key).changed.connect(self.keeper.touched)
        self.checks.wanted.connect(self.form.go_to)
        self.alike.save_wanted.connect(self._keep_for_all)
        for button, deed in (
            (self.way, self._show_checks),
            (self.pdf, self.save_pdf),
            (self.mail, self.open_as_email),
            (self.mark, self.mark_sent),
            (self.drop, self.let_go),
        ):
            button.clicked.connect(deed)


def _place(letter: Letter) -> str:
    return f"letter:{letter.id}" if letter.id else f"letter:new/{letter.person_id}/{letter.template}"
