"""What could be put on the agenda of a meeting: whatever in the other rooms waits for the board."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Applicant, Application, was_undecided
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.agenda import minutes_title
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.notice import RULE_REF
from evenhand.domain.meetings.vocabulary import AgendaKind, AgendaPurpose
from evenhand.domain.members.review_facts import MembershipReview
from evenhand.domain.mp.facts import Engagement, is_casework, said_of
from evenhand.domain.publicity.vocabulary import ItemStanding
from evenhand.domain.vocabulary import PartyStanding, Planned
from evenhand.domain.words import say_day, shortened
from evenhand.records.reading.facts import all_of
from evenhand.services.actions import open_actions
from evenhand.services.agenda_around import decided_between, minutes_waiting
from evenhand.services.item_states import read_states
from evenhand.services.mp import read_relationship
from evenhand.services.rules import books_from
from evenhand.services.saving import kept

PARTY_OPEN = "; party question open (PP14)"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that could stand on an agenda: `about` names its record, `why` says what it waits for."""

    title: str
    purpose: AgendaPurpose
    about: str
    why: str
    kind: AgendaKind = AgendaKind.BUSINESS
    in_private: bool = False


def all_candidates(session: Session, meeting_id: int, day: date) -> tuple[Candidate, ...]:
    """Everything that waits for the board on a day, as the meeting could take it."""
    meeting = kept(session, Meeting, meeting_id)
    return (
        *_minutes(session, meeting),
        *_between(session),
        *_applications(session, day),
        *_publicity(session, day),
        *_engagements(session, day),
        *_reviews(session, meeting, day),
        *_actions(session, day),
        *_rules(session, meeting),
    )


def _minutes(session: Session, meeting: Meeting) -> Iterator[Candidate]:
    for one in minutes_waiting(session, meeting):
        yield Candidate(
            minutes_title(one),
            AgendaPurpose.DECISION,
            f"meeting:{one.id}",
            "The minutes are not approved yet.",
            AgendaKind.MINUTES,
        )


def _between(session: Session) -> Iterator[Candidate]:
    for one in decided_between(session):
        decided = f"Decided in writing by {say_day(one.concluded_on)}" if one.concluded_on else "Decided"
        yield Candidate(
            f"Decision between meetings: {shortened(one.wording)}",
            AgendaPurpose.DECISION,
            f"written_decision:{one.id}",
            f"{decided}, and not ratified yet.",
            AgendaKind.BETWEEN_MEETINGS,
        )


@keeps("PP14")
def _applications(session: Session, day: date) -> Iterator[Candidate]:
    """What is undecided, but for what cannot be favoured: an applicant answered to be a party is barred (PP14)."""
    applicants = {one.id: one for one in all_of(session, Applicant)}
    for one in all_of(session, Application, order="received_on"):
        applicant = applicants[one.applicant_id]
        if was_undecided(one, day) and applicant.party_standing is not PartyStanding.PARTY:
            still_open = applicant.party_standing is PartyStanding.OPEN
            yield Candidate(
                f"Grant application {one.reference}: {applicant.name}",
                AgendaPurpose.DECISION,
                f"application:{one.id}",
                f"Received on {say_day(one.received_on)}, and not decided yet{PARTY_OPEN if still_open else ''}.",
            )


def _publicity(session: Session, day: date) -> Iterator[Candidate]:
    states = read_states(session, day)
    for item in states.publicity.items:
        state = states.of(item)
        if state.standing is ItemStanding.NEEDS_SIGN_OFF:
            yield Candidate(
                f"Publicity for sign-off: {item.title}",
                AgendaPurpose.DECISION,
                f"publicity_item:{item.id}",
                state.says,
            )


def _engagements(session: Session, day: date) -> Iterator[Candidate]:
    """What is planned with MPs and contacts; a resident's referral is named by no more than that, taken in private.

    The title stays on the agenda until the meeting, so it names people barely: a term may end before that (MP1).
    """
    ahead = [one for one in all_of(session, Engagement, order="on") if _is_ahead(one, day)]
    if ahead:
        known = read_relationship(session)
        for one in ahead:
            yield Candidate(
                f"{known.name(one.mp_id)}: {said_of(one)}, {say_day(one.on)}",
                AgendaPurpose.INFORMATION,
                f"engagement:{one.id}",
                f"Planned for {say_day(one.on)}.",
                in_private=is_casework(one),
            )


def _is_ahead(engagement: Engagement, day: date) -> bool:
    return engagement.status is Planned.PLANNED and engagement.on >= day


def _reviews(session: Session, meeting: Meeting, day: date) -> Iterator[Candidate]:
    last = max(meeting.held_on, day)
    for one in all_of(session, MembershipReview, order="planned_for"):
        if one.held_on is None and one.planned_for <= last:
            yield Candidate(
                "Membership review",
                AgendaPurpose.DISCUSSION,
                f"membership_review:{one.id}",
                f"Due on {say_day(one.planned_for)}.",
            )


def _actions(session: Session, day: date) -> Iterator[Candidate]:
    for one in open_actions(session, day):
        late = "overdue since" if one.due_on < day else "due on"
        yield Candidate(
            f"Action: {shortened(one.says)}",
            AgendaPurpose.DISCUSSION,
            f"action:{one.id}",
            f"Open, {late} {say_day(one.due_on)}.",
        )


def _rules(session: Session, meeting: Meeting) -> Iterator[Candidate]:
    """The partnership's own values of rules that no carried decision has adopted."""
    for rule in books_from(session, meeting.held_on)[-1].rules.values():
        if rule.own is not None and not rule.own.stands:
            yield Candidate(
                f"Rule: {rule.label}, {rule.says}",
                AgendaPurpose.DECISION,
                f"{RULE_REF}{rule.key}",
                f"From {say_day(rule.own.starts)}, and no decision that stands has adopted it.",
            )
