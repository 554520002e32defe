"""Recruitment and other actions: who sees to what by when, and what came of it (PP9)."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.members.action_checks import check_action, is_open
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionOutcome
from evenhand.domain.words import shortened
from evenhand.records.reading.facts import all_of, one_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import found, kept, put


def read_actions(session: Session) -> list[Action]:
    """Every action, the one due first at the top."""
    return all_of(session, Action, order="due_on")


def open_actions(session: Session, day: date) -> list[Action]:
    """The actions that were open on a day, the one due first at the top."""
    return [action for action in read_actions(session) if is_open(action, day)]


def save_action(partnership: Partnership, action: Action, *, today: date) -> int:
    """Open, correct, close or open again an action; give the key.

    Raises:
        Refusal: a field does not fit; `field` names it.
    """
    with partnership.change(title_of(partnership, action)) as unit:
        return put_action(unit.session, action, today=today)


def title_of(partnership: Partnership, action: Action) -> str:
    """What saving an action is called: "Open action: Ask the council for a stage"."""
    return f"{_verb(partnership, action)} action: {shortened(action.says)}"


def put_action(session: Session, action: Action, *, today: date) -> int:
    """Save an action within a larger change."""
    check_action(action, today)
    return put(session, action)


def close_action(
    partnership: Partnership,
    action_id: int,
    *,
    on: date,
    outcome: ActionOutcome,
    evidence: str = "",
    today: date,
) -> None:
    """Close an action with what came of it and what shows it.

    Raises:
        Refusal: it is closed before it was opened or on a day still to come, or lacks its evidence.
    """
    action = found(partnership, Action, action_id)
    with partnership.change(f"Close action: {shortened(action.says)}") as unit:
        action = kept(unit.session, Action, action_id)
        closed = replace(action, closed_on=on, outcome=outcome, evidence=evidence)
        put_action(unit.session, closed, today=today)


def _verb(partnership: Partnership, action: Action) -> str:
    if not action.id:
        return "Open"
    with partnership.reading() as session:
        before = one_of(session, Action, action.id)
    was_closed = before is not None and before.closed_on is not None
    if was_closed == (action.closed_on is not None):
        return "Correct"
    return "Open again" if was_closed else "Close"
