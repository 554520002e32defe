"""All that is read before the board can notice anything about its members, each table once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import (
    GroupMember,
    MemberGroup,
    PartyConsent,
    ResidenceCheck,
    RoleStatement,
)
from evenhand.domain.members.interest_facts import InterestsDeclaration
from evenhand.domain.members.review_facts import Action, MembershipReview
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm, StanceAssessment
from evenhand.domain.mp.seat import is_mp, position, with_mp


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRecord:
    """The membership with everything kept about it, from all days; each question names its day."""

    directory: Directory
    residence_checks: Sequence[ResidenceCheck] = ()
    role_statements: Sequence[RoleStatement] = ()
    declarations: Sequence[InterestsDeclaration] = ()
    party_consents: Sequence[PartyConsent] = ()
    groups: Sequence[MemberGroup] = ()
    group_members: Sequence[GroupMember] = ()
    reviews: Sequence[MembershipReview] = ()
    actions: Sequence[Action] = ()
    mps: Mapping[int, Mp] = field(default_factory=dict[int, Mp])
    terms: Sequence[MpTerm] = ()
    engagements: Sequence[Engagement] = ()
    stances: Sequence[StanceAssessment] = ()

    def is_mp(self, person_id: int, day: date) -> bool:
        """Whether a person is a Member of Parliament on that day."""
        return any(
            mp.person_id == person_id and is_mp(self.terms, mp_id, day) for mp_id, mp in self.mps.items()
        )

    def mp_name(self, mp_id: int) -> str:
        """The bare name of somebody who is or was an MP."""
        return with_mp(self.directory.people[self.mps[mp_id].person_id].name, sits=False)

    def mp_position(self, person_id: int, day: date) -> str:
        """What somebody who was ever an MP is on that day: MP, former MP and whether standing."""
        return next(
            position(self.terms, mp_id, day) for mp_id, mp in self.mps.items() if mp.person_id == person_id
        )

    def was_ever_mp(self, person_id: int) -> bool:
        """Whether a term in Parliament is recorded of a person, on whichever day."""
        own = {mp_id for mp_id, mp in self.mps.items() if mp.person_id == person_id}
        return any(term.mp_id in own for term in self.terms)
