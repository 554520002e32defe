"""What a secretary does with an engagement: enter it whole, confirm it, hold it, call it off, put it off, answer it.

An engagement is kept with everything beside it: how it was arranged, who took part, the themes it was about, what it
brought back, its links, and what is to follow.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.mp.facts import Engagement, said_of
from evenhand.domain.mp.order_checks import (
    check_answered,
    check_beside,
    check_confirmed,
    check_detail,
    check_held,
    check_rearranged,
)
from evenhand.domain.mp.record_facts import (
    BroughtBack,
    EngagementDetail,
    EngagementLink,
    EngagementTheme,
    FollowUp,
    Participant,
)
from evenhand.domain.mp.vocabulary import CancelledBy, Direction
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.engagement_fit import refuse_other_than_went, refuse_unfit
from evenhand.services.engagement_series import plan_onward
from evenhand.services.mp import Relationship
from evenhand.services.saving import kept, put, put_all, put_keys
from evenhand.services.stored_files import keep_file


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementOrder:
    """An engagement as it is to stand, with everything beside it; a list holds all that is to be kept of it."""

    engagement: Engagement
    detail: EngagementDetail | None = None
    participants: tuple[Participant, ...] = ()
    theme_ids: tuple[int, ...] = ()
    brought: tuple[BroughtBack, ...] = ()
    links: tuple[EngagementLink, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()


def order_of(relationship: Relationship, engagement_id: int) -> EngagementOrder:
    """An engagement as it stands, with everything beside it."""
    beside = relationship.beside
    return EngagementOrder(
        engagement=next(one for one in relationship.engagements if one.id == engagement_id),
        detail=beside.details.get(engagement_id),
        participants=beside.participants.get(engagement_id, ()),
        theme_ids=beside.theme_ids.get(engagement_id, ()),
        brought=beside.brought.get(engagement_id, ()),
        links=beside.links.get(engagement_id, ()),
        follow_ups=beside.follow_ups.get(engagement_id, ()),
    )


def save_engagement(partnership: Partnership, engagement: Engagement, *, today: date) -> int:
    """Add or correct an engagement by itself; what is beside it stays as it is."""
    with partnership.change(_titled(engagement)) as unit:
        return put_engagement(unit.session, engagement, today=today)


def put_engagement(session: Session, engagement: Engagement, *, today: date) -> int:
    """Add or correct an engagement within a larger change.

    Raises:
        Refusal: it has no title or kind, or does not fit what is kept beside it, led to it, or came of it.
    """
    key = engagement.id
    refuse_unfit(session, engagement, _detail(session, key), _of(session, FollowUp, key), today)
    return put(session, engagement)


def save_order(
    partnership: Partnership, order: EngagementOrder, *, today: date, files: Iterable[bytes] = ()
) -> int:
    """Add or correct an engagement with everything beside it, as one change, with the `files` that its links name."""
    with partnership.change(_titled(order.engagement)) as unit:
        for content in files:
            keep_file(unit.session, content)
        return put_order(unit.session, order, today=today)


def put_order(session: Session, order: EngagementOrder, *, today: date) -> int:
    """The same within a larger change; what a list no longer holds is taken out, but without a detail it keeps its own.

    Raises:
        Refusal: beside the field that is wrong, those of the lists numbered, such as `follow_ups.0.due_on`.
    """
    detail = order.detail or _detail(session, order.engagement.id)
    check_detail(order.engagement, detail, today)
    check_beside(
        order.engagement, order.participants, order.brought, order.links, order.follow_ups, today=today
    )
    refuse_unfit(session, order.engagement, detail, order.follow_ups, today)
    key = put(session, order.engagement)
    if order.detail is not None:
        put(session, replace(order.detail, id=_detail_id(session, key), engagement_id=key))
    for kind, facts in (
        (Participant, order.participants),
        (BroughtBack, order.brought),
        (EngagementLink, order.links),
        (FollowUp, order.follow_ups),
    ):
        put_all(session, kind, "engagement_id", key, facts)
    put_keys(session, EngagementTheme, "engagement_id", key, "theme_id", order.theme_ids)
    if order.detail is not None and order.detail.series_id is not None:
        plan_onward(session, order.detail.series_id, today=today)
    return key


def confirm(partnership: Partnership, engagement_id: int, *, on: date, today: date) -> None:
    """Both sides have said that a planned engagement will be.

    Raises:
        Refusal: it is not planned any more, or the day is still to come.
    """
    with partnership.reading() as session:
        engagement = kept(session, Engagement, engagement_id)
    check_confirmed(engagement)
    with partnership.change(f"Confirm: {said_of(engagement)}") as unit:
        detail = replace(_detail_of(unit.session, engagement_id), confirmed_on=on)
        check_detail(engagement, detail, today)
        put(unit.session, detail)


def hold(partnership: Partnership, engagement_id: int, *, today: date, outcome: str = "") -> None:
    """A planned engagement took place; what came of it, where that is said.

    Raises:
        Refusal: its day is still to come, or it was called off.
    """
    with partnership.reading() as session:
        engagement = kept(session, Engagement, engagement_id)
    check_held(engagement)
    held = replace(engagement, status=Planned.HELD, outcome=outcome.strip() or engagement.outcome)
    with partnership.change(f"Held: {said_of(engagement)}") as unit:
        put_engagement(unit.session, held, today=today)
        detail = _detail(unit.session, engagement_id)
        if detail is not None and detail.series_id is not None:
            plan_onward(unit.session, detail.series_id, today=today)


def cancel(partnership: Partnership, engagement_id: int, by: CancelledBy) -> None:
    """An engagement will not be, or was not; say who called it off.

    Raises:
        Refusal: it is a letter that was sent.
    """
    with partnership.reading() as session:
        engagement = kept(session, Engagement, engagement_id)
    cancelled = replace(engagement, status=Planned.CANCELLED)
    with partnership.change(f"Cancel: {said_of(engagement)}") as unit:
        refuse_other_than_went(unit.session, engagement, cancelled)
        put(unit.session, cancelled)
        _put_detail(unit.session, engagement_id, cancelled_by=by, confirmed_on=None)


def rearrange(
    partnership: Partnership, engagement_id: int, to: date, *, today: date, by: CancelledBy | None = None
) -> int:
    """Put an engagement off to another day; give the key of the one that takes its place.

    The new one is planned, with the same people, place and themes, and takes over what is still to be done.

    Raises:
        Refusal: it was held or put off already, or the day is its own or past.
    """
    with partnership.reading() as session:
        engagement = kept(session, Engagement, engagement_id)
        detail = _detail(session, engagement_id)
    check_rearranged(engagement, detail, to, today)
    with partnership.change(f"Put off to {say_day(to)}: {said_of(engagement)}") as unit:
        session = unit.session
        later = replace(engagement, id=0, on=to, status=Planned.PLANNED, outcome="")
        key = put_engagement(session, later, today=today)
        _carry_over(session, engagement_id, key, to)
        put(session, replace(engagement, status=Planned.CANCELLED))
        _put_detail(session, engagement_id, rearranged_to_id=key, cancelled_by=by, confirmed_on=None)
        return key


def replied(partnership: Partnership, engagement_id: int, *, on: date, today: date) -> None:
    """A letter or email was answered on a day.

    Raises:
        Refusal: it is neither or did not go, or the day is before it or still to come.
    """
    with partnership.reading() as session:
        engagement = kept(session, Engagement, engagement_id)
    check_answered(engagement)
    with partnership.change(f"Answered: {said_of(engagement)}") as unit:
        detail = replace(_detail_of(unit.session, engagement_id), reply_wanted=True, replied_on=on)
        check_detail(engagement, detail, today)
        put(unit.session, detail)


def _titled(engagement: Engagement) -> str:
    return f"{'Correct' if engagement.id else 'Add'} engagement: {said_of(engagement).strip()}"


def _carry_over(session: Session, from_id: int, to_id: int, to: date) -> None:
    """Give the engagement that takes another's place its people, place and themes, and what is still to be done."""
    detail = _detail(session, from_id)
    if detail is not None:
        blank = {"confirmed_on": None, "cancelled_by": None, "replied_on": None}
        put(session, replace(detail, id=0, engagement_id=to_id, **blank))
    for one in _of(session, Participant, from_id):
        put(session, replace(one, id=0, engagement_id=to_id))
    for one in _of(session, EngagementTheme, from_id):
        put(session, replace(one, id=0, engagement_id=to_id))
    for one in _of(session, FollowUp, from_id):
        if one.done_on is None:
            due = max(one.due_on, to) if one.due_on is not None else None
            put(session, replace(one, engagement_id=to_id, due_on=due))


def _put_detail(session: Session, engagement_id: int, **changed: Any) -> None:
    put(session, replace(_detail_of(session, engagement_id), **changed))


def _detail_of(session: Session, engagement_id: int) -> EngagementDetail:
    """How an engagement was arranged; until somebody says who began it, it was arranged between both."""
    return _detail(session, engagement_id) or EngagementDetail(
        engagement_id=engagement_id, direction=Direction.BOTH
    )


def _detail(session: Session, engagement_id: int) -> EngagementDetail | None:
    return next(iter(_of(session, EngagementDetail, engagement_id)), None)


def _detail_id(session: Session, engagement_id: int) -> int:
    found = _detail(session, engagement_id)
    return found.id if found is not None else 0


def _of(session: Session, kind: type[Any], engagement_id: int) -> list[Any]:
    return all_of(session, kind, ROWS[kind].engagement_id == engagement_id)
