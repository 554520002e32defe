"""What the board should notice about the relationship with the MP."""

from datetime import date

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.facts import Engagement, said_of
from evenhand.domain.mp.record_facts import FollowUp
from evenhand.domain.vocabulary import Channel, Planned
from evenhand.domain.words import say_count, say_day
from evenhand.services.mp import Relationship


def mp_findings(relationship: Relationship, day: date) -> list[Finding]:
    """What stands out on a day."""
    return late_follow_ups(relationship, day)


@keeps("MP7")
def late_follow_ups(relationship: Relationship, day: date) -> list[Finding]:
    """Follow-ups that were due before a day and not done by it (MP7)."""
    return [
        _late(one, follow_up, relationship, day)
        for one in relationship.engagements
        if one.status is not Planned.CANCELLED and one.on <= day
        for follow_up in relationship.beside.follow_ups.get(one.id, ())
        if _is_late(follow_up, day)
    ]


def _is_late(follow_up: FollowUp, day: date) -> bool:
    due, done = follow_up.due_on, follow_up.done_on
    return due is not None and due < day and (done is None or done > day)


def _late(engagement: Engagement, follow_up: FollowUp, relationship: Relationship, day: date) -> Finding:
    due = follow_up.due_on or day
    referral = engagement.channel is Channel.CASEWORK_REFERRAL
    return Finding(
        "MP7",
        Severity.LOOK_AT,
        f"A follow-up with {relationship.people[relationship.mps[engagement.mp_id].person_id].name} is late.",
        f"{said_of(engagement)}: due {say_day(due)}, {say_count((day - due).days, 'day')} ago.",
        "Follow the referral up" if referral else follow_up.what,
        about=f"engagement:{engagement.id}",
    )
