"""Plain lists of every kind, as the command line prints them and other programs read them.

Each row is made of words, whole numbers and ISO days, and carries its key as `id`. A day narrows what is true for a
time to what was true then, and what happens on a day to what had happened by then.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from enum import Enum
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.grants.facts import Applicant, Application, Award, Round, as_decided_by
from evenhand.domain.meetings.decision_log import line_of
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.members.action_checks import as_open_on, days_late, is_late
from evenhand.domain.members.facts import Person
from evenhand.domain.members.printed_names import PrintedNames
from evenhand.domain.mp.connections import connections
from evenhand.domain.mp.engagement_status import rearranged_day, status_said, was_confirmed, was_planned
from evenhand.domain.mp.facts import said_of
from evenhand.domain.mp.follow_ups import days_late as days_late_on
from evenhand.domain.mp.record_facts import FollowUp
from evenhand.domain.mp.referral_engagement import listed_as
from evenhand.domain.mp.seat import position, titled
from evenhand.domain.publicity.facts import Event, PublicityItem
from evenhand.domain.vocabulary import CandidateStatus, Level, Planned
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.decision_log import read_decisions
from evenhand.services.findings import read_findings
from evenhand.services.follow_ups import with_whom
from evenhand.services.grants.reading import decisions_by_application
from evenhand.services.item_states import read_states
from evenhand.services.meeting_actions import every_action
from evenhand.services.members import read_directory
from evenhand.services.mp import Relationship, read_relationship

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list is asked of: an open session, today, and the day it is to be as at, where one was named."""

    session: Session
    today: date
    as_at: date | None

    @property
    def day(self) -> date:
        """The day on which what is true for a time is looked at."""
        return self.as_at or self.today

    def has_happened(self, day: date | None) -> bool:
        """Whether something of that day belongs in the list."""
        return self.as_at is None or (day is not None and day <= self.as_at)

    def known(self, day: date | None) -> date | None:
        """The day of a later step, where it had come."""
        return day if self.has_happened(day) else None


def rows_of(partnership: Partnership, kind: str, *, today: date, as_at: date | None = None) -> list[Row]:
    """The rows of one kind; `kind` is one of `KINDS`."""
    with partnership.reading() as session:
        return list(KINDS[kind](Asked(session, today, as_at)))


def plain(value: Any) -> Any:
    """A value as JSON has it: coded values as stored, days in ISO form."""
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date | datetime | time) else value


def _row(fact: Any, **more: Any) -> Row:
    """The fields of a fact, each name beside the key that it is the name of, then what else is told."""
    row: Row = {}
    for field in fields(fact):
        row[field.name] = plain(getattr(fact, field.name))
        named = field.name.removesuffix("_id")
        if named != field.name and named in more:
            row[named] = plain(more[named])
    return row | {name: plain(value) for name, value in more.items()}


def _people(asked: Asked) -> Iterator[Row]:
    for person in all_of(asked.session, Person, order="name"):
        yield _row(person)


def _members(asked: Asked) -> Iterator[Row]:
    for seat in read_directory(asked.session, asked.day).seats_on(asked.day):
        offices = [office.office.value for office in seat.offices]
        yield _row(seat.membership, name=seat.called, office=", ".join(offices))


def _mps(asked: Asked) -> Iterator[Row]:
    kept = read_relationship(asked.session, asked.day)
    day = asked.day
    begun = {term.mp_id for term in kept.terms if term.starts <= day}
    for mp in kept.mps.values():
        if mp.id in kept.beside.contacts or (asked.as_at is not None and mp.id not in begun):
            continue
        name = titled(kept.people[mp.person_id].name, kept.terms, mp.id, day)
        terms = [term for term in kept.terms if term.mp_id == mp.id and term.starts <= day]
        seat = kept.constituencies[terms[-1].constituency_id].name if terms else ""
        yield _row(mp, name=name, position=position(kept.terms, mp.id, day), constituency=seat)


def _contacts(asked: Asked) -> Iterator[Row]:
    """The other relationships by name, each by the key that papers about it are asked for with; none is an MP."""
    kept = read_relationship(asked.session, asked.day)
    for name, mp_id in sorted((kept.name(mp_id), mp_id) for mp_id in kept.beside.contacts):
        one = kept.beside.contacts[mp_id]
        if asked.has_happened(one.starts or asked.day):
            yield _row(one, id=mp_id, name=name, prefers=kept.mps[mp_id].prefers)


