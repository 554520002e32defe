"""What of a paper is handed on apart from it: every table as CSV or in a workbook, every figure as SVG or PNG.

They hold what a copy of the paper of that level and size shows, no more; their names follow the paper's own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from evenhand.domain.papers import Paper
from evenhand.domain.refusals import Refusal
from evenhand.domain.shared_tables import SharedFigure, SharedTable, figures_of, tables_of
from evenhand.domain.words import say_day
from evenhand.exchange import csv, workbook
from evenhand.records.unit_of_work import Partnership
from evenhand.services.papers import described, look_of, meeting_of
from evenhand.services.papers.compiling import made
from evenhand.services.papers.kinds import kind_of
from evenhand.services.papers.naming import file_name
from evenhand.services.papers.order import PaperOrder

if TYPE_CHECKING:
    from evenhand.reports.look import Look

TableKind = Literal["csv", "xlsx"]
FigureKind = Literal["svg", "png"]
SharedFile = tuple[str, bytes]
CONTENTS = ("File", "Table", "Caption", "Note")
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Shareable:
    """How many tables and figures a paper has that can be handed on."""

    tables: int
    figures: int


def shareable(paper: Paper | None) -> Shareable:
    """What a paper has to hand on; nothing where it is a card, a letter or a pack, which has no blocks."""
    if paper is None:
        return Shareable(0, 0)
    return Shareable(len(tables_of(paper)), len(figures_of(paper)))


def tables(partnership: Partnership, order: PaperOrder, kind: TableKind) -> list[SharedFile]:
    """The tables of a paper by the names of their files: a CSV file for each and one that lists them, or one workbook.

    Raises:
        Refusal: the paper cannot be made as asked, or has no table.
    """
    paper, order = _paper(partnership, order, "table")
    found = tables_of(paper)
    if not found:
        raise _none(order, "table")
    meeting = meeting_of(partnership, order)
    if kind == "xlsx":
        name = file_name(order, meeting, letter=paper.front.letter, ending="xlsx")
        return [(name, workbook.write(_book(partnership, paper, found, order)))]
    named = [
        (file_name(order, meeting, letter=paper.front.letter, of=one.ending, ending="csv"), one)
        for one in found
    ]
    contents = file_name(order, meeting, letter=paper.front.letter, of="tables", ending="csv")
    listed = [(name, one.name, one.caption, one.note) for name, one in named]
    return [
        (contents, csv.write(CONTENTS, listed)),
        *((name, csv.write(one.heads, one.lines)) for name, one in named),
    ]


def figures(
    partnership: Partnership, order: PaperOrder, kind: FigureKind, progress: Progress | None = None
) -> list[SharedFile]:
    """The figures of a paper by the names of their files; `progress` is told how many of them are drawn.

    Raises:
        Refusal: the paper cannot be made as asked, or has no figure.
    """
    paper, order = _paper(partnership, order, "figure")
    found, look, meeting = figures_of(paper), look_of(order), meeting_of(partnership, order)
    if not found:
        raise _none(order, "figure")
    files: list[SharedFile] = []
    for place, one in enumerate(found):
        if progress is not None:
            progress(place, len(found))
        name = file_name(order, meeting, letter=paper.front.letter, of=one.ending, ending=kind)
        files.append((name, _drawn(one, look, kind)))
    return files


def _drawn(one: SharedFigure, look: "Look", kind: FigureKind) -> bytes:
    from evenhand.exchange import png  # both are slow to load
    from evenhand.reports import figure_alone

    if kind == "svg":
        return figure_alone.as_svg(one, look)
    return png.first_page(
        figure_alone.as_pdf(one, look), f"{one.name}. {one.caption}", one.figure.alternative
    )


def _paper(partnership: Partnership, order: PaperOrder, wanted: str) -> tuple[Paper, PaperOrder]:
    """The paper, and its order with the version by which its files are named."""
    seen = made(partnership, order)
    if seen.paper is None:
        raise _none(order, wanted)
    return seen.paper, seen.order


def _none(order: PaperOrder, wanted: str) -> Refusal:
    title = kind_of(order).title
    return Refusal(f"{title}: there is no {wanted} in it to save apart. Save the paper as PDF.")


def _book(
    partnership: Partnership, paper: Paper, found: tuple[SharedTable, ...], order: PaperOrder
) -> workbook.Book:
    """The workbook of a paper, which says whose it is, who may read it and on what day it stands."""
    front = paper.front
    about = (
        ("Partnership", front.body),
        ("Paper", described(order, meeting_of(partnership, order))),
        *front.labels,
        ("Printed", say_day(front.printed)),
    )
    title = f"{front.title}, {front.subtitle}" if front.subtitle else front.title
    return workbook.Book(title, front.body, about, found, order.printed_at)
