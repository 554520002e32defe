"""How often each politician was in public through the partnership in a period, and what the counts cannot know."""

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.standing import STANDS
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.publicity.evenness import Appearance, Evenness, Shown, evenness_of
from evenhand.domain.publicity.naming import ways_in
from evenhand.domain.publicity.record_facts import Picture, PictureSubject
from evenhand.domain.spells import Spell, overlap
from evenhand.domain.vocabulary import CandidateStatus, Planned, PublicOffice
from evenhand.domain.words import say_count, say_day
from evenhand.records.reading.facts import all_of
from evenhand.services.item_states import ItemStates, Screen, read_states

STOOD = (*STANDS, CandidateStatus.ELECTED, CandidateStatus.NOT_ELECTED)


def evenness(session: Session, starts: date, ends: date, screen: Screen | None = None) -> Evenness:
    """The counts for both days and all between, of what was published and held, as known on the last (PP7)."""
    states = read_states(session, ends, screen)
    people = _politicians(states, Spell(starts, ends))
    appearances = [*_in_items(states), *_at_events(states)]
    return evenness_of(starts, ends, people, appearances, _missing(session, states, starts))


def _politicians(states: ItemStates, period: Spell) -> dict[int, tuple[str, str]]:
    """Everybody who was councillor, mayor, commissioner, MP or candidate in the period, each with the part."""
    who = states.politicians
    parts: dict[int, list[str]] = {}
    for office in who.directory.public_offices:
        if office.kind is not PublicOffice.PARTY_OFFICER and overlap(office, period):
            parts.setdefault(office.person_id, []).append(office.kind.label)
    for term in who.relationship.terms:
        if overlap(term, period) and _is_last(term, who.relationship.terms, period):
            parts.setdefault(_person(states, term), []).append(_sat(term, period))
    polls = {election.id: election.poll_on for election in who.elections.elections}
    for one in who.elections.candidates:
        stood = one.status in STOOD and one.since <= polls[one.election_id]
        if stood and one.person_id is not None and overlap(Spell(one.since, polls[one.election_id]), period):
            parts.setdefault(one.person_id, []).append("Candidate")
    return {
        person_id: (who.directory.people[person_id].name, ", ".join(dict.fromkeys(own)))
        for person_id, own in parts.items()
    }


def _is_last(term: MpTerm, terms: Iterable[MpTerm], period: Spell) -> bool:
    """Whether it is the last term of somebody in the period."""
    own = [one.starts for one in terms if one.mp_id == term.mp_id and overlap(one, period)]
    return term.starts == max(own)


def _sat(term: MpTerm, period: Spell) -> str:
    """MP for whoever is one on the last day, otherwise until when: nobody is called MP after the dissolution."""
    over = term.ends is not None and period.ends is not None and term.ends < period.ends
    return f"MP until {say_day(term.ends)}" if over and term.ends else "MP"


def _person(states: ItemStates, term: MpTerm) -> int:
    return states.politicians.relationship.mps[term.mp_id].person_id


def _in_items(states: ItemStates) -> Iterator[Appearance]:
    """Whom published items named, quoted and pictured; somebody quoted or pictured alone is not counted as named."""
    for item in states.publicity.items:
        on = states.record(item).out_on
        for name in states.publicity.names:
            if on is not None and name.item_id == item.id:
                for way in ways_in(name.how):
                    yield Appearance(name.person_id, Shown(way), on, item.title, f"publicity_item:{item.id}")


def _at_events(states: ItemStates) -> Iterator[Appearance]:
    """Who was asked to an event that was held."""
    held = {one.id: one for one in states.publicity.events if one.status is Planned.HELD}
    for guest in states.publicity.guests:
        event = held.get(guest.event_id)
        if event is not None and event.on <= states.day:
            yield Appearance(
                guest.person_id, Shown.AT_EVENT, event.on, event.title, f"event:{guest.event_id}"
            )


def _missing(session: Session, states: ItemStates, starts: date) -> Iterator[str]:
    """What the record does not hold, so that a low count may only look low."""
    records = [states.record(item) for item in states.publicity.items]
    out = [one for one in records if one.out_on is not None and starts <= one.out_on <= states.day]
    unread = [one for one in out if not one.words.text]
    if unread:
        yield f"{_count(len(unread), 'published item has', 'published items have')} no text in this file."
    named = {one.item_id for one in states.publicity.names}
    unnamed = [one for one in out if one.item.id not in named and _names_somebody(states, one.words.whole)]
    if unnamed:
        has = _count(len(unnamed), "published item names", "published items name")
        yield f"{has} a politician by its words, and nobody is recorded in it."
    keys = {one.item.id for one in out}
    pictures = [one.id for one in all_of(session, Picture) if one.item_id in keys and not one.left_out]
    told = {one.picture_id for one in all_of(session, PictureSubject)}
    blank = [one for one in pictures if one not in told]
    if blank:
        yield f"{_count(len(blank), 'picture does', 'pictures do')} not say who is in it."
    yield from _without_guests(states, starts)


def _without_guests(states: ItemStates, starts: date) -> Iterable[str]:
    guests = {one.event_id for one in states.publicity.guests}
    events = [
        one
        for one in states.publicity.events
        if one.status is Planned.HELD and starts <= one.on <= states.day and one.id not in guests
    ]
    if events:
        yield f"{_count(len(events), 'event has', 'events have')} nobody recorded as taking part."


def _names_somebody(states: ItemStates, text: str) -> bool:
    return bool(states.screen(text).politicians)


def _count(number: int, one: str, many: str) -> str:
    told = say_count(number, one, many)
    return f"{told[0].upper()}{told[1:]}"
