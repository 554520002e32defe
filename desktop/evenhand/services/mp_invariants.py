"""What must be true of the engagements of every partnership file, whatever way they came in."""

from collections import Counter
from collections.abc import Iterator, Mapping

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import EngagementDetail, EngagementSeries, FollowUp, Participant
from evenhand.domain.vocabulary import Planned
from evenhand.records.file.verify import Check
from evenhand.records.reading.facts import all_of
from evenhand.services.member_invariants import check

Engagements = Mapping[int, Engagement]


def engagement_checks(session: Session) -> list[Check]:
    """Each invariant with whether it holds and a sentence that says so."""
    engagements = {one.id: one for one in all_of(session, Engagement)}
    details = all_of(session, EngagementDetail)
    return [
        _kinds(engagements),
        _chains(engagements),
        _called_off(engagements, details),
        _put_off(engagements, details),
        _answers(engagements, details),
        _rounds(session, engagements, details),
        _follow_ups(session, engagements),
        _participants(session),
    ]


@keeps("MP6")
def _kinds(engagements: Engagements) -> Check:
    """Every engagement is of one of the three kinds at least (MP6)."""
    faults = [f"engagement {one.id} is of no kind" for one in engagements.values() if not one.kinds]
    return check("engagement-kinds", faults, "Every engagement is of one kind or more (MP6).")


@keeps("MP7")
def _chains(engagements: Engagements) -> Check:
    """Every engagement came of an earlier one or of none, and none of itself (MP7)."""
    faults = [
        f"engagement {one.id} came of what was later"
        for one in engagements.values()
        if (before := engagements.get(one.led_from_id or 0)) is not None and before.on > one.on
    ]
    faults += [f"engagement {key} led to itself" for key in _biting_their_tail(engagements)]
    return check("engagement-chains", faults, "Every engagement came of an earlier one or of none (MP7).")


def _biting_their_tail(engagements: Engagements) -> list[int]:
    """One engagement of every chain that leads round to itself; each is walked once."""
    walked: set[int] = set()
    found: list[int] = []
    for first in engagements:
        chain: set[int] = set()
        key: int | None = first
        while key is not None and key in engagements and key not in walked:
            walked.add(key)
            chain.add(key)
            key = engagements[key].led_from_id
        if key in chain:
            found.append(first)
    return found


def _called_off(engagements: Engagements, details: list[EngagementDetail]) -> Check:
    """Whoever called an engagement off, or put it off, is told of what was called off alone."""
    faults = [
        f"engagement {one.engagement_id} was called off or put off and is not cancelled"
        for one in details
        if (one.cancelled_by is not None or one.rearranged_to_id is not None)
        and engagements[one.engagement_id].status is not Planned.CANCELLED
    ]
    return check("engagements-called-off", faults, "What was called off or put off is cancelled.")


def _put_off(engagements: Engagements, details: list[EngagementDetail]) -> Check:
    """What took the place of an engagement is another with the same person, and took one place alone."""
    put_off = [(one.engagement_id, one.rearranged_to_id) for one in details if one.rearranged_to_id]
    taken = Counter(later for _, later in put_off)
    faults = [
        f"engagement {later} took the place of {earlier}, which does not fit"
        for earlier, later in put_off
        if later == earlier or taken[later] > 1 or engagements[later].mp_id != engagements[earlier].mp_id
    ]
    return check("engagements-put-off", faults, "What was put off has one engagement in its place.")


def _answers(engagements: Engagements, details: list[EngagementDetail]) -> Check:
    """An answer came after what it answers."""
    faults = [
        f"engagement {one.engagement_id} was answered before it was made"
        for one in details
        if one.replied_on is not None and one.replied_on < engagements[one.engagement_id].on
    ]
    return check("engagement-answers", faults, "Every answer came after what it answers.")


def _rounds(session: Session, engagements: Engagements, details: list[EngagementDetail]) -> Check:
    """Every engagement of a series is with whom the series is kept."""
    series = {one.id: one for one in all_of(session, EngagementSeries)}
    faults = [
        f"engagement {one.engagement_id} is of a series with somebody else"
        for one in details
        if one.series_id is not None and series[one.series_id].mp_id != engagements[one.engagement_id].mp_id
    ]
    return check(
        "engagement-series", faults, "Every engagement that comes round is with whom it comes round."
    )


@keeps("MP7")
def _follow_ups(session: Session, engagements: Engagements) -> Check:
    """What follows an engagement says what is to be done, and was done after it (MP7)."""
    faults = list(_unfit(all_of(session, FollowUp), engagements))
    return check("follow-ups", faults, "Every follow-up says what, and comes after what it follows (MP7).")


def _unfit(follow_ups: list[FollowUp], engagements: Engagements) -> Iterator[str]:
    for one in follow_ups:
        if not one.what.strip():
            yield f"follow-up {one.id} does not say what"
        if one.done_on is not None and one.done_on < engagements[one.engagement_id].on:
            yield f"follow-up {one.id} was done before what it follows"


def _participants(session: Session) -> Check:
    """Whoever took part is on record or has a name."""
    faults = [
        f"somebody without a name took part in engagement {one.engagement_id}"
        for one in all_of(session, Participant)
        if one.person_id is None and not one.name.strip()
    ]
    return check("participants", faults, "Everybody who took part is on record or has a name.")
