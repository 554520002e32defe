"""Expected declarations: who on the record has an interest in an item, before anybody has to remember it (PP2).

It is a list for the chair. Nothing is declared by it: members declare their interests themselves, at the meeting.
"""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from evenhand.domain.meetings.expected import ExpectedDeclaration
from evenhand.domain.meetings.vocabulary import Certainty
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.book import MeetingBook
from evenhand.screens.plain_room.deeds_part import DeedsPart
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_pane import RowsView
from evenhand.screens.widgets.list_rows import ListRow, RowsModel
from evenhand.screens.widgets.pane import row
from evenhand.services.expected_declarations import expected

ABOUT = "What the register of interests says about this agenda. Members declare their interests themselves."
NOTHING = "Nothing in the register of interests fits an item of this agenda."
PAPER = "expected-declarations"


class InterestsPart(DeedsPart):
    """The declarations to be expected, under the item each belongs to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._model = RowsModel()
        self._model.setParent(self)
        self.rows = RowsView("Expected declarations")
        self.rows.setModel(self._model)
        self._about, self._none = Label(ABOUT, ink=2, wrap=True), Label(NOTHING, ink=2, wrap=True)
        self._print = plain("Print the sheet for the chair")
        self._print.clicked.connect(self.show_sheet)
        self.column.addWidget(self._about)
        self.column.addWidget(self.rows, 1)
        self.column.addWidget(self._none)
        self.column.addLayout(row(self._print, None))
        self.column.addStretch(0)

    def fill(self, book: MeetingBook, key: int) -> None:
        """Show whose interests are to be expected in which item."""
        with self.desk.partnership.reading() as session:
            found = expected(session, key)
        self._model.set_rows([_row(place, one) for place, one in enumerate(found)])
        self.rows.setCurrentIndex(self._model.index(1))
        self.rows.setVisible(bool(found))
        self._none.setVisible(not found)

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


def _row(place: int, one: ExpectedDeclaration) -> ListRow:
    return ListRow(
        place,
        one.seat.called,
        one.because,
        value=one.certainty.label,
        mark=Mark.ASK if one.certainty is not Certainty.CERTAIN else Mark.CARE,
        mark_says=one.certainty.label,
        group=f"{one.item.position}. {one.item.title}",
    )
