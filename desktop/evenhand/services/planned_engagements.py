"""Engagements and what is to follow them, each on its day, as the year planner and the calendar file have them (MP8).

A follow-up has a mark of its own in the calendar, so that a calendar program takes it and its engagement as two.
"""

from collections.abc import Iterator
from datetime import date

from evenhand.domain.elections.planner import EntryKind, PlannerEntry
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.engagement_status import rearranged_day, status_said, was_confirmed, was_planned
from evenhand.domain.mp.facts import Engagement, is_casework, said_of
from evenhand.domain.mp.record_facts import EngagementDetail
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_day
from evenhand.services.follow_ups import OpenFollowUp, open_in
from evenhand.services.mp import Relationship


@keeps("MP8")
def engagement_entries(relationship: Relationship, day: date) -> Iterator[PlannerEntry]:
    """The engagements known on a day as planned, and what was to be done after others by a day of its own (MP8)."""
    for one in relationship.engagements:
        if was_planned(one, relationship.beside.details.get(one.id), day):
            yield _entry(one, relationship, _arranged(one, relationship, day))
    for follow_up in open_in(relationship, day):
        if follow_up.follow_up.due_on is not None:
            yield _follow_up(follow_up, relationship, follow_up.follow_up.due_on)


def called_off_entries(relationship: Relationship) -> Iterator[PlannerEntry]:
    """The engagements that were called off or put off, so that a calendar written earlier can be put right."""
    days = {one.id: one.on for one in relationship.engagements}
    for one in relationship.engagements:
        if one.status is Planned.CANCELLED:
            detail = relationship.beside.details.get(one.id)
            said = status_said(one, detail, rearranged_day(detail, days))
            yield _entry(one, relationship, f"{said[0].upper()}{said[1:]}.")


def _arranged(engagement: Engagement, relationship: Relationship, day: date) -> str:
    """Whether it was confirmed by a day."""
    detail = relationship.beside.details.get(engagement.id)
    if detail is not None and detail.confirmed_on and was_confirmed(engagement, detail, day):
        return f"Confirmed on {say_day(detail.confirmed_on)}."
    return "Not confirmed yet."


def _entry(engagement: Engagement, relationship: Relationship, arranged: str) -> PlannerEntry:
    """An engagement; of a resident's referral neither hour nor place is told (MP12)."""
    detail: EngagementDetail | None = (
        None if is_casework(engagement) else relationship.beside.details.get(engagement.id)
    )
    return PlannerEntry(
        engagement.on,
        EntryKind.ENGAGEMENT,
        said_of(engagement),
        said_of(engagement),
        f"engagement:{engagement.id}",
        hour=detail.at if detail else None,
        note=f"With {relationship.name(engagement.mp_id)}. {arranged}",
        place=detail.place if detail else "",
    )


def _follow_up(one: OpenFollowUp, relationship: Relationship, due_on: date) -> PlannerEntry:
    by = f", by {one.owner}" if one.owner else ""
    return PlannerEntry(
        due_on,
        EntryKind.ENGAGEMENT,
        f"Follow-up: {one.after}",
        f"Follow-up: {one.after}",
        f"engagement:{one.engagement.id}:follow-up:{one.follow_up.id}",
        note=f"{one.what}{by}. With {relationship.name(one.engagement.mp_id)}.",
    )
