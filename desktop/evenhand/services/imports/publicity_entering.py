"""Entering public items: known ones are recognised by title and day; words that went out are never altered."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.importing.names import same_body_key, same_person_key
from evenhand.domain.importing.preview import RowStatus
from evenhand.domain.importing.publicity import PublicityDraft
from evenhand.domain.members.facts import Person
from evenhand.domain.publicity.facts import PublicityItem, PublicityName
from evenhand.domain.publicity.naming import say_ways, ways_in
from evenhand.domain.vocabulary import PublicityStatus
from evenhand.domain.words import say_day, say_list
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.publicity import PublicityNameRow
from evenhand.services import publicity
from evenhand.services.imports.entering import Entered, changed_says, mended
from evenhand.services.saving import kept

OF_WHAT_IS_OUT = ("channel", "planned_on")
OF_A_DRAFT = (*OF_WHAT_IS_OUT, "text", "published_on")


class PublicityEntering:
    """Entering public items into the file, each compared with those that it holds by then."""

    def __init__(self, session: Session, today: date) -> None:
        self._session = session
        self._today = today
        self.look_again()

    def look_again(self) -> None:
        """Read which items and people are in the file."""
        self._items = {item.id: item for item in all_of(self._session, PublicityItem)}
        self._people = {same_person_key(person.name): person.id for person in all_of(self._session, Person)}

    def enter(self, draft: PublicityDraft) -> Entered:
        """Add an item, or correct what is held of a known one."""
        notes: list[str] = []
        shown = self._shown(draft, notes)
        stored = self._known(draft)
        if stored is None:
            return self._add(draft, shown, notes)
        return self._correct(draft, stored, shown, notes)

    def _add(self, draft: PublicityDraft, shown: dict[int, str], notes: list[str]) -> Entered:
        item = self._put(_item_of(draft), shown)
        return Entered(RowStatus.NEW, f"{item.kind.label}, {_says_when(item)}.", tuple(notes))

    def _correct(
        self, draft: PublicityDraft, stored: PublicityItem, shown: dict[int, str], notes: list[str]
    ) -> Entered:
        """Correct what the list says otherwise; what it does not say stays, and so do words that went out."""
        is_out = stored.status is PublicityStatus.PUBLISHED
        said = OF_WHAT_IS_OUT if is_out else OF_A_DRAFT
        said += ("kind",) * draft.kind_said + ("status",) * (draft.status_said and not is_out)
        corrected, differing = mended(stored, _item_of(draft), said)
        if is_out and draft.text and draft.text != stored.text:
            notes.append("The words in the file went out as they are there; those on the list were left out.")
        held = self._held(stored.id)
        together = _together(held, shown)
        if together != held:
            differing += ("who_is_in_it",)
        if not differing:
            return Entered(RowStatus.SAME, "Is in the file already.", tuple(notes))
        self._put(corrected, together)
        return Entered(RowStatus.CHANGED, changed_says(differing), tuple(notes))

    def _put(self, item: PublicityItem, shown: dict[int, str]) -> PublicityItem:
        key = publicity.put_item(self._session, item, shown, today=self._today)
        self._items[key] = kept(self._session, PublicityItem, key)
        return self._items[key]

    def _shown(self, draft: PublicityDraft, notes: list[str]) -> dict[int, str]:
        """Who is in it of those in the file; the others are said."""
        shown: dict[int, str] = {}
        strangers: list[str] = []
        for name, how in draft.shown.items():
            person_id = self._people.get(same_person_key(name))
            if person_id is None:
                strangers.append(name)
            else:
                shown = _together(shown, {person_id: how})
        if strangers:
            notes.append(f"Not in this file, so not recorded as being in it: {say_list(strangers)}.")
        return shown

    def _held(self, item_id: int) -> dict[int, str]:
        names = all_of(self._session, PublicityName, PublicityNameRow.item_id == item_id)
        return {one.person_id: one.how for one in names}

    def _known(self, draft: PublicityDraft) -> PublicityItem | None:
        """The item with this title and day; where either has no day, the only one with this title that is not out."""
        key = same_body_key(draft.title)
        alike = [item for item in self._items.values() if same_body_key(item.title) == key]
        if found := next((item for item in alike if _same_day(item, draft)), None):
            return found
        waiting = [item for item in alike if item.status is not PublicityStatus.PUBLISHED]
        dateless = _day_of(draft) is None
        found = waiting[0] if len(waiting) == 1 else None
        return found if found is not None and (dateless or _day_of(found) is None) else None


def _item_of(draft: PublicityDraft) -> PublicityItem:
    return PublicityItem(
        title=draft.title,
        kind=draft.kind,
        channel=draft.channel,
        text=draft.text,
        planned_on=draft.planned_on,
        published_on=draft.published_on,
        status=draft.status,
    )


def _day_of(item: PublicityItem | PublicityDraft) -> date | None:
    return item.published_on or item.planned_on


def _same_day(item: PublicityItem, draft: PublicityDraft) -> bool:
    """Whether both went out on one day, or were planned for one day and did not go out on different ones."""
    if item.published_on and draft.published_on:
        return item.published_on == draft.published_on
    days = {item.published_on, item.planned_on} & {draft.published_on, draft.planned_on}
    return bool(days - {None})


def _together(one: dict[int, str], other: dict[int, str]) -> dict[int, str]:
    """Everybody of both, each in all ways that either tells."""
    return one | {
        person_id: say_ways({*ways_in(one.get(person_id, "")), *ways_in(how)})
        for person_id, how in other.items()
    }


def _says_when(item: PublicityItem) -> str:
    """When it went out or is to: "published on 3 March 2026", "planned for 12 May 2026", "draft"."""
    if item.status is PublicityStatus.PUBLISHED and item.published_on:
        return f"published on {say_day(item.published_on)}"
    if item.status is PublicityStatus.PLANNED and item.planned_on:
        return f"planned for {say_day(item.planned_on)}"
    return item.status.label.lower()
