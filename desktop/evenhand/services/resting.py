"""What rests upon a meeting and its decisions: approved minutes, rescissions, ratifications, adopted rules, awards.

While something does, the meeting stays held on its day by the body that it was, its decisions stay carried, and the
item under which minutes were approved stays taken.
"""

from collections.abc import Iterator

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import AWARDING, Application
from evenhand.domain.grants.record_facts import ApplicationDecision
from evenhand.domain.grants.vocabulary import DecidedAs
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import (
    AgendaItem,
    MinutesCorrection,
    MinutesSeal,
    Rescission,
    WrittenDecision,
)
from evenhand.domain.meetings.vocabulary import AgendaKind, Treatment
from evenhand.domain.partnership.facts import RuleAdoption
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicationStatus, Outcome
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.services.saving import kept

BY_A_CARRIED_MOTION = (*AWARDING, DecidedAs.RESCINDED, DecidedAs.CLAWED_BACK)
HELD_THERE = ("held_on", "status", "kind")
ON_A_DECISION = (
    (MinutesSeal, "decision_id", "Minutes were approved by this decision"),
    (RuleAdoption, "decision_id", "A rule of the rule book was adopted by this decision"),
    (Rescission, "by_decision_id", "Another decision was rescinded by this one"),
    (WrittenDecision, "ratified_by_id", "A decision between meetings was ratified by this one"),
)


def refuse_rested_upon(session: Session, decision: Decision) -> None:
    """Keep a decision carried while something rests on it.

    Raises:
        Refusal: it would not be carried, and minutes were approved by it, a rule adopted, an earlier decision
            rescinded or one between meetings ratified; or it was rescinded itself.
    """
    if not decision.id or decision.outcome is Outcome.CARRIED:
        return
    if decision.rescinded_on is not None:
        says = f"This decision was rescinded on {say_day(decision.rescinded_on)}, so it was carried."
        raise Refusal(says, field="outcome")
    if any(one.outcome in BY_A_CARRIED_MOTION for one in _applications_decided(session, decision.id)):
        raise Refusal("An award was made or taken back by this decision, so it was carried.", field="outcome")
    for kind, column, says in ON_A_DECISION:
        if all_of(session, kind, getattr(ROWS[kind], column) == decision.id):
            instead = "" if kind is MinutesSeal else " Rescind it instead."
            raise Refusal(f"{says}, so it was carried.{instead}", field="outcome")


def refuse_decided_by(session: Session, decision_id: int) -> None:
    """Keep a decision by which an application was decided, whatever became of it.

    Raises:
        Refusal: an application was decided by it.
    """
    if _applications_decided(session, decision_id):
        raise Refusal("A grant application was decided by this decision, so it stays on record.")


def refuse_awarded_by(session: Session, decision_id: int) -> None:
    """Keep a decision from being rescinded while an award goes on that rests on it.

    Raises:
        Refusal: an award rests on it.
    """
    for one in _applications_decided(session, decision_id):
        application = kept(session, Application, one.application_id)
        if one.outcome in AWARDING and application.status is ApplicationStatus.APPROVED:
            says = f"The award to application {application.reference} rests on this decision."
            raise Refusal(
                f"{says} Rescind the award first, under Grant approvals.", field="rescinded_because"
            )


def _applications_decided(session: Session, decision_id: int) -> list[ApplicationDecision]:
    return all_of(session, ApplicationDecision, ROWS[ApplicationDecision].decision_id == decision_id)


def refuse_approved_by(session: Session, decision: Decision, *, field: str) -> None:
    """Keep a decision that approved minutes: the minutes are sealed, and a seal is for good.

    Raises:
        Refusal: minutes were approved by it.
    """
    if all_of(session, MinutesSeal, ROWS[MinutesSeal].decision_id == decision.id):
        says = "Minutes were approved by this decision, and approved minutes stand."
        raise Refusal(f"{says} Add a dated correction to them instead.", field=field)


