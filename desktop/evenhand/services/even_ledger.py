"""The even-handedness ledger of a period: who was asked, quoted, pictured and made public, by person and party (PP7).

Quotes, photographs and publicity are those of what the partnership itself put out, the same for everybody. Invitations
are the occasions to which somebody was asked: events, and walkabouts, openings and the like with an MP, each day once.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.mp.give_and_take import SHOWN
from evenhand.domain.mp.ledger import ByName, Ledger, ledger_of
from evenhand.domain.mp.vocabulary import CancelledBy, Direction
from evenhand.domain.publicity.facts import Event, EventGuest
from evenhand.domain.spells import Spell, overlap
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_count
from evenhand.records.reading.facts import all_of
from evenhand.services.evenness import STOOD, evenness
from evenhand.services.item_states import Screen
from evenhand.services.mp import Relationship
from evenhand.services.politicians import Politicians, read_politicians


def ledger(session: Session, starts: date, ends: date, screen: Screen | None = None) -> Ledger:
    """The ledger for both days and all between, as known on the last one."""
    counts = evenness(session, starts, ends, screen)
    who = read_politicians(session, ends)
    asked = {*_to_events(session), *_to_occasions(who.relationship)}
    invited: dict[int, int] = {}
    for person_id, on in asked:
        if starts <= on <= ends:
            invited[person_id] = invited.get(person_id, 0) + 1
    period = Spell(starts, ends)
    by_name = sorted(set(_by_name(who, period)))
    missing = (*counts.missing, *([_uncounted(len(by_name))] if by_name else []))
    parties = public_parties(who, period)
    return ledger_of(starts, ends, counts.lines, parties, invited, missing, by_name)


def _by_name(who: Politicians, period: Spell) -> Iterator[ByName]:
    """The candidates of the period who are nobody of the file, each candidacy with its party."""
    polls = {one.id: one.poll_on for one in who.elections.elections}
    for one in who.elections.candidates:
        poll = polls[one.election_id]
        stood = one.status in STOOD and one.since <= poll and overlap(Spell(one.since, poll), period)
        if stood and one.person_id is None:
            yield ByName(one.name.strip(), one.party.strip())


def _uncounted(number: int) -> str:
    """That nothing can be counted of candidates who are recorded by name alone."""
    said = say_count(number, "candidate is", "candidates are")
    return f"{said[0].upper()}{said[1:]} recorded by name alone, so nothing could be counted for them."


def public_parties(who: Politicians, period: Spell) -> Mapping[int, str]:
    """The party of each person as it was public in a period, by candidacy, office or term; the latest one stands.

    Nothing that rests on consent is read here (PP6).
    """
    found = sorted(_declared(who, period))
    return {person_id: party for _, person_id, party in found}


def _declared(who: Politicians, period: Spell) -> Iterator[tuple[date, int, str]]:
    """Every party that was public in the period, with the day from which it was."""
    kept = who.relationship
    for term in kept.terms:
        if term.party.strip() and overlap(term, period):
            yield term.starts, kept.mps[term.mp_id].person_id, term.party.strip()
    for office in who.directory.public_offices:
        if office.party.strip() and overlap(office, period):
            yield office.starts, office.person_id, office.party.strip()
    polls = {one.id: one.poll_on for one in who.elections.elections}
    for one in who.elections.candidates:
        poll = polls[one.election_id]
        stood = one.since <= poll and overlap(Spell(one.since, poll), period)
        if stood and one.person_id is not None and one.party.strip():
            yield one.since, one.person_id, one.party.strip()


def _to_events(session: Session) -> Iterator[tuple[int, date]]:
    """Whom the partnership asked to an event that was not called off, and its day."""
    events = {one.id: one for one in all_of(session, Event) if one.status is not Planned.CANCELLED}
    for guest in all_of(session, EventGuest):
        if guest.event_id in events:
            yield guest.person_id, events[guest.event_id].on


def _to_occasions(kept: Relationship) -> Iterator[tuple[int, date]]:
    """Which MP was asked to see the work or be seen with it; what we called off ourselves was no invitation."""
    for one in kept.engagements:
        detail = kept.beside.details.get(one.id)
        theirs = detail is not None and detail.direction is Direction.THEIRS
        by_us = detail is not None and detail.cancelled_by is CancelledBy.US
        if one.channel in SHOWN and not theirs and not by_us and not kept.is_contact(one.mp_id):
            yield kept.mps[one.mp_id].person_id, one.on
