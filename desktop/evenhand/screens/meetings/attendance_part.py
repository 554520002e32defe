"""Attendance: everybody who sits on the partnership on the day of the meeting, and whether they were there.

One goes down the rows and presses P, A or X; what was marked is kept together with Save, as one change.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Presence
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.book import MeetingBook
from evenhand.screens.plain_room.parts import Part
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.keyed_table import KeyedTable
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.list_rows import fold
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.table import Column, TableModel
from evenhand.services import meetings

KEYS: Mapping[int, Presence | None] = {
    Qt.Key.Key_P: Presence.PRESENT,
    Qt.Key.Key_A: Presence.APOLOGIES,
    Qt.Key.Key_X: Presence.ABSENT,
    Qt.Key.Key_Delete: None,
}
MARKS = {Presence.PRESENT: Mark.GO_AHEAD, Presence.APOLOGIES: Mark.PAST, Presence.ABSENT: Mark.PAST}
LOW = 240
NOT_RECORDED = "Not recorded"
HOW = "Press P for present, A for apologies, X for absent. Delete takes an entry away."
NOBODY = "Nobody sat on the partnership on this day. Members are added under Members."


@dataclass(frozen=True, slots=True)
class Marked:
    """One person in the table, with what is marked so far."""

    person_id: int
    name: str
    capacity: str
    presence: Presence | None

    @property
    def says(self) -> str:
        """How the person is marked, in a word."""
        return self.presence.label if self.presence else NOT_RECORDED


class AttendancePart(Part):
    """The table of a meeting's attendance with its footer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._meeting_id = 0
        self._people: tuple[Marked, ...] = ()
        self._saved: dict[int, Presence] = {}
        self._marks: dict[int, Presence] = {}
        self.table = KeyedTable("Attendance", TableModel(_columns(), _person_id), KEYS, HOW)
        self.table.answered.connect(self.mark)
        self._how = Label(HOW, Role.SMALL, ink=2, wrap=True)
        self._none = Label(NOBODY, ink=2, wrap=True)
        self._say = Label(weight=Weight.STRONG, wrap=True)
        self._all = plain("Everybody present")
        self._all.clicked.connect(self.mark_everybody)
        self._lay_out()

    def show_record(self, book: MeetingBook, key: int) -> None:
        """Show who sat on that day, and whoever was recorded besides, round what is being marked."""
        recorded = book.attendance_at(key)
        if key != self._meeting_id or not self.is_dirty():
            self._marks = dict(recorded)
        self._meeting_id, self._saved = key, recorded
        day = book.meetings[key].held_on
        sitting = {seat.person.id: seat.membership.capacity.label for seat in book.directory.seats_on(day)}
        everybody = sitting | {one: "Not a member then" for one in recorded if one not in sitting}
        people = (Marked(one, book.directory.called(one, day), says, None) for one, says in everybody.items())
        self._people = tuple(sorted(people, key=_by_name))
        self._fill()

    def is_dirty(self) -> bool:
        """Whether something was marked and not saved."""
        return self._marks != self._saved

    def save(self) -> None:
        """Keep what was marked."""
        try:
            meetings.record_attendance(self._desk.partnership, self._meeting_id, self._marks)
        except Refusal as refusal:
            self._tell(f"Not saved: {refusal.says}")
            return
        self._saved = dict(self._marks)
        self._fill()

    def discard(self) -> None:
        """Show again what was saved."""
        self._marks = dict(self._saved)
        self._fill()

    def remind(self) -> None:
        """Say that what was marked must be saved or discarded first."""
        self._tell(FINISH_FIRST.says)

    def focus_first(self) -> None:
        """Go to the table, on its first person."""
        if self.table.chosen_id() is None and self._people:
            self.table.choose(self._people[0].person_id)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark(self, presence: Presence | None) -> None:
        """Mark the current person, or take the entry away, and go on to the next one."""
        person_id = self.table.chosen_id()
        if not isinstance(person_id, int):
            return
        place = self.table.currentIndex().row()
        self._put(person_id, presence)
        self._fill()
        announce(self.table, f"{self._called(person_id)}, {presence.label if presence else NOT_RECORDED}")
        self.table.setCurrentIndex(self.table.model().index(min(place + 1, len(self._people) - 1), 0))

    def mark_everybody(self) -> None:
        """Mark everybody present who is not marked yet."""
        for one in self._people:
            self._marks.setdefault(one.person_id, Presence.PRESENT)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little height, the table is worth more than how to use it."""
        super().resizeEvent(event)
        self._how.setVisible(self.height() >= look().px(LOW))

    def _put(self, person_id: int, presence: Presence | None) -> None:
        if presence is None:
            self._marks.pop(person_id, None)
        else:
            self._marks[person_id] = presence

    def _called(self, person_id: int) -> str:
        return next((one.name for one in self._people if one.person_id == person_id), "")

    def _fill(self) -> None:
        self.table.set_rows(
            [Marked(p.person_id, p.name, p.capacity, self._marks.get(p.person_id)) for p in self._people]
        )
        self.table.setVisible(bool(self._people))
        self._all.setVisible(bool(self._people))
        self._none.setVisible(not self._people)
        self._say.setText("Not saved yet" if self.is_dirty() else "")

    def _tell(self, says: str) -> None:
        self._say.setText(says)
        announce(self, says)

    def _mark_present(self) -> None:
        self.mark(Presence.PRESENT)

    def _mark_apologies(self) -> None:
        self.mark(Presence.APOLOGIES)

    def _mark_absent(self) -> None:
        self.mark(Presence.ABSENT)

    def _lay_out(self) -> None:
        buttons = [plain("Present"), plain("Apologies"), plain("Absent")]
        acts = (self._mark_present, self._mark_apologies, self._mark_absent)
        for button, act in zip(buttons, acts, strict=True):
            button.clicked.connect(act)
        discard, save = plain("Discard"), primary("Save")
        discard.clicked.connect(self.discard)
        save.clicked.connect(self.save)
        footer = QHBoxLayout()
        footer.addWidget(self._say, 1)
        footer.addLayout(row(discard, save))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._how)
        column.addWidget(self.table, 1)
        column.addWidget(self._none)
        column.addLayout(row(*buttons, None, self._all))
        column.addWidget(rule())
        column.addLayout(footer)


def _columns() -> tuple[Column[Marked], ...]:
    return (
        Column("Name", lambda one: one.name, sort_key=_by_name, stretch=True),
        Column("Sits as", lambda one: one.capacity),
        Column(
            "Attendance",
            lambda one: one.says,
            mark=lambda one: MARKS[one.presence] if one.presence else None,
            strong=lambda one: one.presence is Presence.ABSENT,
        ),
    )


def _person_id(marked: Marked) -> int:
    return marked.person_id


def _by_name(marked: Marked) -> str:
    return fold(marked.name.removeprefix("Cllr "))
