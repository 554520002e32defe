"""Meetings, under Record: the list by year, and one meeting with its attendance, decisions and history."""

from typing import TYPE_CHECKING

from evenhand.screens.plain_room.view import PlainRoom

if TYPE_CHECKING:
    from evenhand.screens.plain_room.record_pane import RecordPane
    from evenhand.screens.plain_room.room import Room

ATTENDANCE, DECISIONS = 1, 2


class MeetingsView(PlainRoom):
    """Meetings: plan, hold, cancel; who was there; what was decided or rescinded."""

    TABLES = frozenset(
        ("meeting", "attendance", "decision", "person", "membership", "public_office", "office")
    )
    NAME = "Meetings"
    KIND = "meeting"

    def show_record(self, ref: str) -> bool:
        """Open "meeting:3", or "decision:7" in its meeting."""
        kind, _, key = ref.partition(":")
        if kind != "decision":
            return super().show_record(ref)
        self.ensure_loaded()
        found = [one for one in self.book.decisions if str(one.id) == key]
        if not found or not super().show_record(f"meeting:{found[0].meeting_id}"):
            return False
        self.pane.strip.set_current(DECISIONS)
        return True

    def make_room(self) -> "Room":
        """The room's words and questions."""
        from evenhand.screens.meetings.room import meetings_room

        return meetings_room(self.desk)

    def make_pane(self, room: "Room") -> "RecordPane":
        """The pane of one meeting."""
        from evenhand.screens.meetings.attendance_part import AttendancePart
        from evenhand.screens.meetings.decisions_part import DecisionsPart
        from evenhand.screens.meetings.meeting_part import MeetingPart
        from evenhand.screens.plain_room.record_pane import RecordPane

        parts = (("Attendance", AttendancePart(self.desk)), ("Decisions", DecisionsPart(self.desk)))
        return RecordPane(room, MeetingPart(self.desk), parts)
