"""Is what was to be done, done in time (PP9)?"""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.action_checks import is_late
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.review_facts import Action
from evenhand.domain.words import say_count, say_day


@keeps("PP9")
def actions_late(actions: Iterable[Action], directory: Directory, day: date) -> list[Finding]:
    """The actions, recruiting among them, that were due before that day and not closed by then."""
    return [_late(one, directory, day) for one in actions if is_late(one, day)]


def _late(action: Action, directory: Directory, day: date) -> Finding:
    known = action.owner_id is not None and action.owner_id in directory.people
    owner = f"with {directory.called(action.owner_id or 0, day)}" if known else "with nobody"
    ago = say_count((day - action.due_on).days, "day")
    return Finding(
        "PP9",
        Severity.LOOK_AT,
        f"An action is overdue: {action.says.strip().rstrip('.')}.",
        f"Due {say_day(action.due_on)}, {ago} ago; {owner}.",
        "Close it with what came of it, or agree a new day",
        about=f"action:{action.id}",
        kind="action-late",
        opens=f"action:{action.id}",
    )
