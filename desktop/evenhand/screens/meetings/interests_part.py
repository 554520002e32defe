"""Interests in the items of a meeting (PP2): which are to be expected before it, and which were declared at it.

What is expected is a list for the chair. Nothing is declared by it: members declare their interests themselves.
"""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from evenhand.domain.meetings.clock import say_time
from evenhand.domain.meetings.expected import ExpectedDeclaration
from evenhand.domain.meetings.record_facts import DeclaredInterest
from evenhand.domain.meetings.vocabulary import Certainty, ConflictHandling
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.book import DOT, MeetingBook
from evenhand.screens.plain_room.deeds_part import DeedsPart
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_pane import RowsView
from evenhand.screens.widgets.list_rows import ListRow, RowsModel
from evenhand.screens.widgets.pane import row
from evenhand.services.expected_declarations import expected
from evenhand.services.meeting_reading import Sitting, read_sitting

AHEAD = "What the register of interests says about this agenda. Members declare their interests themselves."
MET = "What was declared and how it was handled; and what the register let expect and nobody declared."
NOTHING = "Nothing in the register of interests fits an item of this agenda."
NOTHING_DECLARED = "None was declared, and nothing in the register of interests fits an item of this agenda."
PAPER = "expected-declarations"


class InterestsPart(DeedsPart):
    """The interests expected and declared, under the item each belongs to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._model = RowsModel()
        self._model.setParent(self)
        self.rows = RowsView("Interests")
        self.rows.setModel(self._model)
        self._about, self._none = Label(ink=2, wrap=True), Label(ink=2, wrap=True)
        self._print = plain("Print the sheet for the chair")
        self._print.clicked.connect(self.show_sheet)
        self.column.addWidget(self._about)
        self.column.addWidget(self.rows, 1)
        self.column.addWidget(self._none)
        self.column.addLayout(row(self._print, None))
        self.column.addStretch(0)

    def fill(self, book: MeetingBook, key: int) -> None:
        """Show whose interests are to be expected in which item, and those that were declared."""
        with self.desk.partnership.reading() as session:
            found, sitting = expected(session, key), read_sitting(session, key)
        declared = {(one.item_id, one.person_id) for one in sitting.declared}
        met = not book.is_ahead(key)
        rows = [_declared_row(sitting, one) for one in sitting.declared]
        rows += [_row(one, met) for one in found if (one.item.id, one.person.id) not in declared]
        self._model.set_rows(sorted(rows, key=_by_item))
        self.rows.setCurrentIndex(self._model.index(1))
        self._about.setText(MET if met else AHEAD)
        self._none.setText(NOTHING_DECLARED if met else NOTHING)
        self.rows.setVisible(bool(rows))
        self._none.setVisible(not rows)

    def first_control(self) -> QWidget:
        """The rows, or the button below where there are none."""
        return self.rows if self._model.total() else self._print

    def show_sheet(self) -> None:
        """Show the sheet for the chair in the preview."""
        self.desk.paper_wanted.emit(f"{PAPER}/{self.key}")

    def changeEvent(self, event: QEvent) -> None:
        """Measure the rows anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self.rows.doItemsLayout()
        super().changeEvent(event)


def _row(one: ExpectedDeclaration, met: bool) -> ListRow:
    certain = one.certainty is Certainty.CERTAIN
    return ListRow(
        f"expected:{one.item.id}:{one.person.id}",
        one.seat.called,
        one.because,
        value=f"Not declared, {one.certainty.label.lower()}" if met else one.certainty.label,
        mark=Mark.CARE if certain else Mark.ASK,
        mark_says="expected",
        group=_group(one.item.position, one.item.title),
    )


def _declared_row(sitting: Sitting, one: DeclaredInterest) -> ListRow:
    item = sitting.item(one.item_id)
    at = f", at {say_time(one.declared_at)}" if one.declared_at else ""
    return ListRow(
        f"declared:{one.id}",
        sitting.directory.called(one.person_id, sitting.day),
        DOT.join(filter(None, (f"{one.nature.label}{at}", one.says, one.because))),
        value=one.handling.label,
        mark=Mark.DOOR if one.handling is ConflictHandling.LEFT_THE_ROOM else Mark.GO_AHEAD,
        mark_says="declared",
        group=_group(item.position, item.title) if item else "Other items",
    )


def _group(position: int, title: str) -> str:
    return f"{position}. {title}"


def _by_item(row: ListRow) -> int:
    number = row.group.partition(".")[0]
    return int(number) if number.isdecimal() else 0
