"""Actions agreed at a meeting: who sees to what by when, under which item, and which of them are open still.

An action is one of the partnership's like any other; beside it stands the meeting it comes from. Once the minutes of
that meeting are approved, what was agreed stands as it was minuted; somebody else may take it over, and what came of it
is added.
"""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.meetings.action_log import ActionRecord
from evenhand.domain.meetings.agreed_actions import AgreedAction
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, DecisionRecord, MeetingAction
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of, one_of
from evenhand.records.rows.sittings import MeetingActionRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.actions import put_action, read_actions, title_of
from evenhand.services.members import read_directory
from evenhand.services.saving import kept, put
from evenhand.services.sealed import is_approved

AS_MINUTED = ("says", "opened_on", "due_on")


def add_action(
    partnership: Partnership,
    action: Action,
    *,
    meeting_id: int,
    item_id: int | None = None,
    decision_id: int | None = None,
    today: date,
) -> int:
    """Add an action agreed at a meeting, under an item of its agenda where one is given; give the action's key.

    Raises:
        Refusal: a field does not fit, the meeting is still to come, or its minutes are approved.
    """
    source = MeetingAction(action_id=0, meeting_id=meeting_id, item_id=item_id, decision_id=decision_id)
    return save_agreed(partnership, action, source, today=today)


def save_agreed(
    partnership: Partnership, action: Action, source: MeetingAction | None, *, today: date
) -> int:
    """Open, correct, close or open again an action together with the meeting it comes from; give its key.

    `source` is None where the action was agreed at no meeting.

    Raises:
        Refusal: a field does not fit; `field` names it.
    """
    with partnership.change(title_of(partnership, action)) as unit:
        return put_agreed(unit.session, action, source, today=today)


def put_agreed(session: Session, action: Action, source: MeetingAction | None, *, today: date) -> int:
    """Save an action with the meeting it comes from within a larger change."""
    before = source_of(session, action.id) if action.id else None
    if action.kind is ActionKind.MEETING and source is None:
        raise Refusal("Choose the meeting at which it was agreed.", field="meeting_id")
    if before is not None:
        _refuse_minuted(session, before, action, source)
    if source is not None and (before is None or _moved(before, source)):
        _check_source(session, action, source, today)
    key = put_action(session, action, today=today)
    if source is not None:
        put(session, replace(source, id=before.id if before else 0, action_id=key))
    elif before is not None:
        session.delete(session.get_one(MeetingActionRow, before.id))
    return key


def source_of(session: Session, action_id: int) -> MeetingAction | None:
    """The meeting that an action comes from, with item and decision; None where it comes from none."""
    found = all_of(session, MeetingAction, MeetingActionRow.action_id == action_id)
    return found[0] if found else None


def sources(session: Session) -> dict[int, MeetingAction]:
    """The meetings that actions come from, by the key of the action."""
    return {one.action_id: one for one in all_of(session, MeetingAction)}


def actions_of(session: Session, meeting_id: int) -> tuple[AgreedAction, ...]:
    """The actions agreed at a meeting, in the order in which they were written down."""
    agreed = all_of(session, MeetingAction, MeetingActionRow.meeting_id == meeting_id, order="action_id")
    return tuple(AgreedAction(kept(session, Action, one.action_id), one) for one in agreed)


def every_action(session: Session) -> tuple[AgreedAction, ...]:
    """Every action, the one due first at the top, with the meeting it comes from, if it comes from one."""
    own = sources(session)
    return tuple(AgreedAction(one, own.get(one.id)) for one in read_actions(session))


def read_action_record(session: Session) -> ActionRecord:
    """Every action with all that says where it was agreed."""
    return ActionRecord(
        actions=every_action(session),
        meetings={one.id: one for one in all_of(session, Meeting)},
        items={one.id: one for one in all_of(session, AgendaItem)},
        decisions={one.id: one for one in all_of(session, Decision)},
        decided={one.decision_id: one for one in all_of(session, DecisionRecord)},
        directory=read_directory(session),
    )


def source_faults(session: Session) -> list[str]:
    """What does not fit between actions and meetings: an action without its meeting, an item or decision of another."""
    record = read_action_record(session)
    return [f"action {one.action.id} {says}" for one in record.actions if (says := _unfit(one, record))]


def _unfit(one: AgreedAction, record: ActionRecord) -> str:
    source = one.source
    if source is None:
        return "was agreed at a meeting that is not named" if one.action.kind is ActionKind.MEETING else ""
    for what, found in (
        ("an item", record.items.get(source.item_id or 0)),
        ("a decision", record.decisions.get(source.decision_id or 0)),
    ):
        if found is not None and found.meeting_id != source.meeting_id:
            return f"stands under {what} of another meeting"
    return ""


def _moved(before: MeetingAction, source: MeetingAction) -> bool:
    """Whether an action is now said to come from somewhere else."""
    own = (before.meeting_id, before.item_id, before.decision_id)
    return own != (source.meeting_id, source.item_id, source.decision_id)


def _refuse_minuted(
    session: Session, before: MeetingAction, action: Action, source: MeetingAction | None
) -> None:
    """Keep an action as it stands in approved minutes; what came of it may be added."""
    if not is_approved(session, kept(session, Meeting, before.meeting_id)):
        return
    stored = kept(session, Action, action.id)
    if source is None or _moved(before, source):
        raise Refusal(
            "This action stands in approved minutes, so it stays with its meeting.", field="meeting_id"
        )
    for field in AS_MINUTED:
        if getattr(stored, field) != getattr(action, field):
            raise Refusal(
                "This stands in approved minutes. Close the action and say what came of it, or agree another.",
                field=field,
            )


def _check_source(session: Session, action: Action, source: MeetingAction, today: date) -> None:
    """An action comes from a meeting that has begun, from an item and a decision of that meeting."""
    meeting = kept(session, Meeting, source.meeting_id)
    day = say_day(meeting.held_on)
    if meeting.status is Planned.CANCELLED or meeting.held_on > today:
        raise Refusal(f"The meeting of {day} was not held. Choose another.", field="meeting_id")
    if is_approved(session, meeting):
        raise Refusal(
            f"The minutes of {day} are approved. Agree the action at a later meeting.", field="meeting_id"
        )
    if action.opened_on < meeting.held_on:
        raise Refusal(f"It was agreed on {day}. Give a date from then on.", field="opened_on")
    _check_own(session, AgendaItem, source.item_id, meeting, "item_id")
    _check_own(session, Decision, source.decision_id, meeting, "decision_id")


def _check_own(
    session: Session, kind: type[AgendaItem] | type[Decision], key: int | None, meeting: Meeting, field: str
) -> None:
    """Refuse an item or a decision of another meeting."""
    found = one_of(session, kind, key) if key is not None else None
    if key is not None and (found is None or found.meeting_id != meeting.id):
        what = "item of the agenda" if kind is AgendaItem else "decision"
        raise Refusal(f"This {what} is not one of {say_day(meeting.held_on)}. Choose another.", field=field)
