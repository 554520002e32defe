"""Everything about the membership that the board should notice on a day."""

from datetime import date

from evenhand.domain.guidance.findings import Finding
from evenhand.domain.members.noticing.actions import actions_late
from evenhand.domain.members.noticing.consents import consents_ended
from evenhand.domain.members.noticing.declarations import interests_undeclared
from evenhand.domain.members.noticing.makeup import makeup_wanting
from evenhand.domain.members.noticing.mps import (
    mps_not_informed,
    seat_without_mp,
    stages_fading,
    stances_stale,
)
from evenhand.domain.members.noticing.numbers import residents_short, too_few_members
from evenhand.domain.members.noticing.record import MemberRecord
from evenhand.domain.members.noticing.reviews import review_overdue
from evenhand.domain.members.noticing.role_statements import role_statements_wanted
from evenhand.domain.members.noticing.seats import residence_unchecked, terms_over
from evenhand.domain.members.noticing.shares import councillors_over, groups_over
from evenhand.domain.members.noticing.vacancies import offices_vacant
from evenhand.domain.partnership.rulebook import RuleBook


def everything_noticed(record: MemberRecord, book: RuleBook, day: date) -> list[Finding]:
    """The findings of every kind, as the record stood on that day and under the rules of that day."""
    return [*_of_the_board(record, book, day), *_of_people(record, book, day), *_of_work(record, book, day)]


def _of_the_board(record: MemberRecord, book: RuleBook, day: date) -> list[Finding]:
    voting = record.directory.voting_on(day)
    return [
        *too_few_members(voting, book),
        *residents_short(voting, book),
        *councillors_over(voting, book),
        *groups_over(record, voting, book, day),
        *offices_vacant(record.directory, day),
        *makeup_wanting(record, book, day),
        *seat_without_mp(record, day),
    ]


def _of_people(record: MemberRecord, book: RuleBook, day: date) -> list[Finding]:
    seats = record.directory.seats_on(day)
    voting = [seat for seat in seats if seat.membership.votes]
    return [
        *terms_over(seats, day),
        *residence_unchecked(voting, record.residence_checks, day),
        *role_statements_wanted(record, day),
        *interests_undeclared(voting, record.declarations, book, day),
        *consents_ended(record.party_consents, record.directory, day),
    ]


def _of_work(record: MemberRecord, book: RuleBook, day: date) -> list[Finding]:
    return [
        *review_overdue(record.reviews, record.directory.memberships, book, day),
        *actions_late(record.actions, record.directory, day),
        *mps_not_informed(record, book, day),
        *stages_fading(record, book, day),
        *stances_stale(record, book, day),
    ]
