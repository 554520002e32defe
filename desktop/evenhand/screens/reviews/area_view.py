"""The area's profile, under Record: its people by one dimension after another, typed in or brought in."""

from typing import TYPE_CHECKING

from evenhand.screens.plain_room.view import PlainRoom
from evenhand.screens.widgets.button import plain

if TYPE_CHECKING:
    from evenhand.screens.plain_room.record_pane import RecordPane
    from evenhand.screens.plain_room.room import Room
    from evenhand.screens.widgets.empty import EmptyState

A_NEW_ONE = "area_profile:0"


class AreaView(PlainRoom):
    """The area's profile: type it in, bring in census counts, or correct it."""

    TABLES = frozenset(("area_profile", "area_count"))
    NAME = "Area profile"
    KIND = "area_profile"

    def show_record(self, ref: str) -> bool:
        """Open "area_profile:3"; number 0 begins a new one."""
        if ref != A_NEW_ONE:
            return super().show_record(ref)
        self.add()
        return True

    def import_file(self) -> None:
        """Bring in census counts from a spreadsheet."""
        from evenhand.screens.importing import run_import

        run_import(self.desk, "area-profile", self)

    def build(self) -> None:
        """Make the panes, with a button for bringing in beside the one for adding."""
        super().build()
        self.list.add_button(plain("Import…")).clicked.connect(self.import_file)

    def make_room(self) -> "Room":
        """The room's words and questions."""
        from evenhand.screens.reviews.area_room import area_room

        return area_room(self.desk)

    def make_pane(self, room: "Room") -> "RecordPane":
        """The pane of one profile."""
        from evenhand.screens.plain_room.record_pane import RecordPane
        from evenhand.screens.reviews.area_part import AreaPart

        return RecordPane(room, AreaPart(self.desk), ())

    def _make_empty(self) -> "EmptyState":
        from evenhand.screens.widgets.button import primary
        from evenhand.screens.widgets.empty import EmptyState

        words = self.room.words
        add, bring = primary(f"Add {words.one}"), plain("Import…")
        add.clicked.connect(self.add)
        bring.clicked.connect(self.import_file)
        return EmptyState(words.empty_title, words.empty_says, add, bring)
