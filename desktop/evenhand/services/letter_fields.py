"""What the file knows that a letter can tell: of the partnership, and of the event, round, remark or referral."""

from collections.abc import Callable
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.law import kind_words
from evenhand.domain.grants.facts import Round
from evenhand.domain.mp.casework import has_consent
from evenhand.domain.mp.letters import About
from evenhand.domain.mp.record_facts import Letter, Misconception, Referral
from evenhand.domain.mp.vocabulary import CaseCategory, CaseRoute
from evenhand.domain.publicity.facts import Event
from evenhand.domain.vocabulary import EventKind, Planned
from evenhand.domain.words import say_day, say_long_day, say_pence, shortened
from evenhand.records.reading.facts import all_of
from evenhand.services import rules
from evenhand.services.letter_readers import ReaderOf
from evenhand.services.partnership import read_identity
from evenhand.services.saving import kept
from evenhand.services.standing_alike import election_of

Choices = tuple[tuple[int, str], ...]
CLOSE = "Yours sincerely,\n\n{secretary}\nfor {partnership}\n{reply_to}"


def own_fields(session: Session) -> dict[str, str]:
    """What every letter can tell: who writes, from where, and with what money."""
    one = read_identity(session)
    return {
        "partnership": one.name,
        "area": one.area,
        "programme": rules.shipped(one.rule_book).name,
        "secretary": one.secretary,
    }


def fields_of(session: Session, reader: ReaderOf, about: About, about_id: int, day: date) -> dict[str, str]:
    """All fields that can be filled for a reader, and for what the letter is about."""
    found = own_fields(session) | {"seat": reader.seat} | _of_election(session, reader, day)
    return found | (ABOUT[about](session, about_id) if about_id and about in ABOUT else {})


def last_close(session: Session, secretary: str) -> str:
    """How the letter written last by this secretary ended, which the next one takes over; empty where there is none."""
    name = secretary.strip().casefold()
    closes = (one.close for one in reversed(all_of(session, Letter)))
    return next((one for one in closes if one.strip() and name in " ".join(one.casefold().split())), "")


def choices(session: Session, about: About, mp_id: int | None, day: date) -> Choices:
    """The records that a letter can be about, with their words: events ahead, open rounds, what is unanswered."""
    return CHOICES[about](session, mp_id, day) if about in CHOICES else ()


def _of_election(session: Session, reader: ReaderOf, day: date) -> dict[str, str]:
    election = election_of(session, reader.person.id, day)
    if election is None:
        return {}
    return {
        "election": kind_words(election.kind),
        "election_area": election.area,
        "poll_day": say_long_day(election.poll_on),
    }


def _of_event(session: Session, key: int) -> dict[str, str]:
    one = kept(session, Event, key)
    return {
        "event": one.title,
        "event_day": say_long_day(one.on),
        "event_time": one.at,
        "event_place": one.place,
    }


def _of_round(session: Session, key: int) -> dict[str, str]:
    one = kept(session, Round, key)
    least, most = one.least_pence, one.most_pence
    if least is not None and most is not None:
        amounts = f"between {say_pence(least)} and {say_pence(most)}"
    else:
        amounts = f"up to {say_pence(most)}" if most is not None else ""
    return {
        "round": one.name,
        "round_opens": say_day(one.opens),
        "round_closes": say_day(one.closes),
        "round_amounts": amounts,
    }


def _of_misconception(session: Session, key: int) -> dict[str, str]:
    one = kept(session, Misconception, key)
    return {
        "said": one.said.strip().rstrip("."),
        "heard_on": say_day(one.heard_on),
        "heard_where": one.heard_where,
        "facts": one.facts,
    }


def _of_referral(session: Session, key: int) -> dict[str, str]:
    one = kept(session, Referral, key)
    other = one.category is CaseCategory.OTHER
    return {
        "reference": one.reference,
        "category": "another matter" if other else one.category.label.lower(),
        "resident": one.resident,
        "matter": one.matter,
        "consent_day": say_day(one.consent_on) if one.consent_on else "",
        "consent_for": one.consent_for.strip().rstrip("."),
    }


def _openings(session: Session, _: int | None, day: date) -> Choices:
    return _events(session, (EventKind.OPENING, EventKind.LAUNCH), day)


def _awards(session: Session, _: int | None, day: date) -> Choices:
    return _events(session, (EventKind.AWARDS,), day)


def _events(session: Session, kinds: tuple[EventKind, ...], day: date) -> Choices:
    """The events of some kinds that are planned from a day on."""
    events = all_of(session, Event, order="on")
    ahead = [one for one in events if one.kind in kinds and one.on >= day and one.status is Planned.PLANNED]
    return tuple((one.id, f"{one.title}, {say_day(one.on)}") for one in ahead)


def _rounds(session: Session, _: int | None, day: date) -> Choices:
    return tuple((one.id, one.name) for one in all_of(session, Round, order="closes") if one.closes >= day)


def _misconceptions(session: Session, mp_id: int | None, day: date) -> Choices:
    heard = [
        one
        for one in all_of(session, Misconception, order="heard_on")
        if one.mp_id in (None, mp_id) and one.heard_on <= day and one.settled_on is None
    ]
    return tuple((one.id, shortened(one.said)) for one in heard)


def _referrals(session: Session, mp_id: int | None, day: date) -> Choices:
    """Those of the MP that may go: with consent, and not sent yet; named by their reference alone (MP12)."""
    may_go = [
        one
        for one in all_of(session, Referral, order="reference")
        if one.mp_id == mp_id
        and one.route is CaseRoute.REFERRED
        and one.sent_on is None
        and one.closed_on is None
        and has_consent(one, day)
    ]
    return tuple((one.id, one.reference) for one in may_go)


ABOUT: dict[About, Callable[[Session, int], dict[str, str]]] = {
    About.OPENING: _of_event,
    About.AWARDS: _of_event,
    About.ROUND: _of_round,
    About.MISCONCEPTION: _of_misconception,
    About.REFERRAL: _of_referral,
}
CHOICES: dict[About, Callable[[Session, int | None, date], Choices]] = {
    About.OPENING: _openings,
    About.AWARDS: _awards,
    About.ROUND: _rounds,
    About.MISCONCEPTION: _misconceptions,
    About.REFERRAL: _referrals,
}
