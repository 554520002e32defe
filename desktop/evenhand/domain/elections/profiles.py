"""Profiles of election windows: whose rule it is, when it starts and ends, and how strictly it is taken.

A profile hangs its first and last day on anchors (the vacancy of a seat, the announcement, the dissolution, the notice,
the poll). The shipped ones are a starting point; `own_profiles` joins them with what a partnership has chosen.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Any

from evenhand.domain.vocabulary import Answer, ElectionKind


class AnchorPoint(StrEnum):
    """What the first or last day of a window hangs on, in the order in which these days come."""

    VACANCY = "vacancy"
    ANNOUNCEMENT = "announcement"
    DISSOLUTION = "dissolution"
    NOTICE = "notice"
    POLL = "poll"


ASKS = {
    AnchorPoint.VACANCY: "Since when has the seat of {election} been vacant?",
    AnchorPoint.ANNOUNCEMENT: "On what day was {election} announced?",
    AnchorPoint.DISSOLUTION: "On what day is Parliament dissolved for {election}?",
    AnchorPoint.NOTICE: "When was the notice of election for {election} published?",
    AnchorPoint.POLL: "On what day is the poll of {election}?",
}


@dataclass(frozen=True, slots=True)
class Anchor:
    """An anchor, moved by so many calendar days; `time` is the hour that ends a window's last day."""

    point: AnchorPoint
    days: int
    time: time | None


@dataclass(frozen=True, slots=True)
class Profile:
    """One body's rule. `asks` is the question where an anchor has no date, with {election} to fill in."""

    profile: str
    name: str
    usual: bool
    strength: Answer
    direct_strength: Answer
    kinds: tuple[ElectionKind, ...]
    starts: Anchor
    ends: Anchor
    binds: str
    why: str
    ask: str
    source: str
    asks: str

    def is_for(self, kind: ElectionKind) -> bool:
        """Whether the rule is for that kind of election."""
        return not self.kinds or kind in self.kinds


@dataclass(frozen=True, slots=True)
class Profiles:
    """Profiles with the measured figure of how early a notice of election may come, in working days."""

    profiles: tuple[Profile, ...]
    early_notice_working_days: int
    early_notice_source: str

    def chosen(self, names: frozenset[str] | None = None) -> "Profiles":
        """Those of these names, or the usual ones where the partnership has not chosen."""
        kept = (p for p in self.profiles if (p.usual if names is None else p.profile in names))
        return Profiles(tuple(kept), self.early_notice_working_days, self.early_notice_source)


def profiles_from(table: Mapping[str, Any]) -> Profiles:
    """The profiles held by the resource `elections/profiles.toml`."""
    early = table["early_notice"]
    return Profiles(
        tuple(_profile_from(line) for line in table["profile"]), early["working_days"], early["source"]
    )


def _profile_from(line: Mapping[str, Any]) -> Profile:
    return Profile(
        profile=line["profile"],
        name=line["name"],
        usual=line["usual"],
        strength=Answer(line["strength"]),
        direct_strength=Answer(line["direct_strength"]),
        kinds=tuple(ElectionKind(kind) for kind in line["kinds"]),
        starts=_anchor_from(line["starts"]),
        ends=_anchor_from(line["ends"]),
        binds=line["binds"],
        why=line["why"],
        ask=line["ask"],
        source=line["source"],
        asks=line["asks"],
    )


def _anchor_from(line: Mapping[str, Any]) -> Anchor:
    return Anchor(AnchorPoint(line["anchor"]), line["days"], line.get("time"))
