"""The forms of one election: the poll, its published dates, windows, changes, people, and what follows the poll."""

from evenhand.screens.desk import Desk
from evenhand.screens.elections.after_poll_part import AfterPollPart
from evenhand.screens.elections.candidates_part import CandidatesPart
from evenhand.screens.elections.election_part import ElectionPart
from evenhand.screens.elections.move_part import MovePart
from evenhand.screens.elections.standing_part import StandingPart
from evenhand.screens.elections.timetable_part import TimetablePart
from evenhand.screens.elections.window_part import WindowPart
from evenhand.screens.plain_room.record_pane import RecordPane
from evenhand.screens.plain_room.room import Room


class ElectionForms:
    """The pane of the forms, and those of its parts to which other places lead."""

    def __init__(self, desk: Desk, room: Room) -> None:
        self.record, self.timetable, self.windows = ElectionPart(desk), TimetablePart(desk), WindowPart()
        parts = (
            ("Timetable", self.timetable),
            ("Windows", self.windows),
            ("Move or cancel", MovePart(desk)),
            ("Candidates", CandidatesPart(desk)),
            ("Standing down", StandingPart(desk)),
            ("After the poll", AfterPollPart(desk)),
        )
        self.pane = RecordPane(room, self.record, parts)

    def give_announcement(self) -> None:
        """Put the cursor where the day of the announcement is given."""
        self.record.form.field("announced_on").focus()
