"""Reading the cells of one row by field: generous with what people type, plain about what cannot be read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from evenhand.domain.importing.columns import Matching
from evenhand.domain.importing.day_order import swapped
from evenhand.domain.importing.lexicon import Lexicon, loose
from evenhand.domain.importing.preview import Reading
from evenhand.domain.importing.sheet import Line
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import parse_day, parse_pence

T = TypeVar("T")
TOTAL = re.compile(
    r"(grand |sub[- ]?|overall )?totals?"
    r"( (asked|requested|awarded|members|applications|amount|approved))?[\s:]*(\(?\d+\)?)?",
    re.IGNORECASE,
)
TIME_OF_DAY = re.compile(r"[ T,]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?\s*([AaPp][Mm])?Z?$")
JOINED_BY = {"address": ", ", "telephone": ", ", "note": ". "}


@dataclass(frozen=True, slots=True)
class Cells:
    """One row, its columns matched to fields; what cannot be read is noted in `reading` and refuses the row."""

    line: Line
    matching: Matching
    lexicon: Lexicon
    reading: Reading
    month_first: bool = False

    def column(self, field: str) -> str:
        """How the column of a field is headed; its name where the spreadsheet has none."""
        return self.matching.heading(field) or field.replace("_", " ")

    def text(self, field: str) -> str:
        """The text of a field, nothing where the cell is blank or only says so."""
        parts = [self.line.cells[place] for place in self.matching.places(field)]
        joined = JOINED_BY.get(field, " ")
        said = [part.replace("\n", joined) for part in parts if not self._says_nothing(part)]
        return " ".join(joined.join(part.strip(" ,") if joined == ", " else part for part in said).split())

    def passage(self, field: str) -> str:
        """The text of a field with its paragraphs as they stand."""
        parts = [self.line.cells[place] for place in self.matching.places(field)]
        return "\n\n".join(part for part in parts if not self._says_nothing(part))

    def day(self, field: str) -> date | None:
        """The day in a field; a time of day behind it is dropped."""
        text = TIME_OF_DAY.sub("", self.text(field))
        if not text:
            return None
        try:
            return parse_day(swapped(text) if self.month_first else text)
        except Refusal as refusal:
            self.reading.refuse(self.column(field), refusal.says)
            return None

    def pence(self, field: str) -> int | None:
        """The amount of money in a field, in pence."""
        text = self.text(field)
        if not text:
            return None
        try:
            return parse_pence(text)
        except Refusal as refusal:
            self.reading.refuse(self.column(field), refusal.says)
            return None

    def yes_no(self, field: str) -> bool | None:
        """Yes or no in a field, None where it is blank."""
        return self._one_word(field, self.lexicon.yes_no, "Write yes or no.")

    def coded(self, field: str, words: Mapping[str, T], says: str) -> T | None:
        """A coded value in a field by what people write for it."""
        return self._one_word(field, words, says)

    def telephone(self) -> str:
        """The telephone numbers, each with the first nought that spreadsheets drop."""
        numbers = self.text("telephone").split(", ")
        return ", ".join(
            "0" + number if re.fullmatch(r"[1-37]\d{9}", number) else number for number in numbers
        )

    def _one_word(self, field: str, words: Mapping[str, T], says: str) -> T | None:
        raw = " ".join(self.line.cells[place] for place in self.matching.places(field)).strip()
        if not raw or (self._says_nothing(raw) and loose(raw) not in words):
            return None
        if loose(raw) in words:
            return words[loose(raw)]
        self.reading.refuse(self.column(field), f"“{raw}” is not understood. {says}")
        return None

    def _says_nothing(self, text: str) -> bool:
        return not text or text.casefold().strip(" .") in self.lexicon.blank


def is_total(line: Line) -> bool:
    """Whether a row only adds up the ones above it."""
    first = next((cell for cell in line.cells if cell), "")
    return bool(TOTAL.fullmatch(first.strip()))


def repeats_headings(line: Line, matching: Matching) -> bool:
    """Whether the headings stand here once more, as at the top of a printed page."""
    headings = [column.heading.casefold() for column in matching.columns]
    filled = [(cell.casefold(), heading) for cell, heading in zip(line.cells, headings, strict=True) if cell]
    return len(filled) > 1 and all(cell == heading for cell, heading in filled)
