"""How an MP is judged to regard the work on a day, from dated judgements; those that differ stand side by side (MP3).

The published figures of 2016 say what those who support the areas perceived in one year. They are no target.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.facts import StanceAssessment
from evenhand.domain.mp.record_facts import StanceEvidence
from evenhand.domain.spells import months_after
from evenhand.domain.vocabulary import Stance
from evenhand.domain.words import say_ago

PERCEIVED_IN_2016: tuple[tuple[Stance, int], ...] = (
    (Stance.SUPPORTIVE, 42),
    (Stance.NEUTRAL, 55),
    (Stance.NEGATIVE, 3),
)
NO_EVIDENCE: Mapping[int, StanceEvidence] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class StanceReading:
    """The latest judgements by a day, newest first; `stance` is None where there is none, or where they differ."""

    latest: tuple[StanceAssessment, ...]
    stance: Stance | None
    last_on: date | None
    stale: bool
    says: str

    @property
    def differs(self) -> bool:
        """Whether people judged the same thing differently."""
        return self.stance is None and bool(self.latest)


@keeps("MP3")
def stance_of(
    stances: Iterable[StanceAssessment],
    mp_id: int,
    day: date,
    stale_months: int | None,
    evidence: Mapping[int, StanceEvidence] = NO_EVIDENCE,
) -> StanceReading:
    """The last judgement by a day, and beside it those of others on the same day or of the same engagement.

    `evidence` is by the key of the judgement; `stale_months` None means that evidence does not go stale.
    """
    own = sorted((one for one in stances if one.mp_id == mp_id and one.judged_on <= day), key=_newest)
    if not own:
        return StanceReading((), None, None, stale=False, says=Stance.NOT_KNOWN.label)
    latest = tuple(_side_by_side(own, evidence))
    differing = list(dict.fromkeys(one.stance for one in sorted(latest, key=_level)))
    last_on = own[0].judged_on
    stale = stale_months is not None and day > months_after(last_on, stale_months)
    ago = f"last evidenced {say_ago(last_on, day)}"
    if len(differing) == 1:
        return StanceReading(latest, differing[0], last_on, stale, f"{differing[0].label}, {ago}")
    words = " or ".join(one.label.lower() if place else one.label for place, one in enumerate(differing))
    return StanceReading(latest, None, last_on, stale, f"{words}, judged differently, {ago}")


def _side_by_side(
    own: list[StanceAssessment], evidence: Mapping[int, StanceEvidence]
) -> Iterable[StanceAssessment]:
    """The newest judgement and those of other people of the same occasion; of each judge the last word."""
    newest = own[0]
    heard: set[str] = set()
    for one in own:
        judge = one.judged_by.strip().casefold()
        if judge not in heard and (
            one.judged_on == newest.judged_on or _same_occasion(one, newest, evidence)
        ):
            yield one
            heard.add(judge)


def _same_occasion(
    one: StanceAssessment, other: StanceAssessment, evidence: Mapping[int, StanceEvidence]
) -> bool:
    seen, also = evidence.get(one.id), evidence.get(other.id)
    return (
        seen is not None
        and also is not None
        and seen.engagement_id is not None
        and seen.engagement_id == also.engagement_id
    )


def _newest(stance: StanceAssessment) -> tuple[int, int]:
    return -stance.judged_on.toordinal(), -stance.id


def _level(stance: StanceAssessment) -> int:
    return tuple(Stance).index(stance.stance)
