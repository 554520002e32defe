"""The Publicity tab: what is to go out and what went out, its words with what was found in them, and who decides."""

from typing import TYPE_CHECKING, Any

from evenhand.screens.plain_room.view import PlainRoom
from evenhand.screens.publicity.tables import ITEM_TABLES
from evenhand.screens.widgets.button import plain

if TYPE_CHECKING:
    from evenhand.screens.plain_room.room import Room
    from evenhand.screens.publicity.item_pane import ItemPane
    from evenhand.screens.widgets.two_pane import TwoPane


class PublicityView(PlainRoom):
    """Publicity: write, look at the findings, hold, sign off, publish."""

    TABLES = ITEM_TABLES
    NAME = "Publicity"
    KIND = "publicity_item"
    item: "ItemPane"

    def make_room(self) -> "Room":
        """The room's words and questions."""
        from evenhand.screens.publicity.room import publicity_room

        return publicity_room(self.desk)

    def make_pane(self, room: "Room") -> "ItemPane":
        """The pane of one item; before it, under the list, the way to who was shown."""
        self.list.add_button(plain("Who was shown…")).clicked.connect(self.show_who)
        from evenhand.screens.publicity.item_deeds import ItemDeeds
        from evenhand.screens.publicity.item_pane import ItemPane

        self.item = ItemPane(self.desk, room)
        self.deeds = ItemDeeds(self.desk, self.item)
        return self.item

    def make_panes(self, room: "Room") -> "TwoPane":
        """The list, the item with its words, and the findings about them."""
        from evenhand.screens.publicity.finding_walk import FindingWalk
        from evenhand.screens.publicity.findings_pane import FindingsPane
        from evenhand.screens.publicity.sides import Sides
        from evenhand.screens.theme import Breadth
        from evenhand.screens.widgets.two_pane import TwoPane

        self.findings = FindingsPane()
        sides = Sides(self.item, self.findings)
        self.walk = FindingWalk(self, self.item, self.findings, sides)
        return TwoPane(self.list, sides, "All items", rows_px=room.rows_px, turns=Breadth.MEDIUM)

    def show_record(self, ref: str) -> bool:
        """Open an item such as "publicity_item:3", or at one of its findings, such as "publicity_item:3#2"."""
        item, _, place = ref.partition("#")
        opened = super().show_record(item)
        if opened and place.isdecimal():
            self.item.turn_to_words()
            self.findings.go_to(int(place) - 1)
        return opened

    def show_who(self) -> None:
        """Show how often each politician was shown, and every picture and quote."""
        from evenhand.screens.publicity.shown_dialog import ShownDialog

        ShownDialog(self.desk, self.window()).exec()

    def reload(self) -> None:
        """Read everything as at the desk's day."""
        super().reload()
        self.walk.show_cards()

    def _open(self, key: Any) -> None:
        super()._open(key)
        self.walk.show_cards()
