"""The balance of parties among the voting members, from what is known to what is possible (PP6, PP8).

A party is held where it is public by office or with the member's consent. For everybody else nothing is held, so each
group is a range: at least those known to belong to it, at most those and all whose party is not held. Groups stand by
alphabet, never ranked. What rests on consent is counted in a confidential view alone, and only where it is handed in.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.affiliations import Affiliation, declared_party
from evenhand.domain.members.directory import Seat
from evenhand.domain.members.naming import people_by_name


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
def party_balance(voting: Sequence[Seat], held: Mapping[int, Affiliation] | None = None) -> PartyBalance:
    """The balance among the voting seats of a day: of what is publicly declared, or of all that is `held` by person."""
    known = held or {}
    declared = people_by_name((_party(seat, known.get(seat.person.id)), seat.person.id) for seat in voting)
    not_held = len(voting) - sum(len(people) for people in declared.values())
    groups = tuple(PartyGroup(name, len(people), len(people) + not_held) for name, people in declared.items())
    return PartyBalance(groups, not_held, len(voting))


def _party(seat: Seat, held: Affiliation | None) -> str:
    """The party publicly declared by office, or else the one held; empty where none is."""
    return declared_party(seat.public_offices) or (held.party.strip() if held else "")
