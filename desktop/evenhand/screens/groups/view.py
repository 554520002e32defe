"""Groups, under Record: households and named sets, and one of them with the people in it."""

from typing import TYPE_CHECKING

from evenhand.screens.plain_room.view import PlainRoom

if TYPE_CHECKING:
    from evenhand.screens.plain_room.record_pane import RecordPane
    from evenhand.screens.plain_room.room import Room

PEOPLE = 1


class GroupsView(PlainRoom):
    """Groups: name them, and say who was in them from when to when."""

    TABLES = frozenset(("member_group", "group_member", "person", "membership", "public_office", "office"))
    NAME = "Groups"
    KIND = "member_group"

    def make_room(self) -> "Room":
        """The room's words and questions."""
        from evenhand.screens.groups.room import groups_room

        return groups_room(self.desk)

    def make_pane(self, room: "Room") -> "RecordPane":
        """The pane of one group."""
        from evenhand.screens.groups.parts import GroupPart, InGroupPart
        from evenhand.screens.plain_room.record_pane import RecordPane

        return RecordPane(room, GroupPart(self.desk), (("People", InGroupPart(self.desk)),))
