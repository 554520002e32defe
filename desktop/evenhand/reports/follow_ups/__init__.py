"""The follow-up list on paper: in short, what is to be done, letters that wait, what is planned, what comes round."""

from evenhand.domain.mp.follow_up_list import FollowUpList, SeriesLine
from evenhand.domain.mp.told import ToldEngagement
from evenhand.domain.occasion import front
from evenhand.domain.papers import Block, Cell, Column, Paper, Paragraph, Section, Table, text, withheld
from evenhand.domain.words import say_cell_day, say_day
from evenhand.reports.cells import cells
from evenhand.reports.engagement_words import called, said_kinds
from evenhand.reports.follow_up_tables import follow_up_table, open_in_words, waiting_in_words, waiting_table
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.wording import opening

GUIDANCE = "Guidance: MP7, MP8, MP12 (MPs and Big Local, May 2016)"
CASES = "What is to be done about residents’ own matters stands under Casework and in no paper."


def blocks(found: FollowUpList) -> Paper:
    """The list as neutral blocks; it holds what its level may see and nothing else."""
    head = front(found.occasion, found.level, "Follow-up list", f"As at {say_day(found.as_at)}")
    short = (
        Paragraph("1.1", text(open_in_words(found.open, found.late))),
        Paragraph("1.2", text(waiting_in_words(found.unanswered))),
        Paragraph("1.3", text(CASES)),
    )
    return Paper(
        head,
        (
            Section(1, "In short", short, GUIDANCE),
            Section(2, "What is to be done", (_or_withheld("2.1", _follow_ups(found)),)),
            Section(3, "Letters that wait for an answer", (_or_withheld("3.1", _waiting(found)),)),
            Section(4, "In the next three months", (_or_withheld("4.1", _ahead(found.ahead)),)),
            Section(5, "Regular engagements", (_or_withheld("5.1", _series(found.series)),)),
        ),
    )


def draw(found: FollowUpList, look: Look) -> bytes:
    """The list as a PDF."""
    return print_paper(blocks(found), look)


def _or_withheld(number: str, table: Table | None) -> Block:
    return withheld(number) if table is None else table


def _follow_ups(found: FollowUpList) -> Table | None:
    return None if found.follow_ups is None else follow_up_table(1, found.follow_ups)


def _waiting(found: FollowUpList) -> Table | None:
    return None if found.waiting is None else waiting_table(2, found.waiting)


def _ahead(ahead: tuple[ToldEngagement, ...] | None) -> Table | None:
    if ahead is None:
        return None
    columns = (
        Column("Day", right=True, tabular=True),
        Column("What"),
        Column("With"),
        Column("Kinds"),
        Column("Stands"),
    )
    rows = tuple(_ahead_row(one) for one in ahead)
    return Table(3, "What is planned", columns, rows, "Nothing is planned.", heading_columns=(0, 1))


def _ahead_row(one: ToldEngagement) -> tuple[Cell, ...]:
    day, what = say_cell_day(one.on), called(one, peopled=False)
    return cells(day, what, one.with_whom, said_kinds(one.kinds), opening(one.status))


def _series(series: tuple[SeriesLine, ...] | None) -> Table | None:
    if series is None:
        return None
    columns = (Column("What"), Column("With"), Column("How often"), Column("Next", right=True, tabular=True))
    rows = tuple(_series_row(one) for one in series)
    return Table(4, "Regular engagements", columns, rows, "None is planned.")


def _series_row(one: SeriesLine) -> tuple[Cell, ...]:
    next_on = say_cell_day(one.next_on) if one.next_on else "Not planned"
    return cells(one.title, one.with_whom, opening(one.how_often), next_on)
