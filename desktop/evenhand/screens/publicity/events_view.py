"""Events, under Record: those ahead and those past, and one with its guests and what the election calendar says."""

from typing import TYPE_CHECKING

from evenhand.screens.plain_room.view import PlainRoom
from evenhand.screens.publicity.tables import TABLES

if TYPE_CHECKING:
    from evenhand.screens.plain_room.record_pane import RecordPane
    from evenhand.screens.plain_room.room import Room

GUESTS, CANDIDATES = 1, 2


class EventsView(PlainRoom):
    """Events: plan, hold, cancel, and who is asked with which part."""

    TABLES = TABLES
    NAME = "Events"
    KIND = "event"

    def make_room(self) -> "Room":
        """The room's words and questions."""
        from evenhand.screens.publicity.room import events_room

        return events_room(self.desk)

    def make_pane(self, room: "Room") -> "RecordPane":
        """The pane of one event."""
        from evenhand.screens.plain_room.record_pane import RecordPane
        from evenhand.screens.publicity.event_part import EventPart, guests_part
        from evenhand.screens.publicity.hustings_part import HustingsPart

        parts = (("Guests", guests_part(self.desk)), ("Candidates asked", HustingsPart(self.desk)))
        return RecordPane(room, EventPart(self.desk), parts)
