"""Whose part is looked at: the councillors in whatever capacity they sit, or the members of a group (PP2, PP8)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.noticing.groups import LEAST, groups_on
from evenhand.domain.members.noticing.record import MemberRecord

COUNCILLORS = "Councillors"


@dataclass(frozen=True, slots=True)
class Whom:
    """Some members by what they have in common, as the subject of a sentence.

    `belongs` says whether a person is one of them on a day; `seats_rule` is the rule that their share of the seats is
    judged by; a `confidential` group stands in no paper below that level.
    """

    says: str
    belongs: Callable[[int, date], bool]
    clause: str
    seats_rule: str
    confidential: bool = False

    @property
    def spoken(self) -> str:
        """The same within a sentence: the councillors, these members."""
        return "the councillors" if self.says == COUNCILLORS else "these members"

    @property
    def named(self) -> str:
        """The same as a heading, without the comma that a longer subject ends with."""
        return self.says.rstrip(",")

    def among(self, people: Iterable[int], day: date) -> frozenset[int]:
        """Those of these people who belong on that day."""
        return frozenset(one for one in people if self.belongs(one, day))


def councillors(directory: Directory) -> Whom:
    """Whoever holds a council seat or sits as councillor on the day."""
    return Whom(COUNCILLORS, directory.counts_as_councillor, "PP2", "councillors_share")


@keeps("PP8")
def groups(record: MemberRecord, days: Iterable[date], *, confidential: bool) -> tuple[Whom, ...]:
    """Every group that had two voting members or more on one of these days, by alphabet and never by size.

    `confidential` adds, after the others, neighbourhoods, households, named sets, and parties with what rests on
    consent (PP6).
    """
    known = record if confidential else replace(record, party_consents=())
    people: dict[str, dict[date, frozenset[int]]] = {}
    private: dict[str, bool] = {}
    for day in sorted(set(days)):
        seats = record.directory.seats_on(day)
        voting = {seat.person.id for seat in seats if seat.membership.votes}
        for one in groups_on(known, seats, day, least=1):
            if confidential or not one.confidential:
                people.setdefault(one.says, {})[day] = one.people
                if len(one.people & voting) >= LEAST:
                    private[one.says] = one.confidential
    order = sorted((private[says], says.casefold(), says) for says in private)
    return tuple(_group(says, people[says], private[says]) for _, _, says in order)


def _group(says: str, people: Mapping[date, frozenset[int]], confidential: bool) -> Whom:
    def belongs(person_id: int, day: date) -> bool:
        return person_id in people.get(day, frozenset())

    return Whom(says, belongs, "PP8", "group_share", confidential)
