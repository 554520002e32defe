"""The review itself: when it is planned, when it was held, and at which meeting."""

from dataclasses import replace
from datetime import date

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.members.review_facts import MembershipReview
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.parts import RecordPart, Values
from evenhand.screens.reviews.book import ReviewBook
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField
from evenhand.services import reviews

WHOSE = "The members of this day are counted."


class ReviewPart(RecordPart):
    """The form of a review."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        form = DetailForm("Membership review")
        form.add(DayField("planned_for", "Planned for", needed="Give the day for which it is planned."))
        form.add(DayField("held_on", "Held on", hint=WHOSE))
        self._meeting = ChoiceField("meeting_id", "Meeting", (), none="No meeting")
        form.add(self._meeting)
        form.add(
            NotesField("note", "Note", hint="How it was done. What a member answered does not belong here.")
        )
        super().__init__(form)

    def offer(self, book: ReviewBook) -> None:
        """Offer the meetings, the latest first."""
        self._meeting.set_options(
            Option(one.id, _say_meeting(one)) for one in reversed(tuple(book.meetings.values()))
        )

    def fact(self, book: ReviewBook, key: int) -> MembershipReview:
        """The review."""
        return book.reviews[key]

    def fresh(self, _: ReviewBook) -> Values:
        """A review for which no day is set yet."""
        return {}

    def keep(self, values: Values, old: MembershipReview | None) -> int:
        """Save the review."""
        review = replace(old or MembershipReview(planned_for=date.min), **values)
        return reviews.save_review(self._desk.partnership, review, today=self._desk.today)


def _say_meeting(meeting: Meeting) -> str:
    return f"{say_day(meeting.held_on)}, {meeting.kind.label.lower()}"
