"""The minutes of a meeting: written from the record, edited, circulated, approved and sealed, corrected by date.

What is typed is kept every three seconds and offered again after a crash. A section that somebody edited is never
written over unasked.
"""

from contextlib import suppress
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.minutes_merging import Moved
from evenhand.domain.meetings.minutes_text import MinuteSection
from evenhand.domain.meetings.vocabulary import MinutesState
from evenhand.domain.publicity.screening.findings import TextFinding
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_count, say_day, say_list
from evenhand.records.file.in_hand import FileClosed
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.frame.notices import ask
from evenhand.screens.meetings.minutes_dialogs import (
    CirculateDialog,
    CorrectionDialog,
    SealDialog,
    moved_says,
    takes_a_side_says,
)
from evenhand.screens.meetings.minutes_editor import MinutesEditor
from evenhand.screens.plain_room.deeds_part import DeedsPart
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.shared.typing_keeper import TypingKeeper
from evenhand.screens.theme import Weight
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.typing_told import tell_typing
from evenhand.services import minutes
from evenhand.services.minutes import Minutes
from evenhand.services.saving import kept

NOT_HELD = "Minutes are written once the meeting was held."
NONE_YET = (
    "No minutes are written yet. They are written from the record; every section can be edited afterwards."
)
ELSEWHERE = "They were approved on {}, and their text is not kept here."
KEEP_MINE, ALL_ANEW = "Write anew, keep what was edited", "Write all of it anew"


