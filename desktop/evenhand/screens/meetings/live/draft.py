"""What is being typed under an item and is not recorded yet: a motion with its votes, and the note for the minutes."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from evenhand.domain.meetings.facts import Decision
from evenhand.domain.meetings.outcome import Tally
from evenhand.domain.meetings.vocabulary import Cast, VoteMethod
from evenhand.services.meeting_reading import Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionDraft:
    """A motion as typed. `decision_id` is the recorded decision that is being corrected, 0 for a new one."""

    wording: str = ""
    because: str = ""
    moved_by_id: int | None = None
    seconded_by_id: int | None = None
    method: VoteMethod = VoteMethod.SHOW_OF_HANDS
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    votes: Mapping[int, Cast] = field(default_factory=dict[int, Cast])
    casting: Cast | None = None
    decision_id: int = 0

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return self == replace(MotionDraft(), method=self.method)

    @property
    def tally(self) -> Tally | None:
        """The votes; None for a consensus, and as long as none is counted."""
        if self.method is VoteMethod.CONSENSUS:
            return None
        if self.method is VoteMethod.RECORDED_VOTE:
            cast = list(self.votes.values())
            counted = tuple(cast.count(one) for one in Cast) if cast else (None, None, None)
        else:
            counted = (self.votes_for, self.votes_against, self.abstentions)
        if all(one is None for one in counted):
            return None
        votes_for, against, abstained = (one or 0 for one in counted)
        tied = votes_for == against
        return Tally(votes_for, against, abstained, self.casting if tied else None)


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """All that is being typed under one item."""

    motion: MotionDraft = field(default_factory=MotionDraft)
    note: str = ""

    def as_text(self) -> str:
        """The draft as one text, to be kept."""
        motion = {name: getattr(self.motion, name) for name in MotionDraft.__slots__}
        motion["votes"] = {str(key): cast for key, cast in self.motion.votes.items()}
        return json.dumps({"motion": motion, "note": self.note}, ensure_ascii=False, sort_keys=True)


def read_draft(text: str) -> ItemDraft:
    """A draft from the text that was kept of it; an empty one where that cannot be read."""
    try:
        kept: dict[str, Any] = json.loads(text)
        motion = dict(kept["motion"])
        motion["method"] = VoteMethod(motion["method"])
        motion["casting"] = Cast(motion["casting"]) if motion["casting"] else None
        motion["votes"] = {int(key): Cast(cast) for key, cast in motion["votes"].items()}
        return ItemDraft(MotionDraft(**motion), str(kept["note"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        return ItemDraft()


def motion_of(sitting: Sitting, decision: Decision) -> MotionDraft:
    """A recorded decision, to be corrected."""
    record = sitting.records.get(decision.id)
    return MotionDraft(
        wording=decision.wording,
        because=record.worded_because if record else "",
        moved_by_id=decision.moved_by_id,
        seconded_by_id=decision.seconded_by_id,
        method=record.method if record else VoteMethod.SHOW_OF_HANDS,
        votes_for=decision.votes_for,
        votes_against=decision.votes_against,
        abstentions=decision.abstentions,
        votes=dict(sitting.votes.get(decision.id, {})),
        casting=record.casting if record else None,
        decision_id=decision.id,
    )
