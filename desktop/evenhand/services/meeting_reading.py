"""Everything that is kept of one meeting, read at once: room, results and words follow from it without the file."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Protocol, TypeVar

from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.meetings.outcome import Result, Tally, result_of
from evenhand.domain.meetings.record_facts import (
    AgendaItem,
    DecisionRecord,
    DeclaredInterest,
    MeetingAction,
    MeetingPaper,
    MeetingPlan,
    Moment,
    Reply,
    Vote,
)
from evenhand.domain.meetings.room import Room, SeatAt, in_order, leaves_at, room_at
from evenhand.domain.meetings.room_rules import RoomRules, rules_for
from evenhand.domain.meetings.vocabulary import Cast, MomentKind, VoteMethod
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.voting_rooms import BOARD_MEETINGS
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.vocabulary import Office, Outcome, Presence
from evenhand.records.reading.facts import ROWS, all_of, those_of
from evenhand.records.rows.reviews import ActionRow
from evenhand.records.rows.sittings import (
    DecisionRecordRow,
    VoteRow,
)
from evenhand.services.directories import read_directory
from evenhand.services.rules import rule_books
from evenhand.services.saving import kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """One meeting with all that is kept of it, under the rule book of its day.

    `items` stand in the order of the agenda, `moments` in the order of the clock, `decisions` by number. `actions`
    are those agreed at it, with the item and decision each came from.
    """

    meeting: Meeting
    plan: MeetingPlan
    items: tuple[AgendaItem, ...]
    attendance: Mapping[int, Presence]
    moments: tuple[Moment, ...]
    declared: tuple[DeclaredInterest, ...]
    decisions: tuple[Decision, ...]
    records: Mapping[int, DecisionRecord]
    votes: Mapping[int, Mapping[int, Cast]]
    actions: tuple[tuple[Action, MeetingAction], ...]
    papers: tuple[MeetingPaper, ...]
    replies: tuple[Reply, ...]
    directory: Directory
    book: RuleBook
    rules: RoomRules
    seats: tuple[SeatAt, ...]

    @property
    def day(self) -> date:
        """The day of the meeting."""
        return self.meeting.held_on

    @property
    def opened_at(self) -> time | None:
        """When the meeting was opened, as recorded."""
        return self._first(MomentKind.OPENED)

    @property
    def closed_at(self) -> time | None:
        """When the meeting was closed, as recorded."""
        return self._first(MomentKind.CLOSED)

    @property
    def taken(self) -> list[AgendaItem]:
        """The items that were taken, in the order of the clock; of two in one minute in that of the agenda."""
        return sorted((one for one in self.items if one.taken_at is not None), key=_when_taken)

    def item_at(self, at: time) -> AgendaItem | None:
        """The item being taken at a moment; None before the first."""
        return next(
            (one for one in reversed(self.taken) if one.taken_at is not None and one.taken_at <= at), None
        )

    def item(self, item_id: int | None) -> AgendaItem | None:
        """One item of the agenda."""
        return next((one for one in self.items if one.id == item_id), None)

    def decision(self, decision_id: int) -> Decision | None:
        """One decision of the meeting."""
        return next((one for one in self.decisions if one.id == decision_id), None)

    def declared_in(self, item_id: int | None) -> list[DeclaredInterest]:
        """The interests declared in an item."""
        return [one for one in self.declared if one.item_id == item_id]

    def room(self, item_id: int | None, at: time | None = None) -> Room:
        """The room for an item at a moment; without one, when the item was last before the meeting."""
        return self._room(item_id, at or self._over_at(item_id), self.moments)

    def room_of(self, decision: Decision) -> Room:
        """The room in which a decision was made."""
        record, tally = self.records.get(decision.id), self.tally_of(decision)
        if record is None:
            return self.room(None)
        return self.room_fitting(
            record.item_id,
            record.decided_at,
            (decision.moved_by_id, decision.seconded_by_id),
            self.votes.get(decision.id, {}),
            tally.counted if tally is not None else 0,
        )

    def room_fitting(
        self,
        item_id: int | None,
        at: time | None,
        taking_part: Iterable[int | None],
        voters: Iterable[int],
        counted: int,
    ) -> Room:
        """The room of a decision that stands: whoever left in the minute in which it was made may have left after it.

        Where the decision does not fit the room after they left and fits the one before, it was made before.
        """
        room = self.room(item_id, at)
        stayed = [one for one in self.moments if not leaves_at(one, item_id, room.at)]
        if len(stayed) == len(self.moments):
            return room
        people, voted = tuple(taking_part), frozenset(voters)
        before = self._room(item_id, room.at, stayed)
        fits_before = before.bears_out(people, voted, counted)
        return before if fits_before and not room.bears_out(people, voted, counted) else room

    def _room(self, item_id: int | None, at: time | None, moments: Sequence[Moment]) -> Room:
        return room_at(
            self.seats,
            self.attendance,
            moments,
            self.declared,
            self.rules,
            item_id=item_id,
            at=at,
            first_chair_id=self.meeting.chaired_by_id,
        )

    def result_of(self, decision: Decision) -> Result | None:
        """What follows from the votes and the room of a decision; None where it was deferred or no vote is known.

        A decision that the board minuted as a view stays one, whatever its votes say.
        """
        record = self.records.get(decision.id)
        tally = self.tally_of(decision)
        if decision.outcome is Outcome.DEFERRED or (record is None and tally is None):
            return None
        method = record.method if record is not None else VoteMethod.SHOW_OF_HANDS
        room = self.room_of(decision)
        found = result_of(method, tally, room, self.rules, caster=self.caster_of(room))
        if decision.outcome is Outcome.VIEW and found.outcome is not Outcome.VIEW and not found.fault:
            return replace(found, outcome=Outcome.VIEW, says=Outcome.VIEW.label)
        return found

    def tally_of(self, decision: Decision) -> Tally | None:
        """The votes on a decision, None where none were counted."""
        if decision.votes_for is None or decision.votes_against is None:
            return None
        record = self.records.get(decision.id)
        casting = record.casting if record is not None else None
        return Tally(decision.votes_for, decision.votes_against, decision.abstentions or 0, casting)

    def caster_of(self, room: Room) -> str:
        """Who has the casting vote in a room, by name; empty where nobody or more than one has."""
        names = [self.directory.called(one, self.day) for one in room.casters if one in self.directory.people]
        return names[0] if len(names) == 1 else ""

    def _first(self, kind: MomentKind) -> time | None:
        return next((one.at for one in self.moments if one.kind is kind), None)

    def _over_at(self, item_id: int | None) -> time | None:
        """The last minute of an item: the one before the next item was taken; None while none was taken after it."""
        taken = self.item(item_id)
        if taken is None or taken.taken_at is None:
            return None
        later = [
            one.taken_at for one in self.items if one.taken_at is not None and one.taken_at > taken.taken_at
        ]
        return max(taken.taken_at, _minute_before(min(later))) if later else None


class _OfMeeting(Protocol):
    """Anything that belongs to one meeting."""

    @property
    def meeting_id(self) -> int: ...


Kind = TypeVar("Kind", bound=_OfMeeting)


def read_sitting(session: Session, meeting_id: int) -> Sitting:
    """One meeting with all that is kept of it.

    Raises:
        Refusal: there is no such meeting.
    """
    return read_sittings(session, [kept(session, Meeting, meeting_id)])[0]


def _of_meetings(session: Session, kind: type[Kind], keys: Sequence[int], order: str = "id") -> list[Kind]:
    """Every fact of a kind that belongs to one of these meetings; those of a single one are asked for sooner."""
    if len(keys) == 1:
        return those_of(session, kind, "meeting_id", keys[0], order=order)
    return all_of(session, kind, ROWS[kind].meeting_id.in_(keys), order=order)


def read_sittings(session: Session, meetings: Sequence[Meeting], as_at: date | None = None) -> list[Sitting]:
    """Several meetings with all that is kept of each, in the order given, every table read once.

    `as_at` is the day of the text in which they are told.
    """
    keys = [one.id for one in meetings]
    directory, book_on = read_directory(session, as_at), rule_books(session)
    decisions = _of_meetings(session, Decision, keys, "number")
    made = [one.id for one in decisions]
    ties = _of_meetings(session, MeetingAction, keys)
    read = _Read(
        directory=directory,
        book_on=book_on,
        plans=_grouped(_of_meetings(session, MeetingPlan, keys)),
        items=_grouped(_of_meetings(session, AgendaItem, keys, "position")),
        attendance=_grouped(_of_meetings(session, Attendance, keys)),
        moments=_grouped(_of_meetings(session, Moment, keys)),
        declared=_grouped(_of_meetings(session, DeclaredInterest, keys)),
        decisions=_grouped(decisions),
        records={
            one.decision_id: one
            for one in all_of(session, DecisionRecord, DecisionRecordRow.decision_id.in_(made))
        },
        votes=_by_decision(all_of(session, Vote, VoteRow.decision_id.in_(made))),
        ties=_grouped(ties),
        actions={
            one.id: one for one in all_of(session, Action, ActionRow.id.in_([tie.action_id for tie in ties]))
        },
        papers=_grouped(_of_meetings(session, MeetingPaper, keys, "position")),
        replies=_grouped(_of_meetings(session, Reply, keys)),
    )
    return [read.sitting(one) for one in meetings]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What was read of several meetings, by the key of the meeting or of the decision."""

    directory: Directory
    book_on: Callable[[date], RuleBook]
    plans: Mapping[int, Sequence[MeetingPlan]]
    items: Mapping[int, Sequence[AgendaItem]]
    attendance: Mapping[int, Sequence[Attendance]]
    moments: Mapping[int, Sequence[Moment]]
    declared: Mapping[int, Sequence[DeclaredInterest]]
    decisions: Mapping[int, Sequence[Decision]]
    records: Mapping[int, DecisionRecord]
    votes: Mapping[int, Mapping[int, Cast]]
    ties: Mapping[int, Sequence[MeetingAction]]
    actions: Mapping[int, Action]
    papers: Mapping[int, Sequence[MeetingPaper]]
    replies: Mapping[int, Sequence[Reply]]

    def sitting(self, meeting: Meeting) -> Sitting:
        """One of the meetings with its own."""
        key, book = meeting.id, self.book_on(meeting.held_on)
        seats = seats_at(self.directory, meeting.held_on)
        decisions = tuple(self.decisions.get(key, ()))
        made = {one.id for one in decisions}
        plans = self.plans.get(key)
        return Sitting(
            meeting=meeting,
            plan=plans[0] if plans else MeetingPlan(meeting_id=key),
            items=tuple(self.items.get(key, ())),
            attendance={one.person_id: one.presence for one in self.attendance.get(key, ())},
            moments=tuple(in_order(self.moments.get(key, ()))),
            declared=tuple(self.declared.get(key, ())),
            decisions=decisions,
            records={one: record for one, record in self.records.items() if one in made},
            votes={one: votes for one, votes in self.votes.items() if one in made},
            actions=tuple((self.actions[tie.action_id], tie) for tie in self.ties.get(key, ())),
            papers=tuple(self.papers.get(key, ())),
            replies=tuple(self.replies.get(key, ())),
            directory=self.directory,
            book=book,
            rules=rules_of_meeting(meeting, book, seats),
            seats=seats,
        )


