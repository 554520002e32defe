"""Reading a whole spreadsheet: every row as a draft, or as refused or passed over, and the questions that remain."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from evenhand.domain.importing import day_order
from evenhand.domain.importing.cells import Cells, is_total, repeats_headings
from evenhand.domain.importing.columns import Field, Matching
from evenhand.domain.importing.day_order import WrittenDay, day_order_question
from evenhand.domain.importing.lexicon import Lexicon
from evenhand.domain.importing.preview import PreviewRow, Question, Reading, RowStatus
from evenhand.domain.importing.sheet import Line, Sheet
from evenhand.domain.refusals import Refusal

D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class Plan(Generic[D]):
    """The drafts by row number, what was noted in each row, the rows passed over, and how often each gap came up."""

    drafts: tuple[D, ...]
    readings: Mapping[int, Reading]
    skipped: tuple[PreviewRow, ...]
    gaps: Mapping[str, int]
    day_order: Question | None


def plan_rows(
    sheet: Sheet,
    matching: Matching,
    fields: Sequence[Field],
    lexicon: Lexicon,
    answers: Mapping[str, str],
    read: Callable[[Cells], D | None],
) -> Plan[D]:
    """Read all rows of a spreadsheet with the answers given so far."""
    question = day_order_question(_written_days(sheet, matching, fields))
    month_first = answers.get(day_order.KEY) == day_order.MONTH_FIRST
    drafts: list[D] = []
    readings: dict[int, Reading] = {}
    skipped: list[PreviewRow] = []
    gaps: dict[str, int] = {}
    for line in sheet.rows:
        if passed := _passed_over(line, matching):
            skipped.append(passed)
            continue
        reading = readings[line.number] = Reading(line.number)
        draft = read(Cells(line, matching, lexicon, reading, month_first))
        for gap in reading.gaps:
            gaps[gap] = gaps.get(gap, 0) + 1
        if draft is not None and not reading.problems:
            drafts.append(draft)
    return Plan(tuple(drafts), readings, tuple(skipped), gaps, question)


def refuse_unmatched(matching: Matching, fields: Sequence[Field]) -> None:
    """Refuse a spreadsheet in which a needed column was not found.

    Raises:
        Refusal: with the labels of the columns that are missing.
    """
    in_parts = bool(matching.places("first_name") or matching.places("surname"))
    missing = [
        field.label
        for field in fields
        if field.needed and not matching.places(field.name) and not (field.name == "name" and in_parts)
    ]
    if missing:
        raise Refusal(
            f"No column was found for: {', '.join(missing)}. Say which column it is, or head it so in the spreadsheet.",
            field=missing[0],
        )


def _written_days(sheet: Sheet, matching: Matching, fields: Sequence[Field]) -> list[WrittenDay]:
    """Every cell of a column of dates."""
    names = [field.name for field in fields if field.reads == "day"]
    places = [place for name in names for place in matching.places(name)]
    return [
        WrittenDay(line.number, sheet.headings[place], line.cells[place])
        for place in places
        for line in sheet.rows
        if line.cells[place]
    ]


def _passed_over(line: Line, matching: Matching) -> PreviewRow | None:
    if is_total(line):
        return PreviewRow(line.number, RowStatus.SKIPPED, "A row of totals; passed over.")
    if repeats_headings(line, matching):
        return PreviewRow(line.number, RowStatus.SKIPPED, "The headings once more; passed over.")
    return None
