"""Elections, under Record: those ahead and past, and one with its timetable, windows, candidates and collisions."""

from typing import TYPE_CHECKING

from evenhand.domain.elections.profiles import AnchorPoint
from evenhand.domain.elections.published import NOTICE
from evenhand.screens.plain_room.view import PlainRoom

if TYPE_CHECKING:
    from evenhand.screens.plain_room.record_pane import RecordPane
    from evenhand.screens.plain_room.room import Room

TIMETABLE, WINDOW, CANDIDATES, PLANNED = range(1, 5)


class ElectionsView(PlainRoom):
    """Elections: the poll, its dates as published, who stands, and what to move or hold."""

    TABLES = frozenset(
        (
            "election",
            "candidate",
            "published_date",
            "partnership",
            "council",
            "person",
            "public_office",
            "membership",
            "meeting",
            "event",
            "event_guest",
            "publicity_item",
            "publicity_name",
            "engagement",
            "mp",
            "mp_term",
            "grant_round",
        )
    )
    NAME = "Elections"
    KIND = "election"

    def import_file(self) -> None:
        """Bring in candidates from a spreadsheet."""
        from evenhand.screens.importing import run_import

        run_import(self.desk, "candidates", self)

    def make_room(self) -> "Room":
        """The room's words and questions."""
        from evenhand.screens.elections.room import elections_room

        return elections_room(self.desk)

    def make_pane(self, room: "Room") -> "RecordPane":
        """The pane of one election."""
        from evenhand.screens.elections.candidates_part import CandidatesPart
        from evenhand.screens.elections.election_part import ElectionPart
        from evenhand.screens.elections.planned_part import PlannedPart
        from evenhand.screens.elections.timetable_part import TimetablePart
        from evenhand.screens.elections.window_part import WindowPart
        from evenhand.screens.plain_room.record_pane import RecordPane

        self.timetable, self.windows = TimetablePart(self.desk), WindowPart()
        self.windows.asked.connect(self.answer)
        parts = (
            ("Timetable", self.timetable),
            ("Window", self.windows),
            ("Candidates", CandidatesPart(self.desk)),
            ("Planned inside", PlannedPart(self.desk)),
        )
        return RecordPane(room, ElectionPart(self.desk), parts)

    def answer(self, anchor: AnchorPoint) -> None:
        """Go where the day that a window hangs on is given."""
        if anchor is AnchorPoint.ANNOUNCEMENT:
            self.pane.strip.set_current(0)
            self.pane.record.form.field("announced_on").focus()
            return
        self.pane.strip.set_current(TIMETABLE)
        self.timetable.go_to("dissolution" if anchor is AnchorPoint.DISSOLUTION else NOTICE)
