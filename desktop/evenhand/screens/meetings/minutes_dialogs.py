"""The dialogs of the minutes: circulating them, sealing them at a later meeting, and adding a correction."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.minutes_merging import Moved
from evenhand.domain.meetings.vocabulary import SentHow
from evenhand.domain.publicity.screening.findings import TextFinding
from evenhand.domain.words import say_day, say_list
from evenhand.screens.desk import Desk
from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.plain_room.people import people_options
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, PersonField, TickListField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services import minutes
from evenhand.services.circulations import recipients
from evenhand.services.meeting_reading import read_sitting
from evenhand.services.members import directory
from evenhand.services.minutes import Minutes

HEIGHT = 560
SEAL_HEIGHT = 360
CORRECTION_HEIGHT = 480
NO_LATER = "No later meeting was held yet. Minutes are approved at one, with an item or a decision on them."
AMENDED = "Nobody had been sent these words by that day. In a line: what was amended."
FOR_GOOD = "The approved minutes stay as they are; the correction stands beside them for good, with its day."


class CirculateDialog(FormDialog):
    """To whom the minutes went, how and when; where something takes a side, why it stands."""

    def __init__(
        self, desk: Desk, shown: Minutes, findings: Sequence[TextFinding], parent: QWidget | None
    ) -> None:
        form = DetailForm("Circulate", save="Record as sent")
        super().__init__(f"Circulate the minutes of {_day(shown)}", form, parent, height_px=HEIGHT)
        self._desk, self._meeting_id = desk, shown.meeting.id
        with desk.partnership.reading() as session:
            people = [Option(one.person.id, one.called) for one in recipients(session, shown.meeting.id)]
        form.add(ChoiceField("how", "How", options_of(SentHow)))
        form.add(DayField("sent_on", "Sent on", needed="Give the day on which they were sent."))
        form.add(TickListField("person_ids", "To", people))
        if findings:
            self.body.addWidget(Label(takes_a_side_says(findings), wrap=True))
            form.add(
                TextField("stands_because", "Why it stands", hint="One line, such as: it is what was said.")
            )
        self.body.addWidget(form, 1)
        everybody = tuple(one.value for one in people)
        form.show_values({"how": SentHow.EMAIL, "sent_on": desk.today, "person_ids": everybody})
        form.field("stands_because" if findings else "how").focus()

    def keep(self, values: Values) -> None:
        """Record that they were sent."""
        minutes.circulate(
            self._desk.partnership,
            self._meeting_id,
            values["person_ids"],
            how=values["how"],
            sent_on=values["sent_on"],
            today=self._desk.today,
            stands_because=values.get("stands_because", ""),
        )


class SealDialog(FormDialog):
    """At which later meeting the minutes were approved, by which decision, and who signed them.

    What was amended there is asked where nobody had been sent these words by then.
    """

    def __init__(self, desk: Desk, shown: Minutes, moved: Sequence[Moved], parent: QWidget | None) -> None:
        form = DetailForm("Seal the minutes", save="Seal minutes", discard="Not yet")
        super().__init__(f"Seal the minutes of {_day(shown)}?", form, parent, height_px=SEAL_HEIGHT)
        self._desk, self._shown = desk, shown
        with desk.partnership.reading() as session:
            later = minutes.approving_meetings(session, shown.meeting.id, desk.today)
        self._later = {one.id: one for one in later}
        says = "Later changes become dated corrections. This is not undone." if later else NO_LATER
        self.body.addWidget(Label(says, wrap=True))
        if moved:
            self.body.addWidget(Label(moved_says(moved), wrap=True))
        self._at = form.add(ChoiceField("approved_at_id", "Approved at", [_option(one) for one in later]))
        self._decision = ChoiceField("decision_id", "By decision", (), none="No decision of its own")
        form.add(self._decision)
        form.add(TextField("amended", "Amended there", hint=AMENDED))
        people = people_options(directory(desk.partnership), desk.today)
        self._signer = form.add(
            PersonField(
                "signed_by_id", "Signed by", people, needed="Say who signed them, most often the chair."
            )
        )
        self._at.changed.connect(self._follow)
        self.body.addWidget(form, 1)
        first = later[0] if later else None
        form.show_values({"approved_at_id": first.id if first else None, "decision_id": None, "amended": ""})
        self._follow()
        form.field("approved_at_id").focus()

    def keep(self, values: Values) -> None:
        """Seal the minutes."""
        minutes.approve(
            self._desk.partnership,
            self._shown.meeting.id,
            approved_at_id=values["approved_at_id"] or self._shown.meeting.id,
            amended=values.get("amended", ""),
            decision_id=values["decision_id"],
            signed_by_id=values["signed_by_id"],
            today=self._desk.today,
        )

    def _follow(self) -> None:
        """Offer what the chosen meeting carried, and its chair as the one who signed; ask what it amended."""
        chosen = self._later.get(self._at.value() or 0)
        if chosen is None:
            return
        with self._desk.partnership.reading() as session:
            sitting = read_sitting(session, chosen.id)
            carried = minutes.approving_decisions(session, chosen.id)
        self._decision.set_options([Option(one.id, f"{one.number}. {one.wording}") for one in carried])
        self.form.show_field("amended", not minutes.was_sent_by(self._shown, chosen.held_on))
        self._signer.set_value(sitting.room(None).chaired_by_id or chosen.chaired_by_id)


class CorrectionDialog(FormDialog):
    """What is to be read instead, why, and the meeting that agreed to it."""

    def __init__(self, desk: Desk, shown: Minutes, parent: QWidget | None) -> None:
        form = DetailForm("Add a correction", save="Add correction", discard="Not yet")
        super().__init__(f"Correct the minutes of {_day(shown)}", form, parent, height_px=CORRECTION_HEIGHT)
        self._desk, self._meeting_id = desk, shown.meeting.id
        with desk.partnership.reading() as session:
            later = minutes.approving_meetings(session, shown.meeting.id, desk.today)
        self.body.addWidget(Label(FOR_GOOD, ink=2, wrap=True))
        form.add(NotesField("says", "Correction", needed="Write down what is to be read instead."))
        form.add(NotesField("because", "Reason", needed="Say why, in a sentence.", lines=2))
        options = [_option(one) for one in later]
        form.add(ChoiceField("agreed_at_id", "Agreed at", options, none="No meeting yet"))
        self.body.addWidget(form, 1)
        form.show_values({"says": "", "because": "", "agreed_at_id": None})
        form.field("says").focus()

    def keep(self, values: Values) -> None:
        """Add the correction."""
        minutes.correct(self._desk.partnership, self._meeting_id, today=self._desk.today, **values)


def takes_a_side_says(findings: Sequence[TextFinding]) -> str:
    """What reads as taking a side, in a sentence."""
    words = say_list([f"“{one.text}”" for one in findings[:3]])
    return f"{words} {'reads' if len(findings) == 1 else 'read'} as taking a side (PP7)."


def moved_says(moved: Sequence[Moved]) -> str:
    """In which sections the record has moved on, in a sentence."""
    return f"The record says something else by now in {say_list([one.heading for one in moved])}."


def _option(meeting: Meeting) -> Option:
    return Option(meeting.id, f"{meeting.kind.label}, {say_day(meeting.held_on)}")


def _day(shown: Minutes) -> str:
    return say_day(shown.meeting.held_on)
