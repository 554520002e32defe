"""The register of interests: who has declared, when the next declaration is due, and what was declared (PP2).

"Nothing to declare" is a declaration; a member who was never asked, and one whose year is over, are neither. One source
serves three levels: relatives and friends are named in the confidential copy alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.directory import Directory, Seat
from evenhand.domain.members.interest_checks import is_current, next_due
from evenhand.domain.members.interest_facts import Interest, InterestsDeclaration
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.domain.occasion import Occasion
from evenhand.domain.partnership.sitting import SeatCount, count_seats, may_be_named
from evenhand.domain.vocabulary import Capacity, Level


class Declared(StrEnum):
    """How a member's declaration stands on a day."""

    INTERESTS = "interests declared"
    NOTHING = "nothing to declare"
    OVERDUE = "overdue"
    NOT_ASKED = "not asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestLine:
    """An interest as printed; `relation` is for the board, `holder` confidential."""

    kind: InterestKind
    whose: InterestHolder
    relation: str
    holder: str
    body: str
    what: str
    starts: date | None
    declared_on: date
    is_public: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationLine:
    """One member in the register: the last declaration, the next one due, and the interests that are current.

    `some_withheld` says that this copy leaves interests out.
    """

    name: str
    capacity: Capacity
    may_be_named: bool
    stands: Declared
    declared_on: date | None
    due: date | None
    interests: tuple[InterestLine, ...]
    some_withheld: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestsRegister:
    """The whole register for one level; `months` is how long a declaration is good, None where no rule says so."""

    occasion: Occasion
    level: Level
    months: int | None
    members: tuple[DeclarationLine, ...]
    unnamed: tuple[SeatCount, ...] = ()

    @property
    def as_at(self) -> date:
        """The day on which the register stands."""
        return self.occasion.as_at

    def standing(self, stands: Declared) -> tuple[DeclarationLine, ...]:
        """The members whose declaration stands so."""
        return tuple(one for one in self.members if one.stands is stands)


@keeps("PP2")
def interests_register(
    directory: Directory,
    declarations: Sequence[InterestsDeclaration],
    interests: Sequence[Interest],
    months: int | None,
    occasion: Occasion,
) -> InterestsRegister:
    """The register as it stood on the day of the occasion, a declaration being good for so many months."""
    day = occasion.as_at
    return InterestsRegister(
        occasion=occasion,
        level=Level.CONFIDENTIAL,
        months=months,
        members=tuple(
            _line(
                seat,
                [one for one in declarations if one.person_id == seat.person.id and one.declared_on <= day],
                [one for one in interests if one.person_id == seat.person.id and is_current(one, day)],
                months,
                day,
            )
            for seat in directory.seats_on(day)
        ),
    )


def for_level(register: InterestsRegister, level: Level) -> InterestsRegister:
    """The register as a copy of that level may hold it; the confidential copy holds everything."""
    if level is Level.CONFIDENTIAL:
        return register
    board = replace(register, level=Level.BOARD, members=tuple(_for_board(one) for one in register.members))
    return board if level is Level.BOARD else _for_public(board)


def _for_board(line: DeclarationLine) -> DeclarationLine:
    """Those close to a member by relation, without names."""
    return replace(line, interests=tuple(replace(one, holder="") for one in line.interests))


def _for_public(board: InterestsRegister) -> InterestsRegister:
    """What was marked as public, of those who may be named, without a word about who is late."""
    return replace(
        board,
        level=Level.PUBLIC,
        occasion=replace(board.occasion, author=""),
        members=tuple(_public(one) for one in board.members if one.may_be_named),
        unnamed=count_seats(one.capacity for one in board.members if not one.may_be_named),
    )


def _public(line: DeclarationLine) -> DeclarationLine:
    public = tuple(replace(one, relation="") for one in line.interests if one.is_public)
    stands = line.stands
    if stands is Declared.OVERDUE:
        stands = Declared.INTERESTS if line.interests else Declared.NOTHING
    return replace(
        line, stands=stands, due=None, interests=public, some_withheld=len(public) < len(line.interests)
    )


def _line(
    seat: Seat,
    declarations: Sequence[InterestsDeclaration],
    interests: Iterable[Interest],
    months: int | None,
    day: date,
) -> DeclarationLine:
    last = max(declarations, key=_declared_on, default=None)
    due = next_due(declarations, months, day)
    lines = tuple(_interest(one) for one in sorted(interests, key=_kind_and_body))
    return DeclarationLine(
        name=seat.called,
        capacity=seat.membership.capacity,
        may_be_named=may_be_named(seat),
        stands=_stands(last, due, lines, day),
        declared_on=last.declared_on if last else None,
        due=due,
        interests=lines,
    )


def _stands(
    last: InterestsDeclaration | None, due: date | None, lines: Sequence[InterestLine], day: date
) -> Declared:
    if last is None:
        return Declared.NOT_ASKED
    if due is not None and due < day:
        return Declared.OVERDUE
    return Declared.INTERESTS if lines else Declared.NOTHING


def _interest(one: Interest) -> InterestLine:
    return InterestLine(
        kind=one.kind,
        whose=one.whose,
        relation=one.relation,
        holder=one.holder,
        body=one.body,
        what=one.what,
        starts=one.starts,
        declared_on=one.declared_on,
        is_public=one.is_public,
    )


def _declared_on(declaration: InterestsDeclaration) -> date:
    return declaration.declared_on


def _kind_and_body(interest: Interest) -> tuple[int, int, str]:
    """Own interests first, then by kind, then by body."""
    holders, kinds = tuple(InterestHolder), tuple(InterestKind)
    return holders.index(interest.whose), kinds.index(interest.kind), interest.body.casefold()
