"""How an engagement stands: planned, confirmed, held, cancelled by somebody, or put off to another day."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import EngagementDetail
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_day


def status_said(
    engagement: Engagement, detail: EngagementDetail | None, rearranged_to: date | None = None
) -> str:
    """The status in words; `rearranged_to` is the day of the engagement that took its place."""
    if engagement.status is Planned.CANCELLED:
        return _called_off(detail, rearranged_to)
    if engagement.status is Planned.PLANNED and detail is not None and detail.confirmed_on is not None:
        return "confirmed"
    return engagement.status.label.lower()


def _called_off(detail: EngagementDetail | None, rearranged_to: date | None) -> str:
    by = f" {detail.cancelled_by.label.lower()}" if detail and detail.cancelled_by else ""
    return f"rearranged{by} to {say_day(rearranged_to)}" if rearranged_to else f"cancelled{by}"


def rearranged_day(detail: EngagementDetail | None, days: Mapping[int, date]) -> date | None:
    """The day of the engagement that took the place of one; `days` are those of all, by key."""
    return days.get(detail.rearranged_to_id or 0) if detail is not None else None


def status_on(engagement: Engagement, day: date) -> Planned:
    """The status as it was on a day: what was held later was planned then."""
    later = engagement.status is Planned.HELD and engagement.on > day
    return Planned.PLANNED if later else engagement.status


def known_on(engagement: Engagement, detail: EngagementDetail | None, day: date) -> Engagement | None:
    """An engagement as it was known on a day, or None where it was not known yet.

    What was held since was planned then where it had been confirmed: of others nobody knows since when they stood.
    """
    if status_on(engagement, day) is engagement.status:
        return engagement
    return replace(engagement, status=Planned.PLANNED) if was_confirmed(engagement, detail, day) else None


def was_planned(engagement: Engagement, detail: EngagementDetail | None, day: date) -> bool:
    """Whether an engagement was known on a day as one that was planned."""
    known = known_on(engagement, detail, day)
    return known is not None and known.status is Planned.PLANNED


def was_confirmed(engagement: Engagement, detail: EngagementDetail | None, day: date) -> bool:
    """Whether an engagement that was still ahead had been confirmed by a day."""
    on = detail.confirmed_on if detail is not None else None
    return status_on(engagement, day) is Planned.PLANNED and on is not None and on <= day
