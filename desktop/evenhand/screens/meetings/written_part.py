"""What the board is asked between meetings: the words, why it cannot wait, who proposed it, and by when to answer."""

from dataclasses import replace
from datetime import date, timedelta

from evenhand.domain.meetings.record_facts import WrittenDecision
from evenhand.domain.meetings.vocabulary import SentHow
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.written_book import WrittenBook
from evenhand.screens.plain_room.parts import RecordPart, Values
from evenhand.screens.plain_room.people import people_options
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, PersonField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField
from evenhand.services.written_decisions import ask

A_WEEK = timedelta(days=7)
TYPED = ("wording", "proposed_by_id", "why_now", "sent_on", "closes_on", "how", "worded_because")
WHY_WORDED = "Only where the words name a politician or a party: why they stand all the same."


class WrittenPart(RecordPart):
    """The form of what is asked."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        form = DetailForm("What is asked")
        form.add(NotesField("wording", "Decision", needed="Write down what is asked.", lines=3))
        form.add(
            NotesField("why_now", "Why now", needed="Say why it cannot wait for the next meeting.", lines=2)
        )
        self._proposer = PersonField("proposed_by_id", "Proposed by", ())
        form.add(self._proposer)
        form.add(DayField("sent_on", "Sent on", needed="Give the day on which it was sent."))
        form.add(DayField("closes_on", "Answers by", needed="Give the last day for answers."))
        form.add(ChoiceField("how", "How", options_of(SentHow)))
        form.add(NotesField("worded_because", "Worded so", hint=WHY_WORDED, lines=2))
        super().__init__(form)

    def offer(self, book: WrittenBook) -> None:
        """Offer everybody as proposer, by the name used that day."""
        self._proposer.set_options(people_options(book.directory, book.day))

    def fact(self, book: WrittenBook, key: int) -> WrittenDecision:
        """What is asked."""
        return book.written[key].written

    def fresh(self, book: WrittenBook) -> Values:
        """Something asked today, by email, with a week to answer."""
        return {"sent_on": book.day, "closes_on": book.day + A_WEEK, "how": SentHow.EMAIL}

    def keep(self, values: Values, old: WrittenDecision | None) -> int:
        """Ask the board, or correct what is asked."""
        blank = WrittenDecision(wording="", sent_on=date.min, closes_on=date.min)
        stated = {name: values[name] for name in TYPED}
        return ask(self._desk.partnership, replace(old or blank, **stated), today=self._desk.today)
