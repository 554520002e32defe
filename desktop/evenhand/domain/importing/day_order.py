"""Whether 05/06/2024 is the fifth of June or the sixth of May: found out from the other dates, or asked once.

Day first is how it is written here and what holds unless a person says otherwise. Nothing is ever swapped silently.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evenhand.domain.importing.preview import Question

KEY = "day-order"
DAY_FIRST = "day-first"
MONTH_FIRST = "month-first"
FIGURES = re.compile(r"\s*(\d{1,2})\s*([/.\-\s])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?=\D|$)")
OPTIONS = (
    (DAY_FIRST, "Day first: 05/06/2024 is 5 June 2024"),
    (MONTH_FIRST, "Month first: 05/06/2024 is 6 May 2024"),
)


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A cell that holds a date: where it stands and what is written."""

    row: int
    column: str
    text: str


def day_order_question(written: Iterable[WrittenDay]) -> Question | None:
    """What to ask about the order of day and month, None where the dates leave no doubt."""
    unsure: list[WrittenDay] = []
    month_first: list[WrittenDay] = []
    day_first = False
    for cell in written:
        match = FIGURES.match(cell.text)
        if not match:
            continue
        one, two = int(match[1]), int(match[3])
        if one <= 12 < two:
            month_first.append(cell)
        elif two <= 12 < one:
            day_first = True
        elif one <= 12 and two <= 12 and one != two:
            unsure.append(cell)
    if month_first:
        return Question(KEY, _evidence(month_first, day_first=day_first), DAY_FIRST, options=OPTIONS)
    if unsure and not day_first:
        return Question(KEY, _doubt(unsure), DAY_FIRST, options=OPTIONS)
    return None


def swapped(text: str) -> str:
    """A date in figures written month first, turned day first; anything else as it is."""
    match = FIGURES.match(text)
    if not match:
        return text
    return f"{match[3]}/{match[1]}/{match[4]}{text[match.end() :]}"


def _evidence(cells: Sequence[WrittenDay], *, day_first: bool) -> str:
    first = cells[0]
    says = f"“{first.text}” in {first.column}, row {first.row}, can only be written month first"
    also = " while other dates are written day first" if day_first else ""
    return f"{says}{also}. How are the dates in this spreadsheet written?"


def _doubt(cells: Sequence[WrittenDay]) -> str:
    first = cells[0]
    return (
        f"“{first.text}” in {first.column}, row {first.row}, can be read in two ways, and no date in this "
        "spreadsheet settles it. How are its dates written?"
    )
