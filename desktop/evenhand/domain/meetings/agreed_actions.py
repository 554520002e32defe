"""An action together with the meeting at which it was agreed."""

from dataclasses import dataclass

from evenhand.domain.meetings.record_facts import MeetingAction
from evenhand.domain.members.review_facts import Action


@dataclass(frozen=True, slots=True)
class AgreedAction:
    """Something to be done, and where it was agreed: meeting, item and decision; no source for one agreed elsewhere."""

    action: Action
    source: MeetingAction | None
