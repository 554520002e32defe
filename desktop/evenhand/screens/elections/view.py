"""The Elections tab: the elections, one of them with its calendar, timetable and plans, and behind these its forms."""

from collections.abc import Hashable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from evenhand.domain.elections.profiles import AnchorPoint
from evenhand.domain.elections.published import NOTICE
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.view import PlainRoom
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain, primary

if TYPE_CHECKING:
    from evenhand.screens.plain_room.record_pane import RecordPane
    from evenhand.screens.plain_room.room import Room

ELECTION, TIMETABLE, WINDOW, CANDIDATES, HISTORY = range(5)
PARTS = {
    "election": ELECTION,
    "timetable": TIMETABLE,
    "windows": WINDOW,
    "candidates": CANDIDATES,
    "history": HISTORY,
}
LIST_PX = 244
PAPER = "election-period"
FIRST = (
    "Enter the next polling day in your area. Its timetable, its windows and what they mean follow from it."
)


class ElectionsView(PlainRoom):
    """Elections: look at one, see what to move or hold, and keep its dates and candidates."""

    TABLES = frozenset(
        (
            "election",
            "candidate",
            "published_date",
            "poll_change",
            "added_holiday",
            "window_profile",
            "electoral_cycle",
            "cycle_year",
            "standing_down",
            "after_poll_settled",
            "partnership",
            "council",
            "person",
            "public_office",
            "membership",
            "meeting",
            "event",
            "event_guest",
            "publicity_item",
            "publicity_name",
            "engagement",
            "mp",
            "mp_term",
            "grant_round",
        )
    )
    NAME = "Elections"
    KIND = "election"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def make_room(self) -> "Room":
        """The room's words and questions."""
        from evenhand.screens.elections.room import elections_room

        return elections_room(self.desk)

    def make_pane(self, room: "Room") -> "RecordPane":
        """The forms of one election."""
        from evenhand.screens.elections.candidates_part import CandidatesPart
        from evenhand.screens.elections.election_part import ElectionPart
        from evenhand.screens.elections.timetable_part import TimetablePart
        from evenhand.screens.elections.window_part import WindowPart
        from evenhand.screens.plain_room.record_pane import RecordPane

        self.timetable, self.windows = TimetablePart(self.desk), WindowPart()
        self.windows.asked.connect(self.answer)
        parts = (
            ("Timetable", self.timetable),
            ("Windows", self.windows),
            ("Candidates", CandidatesPart(self.desk)),
        )
        return RecordPane(room, ElectionPart(self.desk), parts)

    def build(self) -> None:
        """Make list, overview and forms; their modules are imported only now, so that the window is painted first."""
        from evenhand.screens.elections.edit_page import EditPage
        from evenhand.screens.elections.overview import Overview
        from evenhand.screens.widgets.list_pane import ListPane
        from evenhand.screens.widgets.two_pane import TwoPane

        self.room = self.make_room()
        self.list = ListPane("Elections", "Find an election", nobody="No election")
        self.list.add_button(plain("Add election", Mark.PLUS)).clicked.connect(self.add)
        self.more = self.list.add_button(plain("More", Mark.DOWN, says="Cycles, holidays, windows, planner"))
        self.list.setMinimumWidth(220)
        self.overview, self.pane = Overview(), self.make_pane(self.room)
        self.edit_page = EditPage(self.pane)
        self.middle = QStackedWidget()
        for page in (self.overview, self.edit_page):
            self.middle.addWidget(page)
        self.panes = TwoPane(self.list, self.middle, "All elections", rows_px=LIST_PX)
        self._welcome = self._make_welcome()
        self._whole = QStackedWidget()
        for page in (self._welcome, self.panes):
            self._whole.addWidget(page)
        self.column.addWidget(self._whole)
        self._connect()

    def reload(self) -> None:
        """Read everything as at the desk's day."""
        self.book = self.room.read()
        self.list.set_rows(self.room.rows(self.book))
        self.pane.show_book(self.book)
        if self.pane.key and self.room.has(self.book, self.pane.key):
            self.overview.show_election(self.book, self.pane.key)
        elif not self.pane.unsaved() and not self.pane.is_adding():
            self.middle.setCurrentWidget(self.overview)
            self.list.choose_first()
        self._settle()

    def show_record(self, ref: str) -> bool:
        """Open "election:3", or one of its forms with "election:3/candidates"; False while typing waits to be saved."""
        whose, _, part = ref.partition("/")
        kind, _, key = whose.partition(":")
        self.ensure_loaded()
        if kind != self.KIND or not key.isdecimal() or not self.room.has(self.book, int(key)):
            return False
        if not self._show_election(int(key)):
            return False
        self._follow(int(key))
        self.panes.show_detail()
        if part in PARTS:
            self.edit(PARTS[part])
        return True

    def open_first(self) -> None:
        """Look at the nearest election, unless one is open or being typed."""
        if not self.pane.key and not self.pane.unsaved():
            self.list.choose_first()

    def focus_list(self) -> None:
        """Go to the elections, or to the button that adds the first one."""
        super().focus_list()
        if self._whole.currentWidget() is self._welcome:
            self._add_first.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_editing(self) -> bool:
        """Whether the forms are shown."""
        return self.middle.currentWidget() is self.edit_page

    def add(self) -> None:
        """Begin a new election."""
        self.ensure_loaded()
        if self.pane.begin():
            self.list.choose(None)
            self._show_forms(new=True)
        else:
            self._show_forms(new=False)
        self.pane.record.form.focus_first()

    def edit(self, part: int = ELECTION) -> None:
        """Show the forms of the election, with one of them open."""
        if self.pane.key:
            self._show_forms(new=False)
            self.pane.open_part(part)

    def answer(self, anchor: AnchorPoint) -> None:
        """Go where the day that a window hangs on is given."""
        if anchor is AnchorPoint.ANNOUNCEMENT:
            self.edit(ELECTION)
            self.pane.record.form.field("announced_on").focus()
            return
        self.give_date("dissolution" if anchor is AnchorPoint.DISSOLUTION else NOTICE)

    def give_date(self, step: str) -> None:
        """Go where the published date of a step is given."""
        self.edit(TIMETABLE)
        self.timetable.go_to(step)

    def save(self) -> bool:
        """Save whatever was typed; False where something must be mended first."""
        if self.is_built() and self.pane.unsaved():
            self._show_forms(new=False)
        return super().save()

    def _connect(self) -> None:
        self.list.chosen.connect(self._open)
        self.list.opened.connect(self._go_into)
        self.more.clicked.connect(self._open_more)
        self.overview.head.edit_asked.connect(self._edit_whole)
        self.overview.head.report_asked.connect(self._report)
        self.overview.head.asked.connect(self.answer)
        self.overview.timetable.edit_asked.connect(self.give_date)
        self.overview.opened.connect(self.desk.record_wanted)
        self.edit_page.back_asked.connect(self._leave_forms)
        self.pane.shown.connect(self._note_saved)
        self.pane.left.connect(self._go_back)

    def _make_welcome(self) -> QWidget:
        from evenhand.screens.widgets.empty import EmptyState

        self._add_first = primary("Add the next election")
        self._add_first.clicked.connect(self.add)
        return EmptyState("No elections yet", FIRST, self._add_first)

    def _settle(self) -> None:
        """Show the room, or what to do first where there is nothing to list."""
        empty = not self.room.rows(self.book) and self.middle.currentWidget() is self.overview
        self._whole.setCurrentWidget(self._welcome if empty else self.panes)

    def _show_forms(self, *, new: bool) -> None:
        self.edit_page.say_back(new=new)
        self.middle.setCurrentWidget(self.edit_page)
        self._settle()
        self.panes.show_detail()

    def _show_overview(self) -> None:
        self.middle.setCurrentWidget(self.overview)
        self._settle()

    def _show_election(self, key: int) -> bool:
        """Look at an election; False, with the forms, while something typed waits to be saved."""
        if not self.pane.open_record(key):
            self._show_forms(new=not self.pane.key)
            return False
        self.overview.show_election(self.book, key)
        self._show_overview()
        return True

    def _open(self, key: Hashable) -> None:
        if not isinstance(key, int) or not self._show_election(key):
            self.list.choose(self.pane.key or None)

    def _go_into(self, key: Any) -> None:
        self._open(key)
        self.panes.show_detail()
        if self.is_editing():
            self.pane.open_part(self.pane.strip.current())
        else:
            self.overview.focus_first()

    def _edit_whole(self) -> None:
        self.edit(ELECTION)

    def _leave_forms(self) -> None:
        """Go back to the election; what is typed and not saved is shown first, and says so."""
        if not self.pane.may_leave():
            return
        if self.pane.is_adding():
            self.pane.record.form.discard()
            return
        self._show_overview()
        self.overview.head.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note_saved(self, key: int) -> None:
        """Look at an election that was added; one that was corrected stays in its forms."""
        self._follow(key)
        self.overview.show_election(self.book, key)
        if self.edit_page.is_new:
            self._show_overview()
            self.overview.focus_first()

    def _go_back(self) -> None:
        self._show_overview()
        self.list.choose(self.pane.key or None)
        self.panes.show_list()
        self.focus_list()

    def _report(self) -> None:
        self.desk.paper_wanted.emit(f"{PAPER}/{self.overview.key}")

    def _open_more(self) -> None:
        menu = QMenu(self)
        for words, deed in self._deeds():
            menu.addAction(words).triggered.connect(deed)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _deeds(self) -> list[tuple[str, Any]]:
        """What else can be done here."""
        return []
