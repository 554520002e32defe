"""Whom an election touches: those in public office, those who stand or stand down, and the MP (PP3, PP5)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.elections.facts import Candidate
from evenhand.domain.elections.record_facts import StandingDown
from evenhand.domain.elections.standing import RESULTS
from evenhand.domain.elections.taking_office import PARLIAMENTARY
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.directory import Directory, Seat
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.seat import is_mp, position, titled
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind, PublicOffice
from evenhand.domain.words import say_day

STANDS_IN_PERIOD = "Does not present awards; not quoted or pictured"
HOLDS_IN_PERIOD = "Speaks in the office held here alone; not quoted or pictured"
NOT_KNOWN_TO_STAND = "Not known to be a candidate"
STANDS_DOWN = "Stands down"
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
    directory: Directory,
    candidates: Iterable[Candidate],
    day: date,
    mps: tuple[AffectedPerson, ...] = (),
    standing_down: Iterable[StandingDown] = (),
) -> tuple[AffectedPerson, ...]:
    """Those who sit on the partnership that day and hold a public office or stand, then the MPs.

    `standing_down` are those who do not stand again at this election.
    """
    runs = _running(candidates, standing_down)
    seats = (seat for seat in directory.seats_on(day) if seat.public_offices or seat.person.id in runs)
    return (*(_member(seat, runs.get(seat.person.id), day) for seat in seats), *mps)


def mps_affected(
    kind: ElectionKind,
    terms: tuple[MpTerm, ...],
    names: Mapping[int, str],
    candidates: Iterable[Candidate],
    person_ids: Mapping[int, int],
    day: date,
    standing_down: Iterable[StandingDown] = (),
) -> tuple[AffectedPerson, ...]:
    """The MPs of that day and, once Parliament is dissolved, those who were; `person_ids` gives each MP's person."""
    runs = _running(candidates, standing_down)
    last = {mp_id: max(term.starts for term in terms if term.mp_id == mp_id) for mp_id in names}
    shown = [mp for mp in names if is_mp(terms, mp, day) or position(terms, mp, day).startswith("former MP,")]
    ordered = sorted(shown, key=lambda mp: (last[mp], names[mp]))
    return tuple(_mp(kind, terms, mp, names[mp], runs.get(person_ids.get(mp)), day) for mp in ordered)


def _running(
    candidates: Iterable[Candidate], standing_down: Iterable[StandingDown]
) -> dict[int | None, Candidate | StandingDown]:
    """Each person's candidacy in the election or, where there is none, that they do not stand again."""
    goes: dict[int | None, Candidate | StandingDown] = {one.person_id: one for one in standing_down}
    return goes | {one.person_id: one for one in candidates if one.status is not CandidateStatus.WITHDRAWN}


def _member(seat: Seat, runs: Candidate | StandingDown | None, day: date) -> AffectedPerson:
    part = "; ".join(office.kind.label for office in seat.public_offices) or seat.membership.capacity.label
    stands = isinstance(runs, Candidate)
    return AffectedPerson(
        name=seat.called,
        part=part,
        stands=_stands(runs, day),
        in_period=STANDS_IN_PERIOD if stands else HOLDS_IN_PERIOD,
        is_candidate=stands,
        public=runs.since <= day if runs else _is_in_public(seat),
        public_office=_is_in_public(seat),
    )


def _is_in_public(seat: Seat) -> bool:
    """Whether a public office puts a member's name before everybody; an office in a party alone does not."""
    kinds = {office.kind for office in seat.public_offices}
    return bool(kinds - {PublicOffice.PARTY_OFFICER}) or (bool(kinds) and seat.person.name_may_be_printed)


def _stands(runs: Candidate | StandingDown | None, day: date) -> str:
    """What is known of somebody's standing: as what, where, and since when that is public."""
    if runs is None:
        return NOT_KNOWN_TO_STAND
    known = f"{'public since' if runs.since <= day else 'not public before'} {say_day(runs.since)}"
    if isinstance(runs, StandingDown):
        return f"{STANDS_DOWN}; {known}"
    as_what = f"{runs.status.label}{f', {runs.ward}' if runs.ward else ''}"
    return as_what if runs.status in RESULTS else f"{as_what}; {known}"


def _mp(
    kind: ElectionKind,
    terms: tuple[MpTerm, ...],
    mp: int,
    name: str,
    runs: Candidate | StandingDown | None,
    day: date,
) -> AffectedPerson:
    sitting, stands = is_mp(terms, mp, day), isinstance(runs, Candidate)
    if runs:
        said = _stands(runs, day)
    elif not sitting:
        said = position(terms, mp, day).capitalize().replace("mp", "MP")
    else:
        said = NOT_KNOWN_TO_STAND if kind in PARLIAMENTARY else "No parliamentary election"
    return AffectedPerson(
        name=titled(name, terms, mp, day),
        part="MP" if sitting else "Former MP",
        stands=said,
        in_period=STANDS_IN_PERIOD if stands or not sitting else MP_IN_PERIOD,
        is_candidate=stands,
        public=runs is None or runs.since <= day,
        public_office=sitting,
    )
