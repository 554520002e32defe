"""The membership in short, as the governance report tells it: statements, interests, review and recruitment, groups.

Each part stands at the levels that may see it and is None in a copy that may not, so that what is left out is not in
the copy at all. Registers with every line are papers of their own.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.members.action_checks import is_late, is_open
from evenhand.domain.members.affiliations import declared_party, is_in_force
from evenhand.domain.members.directory import Seat
from evenhand.domain.members.interests_register import Declared, InterestsRegister
from evenhand.domain.members.interests_register import for_level as register_at
from evenhand.domain.members.noticing.groups import groups_on
from evenhand.domain.members.noticing.record import MemberRecord
from evenhand.domain.members.noticing.role_statements import has_two_hats, role_statements_wanted
from evenhand.domain.members.over_time import Standing, standing_on
from evenhand.domain.members.review_facts import Action, MembershipReview
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome
from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True)
class StatementLine:
    """The last role statement of somebody with two hats; `wants` says what is amiss, empty where it is in order."""

    name: str
    signed_on: date | None
    good_until: date | None
    wants: str


@dataclass(frozen=True, slots=True)
class InterestsInShort:
    """How many of the members told of have declared; who is late or was not asked is for the board, else None."""

    members: int
    declared: int
    nothing: int
    late: tuple[str, ...] | None
    not_asked: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class ReviewInShort:
    """The last review held and the next one planned, and what became of recruitment."""

    held_on: date | None
    planned_for: date | None
    opened: int
    achieved: int
    still_open: int
    late: int


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """A party held with consent, since when and until when; confidential."""

    name: str
    party: str
    given_on: date
    until: date


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group among the voting members and how many it has; confidential."""

    says: str
    members: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MembersInShort:
    """Everything about the members that the report tells beside who sits."""

    statements: tuple[StatementLine, ...] | None
    interests: InterestsInShort
    review: ReviewInShort
    consents: tuple[ConsentLine, ...] | None
    groups: tuple[GroupLine, ...] | None
    standings: tuple[Standing, Standing]


def members_in_short(
    record: MemberRecord, register: InterestsRegister, starts: date, level: Level
) -> MembersInShort:
    """The membership in short as a copy of that level may hold it, on the day of the register.

    `standings` are how seats and offices stood on the first day of the period and on its last.
    """
    day, whole = register.as_at, level is Level.CONFIDENTIAL
    return MembersInShort(
        statements=None if level is Level.PUBLIC else _statements(record, day),
        interests=_interests(register_at(register, level)),
        review=_review(record.reviews, record.actions, day),
        consents=_consents(record, day) if whole else None,
        groups=_groups(record, day) if whole else None,
        standings=(standing_on(record.directory, starts), standing_on(record.directory, day)),
    )


def at_level(short: MembersInShort, level: Level) -> MembersInShort:
    """What a copy of a lower level may keep of it."""
    if level is Level.CONFIDENTIAL:
        return short
    board = replace(short, consents=None, groups=None)
    if level is Level.BOARD:
        return board
    return replace(board, statements=None, interests=replace(board.interests, late=None, not_asked=None))


def _statements(record: MemberRecord, day: date) -> tuple[StatementLine, ...]:
    wanted = {one.about: one.says for one in role_statements_wanted(record, day)}
    return tuple(
        _statement(record, seat, wanted.get(f"person:{seat.person.id}", ""), day)
        for seat in record.directory.seats_on(day)
        if has_two_hats(seat, is_mp=record.is_mp(seat.person.id, day))
    )


def _statement(record: MemberRecord, seat: Seat, wants: str, day: date) -> StatementLine:
    own = [
        (one.signed_on, one.id, one.good_until)
        for one in record.role_statements
        if one.person_id == seat.person.id and one.signed_on <= day
    ]
    signed_on, _, good_until = max(own, default=(None, 0, None))
    return StatementLine(seat.called, signed_on, good_until, wants)


def _interests(register: InterestsRegister) -> InterestsInShort:
    late, not_asked = register.standing(Declared.OVERDUE), register.standing(Declared.NOT_ASKED)
    public = register.level is Level.PUBLIC
    return InterestsInShort(
        members=len(register.members),
        declared=len(register.members) - len(not_asked),
        nothing=len(register.standing(Declared.NOTHING)),
        late=None if public else tuple(one.name for one in late),
        not_asked=None if public else tuple(one.name for one in not_asked),
    )


def _review(reviews: Sequence[MembershipReview], actions: Sequence[Action], day: date) -> ReviewInShort:
    held = [one.held_on for one in reviews if one.held_on is not None and one.held_on <= day]
    ahead = [one.planned_for for one in reviews if one.held_on is None or one.held_on > day]
    known = [one for one in actions if one.kind is ActionKind.RECRUITMENT and one.opened_on <= day]
    closed = [one for one in known if not is_open(one, day)]
    return ReviewInShort(
        held_on=max(held, default=None),
        planned_for=min(ahead, default=None),
        opened=len(known),
        achieved=sum(one.outcome is ActionOutcome.ACHIEVED for one in closed),
        still_open=len(known) - len(closed),
        late=sum(is_late(one, day) for one in known),
    )


def _consents(record: MemberRecord, day: date) -> tuple[ConsentLine, ...]:
    """The parties held with consent of those who sit, but for those declared by office as well."""
    return tuple(
        ConsentLine(seat.called, one.party, one.given_on, one.until)
        for seat in record.directory.seats_on(day)
        if not declared_party(seat.public_offices)
        for one in record.party_consents
        if one.person_id == seat.person.id and is_in_force(one, day)
    )


def _groups(record: MemberRecord, day: date) -> tuple[GroupLine, ...]:
    voting = record.directory.voting_on(day)
    return tuple(GroupLine(one.says, len(one.people)) for one in groups_on(record, voting, day))
