"""Today on paper, on one side: in short, what to notice, what is late or due, and what is in the diary."""

from dataclasses import replace

from evenhand.domain.elections.hours import say_hour
from evenhand.domain.elections.planner import PlannerEntry
from evenhand.domain.guidance.findings import Severity
from evenhand.domain.occasion import front
from evenhand.domain.papers import Cell, Column, Front, Paper, Paragraph, Section, Table, text
from evenhand.domain.partnership.today import Today, ToDo
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_cell_day, say_count, say_list, say_long_day, shortened
from evenhand.reports.cells import cells
from evenhand.reports.findings import noticed, noticed_as
from evenhand.reports.look import Look
from evenhand.reports.one_side import Room, noticed_in, on_one_side
from evenhand.reports.press import print_paper
from evenhand.reports.wording import how_many, in_words, opening

HEADLINES = {
    Severity.ACT_NOW: "to act on now",
    Severity.LOOK_AT: "to look at",
    Severity.TO_KNOW: "to know of",
}
SHED = (
    {"evidence": False},
    {"rows": 8},
    {"steps": False},
    {"rows": 5},
    {"notices": 3},
    {"rows": 4},
    {"notices": 2},
    {"letters": 160},
    {"rows": 3},
    {"letters": 80},
    {"notices": 1},
)
"""What is to be acted on stays longest; of what is to be done and of the diary, what is most late and what is next."""
WITHHELD = "What is to be done is for members, and withheld from this copy."


def blocks(today: Today) -> Paper:
    """The day as neutral blocks, the same in every size of print.

    Raises:
        Refusal: it does not fit on a page even at its shortest.
    """
    head = _front(today)

    def made(room: Room) -> Paper:
        return Paper(
            head, (_in_short(today), _noticed(today, room), _to_do(today, room), _diary(today, room))
        )

    return on_one_side(made, SHED)


def draw(today: Today, look: Look) -> bytes:
    """The day as a PDF."""
    return print_paper(blocks(today), look)


def _front(today: Today) -> Front:
    """The head of the page; a working paper has no status."""
    day = say_long_day(today.as_at)
    head = front(today.occasion, today.level, "Today", day, ("Covers", "The next 14 days"))
    return replace(head, draft=False)


def _in_short(today: Today) -> Section:
    counts = [
        f"{in_words(count)} {words}"
        for severity, words in HEADLINES.items()
        if (count := sum(one.severity is severity for one in today.findings))
    ]
    noticed_words = f"{opening(say_list(counts))}." if counts else "There is nothing to notice."
    says = f"{noticed_words} {_due(today)}"
    published = f"{opening(today.publishing.rstrip('.'))}."
    return Section(1, "In short", (Paragraph("1.1", text(says)), Paragraph("1.2", text(published))))


def _due(today: Today) -> str:
    """How much is late and how much is due within the week, by those that this copy may tell."""
    if today.level is Level.PUBLIC and not today.to_do:
        return WITHHELD
    if not today.to_do:
        return "Nothing is late, and nothing is due within seven days."
    late, due = today.late, len(today.to_do) - today.late
    words = [how_many(late, "thing is late", "things are late")] if late else []
    words += [how_many(due, "is due within seven days", "are due within seven days")] if due else []
    return f"{opening(say_list(words))}."


def _noticed(today: Today, room: Room) -> Section:
    """Section 2: the most pressing findings that there is room for."""
    notices = [noticed_as(one, "") for one in today.findings]
    section = Section(2, "What to notice", tuple(noticed(notices, today.withheld)))
    return noticed_in(
        section, len(notices), today.withheld, room, number="2.1", elsewhere="in the list of findings"
    )


def _to_do(today: Today, room: Room) -> Section:
    """Section 3: what is late or due within the week."""
    rest = len(today.to_do) - room.rows
    more = f"{opening(say_count(rest, 'more thing'))} below these. " if rest > 0 else ""
    table = Table(
        1,
        "Late, or due within seven days, the most late first",
        (
            Column("What"),
            Column("Who"),
            Column("Due", right=True, tabular=True),
            Column("Days late", right=True, tabular=True),
        ),
        tuple(_to_do_row(one, room) for one in today.to_do[: room.rows]),
        WITHHELD if today.level is Level.PUBLIC else "Nothing.",
        note=text(f"{more}Source: the follow-ups, actions, returns and letters of the record."),
        dense=True,
    )
    return Section(3, "What is to be done", (table,))


def _to_do_row(one: ToDo, room: Room) -> tuple[Cell, ...]:
    due = say_cell_day(one.due_on) if one.due_on else ""
    what = opening(shortened(one.what, room.letters))
    return cells(what, shortened(one.who, room.letters), due, str(one.days_late or ""))


def _diary(today: Today, room: Room) -> Section:
    """Section 4: what stands on the day and the two weeks after it."""
    rest = len(today.diary) - room.rows
    more = f"{opening(how_many(rest, 'more', 'more'))} after these. " if rest > 0 else ""
    table = Table(
        2,
        "Today and the next 14 days",
        (Column("Day", right=True, tabular=True), Column("What"), Column("Where")),
        tuple(_diary_row(one, room) for one in today.diary[: room.rows]),
        "Nothing is planned.",
        note=text(
            f"{more}Source: elections entered, meetings, events, engagements and publicity of the record."
        ),
        heading_columns=(0, 1),
        dense=True,
    )
    return Section(4, "In the diary", (table,))


def _diary_row(one: PlannerEntry, room: Room) -> tuple[Cell, ...]:
    hour = f", {say_hour(one.hour)}" if one.hour else ""
    return cells(
        say_cell_day(one.day),
        f"{shortened(one.says, room.letters)}{hour}",
        shortened(one.place, room.letters),
    )
