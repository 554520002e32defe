"""Decisions between meetings, under Record: ask the board in writing, keep the answers, count and ratify them."""

from typing import TYPE_CHECKING

from evenhand.screens.plain_room.view import PlainRoom

if TYPE_CHECKING:
    from evenhand.screens.plain_room.record_pane import RecordPane
    from evenhand.screens.plain_room.room import Room


class WrittenView(PlainRoom):
    """Decisions between meetings: what was asked, who answered what, and what became of it."""

    TABLES = frozenset(
        (
            "written_decision",
            "written_answer",
            "written_interest",
            "interest",
            "application",
            "applicant",
            "meeting",
            "decision",
            "person",
            "membership",
            "public_office",
            "rule_override",
            "rule_adoption",
        )
    )
    NAME = "Decisions between meetings"
    KIND = "written_decision"

    def make_room(self) -> "Room":
        """The room's words and questions."""
        from evenhand.screens.meetings.written_room import written_room

        return written_room(self.desk)

    def make_pane(self, room: "Room") -> "RecordPane":
        """The pane of one decision between meetings."""
        from evenhand.screens.meetings.written_answers import AnswersPart
        from evenhand.screens.meetings.written_interests_part import WrittenInterestsPart
        from evenhand.screens.meetings.written_outcome import OutcomePart
        from evenhand.screens.meetings.written_part import WrittenPart
        from evenhand.screens.plain_room.record_pane import RecordPane

        parts = (
            ("Answers", AnswersPart(self.desk)),
            ("Interests", WrittenInterestsPart(self.desk)),
            ("Outcome", OutcomePart(self.desk)),
        )
        return RecordPane(room, WrittenPart(self.desk), parts, record_title="What is asked")
