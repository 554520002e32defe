"""The pane of one meeting: its name and line, the way into it, the next natural step, and its parts in order of life.

What a meeting ahead cannot have yet, decisions and minutes, is not offered until it has met.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from evenhand.domain.vocabulary import Planned
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.agenda_part import AgendaPart
from evenhand.screens.meetings.decisions_part import DecisionsPart
from evenhand.screens.meetings.interests_part import InterestsPart
from evenhand.screens.meetings.meeting_part import MeetingPart
from evenhand.screens.meetings.minutes_part import MinutesPart
from evenhand.screens.meetings.needs import Step
from evenhand.screens.meetings.papers_part import PapersPart
from evenhand.screens.meetings.sent_part import SentPart
from evenhand.screens.meetings.who_part import CAME, COMES, WhoPart
from evenhand.screens.plain_room.parts import Part
from evenhand.screens.plain_room.record_pane import RecordPane
from evenhand.screens.plain_room.room import Room
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP, PANE_ACROSS
from evenhand.screens.widgets.button import Button, plain
from evenhand.screens.widgets.pane import row

if TYPE_CHECKING:
    from evenhand.screens.meetings.book import MeetingBook

MEETING, AGENDA, PAPERS, WHO, INTERESTS, SENT, DECISIONS, MINUTES = range(8)
PLACES = {
    "agenda": AGENDA,
    "papers": PAPERS,
    "who": WHO,
    "interests": INTERESTS,
    "sent": SENT,
    "decisions": DECISIONS,
    "minutes": MINUTES,
}
ONCE_MET = (DECISIONS, MINUTES)


class MeetingPane(RecordPane):
    """One meeting. `go_in_asked`: the meeting itself is to be taken; `step_asked`: the next step, by its kind."""

    go_in_asked = Signal()
    step_asked = Signal(object)
    more_asked = Signal()

    def __init__(self, desk: Desk, room: Room) -> None:
        self.agenda, self.papers, self.who = AgendaPart(desk), PapersPart(desk), WhoPart(desk)
        self.sent, self.decisions = SentPart(desk), DecisionsPart(desk)
        self.go_in, self.step, self.more = plain("Go into the meeting"), plain(""), plain("More", Mark.DOWN)
        parts: tuple[tuple[str, Part], ...] = (
            ("Agenda", self.agenda),
            ("Papers", self.papers),
            (COMES, self.who),
            ("Interests", InterestsPart(desk)),
            ("Sent", self.sent),
            ("Decisions", self.decisions),
            ("Minutes", MinutesPart(desk)),
        )
        super().__init__(room, MeetingPart(desk), parts)
        self._deeds = (self.step, self.go_in, self.more)
        self._row = row(*self._deeds)
        self._in_bar = False
        self.beside_title.addLayout(self._row)
        self.go_in.clicked.connect(self.go_in_asked)
        self.decisions.go_in_asked.connect(self.go_in_asked)
        self.step.clicked.connect(self._ask_step)
        self.more.clicked.connect(self.more_asked)
        self._step: Step | None = None

    def book(self) -> "MeetingBook | None":
        """What was read last."""
        return self._book

    def begin(self) -> bool:
        """Call a new meeting."""
        begun = super().begin()
        self._show_deeds()
        return begun

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the title where both do not fit side by side."""
        super().resizeEvent(event)
        self._place_deeds()

    def changeEvent(self, event: QEvent) -> None:
        """Place the buttons anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._place_deeds()
        super().changeEvent(event)

    def _show(self) -> None:
        ahead = self._book.is_ahead(self.key)
        for place in ONCE_MET:
            self.strip.set_offered(place, not ahead)
            if ahead and self.strip.current() == place:
                self.strip.set_current(MEETING)
                self.strip.set_offered(place, False)
        self.strip.set_title(WHO, COMES if ahead else CAME)
        super()._show()
        self._show_deeds()

    def _show_deeds(self) -> None:
        called = bool(self.key) and not self.is_adding()
        meeting = self._book.meetings[self.key] if called else None
        need = self._book.needs.get(self.key) if called else None
        self._step = need.step if need else None
        self.go_in.setVisible(meeting is not None and meeting.status is not Planned.CANCELLED)
        self.more.setVisible(called)
        self.step.setText(need.step.value if need else "")
        self.step.setVisible(need is not None)
        self.step.updateGeometry()
        self._place_deeds()

    def _ask_step(self) -> None:
        if self._step is not None:
            self.step_asked.emit(self._step)

    def take_deeds(self) -> None:
        """Have the buttons beside the title."""
        self._in_bar = False
        for button in self._deeds:
            self._row.addWidget(button)
        self._place_deeds()

    def give_deeds(self) -> tuple[Button, ...]:
        """Give the buttons away to a bar over the pane."""
        self._in_bar = True
        return self._deeds

    def _place_deeds(self) -> None:
        wide = sum(one.sizeHint().width() + GAP for one in self._deeds if not one.isHidden())
        room = self.width() - 2 * PANE_ACROSS - wide
        beside = self._in_bar or self._title.sizeHint().width() <= room
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self.head.setDirection(sideways if beside else down)
