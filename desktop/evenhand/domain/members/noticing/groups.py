"""The groups whose share of the seats is looked at (PP8): parties, nominees, neighbourhoods, households, named sets.

Whoever lives alone in a neighbourhood or sits alone for an organisation is no group. A party is counted once as
publicly declared by office and, where consents add to it, once more as it is held altogether: that count is
confidential, so that taking one from the other tells nobody a member's affiliation.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.members.affiliations import Affiliation, affiliations
from evenhand.domain.members.directory import Seat
from evenhand.domain.members.naming import people_by_name
from evenhand.domain.members.noticing.record import MemberRecord
from evenhand.domain.members.vocabulary import GroupKind
from evenhand.domain.spells import those_on

LEAST = 2
UNALIGNED = frozenset(("independent", "independents", "no party", "non-party", "none"))


@dataclass(frozen=True, slots=True)
class Group:
    """Voting members who have something in common, and what that is as the subject of a sentence; `most` counts those
    as well of whom it is not known."""

    says: str
    people: frozenset[int]
    most: int
    confidential: bool


def groups_on(record: MemberRecord, voting: Sequence[Seat], day: date, *, least: int = LEAST) -> list[Group]:
    """The groups of `least` or more among the voting members of a day, each kind by alphabet."""
    held = affiliations(record.directory, record.party_consents, day)
    found = [
        *_parties(held, voting),
        *_nominees(voting),
        *_neighbourhoods(voting),
        *_keptpeople_by_name(record, voting, day),
    ]
    return [group for group in found if len(group.people) >= least]


def _parties(held: Mapping[int, Affiliation], voting: Sequence[Seat]) -> list[Group]:
    """Each party as it was publicly declared, in that spelling, and as it is held altogether where that is more."""
    seated = {seat.person.id: held[seat.person.id] for seat in voting if seat.person.id in held}
    declared = {key: one for key, one in seated.items() if not one.consented}
    public = people_by_name((one.party, key) for key, one in declared.items())
    whole = people_by_name((one.party, key) for key, one in (declared | seated).items())
    found: list[Group] = []
    for name, people in whole.items():
        shown = public.get(name, frozenset[int]())
        if name.casefold() in UNALIGNED:
            continue
        found.append(_declared_party(name, shown, len(voting) - len(declared)))
        if people != shown:
            found.append(_held_party(name, people, len(voting) - len(seated)))
    return found


def _declared_party(name: str, people: frozenset[int], not_held: int) -> Group:
    says = f"Members who have publicly declared {name}"
    return Group(says, people, len(people) + not_held, confidential=False)


def _held_party(name: str, people: frozenset[int], not_held: int) -> Group:
    says = f"Members known to belong to {name}, some with their consent,"
    return Group(says, people, len(people) + not_held, confidential=True)


def _nominees(voting: Sequence[Seat]) -> list[Group]:
    named = people_by_name((seat.membership.organisation, seat.person.id) for seat in voting)
    return [_group(f"Those who sit for {name}", people, confidential=False) for name, people in named.items()]


def _neighbourhoods(voting: Sequence[Seat]) -> list[Group]:
    named = people_by_name((seat.person.neighbourhood, seat.person.id) for seat in voting)
    return [
        _group(f"Members who live in {name}", people, confidential=True) for name, people in named.items()
    ]


def _keptpeople_by_name(record: MemberRecord, voting: Sequence[Seat], day: date) -> list[Group]:
    """Households and named sets; their people change with the day, and only those who vote count."""
    everybody = {seat.person.id for seat in voting}
    belong = those_on(record.group_members, day)
    words = {GroupKind.HOUSEHOLD: "Members of the household", GroupKind.NAMED_SET: "Members of the set"}
    return [
        _group(
            f"{words[group.kind]} “{group.name}”",
            frozenset(one.person_id for one in belong if one.group_id == group.id) & everybody,
            confidential=True,
        )
        for group in record.groups
    ]


def _group(says: str, people: frozenset[int], *, confidential: bool) -> Group:
    return Group(says, people, len(people), confidential)
