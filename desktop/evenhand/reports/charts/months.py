"""Months side by side for the wall: a row for each day, its hatch beside its number, and what stands on it in words.

A black mark at the left is a day that does not count; a polling day stands white on black, an expected one in a dashed
frame. Large print sets the months one below the other, each in two columns of days.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.figures import MonthBand, MonthColumns, MonthDay
from evenhand.domain.words import MONTHS, WEEKDAYS
from evenhand.reports.charts.hatches import dashed, fill
from evenhand.reports.fonts import Face, width
from evenhand.reports.ink import fitted, ink, write
from evenhand.reports.look import Look

ROWS = 31
ROW, HEAD = 19, 22
SIZE, LARGE_SIZE = 7.5, 16
LARGE_ROWS, LARGE_ROW = 16, 18
"""In large print two months and the note, or heading and caption, share a page."""


@dataclass(frozen=True, slots=True)
class DayColumn:
    """Days of one month that stand one below the other, with what is written over them."""

    days: tuple[date, ...]
    head: str


@dataclass(frozen=True, slots=True)
class Measures:
    """Where things stand in a column, from its left edge, and how large they are written."""

    size: float
    column: float
    mark: float
    number: float
    weekday: float
    band: float
    band_width: float
    words: float
    lines: int
    row: float

    @property
    def room(self) -> float:
        """The width left for words."""
        return self.column - self.words - 4

    @property
    def base(self) -> float:
        """The height of the first line over the foot of its row."""
        return (self.row - self.size * 0.68) / 2 if self.lines == 1 else self.row - self.size * 1.15


def parts(columns: MonthColumns, look: Look) -> list[MonthColumns]:
    """The figure as it is set: whole, or in large print a month at a time."""
    return [replace(columns, months=(month,)) for month in columns.months] if look.large else [columns]


def height(look: Look) -> float:
    """The height of the months in points; each has room for 31 days."""
    return _rows(look) * _row(look) + HEAD


def draw(canvas: Canvas, columns: MonthColumns, look: Look) -> None:
    """Draw the columns of days side by side."""
    drawn = _day_columns(columns, look)
    measures = _measures(look.width / len(drawn), look)
    for place, one in enumerate(drawn):
        _draw_column(canvas, columns, one, place * measures.column, measures, look)


def _rows(look: Look) -> int:
    return LARGE_ROWS if look.large else ROWS


def _row(look: Look) -> float:
    return LARGE_ROW if look.large else ROW


def _day_columns(columns: MonthColumns, look: Look) -> list[DayColumn]:
    """Each month as one column, or as two that are told apart by their first having the month's name."""
    drawn: list[DayColumn] = []
    for month in columns.months:
        count = monthrange(month.year, month.month)[1]
        days = tuple(month.replace(day=number) for number in range(1, count + 1))
        head = f"{MONTHS[month.month - 1]} {month.year}" if look.large else MONTHS[month.month - 1]
        drawn.append(DayColumn(days[: _rows(look)], head))
        if look.large:
            drawn.append(DayColumn(days[LARGE_ROWS:], ""))
    return drawn


def _measures(column: float, look: Look) -> Measures:
    if look.large:
        return Measures(LARGE_SIZE, column, 5, 28, 33, 52, 16.8, 74, 1, LARGE_ROW)
    return Measures(SIZE, column, 3, 13.5, 15, 22.5, 8.4, 32.5, 2, ROW)


def _draw_column(
    canvas: Canvas, columns: MonthColumns, drawn: DayColumn, x: float, measures: Measures, look: Look
) -> None:
    top = _rows(look) * measures.row
    write(canvas, x + 3, top + 5, drawn.head, Face.SEMIBOLD, look.caption.size)
    for place, day in enumerate(drawn.days, start=1):
        _draw_day(canvas, columns, day, (x, top - place * measures.row), measures, look)
    ink(canvas, look.rules.axis)
    high = len(drawn.days) * measures.row
    canvas.rect(x, top - high, measures.column, high)


def _draw_day(
    canvas: Canvas,
    columns: MonthColumns,
    day: date,
    corner: tuple[float, float],
    measures: Measures,
    look: Look,
) -> None:
    x, y = corner
    band = next((one for one in columns.bands if _covers(one, day)), None)
    if band is not None:
        fill(canvas, band.hatch, x + measures.band, y, measures.band_width, measures.row, outline=0)
    ink(canvas, look.rules.row)
    canvas.line(x, y, x + measures.column, y)
    if day.weekday() >= 5 or day in columns.uncounted:
        canvas.rect(x, y, measures.mark, measures.row, stroke=0, fill=1)
    base = y + measures.base
    write(canvas, x + measures.number, base, str(day.day), Face.SEMIBOLD_TABULAR, measures.size, align=1)
    write(canvas, x + measures.weekday, base, WEEKDAYS[day.weekday()][:1], Face.REGULAR, measures.size)
    entry = next((one for one in columns.days if one.day == day), None)
    if entry is not None:
        _draw_entry(canvas, entry, (x + measures.words, y), measures)


def _covers(band: MonthBand, day: date) -> bool:
    return band.starts <= day <= band.ends


def _draw_entry(canvas: Canvas, entry: MonthDay, corner: tuple[float, float], measures: Measures) -> None:
    """The words of a day, cut where the room ends; a polling day fills its cell."""
    x, y = corner
    if entry.poll:
        ink(canvas, 0)
        canvas.rect(x - 1, y + 0.5, measures.room + 2, measures.row - 1, stroke=0, fill=1)
    elif entry.expected:
        dashed(canvas, x - 1, y + 1.5, measures.room + 2, measures.row - 3)
    canvas.saveState()
    for place, line in enumerate(_lines(entry, measures)):
        face = Face.SEMIBOLD if entry.poll else Face.REGULAR
        ink(canvas, 0)
        if entry.poll:
            canvas.setFillGray(1)
        base = y + measures.base - place * measures.size * 1.08
        write(canvas, x + 1, base, line, face, measures.size)
    canvas.restoreState()


def _lines(entry: MonthDay, measures: Measures) -> list[str]:
    """As many lines as the row has, one for each of several things; three dots tell of more. No word is broken."""
    if len(entry.says) == 1:
        words = (_cut(word, measures) for word in entry.says[0].split(" "))
        lines = fitted(" ".join(words), Face.REGULAR, measures.size, measures.room)
    else:
        lines = [_cut(says, measures) for says in entry.says]
    if len(lines) <= measures.lines:
        return lines
    kept = lines[: measures.lines]
    return [*kept[:-1], _cut(f"{kept[-1].rstrip('…')} …", measures)]


def _cut(words: str, measures: Measures) -> str:
    """The words, shortened until they fit."""
    if width(words, Face.REGULAR, measures.size) <= measures.room:
        return words
    kept = words.rstrip("… ")
    while kept and width(f"{kept}…", Face.REGULAR, measures.size) > measures.room:
        kept = kept[:-1]
    return f"{kept.rstrip(' ,')}…"
