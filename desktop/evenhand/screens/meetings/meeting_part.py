"""The meeting itself: what kind, when, where and how people join; its notice; whether it was held, who chaired."""

from dataclasses import fields, replace
from datetime import date, time

from PySide6.QtCore import QEvent, QObject

from evenhand.domain.meetings.clock import read_start, read_time, say_time
from evenhand.domain.meetings.doubtful_day import doubt_of
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.next_date import next_likely
from evenhand.domain.meetings.record_facts import MeetingPlan
from evenhand.domain.meetings.vocabulary import MeetingFormat
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import MeetingKind, Planned
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.book import MeetingBook
from evenhand.screens.plain_room.parts import RecordPart, Values
from evenhand.screens.plain_room.people import people_options
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField, PersonField, RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.time_field import TIME_WIDTH
from evenhand.screens.widgets.written_fields import DayField, LineField, NotesField, TextField
from evenhand.services.calling import call_meeting, correct_meeting, notice

OF_MEETING = ("held_on", "at", "kind", "place", "status", "chaired_by_id", "minutes_approved_on", "note")
OF_PLAN = ("ends_at", "format", "joining", "body", "called_by")
ONCE_CALLED = ("status", "notice")
APPROVED_ELSEWHERE = "For minutes that are kept elsewhere: the day on which they were approved."


