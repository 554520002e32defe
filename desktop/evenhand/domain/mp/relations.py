"""What the papers about a relationship are compiled from: people, terms, engagements and what is kept beside them.

It is read at one go and asked by day. What was held, judged or done after the day is not there yet, and a resident's
referral is never told by more than that it was one (MP12).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from evenhand.domain.members.directory import Directory
from evenhand.domain.mp.awards_presented import AwardsPresented
from evenhand.domain.mp.engagement_status import was_planned
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm, StanceAssessment, by_day, is_casework
from evenhand.domain.mp.record_facts import (
    Advice,
    BroughtBack,
    Contact,
    EngagementDetail,
    FollowUp,
    Misconception,
    MpPost,
    MpProfile,
    MpStaff,
    Participant,
    Referral,
    SkillForTheme,
    StanceEvidence,
)
from evenhand.domain.mp.seat import titled
from evenhand.domain.spells import holds_on
from evenhand.domain.vocabulary import Planned


@dataclass(frozen=True, kw_only=True)
class Relations:
    """All relationships; `themes` and `themes_of` name the plan's themes, by key and by engagement."""

    directory: Directory
    mps: Mapping[int, Mp]
    contacts: Mapping[int, Contact]
    terms: tuple[MpTerm, ...]
    engagements: tuple[Engagement, ...]
    stances: tuple[StanceAssessment, ...]
    constituencies: Mapping[int, str]
    profiles: Mapping[int, MpProfile] = field(default_factory=dict[int, MpProfile])
    posts: Mapping[int, tuple[MpPost, ...]] = field(default_factory=dict[int, tuple[MpPost, ...]])
    staff: Mapping[int, tuple[MpStaff, ...]] = field(default_factory=dict[int, tuple[MpStaff, ...]])
    skills: Mapping[int, tuple[SkillForTheme, ...]] = field(
        default_factory=dict[int, tuple[SkillForTheme, ...]]
    )
    details: Mapping[int, EngagementDetail] = field(default_factory=dict[int, EngagementDetail])
    participants: Mapping[int, tuple[Participant, ...]] = field(
        default_factory=dict[int, tuple[Participant, ...]]
    )
    brought: Mapping[int, tuple[BroughtBack, ...]] = field(default_factory=dict[int, tuple[BroughtBack, ...]])
    follow_ups: Mapping[int, tuple[FollowUp, ...]] = field(default_factory=dict[int, tuple[FollowUp, ...]])
    evidence: Mapping[int, StanceEvidence] = field(default_factory=dict[int, StanceEvidence])
    misconceptions: tuple[Misconception, ...] = ()
    advice: tuple[Advice, ...] = ()
    referrals: tuple[Referral, ...] = ()
    themes: Mapping[int, str] = field(default_factory=dict[int, str])
    themes_of: Mapping[int, tuple[str, ...]] = field(default_factory=dict[int, tuple[str, ...]])
    presented: Mapping[int, AwardsPresented] = field(default_factory=dict[int, AwardsPresented])

    def name(self, mp_id: int, day: date) -> str:
        """Somebody's name as it may stand on a day: with MP in a term alone."""
        person = self.directory.people[self.mps[mp_id].person_id]
        return titled(person.name, self.terms, mp_id, day)

    def name_then(self, mp_id: int, on: date, day: date) -> str:
        """The name for a day as the paper of another may print it: with MP for whoever was one and is one now."""
        return min(self.name(mp_id, min(on, day)), self.name(mp_id, day), key=len)

    def is_contact(self, mp_id: int) -> bool:
        """Whether the relationship is with somebody who is no MP at all, such as a council officer."""
        return mp_id in self.contacts

    def sitting_on(self, day: date) -> tuple[int, ...]:
        """The MPs of a day, by their keys, in the order of their constituencies."""
        terms = [one for one in self.terms if holds_on(one, day)]
        named = sorted((self.constituencies.get(one.constituency_id, ""), one.mp_id) for one in terms)
        return tuple(dict.fromkeys(mp_id for _, mp_id in named))

    def last_mp(self, day: date) -> int | None:
        """The MP of a day, or whoever was the last one before it."""
        if sitting := self.sitting_on(day):
            return sitting[0]
        begun = [one for one in self.terms if one.starts <= day]
        return max(begun, key=_starts).mp_id if begun else None

    def held_with(self, mp_ids: Iterable[int], day: date, starts: date = date.min) -> tuple[Engagement, ...]:
        """What was held with these people from a day to a day, both included, the earliest first; no referral."""
        wanted = frozenset(mp_ids)
        held = (
            one
            for one in self.engagements
            if one.mp_id in wanted
            and one.status is Planned.HELD
            and starts <= one.on <= day
            and not is_casework(one)
        )
        return tuple(sorted(held, key=by_day))

    def ahead_with(self, mp_ids: Iterable[int], day: date) -> tuple[Engagement, ...]:
        """What was planned with these people for a day or later, the earliest first; no referral.

        What was held since counts where it had been confirmed by the day: of others nobody knows since when they stood.
        """
        wanted = frozenset(mp_ids)
        planned = (
            one
            for one in self.engagements
            if one.mp_id in wanted and one.on >= day and not is_casework(one) and self._was_planned(one, day)
        )
        return tuple(sorted(planned, key=by_day))

    def _was_planned(self, engagement: Engagement, day: date) -> bool:
        return was_planned(engagement, self.details.get(engagement.id), day)


def _starts(term: MpTerm) -> tuple[date, int]:
    return term.starts, term.id
