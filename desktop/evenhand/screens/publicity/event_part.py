"""The event itself, with the election calendar's word on its date, and the people asked to it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from evenhand.domain.publicity.facts import Event
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import EventKind, Planned
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.parts import RecordPart, Values
from evenhand.screens.publicity.book import PublicBook, say_calendar
from evenhand.screens.publicity.people_part import Listing, PeoplePart
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, RadioField
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services import publicity
from evenhand.services.saving import found


class EventPart(RecordPart):
    """The form of an event."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._book: PublicBook | None = None
        form = DetailForm("Event")
        form.add(TextField("title", "Title", needed="Name the event."))
        form.add(ChoiceField("kind", "Kind", options_of(EventKind)))
        self._on = form.add(DayField("on", "Date", needed="Give the day of the event."))
        form.add(TextField("at", "Time", width_px=176, prompt="7 pm"))
        form.add(TextField("place", "Place"))
        form.add(RadioField("status", "Status", options_of(Planned)))
        form.add(NotesField("note", "Note"))
        super().__init__(form)
        self._on.changed.connect(self._tell_calendar)
        form.shown.connect(self._tell_calendar)

    def offer(self, book: PublicBook) -> None:
        """Take the calendar of the book."""
        self._book = book
        self._tell_calendar()

    def fact(self, book: PublicBook, key: int) -> Event:
        """The event."""
        return book.events[key]

    def fresh(self, book: PublicBook) -> Values:
        """A community event that is planned."""
        return {"kind": EventKind.COMMUNITY, "status": Planned.PLANNED}

    def keep(self, values: Values, old: Event | None) -> int:
        """Save the event with whoever is asked to it."""
        guests = self._book.guests_of(old.id) if self._book is not None and old is not None else []
        asked = {one.person_id: one.part for one in guests}
        event = replace(old or Event(title="", on=date.min), **values)
        return publicity.save_event(self._desk.partnership, event, asked, today=self._desk.today)

    def _tell_calendar(self) -> None:
        if self._book is not None:
            self._on.set_hint(say_calendar(self._book, day_in(self._on)))


def day_in(field: Field) -> date | None:
    """The day that stands in a field, None where none can be read."""
    try:
        return field.value()
    except Refusal:
        return None


def guests_part(desk: Desk) -> PeoplePart:
    """The people asked to an event, each with their part there."""

    def save(event_id: int, guests: Mapping[int, str]) -> None:
        event = found(desk.partnership, Event, event_id)
        publicity.save_event(desk.partnership, event, guests, today=desk.today)

    listing = Listing(
        name="Guests",
        none="Nobody is asked yet. Somebody who is not in this file is added under Members first.",
        add="Add a guest",
        facts=PublicBook.guests_of,
        kept=_part,
        value=str,
        words=str,
        save=save,
    )
    return PeoplePart(listing, TextField("words", "Part", hint="Such as presents the awards, takes part."))


def _part(guest: object) -> str:
    return str(getattr(guest, "part", ""))
