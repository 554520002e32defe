"""A table set as records: where columns would be too narrow, each row becomes a heading with label and value lines.

It is read as the same table: a row for each record, its heading the row's, label and value one cell. What is blank has
no line, but keeps its cell.
"""

from dataclasses import replace

from reportlab.platypus import Flowable

from evenhand.domain.papers import Cell, Column, Table, plain, text
from evenhand.reports.fonts import Face
from evenhand.reports.ink import line_width, paragraph
from evenhand.reports.look import Look
from evenhand.reports.pieces import Beside, Ruled, Stack, glued, read_as
from evenhand.reports.tables import cell_piece, cell_role
from evenhand.reports.tagging.elements import Element, Group, Scope, Tag, tagged

LABEL_SHARE, MOST_LABEL_SHARE = 0.31, 0.42
"""How much of the width the labels have, and how much at most where the longest of them would break."""


def records(table: Table, look: Look, caption: Flowable | None, note: Flowable | None) -> Flowable:
    """The whole table as records, its caption and note kept with the records next to them."""
    rows = [*table.rows, *([table.total] if table.total else [])]
    indent = _indent(table, look)
    pieces = [_record(table, row, place, len(rows), indent, look) for place, row in enumerate(rows)]
    above = [glued(caption)] if caption else []
    if table.total:
        glued(pieces[-2])
    if note:
        glued(pieces[-1])
    told = Group(Element(Tag.TABLE), [*above, Group(Element(Tag.ROWS), pieces)])
    below = [Stack([note], look.height, whole=True)] if note else []
    return read_as(Stack([*above, *pieces, *below], look.height), told, *below)


def _indent(table: Table, look: Look) -> float:
    """Where the values begin: so far in that no label breaks, within reason."""
    others = [one.head for place, one in enumerate(table.columns) if place not in table.heading_columns]
    longest = max((line_width(text(head), look.cell) for head in others), default=0.0) + look.column_gap + 1
    usual, most = look.width * LABEL_SHARE, look.width * MOST_LABEL_SHARE
    return max(usual, longest) if longest <= most else usual


def _record(
    table: Table, row: tuple[Cell, ...], place: int, count: int, indent: float, look: Look
) -> Flowable:
    """One row: its name as a heading, then a line for each other column, its value so far in."""
    named = [said for column in table.heading_columns if (said := plain(row[column].words).strip())]
    heading_role = replace(look.prose, face=Face.SEMIBOLD, after=0)
    heading: list[Flowable] = [paragraph(text(". ".join(named)), heading_role)]
    stacked = [one for column in table.heading_columns for one in row[column].below]
    heading += [cell_piece(one, look.cell) for one in stacked]
    others = [place for place in range(len(row)) if place not in table.heading_columns]
    lines = {
        place: tagged(_line(table.columns[place], row[place], indent, look), Tag.CELL)
        for place in others
        if row[place].box or plain(row[place].words).strip()
    }
    told = [lines.get(place, Element(Tag.CELL)) for place in others]
    rules, last = look.rules, place == count - 1
    record = Ruled(
        Stack([*heading, *lines.values()], look.height, whole=True),
        above=rules.between if place else rules.head,
        below=rules.head if last else 0,
        top=look.step,
        bottom=look.step + 2,
        after=look.note.before if last else 0,
    )
    named_by = Group(Element(Tag.HEADING, scope=Scope.ROW), heading)
    return read_as(tagged(record, Tag.ROW), named_by, *told)


def _line(column: Column, cell: Cell, indent: float, look: Look) -> Beside:
    """A label and its value."""
    label = paragraph(text(column.head), look.cell)
    value = cell_piece(cell, cell_role(look, tabular=column.tabular))
    return Beside(label, value, indent=indent, gap=look.column_gap, after=look.step / 2)
