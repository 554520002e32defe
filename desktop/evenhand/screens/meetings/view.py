"""Meetings: those ahead and those behind at left; one of them with its parts at right, or the meeting itself.

Going into a meeting puts the live view in place of list and pane; leaving it brings both back, with the row kept.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from evenhand.screens.plain_room.view import PlainRoom

if TYPE_CHECKING:
    from evenhand.screens.meetings.live.view import LiveView
    from evenhand.screens.meetings.meeting_pane import MeetingPane
    from evenhand.screens.plain_room.room import Room


class MeetingsView(PlainRoom):
    """Meetings: call, hold and minute them; cancel one; who was sent what and who was there."""

    TABLES = frozenset(
        (
            "meeting",
            "meeting_plan",
            "agenda_item",
            "template_item",
            "meeting_paper",
            "pack_choice",
            "reply",
            "circulation",
            "attendance",
            "decision",
            "decision_record",
            "rescission",
            "declared_interest",
            "moment",
            "vote",
            "minutes_version",
            "minutes_seal",
            "minutes_correction",
            "written_decision",
            "application",
            "action",
            "person",
            "membership",
            "public_office",
            "office",
            "interest",
            "rule_override",
        )
    )
    NAME = "Meetings"
    KIND = "meeting"
    meeting: "MeetingPane"

    def build(self) -> None:
        """Make list and pane; the live view is made when a meeting is first gone into."""
        from evenhand.screens.meetings.deeds import MeetingDeeds

        super().build()
        self._live: LiveView | None = None
        self._whole = QStackedWidget()
        self.column.removeWidget(self.panes)
        self._whole.addWidget(self.panes)
        self.column.addWidget(self._whole)
        self.meeting.go_in_asked.connect(self.go_in)
        self.deeds = MeetingDeeds(self.desk, self.meeting)
        self.panes.breadth_changed.connect(self._place_deeds)
        self._place_deeds()

    def make_room(self) -> "Room":
        """The room's words and questions."""
        from evenhand.screens.meetings.room import meetings_room

        return meetings_room(self.desk)

    def make_pane(self, room: "Room") -> "MeetingPane":
        """The pane of one meeting."""
        from evenhand.screens.meetings.meeting_pane import MeetingPane

        self.meeting = MeetingPane(self.desk, room)
        return self.meeting

    def show_record(self, ref: str) -> bool:
        """Open "meeting:3", a part of it with "meeting:3/minutes", or a decision or an item in its meeting."""
        from evenhand.screens.meetings.meeting_pane import AGENDA, DECISIONS, PLACES

        self.ensure_loaded()
        self.leave_live()
        whose, _, part = ref.partition("/")
        kind, _, key = whose.partition(":")
        listed = {"decision": self.book.decisions, "agenda_item": self.book.items}.get(kind)
        if listed is None:
            shown = super().show_record(whose)
            return shown and (not part or self._open_part(PLACES.get(part)))
        found = [one for one in listed if str(one.id) == key]
        if not found or not super().show_record(f"meeting:{found[0].meeting_id}"):
            return False
        if kind == "decision":
            self._open_part(DECISIONS)
            self.meeting.decisions.choose(int(key))
        else:
            self._open_part(AGENDA)
            self.meeting.agenda.table.choose(int(key))
        return True

    def turn_to_list(self) -> None:
        """Bring the list into view, unless a meeting is being taken."""
        if not self.is_live():
            super().turn_to_list()

    def focus_list(self) -> None:
        """Go to the rows, or into the meeting that is being taken."""
        self.ensure_loaded()
        if self.is_live() and self._live is not None:
            self._live.focus_first()
        else:
            super().focus_list()

    def is_live(self) -> bool:
        """Whether a meeting is being taken."""
        return self._live is not None and self._whole.currentWidget() is self._live

    def go_in(self) -> None:
        """Take the meeting: the live view stands in place of list and pane."""
        from evenhand.screens.meetings.live.view import LiveView

        if not self.pane.key or not self.pane.may_leave():
            return
        live = self._live
        if live is None:
            live = self._live = LiveView(self.desk)
            live.left.connect(self.come_out)
            self._whole.addWidget(live)
        live.open_meeting(self.pane.key)
        self._whole.setCurrentWidget(live)
        live.focus_first()

    def leave_live(self) -> None:
        """Leave the meeting that is being taken, if one is; what is typed there is kept."""
        if self._live is not None and self.is_live():
            self._live.leave()

    def has_typing(self) -> bool:
        """Whether anything was typed and not saved, in the parts of a meeting or while it is taken."""
        return super().has_typing() or (self._live is not None and self._live.has_typing())

    def save(self) -> bool:
        """Save whatever was typed; a motion that cannot be recorded yet is shown in its meeting."""
        if not super().save():
            return False
        if not self.is_built() or self._live is None or self._live.save():
            return True
        self._whole.setCurrentWidget(self._live)
        return False

    def discard(self) -> None:
        """Let go of whatever was typed."""
        super().discard()
        if self.is_built() and self._live is not None:
            self._live.discard()

    def add(self) -> None:
        """Call a new meeting."""
        self.ensure_loaded()
        self.leave_live()
        super().add()

    def come_out(self) -> None:
        """Go back to list and pane, with the meeting still chosen."""
        self._whole.setCurrentWidget(self.panes)
        self.meeting.go_in.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_deeds(self) -> None:
        """Have one row of buttons over the parts, however narrow the window is."""
        if self.panes.is_narrow():
            for button in reversed(self.meeting.give_deeds()):
                self.panes.put_in_bar(button)
        else:
            self.meeting.take_deeds()

    def _open_part(self, place: int | None) -> bool:
        if place is not None:
            self.pane.open_part(place)
        return place is not None
