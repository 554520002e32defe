"""Whether an engagement fits what is kept of it: what is beside it, what led to it or came of it, and a letter sent."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.mp.checks import check_alive, check_chain, check_engagement
from evenhand.domain.mp.facts import Engagement, MpTerm
from evenhand.domain.mp.order_checks import check_as_it_went, check_detail, check_followed
from evenhand.domain.mp.record_facts import EngagementDetail, FollowUp, Letter, Referral
from evenhand.domain.mp.referral_engagement import check_as_referred, check_not_by_hand
from evenhand.domain.refusals import Refusal
from evenhand.records.reading.facts import all_of, one_of
from evenhand.records.rows.mp import EngagementRow, MpTermRow
from evenhand.records.rows.mp_record import EngagementDetailRow, LetterRow, ReferralRow
from evenhand.services.saving import kept


def refuse_unfit(
    session: Session,
    engagement: Engagement,
    detail: EngagementDetail | None,
    follow_ups: Iterable[FollowUp],
    today: date,
) -> None:
    """Refuse an engagement that does not fit what is to be beside it, what led to it, or what came of it (MP7).

    Raises:
        Refusal: beside the field that is wrong.
    """
    led_from = engagement.led_from_id
    came_from = one_of(session, Engagement, led_from) if led_from and led_from != engagement.id else None
    check_engagement(engagement, came_from, today)
    check_chain(engagement, _chain_up(session, came_from))
    check_alive(engagement, all_of(session, MpTerm, MpTermRow.mp_id == engagement.mp_id))
    check_detail(engagement, detail, today)
    before = kept(session, Engagement, engagement.id) if engagement.id else None
    check_not_by_hand(engagement, before)
    if before is None:
        return
    led_to = all_of(session, Engagement, EngagementRow.led_from_id == engagement.id)
    check_followed(engagement, led_to, follow_ups)
    refuse_other_than_went(session, before, engagement)
    if engagement.mp_id != before.mp_id and _is_tied(session, engagement.id, detail):
        raise Refusal("It is one of several with the same person. Plan another one.", field="mp_id")


def refuse_other_than_went(session: Session, before: Engagement, engagement: Engagement) -> None:
    """Refuse to make of a letter or a referral that was sent something other than what went (MP12).

    Raises:
        Refusal: its day, its status or its reader would change, or how a referral is named.
    """
    for referral in all_of(session, Referral, ReferralRow.engagement_id == engagement.id):
        check_as_referred(engagement, before, referral.reference)
    for letter in all_of(session, Letter, LetterRow.engagement_id == engagement.id):
        check_as_it_went(before, engagement, letter)


def _is_tied(session: Session, engagement_id: int, detail: EngagementDetail | None) -> bool:
    """Whether an engagement comes round in a series, was put off, or took the place of another."""
    tied = detail is not None and (detail.series_id is not None or detail.rearranged_to_id is not None)
    earlier = all_of(session, EngagementDetail, EngagementDetailRow.rearranged_to_id == engagement_id)
    return tied or bool(earlier)


def _chain_up(session: Session, came_from: Engagement | None) -> list[Engagement]:
    """What led to an engagement, one step before another, as far back as it goes."""
    chain: dict[int, Engagement] = {}
    while came_from is not None and came_from.id not in chain:
        chain[came_from.id] = came_from
        came_from = one_of(session, Engagement, came_from.led_from_id or 0)
    return list(chain.values())
