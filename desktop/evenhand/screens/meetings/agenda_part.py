"""The agenda: its items in order and in time, what could still go on it, and the template it began with.

A title and Enter adds an item; Enter on an item opens it, Alt with the arrows moves it, Del takes it off.
"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from evenhand.domain.meetings.clock import say_time
from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.meetings.vocabulary import AgendaPurpose, Treatment
from evenhand.screens.desk import Desk
from evenhand.screens.elections.more_menu import open_menu
from evenhand.screens.meetings.book import MeetingBook, say_kind
from evenhand.screens.meetings.candidates_pane import CandidatesPane
from evenhand.screens.meetings.item_dialog import ItemDialog
from evenhand.screens.plain_room.deeds_part import DeedsPart
from evenhand.screens.theme import look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP, PANE_GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.ordered_table import OrderedTable
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.table import RIGHT, Column, TableModel
from evenhand.services import agenda_templates, agendas

BESIDE_PX, LEAST_PX = 820, 560
QUICK, QUICK_SHORT = "Add an item: its title, then Enter", "Add an item"
HOW = "Enter opens an item, Alt+Up and Alt+Down move it, Del takes it off."
NO_AGENDA = "No agenda yet. Begin with the template, or write the first title below."
SAID = {
    AgendaPurpose.NONE: "",
    AgendaPurpose.DECLARE: "Declare",
    AgendaPurpose.DECISION: "Decide",
    AgendaPurpose.DISCUSSION: "Discuss",
    AgendaPurpose.INFORMATION: "Note",
}


class AgendaPart(DeedsPart):
    """The items of one meeting, with what could go on the agenda beside them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.table = OrderedTable("Agenda", TableModel(_columns(), _item_id))
        self.table.setAccessibleDescription(HOW)
        self._none = Label(NO_AGENDA, ink=2, wrap=True)
        self.quick = QLineEdit()
        self.quick.setPlaceholderText(QUICK)
        self.quick.setAccessibleName("Title of a further item")
        self.candidates = CandidatesPane()
        self._items: tuple[AgendaItem, ...] = ()
        self._lay_out()
        self._connect()

    def fill(self, book: MeetingBook, key: int) -> None:
        """Show the items, and what could go on the agenda of a meeting ahead."""
        with self.desk.partnership.reading() as session:
            self._items = agendas.agenda(session, key)
            open_for_more = book.is_ahead(key) or book.meetings[key].held_on == book.day
            could = agendas.candidates(session, key, book.day) if open_for_more else ()
        self.table.set_rows(self._items)
        self.candidates.show_candidates(could)
        self._none.setVisible(not self._items)
        self.table.setVisible(bool(self._items))
        self._arrange()

    def first_control(self) -> QWidget:
        """The items, or the line for the first one."""
        if self._items and self.table.chosen_id() is None:
            self.table.choose(self._items[0].id)
        return self.table if self._items else self.quick

    def is_dirty(self) -> bool:
        """Whether a title was typed and not added."""
        return bool(self.quick.text().strip())

    def save(self) -> None:
        """Add the item that was typed."""
        self.add_typed()

    def discard(self) -> None:
        """Let go of the title that was typed."""
        self.quick.clear()

    def remind(self) -> None:
        """Lead to the title that waits."""
        self.quick.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_typed(self) -> None:
        """Add an item by its title alone; it goes before any other business."""
        title = self.quick.text().strip()
        if title and self.key:
            new = AgendaItem(meeting_id=self.key, position=0, title=title)
            if self.do(partial(agendas.save_item, self.desk.partnership, new)):
                self.quick.clear()

    def open_item(self) -> None:
        """Open the current item in its form."""
        item = self._current()
        if item is not None:
            ItemDialog(self.desk, item, self.window()).exec()

    def move(self, up: bool) -> None:
        """Move the current item by a place."""
        item = self._current()
        if item is not None:
            self.do(partial(agendas.move_item, self.desk.partnership, item.id, up=up))

    def remove(self) -> None:
        """Take the current item off the agenda."""
        item = self._current()
        if item is not None:
            self.do(partial(agendas.remove_item, self.desk.partnership, item.id))

    def begin_with_template(self) -> None:
        """Give the meeting the agenda of its template."""
        self.do(partial(agendas.fill_from_template, self.desk.partnership, self.key))

    def keep_as_template(self) -> None:
        """Let meetings of this kind begin with this agenda from now on."""
        if self.do(partial(agenda_templates.save_as_template, self.desk.partnership, self.key)):
            self.desk.noticed.emit(f"Every {self._kind()} called from now on begins with this agenda.")

    def back_to_shipped(self) -> None:
        """Let meetings of this kind begin with the shipped template again."""
        if self.book is not None:
            kind = self.book.meetings[self.key].kind
            self.do(partial(agenda_templates.back_to_shipped, self.desk.partnership, kind))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have what could go on the agenda beside it where there is room, or else behind a button."""
        super().resizeEvent(event)
        self._arrange()

    def _current(self) -> AgendaItem | None:
        chosen = self.table.chosen_id()
        return next((one for one in self._items if one.id == chosen), None)

    def _kind(self) -> str:
        return say_kind(self.book.meetings[self.key].kind).lower() if self.book else ""

    def _arrange(self) -> None:
        """Where there is less room, have menus in the place of the pane at right and of the row of buttons."""
        beside = self.width() >= look().px(BESIDE_PX)
        there = bool(self.candidates.candidates)
        self.page.setMinimumWidth(look().px(LEAST_PX))
        self.candidates.setVisible(there and beside)
        self._could.setVisible(there and not beside)
        self._could.setText(f"Could go on it ({len(self.candidates.candidates)})")
        self._could.updateGeometry()
        for button in self._of_one:
            button.setVisible(bool(self._items) and beside)
        self._item.setVisible(bool(self._items) and not beside)
        self.quick.setPlaceholderText(QUICK if beside else QUICK_SHORT)
        (self._below if beside else self._typed).addWidget(self._template)

    def _put_on(self, place: int) -> None:
        one = self.candidates.candidates[place]
        self.do(partial(agendas.add_candidate, self.desk.partnership, self.key, one))

    def _open_could(self) -> None:
        deeds = [
            (one.title, partial(self._put_on, place)) for place, one in enumerate(self.candidates.candidates)
        ]
        open_menu(self._could, deeds)

    def _open_item(self) -> None:
        deeds = zip((one.text() for one in self._of_one), self._item_deeds, strict=True)
        open_menu(self._item, list(deeds))

    def _open_template(self) -> None:
        fresh = [] if self._items else [("Begin with the template", self.begin_with_template)]
        kept = (
            [(f"Keep as the template for every {self._kind()}", self.keep_as_template)] if self._items else []
        )
        open_menu(self._template, [*fresh, *kept, ("Go back to the shipped template", self.back_to_shipped)])

    def _connect(self) -> None:
        self.table.opened.connect(self.open_item)
        self.table.moved.connect(self.move)
        self.table.removed.connect(self.remove)
        self.table.added.connect(self.remind)
        self.quick.returnPressed.connect(self.add_typed)
        self.candidates.wanted.connect(self._put_on)

    def _lay_out(self) -> None:
        add, self._item = plain("Add", Mark.PLUS), plain("Item", Mark.DOWN)
        self._template, self._could = plain("Template", Mark.DOWN), plain("Could go on it", Mark.DOWN)
        self._of_one = (plain("Change…"), plain("Move up"), plain("Move down"), plain("Take off"))
        self._item_deeds = (self.open_item, partial(self.move, True), partial(self.move, False), self.remove)
        for button, deed in (
            *zip(self._of_one, self._item_deeds, strict=True),
            (add, self.add_typed),
            (self._item, self._open_item),
            (self._template, self._open_template),
            (self._could, self._open_could),
        ):
            button.clicked.connect(deed)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.table, 1)
        left.addWidget(self._none)
        self._typed, self._below = row(self.quick, add, self._item, self._could), row(*self._of_one, None)
        self._typed.setStretch(0, 1)
        left.addLayout(self._typed)
        left.addLayout(self._below)
        left.addStretch(0)
        both = QHBoxLayout()
        both.setSpacing(PANE_GAP)
        both.addLayout(left, 1)
        both.addWidget(self.candidates)
        self.column.addLayout(both, 1)


def _columns() -> tuple[Column[AgendaItem], ...]:
    return (
        Column("No.", _number, alignment=RIGHT),
        Column("Item", _title, mark=_mark, stretch=True, tooltip=_in_full, accessible=_in_full),
        Column("For", _purpose),
        Column("Led by", _led_by),
        Column("Time", _time, alignment=RIGHT),
    )


def _number(item: AgendaItem) -> str:
    return str(item.position)


def _title(item: AgendaItem) -> str:
    return item.title


def _in_full(item: AgendaItem) -> str:
    """The title, and what sets the item apart from others."""
    apart = (
        ("in private", item.in_private),
        ("not reached", item.treatment is Treatment.NOT_REACHED),
    )
    return ", ".join((item.title, *(words for words, holds in apart if holds)))


def _mark(item: AgendaItem) -> Mark | None:
    if item.in_private:
        return Mark.LOCK
    return Mark.PAST if item.treatment is Treatment.NOT_REACHED else None


def _purpose(item: AgendaItem) -> str:
    return SAID[item.purpose]


def _led_by(item: AgendaItem) -> str:
    return item.led_by


def _time(item: AgendaItem) -> str:
    return say_time(item.starts_at) if item.starts_at else ""


def _item_id(item: AgendaItem) -> int:
    return item.id
