"""What the board should notice about its publicity, with pictures, quotes and permissions read once (PP4, PP5, PP7)."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.windows import covers
from evenhand.domain.guidance.findings import Finding
from evenhand.domain.members.facts import ContactConsent
from evenhand.domain.publicity.noticing import NotAgreed, NoticedItem, noticed
from evenhand.domain.publicity.permissions import agreed, permitted, say_agreed, say_permission
from evenhand.domain.publicity.record_facts import Picture, PictureSubject, Quote, QuoteUse
from evenhand.domain.publicity.vocabulary import Permission
from evenhand.domain.vocabulary import Answer
from evenhand.records.reading.facts import all_of
from evenhand.services.item_states import ItemStates, Screen, read_states


def publicity_findings(session: Session, day: date, screen: Screen | None = None) -> list[Finding]:
    """Everything to notice about public items on a day, as the record stood then."""
    states = read_states(session, day, screen)
    window_open = any(covers(one, day) for one in states.windows if one.strength is not Answer.GO_AHEAD)
    pictured, quoted = _pictured(session, states), _quoted(session, states)
    found: list[Finding] = []
    for item in states.publicity.items:
        record = states.record(item)
        looked_at = NoticedItem(
            record,
            states.of(item),
            day,
            window_open,
            tuple(pictured.get(item.id, ())),
            tuple(quoted.get(item.id, ())),
        )
        found += noticed(looked_at)
    return found


def _pictured(session: Session, states: ItemStates) -> dict[int, list[NotAgreed]]:
    """By item, those in its pictures who did not agree by the day."""
    pictures = {
        one.id: one
        for one in all_of(session, Picture)
        if not one.left_out and (one.taken_on is None or one.taken_on <= states.day)
    }
    consents = all_of(session, ContactConsent)
    found: dict[int, list[NotAgreed]] = {}
    for subject in all_of(session, PictureSubject):
        picture = pictures.get(subject.picture_id)
        if picture is not None and not agreed(subject, consents, states.day):
            found.setdefault(picture.item_id, []).append(_not_agreed(subject, consents, states))
    return found


def _not_agreed(subject: PictureSubject, consents: Iterable[ContactConsent], states: ItemStates) -> NotAgreed:
    return NotAgreed(
        _name(states, subject.person_id) or subject.who,
        say_agreed(subject, consents, states.day),
        subject.permission is Permission.REFUSED,
    )


def _quoted(session: Session, states: ItemStates) -> dict[int, list[NotAgreed]]:
    """By item, those whose quotes it uses without their permission."""
    quotes = {one.id: one for one in all_of(session, Quote)}
    found: dict[int, list[NotAgreed]] = {}
    for use in all_of(session, QuoteUse):
        quote = quotes[use.quote_id]
        said = quote.said_on is None or quote.said_on <= states.day
        if said and not permitted(quote, states.day):
            refused = quote.permission is Permission.REFUSED
            who = _name(states, quote.person_id)
            found.setdefault(use.item_id, []).append(NotAgreed(who, say_permission(quote), refused))
    return found


def _name(states: ItemStates, person_id: int | None) -> str:
    directory = states.politicians.directory
    if person_id is None or person_id not in directory.people:
        return ""
    return directory.called(person_id, states.day)
