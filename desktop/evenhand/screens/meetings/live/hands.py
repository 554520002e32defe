"""The hands of the live view: what each button and key does, and where it is said when that cannot be."""

from collections.abc import Callable
from datetime import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from evenhand.domain.meetings.record_facts import MeetingPaper
from evenhand.domain.refusals import Refusal
from evenhand.screens.elections.more_menu import open_menu
from evenhand.screens.meetings.live.acts import LiveActs
from evenhand.screens.meetings.live.draft import MotionDraft
from evenhand.screens.meetings.live.paper_opening import open_paper
from evenhand.screens.widgets.announce import announce

if TYPE_CHECKING:
    from evenhand.screens.meetings.live.view import LiveView


class LiveHands(QObject):
    """Joins the panes of a view with what is done."""

    def __init__(self, view: "LiveView") -> None:
        super().__init__(view)
        self._view = view
        self.acts = LiveActs(view.desk, view, view.sight, view.minute)
        self._connect_agenda()
        self._connect_item()

    def do(self, deed: Callable[[], object], tell: Callable[[Refusal], None] | None = None) -> bool:
        """Carry a deed out; what stands in the way is said beside the room, or where `tell` says it."""
        room = self._view.room
        room.show_refusal(None)
        try:
            deed()
        except Refusal as refusal:
            (tell or room.show_refusal)(refusal)
            announce(self._view, refusal.says)
            return False
        return True

    def save_shown(self) -> bool:
        """Keep the note and record the motion typed under the item shown; False, said there, where that cannot be."""
        motion = self._view.item.give_typed()
        if motion is not None:
            self._record(motion, as_view=False)
        return self._view.item_id not in self._view.item.typed()

    def take(self, item_id: int) -> None:
        """Take an item up, and go to where typing begins."""
        if self.do(partial(self.acts.take, item_id), self._view.middle.show_refusal):
            self._view.look_at(item_id)
            self._view.focus_first()

    def _ask_room(self, what: str, person_id: int) -> None:
        deeds: dict[str, Callable[[int], object]] = {
            "toggle": self.acts.toggle,
            "chair": self.acts.chair,
            "apologies": self.acts.apologies,
            "interest": self.acts.declare,
            "chair-changes": self.acts.change_chair,
            "times": self.acts.mend_times,
        }
        self.do(partial(deeds[what], person_id))

    def _declare(self, person_id: int) -> None:
        self._ask_room("interest", person_id)

    def _begin(self, at: time, chaired_by_id: int) -> None:
        view = self._view
        if self.do(partial(self.acts.open, at, chaired_by_id), view.middle.begin.show_refusal):
            if view.sight().typed:
                view.room.typed.set_minute(at)
            first = next(iter(view.sight().sitting.items), None)
            if first is not None:
                view.look_at(first.id)
            view.focus_first()

    def _tick_expected(self) -> None:
        if self.do(self.acts.tick_expected):
            self._view.room.focus_rows()

    def _take_shown(self) -> None:
        self.take(self._view.item_id)

    def _pass_by(self) -> None:
        self.do(partial(self.acts.pass_by, self._view.item_id), self._view.middle.show_refusal)

    def _note(self, item_id: int, note: str) -> None:
        self.do(partial(self.acts.note, item_id, note), self._view.middle.show_refusal)

    def _record(self, motion: MotionDraft, as_view: bool) -> None:
        item = self._view.item
        if self.do(
            partial(self.acts.record, self._view.item_id, motion, as_view=as_view), item.form.show_refusal
        ):
            self._recorded("Recorded.")

    def _defer(self, motion: MotionDraft) -> None:
        item = self._view.item
        if self.do(partial(self.acts.defer, self._view.item_id, motion), item.form.show_refusal):
            self._recorded("Deferred.")

    def _recorded(self, says: str) -> None:
        item = self._view.item
        item.recorded()
        announce(item, says)
        item.footer.unfold.setFocus()

    def _drop(self, decision_id: int) -> None:
        item = self._view.item
        deed = partial(self.acts.drop, decision_id)
        if self.acts.asks_to_drop(decision_id) and self.do(deed, self._view.middle.show_refusal):
            item.dropped(decision_id)
            announce(item, "Taken away.")
            item.focus_first()

    def _add_action(self) -> None:
        self.acts.add_action(self._view.item_id)

    def _add_item(self) -> None:
        key = self.acts.add_item()
        if key:
            self._view.look_at(key)

    def _pause(self) -> None:
        self.do(self.acts.adjourn_or_resume)

    def _close(self) -> None:
        self._view.item.leave_item()
        self.do(self.acts.close)

    def _fill(self) -> None:
        self.do(self.acts.fill_agenda, self._view.middle.show_refusal)

    def _open_papers(self) -> None:
        view = self._view
        own = [one for one in view.sight().sitting.papers if one.item_id == view.item_id]
        if len(own) == 1:
            self._open_paper(own[0])
            return
        open_menu(view.item.papers, [(one.title, partial(self._open_paper, one)) for one in own])

    def _open_paper(self, paper: MeetingPaper) -> None:
        open_paper(self._view.desk, paper, self._view.window())

    def _open_more(self) -> None:
        sight = self._view.sight()
        deeds: list[tuple[str, Callable[[], None]]] = [("Add item…", self._add_item)]
        if sight.goes_on:
            deeds.append(("Resume" if sight.adjourned else "Adjourn…", self._pause))
            deeds.append(("Close the meeting…", self._close))
        open_menu(self._view.bar.more, deeds)

    def _connect_agenda(self) -> None:
        view = self._view
        for button, deed in (
            (view.agenda.add_item, self._add_item),
            (view.agenda.adjourn, self._pause),
            (view.agenda.close_meeting, self._close),
            (view.bar.more, self._open_more),
            (view.middle.fill, self._fill),
            (view.middle.add_first, self._add_item),
        ):
            button.clicked.connect(deed)
        view.agenda.taken.connect(self.take)
        view.room.asked.connect(self._ask_room)
        view.middle.begin.begin_asked.connect(self._begin)
        view.middle.begin.tick.clicked.connect(self._tick_expected)

    def _connect_item(self) -> None:
        item = self._view.item
        item.take_asked.connect(self._take_shown)
        item.pass_asked.connect(self._pass_by)
        item.noted.connect(self._note)
        item.expected.declare_asked.connect(self._declare)
        item.record_asked.connect(self._record)
        item.defer_asked.connect(self._defer)
        item.action_asked.connect(self._add_action)
        item.drop_asked.connect(self._drop)
        item.papers_asked.connect(self._open_papers)
