"""Answers in writing: everybody with a vote on the day it was sent, and what each answered.

One goes down the people and presses F for, A against, B abstained; each is kept at once. Del takes an answer away.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt

from evenhand.domain.meetings.record_facts import WrittenAnswer
from evenhand.domain.meetings.vocabulary import Cast
from evenhand.domain.meetings.written import took_no_part
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.written_book import WrittenBook
from evenhand.screens.plain_room.deeds_part import DeedsPart
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.keyed_table import KeyedTable
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_rows import fold
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.table import Column, TableModel
from evenhand.screens.widgets.written_fields import DayField
from evenhand.services.written_decisions import answer, take_answer_back

KEYS: Mapping[int, Cast | None] = {
    Qt.Key.Key_F: Cast.FOR,
    Qt.Key.Key_A: Cast.AGAINST,
    Qt.Key.Key_B: Cast.ABSTAINED,
    Qt.Key.Key_Delete: None,
}
MARKS = {Cast.FOR: Mark.PLUS, Cast.AGAINST: Mark.MINUS, Cast.ABSTAINED: Mark.PAST}
NOTHING = "Nothing heard"
HOW = "Press F for, A against, B abstained. Del takes an answer away. Each is kept at once."


@dataclass(frozen=True, slots=True)
class Asked:
    """One person who was asked, and what they answered."""

    person_id: int
    name: str
    answer: WrittenAnswer | None


class AnswersPart(DeedsPart):
    """Who was asked and what they answered, with the day on which the answers came."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._people: tuple[Asked, ...] = ()
        self.table = KeyedTable("Answers", TableModel(_columns(), _person_id), KEYS, HOW)
        self.table.answered.connect(self.answer)
        self._apart = Label(wrap=True)
        self.day = DayField("answered_on", "Answered on", needed="Give the day on which it was answered.")
        self._lay_out()

    def fill(self, book: WrittenBook, key: int) -> None:
        """Show everybody who was asked."""
        one = book.written[key]
        called = {person: book.directory.called(person, one.written.sent_on) for person in one.voters}
        people = [Asked(person, name, one.answers.get(person)) for person, name in called.items()]
        self._people = tuple(sorted(people, key=_by_name))
        self.table.set_rows(self._people)
        apart = sorted(book.directory.called(person, one.written.sent_on) for person in one.apart)
        self._apart.setText(took_no_part(apart))
        self._apart.setVisible(bool(apart))
        self.day.set_value(min(self.desk.today, one.written.closes_on))

    def first_control(self) -> KeyedTable:
        """The table, on its first person."""
        if self.table.chosen_id() is None and self._people:
            self.table.choose(self._people[0].person_id)
        return self.table

    def answer(self, cast: Cast | None) -> None:
        """Keep the answer of the current person, or take it away, and go on to the next."""
        place = self.table.currentIndex().row()
        chosen = next((one for one in self._people if one.person_id == self.table.chosen_id()), None)
        if chosen is None or not self.do(partial(self._keep, chosen, cast)):
            return
        announce(self.table, f"{chosen.name}, {cast.label if cast else NOTHING}")
        self.table.setCurrentIndex(self.table.model().index(min(place + 1, len(self._people) - 1), 0))

    def _keep(self, one: Asked, cast: Cast | None) -> None:
        if cast is None:
            if one.answer is not None:
                take_answer_back(self.desk.partnership, one.answer.id)
            return
        answered_on = self.day.value()
        if answered_on is None:
            raise Refusal(self.day.needed)
        given = WrittenAnswer(
            written_id=self.key, person_id=one.person_id, cast=cast, answered_on=answered_on
        )
        answer(self.desk.partnership, given, today=self.desk.today)

    def _lay_out(self) -> None:
        buttons = [plain(one.label) for one in Cast]
        for button, cast in zip(buttons, Cast, strict=True):
            button.clicked.connect(partial(self.answer, cast))
        label = Label(self.day.label, ink=2)
        label.setBuddy(self.day.control())
        self.column.addWidget(Label(HOW, ink=2, wrap=True))
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._apart)
        self.column.addLayout(row(*buttons, None, label, self.day))


def _columns() -> tuple[Column[Asked], ...]:
    return (
        Column("Name", _name, sort_key=_by_name, stretch=True),
        Column("Answer", _says, mark=_mark),
        Column("Answered on", _answered_on),
    )


def _name(one: Asked) -> str:
    return one.name


def _says(one: Asked) -> str:
    return one.answer.cast.label if one.answer else NOTHING


def _mark(one: Asked) -> Mark | None:
    return MARKS[one.answer.cast] if one.answer else None


def _answered_on(one: Asked) -> str:
    return say_day(one.answer.answered_on) if one.answer else ""


def _person_id(one: Asked) -> int:
    return one.person_id


def _by_name(one: Asked) -> str:
    return fold(one.name.removeprefix("Cllr "))