class HourField(LineField):
    """A time as it is said, such as "7 pm"; what an older record says otherwise is kept until it is typed over.

    A bare 7 is read as beginnings of meetings are, and in a field `after` another one near to the time in that.
    """

    def __init__(self, key: str, label: str, after: "HourField | None" = None) -> None:
        super().__init__(key, label, width_px=TIME_WIDTH, prompt="7 pm")
        self._stood, self._after = "", after

    def value(self) -> str:
        """The time in words, or nothing."""
        written = self._line.text().strip()
        if not written or written == self._stood:
            return written
        return say_time(self._read(written))

    def set_value(self, value: str | None) -> None:
        """Show a time."""
        self._stood = value or ""
        self._line.setText(self._stood)

    def hour(self) -> time | None:
        """The time, or None where none is written, or what is written is none."""
        try:
            return self._read(self._line.text())
        except Refusal:
            return None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write the time as it is said when the field is left."""
        if event.type() == QEvent.Type.FocusOut and watched is self._line and not self.check():
            self._line.setText(self.value())
        return super().eventFilter(watched, event)

    def _read(self, written: str) -> time:
        near = self._after.hour() if self._after is not None else None
        if near is None:
            return read_start(written, field=self.key)
        return read_time(written, field=self.key, near=near)


class MeetingPart(RecordPart):
    """The form of a meeting; a new one begins on the next likely date, and with its agenda at once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._book: MeetingBook | None = None
        form = DetailForm("Meeting")
        self._kind = form.add(ChoiceField("kind", "Kind", options_of(MeetingKind)))
        form.add(
            TextField("body", "Sub-group", hint="Which one meets, such as Grants panel.", prompt="Its name")
        )
        self._held_on = DayField("held_on", "Date", needed="Give the day of the meeting.")
        form.add(self._held_on)
        starts = HourField("at", "From")
        form.add(starts)
        form.add(HourField("ends_at", "To", after=starts))
        form.add(TextField("place", "Place"))
        self._format = form.add(ChoiceField("format", "Format", options_of(MeetingFormat)))
        form.add(
            TextField("joining", "Joining", hint="The link or the number, and the code if there is one.")
        )
        form.add(TextField("called_by", "Called by", hint="Who called it, where that was not the chair."))
        form.add(FactField("notice", "Notice"))
        form.add(RadioField("status", "Status", options_of(Planned)))
        self._chair = PersonField("chaired_by_id", "Chaired by", ())
        form.add(self._chair)
        form.add(DayField("minutes_approved_on", "Minutes", hint=APPROVED_ELSEWHERE))
        form.add(NotesField("note", "Note", lines=2))
        super().__init__(form)
        for field in (self._kind, self._format):
            field.changed.connect(self._fit)
        self._kind.changed.connect(self._propose)
        for field in (self._kind, self._held_on, form.field("body")):
            field.changed.connect(self._doubt)

    def offer(self, book: MeetingBook) -> None:
        """Offer everybody as chair, by the name used that day."""
        self._book = book
        self._chair.set_options(people_options(book.directory, book.day))

    def show_record(self, book: MeetingBook, key: int) -> None:
        """Show a meeting, unless the same one is being typed."""
        super().show_record(book, key)
        self._fit()
        self._doubt()

    def begin(self, book: MeetingBook) -> None:
        """Begin with the next meeting of the board as it is likely to be."""
        super().begin(book)
        self._fit()
        self._doubt()
        self.form.field("held_on").focus()

    def fact(self, book: MeetingBook, key: int) -> Meeting:
        """The meeting."""
        return book.meetings[key]

    def values_of(self, fact: Meeting) -> Values:
        """The meeting, how it is held, and its notice in words."""
        plan = self._plan_of(fact.id)
        known = {one.name: getattr(plan, one.name) for one in fields(plan) if one.name in OF_PLAN}
        return {**super().values_of(fact), **known, "notice": self._say_notice(fact)}

    def fresh(self, book: MeetingBook) -> Values:
        """The next board meeting as it is likely to be."""
        return self._likely(book, MeetingKind.BOARD)

    def keep(self, values: Values, old: Meeting | None) -> int:
        """Call the meeting, or correct it."""
        meeting = replace(
            old or Meeting(held_on=date.min), **{one: values[one] for one in OF_MEETING if one in values}
        )
        own = {one: values[one] for one in OF_PLAN if one in values}
        if old is None:
            plan = MeetingPlan(meeting_id=0, **own)
            return call_meeting(self._desk.partnership, meeting, plan, today=self._desk.today)
        plan = replace(self._plan_of(old.id), **own)
        correct_meeting(self._desk.partnership, meeting, plan, today=self._desk.today)
        return old.id

    def _plan_of(self, meeting_id: int) -> MeetingPlan:
        return self._book.plan_of(meeting_id) if self._book else MeetingPlan(meeting_id=meeting_id)

    def _likely(self, book: MeetingBook, kind: MeetingKind) -> Values:
        likely = next_likely(book.meetings.values(), kind, book.day)
        before = [
            one for one in book.meetings.values() if one.kind is kind and one.status is not Planned.CANCELLED
        ]
        plan = book.plan_of(before[-1].id) if before else MeetingPlan(meeting_id=0)
        known = {one: getattr(plan, one) for one in ("ends_at", "format", "joining", "body")}
        return {**RecordPart.values_of(self, likely), **known, "called_by": "", "notice": ""}

    def _propose(self) -> None:
        """Propose day, time and place anew for a meeting of another kind that is being called."""
        if self.old is None and self._book is not None:
            proposed = self._likely(self._book, self._kind.value())
            for name in ("held_on", "at", "ends_at", "place", "joining"):
                self.form.field(name).set_value(proposed[name])

    def _doubt(self) -> None:
        """Ask beside the date whether a day that is not likely is meant; nothing of one that stands already."""
        book, stood = self._book, self.old.held_on if self.old is not None else None
        held_on = self._held_on.value() if self._held_on.check() is None else None
        doubt = ""
        if book is not None and held_on is not None and held_on != stood:
            kind, body = self._kind.value(), self.form.field("body").value()
            others = book.same_body(kind, body, but=self.old.id if self.old is not None else 0)
            doubt = doubt_of(held_on, kind, others, self._desk.today)
        self._held_on.set_hint(doubt)

    def _fit(self) -> None:
        """Show what the kind and the format of the meeting ask for, and what only a called one has."""
        form, old = self.form, self.old
        called = old is not None
        form.show_field("body", self._kind.value() is MeetingKind.SUB_GROUP)
        form.show_field("joining", self._format.value() is not MeetingFormat.IN_PERSON)
        behind = old is not None and self._book is not None and not self._book.is_ahead(old.id)
        for name in ONCE_CALLED:
            form.show_field(name, called)
        form.show_field("chaired_by_id", behind)
        form.show_field("minutes_approved_on", behind and self._may_type_approval())

    def _may_type_approval(self) -> bool:
        """Whether the day of approval is typed: only where the minutes are not written here."""
        return self._book is not None and self.old is not None and self.old.id not in self._book.written

    def _say_notice(self, meeting: Meeting) -> str:
        with self._desk.partnership.reading() as session:
            return notice(session, meeting.id, self._desk.day).says
