"""The main window: one open partnership, its rooms as tabs, and what stands round them.

It is painted before anything is read. Then the file is opened, and the first tab is made and filled; every other one
waits until it is looked at.
"""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from evenhand.app.action_book import ActionBook
from evenhand.app.actions import Menu
from evenhand.app.clock import Clock
from evenhand.app.frame import Frame
from evenhand.app.rooms import BY_ID, TABS, Room, room_for
from evenhand.app.settings import Settings
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.typing_told import TYPING_CHANGED

if TYPE_CHECKING:
    from evenhand.app.pages import RoomPages
    from evenhand.app.safekeeping import Safekeeping
    from evenhand.domain.guidance.findings import Finding
    from evenhand.records.changes import ChangeSet
    from evenhand.records.unit_of_work import Partnership
    from evenhand.screens.desk import Desk
    from evenhand.screens.start.page import StartPage

LEAST_WIDTH, LEAST_HEIGHT = 1024, 600
FIRST_WIDTH, FIRST_HEIGHT = 1366, 740
A_MINUTE_MS = 60_000
A_MOMENT_SECONDS = 0.01


def wait_for_jobs() -> None:
    """Stop what is drawn or read beside the window, wait until it has, and hear what was written meanwhile."""
    from evenhand.screens.widgets.job import cancel_what_does_not_write

    cancel_what_does_not_write()
    while QThreadPool.globalInstance().activeThreadCount():
        sleep(A_MOMENT_SECONDS)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)


