"""Compiling the follow-up list from what the file holds."""

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy.orm import Session

from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.follow_up_list import FollowUpList, SeriesLine, for_level
from evenhand.domain.mp.record_facts import EngagementSeries
from evenhand.domain.mp.relations import Relations
from evenhand.domain.mp.series import interval_said
from evenhand.domain.mp.told import open_after, told
from evenhand.domain.vocabulary import Level
from evenhand.records.reading.facts import all_of
from evenhand.services.papers.mp_relations import read_relations
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.papers.waiting_letters import waiting_letters

AHEAD = timedelta(days=92)


def compile_report(session: Session, order: PaperOrder) -> FollowUpList:
    """The list as a copy of the level asked for may hold it."""
    day = order.day
    known = read_relations(session, day)
    follow_ups = open_after(known, known.engagements, day)
    waiting = waiting_letters(session, known, known.mps, day)
    whole = FollowUpList(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        open=len(follow_ups),
        late=sum(one.days_late > 0 for one in follow_ups),
        unanswered=len(waiting),
        follow_ups=follow_ups,
        waiting=waiting,
        ahead=tuple(
            told(known, one, day) for one in known.ahead_with(known.mps, day) if one.on <= day + AHEAD
        ),
        series=tuple(_series(session, known, day)),
    )
    return for_level(whole, order.level)


def _series(session: Session, known: Relations, day: date) -> Iterator[SeriesLine]:
    """What comes round and has not ended by the day, with the next day on which it is planned."""
    in_series = {one.engagement_id: one.series_id for one in known.details.values()}
    for one in all_of(session, EngagementSeries, order="title"):
        if one.ends is None or one.ends >= day:
            days = [
                each.on
                for each in known.ahead_with((one.mp_id,), day)
                if in_series.get(each.id) == one.id or _alike(one, each)
            ]
            yield SeriesLine(
                title=one.title,
                with_whom=known.name(one.mp_id, day),
                how_often=interval_said(one),
                next_on=min(days, default=None),
            )


def _alike(series: EngagementSeries, engagement: Engagement) -> bool:
    """Whether an engagement is one of those that come round, also where it was planned by itself before them."""
    return (engagement.title.casefold(), engagement.channel) == (series.title.casefold(), series.channel)
