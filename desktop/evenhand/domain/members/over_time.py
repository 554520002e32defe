"""How the seats, the offices and the groups stood over a period, from one day on which something changed to the next.

Nothing is judged here and nobody is named. A party is counted only as publicly declared by office; neighbourhoods,
households and named sets are counted only where somebody asks for them, and are confidential.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.balance import Share, councillors_among, share_of
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.noticing.groups import LEAST, groups_on
from evenhand.domain.members.noticing.record import MemberRecord
from evenhand.domain.spells import Spelled, those_on
from evenhand.domain.vocabulary import Capacity

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CapacityShare:
    """The voting seats filled in one capacity."""

    capacity: Capacity
    share: Share


@dataclass(frozen=True, slots=True)
class GroupShare:
    """The voting seats held by the members of a group; `says` is the group as the subject of a sentence."""

    says: str
    share: Share
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stood from a day until the day of the next standing.

    `seats` counts every capacity of a voting member, in the order in which capacities are printed; `councillors` the
    seats of councillors in whatever capacity; `offices` the offices of the partnership that councillors hold.
    """

    starts: date
    seats: tuple[CapacityShare, ...]
    councillors: Share
    offices: Share
    groups: tuple[GroupShare, ...] = ()

    def of(self, capacity: Capacity) -> Share:
        """The seats filled in one capacity, none of them where it is not among those counted."""
        found = (one.share for one in self.seats if one.capacity is capacity)
        return next(found, Share(0, self.councillors.whole))

    def of_group(self, says: str) -> Share:
        """The seats held by a group."""
        found = (one.share for one in self.groups if one.says == says)
        return next(found, Share(0, self.councillors.whole))


@dataclass(frozen=True, slots=True)
class OverTime:
    """A period and its standings, the first from the first day; `days` are all days on which something changed."""

    starts: date
    ends: date
    standings: tuple[Standing, ...]
    days: tuple[date, ...] = ()


def standing_on(directory: Directory, day: date, groups: tuple[GroupShare, ...] = ()) -> Standing:
    """How the seats and the offices stood on one day."""
    voting = directory.voting_on(day)
    shares = (CapacityShare(capacity, share_of(voting, capacity)) for capacity in Capacity)
    held = those_on(directory.offices, day)
    by_councillors = sum(directory.counts_as_councillor(one.person_id, day) for one in held)
    return Standing(
        day,
        tuple(one for one in shares if one.share.part),
        councillors_among(voting),
        Share(by_councillors, len(held)),
        groups,
    )


@keeps("PP2", "PP8")
def over_time(record: MemberRecord, starts: date, ends: date, *, confidential: bool = False) -> OverTime:
    """The standings of a period, days on which nothing counted differs being one; the last day is within it.

    `confidential` adds neighbourhoods, households and named sets.
    """
    days = days_of_change(record, starts, ends, confidential=confidential)
    groups = _groups(record, days, confidential=confidential)
    each = [standing_on(record.directory, day, groups[day]) for day in days]
    return OverTime(starts, ends, tuple(_merged(each)), days)


def days_of_change(
    record: MemberRecord, starts: date, ends: date, *, confidential: bool = False
) -> tuple[date, ...]:
    """The first day of a period, and each later one on which a spell began or the day before which one ended."""
    directory = record.directory
    spells: list[Spelled] = [*directory.memberships, *directory.offices, *directory.public_offices]
    if confidential:
        spells += record.group_members
    found = {day for spell in spells for day in _turns(spell) if starts < day <= ends}
    return (starts, *sorted(found))


def _turns(spell: Spelled) -> Iterable[date]:
    """The first day on which it is true, and the first on which it is so no longer."""
    ended = spell.ends is not None and spell.ends < date.max
    return (spell.starts, spell.ends + ONE_DAY) if ended and spell.ends else (spell.starts,)


def _groups(
    record: MemberRecord, days: Sequence[date], *, confidential: bool
) -> Mapping[date, tuple[GroupShare, ...]]:
    """On each day all those that had two or more on any of the days: the public ones first, each by alphabet."""
    open_record = replace(record, party_consents=())
    counts: dict[date, dict[str, int]] = {}
    private: dict[str, bool] = {}
    wholes: dict[date, int] = {}
    for day in days:
        voting = record.directory.voting_on(day)
        found = groups_on(open_record, voting, day, least=1)
        shown = [one for one in found if confidential or not one.confidential]
        counts[day], wholes[day] = {one.says: len(one.people) for one in shown}, len(voting)
        private |= {one.says: one.confidential for one in shown if len(one.people) >= LEAST}
    order = sorted(private, key=lambda says: (private[says], says.casefold()))
    return {
        day: tuple(
            GroupShare(says, Share(counts[day].get(says, 0), wholes[day]), private[says]) for says in order
        )
        for day in days
    }


def _merged(standings: Iterable[Standing]) -> list[Standing]:
    kept: list[Standing] = []
    for one in standings:
        if not kept or replace(one, starts=kept[-1].starts) != kept[-1]:
            kept.append(one)
    return kept
