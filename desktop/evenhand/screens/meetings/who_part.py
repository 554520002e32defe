"""Who comes, before a meeting; who came, once it has met: one part that turns from replies to attendance by itself."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from evenhand.screens.desk import Desk
from evenhand.screens.meetings.attendance_part import AttendancePart
from evenhand.screens.meetings.book import MeetingBook
from evenhand.screens.meetings.replies_part import RepliesPart
from evenhand.screens.plain_room.parts import Part

COMES, CAME = "Who comes", "Who came"


class WhoPart(Part):
    """Replies and attendance in one place."""

    WAITS = True

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.replies, self.attendance = RepliesPart(desk), AttendancePart(desk)
        self._pages = QStackedWidget()
        for page in (self.replies, self.attendance):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def show_record(self, book: MeetingBook, key: int) -> None:
        """Show the replies to a meeting ahead, the attendance of any other."""
        part = self.replies if book.is_ahead(key) else self.attendance
        part.show_record(book, key)
        self._pages.setCurrentWidget(part)

    def is_dirty(self) -> bool:
        """Whether attendance was marked and not saved; replies are kept at once."""
        return self.attendance.is_dirty()

    def save(self) -> None:
        """Keep what was marked."""
        self.attendance.save()

    def discard(self) -> None:
        """Show again what was saved."""
        self.attendance.discard()

    def remind(self) -> None:
        """Say that what was marked must be saved or discarded first."""
        self.attendance.remind()

    def focus_first(self) -> None:
        """Go to the people."""
        page = self._pages.currentWidget()
        (self.replies if page is self.replies else self.attendance).focus_first()
