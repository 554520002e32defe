"""What is known once a poll is over: who was elected, who was not, who did not stand, and what each of them is here.

The checklist after the poll is worked out from this alone; whatever the record has done by itself shows as done.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.record_facts import AfterPollSettled, StandingDown
from evenhand.domain.elections.standing import RESULTS
from evenhand.domain.elections.status import OFFICE_OF
from evenhand.domain.importing.ballots import BY_WARDS, ward_key
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Membership, PublicOfficeHeld, RoleStatement
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.spells import months_after, those_on
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind, PollStatus, PublicOffice

RETIRING = (ElectionKind.LOCAL, ElectionKind.MAYOR, ElectionKind.PCC)
TERM_MONTHS = 48
# First Thursdays in May, four years apart, lie up to a week further.
SLACK = timedelta(days=14)


class Fate(StrEnum):
    """How somebody came out of an election."""

    ELECTED = "elected"
    NOT_ELECTED = "not elected"
    STOOD_DOWN = "stood down"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aftermath:
    """One election with everybody it concerns, as looked at on `day`.

    `first_day` is the first day in office of those elected, None where it hangs on more than the poll. `mp_ids` gives
    the MP of each person who is or was one. `our_wards` are keys; where there are none every ward concerns us.
    `asked` are the candidates who were asked to a hustings here, or for whom a reason is kept why not. `every_seat`
    says that the council elects all its seats at once.
    """

    election: Election
    day: date
    first_day: date | None
    candidates: tuple[Candidate, ...]
    directory: Directory
    standing_down: tuple[StandingDown, ...] = ()
    statements: tuple[RoleStatement, ...] = ()
    mp_ids: Mapping[int, int]
    terms: tuple[MpTerm, ...] = ()
    settled: tuple[AfterPollSettled, ...] = ()
    our_wards: frozenset[str] = frozenset()
    asked: frozenset[int] = frozenset()
    every_seat: bool = False

    @property
    def is_over(self) -> bool:
        """Whether the poll was held, and its day has passed."""
        return self.election.status is PollStatus.SCHEDULED and self.day > self.election.poll_on

    @property
    def last_day(self) -> date | None:
        """The last day in office of those who retire."""
        return self.first_day - timedelta(days=1) if self.first_day else None

    @property
    def settled_day(self) -> date:
        """The day on which offices are looked at: when those elected are in office, or later."""
        return max(self.day, self.first_day or self.day)

    @property
    def office(self) -> PublicOffice | None:
        """The public office that this election fills; None for Parliament and assemblies."""
        return OFFICE_OF.get(self.election.kind)

    def fates(self) -> dict[int, Fate]:
        """How each person here came out of it, as far as that is entered."""
        known = {one.person_id: Fate.STOOD_DOWN for one in self.standing_down}
        for one in self.candidates:
            if one.person_id is not None and one.status in RESULTS:
                won = one.status is CandidateStatus.ELECTED
                known[one.person_id] = Fate.ELECTED if won else Fate.NOT_ELECTED
        return known

    def concerns_us(self, candidate: Candidate) -> bool:
        """Whether a candidate is somebody here, or stood where the partnership is."""
        if candidate.person_id is not None or not self.our_wards or self.election.kind not in BY_WARDS:
            return True
        return not candidate.ward or ward_key(candidate.ward) in self.our_wards

    def offices_on(self, person_id: int, day: date) -> list[PublicOfficeHeld]:
        """The offices of the kind and council of this election that somebody held on a day."""
        council = self.election.council_id
        return [
            one
            for one in self.directory.public_offices_of(person_id, day)
            if one.kind is self.office and (council is None or one.council_id in (None, council))
        ]

    def lost_office(self, person_id: int, fate: Fate) -> bool:
        """Whether an office ends with this election; who loses a by-election loses no seat held elsewhere."""
        held = bool(self.offices_on(person_id, self.election.poll_on))
        return held and fate is not Fate.ELECTED and self.election.kind is not ElectionKind.LOCAL_BY_ELECTION

    def unaccounted(self) -> list[int]:
        """Those in an office that was up at this poll of whom nobody said that they stood or stood down.

        A seat was up where all were, or where it was held for four years. Source: Local Government Act 1972 s.7.
        """
        if self.election.kind not in RETIRING or self.first_day is None:
            return []
        named = {one.person_id for one in self.candidates} | {one.person_id for one in self.standing_down}
        held = {
            one.person_id
            for one in those_on(self.directory.public_offices, self.election.poll_on)
            if one in self.offices_on(one.person_id, self.election.poll_on)
            and (self.every_seat or months_after(one.starts, TERM_MONTHS) <= self.first_day + SLACK)
        }
        return sorted(held - named, key=lambda one: (self.directory.people[one].name.casefold(), one))

    def seats_on(self, person_id: int, day: date) -> list[Membership]:
        """The memberships of the partnership that somebody has on a day."""
        return those_on(self.directory.memberships_of(person_id), day)

    def settled_as(self, person_id: int, step: str) -> AfterPollSettled | None:
        """How a line was settled by hand, where it was."""
        return next((one for one in self.settled if (one.person_id, one.step) == (person_id, step)), None)
