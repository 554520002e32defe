"""Taking the papers of a meeting along: which copies, which papers, what else; then where to, and they are written.

What is chosen can be kept as usual for meetings of this kind. Confidential papers go only after a plain question.
"""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.pack_choices import COPIES
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.words import say_count, say_day, say_list
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.frame.files import ask_which_folder
from evenhand.screens.theme import Weight
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import TickListField
from evenhand.screens.widgets.job import Job, JobBar, Progress
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.screens.widgets.pane import BodyScroll, ScrolledBody
from evenhand.services.meeting_papers import papers
from evenhand.services.new_folder import left_unfinished, take_away
from evenhand.services.pack_choices import Chosen, keep_as_usual, usual_for
from evenhand.services.papers import issued
from evenhand.services.saving import found
from evenhand.services.take_to_meeting import INDEX, Taken, ToTake, take

WIDTH, HEIGHT = 620, 640
COVER, SINGLY, DECLARATIONS = "cover", "singly", "declarations"
ALSO = (
    Option(COVER, "A cover before the agenda: who is expected, the quorum, and the contents"),
    Option(SINGLY, "Each paper as a file of its own as well"),
    Option(DECLARATIONS, "The expected declarations, for the chair (confidential)"),
)
LEFT_OUT = "A paper that is not ticked keeps its letter; the pack says that it is not in this copy."
CONFIDENTIAL = (
    "Confidential papers are among those chosen. Whoever finds a stick can read what is on it. Take them only if "
    "you keep it with you, and wipe it afterwards."
)
WRITING = "Drawing and writing the papers"
LEFT = "Remove what was left unfinished?"
LEFT_THERE = (
    "Papers that were being written here earlier were never finished: {}. They may hold what is confidential. Nothing "
    "else in this place is touched."
)
NOT_KEPT = "The papers are written to {}, but were not kept as issued in the file."
STOPPED = "Cancelled. Nothing was written."


