"""What one person's record claims that the same person cannot hold twice: read before two records become one."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.meetings.record_facts import Reply, Vote, WrittenAnswer, WrittenDecision
from evenhand.domain.members.duplicates import Claim, Claims
from evenhand.domain.members.facts import (
    ContactConsent,
    Departure,
    GroupMember,
    MemberGroup,
    Membership,
    OfficeHeld,
    PartyConsent,
    PublicOfficeHeld,
)
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.partnership.facts import Council
from evenhand.domain.publicity.facts import Event, EventGuest
from evenhand.domain.vocabulary import Office, PublicOffice
from evenhand.domain.words import say_day, shortened
from evenhand.records.reading.facts import ROWS, all_of

DAY = timedelta(days=1)
COUNTED_TWICE = "Both were counted, so take one of them out first, or leave the two records as two people."
WITHDRAW = "Withdraw one of them first."


def claims_of(session: Session, person_id: int) -> Claims:
    """Everything that a person's record claims for a time or once."""
    spells = (
        *_seats(session, person_id),
        *_public_offices(session, person_id),
        *_groups(session, person_id),
        *_consents(session, person_id),
        *_terms(session, person_id),
        *_votes(session, person_id),
    )
    return Claims(spells, dict(_said_once(session, person_id)))


def _own(session: Session, kind: Any, person_id: int) -> list[Any]:
    return all_of(session, kind, ROWS[kind].person_id == person_id)


def _claim(what: str, fact: Any) -> Claim:
    """A claim to a spell; two that say the same of one person are one."""
    return Claim(what, fact.starts, fact.ends, replace(fact, id=0, person_id=0))


def _seats(session: Session, person_id: int) -> Iterator[Claim]:
    for spell in _own(session, Membership, person_id):
        yield _claim("a membership", spell)
    for held in _own(session, OfficeHeld, person_id):
        name = held.title if held.office is Office.OTHER else held.office.label.lower()
        yield _claim(f"the office of {name}", held)


def _public_offices(session: Session, person_id: int) -> Iterator[Claim]:
    councils = {one.id: one.name for one in all_of(session, Council)}
    for held in _own(session, PublicOfficeHeld, person_id):
        is_party = held.kind is PublicOffice.PARTY_OFFICER
        of = held.role if is_party else councils.get(held.council_id, "")
        yield _claim(f"the public office of {held.kind.label.lower()}{f' ({of})' if of else ''}", held)


def _groups(session: Session, person_id: int) -> Iterator[Claim]:
    names = {one.id: one.name for one in all_of(session, MemberGroup)}
    for one in _own(session, GroupMember, person_id):
        yield _claim(f"a time in the group {names[one.group_id]}", one)


def _consents(session: Session, person_id: int) -> Iterator[Claim]:
    """Consents that hold; of one to hold a party nothing is told but that there is one."""
    for one in _own(session, ContactConsent, person_id):
        last = min((day for day in (one.until, _before(one.withdrawn_on)) if day is not None), default=None)
        if last is None or last >= one.given_on:
            said = replace(one, id=0, person_id=0)
            yield Claim(f"a consent to one use, {one.use.label.lower()},", one.given_on, last, said)
    for one in _own(session, PartyConsent, person_id):
        if one.withdrawn_on is None:
            yield Claim("a consent to hold a party", one.given_on, one.until, settle=WITHDRAW)


def _before(day: Any) -> Any:
    return None if day is None else day - DAY


def _terms(session: Session, person_id: int) -> Iterator[Claim]:
    for known in _own(session, Mp, person_id):
        for term in all_of(session, MpTerm, ROWS[MpTerm].mp_id == known.id):
            said = replace(term, id=0, mp_id=0)
            yield Claim("a term in Parliament", term.starts, term.ends, said)


def _said_once(session: Session, person_id: int) -> Iterator[tuple[Hashable, tuple[str, str]]]:
    days = {one.id: say_day(one.held_on) for one in all_of(session, Meeting)}
    for one in _own(session, Attendance, person_id):
        yield ("meeting", one.meeting_id), (f"the meeting of {days[one.meeting_id]}", one.presence.value)
    yield from _replies(session, days, person_id)
    for spell in _own(session, Membership, person_id):
        for told in all_of(session, Departure, ROWS[Departure].membership_id == spell.id):
            says = ", ".join(part for part in (told.source.label, say_day(told.told_on), told.words) if part)
            what = f"how the membership from {say_day(spell.starts)} ended"
            yield ("departure", replace(spell, id=0, person_id=0)), (what, says)
    events = {one.id: one.title for one in all_of(session, Event)}
    for one in _own(session, EventGuest, person_id):
        yield ("event", one.event_id), (f"the event {events[one.event_id]}", one.part or "no part")


def _replies(
    session: Session, days: Mapping[int, str], person_id: int
) -> Iterator[tuple[Hashable, tuple[str, str]]]:
    for reply in _own(session, Reply, person_id):
        what = f"the notice of the meeting of {days[reply.meeting_id]}"
        yield ("reply", reply.meeting_id), (what, reply.answer.value)


def _votes(session: Session, person_id: int) -> Iterator[Claim]:
    """Votes at meetings and in writing: what was counted twice cannot have been one person's."""
    held = {one.id: one.held_on for one in all_of(session, Meeting)}
    made = {one.id: one for one in all_of(session, Decision)}
    for vote in _own(session, Vote, person_id):
        decision = made[vote.decision_id]
        day = held[decision.meeting_id]
        yield Claim(f"a vote on decision {decision.number}", day, day, settle=COUNTED_TWICE)
    asked = {one.id: one for one in all_of(session, WrittenDecision)}
    for given in _own(session, WrittenAnswer, person_id):
        written = asked[given.written_id]
        what = f"an answer to the decision in writing “{shortened(written.wording)}”"
        yield Claim(what, written.sent_on, written.sent_on, settle=COUNTED_TWICE)
