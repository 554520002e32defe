"""The items in which interests are expected: who, why, how sure, the quorum that is left, and boxes for the chair."""

from evenhand.domain.meetings.expected_sheet import ExpectedLine, ExpectedSheet, ItemExpected
from evenhand.domain.meetings.vocabulary import ConflictHandling
from evenhand.domain.papers import (
    Block,
    Cell,
    Column,
    Empty,
    Paragraph,
    Section,
    Subheading,
    Table,
    text,
)
from evenhand.domain.vocabulary import Level
from evenhand.reports.cells import cell
from evenhand.reports.wording import how_many, in_words, opening

NONE = "The register lets no interest expect in any item."
NOBODY = "Nobody is named here."
TIME_BLANK = "________"
"""Room to write a time by hand."""


def by_item(sheet: ExpectedSheet) -> Section:
    """One table for each item, below what its interests leave of the quorum."""
    if not sheet.items:
        return Section(2, "Item by item", (Empty(NONE),))
    parts: list[Block] = []
    for place, item in enumerate(sheet.items, start=1):
        parts += [
            Subheading(f"Item {item.number}: {item.title}" if item.title else f"Item {item.number}"),
            Paragraph(f"2.{place}", text(_left(item, sheet))),
        ]
        if sheet.level is not Level.PUBLIC:
            parts.append(_table(place, item, sheet))
    return Section(2, "Item by item", tuple(parts))


def _left(item: ItemExpected, sheet: ExpectedSheet) -> str:
    """How many interests are expected, and the quorum that would be left."""
    if not item.interests:
        return "What is below is possible, not more. It leaves everybody in the count until they say so."
    expected = f"{opening(how_many(item.interests, 'interest is', 'interests are'))} expected."
    parts = [expected, _enough(item.counting, sheet, "If everybody comes")]
    if item.coming is not None:
        parts.append(_enough(item.coming, sheet, "Of those who have said that they come"))
    return " ".join(parts)


def _enough(counting: int, sheet: ExpectedSheet, when: str) -> str:
    count = f"{when}, {in_words(counting)} {'counts' if counting == 1 else 'count'}"
    if sheet.needed is None:
        return f"{count}."
    spare = counting - sheet.needed
    if spare < 0:
        return f"{count}: {in_words(-spare)} too few, so that this item could not be decided."
    more = "nobody more may leave" if spare == 0 else f"{in_words(spare)} more may leave"
    return f"{count}; {more}."


def _table(number: int, item: ItemExpected, sheet: ExpectedSheet) -> Table:
    """The members with boxes to tick and blanks for the times, as the rule book's handling needs them."""
    leaves = sheet.handling in (None, ConflictHandling.LEFT_THE_ROOM)
    marks = (
        (Column("Declared"), Column("Left at", tabular=True), Column("Back at", tabular=True))
        if leaves
        else (Column("Declared"),)
    )
    if sheet.handling is ConflictHandling.DID_NOT_VOTE:
        marks = (*marks, Column("Did not vote"))
    return Table(
        number,
        f"Item {item.number}: who may have to declare an interest",
        (Column("Member"), Column("Why"), Column("How sure"), *marks),
        tuple(_row(one, marks) for one in item.lines),
        NOBODY,
    )


def _row(line: ExpectedLine, marks: tuple[Column, ...]) -> tuple[Cell, ...]:
    capacity = line.capacity.label.lower() if line.votes else f"{line.capacity.label.lower()}, no vote"
    boxes = tuple(
        Cell(text(TIME_BLANK)) if one.head.endswith(" at") else Cell(text(), box=True) for one in marks
    )
    return (cell(f"{line.name}, {capacity}"), cell(line.because), cell(line.certainty.label), *boxes)
