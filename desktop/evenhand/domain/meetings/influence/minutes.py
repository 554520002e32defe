"""What the minutes of the board record: the facts that every figure of influence is counted from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.meetings.record_facts import (
    AgendaItem,
    DecisionRecord,
    DeclaredInterest,
    Moment,
    Vote,
)
from evenhand.domain.meetings.room import in_order
from evenhand.domain.meetings.vocabulary import MomentKind
from evenhand.domain.members.voting_rooms import BOARD_MEETINGS
from evenhand.domain.partnership.sitting import held_between
from evenhand.domain.words import say_day


@dataclass(frozen=True, slots=True)
class Minutes:
    """The meetings with everything that was recorded of them."""

    meetings: tuple[Meeting, ...]
    attendances: tuple[Attendance, ...]
    decisions: tuple[Decision, ...]
    records: tuple[DecisionRecord, ...] = ()
    votes: tuple[Vote, ...] = ()
    declared: tuple[DeclaredInterest, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    moments: tuple[Moment, ...] = ()

    def held(self, starts: date, ends: date) -> "Minutes":
        """The meetings of the board itself held in a period, in order; sub-groups and open meetings are left out."""
        meetings = [one for one in held_between(self.meetings, starts, ends) if one.kind in BOARD_MEETINGS]
        keys = {one.id for one in meetings}
        decisions = [one for one in self.decisions if one.meeting_id in keys]
        decided = {one.id for one in decisions}
        days = {one.id: one.held_on for one in meetings}
        return replace(
            self,
            meetings=tuple(meetings),
            attendances=tuple(one for one in self.attendances if one.meeting_id in keys),
            decisions=tuple(sorted(decisions, key=partial(_place, days))),
            records=tuple(one for one in self.records if one.decision_id in decided),
            votes=tuple(one for one in self.votes if one.decision_id in decided),
            declared=tuple(one for one in self.declared if one.meeting_id in keys),
            items=tuple(one for one in self.items if one.meeting_id in keys),
            moments=tuple(one for one in self.moments if one.meeting_id in keys),
        )

    @property
    def days(self) -> Mapping[int, date]:
        """The day of each meeting."""
        return {one.id: one.held_on for one in self.meetings}

    @property
    def days_of_decisions(self) -> Mapping[int, date]:
        """The day on which each motion was put."""
        days = self.days
        return {one.id: days[one.meeting_id] for one in self.decisions}

    def chairs(self, meeting: Meeting) -> tuple[int, ...]:
        """Everybody who was in the chair of a meeting, once, in order: from the start, or for a while."""
        own = {one.id for one in self.decisions if one.meeting_id == meeting.id}
        took = [
            one.person_id
            for one in in_order(self.moments)
            if one.meeting_id == meeting.id and one.kind is MomentKind.CHAIRS
        ]
        decided = [one.chaired_by_id for one in self.records if one.decision_id in own]
        chairs = (meeting.chaired_by_id, *took, *decided)
        return tuple(dict.fromkeys(one for one in chairs if one is not None))


def _place(days: Mapping[int, date], decision: Decision) -> tuple[date, int]:
    return days[decision.meeting_id], decision.number


def say_meeting(day: date) -> str:
    """A meeting by its day: meeting of 17 March 2026."""
    return f"Meeting of {say_day(day)}"


def say_motion(decision: Decision, day: date) -> str:
    """A motion by its number and day: motion 3 of 17 March 2026."""
    return f"Motion {decision.number} of {say_day(day)}"
