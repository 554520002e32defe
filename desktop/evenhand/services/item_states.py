"""Where every public item stands on a day, from its words, the people in it, the windows and the decisions (PP4, PP5).

The tab, the list, the findings, publishing and the calendar ask here; everything is read once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.activities import Activity
from evenhand.domain.elections.holidays import Holidays
from evenhand.domain.elections.named_in_words import with_named
from evenhand.domain.elections.sweep import collisions
from evenhand.domain.elections.windows import Window
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.item_record import Concern, ItemRecord, concern_of
from evenhand.domain.publicity.screening.findings import Screened
from evenhand.domain.publicity.state import ItemState, day_of, state_of
from evenhand.domain.publicity.vocabulary import SignOffDecision
from evenhand.services import election_timetables as shipped
from evenhand.services.planned_items import planned_publicity
from evenhand.services.politicians import Politicians, read_politicians
from evenhand.services.publicity_reading import Publicity, read_publicity
from evenhand.services.signers import Signers, quoted_in
from evenhand.services.sweep import all_windows
from evenhand.services.words_read import reader

Screen = Callable[[str], Screened]


@dataclass(frozen=True, slots=True)
class ItemStates:
    """All public items as at a day, with what is needed to say where each stands."""

    publicity: Publicity
    politicians: Politicians
    signers: Signers
    windows: tuple[Window, ...]
    activities: tuple[Activity, ...]
    holidays: Holidays
    screen: Screen
    day: date

    def record(self, item: PublicityItem) -> ItemRecord:
        """What is kept about an item, as at the day."""
        kept = self.publicity
        sign_offs = tuple(one for one in kept.sign_offs if one.item_id == item.id)
        why = {one.id: self.signers.why_not(one.person_id, one.decided_on, item.id) for one in sign_offs}
        people = self.politicians.directory.people
        return ItemRecord(
            item,
            tuple(one for one in kept.versions if one.item_id == item.id),
            sign_offs,
            tuple(one for one in kept.postings if one.item_id == item.id),
            {key: says for key, says in why.items() if says},
            {one.person_id: people[one.person_id].name for one in sign_offs if one.person_id in people},
        ).as_at(self.day)

    def _concern(self, record: ItemRecord, on: date, *, anew: bool) -> Concern:
        """Why an item wants care if it goes out, or went out, on a day.

        Unless it is to be read anew, what is out and was approved is not: nobody can approve words that take a side.
        """
        item = record.item
        in_it = [one.person_id for one in self.publicity.names if one.item_id == item.id]
        people = self.politicians.among(in_it, on)
        approved = any(one.decision is SignOffDecision.APPROVE for one in record.decided)
        settled = approved and record.out_on is not None and not anew
        words = record.words.together_with(self.publicity.beside(item.id))
        read = Screened() if settled else self.screen(words)
        planned = planned_publicity(item, with_named(people, read), on)
        found = collisions([planned], self.windows, self.activities, self.holidays)
        return concern_of(read, [one.name for one in people], found)

    def of(self, item: PublicityItem, on: date | None = None) -> ItemState:
        """Where an item stands, for the day it went out or is planned for, or for another if that is named."""
        return self._state(self.record(item), on)

    def told(self, item: PublicityItem) -> ItemState:
        """Where an item stands, with what its words say even where it is out and approved."""
        return self._state(self.record(item), None, anew=True)

    def to_publish(self, item: PublicityItem, on: date) -> ItemState:
        """Where the draft's words stand for a day, whatever of the item went out before."""
        return self._state(self.record(item).as_draft(), on)

    def _state(self, record: ItemRecord, on: date | None, *, anew: bool = False) -> ItemState:
        when = on or day_of(record, self.day)
        return state_of(record, self._concern(record, when, anew=anew), self.day, when)

    def all(self) -> dict[int, ItemState]:
        """Where each item stands, by its key."""
        return {item.id: self.of(item) for item in self.publicity.items}


def read_states(session: Session, day: date, screen: Screen | None = None) -> ItemStates:
    """Every public item as at a day; read by the screen of that day unless another is given."""
    politicians = read_politicians(session, day)
    kept = read_publicity(session)
    return ItemStates(
        kept,
        politicians,
        Signers(politicians, quoted_in(kept.names)),
        all_windows(session, day),
        shipped.shipped_activities(),
        shipped.holidays_of(session),
        screen or reader(politicians, day),
        day,
    )