class MinutesPart(DeedsPart):
    """The sections with how they stand above and what can be done with them below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._meeting: Meeting | None = None
        self._shown: Minutes | None = None
        self._moved: tuple[Moved, ...] = ()
        self._was_dirty = False
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self._tell_caution)
        self.stands, self.line = Label(weight=Weight.STRONG, wrap=True), Label(ink=2, wrap=True)
        self.none = Label(wrap=True)
        self.caution, self.moved = NoticeLine(), NoticeLine()
        self.editor = MinutesEditor()
        self.keeper = TypingKeeper(desk, "", self.editor.text, self.editor.take_up)
        self.editor.typed.connect(self._note_typing)
        self._make_buttons()
        self._lay_out()

    def fill(self, book: Any, key: int) -> None:
        """Show the minutes as they stand, round whatever is being typed of the same ones."""
        other = self.keeper.place != _place(key)
        typing = not other and self.is_dirty()
        with self.desk.partnership.reading() as session:
            self._meeting = kept(session, Meeting, key)
            self._shown = shown = minutes.minutes_of(session, key)
            self._moved = minutes.changed_since(session, shown) if shown else ()
        open_still = self._is_open()
        if not typing:
            self.editor.show_sections(self._saved(), read_only=not open_still)
        self.editor.mark_moved([one.heading for one in self._moved])
        if other:
            self.keeper.open_place(_place(key) if open_still else "")
        self._tell()
        self._look_at_words()

    def first_control(self) -> QWidget:
        """The sections, or the button that writes them."""
        return self.editor.rows if self._shown is not None else self.write

    def is_dirty(self) -> bool:
        """Whether something was typed and not saved."""
        return self._is_open() and self.editor.sections() != self._saved()

    def save(self) -> None:
        """Keep what was typed as the draft."""
        if self.is_dirty() and self._meeting is not None:
            partnership, sections = self.desk.partnership, self.editor.sections()
            deed = partial(minutes.save_draft, partnership, self._meeting.id, sections, today=self.desk.today)
            if self.do(deed):
                self._read_again()
                self._end_typing()

    def discard(self) -> None:
        """Show again what was saved."""
        self.editor.show_sections(self._saved(), read_only=not self._is_open())
        self._end_typing()

    def remind(self) -> None:
        """Say that what was typed must be saved or discarded first."""
        self._say_refused(FINISH_FIRST.says)

    def write_minutes(self) -> None:
        """Write the minutes from the record for the first time."""
        self._write_anew(keep_edited=True)

    def write_anew(self) -> None:
        """Write them anew from the record, asking first about what somebody edited."""
        if self._shown is None or not self._saved_first():
            return
        edited = minutes.edited(self._shown)
        if not edited:
            self._write_anew(keep_edited=True)
            return
        says = f"Somebody edited {say_list(list(edited))}. Undo brings back what stands there now."
        answer = ask("Write the minutes anew?", says, (KEEP_MINE, ALL_ANEW), self.window(), leave="Not now")
        if answer >= 0:
            self._write_anew(keep_edited=answer == 0)

    def circulate(self) -> None:
        """Record that the minutes as they stand were sent."""
        if self._saved_first() and self._shown is not None:
            findings = _findings(self.desk.partnership, self._shown)
            CirculateDialog(self.desk, self._shown, findings, self.window()).exec()
            self._read_again()

    def approve(self) -> None:
        """Seal the minutes as approved at a later meeting."""
        if self._saved_first() and self._shown is not None:
            SealDialog(self.desk, self._shown, self._moved, self.window()).exec()
            self._read_again()

    def correct(self) -> None:
        """Add a dated correction to approved minutes."""
        if self._shown is not None:
            CorrectionDialog(self.desk, self._shown, self.window()).exec()
            self._read_again()

    def _write_anew(self, *, keep_edited: bool) -> None:
        if self._meeting is not None:
            deed = partial(
                minutes.write_anew,
                self.desk.partnership,
                self._meeting.id,
                today=self.desk.today,
                keep_edited=keep_edited,
            )
            if self.do(deed):
                self.keeper.let_go()
                self._read_again()
                self.focus_first()

    def _look_at_words(self) -> None:
        """Look for what takes a side once the sections stand there: at first the register of parties is read."""
        self.caution.show_notice("")
        if self._shown is not None and self._is_open():
            self._look.start()

    def _tell_caution(self) -> None:
        """Say what takes a side; nothing where the file was closed meanwhile."""
        if self._shown is None or not self._is_open():
            return
        with suppress(FileClosed), self.desk.partnership.reading() as session:
            findings = minutes.takes_a_side(session, self._shown)
            if findings:
                self.caution.show_notice(takes_a_side_says(findings))

    def _saved_first(self) -> bool:
        """Save what is being typed, so that it is what a deed is about; False where that is refused."""
        self.save()
        return not self.is_dirty()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons on one line where they fit."""
        super().resizeEvent(event)
        self._place_deeds()

    def changeEvent(self, event: QEvent) -> None:
        """Place the buttons anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._place_deeds()
        super().changeEvent(event)

    def _place_deeds(self) -> None:
        deeds = (self.anew, self.send, self.seal, self.mend)
        wide = sum(one.sizeHint().width() + GAP for one in deeds if not one.isHidden())
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._deeds.setDirection(sideways if wide <= self.width() else down)

    def _read_again(self) -> None:
        self.fill(self.book, self.key)

    def _is_open(self) -> bool:
        return self._shown is not None and self._shown.seal is None

    def _saved(self) -> tuple[MinuteSection, ...]:
        """What is kept, with the corrections as a section of their own."""
        shown = self._shown
        if shown is None:
            return ()
        return (*shown.sections, *_corrections(shown))

    def _note_typing(self) -> None:
        self.keeper.touched()
        dirty = self.is_dirty()
        if dirty != self._was_dirty:
            self._was_dirty = dirty
            self._tell()
            tell_typing(self)

    def _end_typing(self) -> None:
        self.keeper.let_go()
        self._was_dirty = False
        self._tell()
        tell_typing(self)

    def _tell(self) -> None:
        """Say how the minutes stand, and offer what can be done with them now."""
        shown, meeting = self._shown, self._meeting
        held = meeting is not None and meeting.status is Planned.HELD
        elsewhere = meeting is not None and shown is None and meeting.minutes_approved_on is not None
        self.stands.setText(shown.says if shown else "")
        self.line.setText(_line(shown) if shown else "")
        self.none.setText(_none(meeting) if shown is None else "")
        self.moved.show_notice(moved_says(self._moved) if self._moved else "")
        sent = shown is not None and bool(shown.sent)
        for widget, there in (
            (self.stands, shown is not None),
            (self.line, shown is not None),
            (self.none, shown is None),
            (self.editor, shown is not None),
            (self.keeper, self._is_open()),
            (self.write, shown is None and held and not elsewhere),
            (self.anew, self._is_open()),
            (self.send, shown is not None),
            (self.seal, self._is_open() and sent),
            (self.mend, shown is not None and shown.seal is not None),
            (self.keep, self.is_dirty()),
            (self.drop, self.is_dirty()),
        ):
            widget.setVisible(there)
        self._place_deeds()

    def _make_buttons(self) -> None:
        self.write = primary("Write the minutes from the record")
        self.keep, self.drop = primary("Save draft"), plain("Discard")
        self.anew, self.send = plain("Write anew from the record…"), plain("Circulate…")
        self.seal, self.mend = plain("Approve at a later meeting…"), plain("Add a correction…")
        for button, deed in (
            (self.write, self.write_minutes),
            (self.keep, self.save),
            (self.drop, self.discard),
            (self.anew, self.write_anew),
            (self.send, self.circulate),
            (self.seal, self.approve),
            (self.mend, self.correct),
        ):
            button.clicked.connect(deed)

    def _lay_out(self) -> None:
        for part in (self.stands, self.line, self.none, self.caution, self.moved):
            self.column.addWidget(part)
        self.column.addLayout(row(self.write, None))
        self.column.addWidget(self.editor, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.keeper, 1)
        foot.addLayout(row(self.drop, self.keep))
        self.column.addLayout(foot)
        self._deeds = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._deeds.setSpacing(GAP)
        first = row(self.anew, self.send)
        self._deeds.addLayout(first)
        self._deeds.setAlignment(first, Qt.AlignmentFlag.AlignLeft)
        self._deeds.addLayout(row(self.seal, self.mend, None), 1)
        self.column.addLayout(self._deeds)


def _findings(partnership: Partnership, shown: Minutes) -> tuple[TextFinding, ...]:
    with partnership.reading() as session:
        return minutes.takes_a_side(session, shown)


def _place(key: int) -> str:
    return f"minutes:{key}"


def _none(meeting: Meeting | None) -> str:
    if meeting is None or meeting.status is not Planned.HELD:
        return NOT_HELD
    approved = meeting.minutes_approved_on
    return ELSEWHERE.format(say_day(approved)) if approved is not None else NONE_YET


def _line(shown: Minutes) -> str:
    """To how many they went and when, and what is compared to see that nobody changed them."""
    current = [one for one in shown.sent if one.edition == shown.version.number]
    went = "Not circulated yet."
    if current:
        people = len({one.person_id for one in current if one.person_id is not None})
        first = say_day(min(one.sent_on for one in current))
        went = f"Circulated on {first} to {say_count(people, 'person', 'people')}."
    if shown.state is MinutesState.APPROVED:
        return f"Sealed; check digits {shown.check_digits}. {went}"
    return went


def _corrections(shown: Minutes) -> tuple[MinuteSection, ...]:
    """The corrections as a section, where there are any."""
    said = tuple(
        f"Correction {one.number} of {say_day(one.made_on)}: {one.says} Reason: {one.because}"
        for one in shown.corrections
    )
    return (MinuteSection("", "Corrections", said),) if said else ()
