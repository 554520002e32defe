"""Recording that something about a meeting went out: what, to whom, how and on which day."""

from PySide6.QtWidgets import QWidget

from evenhand.domain.meetings.notice import TO_EVERYBODY
from evenhand.domain.meetings.record_facts import Circulation
from evenhand.domain.meetings.vocabulary import Circulated, SentHow
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.meetings.book import MeetingBook
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, TickListField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services.circulations import recipients, record_sending, sent

HEIGHT = 680
ELSEWHERE = "Somebody who is no person of the record, or where it was put, such as the parish website."


class SentDialog(FormDialog):
    """The form of one sending; everybody who sits that day is ticked to begin with."""

    def __init__(
        self, desk: Desk, book: MeetingBook, meeting_id: int, what: Circulated, parent: QWidget
    ) -> None:
        form = DetailForm("What was sent", save="Record as sent")
        heading = f"Sent for the meeting of {say_day(book.meetings[meeting_id].held_on)}"
        super().__init__(heading, form, parent, height_px=HEIGHT)
        self._desk, self._meeting_id = desk, meeting_id
        with desk.partnership.reading() as session:
            seats = recipients(session, meeting_id)
            self._sent = sent(session, meeting_id)
        people = [Option(one.person.id, one.called) for one in seats]
        self._what = form.add(ChoiceField("what", "What", options_of(Circulated)))
        self._edition = ChoiceField("edition", "Edition", ())
        form.add(self._edition)
        self._how = form.add(ChoiceField("how", "How", options_of(SentHow)))
        form.add(DayField("sent_on", "Sent on", needed="Give the day on which it was sent."))
        form.add(TickListField("person_ids", "To", people))
        form.add(TextField("to_whom", "And to", hint=ELSEWHERE))
        form.add(TextField("note", "Note"))
        self._how.changed.connect(self._fit)
        self._what.changed.connect(self._offer_editions)
        self.body.addWidget(form, 1)
        form.show_values(
            {
                "what": what,
                "edition": 0,
                "how": SentHow.EMAIL,
                "sent_on": desk.day,
                "person_ids": tuple(one.person.id for one in seats),
                "to_whom": "",
                "note": "",
            }
        )
        self._offer_editions()
        form.field("what").focus()

    def keep(self, values: Values) -> None:
        """Record what went out."""
        put_up = values["how"] in TO_EVERYBODY
        sending = Circulation(
            meeting_id=self._meeting_id,
            what=values["what"],
            edition=values.get("edition") or 0,
            sent_on=values["sent_on"],
            how=values["how"],
            to_whom=values["to_whom"],
            note=values["note"],
        )
        whom = () if put_up else values.get("person_ids", ())
        record_sending(self._desk.partnership, sending, whom, today=self._desk.today)

    def _offer_editions(self) -> None:
        """Offer a new edition, and those that went out, for whoever is sent one later."""
        what = self._what.value()
        known = [one.edition for one in self._sent if one.what is what]
        first = Option(0, "A new one" if known else "The first")
        again = [Option(one, f"Edition {one} again, to others") for one in sorted(known, reverse=True)]
        self._edition.set_options([first, *again])
        self.form.show_field("edition", bool(known))

    def _fit(self) -> None:
        """Ask for people where it went to people, and not where it was put up for all."""
        self.form.show_field("person_ids", self._how.value() not in TO_EVERYBODY)
