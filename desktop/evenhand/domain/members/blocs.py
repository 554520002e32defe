"""Sets of members that are looked at as if they voted together: the councillors, a party, a set the secretary keeps.

Nobody is said to vote so. A party is one only of those who have publicly declared it by their office; what is held with
consent is never used here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.members.directory import Directory, Seat
from evenhand.domain.members.facts import GroupMember, MemberGroup
from evenhand.domain.members.naming import people_by_name
from evenhand.domain.spells import those_on


@dataclass(frozen=True, slots=True)
class Bloc:
    """A set of voting members by a name; `people` are their keys."""

    label: str
    people: frozenset[int]


def ready_blocs(
    directory: Directory, groups: Iterable[MemberGroup], in_groups: Iterable[GroupMember], day: date
) -> tuple[Bloc, ...]:
    """The sets that can be chosen at once: the councillors, then parties by alphabet, then named sets by alphabet."""
    voting = directory.voting_on(day)
    members = those_on(in_groups, day)
    named = [
        Bloc(group.name, frozenset(one.person_id for one in members if one.group_id == group.id))
        for group in sorted(groups, key=_name)
    ]
    everybody = frozenset(seat.person.id for seat in voting)
    found = [_councillors(directory, voting, day), *_parties(voting), *named]
    sitting = [Bloc(bloc.label, bloc.people & everybody) for bloc in found]
    return tuple(bloc for bloc in sitting if bloc.people)


def _councillors(directory: Directory, voting: Sequence[Seat], day: date) -> Bloc:
    sit = (seat.person.id for seat in voting if directory.counts_as_councillor(seat.person.id, day))
    return Bloc("The councillors", frozenset(sit))


def _parties(voting: Sequence[Seat]) -> list[Bloc]:
    declared = ((office.party, seat.person.id) for seat in voting for office in seat.public_offices)
    return [Bloc(party, people) for party, people in people_by_name(declared).items()]


def _name(group: MemberGroup) -> tuple[str, int]:
    return group.name.casefold(), group.id
