"""What stands in the form of an engagement, and the engagement with everything beside it that the form states."""

from dataclasses import replace
from datetime import date
from typing import Any

from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import EngagementDetail
from evenhand.domain.mp.vocabulary import Direction
from evenhand.domain.vocabulary import Channel, Kind, Planned
from evenhand.screens.shared.forms import Values
from evenhand.services.engagements import EngagementOrder

OWN = ("on", "status", "title", "channel", "summary", "outcome", "led_from_id", "note")
ARRANGED = ("direction", "at", "place", "confirmed_on", "cancelled_by", "reply_wanted", "replied_on")
LISTS = ("participants", "theme_ids", "brought", "links", "follow_ups")


def fresh_values(on: date, kind: Kind | None, today: date) -> Values:
    """What a new engagement begins with."""
    return {
        "on": on,
        "status": Planned.PLANNED if on > today else Planned.HELD,
        "kinds": (kind,) if kind else (),
        "direction": Direction.OURS,
        "reply_wanted": False,
    }


def values_of(order: EngagementOrder) -> Values:
    """An engagement with everything beside it, as the form shows it."""
    detail = order.detail
    arranged: Values = (
        {name: getattr(detail, name) for name in ARRANGED} if detail else {"reply_wanted": False}
    )
    own: Values = {name: getattr(order.engagement, name) for name in (*OWN, "kinds")}
    return {**own, **arranged, **{name: getattr(order, name) for name in LISTS}}


def order_from(values: Values, mp_id: int, old: EngagementOrder | None) -> EngagementOrder:
    """The engagement that the fields state; what they do not show stays as it was."""
    lists: dict[str, Any] = {name: values[name] for name in LISTS if name in values}
    engagement, detail = _engagement(values, mp_id, old), _detail(values, old)
    if old is not None:
        return replace(old, engagement=engagement, detail=detail, **lists)
    return EngagementOrder(engagement=engagement, detail=detail, **lists)


def _engagement(values: Values, mp_id: int, old: EngagementOrder | None) -> Engagement:
    blank = Engagement(mp_id=mp_id, on=date.min, status=Planned.HELD, title="", channel=Channel.EMAIL)
    stated: dict[str, Any] = {name: values[name] for name in OWN}
    for kind in Kind:
        stated[kind.value.replace("-", "_")] = kind in values["kinds"]
    return replace(old.engagement if old else blank, **stated)


def _detail(values: Values, old: EngagementOrder | None) -> EngagementDetail | None:
    """How it was arranged; None where nothing is said of it and nothing was."""
    stated: dict[str, Any] = {name: values.get(name) for name in ARRANGED}
    stated["place"], stated["reply_wanted"] = stated["place"] or "", bool(stated["reply_wanted"])
    kept = old.detail if old else None
    if kept is None and not any(stated.values()):
        return None
    stated["direction"] = stated["direction"] or Direction.BOTH
    return replace(kept or EngagementDetail(engagement_id=0, direction=Direction.BOTH), **stated)
