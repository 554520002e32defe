"""What is kept about elections beside the polls: moved polls, added holidays, own windows, cycles, aftermath."""

from dataclasses import dataclass
from datetime import date, time

from evenhand.domain.elections.vocabulary import AfterPollStep, CyclePattern, HolidayKind, HolidayPart
from evenhand.domain.vocabulary import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class PollChange:
    """A poll that was moved, put off or cancelled: its day until then, the new one (None: none yet), and why."""

    id: int = 0
    election_id: int
    was_on: date
    now_on: date | None = None
    known_on: date
    why: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedHoliday:
    """A day to be disregarded that was appointed after the shipped list was made."""

    id: int = 0
    on: date
    name: str
    kind: HolidayKind = HolidayKind.BANK_HOLIDAY
    part: HolidayPart = HolidayPart.UNITED_KINGDOM
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowProfile:
    """A window profile as this partnership keeps it: a shipped one chosen or edited, or one of its own.

    `profile` is the shipped profile's name where it stands for one. Anchors are those of `profiles.AnchorPoint`,
    moved by so many calendar days; `kinds` are election kinds, separated by spaces, empty for all.
    """

    id: int = 0
    profile: str
    name: str
    in_use: bool = True
    strength: Answer
    kinds: str = ""
    starts_at: str
    starts_days: int = 0
    ends_at: str
    ends_days: int = 0
    ends_hour: time | None = None
    binds: str = ""
    why: str = ""
    ask: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectoralCycle:
    """How a council elects; `from_year` is a year in which all seats, or the first part of them, were elected."""

    id: int = 0
    council_id: int
    pattern: CyclePattern
    from_year: int
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleYear:
    """A year in which a council's ordinary election is held, or not, against its cycle."""

    id: int = 0
    council_id: int
    year: int
    held: bool
    why: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingDown:
    """Somebody in office who does not stand again, and since when that is public."""

    id: int = 0
    election_id: int
    person_id: int
    since: date
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterPollSettled:
    """A line of the checklist after the poll that a person settled without a change to the record."""

    id: int = 0
    election_id: int
    person_id: int
    step: AfterPollStep
    settled_on: date
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HustingsInvitation:
    """Whether a candidate was asked to a hustings, what they answered, or the impartial reason why not."""

    id: int = 0
    event_id: int
    candidate_id: int
    asked_on: date | None = None
    answer: str = ""
    reason_not_asked: str = ""
