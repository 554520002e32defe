"""Somebody who is or last was an MP as papers tell of them, built for each level from what that level may read.

The engagements that bear a stage out are not told, for a resident's referral may be among them: a list or a count of
them would tell how many referrals there are (MP12).
"""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.give_and_take import GiveAndTake
from evenhand.domain.mp.next_step import NextStep
from evenhand.domain.mp.stage import Stage, StageReading
from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True)
class StageSaid:
    """The stage of a day in words, without what bears it out."""

    stage: Stage
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceSaid:
    """One judgement: when, what, what was seen, how sure; who judged stands in a confidential copy alone."""

    judged_on: date
    stance: str
    evidence: str
    confidence: str = ""
    judged_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberSaid:
    """The person as they stand on the day: name, position, posts, stage and stance.

    `stance`, `stances`, `next_step` and `give_and_take` are None where a copy does not tell them, `skills_prompt` is
    what to ask where no skill is recorded.
    """

    mp_id: int
    name: str
    position: str
    constituency: str
    posts: tuple[str, ...]
    stage: StageSaid
    moved_in_period: tuple[str, ...] = ()
    stance: str | None = None
    stances: tuple[StanceSaid, ...] | None = None
    next_step: NextStep | None = None
    skills: str = ""
    skills_for: tuple[str, ...] = ()
    skills_prompt: str = ""
    give_and_take: GiveAndTake | None = None


@keeps("MP12")
def stage_said(reading: StageReading) -> StageSaid:
    """The stage as any copy may tell it."""
    return StageSaid(reading.stage, reading.says)


@keeps("MP12")
def member_at_level(member: MemberSaid, level: Level) -> MemberSaid:
    """What a copy of a level may tell: the public reads who it is and the stage, members all but who judged."""
    if level is Level.PUBLIC:
        return MemberSaid(
            mp_id=member.mp_id,
            name=member.name,
            position=member.position,
            constituency=member.constituency,
            posts=member.posts,
            stage=member.stage,
            moved_in_period=member.moved_in_period,
        )
    return member if level is Level.CONFIDENTIAL else replace(member, stances=_stances(member))


def in_short(member: MemberSaid) -> MemberSaid:
    """What a briefing of one page has room for: of the judgements what was last seen, neither moves nor sums."""
    seen = [one for one in member.stances or () if one.evidence][:1]
    bare = tuple(replace(one, judged_by="") for one in seen)
    stances = None if member.stances is None else bare
    return replace(member, stances=stances, moved_in_period=(), give_and_take=None)


def _stances(member: MemberSaid) -> tuple[StanceSaid, ...]:
    """The judgements, each built anew from what members may read of it."""
    return tuple(
        StanceSaid(
            judged_on=one.judged_on, stance=one.stance, evidence=one.evidence, confidence=one.confidence
        )
        for one in member.stances or ()
    )
