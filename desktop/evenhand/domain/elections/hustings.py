"""Whether a hustings is fair: everybody who stands was asked, or there is an impartial reason why not.

The verdict has words of its own: it is about people being treated alike, not about a date, a text or a name.
Source: Electoral Commission, "Are you holding a hustings?": a hustings is not selective where all candidates known are
asked, or there are impartial reasons for leaving some out, and the audience is told who was not asked.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from evenhand.domain.elections.facts import Candidate
from evenhand.domain.elections.record_facts import HustingsInvitation
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.publicity.facts import Event
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_list

# Reasons that rest on what somebody stands for: then the hustings takes a choice among views, and is selective.
ON_VIEWS = re.compile(
    r"\b(views?|polic(y|ies)|opinions?|(?<!street )(?<!garden )(?<!birthday )part(y|ies)|manifestos?|extrem\w*|beliefs?"
    r"|politics|(far|hard|too|(to|on) the)[ -](left|right)|(left|right)[ -]wing)\b",
    re.IGNORECASE,
)
WHY_VIEWS = (
    "Leaving somebody out for their views or party makes a hustings selective, and what it costs regulated."
)


class Fairness(StrEnum):
    """How even a hustings is between those who stand."""

    FAIR = "fair"
    NOT_YET = "not yet"
    UNEQUAL = "unequal"


@dataclass(frozen=True, slots=True)
class Invited:
    """A candidate and what is recorded about asking them; nothing yet where there is no invitation."""

    candidate: Candidate
    invitation: HustingsInvitation | None = None

    @property
    def is_asked(self) -> bool:
        """Whether the candidate was asked."""
        return self.invitation is not None and self.invitation.asked_on is not None

    @property
    def reason(self) -> str:
        """Why the candidate was not asked, where that is recorded."""
        return self.invitation.reason_not_asked if self.invitation and not self.is_asked else ""

    @property
    def is_for_views(self) -> bool:
        """Whether the reason rests on views, policies or a party."""
        return bool(ON_VIEWS.search(self.reason))


@dataclass(frozen=True, slots=True)
class FairnessAnswer:
    """The verdict, the sentence that says why, and what the audience must be told."""

    verdict: Fairness
    says: str
    to_tell: str = ""


@keeps("PP5")
def fairness_of(event: Event, invited: Sequence[Invited]) -> FairnessAnswer:
    """How even a hustings is, from who was asked (PP5)."""
    if not invited:
        return FairnessAnswer(Fairness.NOT_YET, "No candidates are entered, so nobody can be asked yet.")
    to_tell = _to_tell(invited)
    if chosen := [one for one in invited if one.is_for_views]:
        says = f"The reason for {_names(chosen)} rests on views or a party. {WHY_VIEWS}"
        return FairnessAnswer(Fairness.UNEQUAL, says, to_tell)
    asked = [one for one in invited if one.is_asked]
    open_ones = [one for one in invited if not one.is_asked and not one.reason]
    if open_ones:
        over = event.status is Planned.HELD
        verb = ("was" if over else "is") if len(open_ones) == 1 else ("were" if over else "are")
        says = f"{_names(open_ones)} {verb} not asked{'' if over else ' yet'}, and no reason is recorded."
        return FairnessAnswer(Fairness.UNEQUAL if over else Fairness.NOT_YET, says, to_tell)
    if not asked:
        return FairnessAnswer(Fairness.NOT_YET, "Nobody is asked yet.", to_tell)
    says = "Everybody who stands was asked."
    if len(asked) < len(invited):
        says = "Everybody who stands was asked, or there is an impartial reason why not."
    return FairnessAnswer(Fairness.FAIR, says, to_tell)


def _to_tell(invited: Sequence[Invited]) -> str:
    """Whom the audience must be told of, with the reason."""
    left_out = [one for one in invited if one.reason]
    if not left_out:
        return ""
    reasons = "; ".join(f"{one.candidate.name}: {one.reason.rstrip('.')}" for one in left_out)
    return f"Tell the audience who was not asked, and why. {reasons}."


def _names(invited: Sequence[Invited]) -> str:
    return say_list([one.candidate.name for one in invited])
