"""Every public item as the tab shows it: where each stands, what goes with its words, and the screen of the words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING

from evenhand.domain.publicity.state import ItemState
from evenhand.domain.words import say_list
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.publicity.book import PublicBook, read_book
from evenhand.services.item_states import ItemStates, read_states

if TYPE_CHECKING:
    from evenhand.domain.publicity.screening.findings import Screened

    Screener = Callable[[str], Screened]


@dataclass(frozen=True, slots=True)
class ItemBook(PublicBook):
    """The items with where each stands as it is saved; `screen` looks at words."""

    states: ItemStates
    standing: Mapping[int, ItemState]
    screen: "Screener | None"

    def state_as_typed(self, key: int, text: str) -> ItemState:
        """Where an item would stand with these words."""
        item = self.items[key]
        return self.standing[key] if text == item.text else self.states.of(replace(item, text=text))

    def say_quotes(self, key: int) -> str:
        """The quotes of an item, and whose permission is lacking."""
        return self._say_shown(key, "quoted")

    def say_pictures(self, key: int) -> str:
        """The pictures of an item, and who is in them."""
        return self._say_shown(key, "pictured")

    def _say_shown(self, key: int, how: str) -> str:
        shown = [one.person_id for one in self.names_in(key) if how in one.how]
        return say_list([self.directory.called(one, self.day) for one in shown]) or "none"


def read_item_book(partnership: Partnership, day: date) -> ItemBook:
    """Read every item as at a day."""
    base = read_book(partnership, day)
    with partnership.reading() as session:
        states = read_states(session, day)
    known = {field.name: getattr(base, field.name) for field in fields(base)}
    return ItemBook(**known, states=states, standing=states.all(), screen=None)
