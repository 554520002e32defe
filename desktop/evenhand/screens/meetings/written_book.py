"""All decisions between meetings with their answers, read at one go, and how they are said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.numbering import written_numbers
from evenhand.domain.members.directory import Directory
from evenhand.domain.vocabulary import MeetingKind, Outcome, Planned
from evenhand.domain.words import say_count, say_day
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.meetings.book import DOT, say_kind
from evenhand.screens.plain_room.room import Heading
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.members import directory
from evenhand.services.saving import listed
from evenhand.services.sealed import sealed_meetings
from evenhand.services.written_reading import InWriting, in_writing


class Stage(StrEnum):
    """How far a decision between meetings has come; the value is the heading it stands under."""

    ASKED = "Answers awaited"
    TO_COUNT = "To count"
    TO_RATIFY = "To ratify at a meeting"
    DONE = "Done"


MARKS = {
    Stage.ASKED: Mark.DUE,
    Stage.TO_COUNT: Mark.ASK,
    Stage.TO_RATIFY: Mark.ASK,
    Stage.DONE: Mark.GO_AHEAD,
}


@dataclass(frozen=True, slots=True)
class WrittenBook:
    """Every decision between meetings, with the meetings and decisions that it is reported to and ratified by.

    `sealed` are the meetings whose minutes are approved; nothing more is reported to them or ratified by them.
    """

    written: Mapping[int, InWriting]
    numbers: Mapping[int, str]
    meetings: Mapping[int, Meeting]
    decisions: Mapping[int, Decision]
    directory: Directory
    day: date
    sealed: frozenset[int]

    def stage(self, key: int) -> Stage:
        """How far one has come by the day."""
        one = self.written[key]
        if one.written.concluded_on is None:
            over = not one.unheard or one.written.closes_on < self.day
            return Stage.TO_COUNT if over else Stage.ASKED
        waits = one.written.outcome is Outcome.CARRIED and one.written.ratified_by_id is None
        return Stage.TO_RATIFY if waits else Stage.DONE

    def meetings_after(self, key: int) -> tuple[Option, ...]:
        """The meetings to which one can be reported: on or after its count, not cancelled, and not minuted yet."""
        written = self.written[key].written
        if written.reported_at_id in self.sealed:
            later = [self.meetings[written.reported_at_id]]
        else:
            later = [
                one
                for one in self.meetings.values()
                if one.held_on >= (written.concluded_on or written.sent_on)
                and one.status is not Planned.CANCELLED
                and one.id not in self.sealed
            ]
        return tuple(Option(one.id, f"{say_kind(one.kind)}, {say_day(one.held_on)}") for one in later)

    def decisions_after(self, key: int) -> tuple[Option, ...]:
        """The decisions that could ratify one: carried by the board later, standing, not minuted; the latest first."""
        written = self.written[key].written
        board = {
            one.id
            for one in self.meetings.values()
            if one.held_on >= (written.concluded_on or written.sent_on)
            and one.status is Planned.HELD
            and one.kind is not MeetingKind.SUB_GROUP
        }
        carried = [
            one
            for one in self.decisions.values()
            if one.outcome is Outcome.CARRIED
            and one.rescinded_on is None
            and one.meeting_id in board - self.sealed
        ]
        return tuple(Option(one.id, self.say_decision(one)) for one in reversed(carried))

    def say_decision(self, decision: Decision) -> str:
        """A decision as it is found in the minutes."""
        held_on = self.meetings[decision.meeting_id].held_on
        return f"{say_day(held_on)}, {decision.number}. {decision.wording}"


def read_written(partnership: Partnership, day: date) -> WrittenBook:
    """Read every decision between meetings that was asked for by that day."""
    with partnership.reading() as session:
        asked = [one for one in in_writing(session) if one.written.sent_on <= day]
        sealed = sealed_meetings(session)
    return WrittenBook(
        {one.written.id: one for one in asked},
        written_numbers(one.written for one in asked),
        {one.id: one for one in listed(partnership, Meeting, order="held_on")},
        {one.id: one for one in listed(partnership, Decision)},
        directory(partnership),
        day,
        sealed,
    )


def has_written(book: WrittenBook, key: int) -> bool:
    """Whether it is in the book."""
    return key in book.written


def written_rows(book: WrittenBook) -> Sequence[ListRow]:
    """Those that wait for something first, the latest at the top of each group."""
    return [_row(book, key) for stage in Stage for key in book.written if book.stage(key) is stage]


def written_heading(book: WrittenBook, key: int) -> Heading:
    """What was asked; under it its number, when, and how far it has come."""
    one, stage = book.written[key], book.stage(key)
    written = one.written
    parts = (
        book.numbers[key],
        f"sent on {say_day(written.sent_on)}",
        f"answers by {say_day(written.closes_on)}",
        stage.value.lower() if stage is not Stage.DONE else _say_end(book, key),
    )
    return Heading(written.wording, DOT.join(filter(None, parts)))


def _say_end(book: WrittenBook, key: int) -> str:
    written = book.written[key].written
    if written.ratified_by_id is None:
        return written.outcome.label.lower() if written.outcome else ""
    held_on = book.meetings[book.decisions[written.ratified_by_id].meeting_id].held_on
    return f"ratified on {say_day(held_on)}"


def _row(book: WrittenBook, key: int) -> ListRow:
    one, stage = book.written[key], book.stage(key)
    written = one.written
    waits = stage in (Stage.ASKED, Stage.TO_COUNT)
    heard = f"{len(one.answers)} of {len(one.voters)}"
    return ListRow(
        key,
        written.wording,
        DOT.join((f"Sent {say_day(written.sent_on)}", written.how.label)),
        value=heard if waits or written.outcome is None else written.outcome.label,
        reason=f"{say_count(len(one.unheard), 'answer')} to come" if stage is Stage.ASKED else "",
        strong_reason=False,
        mark=MARKS[stage],
        mark_says=stage.value,
        group=stage.value,
        kinds=frozenset({stage}),
        finds=written.why_now,
    )
