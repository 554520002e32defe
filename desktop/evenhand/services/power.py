"""The power of any set of members under the rule book, read when somebody asks for it and kept nowhere."""

from datetime import date, timedelta
from functools import partial

from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Attendance, Meeting
from evenhand.domain.members import power_figures as figures
from evenhand.domain.members.blocs import Bloc, ready_blocs
from evenhand.domain.members.facts import GroupMember, MemberGroup
from evenhand.domain.members.power_figures import PowerFigures
from evenhand.domain.members.power_parts import rules_of_voting
from evenhand.domain.members.voting_rooms import rooms_held, whole_board
from evenhand.domain.vocabulary import Capacity
from evenhand.records.reading.facts import all_of
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
    return figures.power_figures(
        member_ids, frozenset(residents), board, held, rules_of_voting(book, board.quorum)
    )


def blocs(session: Session, day: date) -> tuple[Bloc, ...]:
    """The sets of voting members of a day that can be chosen at once."""
    return ready_blocs(
        read_directory(session), all_of(session, MemberGroup), all_of(session, GroupMember), day
    )
