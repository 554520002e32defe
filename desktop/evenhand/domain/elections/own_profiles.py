"""Window profiles as a partnership keeps them: shipped ones chosen, left out or edited, and ones of its own.

What is kept is one record for each profile that differs from the shelf; a shipped one without a record stands as it is
shipped, so that it follows the shelf when the rule behind it changes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from evenhand.domain.elections.profiles import ASKS, Anchor, AnchorPoint, Profile, Profiles
from evenhand.domain.elections.record_facts import WindowProfile
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ElectionKind

MOST_DAYS = 60
BY_ELECTIONS = frozenset({ElectionKind.PARLIAMENTARY_BY_ELECTION, ElectionKind.LOCAL_BY_ELECTION})
ONLY_FOR = {
    AnchorPoint.VACANCY: (
        BY_ELECTIONS,
        "A seat falls vacant before a by-election alone. Choose by-elections.",
    ),
    AnchorPoint.DISSOLUTION: (
        frozenset({ElectionKind.GENERAL}),
        "Parliament is dissolved for a general election alone. Choose general elections.",
    ),
}


class Origin(StrEnum):
    """Where a profile comes from."""

    SHIPPED = "as shipped"
    EDITED = "edited"
    OWN = "your own"


@dataclass(frozen=True, slots=True)
class KeptProfile:
    """A profile, whether it is in use, where it comes from, and the key of its record (0: none is kept)."""

    profile: Profile
    in_use: bool
    origin: Origin
    record_id: int


def kept_profiles(shipped: Profiles, records: Iterable[WindowProfile]) -> tuple[KeptProfile, ...]:
    """The shipped profiles in their order as the partnership keeps them, then its own by name.

    A record that another program wrote, with an anchor or a kind that is none, draws nothing and is left out.
    """
    by_name = {one.profile: one for one in records if is_readable(one)}
    kept = [_kept(profile, by_name.pop(profile.profile, None)) for profile in shipped.profiles]
    own = [KeptProfile(_own(one), one.in_use, Origin.OWN, one.id) for one in by_name.values()]
    return (*kept, *sorted(own, key=_name))


def is_readable(record: WindowProfile) -> bool:
    """Whether the anchors and kinds of a record are ones that Evenhand knows."""
    anchors, kinds = set(AnchorPoint), set(ElectionKind)
    return {record.starts_at, record.ends_at} <= anchors and set(record.kinds.split()) <= kinds


def in_use(shipped: Profiles, kept: Iterable[KeptProfile]) -> Profiles:
    """The profiles by which windows are drawn."""
    return replace(shipped, profiles=tuple(one.profile for one in kept if one.in_use))


def record_of(profile: Profile, *, in_use: bool, record_id: int = 0) -> WindowProfile:
    """The record that keeps a profile as it stands."""
    return WindowProfile(
        id=record_id,
        profile=profile.profile,
        name=profile.name,
        in_use=in_use,
        strength=profile.strength,
        kinds=" ".join(profile.kinds),
        starts_at=profile.starts.point,
        starts_days=profile.starts.days,
        ends_at=profile.ends.point,
        ends_days=profile.ends.days,
        ends_hour=profile.ends.time,
        binds=profile.binds,
        why=profile.why,
        ask=profile.ask,
        source=profile.source,
    )


def check_profile(record: WindowProfile, others: Sequence[KeptProfile]) -> None:
    """Refuse a profile that draws no window, or that nobody could tell from another.

    Raises:
        Refusal: a name, reason or source is missing, the name is another's, the days lie too far from their anchor,
            an anchor is none of its kinds of election, or the window would end before it starts.
    """
    _refuse_empty(record)
    same = [one for one in others if one.profile.name.casefold() == record.name.strip().casefold()]
    if any(one.profile.profile != record.profile for one in same):
        raise Refusal(f"There is a rule “{record.name.strip()}” already. Give another name.", field="name")
    for days, field in ((record.starts_days, "starts_days"), (record.ends_days, "ends_days")):
        if abs(days) > MOST_DAYS:
            raise Refusal(f"Give {MOST_DAYS} days or fewer, before or after.", field=field)
    _refuse_strange_anchors(record)
    _refuse_backwards(record)


def _refuse_empty(record: WindowProfile) -> None:
    for text, field, says in (
        (record.name, "name", "Give the rule a name."),
        (record.why, "why", "Say in a sentence what the rule asks."),
        (record.source, "source", "Say whose rule it is and where it stands, or “agreed by the board”."),
    ):
        if not text.strip():
            raise Refusal(says, field=field)


def _refuse_strange_anchors(record: WindowProfile) -> None:
    """An anchor that some of the kinds never have would ask a question that nobody can answer."""
    chosen = frozenset(_kinds(record)) or frozenset(ElectionKind)
    for point in (AnchorPoint(record.starts_at), AnchorPoint(record.ends_at)):
        allowed, says = ONLY_FOR.get(point, (frozenset(ElectionKind), ""))
        if not chosen <= allowed:
            raise Refusal(says, field="kinds")


def _refuse_backwards(record: WindowProfile) -> None:
    order = tuple(AnchorPoint)
    starts, ends = (order.index(AnchorPoint(point)) for point in (record.starts_at, record.ends_at))
    if ends < starts or (ends == starts and record.ends_days < record.starts_days):
        raise Refusal("The window would end before it starts. Let it end later.", field="ends_at")


def _kept(profile: Profile, record: WindowProfile | None) -> KeptProfile:
    if record is None:
        return KeptProfile(profile, profile.usual, Origin.SHIPPED, 0)
    if record == record_of(profile, in_use=record.in_use, record_id=record.id):
        return KeptProfile(profile, record.in_use, Origin.SHIPPED, record.id)
    edited = replace(_own(record), usual=profile.usual)
    if edited.strength is profile.strength:
        edited = replace(edited, direct_strength=profile.direct_strength)
    if (edited.starts.point, edited.ends.point) == (profile.starts.point, profile.ends.point):
        edited = replace(edited, asks=profile.asks)
    return KeptProfile(edited, record.in_use, Origin.EDITED, record.id)


def _own(record: WindowProfile) -> Profile:
    starts, ends = AnchorPoint(record.starts_at), AnchorPoint(record.ends_at)
    return Profile(
        profile=record.profile,
        name=record.name,
        usual=False,
        strength=record.strength,
        direct_strength=record.strength,
        kinds=_kinds(record),
        starts=Anchor(starts, record.starts_days, None),
        ends=Anchor(ends, record.ends_days, record.ends_hour),
        binds=record.binds,
        why=record.why,
        ask=record.ask,
        source=record.source,
        asks=ASKS[starts],
    )


def _kinds(record: WindowProfile) -> tuple[ElectionKind, ...]:
    return tuple(ElectionKind(kind) for kind in record.kinds.split())


def _name(kept: KeptProfile) -> tuple[str, str]:
    return kept.profile.name.casefold(), kept.profile.profile
