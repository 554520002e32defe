"""The visit pack on paper: the visit, whom we meet, what passed, what is open, a list to tick."""

from evenhand.domain.meetings.clock import say_time
from evenhand.domain.mp.briefing import Meeting
from evenhand.domain.mp.told import ToldEngagement
from evenhand.domain.mp.visit_pack import VisitPack
from evenhand.domain.occasion import front
from evenhand.domain.papers import (
    NONE_IN_THE_PERIOD,
    Block,
    Cell,
    Column,
    Paper,
    Paragraph,
    Section,
    Table,
    Text,
    TickList,
    strong,
    text,
    withheld,
)
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_cell_day, say_day, say_list, say_long_day
from evenhand.reports.cells import cells
from evenhand.reports.engagement_words import called, came_of, quoted, said_kinds
from evenhand.reports.follow_up_tables import follow_up_table, open_in_words, waiting_in_words, waiting_table
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.wording import how_many, opening

WINDOW = "An election window is open on {day}: keep to facts, and sign off whatever is published of it."
NAMELESS = "This copy does not say with whom the visit is."
NONE_PUBLIC = "None that was in public."


def blocks(pack: VisitPack) -> Paper:
    """The pack as neutral blocks; it holds what its level may see and nothing else."""
    subtitle = pack.name or f"As at {say_day(pack.as_at)}"
    head = front(pack.occasion, pack.level, "Visit pack", subtitle)
    return Paper(head, (_visit(pack), _passed(pack), _open(pack), _to_do(pack)))


def draw(pack: VisitPack, look: Look) -> bytes:
    """The pack as a PDF."""
    return print_paper(blocks(pack), look)


def _visit(pack: VisitPack) -> Section:
    public = pack.level is Level.PUBLIC
    prefers = f" Likes to be reached by {pack.prefers.rstrip('.')}." if pack.prefers else ""
    parts: list[Block] = [Paragraph("1.1", text(pack.who or NAMELESS, prefers))]
    parts.append(withheld("1.2") if public else Paragraph("1.2", _when(pack.visit)))
    if not public and pack.visit is not None and pack.visit.engagement.took_part:
        there = say_list(list(pack.visit.engagement.took_part))
        parts.append(Paragraph("1.3", text(f"Who is to be there: {there}.")))
    if pack.window_on is not None:
        window = WINDOW.format(day=say_long_day(pack.window_on))
        parts.append(Paragraph(f"1.{len(parts) + 1}", text(strong(window))))
    return Section(1, "The visit", tuple(parts))


def _when(visit: Meeting | None) -> Text:
    if visit is None:
        return text("Nothing is planned with them yet.")
    at = f", {say_time(visit.at)}" if visit.at is not None else ""
    place = f", {visit.place}" if visit.place else ""
    what = called(visit.engagement, peopled=False)
    themes = f" About {quoted(visit.engagement.themes)}." if visit.engagement.themes else ""
    return text(
        strong(f"{say_long_day(visit.on)}{at}{place}. "), f"{what}; {visit.engagement.status}.", themes
    )


def _passed(pack: VisitPack) -> Section:
    told = pack.level is not Level.PUBLIC
    columns = (
        Column("Day", right=True, tabular=True),
        Column("What"),
        Column("Kinds"),
        *((Column("What came of it"),) if told else ()),
    )
    rows = tuple(_row(one, told=told) for one in pack.held)
    since = f"Since {say_day(pack.starts)}."
    left_out = how_many(pack.not_public, "engagement is", "engagements are")
    says = f"{since} {opening(left_out)} left out of this copy." if pack.not_public else since
    none = NONE_PUBLIC if pack.not_public else NONE_IN_THE_PERIOD
    table = Table(1, "What was held", columns, rows, none, heading_columns=(0, 1), dense=len(rows) > 8)
    return Section(2, "What passed before", (Paragraph("2.1", text(says)), table))


def _row(one: ToldEngagement, *, told: bool) -> tuple[Cell, ...]:
    came = (came_of(one),) if told else ()
    return cells(say_cell_day(one.on), called(one), said_kinds(one.kinds), *came)


def _open(pack: VisitPack) -> Section:
    if pack.follow_ups is None or pack.waiting is None:
        return Section(3, "What is open", (withheld("3.1"), withheld("3.2")))
    late = sum(one.days_late > 0 for one in pack.follow_ups)
    parts: list[Block] = [Paragraph("3.1", text(open_in_words(len(pack.follow_ups), late)))]
    parts += [follow_up_table(2, pack.follow_ups)] if pack.follow_ups else []
    parts.append(Paragraph("3.2", text(waiting_in_words(len(pack.waiting)))))
    parts += [waiting_table(1 + _open_tables(pack), pack.waiting)] if pack.waiting else []
    return Section(3, "What is open", tuple(parts))


def _open_tables(pack: VisitPack) -> int:
    """How many tables tell of what is open."""
    return bool(pack.follow_ups) + bool(pack.waiting)


def _to_do(pack: VisitPack) -> Section:
    """The list to tick, after the tables of what is open."""
    if not pack.tasks:
        return Section(4, "To see to", (withheld("4.1"),))
    return Section(
        4, "To see to", (TickList(2 + _open_tables(pack), "Before, on and after the day", pack.tasks),)
    )
