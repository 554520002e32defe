"""The public item itself, the calendar's word on its day, and the people it shows (PP4)."""

from collections.abc import Mapping
from dataclasses import replace

from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.naming import WAYS, ways_in
from evenhand.domain.vocabulary import PublicityKind, PublicityStatus
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.parts import RecordPart, Values
from evenhand.screens.publicity.book import PublicBook, say_calendar
from evenhand.screens.publicity.event_part import day_in
from evenhand.screens.publicity.people_part import Listing, PeoplePart
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, TickListField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services import publicity
from evenhand.services.saving import found


class ItemPart(RecordPart):
    """The form of a public item."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._book: PublicBook | None = None
        form = DetailForm("Publicity item")
        form.add(TextField("title", "Title", needed="Give the item a title."))
        form.add(ChoiceField("kind", "Kind", options_of(PublicityKind)))
        form.add(TextField("channel", "Channel", hint="Where it goes out, such as the website."))
        self._planned = form.add(DayField("planned_on", "Planned for"))
        self._status = form.add(ChoiceField("status", "Status", options_of(PublicityStatus)))
        form.add(DayField("published_on", "Published on"))
        self._event = ChoiceField("event_id", "Event", (), none="No event")
        self._round = ChoiceField("round_id", "Round", (), none="No round")
        for field in (self._event, self._round):
            form.add(field)
        form.add(NotesField("decision", "Why", hint="Why it is held back, or was dropped.", lines=2))
        super().__init__(form)
        self._planned.changed.connect(self._tell_calendar)
        self._status.changed.connect(self._fit)
        form.shown.connect(self._tell_calendar)
        form.shown.connect(self._fit)

    def offer(self, book: PublicBook) -> None:
        """Offer events, rounds and people, and take the calendar of the book."""
        self._book = book
        events = [Option(key, f"{one.title}, {say_day(one.on)}") for key, one in book.events.items()]
        self._event.set_options(events[::-1])
        self._round.set_options([Option(key, name) for key, name in reversed(tuple(book.rounds.items()))])
        self._tell_calendar()

    def fact(self, book: PublicBook, key: int) -> PublicityItem:
        """The item."""
        return book.items[key]

    def fresh(self, book: PublicBook) -> Values:
        """A press release in draft."""
        return {"kind": PublicityKind.PRESS_RELEASE, "status": PublicityStatus.DRAFT}

    def keep(self, values: Values, old: PublicityItem | None) -> int:
        """Save the item with the people it shows."""
        shown = self._book.names_in(old.id) if self._book is not None and old is not None else []
        names = {one.person_id: one.how for one in shown}
        item = replace(old or PublicityItem(title="", kind=PublicityKind.PRESS_RELEASE), **values)
        if item.status is not PublicityStatus.PUBLISHED:
            item = replace(item, published_on=None)
        return publicity.save_item(self._desk.partnership, item, names, today=self._desk.today)

    def _fit(self) -> None:
        """Ask for the day of what is out, and why something is held back or was dropped."""
        status = self._status.value()
        self.form.show_field("published_on", status is PublicityStatus.PUBLISHED)
        self.form.show_field("decision", status in (PublicityStatus.HELD_BACK, PublicityStatus.DROPPED))

    def _tell_calendar(self) -> None:
        if self._book is not None:
            self._planned.set_hint(say_calendar(self._book, day_in(self._planned)))


def names_part(desk: Desk) -> PeoplePart:
    """The people whom an item names, quotes or pictures."""

    def save(item_id: int, names: Mapping[int, str]) -> None:
        item = found(desk.partnership, PublicityItem, item_id)
        publicity.save_item(desk.partnership, item, names, today=desk.today)

    listing = Listing(
        name="People in it",
        none="Nobody is recorded as named, quoted or pictured.",
        add="Add a person",
        facts=PublicBook.names_in,
        kept=_how,
        value=ways_in,
        words=", ".join,
        save=save,
    )
    ways = TickListField(
        "words",
        "Is",
        [Option(way, way.capitalize()) for way in WAYS],
        needed="Say whether the person is named, quoted or pictured.",
    )
    return PeoplePart(listing, ways)


def _how(name: object) -> str:
    return str(getattr(name, "how", ""))
