"""Section 1 of the year planner: which polls fall in the year, from when to when more care is due, what is open."""

from evenhand.domain.elections.hours import say_hour
from evenhand.domain.elections.planner import EntryKind, PlannerEntry, YearPlanner
from evenhand.domain.elections.windows import Window
from evenhand.domain.papers import Block, Cell, Column, Listing, Mark, Paragraph, Section, Table, strong, text
from evenhand.domain.vocabulary import Answer
from evenhand.domain.words import say_day, say_list, say_long_day
from evenhand.reports.cells import cell
from evenhand.reports.wording import how_many, opening, say_span

MARKS = {Answer.GO_AHEAD: Mark.GOOD, Answer.TAKE_CARE: Mark.CARE, Answer.HOLD: Mark.HOLD}
NO_WINDOW = "No election window falls in the year."


def short_section(planner: YearPlanner) -> Section:
    """Section 1: polls, windows and questions."""
    parts: list[Block] = [Paragraph("1.1", text(strong(_polls(planner)))), _windows(planner)]
    if planner.questions:
        parts += [
            Paragraph("1.2", text("To be answered, so that no day is missing:")),
            Listing(tuple(text(question) for question in planner.questions)),
        ]
    guidance = "Guidance: PP5. Meetings and grant decisions go ahead; what goes out is looked at."
    return Section(1, "The year in short", tuple(parts), guidance)


def _polls(planner: YearPlanner) -> str:
    polls = [one for one in planner.entries if one.kind in (EntryKind.POLL, EntryKind.EXPECTED)]
    if not polls:
        return "No poll is known in the year."
    counted = how_many(len(polls), "poll falls", "polls fall")
    return f"{opening(counted)} in the year: {say_list([_poll(one) for one in polls])}."


def _poll(entry: PlannerEntry) -> str:
    expected = " (expected, not entered yet)" if entry.kind is EntryKind.EXPECTED else ""
    return f"{entry.of} on {say_long_day(entry.day)}{expected}"


def _windows(planner: YearPlanner) -> Table:
    return Table(
        1,
        "Election windows of the year, by their first day",
        (Column("Election"), Column("Whose rule"), Column("Days"), Column("Answer")),
        tuple(_row(window) for window in sorted(planner.windows, key=_order)),
        NO_WINDOW,
        note=text("On a day that more than one covers, the strictest answer holds."),
    )


def _order(window: Window) -> tuple[str, str, str]:
    return window.starts.isoformat(), window.ends.isoformat(), window.profile


def _row(window: Window) -> tuple[Cell, ...]:
    until = f", {say_hour(window.ends_at)}" if window.ends_at else ""
    early = window.earliest_start
    range_of_start = f"; it could start as early as {say_day(early)}" if early else ""
    return (
        cell(opening(window.election)),
        cell(opening(window.profile_name)),
        cell(f"{say_span(window.starts, window.ends)}{until}{range_of_start}"),
        cell(window.strength.label, MARKS[window.strength]),
    )
