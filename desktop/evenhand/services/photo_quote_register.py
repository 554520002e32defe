"""The photo and quote register: where somebody was pictured or quoted, in public items and with the MP (MP10)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.facts import ContactConsent, Person
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.permissions import agreed, permitted, say_agreed, say_permission
from evenhand.domain.publicity.record_facts import Picture, PictureSubject
from evenhand.domain.vocabulary import Channel, Planned
from evenhand.records.reading.facts import all_of
from evenhand.services.mp import read_relationship
from evenhand.services.quotes import quote_bank

NOT_IN_AN_ITEM = "not used yet"


class RegisterKind(StrEnum):
    """What a line of the register is."""

    PICTURE = "picture"
    QUOTE = "quote"


CHANNELS = {Channel.PHOTO_OPPORTUNITY: RegisterKind.PICTURE, Channel.PRESS_QUOTE: RegisterKind.QUOTE}


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One picture or quote of one person: when, what, where, and what is known of their agreement.

    `person_id` is None for people who are no persons of the record; `opens` is the item or engagement it stands in.
    """

    kind: RegisterKind
    person_id: int | None
    who: str
    on: date | None
    what: str
    where: str
    permission: str
    agreed: bool
    opens: str


@keeps("MP10")
def read_register(session: Session, day: date) -> tuple[RegisterLine, ...]:
    """Every picture and quote, in public items and in engagements with the MP, the latest first (MP10)."""
    lines = [*_pictures(session, day), *_quotes(session, day), *_engagements(session, day)]
    return tuple(sorted(lines, key=_order, reverse=True))


def _pictures(session: Session, day: date) -> list[RegisterLine]:
    names = {one.id: one.name for one in all_of(session, Person)}
    items = {one.id: one for one in all_of(session, PublicityItem)}
    pictures = {one.id: one for one in all_of(session, Picture) if not one.left_out}
    consents = all_of(session, ContactConsent)
    lines: list[RegisterLine] = []
    for subject in all_of(session, PictureSubject):
        picture = pictures.get(subject.picture_id)
        if picture is None:
            continue
        item = items[picture.item_id]
        lines.append(
            RegisterLine(
                RegisterKind.PICTURE,
                subject.person_id,
                names.get(subject.person_id or 0, subject.who),
                picture.taken_on or item.published_on or item.planned_on,
                picture.title,
                item.title,
                say_agreed(subject, consents, day),
                agreed(subject, consents, day),
                f"publicity_item:{item.id}",
            )
        )
    return lines


def _quotes(session: Session, day: date) -> list[RegisterLine]:
    lines: list[RegisterLine] = []
    for banked in quote_bank(session):
        quote = banked.quote
        given = permitted(quote, day)
        places = [(one.title, f"publicity_item:{one.id}") for one in banked.used_in] or [(NOT_IN_AN_ITEM, "")]
        lines += [
            RegisterLine(
                RegisterKind.QUOTE,
                quote.person_id,
                banked.name,
                quote.said_on,
                quote.words,
                where,
                say_permission(quote, banked.scope),
                given,
                opens,
            )
            for where, opens in places
        ]
    return lines


def _engagements(session: Session, day: date) -> list[RegisterLine]:
    """Quotes to the press and photographs with the MP that took place; the MP gave them, so the MP agreed."""
    kept = read_relationship(session, day)
    return [
        RegisterLine(
            CHANNELS[one.channel],
            kept.mps[one.mp_id].person_id,
            kept.people[kept.mps[one.mp_id].person_id].name,
            one.on,
            one.title,
            one.channel.label,
            "given with the engagement",
            True,
            f"engagement:{one.id}",
        )
        for one in kept.engagements
        if one.channel in CHANNELS and one.status is Planned.HELD and one.on <= day
    ]


def _order(line: RegisterLine) -> tuple[date, str, str]:
    return line.on or date.min, line.who, line.what
