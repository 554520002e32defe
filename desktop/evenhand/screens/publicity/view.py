"""Publicity, under Record: what is to go out and what went out, who is in it, and who decided."""

from typing import TYPE_CHECKING

from evenhand.screens.plain_room.view import PlainRoom
from evenhand.screens.publicity.tables import TABLES

if TYPE_CHECKING:
    from evenhand.screens.plain_room.record_pane import RecordPane
    from evenhand.screens.plain_room.room import Room

PEOPLE = 1


class PublicityView(PlainRoom):
    """Publicity: plan, hold back, publish, drop, with a caution where a politician or a window is touched."""

    TABLES = TABLES
    NAME = "Publicity"
    KIND = "publicity_item"

    def make_room(self) -> "Room":
        """The room's words and questions."""
        from evenhand.screens.publicity.room import publicity_room

        return publicity_room(self.desk)

    def make_pane(self, room: "Room") -> "RecordPane":
        """The pane of one item."""
        from evenhand.screens.plain_room.record_pane import RecordPane
        from evenhand.screens.publicity.item_part import ItemPart, names_part

        return RecordPane(room, ItemPart(self.desk), (("People in it", names_part(self.desk)),))
