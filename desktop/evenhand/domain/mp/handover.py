"""The handover brief for a new MP as a read model: who we are, what was done with whoever sat before, what is open.

It is handed to the MP, so it holds no judgement of anybody at any level, nothing of what we still have to do, and no
reckoning of what an engagement brought us: what one MP was thought to think says nothing of the next. Of what passed
in private with whoever sat before it tells the day and the channel, in a public copy nothing.
"""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.mp.told import ToldEngagement, at_level, in_a_line
from evenhand.domain.occasion import Occasion
from evenhand.domain.partnership.grants_decided import ThemeLine
from evenhand.domain.partnership.sitting import SeatCount
from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnership:
    """The partnership in short: its area, what its plan is for, who sits, and the awards it ever made."""

    name: str
    area: str
    accountable: str
    themes: tuple[str, ...]
    seats: tuple[SeatCount, ...]
    awards: ThemeLine
    smallest_pence: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Predecessor:
    """Whoever sat for the constituency before: the name and the term."""

    name: str
    starts: date
    ends: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverBrief:
    """The brief; `before` are engagements with whoever sat before, `since` those with the MP from the declaration on.

    Both are told earliest first. `not_public` counts those that the copy leaves out. `agreed` is what both sides have
    confirmed for a day to come; it and `open_advice` are None in a public copy.
    """

    occasion: Occasion
    level: Level
    name: str
    constituency: str
    elected_on: date
    partnership: Partnership
    predecessors: tuple[Predecessor, ...]
    before: tuple[ToldEngagement, ...]
    since: tuple[ToldEngagement, ...]
    not_public: int = 0
    agreed: tuple[ToldEngagement, ...] | None
    open_advice: tuple[str, ...] | None
    casework_open: str
    skills_prompt: str

    @property
    def as_at(self) -> date:
        """The day on which the brief stands."""
        return self.occasion.as_at


def for_level(brief: HandoverBrief, level: Level) -> HandoverBrief:
    """The brief as a copy of that level may hold it."""
    day = brief.as_at
    if level is not Level.PUBLIC:
        before = tuple(_handed(one, Level.BOARD if one.public else Level.PUBLIC, day) for one in brief.before)
        since = tuple(_handed(one, Level.BOARD, day) for one in brief.since)
        agreed = tuple(_handed(one, Level.BOARD, day) for one in brief.agreed or ())
        return replace(brief, level=level, before=before, since=since, agreed=agreed)
    before, since = (
        tuple(_handed(one, level, day) for one in found if one.public)
        for found in (brief.before, brief.since)
    )
    return replace(
        brief,
        level=level,
        occasion=brief.occasion.for_public(),
        before=before,
        since=since,
        not_public=len(brief.before) + len(brief.since) - len(before) - len(since),
        agreed=None,
        open_advice=None,
    )


def _handed(one: ToldEngagement, level: Level, day: date) -> ToldEngagement:
    """An engagement as it may be handed over: what it was and what came of it, not what it brought us."""
    return replace(in_a_line(at_level(one, level, day)), brought=())
