"""After the poll: the checklist in rows, what is to be done first, and the buttons of the line that is chosen."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.elections.after_poll_line import AfterPollLine, Deed
from evenhand.domain.elections.facts import Candidate
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day, say_long_day
from evenhand.screens.desk import Desk
from evenhand.screens.elections.after_poll_dialogs import OneAnswer, ResultDialog
from evenhand.screens.elections.book import ElectionBook
from evenhand.screens.plain_room.parts import Part
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_pane import RowsView
from evenhand.screens.widgets.list_rows import ListRow, RowsModel
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services import after_poll, after_poll_deeds
from evenhand.services.saving import found

WORDS = {
    Deed.ENTER_RESULT: "Enter the result…",
    Deed.RECORD_OFFICE: "Record the office",
    Deed.END_OFFICE: "End the office",
    Deed.END_NOMINATION: "End the membership",
    Deed.RECORD_TERM: "Record the term…",
    Deed.TAKE_IN: "Enter them",
    Deed.DELETE: "Delete them",
}
GROUPS = ("To do", "Later", "Done")
NOTHING = "Nobody who concerns this partnership is recorded as having stood or stood down."


class AfterPollPart(Part):
    """The checklist of one election; every button is one change that Undo takes back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._key = 0
        self._poll_on = desk.day
        self._lines: dict[str, AfterPollLine] = {}
        self._notice = NoticeLine()
        self._nothing = Label(ink=2, wrap=True)
        self._model = RowsModel()
        self._model.setParent(self)
        self.rows = RowsView("After the poll")
        self.rows.setModel(self._model)
        self.rows.opened.connect(self.carry_out)
        self.rows.selectionModel().currentChanged.connect(self._choose)
        self._why = Label(ink=2, wrap=True)
        self.deed, self.open = primary(""), plain("Open")
        self.by_hand, self.again = plain("Settle by hand…"), plain("Open the line again")
        for button, does in (
            (self.deed, self.carry_out),
            (self.open, self._open),
            (self.by_hand, self.settle),
            (self.again, self._take_back),
        ):
            button.clicked.connect(does)
        self._lay_out()

    def show_record(self, book: ElectionBook, key: int) -> None:
        """Show the checklist of an election as at the day looked at."""
        chosen = self._chosen_id() if key == self._key else ""
        self._key, self._poll_on = key, book.elections[key].poll_on
        with self._desk.partnership.reading() as session:
            lines = after_poll.checklist(session, key, book.day)
        self._lines = {f"{place}/{line.step}/{line.name}": line for place, line in enumerate(lines)}
        self._model.set_rows(self._rows())
        says = NOTHING if book.day > self._poll_on else self._says_when()
        self._nothing.setText("" if lines else says)
        for part, shown in ((self._nothing, not lines), (self.rows, bool(lines)), (self._foot, bool(lines))):
            part.setVisible(shown)
        self._notice.show_notice("")
        kept = chosen if chosen in self._lines and not self._lines[chosen].done else ""
        self.rows.setCurrentIndex(self._model.index(max(self._first(), self._model.place_of(kept))))

    def line(self) -> AfterPollLine | None:
        """The line that is chosen."""
        return self._lines.get(self._chosen_id())

    def focus_first(self) -> None:
        """Go to the lines."""
        self.rows.setFocus()

    def carry_out(self) -> None:
        """Do what the chosen line asks for, or open what it is about."""
        line = self.line()
        if line is None or line.deed is None or not line.is_open(self._desk.day):
            self._open()
            return
        try:
            self._do(line)
        except Refusal as refusal:
            self._notice.show_notice(refusal.says)

    def settle(self) -> None:
        """Settle the chosen line by hand, with a note of how."""
        line = self.line()
        if line is None or line.person_id is None:
            return
        field = TextField("note", "How it was settled", needed="Say how it was settled.")
        says = "The record itself is not changed. The note and the day stand in the checklist."
        asked = OneAnswer(f"Settle for {line.name}", field, says, "Settle", self)
        if asked.exec():
            after_poll.settle(
                self._desk.partnership,
                self._key,
                line.person_id,
                line.step,
                asked.answer,
                today=self._desk.today,
            )

    def _do(self, line: AfterPollLine) -> None:
        """Carry out the deed of a line.

        Raises:
            Refusal: a rule stands in the way.
        """
        partnership, today, person_id = self._desk.partnership, self._desk.today, line.person_id or 0
        if line.deed is Deed.ENTER_RESULT:
            self._enter_result(line)
        elif line.deed is Deed.RECORD_OFFICE:
            after_poll_deeds.record_office(partnership, self._key, person_id, today=today)
        elif line.deed is Deed.END_OFFICE:
            after_poll_deeds.end_office(partnership, self._key, person_id, today=today)
        elif line.deed is Deed.END_NOMINATION:
            after_poll_deeds.end_nomination(partnership, self._key, person_id, today=today)
        elif line.deed is Deed.RECORD_TERM:
            self._record_term(line)
        elif line.deed is Deed.TAKE_IN:
            after_poll_deeds.take_in(partnership, line.candidate_ids[0], today=today)
        elif line.deed is Deed.DELETE:
            count = after_poll.delete_candidates(partnership, line.candidate_ids)
            self._desk.noticed.emit(f"Deleted: {count}. Undo brings them back.")

    def _enter_result(self, line: AfterPollLine) -> None:
        standing = [found(self._desk.partnership, Candidate, key) for key in line.candidate_ids]
        asked = ResultDialog(line.name, standing, self)
        if asked.exec():
            after_poll.record_result(
                self._desk.partnership, line.candidate_ids, asked.elected, today=self._desk.today
            )

    def _record_term(self, line: AfterPollLine) -> None:
        field = DayField("starts", "MP from", needed="Give the day of the declaration.")
        field.set_value(self._poll_on + timedelta(days=1))
        says = "The day on which the result was declared, mostly the day after the poll."
        asked = OneAnswer(f"The term of {line.name}", field, says, "Record the term", self)
        if asked.exec():
            after_poll_deeds.record_term(
                self._desk.partnership,
                self._key,
                line.person_id or 0,
                starts=asked.answer,
                today=self._desk.today,
            )

    def _open(self) -> None:
        line = self.line()
        if line is not None and line.opens:
            self._desk.record_wanted.emit(line.opens)

    def _take_back(self) -> None:
        line = self.line()
        if line is not None and line.person_id is not None:
            after_poll.take_back(self._desk.partnership, self._key, line.person_id, line.step)

    def _rows(self) -> Sequence[ListRow]:
        """The lines to do, those that must wait, and those done, each in the order of the checklist."""
        shown = [(self._group(line), key, line) for key, line in self._lines.items()]
        return [_row(key, line, group) for name in GROUPS for group, key, line in shown if group == name]

    def _group(self, line: AfterPollLine) -> str:
        if line.done:
            return "Done"
        return "To do" if line.is_open(self._desk.day) else "Later"

    def _first(self) -> int:
        """The place of the first line; headings are no lines."""
        return self._model.place_of(next((one.id for one in self._rows()), ""))

    def _chosen_id(self) -> str:
        chosen = self._model.row_at(self.rows.currentIndex().row())
        return str(chosen.id) if chosen else ""

    def _choose(self) -> None:
        line = self.line()
        if line is None:
            return
        self._notice.show_notice("")
        self._why.setText(f"{line.why} Settled by hand: {line.note}" if line.note else line.why)
        open_now = line.is_open(self._desk.day)
        self.deed.setText(WORDS[line.deed] if line.deed else "")
        self.deed.updateGeometry()
        self.deed.setVisible(open_now and line.deed is not None)
        self.open.setVisible(bool(line.opens))
        self.by_hand.setVisible(open_now and line.person_id is not None)
        self.again.setVisible(bool(line.note))
        for button in (self.deed, self.open, self.by_hand, self.again):
            button.setAccessibleDescription(f"{line.name}: {line.says}")

    def _says_when(self) -> str:
        return (
            f"Polling day is {say_long_day(self._poll_on)}. From the day after, this says about each person what is "
            "to be done: results, offices, nominations, role statements, and names to delete."
        )

    def _lay_out(self) -> None:
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(GAP)
        foot.addWidget(self._why)
        foot.addLayout(row(self.deed, self.by_hand, self.again, self.open, None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._notice)
        column.addWidget(self._nothing)
        column.addWidget(self.rows, 1)
        column.addWidget(self._foot)
        column.addStretch()


def _row(key: str, line: AfterPollLine, group: str) -> ListRow:
    waits = f"from {say_day(line.waits_until)}" if line.waits_until and group == "Later" else ""
    marks = {"To do": (Mark.ASK, "to do"), "Later": (Mark.DUE, "later"), "Done": (Mark.GO_AHEAD, "done")}
    mark, says = marks[group]
    return ListRow(
        key, line.name, line.says, value=waits, mark=mark, mark_says=says, group=group, strong_reason=False
    )
