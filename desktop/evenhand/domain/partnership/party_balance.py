"""The balance of parties among the voting members, from what is known to what is possible (PP6, PP8).

A party is held only where it is public by office. For everybody else nothing is held, so each group is a
range: at least those known to belong to it, at most those and all whose party is not held. Groups stand by
alphabet, never ranked.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.directory import Seat


@dataclass(frozen=True, slots=True)
class PartyGroup:
    """How many voting members a group has, at least and at most."""

    name: str
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class PartyBalance:
    """The groups publicly declared, and how many of the voting members have none held."""

    groups: tuple[PartyGroup, ...]
    not_held: int
    voting: int

    @property
    def could_dominate(self) -> tuple[str, ...]:
        """Groups that could hold more than half of the board."""
        return tuple(group.name for group in self.groups if 2 * group.most > self.voting)


@keeps("PP8")
def party_balance(voting: Sequence[Seat]) -> PartyBalance:
    """The balance among the voting seats of a day."""
    declared = [_declared(seat) for seat in voting]
    not_held = declared.count("")
    names = sorted({name for name in declared if name}, key=str.casefold)
    groups = tuple(PartyGroup(name, declared.count(name), declared.count(name) + not_held) for name in names)
    return PartyBalance(groups, not_held, len(voting))


def _declared(seat: Seat) -> str:
    """The party a member has publicly declared by office; empty where none is held."""
    return next((office.party.strip() for office in seat.public_offices if office.party.strip()), "")
