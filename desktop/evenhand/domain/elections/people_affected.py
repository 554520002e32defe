"""Whom an election touches: those in public office, candidates among the members, and the MP (PP3, PP5)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.elections.facts import Candidate
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.directory import Directory, Seat
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.seat import is_mp, position, titled
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind, PublicOffice
from evenhand.domain.words import say_day

PARLIAMENTARY = (ElectionKind.GENERAL, ElectionKind.PARLIAMENTARY_BY_ELECTION)
STANDS_IN_PERIOD = "Does not present awards; not quoted or pictured"
HOLDS_IN_PERIOD = "Speaks in the office held here alone; not quoted or pictured"
NOT_KNOWN_TO_STAND = "Not known to be a candidate"
MP_IN_PERIOD = "Casework as usual; no joint publicity"


@dataclass(frozen=True, slots=True)
class AffectedPerson:
    """A person whom the election touches.

    `public` is false where standing is not yet publicly known; who holds a `public_office` is named all the same, as
    somebody not known to stand, since a gap in the list would tell.
    """

    name: str
    part: str
    stands: str
    in_period: str
    is_candidate: bool
    public: bool
    public_office: bool = True


def as_publicly_known(one: AffectedPerson) -> AffectedPerson | None:
    """The person as everybody may see them; None where only a candidacy not yet public touches them."""
    if one.public:
        return one
    if not one.public_office:
        return None
    return replace(one, stands=NOT_KNOWN_TO_STAND, in_period=HOLDS_IN_PERIOD, is_candidate=False, public=True)


@keeps("PP5")
def people_affected(
    directory: Directory, candidates: Iterable[Candidate], day: date, mps: tuple[AffectedPerson, ...] = ()
) -> tuple[AffectedPerson, ...]:
    """Those who sit on the partnership that day and hold a public office or stand, then the MPs."""
    standing = {one.person_id: one for one in candidates if one.status is not CandidateStatus.WITHDRAWN}
    seats = (seat for seat in directory.seats_on(day) if seat.public_offices or seat.person.id in standing)
    return (*(_member(seat, standing.get(seat.person.id), day) for seat in seats), *mps)


def mps_affected(
    kind: ElectionKind,
    terms: tuple[MpTerm, ...],
    names: Mapping[int, str],
    candidates: Iterable[Candidate],
    person_ids: Mapping[int, int],
    day: date,
) -> tuple[AffectedPerson, ...]:
    """The MPs of that day and, once Parliament is dissolved, those who were; `person_ids` gives each MP's person."""
    standing = {one.person_id: one for one in candidates if one.status is not CandidateStatus.WITHDRAWN}
    last = {mp_id: max(term.starts for term in terms if term.mp_id == mp_id) for mp_id in names}
    shown = [mp for mp in names if is_mp(terms, mp, day) or position(terms, mp, day).startswith("former MP,")]
    ordered = sorted(shown, key=lambda mp: (last[mp], names[mp]))
    return tuple(_mp(kind, terms, mp, names[mp], standing.get(person_ids.get(mp)), day) for mp in ordered)


def _member(seat: Seat, candidate: Candidate | None, day: date) -> AffectedPerson:
    part = "; ".join(office.kind.label for office in seat.public_offices) or seat.membership.capacity.label
    return AffectedPerson(
        name=seat.called,
        part=part,
        stands=_stands(candidate, day),
        in_period=STANDS_IN_PERIOD if candidate else HOLDS_IN_PERIOD,
        is_candidate=candidate is not None,
        public=candidate.since <= day if candidate else _is_in_public(seat),
        public_office=_is_in_public(seat),
    )


def _is_in_public(seat: Seat) -> bool:
    """Whether a public office puts a member's name before everybody; an office in a party alone does not."""
    kinds = {office.kind for office in seat.public_offices}
    return bool(kinds - {PublicOffice.PARTY_OFFICER}) or (bool(kinds) and seat.person.name_may_be_printed)


def _stands(candidate: Candidate | None, day: date) -> str:
    if candidate is None:
        return NOT_KNOWN_TO_STAND
    ward = f", {candidate.ward}" if candidate.ward else ""
    known = "public since" if candidate.since <= day else "not public before"
    return f"{candidate.status.label}{ward}; {known} {say_day(candidate.since)}"


def _mp(
    kind: ElectionKind, terms: tuple[MpTerm, ...], mp: int, name: str, candidate: Candidate | None, day: date
) -> AffectedPerson:
    sitting = is_mp(terms, mp, day)
    if candidate:
        stands = _stands(candidate, day)
    elif not sitting:
        stands = position(terms, mp, day).capitalize().replace("mp", "MP")
    else:
        stands = NOT_KNOWN_TO_STAND if kind in PARLIAMENTARY else "No parliamentary election"
    return AffectedPerson(
        name=titled(name, terms, mp, day),
        part="MP" if sitting else "Former MP",
        stands=stands,
        in_period=STANDS_IN_PERIOD if candidate or not sitting else MP_IN_PERIOD,
        is_candidate=candidate is not None,
        public=candidate is None or candidate.since <= day,
        public_office=sitting,
    )
