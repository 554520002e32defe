"""All actions with the meetings they come from, read at one go, and how they are said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.domain.meetings.action_log import AgreedAt, Standing, agreed_at, standing
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, MeetingAction
from evenhand.domain.members.action_checks import days_late
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_cell_day, say_count, say_day
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.plain_room.room import Heading
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.meeting_actions import read_action_record

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
    "action-late": "An action overdue",
    "residence-unchecked": "Residence not checked",
    "consent-ended": "A consent ended",
    "chair-not-independent": "A chair who is not independent",
    "councillor-not-on-board": "No councillor on the board",
    "mp-not-on-board": "The MP not on the board",
}


MARKS = {Standing.OVERDUE: Mark.LATE, Standing.OPEN: Mark.DUE, Standing.CLOSED: Mark.GO_AHEAD}
ORDER = tuple(Standing)


@dataclass(frozen=True, slots=True)
class ActionBook:
    """Every action, and where each was agreed; `day` is the day as at which they are looked at."""

    actions: Mapping[int, Action]
    sources: Mapping[int, MeetingAction]
    agreed: Mapping[int, AgreedAt]
    meetings: tuple[Meeting, ...]
    items: tuple[AgendaItem, ...]
    directory: Directory
    day: date

    def owner_of(self, action: Action) -> str:
        """Who sees to an action, by the name used on the day."""
        known = action.owner_id in self.directory.people
        return self.directory.called(action.owner_id or 0, self.day) if known else "Nobody"

    def meeting(self, key: int | None) -> Meeting | None:
        """One of the meetings at which something may have been agreed."""
        return next((one for one in self.meetings if one.id == key), None)

    def items_of(self, meeting_id: int | None) -> list[AgendaItem]:
        """The agenda of a meeting, in its order."""
        return sorted((one for one in self.items if one.meeting_id == meeting_id), key=_position)


def read_action_book(partnership: Partnership, day: date) -> ActionBook:
    """Read every action."""
    with partnership.reading() as session:
        record = read_action_record(session)
    held = [one for one in record.meetings.values() if one.status is Planned.HELD and one.held_on <= day]
    told = [(one.action, one.source) for one in record.actions]
    return ActionBook(
        actions={action.id: action for action, _ in told},
        sources={action.id: source for action, source in told if source is not None},
        agreed={action.id: where for action, source in told if (where := agreed_at(record, source))},
        meetings=tuple(sorted(held, key=_held_on, reverse=True)),
        items=tuple(record.items.values()),
        directory=record.directory,
        day=day,
    )


def has_action(book: ActionBook, key: int) -> bool:
    """Whether the action is in the book."""
    return key in book.actions


def rows_of(book: ActionBook) -> Sequence[ListRow]:
    """The actions opened by the day: the overdue ones, then the open ones, those closed last at the top of the rest."""
    shown = [one for one in book.actions.values() if one.opened_on <= book.day]
    placed = sorted((_place(one, book.day), one.id) for one in shown)
    return [_row(book, book.actions[key]) for _, key in placed]


def _row(book: ActionBook, action: Action) -> ListRow:
    where = book.agreed.get(action.id)
    return row_of(
        action, book.owner_of(action), book.day, agreed=f"agreed {_meeting_day(where)}" if where else ""
    )


def row_of(action: Action, owner: str, day: date, *, agreed: str = "", grouped: bool = True) -> ListRow:
    """An action in a list: what, by whom, by when, where it was agreed, and how it stands."""
    how = standing(action, day)
    closed = how is Standing.CLOSED
    came = action.outcome.label if closed and action.outcome else ""
    return ListRow(
        action.id,
        action.says,
        DOT.join(filter(None, (owner, agreed, action.channel))),
        value=came if closed else f"by {say_cell_day(action.due_on)}",
        reason=f"{say_count(days_late(action, day), 'day')} overdue" if how is Standing.OVERDUE else "",
        mark=MARKS[how],
        mark_says=how.label,
        group=how.label if grouped else "",
        kinds=frozenset({how, action.kind}),
    )


def heading_of(book: ActionBook, key: int) -> Heading:
    """What is to be done; under it how it stands, who sees to it and where it came from."""
    action = book.actions[key]
    how = standing(action, book.day)
    closed = action.closed_on
    due = "" if how is Standing.CLOSED else f"due {say_day(action.due_on)}"
    ended = f"closed on {say_day(closed)}" if how is Standing.CLOSED and closed else ""
    by = days_late(action, book.day)
    stands = f"Overdue by {say_count(by, 'day')}" if by else how.label
    came_from = say_agreed(book.agreed.get(key)) or say_opened_from(action)
    kind = "" if action.kind is ActionKind.MEETING else action.kind.label
    parts = (kind, stands, book.owner_of(action), due, ended, came_from)
    return Heading(action.says, DOT.join(filter(None, parts)))


def say_agreed(where: AgreedAt | None) -> str:
    """Where an action was agreed: "Agreed on 17 March 2026 under item 5, Grants"; nothing where at no meeting."""
    if where is None:
        return ""
    under = f" under item {where.item_number}, {where.item}" if where.item_number else ""
    return f"Agreed on {say_day(where.held_on)}{under}"


def say_meeting(meeting: Meeting) -> str:
    """A meeting as it is offered: 17 March 2026, board meeting."""
    return f"{say_day(meeting.held_on)}, {meeting.kind.label.lower()}"


def say_opened_from(action: Action) -> str:
    """The finding behind an action with its clause: "From: A group over its share (PP8)"; nothing where none is."""
    if not action.opened_from:
        return f"From {action.clause}" if action.clause else ""
    words = FINDINGS.get(action.opened_from, action.opened_from)
    return f"From: {words} ({action.clause})" if action.clause else f"From: {words}"


def say_item(item: AgendaItem) -> str:
    """An item as it is offered: 5. Grants."""
    return f"{item.position}. {item.title}"


def _meeting_day(where: AgreedAt) -> str:
    return say_cell_day(where.held_on)


def _held_on(meeting: Meeting) -> tuple[date, int]:
    return meeting.held_on, meeting.id


def _position(item: AgendaItem) -> int:
    return item.position


def _place(action: Action, day: date) -> tuple[int, timedelta]:
    """Overdue and open ones by the day they are due, closed ones by the day they were, the last one first."""
    how = standing(action, day)
    if how is Standing.CLOSED:
        return ORDER.index(how), date.max - (action.closed_on or action.due_on)
    return ORDER.index(how), action.due_on - date.min
