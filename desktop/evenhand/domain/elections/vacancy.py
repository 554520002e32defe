"""Seats that nobody holds: since when a by-election's seat is vacant, and whether the area is without an MP.

There are no MPs between a dissolution and the declaration, and none for a constituency whose MP resigned, died or was
recalled. A councillor stays one until after the poll; a seat given up is vacant until somebody is elected.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.domain.elections.facts import Election
from evenhand.domain.members.facts import PublicOfficeHeld
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.seat import dissolved
from evenhand.domain.spells import Spell, holds_on
from evenhand.domain.vocabulary import ElectionKind, PublicOffice, TermEnd

LONGEST = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class MpSeats:
    """The terms in Parliament, and the times from each dissolution to its poll, to ask about any day."""

    terms: tuple[MpTerm, ...]
    between: tuple[Spell, ...]

    def without_mp(self, day: date) -> bool:
        """Whether the area, or a part of it, has no MP on that day."""
        return without_mp(self.terms, self.between, day)


def vacant_since(
    election: Election,
    offices: Iterable[PublicOfficeHeld],
    terms: Iterable[MpTerm],
    constituencies: Mapping[int, str],
    as_at: date,
) -> date | None:
    """The first day without a holder of a by-election's seat, as known on a day; None where the record does not say.

    `constituencies` are their names by key. A seat of which the ward or constituency is not that of the election, or
    which fell vacant more than a year before the poll, is another one.
    """
    if election.kind is ElectionKind.PARLIAMENTARY_BY_ELECTION:
        ends = [one.ends for one in terms if _fell_vacant(one, constituencies, election)]
    elif election.kind is ElectionKind.LOCAL_BY_ELECTION:
        ends = [one.ends for one in offices if _was_given_up(one, election)]
    else:
        return None
    first = election.poll_on - LONGEST
    days = [day + timedelta(days=1) for day in ends if day is not None and first <= day < election.poll_on]
    return max((day for day in days if day <= as_at), default=None)


def without_mp(terms: Iterable[MpTerm], between: Iterable[Spell], day: date) -> bool:
    """Whether a constituency that has had an MP has none on that day, of the terms as dissolutions leave them.

    After the poll that followed a dissolution nothing is said: the seat is filled, whoever has been recorded.
    """
    left, known = tuple(terms), tuple(between)
    for spell in known:
        if spell.starts <= day:
            left = dissolved(left, spell.starts)
    last: dict[int, MpTerm] = {}
    for term in sorted(left, key=_starts):
        if term.starts <= day:
            last[term.constituency_id] = term
    return any(_is_empty(term, known, day) for term in last.values())


def _is_empty(last: MpTerm, between: tuple[Spell, ...], day: date) -> bool:
    """Whether a seat is empty on a day, by the last term in it that had begun."""
    if last.ended_by is None or last.ends is None or holds_on(last, day):
        return False
    after = last.ends + timedelta(days=1)
    if last.ended_by is TermEnd.DISSOLUTION and any(spell.starts == after for spell in between):
        return any(holds_on(spell, day) for spell in between)
    return True


def _starts(term: MpTerm) -> date:
    return term.starts


def _fell_vacant(term: MpTerm, constituencies: Mapping[int, str], election: Election) -> bool:
    name = constituencies.get(term.constituency_id, "")
    same = bool(name) and name.casefold() in election.area.casefold()
    return same and term.ended_by in (TermEnd.RESIGNATION, TermEnd.DEATH, TermEnd.RECALL)


def _was_given_up(office: PublicOfficeHeld, election: Election) -> bool:
    """Whether an office is the seat of the by-election: a councillor's, of its council and ward."""
    same_council = election.council_id is None or office.council_id == election.council_id
    in_ward = bool(office.ward) and office.ward.casefold() in election.area.casefold()
    return office.kind is PublicOffice.COUNCILLOR and same_council and in_ward
