"""Tables of what is still to be done and of letters that wait, the same in every paper that shows them."""

from collections.abc import Sequence

from evenhand.domain.mp.mp_report import WaitingLetter
from evenhand.domain.mp.told import ToldFollowUp
from evenhand.domain.papers import Cell, Column, Table
from evenhand.domain.words import say_cell_day
from evenhand.reports.cells import cells
from evenhand.reports.wording import how_many, in_words, opening

NOBODY = "Nobody yet"
NO_DAY = "No day set"
MANY = 8


def follow_up_table(
    number: int,
    follow_ups: Sequence[ToldFollowUp],
    caption: str = "What is still to be done, first what is due first",
) -> Table:
    """What is to be done, with whom, by whom and by when."""
    columns = (
        Column("What"),
        Column("With"),
        Column("Who"),
        Column("Due", right=True, tabular=True),
        Column("Days late", right=True, tabular=True),
    )
    rows = tuple(_follow_up(one) for one in follow_ups)
    return Table(number, caption, columns, rows, "Nothing.", dense=len(rows) > MANY)


def _follow_up(one: ToldFollowUp) -> tuple[Cell, ...]:
    what = f"{one.what.rstrip('.')} (after {one.after}, {say_cell_day(one.on)})"
    due = say_cell_day(one.due_on) if one.due_on else NO_DAY
    return cells(what, one.with_whom, one.owner or NOBODY, due, str(one.days_late) if one.days_late else "")


def waiting_table(number: int, waiting: Sequence[WaitingLetter]) -> Table:
    """Which letters wait for an answer, and for how long."""
    columns = (
        Column("Letter"),
        Column("To"),
        Column("Sent", right=True, tabular=True),
        Column("Days waited", right=True, tabular=True),
    )
    rows = tuple(cells(one.title, one.to_whom, say_cell_day(one.sent_on), str(one.days)) for one in waiting)
    return Table(number, "Letters that wait for an answer, the longest first", columns, rows, "None.")


def open_in_words(count: int, late: int) -> str:
    """How many follow-ups are open, and how many of them are late."""
    if not count:
        return "No follow-up is open."
    says = f"{opening(how_many(count, 'follow-up is', 'follow-ups are'))} open"
    if not late:
        return f"{says}, and none is late."
    return f"{says}, and late." if count == 1 else f"{says}, {in_words(late)} of them late."


def waiting_in_words(count: int) -> str:
    """How many letters wait for an answer longer than the rule book allows."""
    if not count:
        return "No letter waits for an answer longer than the rule book allows."
    return f"{opening(how_many(count, 'letter waits', 'letters wait'))} for an answer."
