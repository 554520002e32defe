"""The pane of one public item: its words first, then its details, the people in it, what was decided, its history."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.record_pane import RecordPane
from evenhand.screens.plain_room.room import Room
from evenhand.screens.publicity.decisions_part import DecisionsPart
from evenhand.screens.publicity.item_part import ItemPart, names_part
from evenhand.screens.publicity.pictures_part import PicturesPart
from evenhand.screens.publicity.quotes_part import QuotesPart
from evenhand.screens.publicity.text_part import TextPart
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.pane import row

if TYPE_CHECKING:
    from evenhand.screens.plain_room.parts import Part
    from evenhand.screens.publicity.item_book import ItemBook

WORDS, DETAILS, PEOPLE, DECISIONS, QUOTES, PICTURES = range(6)


class ItemPane(RecordPane):
    """One item; a new one begins with its details and goes on with its words. `turned`: another item is shown."""

    turned = Signal()

    def __init__(self, desk: Desk, room: Room) -> None:
        self._desk = desk
        self.text = TextPart(desk)
        self.read = plain("Read from file…")
        before: tuple[tuple[str, Part], ...] = (("Words", self.text),)
        super().__init__(
            room,
            ItemPart(desk),
            (
                ("People in it", names_part(desk)),
                ("Decisions", DecisionsPart(desk)),
                ("Quotes", QuotesPart(desk)),
                ("Pictures", PicturesPart(desk)),
            ),
            before=before,
            record_title="Details",
        )
        self.beside_title.addLayout(row(self.read))
        self.setTabOrder(self.strip.tabs, self.read)

    def book(self) -> "ItemBook | None":
        """What was read last."""
        return self._book

    def turn_to_words(self) -> None:
        """Bring the words into view."""
        if self.key and not self.is_adding():
            self.strip.set_current(WORDS)

    def begin(self) -> bool:
        """Begin a new item."""
        begun = super().begin()
        self.read.setVisible(not begun and bool(self.key))
        self.turned.emit()
        return begun

    def _show(self) -> None:
        super()._show()
        self.read.show()
        self.turned.emit()

    def _welcome(self, key: int) -> None:
        was_new = self.is_adding()
        super()._welcome(key)
        if was_new:
            self.open_part(WORDS)
