"""What an action must satisfy: somebody does something by a day, and it is closed with what came of it (PP9)."""

from dataclasses import replace
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionOutcome
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day

SHOWN = (ActionOutcome.ACHIEVED, ActionOutcome.IN_PART)
EVIDENCE_NEEDED = "Say what shows it, such as who joined and when."


@keeps("PP9")
def check_action(action: Action, today: date) -> None:
    """An action says what is done, by whom and by when; once closed, what came of it and what shows that (PP9).

    Raises:
        Refusal: a field does not fit; `field` names it.
    """
    if not action.says.strip():
        raise Refusal("Say what is to be done.", field="says")
    if action.owner_id is None:
        raise Refusal("Choose who sees to it.", field="owner_id")
    if action.opened_on > today:
        raise Refusal(
            f"{say_day(action.opened_on)} is still to come. Give a day up to {say_day(today)}.",
            field="opened_on",
        )
    if action.due_on < action.opened_on:
        raise Refusal(
            f"It would be due before it is opened. Give a date from {say_day(action.opened_on)} on.",
            field="due_on",
        )
    if action.closed_on is not None or action.outcome is not None or action.evidence.strip():
        _check_closing(action, today)


def _check_closing(action: Action, today: date) -> None:
    closed = action.closed_on
    if closed is None:
        raise Refusal("Give the day on which it was closed.", field="closed_on")
    if closed > today:
        raise Refusal(
            f"{say_day(closed)} is still to come. Leave this empty until it is done.", field="closed_on"
        )
    if closed < action.opened_on:
        raise Refusal(
            f"It would be closed before it was opened. Give a date from {say_day(action.opened_on)} on.",
            field="closed_on",
        )
    if action.outcome is None:
        raise Refusal("Say what came of it.", field="outcome")
    if action.outcome in SHOWN and not action.evidence.strip():
        raise Refusal(EVIDENCE_NEEDED, field="evidence")


def is_open(action: Action, day: date) -> bool:
    """Whether an action was open on a day."""
    return action.opened_on <= day and (action.closed_on is None or action.closed_on > day)


def is_late(action: Action, day: date) -> bool:
    """Whether an action was open on a day and past the day by which it was due."""
    return is_open(action, day) and action.due_on < day


def days_late(action: Action, day: date) -> int:
    """For how many days an action has been overdue on a day; 0 where it is not."""
    return (day - action.due_on).days if is_late(action, day) else 0


def as_open_on(action: Action, day: date) -> Action:
    """An action as it stood on a day: what came of it later is not known yet."""
    if action.closed_on is None or action.closed_on <= day:
        return action
    return replace(action, closed_on=None, outcome=None, evidence="")
