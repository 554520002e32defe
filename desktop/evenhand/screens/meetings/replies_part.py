"""Who comes: what each answered, and whether there will be a quorum.

One goes down the people and presses C for coming, A for apologies; each is kept at once. Del takes an answer away.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from evenhand.domain.meetings.record_facts import Reply
from evenhand.domain.meetings.vocabulary import ReplyAnswer
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.book import MeetingBook
from evenhand.screens.plain_room.deeds_part import DeedsPart
from evenhand.screens.theme import Role
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.keyed_table import KeyedTable
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_rows import fold
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.table import Column, TableModel
from evenhand.services.replies import Foreseen, foreseen, replies_to, save_reply, take_back

KEYS: Mapping[int, ReplyAnswer | None] = {
    Qt.Key.Key_C: ReplyAnswer.COMING,
    Qt.Key.Key_A: ReplyAnswer.APOLOGIES,
    Qt.Key.Key_Delete: None,
}
MARKS = {ReplyAnswer.COMING: Mark.GO_AHEAD, ReplyAnswer.APOLOGIES: Mark.PAST}
NOTHING = "Nothing heard"
HOW = "Press C for coming, A for apologies. Del takes an answer away. Each is kept at once."
COPIED = "Copied. Paste it into an email to those who have not answered."
ALL_HEARD = "Everybody has answered."


@dataclass(frozen=True, slots=True)
class Heard:
    """One person who sits on the partnership on the day of the meeting, and what they answered."""

    person_id: int
    name: str
    capacity: str
    votes: bool
    reply: Reply | None

    @property
    def says(self) -> str:
        """The answer in a word or two."""
        return self.reply.answer.label if self.reply else NOTHING


class RepliesPart(DeedsPart):
    """The people, what they answered, and the quorum foreseen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._people: tuple[Heard, ...] = ()
        self._foreseen: Foreseen | None = None
        self.says, self._items = Label("", Role.LEAD, wrap=True), Label(ink=2, wrap=True)
        self.table = KeyedTable("Replies", TableModel(_columns(), _person_id), KEYS, HOW)
        self.table.answered.connect(self.answer)
        self._lay_out()

    def fill(self, book: MeetingBook, key: int) -> None:
        """Show everybody who sits on the partnership on the day of the meeting."""
        with self.desk.partnership.reading() as session:
            given = {one.person_id: one for one in replies_to(session, key)}
            self._foreseen = seen = foreseen(session, key, book.day)
        seats = book.directory.seats_on(book.meetings[key].held_on)
        people = [
            Heard(
                one.person.id,
                one.called,
                one.membership.capacity.label,
                one.membership.votes,
                given.get(one.person.id),
            )
            for one in seats
        ]
        self._people = tuple(sorted(people, key=_by_name))
        self.table.set_rows(self._people)
        self.says.setText(seen.says)
        self._items.setText("\n".join(one.says for one in seen.items))
        self._items.setVisible(bool(seen.items))
        self._chase.setVisible(bool(seen.chase))

    def first_control(self) -> QWidget:
        """The table, on its first person."""
        if self.table.chosen_id() is None and self._people:
            self.table.choose(self._people[0].person_id)
        return self.table

    def answer(self, answer: ReplyAnswer | None) -> None:
        """Keep the answer of the current person, or take it away, and go on to the next."""
        place = self.table.currentIndex().row()
        chosen = next((one for one in self._people if one.person_id == self.table.chosen_id()), None)
        if chosen is None or not self.do(partial(self._keep, chosen, answer)):
            return
        announce(self.table, f"{chosen.name}, {answer.label if answer else NOTHING}")
        self.table.setCurrentIndex(self.table.model().index(min(place + 1, len(self._people) - 1), 0))

    def copy_chase(self) -> None:
        """Copy one line for those who have not answered."""
        chase = self._foreseen.chase if self._foreseen else ""
        if chase:
            QGuiApplication.clipboard().setText(chase)
        self.desk.noticed.emit(COPIED if chase else ALL_HEARD)

    def _keep(self, one: Heard, answer: ReplyAnswer | None) -> None:
        if answer is None:
            take_back(self.desk.partnership, self.key, one.person_id)
            return
        reply = Reply(meeting_id=self.key, person_id=one.person_id, answer=answer, heard_on=self.desk.today)
        save_reply(self.desk.partnership, reply)

    def _coming(self) -> None:
        self.answer(ReplyAnswer.COMING)

    def _apologies(self) -> None:
        self.answer(ReplyAnswer.APOLOGIES)

    def _lay_out(self) -> None:
        coming, apologies = plain("Coming"), plain("Apologies")
        self._chase = plain("Copy a line for those who have not answered")
        for button, deed in (
            (coming, self._coming),
            (apologies, self._apologies),
            (self._chase, self.copy_chase),
        ):
            button.clicked.connect(deed)
        self.column.addWidget(self.says)
        self.column.addWidget(self._items)
        self.column.addWidget(Label(HOW, ink=2, wrap=True))
        self.column.addWidget(self.table, 1)
        self.column.addLayout(row(coming, apologies, None, self._chase))


def _columns() -> tuple[Column[Heard], ...]:
    return (
        Column("Name", _name, sort_key=_by_name, stretch=True),
        Column("Sits as", _capacity),
        Column("Reply", _says, mark=_mark),
        Column("Heard on", _heard_on),
    )


def _name(one: Heard) -> str:
    return one.name


def _capacity(one: Heard) -> str:
    return one.capacity if one.votes else f"{one.capacity}, no vote"


def _says(one: Heard) -> str:
    return one.says


def _mark(one: Heard) -> Mark | None:
    return MARKS[one.reply.answer] if one.reply else None


def _heard_on(one: Heard) -> str:
    return say_day(one.reply.heard_on) if one.reply else ""


def _person_id(one: Heard) -> int:
    return one.person_id


def _by_name(one: Heard) -> str:
    return fold(one.name.removeprefix("Cllr "))
