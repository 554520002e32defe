"""What the buttons beside a meeting's name do: the next natural step, its papers in the preview, its calendar entry."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from evenhand.domain.meetings.supplements import supplements
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.elections.more_menu import open_menu
from evenhand.screens.frame.calendar_file import save_calendar
from evenhand.screens.meetings.book import MeetingBook, say_kind
from evenhand.screens.meetings.meeting_pane import AGENDA, MEETING, MINUTES, SENT, WHO, MeetingPane
from evenhand.screens.meetings.needs import Step
from evenhand.services import calendar_export
from evenhand.services.meeting_papers import papers

PLACE_OF = {
    Step.AGENDA: AGENDA,
    Step.NOTICE: SENT,
    Step.CHASE: WHO,
    Step.HELD_OR_NOT: MEETING,
    Step.WRITE: MINUTES,
    Step.CIRCULATE: MINUTES,
    Step.APPROVE: MINUTES,
}
BEFORE = (
    ("Print the agenda", "agenda"),
    ("Print the pack", "pack"),
    ("Print the expected declarations", "expected-declarations"),
)
SUPPLEMENT = ("Print the supplement", "supplement")
AFTER = (("Print the minutes", "minutes"), ("Print the attendance", "attendance"))


class MeetingDeeds(QObject):
    """The deeds of one pane."""

    def __init__(self, desk: Desk, pane: MeetingPane) -> None:
        super().__init__(pane)
        self._desk, self._pane = desk, pane
        pane.step_asked.connect(self.take_step)
        pane.more_asked.connect(self.open_more)

    def take_step(self, step: Step) -> None:
        """Go where a step is taken; what can be done at once is."""
        pane = self._pane
        pane.open_part(PLACE_OF[step])
        if step is Step.NOTICE:
            pane.sent.record()
        elif step is Step.CHASE:
            pane.who.replies.copy_chase()
        elif step is Step.HELD_OR_NOT:
            pane.record.form.field("status").focus()

    def open_more(self) -> None:
        """Open the menu of what else can be done."""
        open_menu(self._pane.more, self.offered())

    def offered(self) -> list[tuple[str, Callable[[], None]]]:
        """What else can be done with the meeting: its papers, those of its stage first, and its calendar entry."""
        book = self._book()
        ahead = book is not None and book.is_ahead(self._pane.key)
        late = (SUPPLEMENT,) if self._has_late_papers() else ()
        offered = (*BEFORE, *late, AFTER[1]) if ahead else (*AFTER, *BEFORE, *late)
        printed = [(words, partial(self.show_paper, paper)) for words, paper in offered]
        along = [("Take to the meeting…", self._pane.papers.take_along)] if ahead else []
        return [*printed, *along, ("Save as calendar file…", self.save_calendar)]

    def show_paper(self, paper: str) -> None:
        """Show a paper of the meeting in the preview."""
        self._desk.paper_wanted.emit(f"{paper}/{self._pane.key}")

    def save_calendar(self) -> None:
        """Save the meeting as a calendar file where a person chooses."""
        book = self._book()
        if book is None:
            return
        meeting = book.meetings[self._pane.key]
        write = partial(self._write, meeting.id)
        name = f"{say_kind(meeting.kind)}, {say_day(meeting.held_on)}"
        save_calendar(self._desk, self._pane.window(), name, write)

    def _has_late_papers(self) -> bool:
        with self._desk.partnership.reading() as session:
            return bool(supplements(papers(session, self._pane.key)))

    def _write(self, meeting_id: int, session: Any) -> bytes:
        return calendar_export.meeting_calendar(session, meeting_id, self._desk.day)

    def _book(self) -> MeetingBook | None:
        return self._pane.book() if self._pane.key else None
