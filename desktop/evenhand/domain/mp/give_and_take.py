"""Give and take over a period: what the partnership gave an MP, and what came back (MP14)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import BroughtBack, EngagementDetail
from evenhand.domain.mp.vocabulary import Brought, Direction
from evenhand.domain.vocabulary import Channel, Kind, Planned

SHOWN = frozenset(
    {
        Channel.WALKABOUT,
        Channel.EVENT,
        Channel.OPENING,
        Channel.AWARD_PRESENTATION,
        Channel.PHOTO_OPPORTUNITY,
    }
)
TOLD = "Told how things are going"
SHOWN_SAID = "Shown the work, or asked to an occasion"
ANSWERED = "Taken up when they approached us"


@dataclass(frozen=True, slots=True)
class GiveAndTake:
    """How often each thing was given; how many engagements brought each thing back, and how much where counted."""

    given: tuple[tuple[str, int], ...]
    brought: tuple[tuple[Brought, int, int | None], ...]


@keeps("MP14")
def give_and_take(
    engagements: Iterable[Engagement],
    details: Mapping[int, EngagementDetail],
    brought: Mapping[int, Iterable[BroughtBack]],
    mp_id: int,
    starts: date,
    ends: date,
) -> GiveAndTake:
    """The give and take of a period, both days included, from what was held in it.

    `details` and `brought` are by engagement. One whose beginning nobody noted counts as ours.
    """
    held = [
        one
        for one in engagements
        if one.mp_id == mp_id and one.status is Planned.HELD and starts <= one.on <= ends
    ]
    theirs = [one for one in held if _began(one, details) is Direction.THEIRS]
    ours = [one for one in held if one not in theirs]
    given = (
        (TOLD, sum(Kind.INFORMING in one.kinds for one in ours)),
        (SHOWN_SAID, sum(one.channel in SHOWN for one in ours)),
        (ANSWERED, len(theirs)),
    )
    back = [(one.id, item) for one in held for item in brought.get(one.id, ())]
    return GiveAndTake(given, tuple(_back(what, back) for what in Brought))


def _began(engagement: Engagement, details: Mapping[int, EngagementDetail]) -> Direction:
    detail = details.get(engagement.id)
    return Direction.OURS if detail is None else detail.direction


def _back(what: Brought, back: Iterable[tuple[int, BroughtBack]]) -> tuple[Brought, int, int | None]:
    own = [(key, item) for key, item in back if item.what is what]
    counted = [item.number for _, item in own if item.number is not None]
    return what, len({key for key, _ in own}), sum(counted) if counted else None
