"""What the room makes of decisions: worked out anew whenever somebody's coming, going or interest is mended."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.meetings.course import check_course, check_items
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import Moment
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome, Planned
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.meetings import DecisionRow, MeetingRow
from evenhand.records.rows.sittings import MomentRow
from evenhand.services.meeting_reading import Sitting, read_sitting, read_sittings
from evenhand.services.order_checks import check_order, order_of, refuse_undecidable, room_for
from evenhand.services.resting import refuse_rested_upon
from evenhand.services.saving import put
from evenhand.services.sealed import is_approved


def settle_anew(session: Session, meeting_id: int) -> None:
    """Let the outcome of every decision follow from the room as it now is, which must be one that can have been.

    A view stays a view, and what was deferred stays so. Decisions of which only an outcome was ever typed keep it.

    Raises:
        Refusal: somebody left who was not there or the like, a decision would no longer add up, or something rests on
            it that needs it carried.
    """
    session.flush()
    if not all_of(session, Moment, MomentRow.meeting_id == meeting_id) and not all_of(
        session, Decision, DecisionRow.meeting_id == meeting_id
    ):
        return
    sitting = read_sitting(session, meeting_id)
    names = {key: one.name for key, one in sitting.directory.people.items()}
    check_course(sitting.moments, sitting.attendance, names.__getitem__)
    check_items(sitting.items, sitting.moments)
    for decision in _judged(sitting):
        settled = _settled(sitting, decision)
        refuse_rested_upon(session, settled)
        put(session, settled)
    for decision in sitting.decisions:
        _put_chair(session, sitting, decision)


def settle_since(session: Session, starts: date) -> None:
    """Let every decision since a day follow from the rules as they now are; what is minuted keeps those it was under.

    Raises:
        Refusal: a decision in approved minutes would not stand as it was minuted, or another would not add up.
    """
    session.flush()
    held = all_of(session, Meeting, MeetingRow.held_on >= starts, MeetingRow.status == Planned.HELD)
    for sitting in read_sittings(session, held):
        for decision in _judged(sitting):
            settled = _under_new_rule(sitting, decision)
            refuse_rested_upon(session, settled)
            put(session, settled)


def settle_seats(session: Session, starts: date) -> None:
    """Let decisions since a day follow from the seats as they now are; approved minutes stand as they were.

    Raises:
        Refusal: a decision would no longer add up, or something rests on it that needs it carried.
    """
    session.flush()
    decided = {one.meeting_id for one in all_of(session, Decision)}
    held = all_of(session, Meeting, MeetingRow.held_on >= starts, MeetingRow.status == Planned.HELD)
    still_open = [one for one in held if one.id in decided and not is_approved(session, one)]
    if not still_open:
        return
    for sitting in read_sittings(session, still_open):
        for decision in _judged(sitting):
            try:
                settled = _settled(sitting, decision)
                refuse_rested_upon(session, settled)
            except Refusal as refused:
                raise Refusal(f"{say_day(sitting.day)}: {refused.says}", clause=refused.clause) from refused
            put(session, settled)


def _put_chair(session: Session, sitting: Sitting, decision: Decision) -> None:
    """Keep with a decision who was in the chair when it was made."""
    record = sitting.records.get(decision.id)
    if record is not None:
        put(session, replace(record, chaired_by_id=sitting.room_of(decision).chaired_by_id))


def _judged(sitting: Sitting) -> list[Decision]:
    """The decisions of a meeting whose outcome follows from a vote that is recorded."""
    kept = (Outcome.DEFERRED, Outcome.VIEW)
    return [one for one in sitting.decisions if one.id in sitting.records and one.outcome not in kept]


def _settled(sitting: Sitting, decision: Decision) -> Decision:
    order = order_of(sitting, decision)
    try:
        outcome = check_order(sitting, order, None).outcome
        if outcome is not Outcome.VIEW:
            refuse_undecidable(sitting, room_for(sitting, order))
        return replace(decision, outcome=outcome)
    except Refusal as refused:
        says = f"Decision {decision.number} would no longer add up. {refused.says} Mend that decision first."
        raise Refusal(says, clause=refused.clause, field=refused.field) from refused


def _under_new_rule(sitting: Sitting, decision: Decision) -> Decision:
    """A decision as it stands under a rule that was set afterwards."""
    name = f"decision {decision.number} of {say_day(sitting.day)}"
    try:
        settled = _settled(sitting, decision)
    except Refusal as refused:
        says = f"Under this rule {name} would not stand. Let the rule begin after that day."
        raise Refusal(says, field="starts") from refused
    if settled.outcome is not decision.outcome and sitting.meeting.minutes_approved_on is not None:
        says = f"Under this rule {name} would be: {settled.outcome.label.lower()}. It is minuted otherwise."
        raise Refusal(f"{says} Let the rule begin after that day.", field="starts")
    return settled
