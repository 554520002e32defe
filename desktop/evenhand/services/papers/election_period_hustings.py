"""The hustings in an election period, for its report: who stands, who was asked, what is still wanted (PP5, PP7)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.hustings import Fairness, Invited, fairness_of
from evenhand.domain.elections.period_hustings import HustingsCandidate, HustingsSheet
from evenhand.domain.elections.windows import Window, covers, may_cover
from evenhand.domain.publicity.facts import Event
from evenhand.domain.vocabulary import EventKind, Planned
from evenhand.services.hustings import invitations
from evenhand.services.item_states import ItemStates


def read_hustings(
    session: Session, states: ItemStates, windows: Sequence[Window], day: date
) -> tuple[HustingsSheet, ...]:
    """Every hustings inside these windows that is planned or was held, as it stood on a day."""
    return tuple(
        _sheet(session, states, one, day)
        for one in states.publicity.events
        if one.kind is EventKind.HUSTINGS
        and one.status is not Planned.CANCELLED
        and any(covers(window, one.on) or may_cover(window, one.on) for window in windows)
    )


def _sheet(session: Session, states: ItemStates, event: Event, day: date) -> HustingsSheet:
    invited = [_as_at(one, day) for one in invitations(session, event.id) if one.candidate.since <= day]
    seen = event if event.on <= day else replace(event, status=Planned.PLANNED)
    answer = fairness_of(seen, invited)
    chair, doubt = _chair(states, event)
    wanted = [] if answer.verdict is Fairness.FAIR else [answer.says]
    return HustingsSheet(
        ref=f"event:{event.id}",
        title=event.title,
        day=event.on,
        place=event.place,
        chair=chair,
        candidates=tuple(_candidate(one) for one in invited),
        says=" ".join([*wanted, *([doubt] if doubt else [])]),
        to_tell=answer.to_tell,
    )


def _as_at(one: Invited, day: date) -> Invited:
    """The candidate with what was recorded by a day."""
    asked = one.invitation.asked_on if one.invitation else None
    return Invited(one.candidate) if asked is not None and asked > day else one


def _candidate(one: Invited) -> HustingsCandidate:
    kept = one.invitation
    if kept is None:
        return HustingsCandidate(one.candidate.name, None, "", "")
    return HustingsCandidate(one.candidate.name, kept.asked_on, kept.answer, one.reason)


def _chair(states: ItemStates, event: Event) -> tuple[str, str]:
    """Who chairs, by the guests' parts, and why that is no even chair, where it is a politician."""
    chairs = [
        one.person_id
        for one in states.publicity.guests
        if one.event_id == event.id and "chair" in one.part.casefold()
    ]
    if not chairs:
        return "", ""
    name = states.politicians.directory.called(chairs[0], event.on)
    in_public_life = states.politicians.among(chairs[:1], event.on)
    return name, f"{name} is in public life, so somebody else has to chair." if in_public_life else ""
