"""Every decision of every meeting as it is listed: its words, its meeting, its number and what became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.numbering import decision_number, meeting_marks
from evenhand.domain.vocabulary import Outcome
from evenhand.domain.words import say_day
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.meetings.book import DOT, say_kind
from evenhand.screens.meetings.decision_words import mark_of, say_outcome
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.saving import listed

RESCINDED = "rescinded"
FILTERS = (
    Option(None, "All decisions"),
    Option(Outcome.CARRIED, "Carried"),
    Option(Outcome.LOST, "Lost"),
    Option(Outcome.DEFERRED, "Deferred"),
    Option(Outcome.VIEW, "Views"),
    Option(RESCINDED, "Rescinded"),
)


@dataclass(frozen=True, slots=True)
class LogBook:
    """The decisions made by a day, with their meetings."""

    meetings: Mapping[int, Meeting]
    decisions: Mapping[int, Decision]
    marks: Mapping[int, str]
    day: date

    def meeting_of(self, decision: Decision) -> Meeting:
        """The meeting that made a decision."""
        return self.meetings[decision.meeting_id]

    def called(self, decision: Decision) -> str:
        """What a decision is called once and for all: 2026-03-17/2."""
        return decision_number(self.marks.get(decision.meeting_id, ""), decision.number)


def read_log(partnership: Partnership, day: date) -> LogBook:
    """Read every decision made by that day."""
    meetings = {one.id: one for one in listed(partnership, Meeting, order="held_on")}
    made = [one for one in listed(partnership, Decision) if meetings[one.meeting_id].held_on <= day]
    return LogBook(meetings, {one.id: one for one in made}, meeting_marks(meetings.values()), day)


def log_rows(book: LogBook) -> Sequence[ListRow]:
    """The decisions under their years, the latest first."""

    def placed(decision: Decision) -> tuple[date, int, int]:
        return book.meeting_of(decision).held_on, decision.meeting_id, decision.number

    return [_row(book, one) for one in sorted(book.decisions.values(), key=placed, reverse=True)]


def _row(book: LogBook, decision: Decision) -> ListRow:
    meeting = book.meeting_of(decision)
    mark, says = mark_of(decision)
    kinds = {decision.outcome if decision.rescinded_on is None else RESCINDED}
    return ListRow(
        decision.id,
        decision.wording,
        DOT.join((f"{say_kind(meeting.kind)} of {say_day(meeting.held_on)}", book.called(decision))),
        value=say_outcome(decision),
        mark=mark,
        mark_says=says,
        group=str(meeting.held_on.year),
        kinds=frozenset(kinds),
    )
