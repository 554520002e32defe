"""Reading a list of parties from text: the list on the shelf, or an export from the Commission's register.

Headings are known by their letters alone, whatever their case, spaces and underscores; the separator is the one that
the heading line uses most. A party that stands in several rows, one for each description, is read as one.
"""

import csv
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from evenhand.domain.grants.party_register import AlsoKnown, PartyEntry
from evenhand.domain.refusals import Refusal

_HEADINGS = {
    "name": ("name", "regulatedentityname", "partyname", "party", "nameofparty"),
    "reference": ("ecreference", "ecref", "reference", "ecrefno", "partyreference"),
    "alternate": ("regulatedentityalternatename", "alternatename", "translatedname"),
    "register": ("register", "registername"),
    "type": ("regulatedentitytypename", "regulatedentitytype", "entitytype"),
    "description": ("description", "partydescription", "partydescriptions"),
    "translation": ("translation", "descriptiontranslation"),
    "approved": ("approveddate", "dateapproved", "registrationdate", "dateregistered"),
}
_NO_NAMES = (
    "This list has no column of parties' names. Load the export of political parties from the Electoral Commission's "
    "register as CSV; its first line has RegulatedEntityName and ECRef."
)


@dataclass(frozen=True, slots=True)
class PartyList:
    """The parties of a list, their names in other languages, and the latest day on which one was approved."""

    entries: tuple[PartyEntry, ...]
    also_known: tuple[AlsoKnown, ...]
    latest: date | None


def read_party_rows(text: str, party_types: Collection[str]) -> PartyList:
    """The parties in a CSV; rows of another type of body than `party_types` are left out.

    Raises Refusal when there is no column of names, or no party in it.
    """
    texts: dict[tuple[str, str, str], list[str]] = {}
    alternates: dict[tuple[str, str], set[str]] = {}
    days: list[date] = []
    for row in _rows(text, "name"):
        kind = row.get("type", "").casefold()
        name, reference = row.get("name", ""), row.get("reference", "")
        if not name or (kind and kind not in party_types):
            continue
        described = texts.setdefault((reference, name, row.get("register", "")), [])
        described += [words for words in (row.get("description"), row.get("translation")) if words]
        if row.get("alternate"):
            alternates.setdefault((name, reference), set()).add(row["alternate"])
        days += _day(row.get("approved", ""))
    if not texts:
        raise Refusal(
            "There is no party in this list, so it would find none. The list in use stays.", field="register"
        )
    return PartyList(
        entries=tuple(PartyEntry(*party, tuple(dict.fromkeys(words))) for party, words in texts.items()),
        also_known=tuple(
            AlsoKnown(*party, names=tuple(sorted(names))) for party, names in alternates.items()
        ),
        latest=max(days, default=None),
    )


def read_descriptions(text: str) -> dict[str, tuple[str, ...]]:
    """The ballot-paper descriptions in a CSV, under the reference of their party."""
    found: dict[str, list[str]] = {}
    for row in _rows(text, "description"):
        found.setdefault(row.get("reference", ""), []).append(row.get("description", ""))
    return {reference: tuple(texts) for reference, texts in found.items()}


def _rows(text: str, needed: str) -> Iterator[dict[str, str]]:
    """The rows of the list under our own headings, of which one is needed."""
    lines = text.removeprefix("\ufeff").replace("\x00", "").splitlines()
    heading = lines[0] if lines else ""
    separator = max(",;\t", key=heading.count)
    table = csv.reader(lines, delimiter=separator)
    columns = [_column(title) for title in next(table, list[str]())]
    if needed not in columns:
        raise Refusal(_NO_NAMES, field="register")
    for cells in table:
        yield {
            column: " ".join(cell.split())
            for column, cell in zip(columns, cells, strict=False)
            if column is not None
        }


def _column(title: str) -> str | None:
    """Our word for a heading, None for a column that is not read."""
    letters = re.sub(r"[^a-z]", "", title.casefold())
    return next((column for column, titles in _HEADINGS.items() if letters in titles), None)


def _day(text: str) -> Iterator[date]:
    """The day in a cell, in the three ways that exports write it; nothing for anything else."""
    if stamp := re.fullmatch(r"/Date\((\d{1,14})\)/", text):
        yield datetime.fromtimestamp(int(stamp[1]) / 1000, UTC).date()
    elif parts := re.match(r"(\d{4})-(\d\d)-(\d\d)", text):
        yield from _valid(int(parts[1]), int(parts[2]), int(parts[3]))
    elif parts := re.match(r"(\d\d?)/(\d\d?)/(\d{4})", text):
        yield from _valid(int(parts[3]), int(parts[2]), int(parts[1]))


def _valid(year: int, month: int, day: int) -> Iterator[date]:
    """The day, where there is such a day."""
    try:
        yield date(year, month, day)
    except ValueError:
        return
