"""The Elections tab: the elections, one of them with its calendar, timetable and plans, and behind these its forms."""

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from evenhand.domain.elections.profiles import AnchorPoint
from evenhand.domain.elections.published import NOTICE
from evenhand.screens.desk import Desk
from evenhand.screens.elections.book import expected_id, expected_of
from evenhand.screens.elections.more_menu import open_menu
from evenhand.screens.elections.parts import ELECTION, MOVE, PARTS, TIMETABLE
from evenhand.screens.elections.tables import TABLES
from evenhand.screens.plain_room.view import PlainRoom
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain

if TYPE_CHECKING:
    from evenhand.screens.plain_room.record_pane import RecordPane
    from evenhand.screens.plain_room.room import Room

LIST_PX = 244
REPORT, PLANNER = "election-period", "year-planner"
MORE = "Windows, councils’ cycles, added holidays, the year planner and the calendar file"


class ElectionsView(PlainRoom):
    """Elections: look at one, see what to move or hold, and keep its dates and candidates."""

    TABLES = TABLES
    NAME = "Elections"
    KIND = "election"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def import_file(self) -> None:
        """Bring in candidates from a spreadsheet."""
        from evenhand.screens.importing import run_import

        run_import(self.desk, "candidates", self)

    def make_room(self) -> "Room":
        """The room's words and questions."""
        from evenhand.screens.elections.room import elections_room

        return elections_room(self.desk)

    def make_pane(self, room: "Room") -> "RecordPane":
        """The forms of one election."""
        from evenhand.screens.elections.forms import ElectionForms

        self.forms = ElectionForms(self.desk, room)
        return self.forms.pane

    def build(self) -> None:
        """Make list, overview and forms; their modules are imported only now, so that the window is painted first."""
        from evenhand.screens.elections.middle import Middle
        from evenhand.screens.elections.welcome import Welcome
        from evenhand.screens.widgets.list_pane import ListPane
        from evenhand.screens.widgets.two_pane import TwoPane

        self.room = self.make_room()
        self.list = ListPane("Elections", "Find an election", nobody="No election")
        self.list.add_button(plain("Add election", Mark.PLUS)).clicked.connect(self.add)
        self.more = self.list.add_button(plain("More", Mark.DOWN, says=MORE))
        self.list.setMinimumWidth(220)
        self.pane = self.make_pane(self.room)
        self.middle = Middle(self.desk, self.pane)
        self.overview = self.middle.overview
        self.panes = TwoPane(self.list, self.middle, "All elections", rows_px=LIST_PX)
        self._welcome = Welcome()
        self._whole = QStackedWidget()
        for page in (self._welcome, self.panes):
            self._whole.addWidget(page)
        self.column.addWidget(self._whole)
        self._connect()

    def reload(self) -> None:
        """Read everything as at the desk's day."""
        self.book = self.room.read()
        self.list.set_rows(self.room.rows(self.book))
        self.middle.show_book(self.book)
        if self.middle.shows_expected():
            self._follow_expected()
        elif not self.pane.key and not self.middle.unsaved() and not self.pane.is_adding():
            self._begin_anew()
        self._settle()

    def show_record(self, ref: str) -> bool:
        """Open "election:3", a form of it with "election:3/candidates", or with "election" the next one expected.

        False for another kind, and while typing waits to be saved.
        """
        whose, _, part = ref.partition("/")
        kind, _, key = whose.partition(":")
        self.ensure_loaded()
        if ref == self.KIND:
            return self._show_next_expected()
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
        if not self.pane.key and not self.middle.unsaved():
            self.list.choose_first()

    def has_typing(self) -> bool:
        """Whether anything was typed and not saved."""
        return self.middle.unsaved()

    def save(self) -> bool:
        """Save whatever was typed; False where something must be mended first."""
        return not self.is_built() or self.middle.save()

    def discard(self) -> None:
        """Let go of whatever was typed."""
        if self.is_built():
            self.middle.discard()

    def focus_list(self) -> None:
        """Go to the elections, or to the button that adds the first one."""
        super().focus_list()
        if self._whole.currentWidget() is self._welcome:
            self._welcome.add_first.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """Begin a new election."""
        self.ensure_loaded()
        if self.middle.may_leave() and self.pane.begin():
            self.list.choose(None)
            self._show_forms(new=True)
            self.pane.record.form.focus_first()

    def edit(self, part: int = ELECTION) -> None:
        """Show the forms of the election, with one of them open."""
        if self.pane.key:
            self._show_forms(new=False)
            self.pane.open_part(part)

    def move_poll(self) -> None:
        """Show the form by which the poll is moved or cancelled."""
        self.edit(MOVE)

    def answer(self, anchor: AnchorPoint) -> None:
        """Go where the day that a window hangs on is given."""
        if anchor in (AnchorPoint.NOTICE, AnchorPoint.DISSOLUTION):
            self.give_date("dissolution" if anchor is AnchorPoint.DISSOLUTION else NOTICE)
            return
        self.edit(ELECTION)
        self.forms.give_announcement()

    def give_date(self, step: str) -> None:
        """Go where the published date of a step is given."""
        self.edit(TIMETABLE)
        self.forms.timetable.go_to(step)

    def show_windows(self) -> None:
        """Show the rules by which windows are drawn."""
        from evenhand.screens.elections.windows_view import WindowsDialog

        WindowsDialog(self.desk, self).exec()

    def show_cycles(self) -> None:
        """Show how the councils elect."""
        self._show_aside("cycles")

    def show_holidays(self) -> None:
        """Show the added holidays."""
        self._show_aside("holidays")

    def show_planner(self) -> None:
        """Show the planner of the year."""
        self.desk.paper_wanted.emit(PLANNER)

    def save_calendar(self) -> None:
        """Save all dates as a calendar file."""
        from evenhand.screens.elections.calendar_file import save_calendar

        save_calendar(self.desk, self)

    def _connect(self) -> None:
        self.panes.breadth_changed.connect(self._place_back)
        self._place_back()
        self.list.chosen.connect(self._open)
        self.list.opened.connect(self._go_into)
        self.more.clicked.connect(self._open_more)
        self._welcome.add_first.clicked.connect(self.add)
        self._welcome.councils.clicked.connect(self.show_cycles)
        self.overview.head.edit_asked.connect(self.edit)
        self.overview.head.report_asked.connect(self._report)
        self.overview.head.asked.connect(self.answer)
        self.overview.timetable.edit_asked.connect(self.give_date)
        self.overview.opened.connect(self.desk.record_wanted)
        self.middle.back_asked.connect(self._leave_forms)
        self.middle.left.connect(self._go_back)
        self.middle.expected.add_asked.connect(self._add_expected)
        self.middle.expected.cycles_asked.connect(self.show_cycles)
        self.forms.windows.asked.connect(self.answer)
        self.forms.record.move_asked.connect(self.move_poll)
        self.pane.shown.connect(self._note_saved)
        self.pane.left.connect(self._go_back)

    def _place_back(self) -> None:
        """Have one row of buttons over the page, however narrow it is."""
        if self.panes.is_narrow():
            self.panes.put_in_bar(self.middle.back)
        else:
            self.middle.take_back()

    def _settle(self) -> None:
        """Show the room, or what to do first where there is nothing to list."""
        empty = not self.room.rows(self.book) and self.middle.shows_overview()
        self._whole.setCurrentWidget(self._welcome if empty else self.panes)

    def _begin_anew(self) -> None:
        """Look at the nearest election where the one that was open is gone."""
        if self.middle.shows_forms():
            self.middle.show_overview()
        if self.middle.shows_overview():
            self.list.choose(None)
            self.list.choose_first()

    def _show_forms(self, *, new: bool) -> None:
        self.middle.show_forms(new=new)
        self._settle()
        self.panes.show_detail()

    def _show_aside(self, name: str) -> None:
        self.ensure_loaded()
        if self.middle.may_leave():
            self._whole.setCurrentWidget(self.panes)
            self.panes.show_detail()
            self.middle.show_aside(name)

    def _show_election(self, key: int) -> bool:
        """Look at an election; False, with the form, while something typed waits to be saved."""
        if not self.middle.may_leave() or not self.pane.open_record(key):
            return False
        self.overview.show_election(self.book, key)
        self.middle.show_overview()
        self._settle()
        return True

    def _open(self, row_id: Hashable) -> None:
        """Look at the election chosen, or go back to the one whose typing waits to be saved."""
        expected = expected_of(self.book, row_id)
        if expected is not None and self.middle.may_leave():
            self.middle.show_expected(expected)
        elif not isinstance(row_id, int) or not self._show_election(row_id):
            self.list.choose(self.pane.key or None)
            self.panes.show_detail()

    def _go_into(self, row_id: Any) -> None:
        self._open(row_id)
        self.panes.show_detail()
        self.middle.focus_first()

    def _show_next_expected(self) -> bool:
        """Show the next election that is expected and not added; False where there is none."""
        held = [one for one in self.book.expected if one.held]
        if not held or not self.middle.may_leave():
            return False
        self.list.choose(expected_id(held[0]))
        self.middle.show_expected(held[0])
        self.panes.show_detail()
        return True

    def _follow_expected(self) -> None:
        """Show the expected election as it is known now, or another where it is expected no more."""
        shown = self.middle.expected.expected
        known = expected_of(self.book, expected_id(shown)) if shown is not None else None
        if known is not None:
            self.middle.show_expected(known)
        elif self.pane.key:
            self._show_election(self.pane.key)
            self._follow(self.pane.key)
        else:
            self.middle.show_overview()
            self._begin_anew()

    def _add_expected(self) -> None:
        """Enter the expected election, and look at it."""
        from evenhand.services.cycles import enter_expected

        expected = self.middle.expected.expected
        if expected is not None:
            key = enter_expected(self.desk.partnership, expected)
            self.show_record(f"election:{key}")
            self.overview.focus_first()

    def _leave_forms(self) -> None:
        """Go back to the election; what is typed and not saved is shown first, and says so."""
        if not self.middle.may_leave():
            return
        if self.pane.is_adding():
            self.pane.record.form.discard()
            return
        self.middle.show_overview()
        self._settle()
        self.overview.head.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note_saved(self, key: int) -> None:
        """Look at an election that was added; one that was corrected stays in its forms."""
        self._follow(key)
        self.overview.show_election(self.book, key)
        if self.middle.is_new:
            self.middle.show_overview()
            self._settle()
            self.overview.focus_first()

    def _go_back(self) -> None:
        """Go back to the elections, or to what is to be done first where there is none."""
        self.middle.show_overview()
        self._settle()
        self.list.choose(self.pane.key or None)
        if not self.pane.key:
            self.list.choose_first()
        self.panes.show_list()
        self.focus_list()

    def _report(self) -> None:
        self.desk.paper_wanted.emit(f"{REPORT}/{self.overview.key}")

    def _open_more(self) -> None:
        open_menu(self.more, self.deeds())

    def deeds(self) -> list[tuple[str, Callable[[], None]]]:
        """What else can be done here, each with its words; what concerns one election only where one is chosen."""
        of_one = [("Move or cancel the poll…", self.move_poll)] if self.pane.key else []
        return [
            *of_one,
            ("Windows…", self.show_windows),
            ("Councils’ cycles…", self.show_cycles),
            ("Added holidays…", self.show_holidays),
            ("Year planner", self.show_planner),
            ("Save calendar file…", self.save_calendar),
        ]