def refuse_moved(session: Session, before: Meeting, after: Meeting) -> None:
    """Keep a meeting held, on its day and by its body, while something rests on that.

    Raises:
        Refusal: minutes were approved or a correction agreed there, or a decision of it rescinded or ratified another;
            or it would come after what rescinded a decision of it. `field` names what would change.
    """
    changed = [one for one in HELD_THERE if getattr(before, one) != getattr(after, one)]
    if not changed:
        return
    for says in _rests_on_meeting(session, before.id):
        raise Refusal(f"{says}, so it stays as it was: held, and on its day.", field=changed[0])
    _refuse_out_of_turn(session, after)


def refuse_unapproving(session: Session, meeting_id: int) -> None:
    """Keep the item taken under which a meeting approved minutes.

    Raises:
        Refusal: the meeting would no longer have dealt with minutes that it approved.
    """
    for one in all_of(session, MinutesSeal, ROWS[MinutesSeal].approved_at_id == meeting_id):
        if one.decision_id is None and not dealt_with(session, one.meeting_id, meeting_id):
            held_on = kept(session, Meeting, one.meeting_id).held_on
            says = f"The minutes of {say_day(held_on)} were approved under this item"
            raise Refusal(f"{says}, so it was taken, and on them.", field="treatment")


def dealt_with(session: Session, meeting_id: int, approving_id: int) -> bool:
    """Whether a meeting took an item on the minutes of another one, or on minutes without saying which."""
    items = all_of(session, AgendaItem, ROWS[AgendaItem].meeting_id == approving_id)
    about = f"meeting:{meeting_id}"
    return any(
        one.treatment is Treatment.TAKEN
        and (one.about == about or (one.kind is AgendaKind.MINUTES and not one.about))
        for one in items
    )


def _rests_on_meeting(session: Session, meeting_id: int) -> Iterator[str]:
    decided = [one.id for one in all_of(session, Decision, ROWS[Decision].meeting_id == meeting_id)]
    seal, correction = ROWS[MinutesSeal], ROWS[MinutesCorrection]
    looks: tuple[tuple[type, ColumnElement[bool], str], ...] = (
        (MinutesSeal, seal.approved_at_id == meeting_id, "Minutes were approved at this meeting"),
        (
            MinutesCorrection,
            correction.agreed_at_id == meeting_id,
            "A correction to minutes was agreed at this meeting",
        ),
        (
            Rescission,
            ROWS[Rescission].by_decision_id.in_(decided),
            "A decision was rescinded at this meeting",
        ),
        (
            WrittenDecision,
            ROWS[WrittenDecision].ratified_by_id.in_(decided),
            "A decision between meetings was ratified at this meeting",
        ),
        (
            ApplicationDecision,
            ROWS[ApplicationDecision].decision_id.in_(decided),
            "A grant application was decided at this meeting",
        ),
    )
    for kind, where, says in looks:
        if all_of(session, kind, where):
            yield says


def _refuse_out_of_turn(session: Session, meeting: Meeting) -> None:
    """What was decided before the meeting stays before it, and what rescinded its decisions after it."""
    for one in all_of(session, WrittenDecision, ROWS[WrittenDecision].reported_at_id == meeting.id):
        if one.concluded_on is not None and meeting.held_on < one.concluded_on:
            says = f"A decision between meetings of {say_day(one.concluded_on)} is reported to this meeting"
            raise Refusal(f"{says}, so it came later.", field="held_on")
    own = all_of(session, Decision, ROWS[Decision].meeting_id == meeting.id)
    for tie in all_of(session, Rescission, ROWS[Rescission].decision_id.in_([one.id for one in own])):
        by = kept(session, Meeting, kept(session, Decision, tie.by_decision_id).meeting_id)
        if (meeting.held_on, meeting.id) > (by.held_on, by.id):
            says = (
                f"A decision of this meeting was rescinded on {say_day(by.held_on)}, so it came before that."
            )
            raise Refusal(says, field="held_on")