def _rounds(asked: Asked) -> Iterator[Row]:
    for one in all_of(asked.session, Round, order="opens"):
        if asked.has_happened(one.opens):
            yield _row(one)


def _applications(asked: Asked) -> Iterator[Row]:
    applicants = {one.id: one for one in all_of(asked.session, Applicant)}
    rounds = {one.id: one.name for one in all_of(asked.session, Round)}
    decisions = decisions_by_application(asked.session)
    for one in all_of(asked.session, Application, order="reference"):
        if asked.has_happened(one.received_on):
            applicant = applicants[one.applicant_id]
            yield _row(
                as_decided_by(one, asked.as_at, decisions.get(one.id, ())) if asked.as_at else one,
                applicant=applicant.name,
                round=rounds[one.round_id],
                party_standing=applicant.party_standing,
                party_verdict=applicant.party_verdict,
            )


def _awards(asked: Asked) -> Iterator[Row]:
    applicants = {one.id: one.name for one in all_of(asked.session, Applicant)}
    applications = {one.id: one for one in all_of(asked.session, Application)}
    for award in all_of(asked.session, Award, order="awarded_on"):
        if asked.has_happened(award.awarded_on):
            application = applications[award.application_id]
            yield _row(
                award,
                announced_on=asked.known(award.announced_on),
                reference=application.reference,
                applicant=applicants[application.applicant_id],
            )


def _elections(asked: Asked) -> Iterator[Row]:
    candidates = all_of(asked.session, Candidate)
    for election in all_of(asked.session, Election, order="poll_on"):
        standing = sum(
            one.election_id == election.id
            for one in candidates
            if one.status is not CandidateStatus.WITHDRAWN and asked.has_happened(one.since)
        )
        yield _row(election, announced_on=asked.known(election.announced_on), candidates=standing)


def _meetings(asked: Asked) -> Iterator[Row]:
    """Meetings by their day, with whoever chaired as they were called then."""
    directory = read_directory(asked.session, asked.day)
    for meeting in all_of(asked.session, Meeting, order="held_on"):
        if asked.has_happened(meeting.held_on):
            chair = meeting.chaired_by_id
            chaired_by = directory.called(chair, meeting.held_on) if chair is not None else ""
            approved = asked.known(meeting.minutes_approved_on)
            yield _row(meeting, chaired_by=chaired_by, minutes_approved_on=approved)


def _decisions(asked: Asked) -> Iterator[Row]:
    """Every motion of a meeting by the number it bears once and for all, and what became of it."""
    last = asked.as_at or date.max
    facts = read_decisions(asked.session, date.min, last)
    for made in sorted(facts.made, key=facts.place_of):
        decision, meeting = made.decision, facts.meetings[made.decision.meeting_id]
        names = PrintedNames(facts.directory, Level.CONFIDENTIAL, meeting.held_on)
        line = line_of(facts, made, names, last)
        ended = line.rescinded
        more = {
            "number": line.number,
            "held_on": meeting.held_on,
            "item": line.item,
            "moved_by": line.moved_by,
            "seconded_by": line.seconded_by,
            "method": line.method,
            "result": line.result,
            "detail": line.detail,
            "rescinded_on": ended.on if ended else None,
            "rescinded_by": ended.by if ended else "",
            "rescinded_because": ended.because if ended else "",
        }
        yield _row(decision, **more)


def _engagements(asked: Asked) -> Iterator[Row]:
    """Engagements by their day: with whom, the kinds, how each stood, what it brought and what is to follow.

    Of those after the day the ones that were known as planned are there, and nothing that came of them.
    """
    kept = read_relationship(asked.session, asked.day)
    days = {one.id: one.on for one in kept.engagements}
    for engagement in kept.engagements:
        detail = kept.beside.details.get(engagement.id)
        if asked.has_happened(engagement.on) or was_planned(engagement, detail, asked.day):
            came = asked.has_happened(engagement.on)
            confirmed = was_confirmed(engagement, detail, asked.day)
            ahead = {"status": Planned.PLANNED, "summary": "", "outcome": ""}
            said = status_said(engagement, detail, rearranged_day(detail, days))
            yield _row(
                engagement,
                title=listed_as(engagement),
                with_whom=with_whom(kept, engagement.mp_id, asked.day),
                kinds=[kind.value for kind in engagement.kinds],
                standing=said if came else "confirmed" if confirmed else "planned",
                direction=detail.direction if detail else None,
                reply_wanted=detail is not None and detail.reply_wanted,
                replied_on=asked.known(detail.replied_on) if detail else None,
                themes=[kept.beside.themes[one].name for one in kept.beside.theme_ids.get(engagement.id, ())],
                brought=[one.what.value for one in kept.beside.brought.get(engagement.id, ()) if came],
                follow_ups=[
                    _follow_up(one, asked, kept) for one in kept.beside.follow_ups.get(engagement.id, ())
                ],
                **({} if came else ahead),
            )


