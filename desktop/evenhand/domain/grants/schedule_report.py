"""The grants schedule as a read model: every application of a round that waits for a decision, one row each.

It is made for the board before it decides. A public copy counts the applications and names none: that somebody asked is
told only once they were awarded. A conflict is said by its path, which names the member and the applicant alone; who
stands between is in the confidential copy, with the scores. Money is in whole pence.
"""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.grants.vocabulary import Recommends
from evenhand.domain.meetings.vocabulary import ConflictHandling
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level, PartyStanding, PartyVerdict, TextVerdict


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictLine:
    """A member's confirmed conflict: by which path, and what the member does in the item."""

    member: str
    path: str
    handling: ConflictHandling
    path_in_full: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenLine:
    """What both screens say of an application, and what people answered.

    `purpose` is the verdict on its words (clear, ask, takes-a-side), `asked_of_people` how many of its findings wait
    for an answer, `phrases` the words that were found.
    """

    party: PartyVerdict
    standing: PartyStanding
    like: str = ""
    purpose: TextVerdict = TextVerdict.CLEAR
    asked_of_people: int = 0
    is_party_politics: bool = False
    phrases: tuple[str, ...] = ()

    @property
    def party_waits(self) -> bool:
        """Whether nobody has yet answered if it is a party."""
        return self.standing is PartyStanding.OPEN

    @property
    def is_party(self) -> bool:
        """Whether it is a party, which can never be awarded anything."""
        return self.standing is PartyStanding.PARTY

    @property
    def is_clear(self) -> bool:
        """Whether neither screen leaves anything to say."""
        return not (self.party_waits or self.is_party or self.is_party_politics or self.asked_of_people)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreTotal:
    """What all assessors gave together, of how many points, and on how many criteria they lie far apart."""

    assessors: int
    points: int
    of: int
    far_apart: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleLine:
    """One application that waits. `recommended_pence` stands where an award is recommended."""

    application_id: int
    reference: str
    applicant: str
    purpose: str
    theme: str
    asked_pence: int
    recommends: Recommends | None
    recommended_pence: int | None
    reasons: str
    conflicts: tuple[ConflictLine, ...]
    conflicts_open: int
    screens: ScreenLine
    scores: ScoreTotal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantsSchedule:
    """The schedule of one round.

    `lines` are None where this copy names nobody, and with them what is recommended, which only the decision makes
    public; `applied` and `asked_pence` count them all the same.
    `committed_pence` is what the round has awarded before. `decided_before` counts the applications of the round that
    were decided by the day. `announces` says when an award decided now may be announced, empty where at once.
    """

    occasion: Occasion
    level: Level
    round_id: int
    round_name: str
    closes: date
    budget_pence: int
    committed_pence: int
    lines: tuple[ScheduleLine, ...] | None
    applied: int
    asked_pence: int
    recommended: int | None
    recommended_pence: int | None
    decided_before: int
    quorum: int | None
    voting: int
    announces: str

    @property
    def as_at(self) -> date:
        """The day on which the figures stand."""
        return self.occasion.as_at

    @property
    def left_pence(self) -> int:
        """What the round has left once all that this copy tells is recommended is awarded; below nought: too much."""
        return self.budget_pence - self.committed_pence - (self.recommended_pence or 0)


def for_level(schedule: GrantsSchedule, level: Level) -> GrantsSchedule:
    """The schedule as a copy of that level may hold it."""
    if level is Level.PUBLIC:
        public = replace(schedule, level=level, occasion=schedule.occasion.for_public(), lines=None)
        return replace(public, recommended=None, recommended_pence=None)
    if level is Level.CONFIDENTIAL or schedule.lines is None:
        return replace(schedule, level=level)
    return replace(schedule, level=level, lines=tuple(_for_board(one) for one in schedule.lines))


def _for_board(line: ScheduleLine) -> ScheduleLine:
    """Without scores, and without the names of those between a member and the applicant."""
    conflicts = tuple(replace(one, path_in_full="") for one in line.conflicts)
    return replace(line, conflicts=conflicts, scores=None)
