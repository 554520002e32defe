"""What the room makes of decisions: worked out anew whenever somebody's coming, going or interest is mended."""

from dataclasses import replace

from sqlalchemy.orm import Session

from evenhand.domain.meetings.course import check_course
from evenhand.domain.meetings.facts import Decision
from evenhand.domain.meetings.record_facts import Moment, Rescission, WrittenDecision
from evenhand.domain.partnership.facts import RuleAdoption
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.meetings import DecisionRow
from evenhand.records.rows.partnership import RuleAdoptionRow
from evenhand.records.rows.sittings import MomentRow, RescissionRow, WrittenDecisionRow
from evenhand.services.meeting_reading import Sitting, read_sitting
from evenhand.services.order_checks import check_order, order_of
from evenhand.services.saving import put


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
    people = sitting.directory.people
    check_course(
        sitting.moments, sitting.attendance, {key: one.name for key, one in people.items()}.__getitem__
    )
    for decision in sitting.decisions:
        if decision.id in sitting.records and decision.outcome not in (Outcome.DEFERRED, Outcome.VIEW):
            put(session, _settled(session, sitting, decision))


def _settled(session: Session, sitting: Sitting, decision: Decision) -> Decision:
    try:
        result = check_order(sitting, order_of(sitting, decision), None)
    except Refusal as refused:
        says = f"Decision {decision.number} would no longer add up. {refused.says} Mend that decision first."
        raise Refusal(says, clause=refused.clause, field=refused.field) from refused
    settled = replace(decision, outcome=result.outcome)
    refuse_rested_upon(session, settled)
    return settled


def refuse_rested_upon(session: Session, decision: Decision) -> None:
    """Keep a decision carried while something rests on it.

    Raises:
        Refusal: a rule was adopted by it, an earlier decision rescinded by it, or one between meetings ratified.
    """
    if not decision.id or decision.outcome is Outcome.CARRIED:
        return
    resting = {
        "A rule of the rule book was adopted by this decision": all_of(
            session, RuleAdoption, RuleAdoptionRow.decision_id == decision.id
        ),
        "Another decision was rescinded by this one": all_of(
            session, Rescission, RescissionRow.by_decision_id == decision.id
        ),
        "A decision between meetings was ratified by this one": all_of(
            session, WrittenDecision, WrittenDecisionRow.ratified_by_id == decision.id
        ),
    }
    for says, rests in resting.items():
        if rests:
            raise Refusal(f"{says}, so it was carried. Rescind it instead.", field="outcome")