def _connections(asked: Asked) -> Iterator[Row]:
    """Introductions by the day of the engagement that brought them, with the keys of what came of it."""
    kept = read_relationship(asked.session)
    last = asked.as_at or date.max
    for one in connections(kept.engagements, kept.beside.brought, date.min, last):
        yield _row(
            one.brought,
            on=one.engagement.on,
            engagement=said_of(one.engagement),
            with_whom=with_whom(kept, one.engagement.mp_id, asked.day),
            led_to=[later.id for later in one.led_to],
        )


def _follow_up(one: FollowUp, asked: Asked, kept: Relationship) -> Row:
    owner = kept.people.get(one.person_id or 0)
    open_then = not asked.has_happened(one.done_on)
    return {
        "id": one.id,
        "what": one.what,
        "owner": owner.name if owner is not None else "",
        "due_on": plain(one.due_on),
        "done_on": plain(asked.known(one.done_on)),
        "done": "" if open_then else one.done,
        "days_late": days_late_on(one, asked.day),
    }


def _events(asked: Asked) -> Iterator[Row]:
    for event in all_of(asked.session, Event, order="on"):
        if asked.has_happened(event.on):
            yield _row(event)


def _publicity(asked: Asked) -> Iterator[Row]:
    """Public items by the day on which they went out, else by the day for which they are planned; where each stands."""
    states = read_states(asked.session, asked.day)
    people = states.politicians.directory.people
    for item in all_of(asked.session, PublicityItem, order="planned_on"):
        if asked.has_happened(item.published_on or item.planned_on):
            state = states.told(item)
            yield _row(
                item,
                standing=state.standing,
                verdict=state.verdict,
                politicians=", ".join(state.politicians),
                sign_offs_needed=state.needs,
                approved_by=", ".join(people[one.person_id].name for one in state.approved_by),
                not_before=state.not_before,
                version=state.version,
                says=state.says,
            )


def _actions(asked: Asked) -> Iterator[Row]:
    """Actions by the day on which they are due, with the meeting each comes from; one closed later was open then."""
    people = {one.id: one.name for one in all_of(asked.session, Person)}
    meetings = {one.id: one for one in all_of(asked.session, Meeting)}
    items = {one.id: one for one in all_of(asked.session, AgendaItem)}
    for agreed in every_action(asked.session):
        action, source = agreed.action, agreed.source
        if asked.has_happened(action.opened_on):
            shown = action if asked.as_at is None else as_open_on(action, asked.as_at)
            item = items.get(source.item_id or 0) if source else None
            yield _row(
                shown,
                owner=people.get(action.owner_id or 0, ""),
                late=is_late(action, asked.day),
                days_late=days_late(action, asked.day),
                meeting_id=source.meeting_id if source else None,
                agreed_on=meetings[source.meeting_id].held_on if source else None,
                item=item.title if item else "",
            )


def _findings(asked: Asked) -> Iterator[Row]:
    for number, finding in enumerate(read_findings(asked.session, asked.day), start=1):
        yield {
            "id": number,
            "clause": finding.clause,
            "severity": finding.severity.value,
            "kind": finding.kind,
            "says": finding.says,
            "evidence": finding.evidence,
            "next_step": finding.next_step,
            "about": finding.about,
            "level": finding.level.value,
        }


KINDS: dict[str, Callable[[Asked], Iterator[Row]]] = {
    "people": _people,
    "members": _members,
    "meetings": _meetings,
    "decisions": _decisions,
    "mps": _mps,
    "contacts": _contacts,
    "engagements": _engagements,
    "connections": _connections,
    "rounds": _rounds,
    "applications": _applications,
    "awards": _awards,
    "events": _events,
    "elections": _elections,
    "publicity": _publicity,
    "actions": _actions,
    "findings": _findings,
}
