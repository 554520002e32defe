"""Engagements that come round, such as a meeting each quarter: their days, and which of them are still to be planned.

They keep the weekday and the place in the month of the first, such as the third Friday. A day on which one of the
series stands near, be it held, cancelled or moved by hand, is taken.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import EngagementDetail, EngagementSeries
from evenhand.domain.mp.referral_engagement import NOT_BY_HAND
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import Spelled, holds_on, months_after, weekday_months_after
from evenhand.domain.vocabulary import Channel, Planned
from evenhand.domain.words import say_count, say_day

AHEAD_MONTHS = 12
MOST_MONTHS_APART = 24
QUARTER, YEAR = 3, 12
DAYS_OF_HALF_A_MONTH = 15


def check_series(series: EngagementSeries) -> None:
    """A series has a title, a kind and an interval, and ends after it begins.

    Raises:
        Refusal: beside the field that is wrong.
    """
    if not series.title.strip():
        raise Refusal("Give it a few words, such as Quarterly meeting.", field="title")
    if not (series.informing or series.publicity or series.working_together):
        raise Refusal("Choose one kind or more: informing, publicity, working together.", field="kinds")
    if series.channel is Channel.CASEWORK_REFERRAL:
        raise Refusal(NOT_BY_HAND, clause="MP12", field="channel")
    if not 1 <= series.months_apart <= MOST_MONTHS_APART:
        raise Refusal(f"Give a number of months from 1 to {MOST_MONTHS_APART}.", field="months_apart")
    if series.ends is not None and series.ends < series.starts:
        raise Refusal(f"It ends before it begins. Give a day from {say_day(series.starts)} on.", field="ends")


def interval_said(series: EngagementSeries) -> str:
    """How often it comes round: every month, every quarter, every two months."""
    named = {1: "every month", QUARTER: "every quarter", YEAR: "every year"}
    return named.get(series.months_apart) or f"every {say_count(series.months_apart, 'month')}"


def days_of(series: EngagementSeries, last: date) -> Iterator[date]:
    """The days of a series from its first to a last one."""
    number, day = 0, series.starts
    while day <= last and (series.ends is None or day <= series.ends):
        yield day
        number += 1
        day = weekday_months_after(series.starts, number * series.months_apart)


@keeps("MP8")
def days_to_plan(
    series: EngagementSeries, taken: Iterable[date], spells: Iterable[Spelled], today: date
) -> tuple[date, ...]:
    """The days of the coming twelve months on which one of a series is still to be planned (MP8).

    `taken` are the days on which its engagements stand; `spells` the times in which whom it is kept with is in office.
    """
    last, in_office = months_after(today, AHEAD_MONTHS), tuple(spells)
    days = tuple(days_of(series, months_after(last, series.months_apart)))
    filled = {_filled_by(days, day, series.months_apart) for day in taken if days}
    return tuple(
        day
        for day in days
        if today <= day <= last and day not in filled and any(holds_on(spell, day) for spell in in_office)
    )


def one_of_series(series: EngagementSeries, day: date) -> Engagement:
    """The engagement of a series on a day, planned."""
    return Engagement(
        mp_id=series.mp_id,
        on=day,
        status=Planned.PLANNED,
        title=series.title,
        informing=series.informing,
        publicity=series.publicity,
        working_together=series.working_together,
        channel=series.channel,
    )


def is_untouched(engagement: Engagement, detail: EngagementDetail, today: date) -> bool:
    """Whether one of a series is ahead just as it was planned: not confirmed, and nothing written about it."""
    written = engagement.summary or engagement.outcome or engagement.note or engagement.led_from_id
    ahead = engagement.status is Planned.PLANNED and engagement.on > today
    return ahead and not written and detail.confirmed_on is None


def _filled_by(days: tuple[date, ...], day: date, months_apart: int) -> date | None:
    """The day of a series that an engagement takes: the nearest, where it stands within half the interval."""
    distance, nearest = min((abs((one - day).days), one) for one in days)
    return nearest if distance <= months_apart * DAYS_OF_HALF_A_MONTH else None
