"""What a printed cell is worth to a spreadsheet: a count, pounds, a share or a day, where a whole column reads so.

A paper prints "£7,397.90", "45.5%" and "9 Sep 2025"; a spreadsheet can add and sort them only as numbers and dates.
A column in which any cell reads otherwise ("6 of 11", "not known") stays text, as printed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from evenhand.domain.refusals import Refusal
from evenhand.domain.words import parse_day

NONE = ("", "–")
_DAY = re.compile(r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]* )?(\d{1,2} [A-Z][a-z]+ \d{4})")
_NUMBER = re.compile(r"([−-]?)(£?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%?)")


class Reading(StrEnum):
    """As what a column is read."""

    TEXT = "text"
    NUMBER = "number"
    POUNDS = "pounds"
    SHARE = "share"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """A column with as what it is read, its values, and how many decimals it shows; None is an empty cell."""

    reading: Reading
    values: tuple[str | Decimal | date | None, ...]
    decimals: int = 0


def read_column(cells: Sequence[str], *, numeric: bool) -> ReadColumn:
    """The cells of a column as values; only one that is printed as numbers may be read as numbers."""
    said = [cell for cell in cells if cell not in NONE]
    days = [_day(cell) for cell in said]
    if said and None not in days:
        return _filled(Reading.DAY, cells, days)
    matches = [_NUMBER.fullmatch(cell) for cell in said] if numeric else []
    found = [match for match in matches if match is not None]
    kinds = {(match[2], match[5]) for match in found}
    if not found or len(found) < len(said) or len(kinds) > 1:
        return ReadColumn(Reading.TEXT, tuple(cells))
    reading = {("£", ""): Reading.POUNDS, ("", "%"): Reading.SHARE}.get(kinds.pop(), Reading.NUMBER)
    decimals = max(len(match[4] or ".") - 1 for match in found)
    return _filled(reading, cells, [_number(match) for match in found], decimals)


def _filled(
    reading: Reading, cells: Sequence[str], values: Sequence[Decimal | date | None], decimals: int = 0
) -> ReadColumn:
    """The values at the places of the cells that say something; a dash stays a dash."""
    rest = iter(values)
    return ReadColumn(
        reading, tuple((cell or None) if cell in NONE else next(rest) for cell in cells), decimals
    )


def _day(cell: str) -> date | None:
    match = _DAY.fullmatch(cell)
    if match is None:
        return None
    try:
        return parse_day(match[1])
    except Refusal:
        return None


def _number(match: re.Match[str]) -> Decimal:
    """The number of a cell; a share of 45.5% is 0.455."""
    value = Decimal(match[3].replace(",", "") + (match[4] or ""))
    signed = -value if match[1] else value
    return signed / 100 if match[5] else signed
