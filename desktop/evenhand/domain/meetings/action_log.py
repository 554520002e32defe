"""The action log as a read model: who sees to what by when, agreed at which meeting, and how it stands (PP9).

An action is overdue from the day after it was due until it is closed. A public copy holds what was agreed in the open
part of a meeting, and not about an application without a grant, in words without the names that it may not print; the
rest is counted.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.agreed_actions import AgreedAction
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.numbering import decision_number, meeting_marks
from evenhand.domain.meetings.public_items import GrantsTold, printed_as
from evenhand.domain.meetings.record_facts import AgendaItem, DecisionRecord, MeetingAction
from evenhand.domain.members.action_checks import as_open_on, days_late, is_late, is_open
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.printed_names import PrintedNames
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionOutcome
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Coded, Level, MeetingKind


class Standing(Coded):
    """How an action stands on a day."""

    OVERDUE = "overdue"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedAt:
    """Where an action was agreed; `decision` is the number of the decision behind it, such as 2026-03-17/2."""

    meeting_id: int
    held_on: date
    kind: MeetingKind
    item_number: int | None = None
    item: str = ""
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """One action as it stood on the day of the log; `owner` is empty where nobody sees to it.

    `evidence`, the words in which it was closed, is for the board.
    """

    action_id: int
    stands: Standing
    what: str
    owner: str
    due_on: date
    days_overdue: int
    agreed: AgreedAt | None
    closed_on: date | None = None
    outcome: ActionOutcome | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLog:
    """Every action open on the day, and those closed from `starts` to that day; `withheld` counts those left out."""

    occasion: Occasion
    level: Level
    starts: date
    lines: tuple[ActionLine, ...]
    withheld: int = 0

    @property
    def as_at(self) -> date:
        """The day on which the log stands."""
        return self.occasion.as_at

    def standing(self, stands: Standing) -> tuple[ActionLine, ...]:
        """The actions that stand in one way: those due first at the top, of those closed the latest."""
        return tuple(one for one in self.lines if one.stands is stands)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRecord:
    """What the log is compiled from; `decided` says by decision under which item it was made."""

    actions: Iterable[AgreedAction]
    meetings: Mapping[int, Meeting]
    items: Mapping[int, AgendaItem]
    decisions: Mapping[int, Decision]
    decided: Mapping[int, DecisionRecord] = field(default_factory=dict[int, DecisionRecord])
    directory: Directory
    grants: GrantsTold = field(default_factory=GrantsTold)


def standing(action: Action, day: date) -> Standing:
    """How an action stands on a day."""
    if is_late(action, day):
        return Standing.OVERDUE
    return Standing.OPEN if is_open(action, day) else Standing.CLOSED


def agreed_at(record: ActionRecord, source: MeetingAction | None) -> AgreedAt | None:
    """The meeting, item and decision that an action comes from."""
    if source is None:
        return None
    meeting = record.meetings[source.meeting_id]
    item = record.items.get(source.item_id or 0)
    decision = record.decisions.get(source.decision_id or 0)
    mark = meeting_marks(record.meetings.values()).get(meeting.id, "")
    return AgreedAt(
        meeting_id=meeting.id,
        held_on=meeting.held_on,
        kind=meeting.kind,
        item_number=item.position if item else None,
        item=item.title if item else "",
        decision=decision_number(mark, decision.number) if decision and mark else "",
    )


@keeps("PP9")
def action_log(record: ActionRecord, occasion: Occasion, starts: date, level: Level) -> ActionLog:
    """The log on the day of the occasion, as a copy of the level may hold it."""
    day = occasion.as_at
    kept = [one for one in record.actions if one.action.opened_on <= day and _shown(one.action, starts, day)]
    told = [one for one in kept if level is not Level.PUBLIC or _is_public(one, record)]
    names = PrintedNames(record.directory, level, day)
    return ActionLog(
        occasion=occasion if level is not Level.PUBLIC else occasion.for_public(),
        level=level,
        starts=starts,
        lines=tuple(sorted((_line(one, record, names) for one in told), key=_place)),
        withheld=len(kept) - len(told),
    )


def _shown(action: Action, starts: date, day: date) -> bool:
    """Whether an action was open on the day, or closed in the period."""
    return is_open(action, day) or (action.closed_on is not None and action.closed_on >= starts)


def _is_public(one: AgreedAction, record: ActionRecord) -> bool:
    """Whether an action was agreed in the open, by its own item and by that of its decision."""
    source = one.source
    if source is None:
        return False
    decision = record.decisions.get(source.decision_id or 0)
    made = record.decided.get(source.decision_id or 0)
    under = (record.items.get(key or 0) for key in (source.item_id, made.item_id if made else None))
    says = f"{decision.wording if decision else ''}\n{one.action.says}"
    return not any(printed_as(item, record.grants, words=says) for item in under)


def _line(one: AgreedAction, record: ActionRecord, names: PrintedNames) -> ActionLine:
    action = as_open_on(one.action, names.day)
    known = action.owner_id in record.directory.people
    agreed = agreed_at(record, one.source)
    if agreed is not None:
        agreed = replace(agreed, item=names.words(agreed.item))
    return ActionLine(
        action_id=action.id,
        stands=standing(action, names.day),
        what=names.words(action.says),
        owner=names.name(action.owner_id or 0) if known else "",
        due_on=action.due_on,
        days_overdue=days_late(action, names.day),
        agreed=agreed,
        closed_on=action.closed_on,
        outcome=action.outcome,
        evidence=action.evidence if names.level is not Level.PUBLIC else "",
    )


def _place(line: ActionLine) -> tuple[timedelta, int]:
    """Open ones by the day they are due, closed ones by the day they were, the latest first."""
    if line.closed_on is not None:
        return date.max - line.closed_on, line.action_id
    return line.due_on - date.min, line.action_id
