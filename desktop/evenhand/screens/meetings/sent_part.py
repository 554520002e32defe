"""What was sent about a meeting: which edition of what, to whom, how and when; and recording that it went out."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from evenhand.domain.meetings.circulating import SentEdition
from evenhand.domain.meetings.notice import PAPERS, NoticeLine
from evenhand.domain.meetings.vocabulary import Circulated
from evenhand.domain.words import say_count, say_day, say_list
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.book import DOT, MeetingBook
from evenhand.screens.meetings.sent_dialog import SentDialog
from evenhand.screens.plain_room.deeds_part import DeedsPart
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.fitted_rows import FittedRows
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.pane import row
from evenhand.services import circulations
from evenhand.services.calling import notice

NOTHING = "Nothing is recorded as sent yet. Who was sent what, and when, shows that notice was given in time."


class SentPart(DeedsPart):
    """The editions with those who were sent each; below them who the chosen one went to by name."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._editions: tuple[SentEdition, ...] = ()
        self._line: NoticeLine | None = None
        self.notice = Label(wrap=True)
        self.rows = FittedRows("What was sent", most=5)
        self._none = Label(NOTHING, ink=2, wrap=True)
        self._names, self._left_out = Label(ink=2, wrap=True), Label(ink=2, wrap=True)
        self._lay_out()

    def fill(self, book: MeetingBook, key: int) -> None:
        """Show what was sent, and where the notice stands while the meeting is ahead."""
        with self.desk.partnership.reading() as session:
            self._editions = circulations.sent(session, key)
            self._line = notice(session, key, book.day) if book.is_ahead(key) else None
        self.notice.setText(self._line.says if self._line else "")
        self.notice.setVisible(bool(self.notice.text()))
        self.rows.set_rows([_row(number, one) for number, one in enumerate(self._editions)])
        there = bool(self._editions)
        self._take_out.setVisible(there)
        self._none.setVisible(not there)
        self._tell_names()

    def first_control(self) -> QWidget:
        """The editions, or the button for the first one."""
        return self.rows if self._editions else self.record_button

    def record(self, what: Circulated | None = None) -> None:
        """Record that something went out."""
        if self.book is None:
            return
        SentDialog(self.desk, self.book, self.key, what or self._likely(), self.window()).exec()

    def take_out(self) -> None:
        """Take out an edition that was entered by mistake."""
        chosen = self._chosen()
        if chosen is not None:
            self.do(partial(circulations.remove_edition, self.desk.partnership, chosen))

    def _likely(self) -> Circulated:
        """What is recorded next: what the rule of notice asks for, or minutes once the meeting is over."""
        if self._line is not None:
            return Circulated.PACK if self._line.rule == PAPERS else Circulated.NOTICE
        gone = {one.what for one in self._editions}
        return Circulated.MINUTES if Circulated.DRAFT_MINUTES in gone else Circulated.DRAFT_MINUTES

    def _chosen(self) -> SentEdition | None:
        place = self.rows.currentIndex().row()
        return self._editions[place] if 0 <= place < len(self._editions) else None

    def _tell_names(self) -> None:
        chosen = self._chosen()
        self._names.setText(f"Sent to {say_list(list(chosen.names))}." if chosen and chosen.names else "")
        self._names.setVisible(bool(self._names.text()))
        left = chosen.not_sent if chosen and chosen.names else ()
        self._left_out.setText(f"Not sent to {say_list(list(left))}." if left else "")
        self._left_out.setVisible(bool(left))

    def _lay_out(self) -> None:
        self.record_button = plain("Record as sent…", Mark.PLUS)
        self._take_out = plain("Take out")
        self.record_button.clicked.connect(self._record)
        self._take_out.clicked.connect(self.take_out)
        self.rows.turned.connect(self._tell_names)
        for part in (self.notice, self.rows, self._names, self._left_out, self._none):
            self.column.addWidget(part)
        self.column.addLayout(row(self.record_button, self._take_out, None))
        self.column.addStretch(1)

    def _record(self) -> None:
        self.record()


def _row(place: int, one: SentEdition) -> ListRow:
    ways = say_list([how.label.lower() for how in one.how])
    people = say_count(len(one.names), "recipient")
    return ListRow(
        place,
        f"{one.what.label}, edition {one.edition}",
        DOT.join((ways[0].upper() + ways[1:], people)),
        value=say_day(one.first_on),
        reason=_say_left_out(one.not_sent),
        mark=Mark.CARE if one.not_sent else Mark.GO_AHEAD,
        mark_says="not to everybody" if one.not_sent else "to everybody",
    )


def _say_left_out(names: Sequence[str]) -> str:
    return f"{len(names)} not sent it" if names else ""