class MainWindow(QMainWindow):
    """The window. `loaded` tells that the rows of the first tab, or the start page, are there."""

    loaded = Signal()

    def __init__(self, settings: Settings, clock: Clock) -> None:
        super().__init__()
        self.settings, self.clock = settings, clock
        self.desk: Desk | None = None
        self.pages: RoomPages | None = None
        self.safekeeping: Safekeeping | None = None
        self._start_page: StartPage | None = None
        self._seen_day: date | None = None
        self._first_path: Path | None = None
        self.setWindowTitle("Evenhand")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.book = ActionBook(self)
        self.book.fill(self.menuBar())
        self.frame = Frame(self.book)
        self.setCentralWidget(self.frame)
        self._deeds: Mapping[str, Callable[[], object]] = {}
        self._connect()
        self._midnight = QTimer(self)
        self._midnight.setInterval(A_MINUTE_MS)
        self._midnight.timeout.connect(self._note_new_day)
        self.refresh_actions()
        self.resize(FIRST_WIDTH, FIRST_HEIGHT)
        if not settings.geometry().isEmpty():
            self.restoreGeometry(settings.geometry())

    def begin(self, path: Path | None) -> None:
        """Show the window; once it has been painted, open the file or the start page."""
        self._first_path = path
        self.frame.painted.connect(self._begin_after_paint)
        if path is not None:
            self.frame.show_furniture(True)
        self.show()

    @property
    def partnership(self) -> "Partnership | None":
        """The open partnership."""
        return self.desk.partnership if self.desk else None

    def today(self) -> date:
        """The calendar day."""
        return self.clock().date()

    def show_partnership(self, partnership: "Partnership", *, day: date | None = None) -> None:
        """Show an open partnership, as at a day if one is given, with the tab that was looked at last."""
        from evenhand.app.pages import RoomPages
        from evenhand.app.safekeeping import Safekeeping
        from evenhand.screens.desk import Desk
        from evenhand.screens.frame.print_panel import memory

        memory.keep_in(self.settings)
        self.desk = Desk(partnership, self.today, self)
        if day is not None:
            self.desk.show_day(day)
        self.pages = RoomPages(self.frame.pages, self.desk, self.settings)
        self.safekeeping = Safekeeping(partnership, self.settings)
        self._seen_day = self.today()
        self._listen(self.desk)
        self.frame.show_furniture(True)
        self.settings.add_recent(partnership.path)
        view = self.go_to(BY_ID.get(self.settings.room(), TABS[0]))
        if view is not None:
            view.focus_list()
        self._midnight.start()
        self.loaded.emit()
        QTimer.singleShot(0, self.refresh)
        QTimer.singleShot(0, self._erase_due)

    def show_start(self) -> None:
        """Show the start page."""
        from evenhand.screens.start.page import StartPage

        if self._start_page is None:
            page = StartPage()
            page.asked.connect(self.carry_out)
            page.file_chosen.connect(self._open_path)
            self.frame.pages.addWidget(page)
            self._start_page = page
        self._start_page.show_recent(self.settings.recent())
        self.frame.show_furniture(False)
        self.frame.pages.setCurrentWidget(self._start_page)
        self.setWindowTitle("Evenhand")
        self.refresh_actions()
        self._start_page.focus_first()
        self.loaded.emit()

    def close_partnership(self) -> bool:
        """Settle what was typed, back up what changed, and let the file go; False where it is to stay open."""
        if self.desk is None or self.pages is None or self.safekeeping is None:
            return True
        if not self.pages.settle_typing() or not self._files.back_up_before_closing():
            return False
        room = self.frame.current_room()
        self.settings.set_room(room.id if room.has_tab else TABS[0].id)
        self._midnight.stop()
        wait_for_jobs()
        self.pages.close()
        desk, self.desk, self.pages, self.safekeeping = self.desk, None, None, None
        self.frame.forget_lists()
        desk.partnership.close()
        desk.deleteLater()
        self.settings.keep()
        return True

    def go_to(self, room: Room) -> Any:
        """Show a room; give its view."""
        if self.pages is None:
            return None
        if self.frame.has_tab(room) and self.frame.current_room() is room:
            return self._show_room(room.id)
        self.frame.choose_tab(room)
        return self.pages.view(room.id)

    def open_record(self, ref: str) -> None:
        """Open a record in the room that shows its kind."""
        room = room_for(ref)
        if room is not None:
            self.go_to(room).show_record(ref)

    def take_step(self, finding: "Finding") -> None:
        """Open the place where the next step of a finding is taken; a room that begins with a finding is given it."""
        room = room_for(finding.opens)
        if room is None:
            return
        view = self.go_to(room)
        if finding.opens in room.begins:
            view.begin_from(finding)
        else:
            view.show_record(finding.opens)

    def show_paper(self, paper: str) -> None:
        """Show a paper in the preview."""
        self.go_to(BY_ID["reports"]).show_record(f"paper:{paper}")

    def carry_out(self, action_id: str) -> None:
        """Do what an action is for."""
        self._deeds[action_id]()

    def close_list(self, room_id: str | None = None) -> None:
        """Close a list that was opened from the menu Record."""
        room = BY_ID[room_id] if room_id else self.frame.current_room()
        if self.pages is not None and not room.has_tab and self.pages.close_room(room):
            self.frame.remove_tab(room)

    def refresh(self) -> None:
        """Say anew everything that stands round the page."""
        self._shown.refresh()
        self.refresh_actions()

    def refresh_actions(self) -> None:
        """Switch the actions on and off, and name what undo and redo would do."""
        partnership = self.partnership
        writing = partnership is not None and not partnership.read_only
        self.book.allow(file=partnership is not None, writing=writing)
        if partnership is not None:
            self._shown.refresh_undo(partnership)
            self._refresh_record_actions(writing=writing)

    def customEvent(self, event: QEvent) -> None:
        """Say whether anything typed is not saved, whichever form it was typed in."""
        if event.type() == TYPING_CHANGED:
            self._shown.refresh_saved()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when nothing is lost by it."""
        if not self.close_partnership():
            event.ignore()
            return
        self.settings.set_geometry(self.saveGeometry())
        self.settings.keep()
        event.accept()

    def _connect(self) -> None:
        from evenhand.app.file_deeds import FileDeeds
        from evenhand.app.record_deeds import RecordDeeds
        from evenhand.app.shown import Shown
        from evenhand.app.view_deeds import ViewDeeds

        self._shown = Shown(self)
        self._files, views, records = FileDeeds(self), ViewDeeds(self), RecordDeeds(self)
        self._deeds = {**self._files.deeds(), **views.deeds(), **records.deeds()}
        self.book.asked.connect(self.carry_out)
        self.book.menu(Menu.FILE).aboutToShow.connect(self._files.fill_recent)
        self.frame.room_chosen.connect(self._show_room)
        self.frame.list_closed.connect(self.close_list)
        self.frame.search_asked.connect(records.search)
        self.frame.second_place_asked.connect(self._files.choose_second_place)
        self.frame.line.what_and_why_asked.connect(views.show_publish)
        self.frame.status.back_to_today_asked.connect(views.back_to_today)

    def _listen(self, desk: "Desk") -> None:
        desk.changed.connect(self._note_change)
        desk.day_changed.connect(self.refresh)
        desk.record_wanted.connect(self.open_record)
        desk.paper_wanted.connect(self.show_paper)
        desk.step_wanted.connect(self.take_step)
        desk.noticed.connect(self._notice)

    def _begin_after_paint(self) -> None:
        QTimer.singleShot(0, self._begin_first)

    def _begin_first(self) -> None:
        if self._first_path is None:
            self.show_start()
        else:
            self._open_path(self._first_path)

    def _open_path(self, path: Path) -> None:
        self._files.open_path(path)

    def _show_room(self, room_id: str) -> Any:
        if self.pages is None:
            return None
        view = self.pages.show_room(BY_ID[room_id])
        self.frame.notice("")
        self.refresh_actions()
        self._shown.refresh_saved()
        return view

    def _refresh_record_actions(self, *, writing: bool) -> None:
        room = self.frame.current_room()
        self.book.say("add", room.adds or "Add…")
        self.book.say("import", room.imports or "Import…")
        if writing:
            self.book.close_with("add", "" if room.adds else f"Nothing is added in {room.title} by hand.")
            self.book.close_with("import", "" if room.imports else f"{room.title} takes no spreadsheets.")
        closable = "" if not room.has_tab else "Only lists opened from the menu Record are closed."
        self.book.close_with("close-list", closable)

    def _note_change(self, change_set: "ChangeSet") -> None:
        self.frame.notice(change_set.title)
        self.refresh()

    def _notice(self, says: str) -> None:
        self.frame.notice(says)
        announce(self, says)

    def _note_new_day(self) -> None:
        if self.desk is not None and self._seen_day != self.today():
            self._seen_day = self.today()
            if self.desk.shows_today:
                self.desk.show_day(None)
            self._erase_due()
            self.refresh()

    def _erase_due(self) -> None:
        """Let go of what is kept about residents, once its day has come."""
        from evenhand.app.erasing import erase_due

        says = erase_due(self.partnership, self.today()) if self.partnership is not None else ""
        if says:
            self._notice(says)
