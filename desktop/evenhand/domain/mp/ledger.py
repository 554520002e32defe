"""The even-handedness ledger: who of the politicians was asked, quoted, pictured and made public over a period (PP7).

Counts alone, everybody in alphabetical order, those with nothing as well. Parties have a line each where the party is
public by office, term or candidacy; how many people have none on record always stands beside them. Candidates who are
nobody of the file, recorded by name alone, have their line of nothing as well.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.publicity.evenness import EvennessLine

CANDIDATE = "Candidate"


@dataclass(frozen=True, slots=True)
class Counts:
    """What a person or a party had of the partnership; `publicity` counts every way of being shown in public."""

    invitations: int
    quotes: int
    photographs: int
    publicity: int


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One politician's counts; `party` as it is public in the period, "" where none is held.

    `person_id` is 0 for a candidate recorded by name alone.
    """

    person_id: int
    name: str
    part: str
    party: str
    invitations: int
    quotes: int
    photographs: int
    publicity: int


@dataclass(frozen=True, slots=True, order=True)
class ByName:
    """A candidate recorded by name alone, with the party of the candidacy."""

    name: str
    party: str


@dataclass(frozen=True, slots=True)
class PartyLine:
    """The sums of those whose public party it is, and how many they are."""

    party: str
    people: int
    counts: Counts


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ledger of a period, both days included; `not_held` are the people without a party on record."""

    starts: date
    ends: date
    lines: tuple[LedgerLine, ...]
    by_party: tuple[PartyLine, ...]
    not_held: int
    missing: tuple[str, ...] = ()


@keeps("PP7")
def ledger_of(
    starts: date,
    ends: date,
    shown: Iterable[EvennessLine],
    parties: Mapping[int, str],
    invitations: Mapping[int, int],
    missing: tuple[str, ...] = (),
    by_name: Iterable[ByName] = (),
) -> Ledger:
    """The ledger from how often each was shown, their public parties and how often each was asked, by person.

    Nothing can be counted of those recorded `by_name` alone, and they stand among the others all the same.
    """
    counted = [
        LedgerLine(
            one.person_id,
            one.name,
            one.part,
            parties.get(one.person_id, ""),
            invitations.get(one.person_id, 0),
            one.quoted,
            one.pictured,
            one.named + one.quoted + one.pictured + one.at_events,
        )
        for one in shown
    ]
    uncounted = [LedgerLine(0, one.name, CANDIDATE, one.party, 0, 0, 0, 0) for one in by_name]
    lines = tuple(sorted([*counted, *uncounted], key=_surname))
    held = sorted({one.party for one in lines if one.party}, key=str.casefold)
    not_held = sum(not one.party for one in lines)
    return Ledger(starts, ends, lines, tuple(_sum(party, lines) for party in held), not_held, missing)


def _surname(line: LedgerLine) -> tuple[str, str]:
    return line.name.split()[-1].casefold(), line.name.casefold()


def _sum(party: str, lines: Iterable[LedgerLine]) -> PartyLine:
    own = [one for one in lines if one.party == party]
    counts = Counts(
        sum(one.invitations for one in own),
        sum(one.quotes for one in own),
        sum(one.photographs for one in own),
        sum(one.publicity for one in own),
    )
    return PartyLine(party, len(own), counts)
