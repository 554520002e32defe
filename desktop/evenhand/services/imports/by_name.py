"""An import from beginning to end without a window, as the command line runs it."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from evenhand.domain.importing.columns import Confidence, Field, Matching, mend
from evenhand.domain.importing.plan import refuse_unmatched
from evenhand.domain.importing.preview import RowStatus
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_count, say_list
from evenhand.exchange.sheets import read_sheet
from evenhand.records.unit_of_work import Partnership
from evenhand.services.imports.importing import Preview, carry_out, match_columns, preview
from evenhand.services.imports.kinds import fields_of


@dataclass(frozen=True, slots=True)
class MapByHand:
    """What a map says: which heading is which field, answers to questions, and which sheet of a workbook."""

    columns: Mapping[str, str]
    answers: Mapping[str, str]
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of an import: `done` is false where nothing was entered because rows were refused."""

    done: bool
    preview: Preview

    def as_json(self) -> dict[str, Any]:
        """As the command line prints it: three counts, and each refusal with its row and column."""
        return self.preview.tally.as_json()


def read_map(text: str) -> MapByHand:
    """Read a map: tables `[columns]` and `[answers]`, and `sheet` for a sheet of a workbook.

    Raises:
        Refusal: it is no TOML, or holds anything else.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise Refusal(f'The map cannot be read: {fault}. Write lines such as "Amount" = "asked".') from None
    unknown = sorted(set(table) - {"columns", "answers", "sheet"})
    if unknown:
        raise Refusal(f"The map has no place for “{unknown[0]}”. It holds [columns], [answers] and sheet.")
    sheet = table.get("sheet")
    if sheet is not None and not isinstance(sheet, str):
        raise Refusal("In the map, sheet is the name of one sheet of the workbook, in quotation marks.")
    return MapByHand(_texts(table, "columns"), _texts(table, "answers"), sheet)


def import_spreadsheet(
    partnership: Partnership,
    kind: str,
    name: str,
    data: bytes,
    *,
    today: date,
    map_text: str | None = None,
    dry_run: bool = False,
    accept_valid: bool = False,
) -> Imported:
    """Bring in a spreadsheet of one kind; a dry run only says what would happen.

    Raises:
        Refusal: the kind is unknown, a column or an answer does not fit.
        Trouble: the spreadsheet cannot be read.
    """
    fields = fields_of(kind)
    by_hand = read_map(map_text or "")
    sheet = read_sheet(name, data, by_hand.sheet)
    matching = mend(match_columns(kind, sheet), by_hand.columns, fields)
    _refuse_unmatched(matching, fields)
    seen = preview(partnership, kind, name, sheet, matching, by_hand.answers, today=today)
    guessed = any(one.guessed and one.key not in by_hand.answers for one in seen.questions)
    if dry_run or (guessed and not accept_valid):
        done = dry_run and (accept_valid or not (seen.tally.refused or guessed))
        return Imported(done=done, preview=seen)
    return Imported(carry_out(partnership, seen, accept_valid=accept_valid).done, seen)


def said(seen: Preview) -> list[str]:
    """A preview in lines for a terminal: the columns, the counts, then each refusal, note and open question."""
    tally = seen.tally
    lines = columns_said(seen)
    lines += [f"{tally.new} new, {tally.changed} changed, {tally.same} already there."]
    if skipped := tally.count(RowStatus.SKIPPED):
        passed = say_list([str(row.number) for row in tally.rows if row.status is RowStatus.SKIPPED])
        lines.append(f"Passed over: {say_count(skipped, 'row')} ({passed}).")
    lines += [f"Row {one.row}, {one.column}: {one.says}" for one in tally.refused]
    lines += [f"Row {row.number}: {note}" for row in tally.rows for note in row.notes]
    for question in seen.questions:
        held = f" Taken for now: {question.answer}." if question.answer else ""
        lines.append(
            f"{question.says}{held} (To answer: {question.key} = ..., under [answers] in the file of --map.)"
        )
    return lines


def columns_said(seen: Preview) -> list[str]:
    """Which column was taken for what, and which were left out."""
    labels = {field.name: field.label for field in fields_of(seen.kind)}
    columns = [one for one in seen.matching.columns if one.heading]
    taken = [
        f"“{one.heading}” as {labels[one.field]}{'?' if one.confidence is Confidence.LIKELY else ''}"
        for one in columns
        if one.field
    ]
    left = [f"“{one.heading}”" for one in columns if not one.field]
    lines = [f"Columns read: {'; '.join(taken)}."] if taken else []
    return lines + ([f"Columns left out: {'; '.join(left)}."] if left else [])


def outcome(imported: Imported, *, dry_run: bool) -> str:
    """Whether anything was brought in, and if not, what to do."""
    if dry_run:
        return "Nothing was brought in: this was a dry run."
    if imported.done:
        return "Brought in."
    if any(one.guessed for one in imported.preview.questions):
        return "Nothing was brought in. Answer the question above first, or give --accept-valid to take what is said."
    return "Nothing was brought in. Mend the rows above, or give --accept-valid to bring in the others."


def _refuse_unmatched(matching: Matching, fields: Sequence[Field]) -> None:
    """Refuse a spreadsheet without a needed column, and say how a map names one."""
    try:
        refuse_unmatched(matching, fields)
    except Refusal as refusal:
        wanted = next(one.name for one in fields if one.label == refusal.field)
        says = f'{refusal.says} Or give --map, a file with [columns] and below it lines such as "Heading" = "{wanted}".'
        raise Refusal(says, field=refusal.field) from None


def _texts(table: Mapping[str, Any], name: str) -> dict[str, str]:
    """A table of the map whose values are text; days may be written bare."""
    entries: Any = table.get(name, {})
    if not isinstance(entries, dict):
        raise Refusal(f'In the map, [{name}] is a table of lines such as "Amount" = "asked".')
    named: dict[str, Any] = dict(entries)  # pyright: ignore[reportUnknownArgumentType]  tables of TOML have text keys
    for key, value in named.items():
        if not isinstance(value, str | date):
            raise Refusal(
                f"In the map, “{key}” has no text for a value. Put it in quotation marks.", field=key
            )
    return {key: str(value) for key, value in named.items()}
