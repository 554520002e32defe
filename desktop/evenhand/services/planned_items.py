"""Everything planned in every room, as the sweep holds it against the election windows (PP5)."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType

from sqlalchemy.orm import Session

from evenhand.domain.elections.named_in_words import text_says, with_named
from evenhand.domain.elections.planned import ItemKind, Medium, PlannedItem, PoliticianFact, TextSays
from evenhand.domain.grants.facts import Round
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.mp.facts import Engagement, is_casework, said_of
from evenhand.domain.mp.follow_ups import open_on
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.screening.findings import Screened
from evenhand.domain.vocabulary import Channel, EventKind, Planned, PublicityKind, PublicityStatus
from evenhand.records.reading.facts import all_of
from evenhand.services.hustings import fairness
from evenhand.services.politicians import Politicians, read_politicians
from evenhand.services.publicity_reading import Publicity, read_publicity
from evenhand.services.words_read import reader

NOT_OUT = (PublicityStatus.DRAFT, PublicityStatus.PLANNED, PublicityStatus.HELD_BACK)
NOTHING_READ = TextSays()
MEDIUM_OF_KIND = MappingProxyType(
    {
        PublicityKind.PRESS_RELEASE: Medium.PRESS,
        PublicityKind.NEWSLETTER: Medium.NEWSLETTER,
        PublicityKind.LEAFLET: Medium.NEWSLETTER,
        PublicityKind.SOCIAL_POST: Medium.POST,
        PublicityKind.PHOTOGRAPH: Medium.PHOTOGRAPH,
    }
)
MEDIUM_OF_CHANNEL = MappingProxyType(
    {
        Channel.EMAIL: Medium.WRITING,
        Channel.LETTER: Medium.WRITING,
        Channel.WALKABOUT: Medium.VISIT,
        Channel.EVENT: Medium.VISIT,
        Channel.OPENING: Medium.VISIT,
        Channel.AWARD_PRESENTATION: Medium.VISIT,
        Channel.WEBSITE_ARTICLE: Medium.PAGE,
        Channel.BLOG: Medium.PAGE,
        Channel.SOCIAL_POST: Medium.POST,
        Channel.PRESS_QUOTE: Medium.PRESS,
        Channel.PHOTO_OPPORTUNITY: Medium.PHOTOGRAPH,
    }
)


def planned_items(session: Session, as_at: date) -> list[PlannedItem]:
    """Everything planned in every room, with the politicians, as publicly known on a day, who take part."""
    who = read_politicians(session, as_at)
    publicity = read_publicity(session)
    return [
        *_meetings(session, as_at),
        *_announcements(session),
        *_events(session, publicity, who),
        *_items(publicity, who),
        *_engagements(who),
        *_follow_ups(who),
    ]


def _is_ahead(status: Planned, on: date, as_at: date) -> bool:
    """Whether something was still to come, as seen on a day; what was held later was planned then."""
    return status is Planned.PLANNED or (status is Planned.HELD and on > as_at)


def _is_not_out(item: PublicityItem, as_at: date) -> bool:
    """Whether a public item had still to go out, as seen on a day."""
    out = item.published_on if item.status is PublicityStatus.PUBLISHED else None
    return item.status in NOT_OUT or (out is not None and out > as_at)


def _meetings(session: Session, as_at: date) -> list[PlannedItem]:
    rounds = {one.decides_on for one in all_of(session, Round) if one.decides_on}
    return [
        PlannedItem(
            ItemKind.MEETING,
            f"meeting:{meeting.id}",
            meeting.kind.label,
            meeting.held_on,
            announces_award=meeting.held_on in rounds,
        )
        for meeting in all_of(session, Meeting)
        if _is_ahead(meeting.status, meeting.held_on, as_at)
    ]


def _announcements(session: Session) -> list[PlannedItem]:
    return [
        PlannedItem(
            ItemKind.AWARD,
            f"grant_round:{one.id}",
            f"Awards of {one.name}",
            one.announces_on,
            announces_award=True,
        )
        for one in all_of(session, Round)
        if one.announces_on is not None
    ]


def _events(session: Session, publicity: Publicity, who: Politicians) -> list[PlannedItem]:
    return [
        PlannedItem(
            ItemKind.EVENT,
            f"event:{event.id}",
            event.title,
            event.on,
            who.among([g.person_id for g in publicity.guests if g.event_id == event.id], event.on),
            announces_award=event.kind is EventKind.AWARDS,
            launch=event.kind in (EventKind.LAUNCH, EventKind.OPENING),
            hustings=event.kind is EventKind.HUSTINGS,
            fairness=fairness(session, event.id) if event.kind is EventKind.HUSTINGS else None,
        )
        for event in publicity.events
        if _is_ahead(event.status, event.on, who.as_at)
    ]


def planned_publicity(
    item: PublicityItem,
    politicians: tuple[PoliticianFact, ...],
    day: date,
    text: TextSays = NOTHING_READ,
) -> PlannedItem:
    """A public item as something planned for a day, with what its words say where they were read."""
    return PlannedItem(
        ItemKind.PUBLICITY,
        f"publicity_item:{item.id}",
        item.title,
        day,
        politicians,
        announces_award=item.kind is PublicityKind.AWARD_ANNOUNCEMENT,
        launch=item.kind is PublicityKind.LAUNCH,
        medium=MEDIUM_OF_KIND.get(item.kind, Medium.PAGE),
        text=text,
    )


def _items(publicity: Publicity, who: Politicians) -> list[PlannedItem]:
    planned = [
        item for item in publicity.items if item.planned_on is not None and _is_not_out(item, who.as_at)
    ]
    read = reader(who, who.as_at) if any(item.text.strip() for item in planned) else _unread
    return [
        _item(item, item.planned_on, read(f"{item.title}\n\n{item.text}"), publicity, who)
        for item in planned
        if item.planned_on is not None
    ]


def _item(
    item: PublicityItem, on: date, read: Screened, publicity: Publicity, who: Politicians
) -> PlannedItem:
    people = who.among([one.person_id for one in publicity.names if one.item_id == item.id], on)
    return planned_publicity(item, with_named(people, read), on, text_says(read))


def _unread(_: str) -> Screened:
    """Where no item has a text there is nothing to read."""
    return Screened()


def _engagements(who: Politicians) -> list[PlannedItem]:
    return [
        _engagement(engagement, said_of(engagement), engagement.on, who)
        for engagement in who.relationship.engagements
        if _is_ahead(engagement.status, engagement.on, who.as_at)
    ]


def _follow_ups(who: Politicians) -> list[PlannedItem]:
    """What was promised for a day and not done yet: mostly a letter or a call."""
    kept = who.relationship
    return [
        replace(
            _engagement(engagement, f"Follow-up: {said_of(engagement)}", follow_up.due_on, who),
            announces_award=False,
            launch=False,
            medium=Medium.WRITING,
        )
        for engagement, follow_up in open_on(kept.engagements, kept.beside.follow_ups, who.as_at)
        if follow_up.due_on is not None
    ]


def _engagement(engagement: Engagement, title: str, day: date, who: Politicians) -> PlannedItem:
    person_id = who.relationship.mps[engagement.mp_id].person_id
    return PlannedItem(
        ItemKind.ENGAGEMENT,
        f"engagement:{engagement.id}",
        title,
        day,
        who.among([person_id], day),
        announces_award=engagement.channel is Channel.AWARD_PRESENTATION,
        launch=engagement.channel is Channel.OPENING,
        casework=is_casework(engagement),
        medium=MEDIUM_OF_CHANNEL.get(engagement.channel, Medium.TALK),
    )
