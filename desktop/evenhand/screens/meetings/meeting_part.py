"""The meeting itself: when, where, what kind, whether it was held, who chaired, and when its minutes were approved."""

from dataclasses import replace
from datetime import date

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.vocabulary import MeetingKind, Planned
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.book import MeetingBook
from evenhand.screens.plain_room.parts import RecordPart, Values
from evenhand.screens.plain_room.people import people_options
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, PersonField, RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services import meetings


class MeetingPart(RecordPart):
    """The form of a meeting."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        form = DetailForm("Meeting")
        form.add(DayField("held_on", "Date", needed="Give the day of the meeting."))
        form.add(TextField("at", "Time", width_px=176, prompt="7 pm"))
        form.add(ChoiceField("kind", "Kind", options_of(MeetingKind)))
        form.add(TextField("place", "Place"))
        form.add(RadioField("status", "Status", options_of(Planned)))
        self._chair = PersonField("chaired_by_id", "Chaired by", ())
        form.add(self._chair)
        form.add(
            DayField(
                "minutes_approved_on",
                "Minutes",
                hint="The day on which they were approved. From then on decisions are only rescinded.",
            )
        )
        form.add(NotesField("note", "Note"))
        super().__init__(form)

    def offer(self, book: MeetingBook) -> None:
        """Offer everybody as chair, by the name used that day."""
        self._chair.set_options(people_options(book.directory, book.day))

    def fact(self, book: MeetingBook, key: int) -> Meeting:
        """The meeting."""
        return book.meetings[key]

    def fresh(self, book: MeetingBook) -> Values:
        """A board meeting that is planned."""
        return {"kind": MeetingKind.BOARD, "status": Planned.PLANNED}

    def keep(self, values: Values, old: Meeting | None) -> int:
        """Save the meeting."""
        meeting = replace(old or Meeting(held_on=date.min), **values)
        return meetings.save_meeting(self._desk.partnership, meeting, today=self._desk.today)
