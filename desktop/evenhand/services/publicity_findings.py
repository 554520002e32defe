"""What the board should notice about its publicity, with pictures, quotes and permissions read once (PP4, PP5, PP7)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.windows import covers
from evenhand.domain.guidance.findings import Finding
from evenhand.domain.members.facts import ContactConsent
from evenhand.domain.publicity.noticing import NotAgreed, NoticedItem, noticed
from evenhand.domain.publicity.permissions import agreed, permitted, say_agreed, say_permission, why_not_in
from evenhand.domain.publicity.record_facts import Picture, PictureSubject
from evenhand.domain.publicity.vocabulary import Permission
from evenhand.domain.vocabulary import Answer
from evenhand.records.reading.facts import all_of
from evenhand.services.item_states import ItemStates, Screen, read_states
from evenhand.services.quotes import quote_bank


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
    """By item, those whose quotes it uses without their permission, or further than it goes."""
    found: dict[int, list[NotAgreed]] = {}
    for banked in quote_bank(session):
        quote, scope = banked.quote, banked.scope
        if quote.said_on is not None and quote.said_on > states.day:
            continue
        refused = quote.permission is Permission.REFUSED
        for item in banked.used_in:
            use = banked.use_in(item)
            on = max(use.on or states.day, states.day)
            beyond = why_not_in(quote, scope, replace(use, on=on)) if permitted(quote, states.day) else ""
            if beyond or not permitted(quote, states.day):
                who = _name(states, quote.person_id)
                told = NotAgreed(who, say_permission(quote, scope), refused, beyond)
                found.setdefault(item.id, []).append(told)
    return found


def _name(states: ItemStates, person_id: int | None) -> str:
    directory = states.politicians.directory
    if person_id is None or person_id not in directory.people:
        return ""
    return directory.called(person_id, states.day)
