"""The follow-up list as a read model: what is to be done with everybody, which letters wait, what comes round (MP7).

It covers MPs and the other relationships alike, but of residents' referrals: what is to be done about those stands
under Casework. A public copy counts, and tells no more.
"""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.mp_report import WaitingLetter
from evenhand.domain.mp.told import ToldEngagement, ToldFollowUp, at_level, in_a_line
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesLine:
    """Something that comes round: with whom, how often, and when next."""

    title: str
    with_whom: str
    how_often: str
    next_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpList:
    """Everything open on the day; the lists are None in a public copy, the counts stand in each."""

    occasion: Occasion
    level: Level
    open: int
    late: int
    unanswered: int
    follow_ups: tuple[ToldFollowUp, ...] | None
    waiting: tuple[WaitingLetter, ...] | None
    ahead: tuple[ToldEngagement, ...] | None
    series: tuple[SeriesLine, ...] | None

    @property
    def as_at(self) -> date:
        """The day on which the list stands."""
        return self.occasion.as_at


@keeps("MP7", "MP8")
def for_level(found: FollowUpList, level: Level) -> FollowUpList:
    """The list as a copy of that level may hold it."""
    if level is not Level.PUBLIC:
        ahead = tuple(at_level(in_a_line(one), level, found.as_at) for one in found.ahead or ())
        return replace(found, level=level, ahead=ahead)
    return replace(
        found,
        level=level,
        occasion=found.occasion.for_public(),
        follow_ups=None,
        waiting=None,
        ahead=None,
        series=None,
    )
