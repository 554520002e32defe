"""The power of any set of members under the rule book, read when somebody asks for it and kept nowhere."""

from datetime import date, timedelta
from functools import partial

from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Attendance, Meeting
from evenhand.domain.meetings.influence import at_meetings
from evenhand.domain.meetings.influence.at_meetings import MeetingPower
from evenhand.domain.meetings.influence.rooms import voting_rooms
from evenhand.domain.meetings.influence.whom import Whom
from evenhand.domain.meetings.room import Room
from evenhand.domain.members import power_figures as figures
from evenhand.domain.members.blocs import Bloc, ready_blocs
from evenhand.domain.members.facts import GroupMember, MemberGroup
from evenhand.domain.members.power_figures import PowerFigures
from evenhand.domain.members.power_parts import rules_of_voting
from evenhand.domain.members.voting_rooms import BOARD_MEETINGS, VotingRoom, rooms_held, whole_board
from evenhand.domain.partnership.sitting import held_between
from evenhand.domain.vocabulary import Capacity
from evenhand.records.reading.facts import all_of
from evenhand.services.meeting_reading import read_sitting
from evenhand.services.members import read_directory
from evenhand.services.rules import rule_book

TWELVE_MONTHS = timedelta(days=364)


def power_figures(
    session: Session, member_ids: frozenset[int], day: date, starts: date | None = None
) -> PowerFigures:
    """The power of these people if they voted together, by the rules of the day and the meetings of a period to it.

    Without `starts` the period is the last twelve months. Whoever has no vote that day adds none.
    """
    directory, book = read_directory(session), rule_book(session, day)
    board = whole_board(directory, book, day)
    held = rooms_held(
        directory,
        all_of(session, Meeting),
        all_of(session, Attendance),
        partial(rule_book, session),
        (starts or day - TWELVE_MONTHS, day),
    )
    residents = (s.person.id for s in directory.voting_on(day) if s.membership.capacity is Capacity.RESIDENT)
    decided = rooms_decided(session, starts or day - TWELVE_MONTHS, day)
    return figures.power_figures(
        member_ids, frozenset(residents), board, held, rules_of_voting(book, board.quorum), decided
    )


def power_at_meetings(session: Session, whom: Whom, starts: date, ends: date) -> tuple[MeetingPower, ...]:
    """The power of those looked at, at each meeting of the board in a period, as those were there who decided."""
    decided = rooms_decided(session, starts, ends)
    days = {one.held_on for one in decided}
    held = rooms_held(
        read_directory(session),
        all_of(session, Meeting),
        all_of(session, Attendance),
        partial(rule_book, session),
        (starts, ends),
    )
    return at_meetings.power_at_meetings(whom, [*decided, *(one for one in held if one.held_on not in days)])


def rooms_decided(session: Session, starts: date, ends: date) -> list[VotingRoom]:
    """The rooms of the board's decisions in a period, as they were when each was made."""
    found: list[tuple[Room, date]] = []
    for meeting in held_between(all_of(session, Meeting), starts, ends):
        if meeting.kind in BOARD_MEETINGS:
            sitting = read_sitting(session, meeting.id)
            found += [(sitting.room_of(one), meeting.held_on) for one in sitting.decisions]
    return voting_rooms(found)


def blocs(session: Session, day: date) -> tuple[Bloc, ...]:
    """The sets of voting members of a day that can be chosen at once."""
    return ready_blocs(
        read_directory(session), all_of(session, MemberGroup), all_of(session, GroupMember), day
    )
