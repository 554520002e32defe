"""All actions, read at one go, and how they are said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from evenhand.domain.members.action_checks import is_late, is_open
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.review_facts import Action
from evenhand.domain.words import say_cell_day, say_count, say_day
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.plain_room.room import Heading
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.actions import read_actions
from evenhand.services.members import read_directory

DOT = "  ·  "
FINDINGS = {
    "members-too-few": "Too few members",
    "residents-share": "Residents below their share",
    "office-vacant": "An office vacant",
    "term-over": "A term run over",
    "role-statement": "A role statement missing or out of date",
    "interests": "Interests not declared",
    "review-overdue": "Membership review overdue",
    "group-share": "A group over its share",
    "councillors-share": "Councillors over their share",
    "mp-not-informed": "The MP not informed",
    "action-late": "An action late",
    "residence-unchecked": "Residence not checked",
    "consent-ended": "A consent ended",
    "chair-not-independent": "A chair who is not independent",
    "councillor-not-on-board": "No councillor on the board",
    "mp-not-on-board": "The MP not on the board",
}


class Standing(StrEnum):
    """How an action stands on a day; the value is the word for it."""

    LATE = "Late"
    OPEN = "Open"
    CLOSED = "Closed"


MARKS = {Standing.LATE: Mark.LATE, Standing.OPEN: Mark.DUE, Standing.CLOSED: Mark.GO_AHEAD}
ORDER = tuple(Standing)


@dataclass(frozen=True, slots=True)
class ActionBook:
    """Every action; `day` is the day as at which they are looked at."""

    actions: Mapping[int, Action]
    directory: Directory
    day: date

    def owner_of(self, action: Action) -> str:
        """Who sees to an action, by the name used on the day."""
        known = action.owner_id in self.directory.people
        return self.directory.called(action.owner_id or 0, self.day) if known else "Nobody"


def read_action_book(partnership: Partnership, day: date) -> ActionBook:
    """Read every action."""
    with partnership.reading() as session:
        return ActionBook({one.id: one for one in read_actions(session)}, read_directory(session), day)


def has_action(book: ActionBook, key: int) -> bool:
    """Whether the action is in the book."""
    return key in book.actions


def standing(action: Action, day: date) -> Standing:
    """How an action stands on a day."""
    if is_late(action, day):
        return Standing.LATE
    return Standing.OPEN if is_open(action, day) else Standing.CLOSED


def rows_of(book: ActionBook) -> Sequence[ListRow]:
    """The actions opened by the day: the late ones, then the open ones, those closed last at the top of the rest."""
    shown = [one for one in book.actions.values() if one.opened_on <= book.day]
    placed = sorted((_place(one, book.day), one.id) for one in shown)
    return [row_of(book.actions[key], book.owner_of(book.actions[key]), book.day) for _, key in placed]


def row_of(action: Action, owner: str, day: date, *, grouped: bool = True) -> ListRow:
    """An action in a list: what, by whom, by when, and how it stands."""
    how = standing(action, day)
    closed = how is Standing.CLOSED
    came = action.outcome.label if closed and action.outcome else ""
    return ListRow(
        action.id,
        action.says,
        DOT.join(filter(None, (owner, action.channel))),
        value=came if closed else f"by {say_cell_day(action.due_on)}",
        reason=f"{say_count((day - action.due_on).days, 'day')} late" if how is Standing.LATE else "",
        mark=MARKS[how],
        mark_says=how.value,
        group=how.value if grouped else "",
        kinds=frozenset({how, action.kind}),
    )


def heading_of(book: ActionBook, key: int) -> Heading:
    """What is to be done; under it how it stands, who sees to it and where it came from."""
    action = book.actions[key]
    how = standing(action, book.day)
    closed = action.closed_on
    due = "" if how is Standing.CLOSED else f"due {say_day(action.due_on)}"
    ended = f"closed on {say_day(closed)}" if how is Standing.CLOSED and closed else ""
    parts = (action.kind.label, how.value, book.owner_of(action), due, ended, say_opened_from(action))
    return Heading(action.says, DOT.join(filter(None, parts)))


def say_opened_from(action: Action) -> str:
    """The finding behind an action with its clause: "From: A group over its share (PP8)"; nothing where none is."""
    if not action.opened_from:
        return f"From {action.clause}" if action.clause else ""
    words = FINDINGS.get(action.opened_from, action.opened_from)
    return f"From: {words} ({action.clause})" if action.clause else f"From: {words}"


def _place(action: Action, day: date) -> tuple[int, timedelta]:
    """Late and open ones by the day they are due, closed ones by the day they were, the last one first."""
    how = standing(action, day)
    if how is Standing.CLOSED:
        return ORDER.index(how), date.max - (action.closed_on or action.due_on)
    return ORDER.index(how), action.due_on - date.min
