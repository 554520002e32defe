"""The items of an agenda as a table, those in private in one of their own on the same lines."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from evenhand.domain.meetings.agenda_sheet import AgendaLine, AgendaSheet, PaperLine
from evenhand.domain.meetings.vocabulary import AgendaPurpose, PaperTiming
from evenhand.domain.papers import Cell, Column, Run, Section, Table, Text, plain, text
from evenhand.domain.together import Together
from evenhand.reports.linking import PAPER

NO_ITEMS = "No items yet."
FOR, LED_BY = "For", "Led by"
TIMINGS = {PaperTiming.WITH_NOTICE: "", PaperTiming.LATE: " (late)", PaperTiming.TABLED: " (tabled)"}


@dataclass(frozen=True, slots=True)
class ItemColumn:
    """A column of the table and what it says of an item."""

    column: Column
    says: Callable[[AgendaLine], Text]


def parts(sheet: AgendaSheet) -> tuple[Section, ...]:
    """The items in public, then those in private, if there are any."""
    columns = _columns(sheet)
    private = sheet.part(in_private=True)
    first, second = (_table(sheet.part(in_private=way), columns) for way in (False, True))
    public = Section(0, "", (replace(first, level_with=second.rows),))
    if not private:
        return (public,)
    return public, Section(0, "Part 2: not open to the public", (replace(second, level_with=first.rows),))


def _table(lines: tuple[AgendaLine, ...], columns: tuple[ItemColumn, ...]) -> Table:
    return Table(
        0,
        "",
        tuple(one.column for one in columns),
        tuple(tuple(Cell(one.says(line)) for one in columns) for line in lines),
        NO_ITEMS,
        heading_columns=(0, 1),
        together=_together([one.column.head for one in columns]),
    )


def _together(heads: list[str]) -> Together | None:
    """What an item is for and who leads it, which stand as one where there is little room."""
    if {FOR, LED_BY} <= set(heads):
        return Together(f"{FOR}, {LED_BY.lower()}", heads.index(FOR), heads.index(LED_BY))
    return None


def _columns(sheet: AgendaSheet) -> tuple[ItemColumn, ...]:
    """The columns in which something stands."""
    columns = (
        ItemColumn(Column("Item", tabular=True), _number),
        ItemColumn(Column("Business"), _business),
        ItemColumn(Column(FOR), _purpose),
        ItemColumn(Column(LED_BY), _led_by),
        ItemColumn(Column("Time", right=True, tabular=True), _time),
        ItemColumn(Column("Paper"), _papers),
        *((ItemColumn(Column("Page", right=True, tabular=True), _pages),) if sheet.in_pack else ()),
    )
    return tuple(
        one
        for place, one in enumerate(columns)
        if place < 2 or any(plain(one.says(line)) for line in sheet.lines)
    )


def _number(line: AgendaLine) -> Text:
    return text(str(line.number))


def _business(line: AgendaLine) -> Text:
    return text(line.title)


def _purpose(line: AgendaLine) -> Text:
    return text("" if line.purpose is AgendaPurpose.NONE else line.purpose.label)


def _led_by(line: AgendaLine) -> Text:
    return text(line.led_by)


def _time(line: AgendaLine) -> Text:
    """The time as it stands in a column: 7.05."""
    at = line.starts_at
    return text(f"{(at.hour - 1) % 12 + 1}.{at.minute:02d}" if at is not None else "")


def _papers(line: AgendaLine) -> Text:
    """The letters of the papers, each of which leads to its paper in a pack."""
    return _listed([*_leading(one, one.letter), *_timing(one)] for one in line.papers)


def _pages(line: AgendaLine) -> Text:
    """On which pages the papers begin, which lead there too."""
    return _listed(_leading(one, str(one.page)) for one in line.papers if one.page is not None)


def _leading(paper: PaperLine, words: str) -> list[Run]:
    return [Run(words, leads_to=f"{PAPER}-{paper.letter}")]


def _timing(paper: PaperLine) -> list[Run]:
    return [Run(TIMINGS[paper.timing])] if TIMINGS[paper.timing] else []


def _listed(parts: Iterable[Iterable[Run]]) -> Text:
    """Parts of a text with commas between them."""
    return tuple(run for place, part in enumerate(parts) for run in _after_comma(part, place))


def _after_comma(part: Iterable[Run], place: int) -> Iterator[Run]:
    if place:
        yield Run(", ")
    yield from part
