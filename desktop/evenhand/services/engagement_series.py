"""Engagements that come round: a series is entered once, and those of the coming twelve months stand in the diary."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.mp.facts import Engagement, MpTerm
from evenhand.domain.mp.record_facts import Contact, EngagementDetail, EngagementSeries
from evenhand.domain.mp.series import check_series, days_to_plan, is_untouched, one_of_series
from evenhand.domain.mp.vocabulary import Direction
from evenhand.domain.spells import Spell
from evenhand.domain.vocabulary import Planned
from evenhand.records.reading.facts import all_of, one_of
from evenhand.records.rows.mp import EngagementRow
from evenhand.records.rows.mp_record import (
    ContactRow,
    EngagementDetailRow,
    EngagementLinkRow,
    EngagementThemeRow,
    FollowUpRow,
    ParticipantRow,
)
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import kept, put
from evenhand.services.terms_known import terms_ahead

BESIDE = (EngagementLinkRow, EngagementThemeRow, FollowUpRow, ParticipantRow)


def save_series(partnership: Partnership, series: EngagementSeries, *, today: date) -> int:
    """Add or correct a series, and plan those of the coming twelve months as it has them now; give its key.

    What was held, confirmed or written about stays as it is.

    Raises:
        Refusal: it has no title, kind or interval, or ends before it begins.
    """
    check_series(series)
    verb = "Correct" if series.id else "Plan"
    with partnership.change(f"{verb} regular engagement: {series.title.strip()}") as unit:
        key = put(unit.session, series)
        _take_out_ahead(unit.session, key, today)
        plan_onward(unit.session, key, today=today)
        return key


def end_series(partnership: Partnership, series_id: int, *, on: date, today: date) -> int:
    """End a series on a day; give how many later ones stay, since they were confirmed or written about.

    Raises:
        Refusal: the day is before the first of the series.
    """
    with partnership.reading() as session:
        series = replace(kept(session, EngagementSeries, series_id), ends=on)
    check_series(series)
    with partnership.change(f"End regular engagement: {series.title}") as unit:
        put(unit.session, series)
        _take_out_ahead(unit.session, series_id, today)
        plan_onward(unit.session, series_id, today=today)
        standing = _engagements_of(unit.session, series_id)
        return sum(one.on > on and one.status is Planned.PLANNED for one, _ in standing)


def plan_onward(session: Session, series_id: int, *, today: date) -> None:
    """Plan those of the coming twelve months that are not planned yet, within a larger change."""
    series = kept(session, EngagementSeries, series_id)
    standing = _engagements_of(session, series_id)
    in_place_of = {detail.rearranged_to_id for _, detail in standing}
    taken = [one.on for one, _ in standing if one.id not in in_place_of]
    for day in days_to_plan(series, taken, _in_office(session, series.mp_id, today), today):
        key = put(session, one_of_series(series, day))
        detail = EngagementDetail(
            engagement_id=key,
            direction=Direction.BOTH,
            at=series.at,
            place=series.place,
            series_id=series_id,
        )
        put(session, detail)


def _in_office(session: Session, mp_id: int, today: date) -> list[MpTerm] | list[Spell]:
    """The times in which there is somebody to meet: an MP's terms as far as dissolutions leave them, or a contact's."""
    contact = next(iter(all_of(session, Contact, ContactRow.mp_id == mp_id)), None)
    if contact is None:
        return [one for one in terms_ahead(session, today) if one.mp_id == mp_id]
    return [Spell(contact.starts or date.min, contact.ends)]


def _engagements_of(session: Session, series_id: int) -> list[tuple[Engagement, EngagementDetail]]:
    details = all_of(session, EngagementDetail, EngagementDetailRow.series_id == series_id)
    found = [(one_of(session, Engagement, detail.engagement_id), detail) for detail in details]
    return [(engagement, detail) for engagement, detail in found if engagement is not None]


def _take_out_ahead(session: Session, series_id: int, today: date) -> None:
    """Take out those ahead that stand just as they were planned."""
    standing = _engagements_of(session, series_id)
    in_place_of = {detail.rearranged_to_id for _, detail in standing}
    for engagement, detail in standing:
        alone = engagement.id not in in_place_of and not _has_more(session, engagement.id)
        if alone and is_untouched(engagement, detail, today):
            session.delete(session.get_one(EngagementDetailRow, detail.id))
            session.flush()
            session.delete(session.get_one(EngagementRow, engagement.id))
    session.flush()


def _has_more(session: Session, engagement_id: int) -> bool:
    """Whether anything beside its arrangement is kept of an engagement, or came of it."""
    beside = any(session.query(row.id).filter(row.engagement_id == engagement_id).first() for row in BESIDE)
    return beside or bool(all_of(session, Engagement, EngagementRow.led_from_id == engagement_id))