def rules_of_meeting(meeting: Meeting, book: RuleBook, seats: Sequence[SeatAt]) -> RoomRules:
    """The rules of a meeting's room; the quorum of the board is that of its own meetings, not of a sub-group's."""
    rules = rules_for(book, sum(seat.votes for seat in seats))
    return rules if meeting.kind in BOARD_MEETINGS else replace(rules, quorum=None)


def seats_at(directory: Directory, day: date) -> tuple[SeatAt, ...]:
    """The seats of a day as the room knows them, by capacity, then surname."""
    return tuple(
        SeatAt(
            seat.person.id,
            seat.membership.votes,
            any(office.office is Office.VICE_CHAIR for office in seat.offices),
        )
        for seat in directory.seats_on(day)
    )


def _grouped(facts: Iterable[Kind]) -> dict[int, list[Kind]]:
    """Facts by the meeting that they belong to, in their order."""
    found: dict[int, list[Kind]] = {}
    for one in facts:
        found.setdefault(one.meeting_id, []).append(one)
    return found


def _by_decision(votes: Sequence[Vote]) -> dict[int, dict[int, Cast]]:
    found: dict[int, dict[int, Cast]] = {}
    for one in votes:
        found.setdefault(one.decision_id, {})[one.person_id] = one.cast
    return found


def _when_taken(item: AgendaItem) -> tuple[time, int]:
    return item.taken_at or time.min, item.position


def _minute_before(at: time) -> time:
    before = timedelta(hours=at.hour, minutes=at.minute) - timedelta(minutes=1)
    minutes = max(0, int(before.total_seconds()) // 60)
    return time(minutes // 60, minutes % 60)
