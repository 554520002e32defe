"""Elections, their candidates and their published dates as facts."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.vocabulary import CandidateStatus, ElectionKind, PollStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Election:
    id: int = 0
    kind: ElectionKind
    poll_on: date
    area: str
    council_id: int | None = None
    announced_on: date | None = None
    status: PollStatus = PollStatus.SCHEDULED
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedDate:
    """A date of the timetable as it was published, with its source; it stands before the computed one."""

    id: int = 0
    election_id: int
    event: str
    on: date
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who stands; `since` is the day from which that is publicly known."""

    id: int = 0
    election_id: int
    person_id: int | None = None
    name: str
    party: str = ""
    ward: str = ""
    status: CandidateStatus = CandidateStatus.NOMINATED
    since: date
    source: str = ""
