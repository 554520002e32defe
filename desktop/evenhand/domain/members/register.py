"""The register of members: who sits on a day, since when and for whom, and who came and went in a period (PP1, PP3).

One source serves three levels. Without a member's agreement a public copy counts and does not name them; councillors
are always named.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.members.contact_consents import is_good
from evenhand.domain.members.directory import Directory, Seat
from evenhand.domain.members.facts import ContactConsent, Departure, Membership, ResidenceCheck
from evenhand.domain.members.residence import last_check
from evenhand.domain.occasion import Occasion
from evenhand.domain.partnership.sitting import (
    NAMED_FOR,
    SeatCount,
    contact_of,
    count_seats,
    may_be_named,
    stands_for,
)
from evenhand.domain.spells import holds_on
from evenhand.domain.vocabulary import Capacity, Level
from evenhand.domain.words import say_day


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """One member as printed, `spells` being earlier times on the partnership and `since` the first day of this one.

    For the board: `office`, `since`, `term_ends`, `spells`. Confidential: `contact`, `consents`, `residence`.
    """

    name: str
    capacity: Capacity
    votes: bool
    stands_for: str
    may_be_named: bool
    office: str = ""
    since: date | None = None
    term_ends: date | None = None
    spells: tuple[tuple[date, date], ...] = ()
    contact: str = ""
    consents: tuple[str, ...] = ()
    residence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """Somebody who joined or, on their last day, left; `how` is for the board, `words` as told is confidential."""

    day: date
    name: str
    joined: bool
    capacity: Capacity
    may_be_named: bool
    how: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MembersRegister:
    """The whole register for one level; `unnamed` counts the members whom this copy may not name.

    `seats` counts the voting seats by capacity; `joined_unnamed` and `left_unnamed` count the changes that this copy
    does not name.
    """

    occasion: Occasion
    level: Level
    starts: date
    seats: tuple[SeatCount, ...]
    without_vote: int
    members: tuple[RegisterLine, ...]
    changes: tuple[ChangeLine, ...]
    unnamed: tuple[SeatCount, ...] = ()
    joined_unnamed: int = 0
    left_unnamed: int = 0

    @property
    def as_at(self) -> date:
        """The day on which the register stands."""
        return self.occasion.as_at

    @property
    def voting(self) -> int:
        """How many seats carry a vote."""
        return sum(seat.count for seat in self.seats)


@dataclass(frozen=True, slots=True, kw_only=True)
class BehindSeats:
    """What is kept about the seats beside the directory."""

    departures: Sequence[Departure] = ()
    consents: Sequence[ContactConsent] = ()
    checks: Sequence[ResidenceCheck] = ()


def members_register(
    directory: Directory, behind: BehindSeats, occasion: Occasion, starts: date
) -> MembersRegister:
    """The register as it stood on the day of the occasion, with the changes from `starts` to that day."""
    day = occasion.as_at
    seats = directory.seats_on(day)
    voting = [seat for seat in seats if seat.membership.votes]
    return MembersRegister(
        occasion=occasion,
        level=Level.CONFIDENTIAL,
        starts=starts,
        seats=count_seats(seat.membership.capacity for seat in voting),
        without_vote=len(seats) - len(voting),
        members=tuple(_line(directory, seat, behind, day) for seat in seats),
        changes=tuple(_changes(directory, behind.departures, starts, day)),
    )


def for_level(register: MembersRegister, level: Level) -> MembersRegister:
    """The register as a copy of that level may hold it; the confidential copy holds everything."""
    if level is Level.CONFIDENTIAL:
        return register
    board = replace(
        register,
        level=Level.BOARD,
        members=tuple(replace(one, contact="", consents=(), residence="") for one in register.members),
        changes=tuple(replace(one, words="") for one in register.changes),
    )
    return board if level is Level.BOARD else _for_public(board)


def _for_public(board: MembersRegister) -> MembersRegister:
    """Names and capacity of those who may be named; the others are counted."""
    unnamed = [one for one in board.changes if not one.may_be_named]
    return replace(
        board,
        level=Level.PUBLIC,
        occasion=replace(board.occasion, author=""),
        members=tuple(_public(one) for one in board.members if one.may_be_named),
        unnamed=count_seats(one.capacity for one in board.members if not one.may_be_named),
        changes=tuple(replace(one, how="") for one in board.changes if one.may_be_named),
        joined_unnamed=sum(one.joined for one in unnamed),
        left_unnamed=sum(not one.joined for one in unnamed),
    )


def _public(line: RegisterLine) -> RegisterLine:
    public = line.stands_for if line.capacity in NAMED_FOR else ""
    return replace(line, stands_for=public, office="", since=None, term_ends=None, spells=())


def _line(directory: Directory, seat: Seat, behind: BehindSeats, day: date) -> RegisterLine:
    person, spell = seat.person, seat.membership
    return RegisterLine(
        name=seat.called,
        capacity=spell.capacity,
        votes=spell.votes,
        stands_for=stands_for(seat),
        may_be_named=may_be_named(seat),
        office=seat.office_words,
        since=spell.starts,
        term_ends=spell.term_ends,
        spells=tuple(
            (one.starts, one.ends)
            for one in directory.memberships_of(person.id)
            if one.ends is not None and one.ends < spell.starts
        ),
        contact=contact_of(person),
        consents=tuple(_consents(behind.consents, person.id, day)),
        residence=_residence(behind.checks, seat, day),
    )


def _consents(consents: Iterable[ContactConsent], person_id: int, day: date) -> list[str]:
    """The uses of contact details that a person agreed to and that are still good on the day."""
    good = {one.use for one in consents if one.person_id == person_id and is_good(one, day)}
    return [use.label for use in sorted(good)]


def _residence(checks: Iterable[ResidenceCheck], seat: Seat, day: date) -> str:
    """How a resident member was last shown to live in the area; nothing for those who sit otherwise."""
    if seat.membership.capacity is not Capacity.RESIDENT:
        return ""
    last = last_check(checks, seat.person.id, day)
    if last is None:
        return "Not checked"
    return f"{last.proof.label}, {say_day(last.checked_on)}"


def _changes(
    directory: Directory, departures: Sequence[Departure], starts: date, day: date
) -> list[ChangeLine]:
    """Who joined and who left from one day to another, in order of time."""
    told = {one.membership_id: one for one in departures}
    found: list[ChangeLine] = []
    for spell in directory.memberships:
        if starts <= spell.starts <= day:
            found.append(_joined(directory, spell))
        if spell.ends is not None and starts <= spell.ends < day:
            found.append(_left(directory, spell, told.get(spell.id)))
    return sorted(found, key=_day_and_name)


def _joined(directory: Directory, spell: Membership) -> ChangeLine:
    own = directory.memberships_of(spell.person_id)
    earlier = [one for one in own if one.ends is not None and one.ends < spell.starts]
    return ChangeLine(
        day=spell.starts,
        name=directory.called(spell.person_id, spell.starts),
        joined=True,
        capacity=spell.capacity,
        may_be_named=_may_be_named(directory, spell, spell.starts),
        how="Had sat before" if earlier else "",
    )


def _left(directory: Directory, spell: Membership, told: Departure | None) -> ChangeLine:
    """A membership that ended; the day is its last."""
    last = spell.ends or spell.starts
    how = f"{told.source.label}, told on {say_day(told.told_on)}" if told else ""
    return ChangeLine(
        day=last,
        name=directory.called(spell.person_id, last),
        joined=False,
        capacity=spell.capacity,
        may_be_named=_may_be_named(directory, spell, last),
        how=how,
        words=" ".join(filter(None, (spell.how_ended, f"“{told.words}”" if told and told.words else ""))),
    )


def _may_be_named(directory: Directory, spell: Membership, day: date) -> bool:
    """Whether a public copy may name who held a membership on a day."""
    return any(
        may_be_named(seat)
        for seat in directory.seats_on(day)
        if seat.membership.id == spell.id and holds_on(spell, day)
    )


def _day_and_name(line: ChangeLine) -> tuple[date, bool, str]:
    return line.day, line.joined, line.name
