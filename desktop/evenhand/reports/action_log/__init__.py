"""The action log on paper: in short, then what is overdue, what is open and what was closed.

Section, paragraph and table numbers are the same at every level and in every size of print.
"""

from collections import Counter
from dataclasses import dataclass

from evenhand.domain.meetings.action_log import ActionLine, ActionLog, AgreedAt, Standing
from evenhand.domain.members.printed_names import A_MEMBER
from evenhand.domain.occasion import front
from evenhand.domain.papers import (
    Cell,
    Column,
    Paper,
    Paragraph,
    Section,
    Table,
    Text,
    strong,
    text,
)
from evenhand.domain.words import say_cell_day, say_count, say_day, say_list
from evenhand.reports.cells import NONE, cell
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.wording import how_many, in_words, opening

NOBODY = "Nobody yet"
WHO = Column("Who")
DUE = Column("Due", right=True, tabular=True)


@dataclass(frozen=True, slots=True)
class Part:
    """One section of the log: the actions that stand in one way, and what its table is called."""

    number: int
    stands: Standing
    title: str
    caption: str
    last: Column
    none: str


PARTS = (
    Part(
        2,
        Standing.OVERDUE,
        "Overdue",
        "Past the day they were due and not closed, the longest first",
        Column("Days over", right=True, tabular=True),
        "None is overdue.",
    ),
    Part(
        3,
        Standing.OPEN,
        "Open, and not yet due",
        "By the day they are due",
        Column("Days to go", right=True, tabular=True),
        "None.",
    ),
    Part(
        4,
        Standing.CLOSED,
        "Closed in the period",
        "By the day they were closed, the latest first",
        Column("What came of it"),
        "None in the period.",
    ),
)


def blocks(log: ActionLog) -> Paper:
    """The log as neutral blocks; it holds what its level may see and nothing else."""
    head = front(log.occasion, log.level, "Action log", f"As at {say_day(log.as_at)}")
    return Paper(head, (_in_short(log), *(_part(log, one) for one in PARTS)))


def draw(log: ActionLog, look: Look) -> bytes:
    """The log as a PDF."""
    return print_paper(blocks(log), look)


def _in_short(log: ActionLog) -> Section:
    lines = [_counts(log)]
    if with_whom := _with_whom(log):
        lines.append(text(with_whom))
    if log.withheld:
        said = how_many(log.withheld, "action is", "actions are")
        why = "agreed in private, at no meeting, or about an application without a grant"
        lines.append(text(f"{opening(said)} left out of this copy: {why}."))
    numbered = tuple(Paragraph(f"1.{place}", says) for place, says in enumerate(lines, start=1))
    period = f"Closed actions are those from {say_day(log.starts)} to {say_day(log.as_at)}."
    return Section(1, "In short", numbered, period)


def _counts(log: ActionLog) -> Text:
    overdue, still_open, closed = (log.standing(one) for one in Standing)
    count = len(overdue) + len(still_open)
    lead = opening(how_many(count, "action is", "actions are")) if count else "No action is"
    if not count:
        late = ""
    elif not overdue:
        late = ", and none is overdue" if count > 1 else ", and not yet due"
    else:
        late = ", and overdue" if count == 1 else f", {in_words(len(overdue))} of them overdue"
    longest = max((one.days_overdue for one in overdue), default=0)
    by = f" The longest has been so for {say_count(longest, 'day')}." if len(overdue) > 1 else ""
    came = f" {opening(how_many(len(closed), 'was', 'were'))} closed in the period." if closed else ""
    return text(strong(f"{lead} open{late}."), f"{by}{came}")


def _with_whom(log: ActionLog) -> str:
    """Who has something overdue, and how many, as far as this copy names them."""
    owners = [one.owner for one in log.standing(Standing.OVERDUE) if one.owner != A_MEMBER]
    said = [f"{who or NOBODY.lower()} ({in_words(count)})" for who, count in sorted(Counter(owners).items())]
    return f"Overdue with {say_list(said)}." if said else ""


def _part(log: ActionLog, part: Part) -> Section:
    closed = part.stands is Standing.CLOSED
    lines = log.standing(part.stands)
    days = (Column("Closed", right=True, tabular=True),) if closed else (DUE,)
    columns = (Column("What"), WHO, *days, part.last, Column("Agreed"))
    rows = tuple(_row(one, log) for one in lines)
    table = Table(part.number - 1, part.caption, columns, rows, part.none)
    return Section(part.number, part.title, (table,))


def _row(line: ActionLine, log: ActionLog) -> tuple[Cell, ...]:
    if line.stands is Standing.CLOSED:
        day, last = line.closed_on or line.due_on, _came_of(line)
    elif line.stands is Standing.OVERDUE:
        day, last = line.due_on, str(line.days_overdue)
    else:
        day, last = line.due_on, str((line.due_on - log.as_at).days)
    owner = opening(line.owner) if line.owner else NOBODY
    words = (line.what.rstrip("."), owner, say_cell_day(day), last, _agreed(line.agreed))
    return tuple(cell(one) for one in words)


def _came_of(line: ActionLine) -> str:
    outcome = line.outcome.label if line.outcome else ""
    return ": ".join(filter(None, (outcome, line.evidence.rstrip("."))))


def _agreed(agreed: AgreedAt | None) -> str:
    """Where an action was agreed: the decision it follows from, 2026-03-17/2, or else 17 Mar 2026, item 5."""
    if agreed is None:
        return NONE
    item = f", item {agreed.item_number}" if agreed.item_number else ""
    return agreed.decision or f"{say_cell_day(agreed.held_on)}{item}"
