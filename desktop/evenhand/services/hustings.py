"""Hustings: who was asked, what they answered, or the impartial reason why somebody was not."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.hustings import Fairness, FairnessAnswer, Invited, fairness_of
from evenhand.domain.elections.record_facts import HustingsInvitation
from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.importing.ballots import ward_key
from evenhand.domain.publicity.facts import Event
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import CandidateStatus, EventKind, Planned, PollStatus
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.election_record import HustingsInvitationRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import found, kept, put

URGENT_DAYS = 7


def invitations(session: Session, event_id: int) -> tuple[Invited, ...]:
    """Everybody who stands where the hustings is about, by name, with what is recorded about asking them.

    It is about the election next after it, and about the wards of those who were asked; about all of them until then.
    """
    event = kept(session, Event, event_id)
    known = {
        one.candidate_id: one
        for one in all_of(session, HustingsInvitation, HustingsInvitationRow.event_id == event_id)
    }
    standing = _standing(session, event, known)
    wards = {ward_key(one.ward) for one in standing if (own := known.get(one.id)) and own.asked_on}
    about = [one for one in standing if not wards or ward_key(one.ward) in wards or one.id in known]
    return tuple(Invited(one, known.get(one.id)) for one in sorted(about, key=_by_name))


def fairness(session: Session, event_id: int) -> FairnessAnswer:
    """How even a hustings is: fair, not yet, or unequal, and why."""
    return fairness_of(kept(session, Event, event_id), invitations(session, event_id))


def save_invitation(partnership: Partnership, invitation: HustingsInvitation, *, today: date) -> int:
    """Record that a candidate was asked, or the reason why not.

    Raises:
        Refusal: the event is no hustings, the day is still to come, or both a day and a reason are given.
    """
    name = found(partnership, Candidate, invitation.candidate_id).name
    with partnership.change(f"Hustings: {name}") as unit:
        return put_invitation(unit.session, invitation, today=today)


def put_invitation(session: Session, invitation: HustingsInvitation, *, today: date) -> int:
    """Record it within a larger change; a candidate has one invitation to an event."""
    if kept(session, Event, invitation.event_id).kind is not EventKind.HUSTINGS:
        raise Refusal("This event is no hustings.", field="event_id")
    if invitation.asked_on is not None and invitation.asked_on > today:
        raise Refusal(
            f"{say_day(invitation.asked_on)} is still to come. Give a day up to {say_day(today)}.",
            field="asked_on",
        )
    if invitation.asked_on is not None and invitation.reason_not_asked.strip():
        raise Refusal(
            "Give the day on which this candidate was asked, or the reason why not; not both.",
            field="reason_not_asked",
        )
    earlier = all_of(
        session,
        HustingsInvitation,
        HustingsInvitationRow.event_id == invitation.event_id,
        HustingsInvitationRow.candidate_id == invitation.candidate_id,
    )
    return put(session, replace(invitation, id=earlier[0].id if earlier else 0))


def ask_all(partnership: Partnership, event_id: int, asked_on: date, *, today: date) -> int:
    """Record that everybody not asked yet, and for whom no reason is kept, was asked on one day; give how many."""
    title = found(partnership, Event, event_id).title
    with partnership.reading() as session:
        waiting = [one for one in invitations(session, event_id) if not one.is_asked and not one.reason]
    if not waiting:
        return 0
    with partnership.change(f"Everybody asked to {title}") as unit:
        for one in waiting:
            asked = HustingsInvitation(event_id=event_id, candidate_id=one.candidate.id, asked_on=asked_on)
            put_invitation(unit.session, asked, today=today)
    return len(waiting)


def hustings_findings(session: Session, day: date) -> list[Finding]:
    """Each hustings ahead that is not fair yet, pressing in its last week (PP5)."""
    return [
        _finding(event, answer, day)
        for event in all_of(session, Event, order="on")
        if event.kind is EventKind.HUSTINGS and event.status is Planned.PLANNED and event.on >= day
        if (answer := fairness(session, event.id)).verdict is not Fairness.FAIR
    ]


def _standing(session: Session, event: Event, known: dict[int, HustingsInvitation]) -> Sequence[Candidate]:
    """The candidates of the elections that were asked of already, else of the next poll after the event."""
    candidates = [
        one
        for one in all_of(session, Candidate)
        if one.status is not CandidateStatus.WITHDRAWN
        or ((own := known.get(one.id)) and _says_something(own))
    ]
    elections = {one.election_id for one in candidates if one.id in known}
    if not elections:
        ahead = [
            one
            for one in all_of(session, Election, order="poll_on")
            if one.poll_on >= event.on and one.status is not PollStatus.CANCELLED
        ]
        elections = {one.id for one in ahead if one.poll_on == ahead[0].poll_on}
    return [one for one in candidates if one.election_id in elections]


def _says_something(invitation: HustingsInvitation) -> bool:
    return invitation.asked_on is not None or bool(invitation.reason_not_asked.strip())


def _finding(event: Event, answer: FairnessAnswer, day: date) -> Finding:
    near = (event.on - day).days <= URGENT_DAYS
    return Finding(
        "PP5",
        Severity.ACT_NOW if near else Severity.LOOK_AT,
        f"{event.title}: not everybody who stands is treated alike yet.",
        answer.says,
        "Ask every candidate, or record an impartial reason why not",
        about=f"event:{event.id}",
        kind="hustings",
        opens=f"event:{event.id}",
    )


def _by_name(candidate: Candidate) -> tuple[str, int]:
    return candidate.name.casefold(), candidate.id
