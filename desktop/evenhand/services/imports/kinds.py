"""The kinds of list that can be brought in, with their columns and the words in their cells, from the shelf."""

from functools import cache

from evenhand import shelf
from evenhand.domain.importing.columns import Field, fields_from
from evenhand.domain.importing.lexicon import Lexicon, lexicon_from
from evenhand.domain.refusals import Refusal
from evenhand.exchange import csv

KINDS = ("members", "applications", "area-profile", "candidates", "publicity", "spend")


@cache
def fields_of(kind: str) -> tuple[Field, ...]:
    """The fields that a spreadsheet of this kind may fill.

    Raises:
        Refusal: lists of this kind cannot be brought in.
    """
    if kind not in KINDS:
        raise Refusal(f"“{kind}” cannot be imported. Choose one of: {', '.join(KINDS)}.")
    return fields_from(shelf.read_toml("import/columns.toml")[kind])


@cache
def lexicon() -> Lexicon:
    """What people write in cells."""
    return lexicon_from(shelf.read_toml("import/words.toml"))


def empty_sheet(kind: str) -> bytes:
    """An empty spreadsheet to fill in: a row of headings that are all understood."""
    in_parts = ("first_name", "surname")
    return csv.write([field.label for field in fields_of(kind) if field.name not in in_parts], [])
