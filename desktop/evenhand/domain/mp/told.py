"""Engagements, follow-ups and judgements as a paper of some level tells them.

The public reads of public engagements alone, and of them the day, the kinds and the channel; a case study alone tells
more of those that were chosen for it. Members read titles, who took part and what came of it; private notes stand in a
confidential copy. Nobody reads of a resident's referral, nor of what is to be done about one: a list of those would
tell how many there are (MP12).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.awards_presented import AwardsPresented
from evenhand.domain.mp.engagement_status import status_on, status_said, was_confirmed
from evenhand.domain.mp.facts import Engagement, is_casework, said_of
from evenhand.domain.mp.follow_ups import days_late, open_on, to_be_done
from evenhand.domain.mp.record_facts import BroughtBack, FollowUp, Participant
from evenhand.domain.mp.relations import Relations
from evenhand.domain.mp.vocabulary import Side
from evenhand.domain.vocabulary import Channel, Kind, Level, Planned


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldEngagement:
    """An engagement as a copy tells it, empty where it may not; `with_whom` is with MP where it was and is."""

    engagement_id: int
    mp_id: int
    on: date
    with_whom: str
    channel: Channel
    kinds: tuple[Kind, ...]
    status: str
    title: str = ""
    took_part: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    brought: tuple[str, ...] = ()
    summary: str = ""
    outcome: str = ""
    note: str = ""
    led_from_id: int | None = None
    awards: AwardsPresented | None = None

    @property
    def called(self) -> str:
        """What it is called: by its title, or by its channel where the title is not told."""
        return self.title or self.channel.label

    @property
    def public(self) -> bool:
        """Whether it took place in public."""
        return Kind.PUBLICITY in self.kinds and self.channel is not Channel.CASEWORK_REFERRAL


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFollowUp:
    """What is still to be done after an engagement; `days_late` is none before and on the day it is due."""

    engagement_id: int
    on: date
    after: str
    with_whom: str
    what: str
    owner: str
    due_on: date | None
    days_late: int


def told(relations: Relations, engagement: Engagement, day: date) -> ToldEngagement:
    """An engagement as a confidential copy of a day tells it."""
    known = ToldEngagement(
        engagement_id=engagement.id,
        mp_id=engagement.mp_id,
        on=engagement.on,
        with_whom=relations.name_then(engagement.mp_id, engagement.on, day),
        channel=engagement.channel,
        kinds=engagement.kinds,
        status=_status(relations, engagement, day),
    )
    if is_casework(engagement):
        return replace(known, title=said_of(engagement))
    return replace(
        known,
        title=engagement.title,
        took_part=_took_part(relations, engagement),
        themes=relations.themes_of.get(engagement.id, ()),
        brought=tuple(_said_brought(one) for one in relations.brought.get(engagement.id, ())),
        summary=engagement.summary,
        outcome=engagement.outcome,
        note=engagement.note,
        led_from_id=engagement.led_from_id,
        awards=relations.presented.get(engagement.id),
    )


def _status(relations: Relations, engagement: Engagement, day: date) -> str:
    detail = relations.details.get(engagement.id)
    if was_confirmed(engagement, detail, day):
        return "confirmed"
    on_day = status_on(engagement, day)
    return status_said(engagement, detail) if on_day is Planned.CANCELLED else on_day.label.lower()


@keeps("MP12")
def at_level(engagement: ToldEngagement, level: Level, day: date) -> ToldEngagement:
    """The engagement as a copy of a level on a day may hold it."""
    if level is Level.CONFIDENTIAL:
        return engagement
    board = replace(engagement, note="")
    return board if level is Level.BOARD else _public(board, day)


def _public(engagement: ToldEngagement, day: date) -> ToldEngagement:
    """The day, the kinds and the channel, and awards that were announced."""
    awards = engagement.awards
    announced = awards is not None and awards.announced_on is not None and awards.announced_on <= day
    return ToldEngagement(
        engagement_id=engagement.engagement_id,
        mp_id=engagement.mp_id,
        on=engagement.on,
        with_whom=engagement.with_whom,
        channel=engagement.channel,
        kinds=engagement.kinds,
        status=engagement.status,
        awards=awards if announced else None,
    )


def listed(engagement: ToldEngagement) -> ToldEngagement:
    """What a list of engagements prints: not how it went, what it was about, nor what it came of."""
    return replace(engagement, summary="", themes=(), led_from_id=None)


def in_a_line(engagement: ToldEngagement, *, peopled: bool = False) -> ToldEngagement:
    """What a list prints that has neither awards nor notes, and says who took part where it is `peopled`."""
    took_part = engagement.took_part if peopled else ()
    return replace(listed(engagement), took_part=took_part, awards=None, note="")


def several(engagements: Iterable[ToldEngagement]) -> bool:
    """Whether engagements were with more than one person, so that each is to say with whom."""
    return len({one.mp_id for one in engagements}) > 1


def open_after(
    relations: Relations, engagements: Iterable[Engagement], day: date
) -> tuple[ToldFollowUp, ...]:
    """What was still to be done on a day after engagements that were not called off, first what is due first.

    What is to be done about a resident's referral stands under Casework and in no paper.
    """
    own = (one for one in engagements if not is_casework(one))
    return tuple(
        _follow_up(relations, one, engagement, day)
        for engagement, one in open_on(own, relations.follow_ups, day)
    )


def _follow_up(relations: Relations, one: FollowUp, engagement: Engagement, day: date) -> ToldFollowUp:
    owner = relations.directory.called(one.person_id, day) if one.person_id is not None else ""
    return ToldFollowUp(
        engagement_id=engagement.id,
        on=engagement.on,
        after=said_of(engagement),
        with_whom=relations.name(engagement.mp_id, day),
        what=to_be_done(engagement, one),
        owner=owner,
        due_on=one.due_on,
        days_late=days_late(one, day),
    )


def _took_part(relations: Relations, engagement: Engagement) -> tuple[str, ...]:
    """Who took part, ours first, each with the capacity in brackets where it is known."""
    people = sorted(relations.participants.get(engagement.id, ()), key=_ours_first)
    return tuple(filter(None, (_said_participant(relations, one, engagement.on) for one in people)))


def _ours_first(one: Participant) -> tuple[bool, int]:
    return one.side is not Side.OURS, one.id


def _said_participant(relations: Relations, one: Participant, on: date) -> str:
    known = one.person_id is not None and one.person_id in relations.directory.people
    name = relations.directory.called(one.person_id or 0, on) if known else one.name
    return f"{name} ({one.capacity})" if name and one.capacity else name


def _said_brought(one: BroughtBack) -> str:
    """What came back, with the number where it was counted: applicants (6)."""
    return f"{one.what.label.lower()} ({one.number})" if one.number is not None else one.what.label.lower()
