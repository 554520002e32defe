"""What is kept beside MPs and engagements, read at one go and put under whose it is."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from evenhand.domain.mp.record_facts import (
    Advice,
    BroughtBack,
    Contact,
    EngagementDetail,
    EngagementLink,
    EngagementSeries,
    EngagementTheme,
    FollowUp,
    Letter,
    Misconception,
    MpPost,
    MpProfile,
    MpStaff,
    Participant,
    SkillForTheme,
    StanceEvidence,
    TermDetail,
)
from evenhand.domain.partnership.facts import PlanTheme
from evenhand.records.reading.facts import all_of
from evenhand.records.reading.grouping import grouped, single


@dataclass(frozen=True, slots=True)
class Beside:
    """By MP, by term, by stance, or by engagement, as each is told of."""

    profiles: dict[int, MpProfile]
    posts: dict[int, tuple[MpPost, ...]]
    staff: dict[int, tuple[MpStaff, ...]]
    skills: dict[int, tuple[SkillForTheme, ...]]
    contacts: dict[int, Contact]
    term_details: dict[int, TermDetail]
    evidence: dict[int, StanceEvidence]
    details: dict[int, EngagementDetail]
    participants: dict[int, tuple[Participant, ...]]
    theme_ids: dict[int, tuple[int, ...]]
    brought: dict[int, tuple[BroughtBack, ...]]
    links: dict[int, tuple[EngagementLink, ...]]
    follow_ups: dict[int, tuple[FollowUp, ...]]
    series: dict[int, EngagementSeries]
    themes: dict[int, PlanTheme]
    misconceptions: tuple[Misconception, ...]
    advice: tuple[Advice, ...]
    letters: tuple[Letter, ...]


def read_beside(session: Session) -> Beside:
    """All that is kept beside MPs and engagements; referrals are read where they are needed alone (MP12)."""
    themes = grouped(all_of(session, EngagementTheme), "engagement_id")
    return Beside(
        profiles=single(all_of(session, MpProfile), "mp_id"),
        posts=grouped(all_of(session, MpPost), "mp_id"),
        staff=grouped(all_of(session, MpStaff), "mp_id"),
        skills=grouped(all_of(session, SkillForTheme), "mp_id"),
        contacts=single(all_of(session, Contact), "mp_id"),
        term_details=single(all_of(session, TermDetail), "term_id"),
        evidence=single(all_of(session, StanceEvidence), "stance_id"),
        details=single(all_of(session, EngagementDetail), "engagement_id"),
        participants=grouped(all_of(session, Participant), "engagement_id"),
        theme_ids={key: tuple(one.theme_id for one in found) for key, found in themes.items()},
        brought=grouped(all_of(session, BroughtBack), "engagement_id"),
        links=grouped(all_of(session, EngagementLink), "engagement_id"),
        follow_ups=grouped(all_of(session, FollowUp), "engagement_id"),
        series=single(all_of(session, EngagementSeries), "id"),
        themes=single(all_of(session, PlanTheme), "id"),
        misconceptions=tuple(all_of(session, Misconception, order="heard_on")),
        advice=tuple(all_of(session, Advice, order="asked_on")),
        letters=tuple(all_of(session, Letter, order="written_on")),
    )
