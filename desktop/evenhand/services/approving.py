"""Whether a meeting can have approved the minutes of an earlier one, and whether it still stands as one that did.

It was held later, by the same body or the board; it approved by a decision that was carried and stands, or by taking
its item on these minutes; and what it approved had been sent by then, or was amended there.
"""

from collections.abc import Iterator
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import MinutesSeal
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome, Planned
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import ROWS, all_of, one_of
from evenhand.services.minutes_kept import Minutes
from evenhand.services.resting import dealt_with
from evenhand.services.same_body import refuse_other_body, speaks_for
from evenhand.services.saving import kept

SENT_FIRST = "Nobody has been sent these minutes yet. Circulate them before they are approved."
SEALED_ALREADY = "These minutes are approved and sealed already."


def approving_meetings(session: Session, meeting_id: int, today: date) -> tuple[Meeting, ...]:
    """The meetings at which the minutes of one can have been approved, the first one first."""
    meeting = kept(session, Meeting, meeting_id)
    later = all_of(session, Meeting, ROWS[Meeting].held_on > meeting.held_on, order="held_on")
    return tuple(
        one
        for one in later
        if one.status is Planned.HELD and one.held_on <= today and speaks_for(session, one, meeting)
    )


def approving_decisions(session: Session, meeting_id: int) -> tuple[Decision, ...]:
    """The decisions by which a meeting can have approved minutes: those that were carried and stand."""
    own = all_of(session, Decision, ROWS[Decision].meeting_id == meeting_id, order="number")
    return tuple(one for one in own if _stands(one))


def was_sent_by(minutes: Minutes, day: date) -> bool:
    """Whether the minutes, word for word as they stand, had been sent to somebody by a day."""
    return any(one.edition == minutes.version.number and one.sent_on <= day for one in minutes.sent)


def check_approval(
    session: Session,
    minutes: Minutes,
    approving: Meeting,
    decision_id: int | None,
    *,
    amended: str,
    today: date,
) -> None:
    """Refuse an approval that cannot have been given.

    Raises:
        Refusal: `field` names what does not fit.
    """
    if minutes.seal is not None:
        raise Refusal(SEALED_ALREADY)
    if not minutes.sent:
        raise Refusal(SENT_FIRST)
    _check_meeting(session, minutes.meeting, approving, today)
    _check_dealt_with(session, minutes.meeting, approving, decision_id)
    if not was_sent_by(minutes, approving.held_on) and not amended.strip():
        raise Refusal(
            f"Nobody had been sent draft {minutes.version.number} by {say_day(approving.held_on)}. If it was approved "
            "as amended at the meeting, say in a line what was amended.",
            field="amended",
        )


def approval_faults(session: Session, seal: MinutesSeal) -> Iterator[str]:
    """What is no longer true of the meeting and decision that approved minutes."""
    approving = one_of(session, Meeting, seal.approved_at_id) if seal.approved_at_id is not None else None
    if approving is None:
        return
    if approving.held_on != seal.approved_on or approving.status is not Planned.HELD:
        yield "the day or standing of the meeting that approved them"
    if seal.decision_id is not None:
        decision = one_of(session, Decision, seal.decision_id)
        if decision is None or decision.meeting_id != approving.id or not _stands(decision):
            yield "the decision that approved them"
    elif not dealt_with(session, seal.meeting_id, approving.id):
        yield "the item under which they were approved"


def _check_meeting(session: Session, meeting: Meeting, approving: Meeting, today: date) -> None:
    if approving.status is not Planned.HELD or approving.held_on > today:
        raise Refusal("Minutes are approved at a meeting that was held.", field="approved_at_id")
    if approving.held_on <= meeting.held_on:
        raise Refusal(
            f"Minutes are approved at a later meeting. Choose one after {say_day(meeting.held_on)}.",
            field="approved_at_id",
        )
    refuse_other_body(session, approving, meeting, field="approved_at_id")
    if meeting.minutes_approved_on not in (None, approving.held_on):
        raise Refusal("It is recorded that they were approved on another day.", field="approved_at_id")


def _check_dealt_with(
    session: Session, meeting: Meeting, approving: Meeting, decision_id: int | None
) -> None:
    """The approving meeting dealt with these minutes: by the decision that is named, or by an item it took."""
    if decision_id is None:
        if not dealt_with(session, meeting.id, approving.id):
            says = f"The meeting of {say_day(approving.held_on)} took no item on these minutes. Take it there first"
            raise Refusal(f"{says}, or name the decision.", field="approved_at_id")
        return
    decision = kept(session, Decision, decision_id)
    if decision.meeting_id != approving.id:
        raise Refusal("That decision was made at another meeting.", field="decision_id")
    if not _stands(decision):
        raise Refusal("Minutes are approved by a decision that was carried and stands.", field="decision_id")


def _stands(decision: Decision) -> bool:
    return decision.outcome is Outcome.CARRIED and decision.rescinded_on is None
