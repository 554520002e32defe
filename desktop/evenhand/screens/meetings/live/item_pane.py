"""The item in the middle: who takes part, what is decided, what is noted for the minutes, what is to be done."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.meetings.room import Room
from evenhand.domain.meetings.vocabulary import AgendaPurpose
from evenhand.domain.words import say_long_day
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.live.decision_form import DecisionForm
from evenhand.screens.meetings.live.decision_words import decision_rows, decisions_of, say_action
from evenhand.screens.meetings.live.draft import ItemDraft, MotionDraft, motion_of, read_draft
from evenhand.screens.meetings.live.expected_lines import ExpectedLines
from evenhand.screens.meetings.live.item_footer import ItemFooter
from evenhand.screens.meetings.live.item_parts import ActionsRow, DecidedList, TakeRow
from evenhand.screens.meetings.live.note_edit import NOTE, NoteEdit
from evenhand.screens.meetings.live.room_words import counts_of, standing_of
from evenhand.screens.meetings.live.wording_field import Screener
from evenhand.screens.shared.typing_keeper import TypingKeeper
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.sizes import GAP, LABEL_GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.item_bar import ItemBar
from evenhand.screens.widgets.label import ElidedLabel, Label
from evenhand.screens.widgets.pane import BodyScroll, Pane, ScrolledBody
from evenhand.screens.widgets.typing_told import tell_typing
from evenhand.services.meeting_reading import Sitting

RING = 3


class ItemPane(Pane):
    """One item of the agenda. What is typed of it is kept until it is recorded; the note when it is left.

    Signals: `record_asked` (motion, as a view), `defer_asked` (motion), `noted` (item, note), `take_asked`,
    `pass_asked`, `action_asked`, `papers_asked`, `drop_asked` (decision).
    """

    record_asked = Signal(object, bool)
    defer_asked = Signal(object)
    noted = Signal(int, str)
    take_asked = Signal()
    pass_asked = Signal()
    action_asked = Signal()
    papers_asked = Signal()
    drop_asked = Signal(int)

    def __init__(self, desk: Desk, screener: Callable[[], Screener]) -> None:
        super().__init__()
        self.setAccessibleName("Item")
        self.item_id = 0
        self._sitting: Sitting | None = None
        self._room: Room | None = None
        self._may = True
        self._unfolded = False
        self._drafts: dict[int, ItemDraft] = {}
        self._as_recorded: MotionDraft | None = None
        self._was_typing = False
        self._place = ElidedLabel("", ink=2)
        self._title = Label("", Role.TITLE, wrap=True)
        self.papers = plain("")
        self.bar = ItemBar()
        self.take_row = TakeRow()
        self.decided = DecidedList()
        self.form = DecisionForm(screener)
        self.expected = ExpectedLines(self.form)
        self._note_label = Label(NOTE, weight=Weight.STRONG)
        self.note = NoteEdit()
        self.to_do = ActionsRow()
        self.keeper = TypingKeeper(desk, "", self._as_text, self._take_up)
        self.footer = ItemFooter(self.keeper)
        self._lay_out()
        self._connect()

    def show_item(self, sitting: Sitting, room: Room, item: AgendaItem, *, may: bool, current: bool) -> None:
        """Show an item in its room; what is being typed of it stays."""
        turned = item.id != self.item_id or sitting.meeting.id != self._meeting_id()
        if turned:
            self.leave_item()
        note_before = self._stored_note()
        self._sitting, self._room, self._may = sitting, room, may
        self.item_id = item.id
        self._show_head(sitting, item, current)
        self.bar.show_counts(counts_of(sitting, room), standing_of(room))
        self.decided.show_rows(decision_rows(sitting, item.id), may=may)
        self._show_actions(sitting, item)
        if turned:
            self._show_draft(self._drafts.pop(item.id, None) or ItemDraft(MotionDraft(), item.note))
            self.keeper.open_place(f"meeting-item:{item.id}" if may else "")
        else:
            self.form.follow(sitting, room)
            if self.note.toPlainText() == note_before:
                self.note.show_note(item.note)
        self._fit()

    def leave_item(self) -> None:
        """Keep what is typed before another item is shown."""
        if not self.item_id:
            return
        self.keep_typing()
        self._drafts.pop(self.item_id, None)
        if self._has_motion():
            self._drafts[self.item_id] = self.draft()

    def keep_typing(self) -> None:
        """Keep the note as a change, and the motion as a draft."""
        self._tell_note()
        if self._has_motion():
            self.keeper.keep_now()

    def typed(self) -> tuple[int, ...]:
        """The items under which something is typed and not recorded, the one that is shown first."""
        noted = self._may and self.note.words() != self._stored_note()
        here = self.item_id and (noted or self._has_motion())
        others = (one for one in self._drafts if one != self.item_id)
        return (*((self.item_id,) if here else ()), *others)

    def give_typed(self) -> MotionDraft | None:
        """Keep the note, and give the motion that is typed; None where there is none."""
        self._tell_note()
        return self.form.draft() if self._has_motion() else None

    def discard(self) -> None:
        """Let go of what is typed under the item that is shown."""
        self.note.show_note(self._stored_note())
        self.recorded()

    def forget(self) -> None:
        """Show another meeting from now on."""
        self.leave_item()
        self._sitting, self.item_id = None, 0

    def draft(self) -> ItemDraft:
        """All that is being typed."""
        return ItemDraft(self.form.draft(), self.note.toPlainText())

    def recorded(self) -> None:
        """A motion was recorded: begin with a clean form."""
        self.keeper.let_go()
        self._drafts.pop(self.item_id, None)
        self._unfolded = False
        self._clear_form()
        self._fit()
        self._tell_typing()

    def forget_draft(self, item_id: int) -> None:
        """Forget what was typed under an item that is no longer there."""
        self._drafts.pop(item_id, None)

    def correct(self, decision_id: int) -> None:
        """Put a recorded decision into the form, to be corrected."""
        decision = self._sitting.decision(decision_id) if self._sitting else None
        if decision is not None and self._sitting is not None and self._room is not None:
            self.form.show_motion(
                self._sitting, self._sitting.room_of(decision), motion_of(self._sitting, decision)
            )
            self._as_recorded = self.form.draft()
            self._unfolded = True
            self._fit()
            self._tell_typing()
            self.form.focus_first()

    def dropped(self, decision_id: int) -> None:
        """A decision was taken away: it is not corrected any more."""
        if self.form.draft().decision_id == decision_id:
            self.recorded()
        self._fit()

    def begin_decision(self) -> None:
        """Show the form of a motion."""
        self._unfolded = True
        self._fit()
        self.form.focus_first()

    def focus_first(self) -> None:
        """Go to the wording, or to the note where nothing is to be decided."""
        if self.form.isVisibleTo(self):
            self.form.focus_first()
        elif not self.take_row.isHidden() and self.take_row.take.isVisibleTo(self):
            self.take_row.take.setFocus()
        else:
            self.note.setFocus()

    def set_low(self, low: bool) -> None:
        """Let the notes of the bar go where the window is low."""
        self.bar.set_low(low)

    def _meeting_id(self) -> int:
        return self._sitting.meeting.id if self._sitting else 0

    def _stored_note(self) -> str:
        item = self._sitting.item(self.item_id) if self._sitting else None
        return item.note if item else ""

    def _show_head(self, sitting: Sitting, item: AgendaItem, current: bool) -> None:
        meeting = sitting.meeting
        where = f"{meeting.kind.label}, {say_long_day(meeting.held_on)}"
        self._place.set_text(f"Item {item.position} of {len(sitting.items)}  ·  {where}")
        self._title.setText(item.title)
        papers = [one for one in sitting.papers if one.item_id == item.id]
        self.papers.setVisible(bool(papers))
        self.papers.setText(f"Paper {papers[0].position}" if len(papers) == 1 else f"{len(papers)} papers")
        self.papers.setToolTip(", ".join(one.title for one in papers))
        self.take_row.show_item(sitting, item, may=self._may, current=current)

    def _show_actions(self, sitting: Sitting, item: AgendaItem) -> None:
        own = [action for action, tie in sitting.actions if tie.item_id == item.id]
        self.to_do.show_actions([say_action(sitting, one) for one in own], may=self._may)

    def _show_draft(self, draft: ItemDraft) -> None:
        if self._sitting is None or self._room is None:
            return
        self._unfolded = self._wants_decision() or not draft.motion.is_blank
        self.form.show_motion(self._sitting, self._room, draft.motion)
        self._as_recorded = None
        self.note.show_note(draft.note)
        self._tell_typing()

    def _wants_decision(self) -> bool:
        item = self._sitting.item(self.item_id) if self._sitting else None
        if item is None or self._sitting is None or decisions_of(self._sitting, item.id):
            return False
        return item.purpose is AgendaPurpose.DECISION

    def _clear_form(self) -> None:
        if self._sitting is not None and self._room is not None:
            self.form.show_motion(self._sitting, self._room, MotionDraft())
            self._as_recorded = None

    def _leave_correction(self) -> None:
        """Leave a recorded decision as it stands."""
        self.recorded()
        self.footer.unfold.setFocus()

    def _fit(self) -> None:
        """Show what belongs to the state of the item."""
        if self._room is None:
            return
        shown = self._unfolded and self._may
        self.form.setVisible(shown)
        self.footer.unfold.setVisible(not shown and self._may)
        self.footer.unfold.setText("Add another decision" if self.decided.rows else "Add a decision")
        self.note.let_type(self._may)
        self.footer.show_way(self._room, corrects=bool(self.form.draft().decision_id))
        self.footer.show_buttons(shown)

    def _tell_note(self) -> None:
        note = self.note.words()
        if self._may and self.item_id and note != self._stored_note():
            self.noted.emit(self.item_id, note)
            if self.form.draft().is_blank and note == self._stored_note():
                self.keeper.let_go()
            self._tell_typing()

    def _as_text(self) -> str:
        return self.draft().as_text()

    def _take_up(self, text: str) -> None:
        """Show what was typed before a crash."""
        self._show_draft(read_draft(text))
        self._fit()

    def _note_typing(self) -> None:
        self.keeper.touched()
        self._tell_typing()

    def _has_motion(self) -> bool:
        """Whether a motion is typed: a new one, or a recorded one otherwise than it stands."""
        draft = self.form.draft()
        return self._may and bool(self.item_id) and not draft.is_blank and draft != self._as_recorded

    def _tell_typing(self) -> None:
        typing = bool(self.typed())
        if typing != self._was_typing:
            self._was_typing = typing
            tell_typing(self)

    def _record(self, as_view: bool) -> None:
        self.record_asked.emit(self.form.draft(), as_view)

    def _record_now(self) -> None:
        if self.footer.record.isVisible():
            self.footer.record.click()

    def _defer(self) -> None:
        self.defer_asked.emit(self.form.draft())

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._place)
        words.addWidget(self._title)
        self.header.addLayout(words, 1)
        self._note_label.setBuddy(self.note)
        content = ScrolledBody()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, RING, 0)
        column.setSpacing(GAP)
        for part in (self.bar, self.take_row, self.decided, self.expected, self.form):
            column.addWidget(part)
        noted = QVBoxLayout()
        noted.setSpacing(LABEL_GAP)
        noted.addWidget(self._note_label)
        noted.addWidget(self.note, 1)
        column.addLayout(noted, 1)
        column.addWidget(self.to_do)
        self.add(BodyScroll(content), 1)
        self.set_footer(self.footer)
        self.header.addWidget(self.papers, 0, Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        self.form.changed.connect(self._note_typing)
        self.note.textChanged.connect(self._note_typing)
        self.note.left.connect(self._tell_note)
        self.footer.unfold.clicked.connect(self.begin_decision)
        self.decided.edit_asked.connect(self.correct)
        self.decided.drop_asked.connect(self.drop_asked)
        self.take_row.take.clicked.connect(self.take_asked)
        self.take_row.pass_by.clicked.connect(self.pass_asked)
        self.to_do.add.clicked.connect(self.action_asked)
        self.papers.clicked.connect(self.papers_asked)
        self.footer.record_asked.connect(self._record)
        self.footer.defer.clicked.connect(self._defer)
        self.footer.leave.clicked.connect(self._leave_correction)
        self.footer.refused.connect(self._say_refused)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._record_now)

    def _say_refused(self, says: str) -> None:
        self.form.error.show_sentence(says)