class TakeDialog(HouseDialog):
    """The choices for one meeting, and the bar while its papers are drawn and written."""

    def __init__(self, desk: Desk, meeting_id: int, parent: QWidget) -> None:
        meeting = found(desk.partnership, Meeting, meeting_id)
        super().__init__(f"Take to the meeting of {say_day(meeting.held_on)}", parent, width_px=WIDTH)
        self._desk, self._meeting_id = desk, meeting_id
        self._job: Job | None = None
        self._done = False
        with desk.partnership.reading() as session:
            lettered, usual = papers(session, meeting_id), usual_for(session, meeting_id)
        self._paper_ids = tuple(one.paper.id for one in lettered)
        self._fields = QVBoxLayout()
        self._fields.setSpacing(GAP)
        self.copies = self._add(
            TickListField("copies", "Copies of the pack", [Option(one, one.says) for one in COPIES])
        )
        titled = [Option(one.paper.id, one.says) for one in lettered]
        self.papers = self._add(
            TickListField("papers", "Papers in them", titled, hint=LEFT_OUT), shown=bool(titled)
        )
        self.also = self._add(TickListField("also", "And", ALSO))
        self.copies.set_value(usual.copies)
        self.papers.set_value(one for one in self._paper_ids if one not in usual.left_out)
        self.also.set_value((SINGLY, COVER) if usual.with_cover else (SINGLY,))
        self.notice, self.bar = NoticeLine(), JobBar()
        self._lay_out(meeting.kind.label.lower())

    def sizeHint(self) -> QSize:
        """Room for the choices."""
        return self.tall_hint(HEIGHT)

    def keep_usual(self) -> None:
        """Keep what is chosen as usual for meetings of this kind."""
        wanted = self._wanted()
        chosen = Chosen(with_cover=wanted.with_cover, copies=wanted.copies, left_out=wanted.left_out)
        try:
            keep_as_usual(self._desk.partnership, self._meeting_id, chosen)
        except Refusal as refusal:
            self._show_refused(refusal)
            return
        self._clear()
        self._desk.noticed.emit("Kept as usual")

    def take_along(self) -> None:
        """Ask where to, and write the papers there."""
        wanted = self._wanted()
        self._clear()
        if self._job is not None:
            return
        try:
            wanted.refuse_nothing()
        except Refusal as refusal:
            self._show_refused(refusal)
            return
        if wanted.is_confidential:
            if notices.ask("Take confidential papers along?", CONFIDENTIAL, ["Take them"], self) < 0:
                return
            wanted = self._wanted(confidential_may_go=True)
        folder = ask_which_folder(self, "Write the papers to", self._desk.partnership.path.parent)
        if folder is not None and self._offer_to_clear(folder):
            self.write_to(folder, wanted)

    def _offer_to_clear(self, folder: Path) -> bool:
        """Ask whether what an earlier writing left there half-done is to go; whether the place could be looked at."""
        try:
            left = left_unfinished(folder, INDEX)
            names = say_list([one.name for one in left])
            if left and notices.ask(LEFT, LEFT_THERE.format(names), ["Remove"], self, leave="Leave it") == 0:
                take_away(left)
        except Trouble as trouble:
            self.notice.show_notice(trouble.says)
            return False
        return True

    def write_to(self, folder: Path, wanted: ToTake) -> None:
        """Draw and write the papers beside the window."""
        self._done = False
        self._job = Job(partial(_taken, self._desk, wanted, folder), self)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._fail)
        self._job.ended.connect(self._end)
        self._take.setEnabled(False)
        self.bar.follow(self._job, WRITING)
        self._job.start()

    def reject(self) -> None:
        """Leave; what is being written is stopped first."""
        if self._job is not None:
            self._job.cancel()
            return
        super().reject()

    def _wanted(self, *, confidential_may_go: bool = False) -> ToTake:
        also, ticked = self.also.value(), self.papers.value()
        return ToTake(
            meeting_id=self._meeting_id,
            copies=self.copies.value(),
            left_out=tuple(one for one in self._paper_ids if one not in ticked),
            with_cover=COVER in also,
            by_itself=SINGLY in also,
            declarations=DECLARATIONS in also,
            confidential_may_go=confidential_may_go,
        )

    def _finish(self, taken: Taken) -> None:
        """Keep what went out as issued, and leave."""
        self._done = True
        try:
            if not self._desk.partnership.read_only:
                issued.keep_all(self._desk.partnership, taken.issued)
        except Trouble as trouble:
            self.notice.show_notice(f"{NOT_KEPT.format(taken.folder)} {trouble.says}")
        self._desk.noticed.emit(f"Wrote {say_count(len(taken.files), 'file')} to {taken.folder}")

    def _fail(self, error: Refusal | Trouble) -> None:
        self._done = True
        if isinstance(error, Refusal):
            self._show_refused(error)
        else:
            self.notice.show_notice(error.says)

    def _end(self) -> None:
        """Leave once all is written; say so where it was stopped."""
        self._job = None
        self._take.setEnabled(True)
        if not self._done:
            self.notice.show_notice(STOPPED)
        elif not self.notice.says() and not self.copies.error():
            self.accept()

    def _show_refused(self, refusal: Refusal) -> None:
        if refusal.field == self.copies.key:
            self.copies.show_error(refusal.says)
            self.copies.focus()
        else:
            self.notice.show_notice(refusal.says)

    def _clear(self) -> None:
        self.notice.show_notice("")
        self.copies.show_error("")

    def _add(self, field: TickListField, *, shown: bool = True) -> TickListField:
        """Put a choice under the others, below its name."""
        name = Label(field.label, weight=Weight.STRONG)
        name.setBuddy(field.control())
        for part in (name, field):
            self._fields.addWidget(part)
            part.setVisible(shown)
        return field

    def _lay_out(self, kind: str) -> None:
        page = ScrolledBody()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, GAP, 0)
        column.addLayout(self._fields)
        column.addStretch(1)
        self.body.addWidget(BodyScroll(page), 1)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.bar)
        self._take = self.add_primary("Choose where, and write…")
        self._usual = self.add_plain(f"Keep as usual for every {kind}")
        self.add_leave("Close")
        self._take.clicked.connect(self.take_along)
        self._usual.clicked.connect(self.keep_usual)
        self.copies.focus()


def _taken(desk: Desk, wanted: ToTake, folder: Path, progress: Progress) -> Any:
    """Take them; on the thread of the job."""
    partnership = desk.partnership
    return take(partnership, wanted, folder, at=partnership.now(), reach=progress.reach)
