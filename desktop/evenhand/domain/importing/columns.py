"""Which column of a spreadsheet is which: found by its heading, mended by hand.

A heading that says exactly what people call a field is sure; one that holds those words among others, or with a slip
of spelling, is likely, and the person is shown which.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import IntEnum
from typing import Any

from evenhand.domain.refusals import Refusal

SURE_FROM = 0.95
SLIP_FROM = 0.85


class Confidence(IntEnum):
    """How well a heading fits: by hand is as sure as it gets."""

    NONE = 0
    LIKELY = 1
    SURE = 2
    BY_HAND = 3


@dataclass(frozen=True, slots=True)
class Field:
    """A field that a column may fill: its name in the record, its label, and how its column may be headed."""

    name: str
    label: str
    headings: tuple[str, ...]
    reads: str = "text"
    many: bool = False
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the spreadsheet and the field it fills, none where it is left out."""

    heading: str
    field: str | None
    confidence: Confidence = Confidence.NONE


@dataclass(frozen=True, slots=True)
class Matching:
    """All columns in the order of the spreadsheet."""

    columns: tuple[Column, ...]

    def places(self, field: str) -> tuple[int, ...]:
        """Which columns fill a field, counted from 0."""
        return tuple(place for place, column in enumerate(self.columns) if column.field == field)

    def heading(self, field: str) -> str:
        """What the first column that fills a field is headed, or nothing."""
        places = self.places(field)
        return self.columns[places[0]].heading if places else ""


def fields_from(entries: Iterable[Mapping[str, Any]]) -> tuple[Field, ...]:
    """The fields of one kind of list, as the resource describes them."""
    return tuple(
        Field(
            entry["field"],
            entry["label"],
            tuple(plain(heading) for heading in entry["headings"]),
            entry.get("reads", "text"),
            entry.get("many", False),
            entry.get("needed", False),
        )
        for entry in entries
    )


def guess_columns(headings: Sequence[str], fields: Sequence[Field]) -> Matching:
    """Match headings to fields, the best fit first; no field takes two columns unless it may."""
    fits = [
        (-fit, order, place)
        for place, heading in enumerate(headings)
        for order, field in enumerate(fields)
        if (fit := _fit(plain(heading), field)) > 0
    ]
    chosen: dict[int, tuple[str, float]] = {}
    for fit, order, place in sorted(fits):
        field = fields[order]
        taken = any(name == field.name for name, _ in chosen.values())
        if place not in chosen and (field.many or not taken):
            chosen[place] = (field.name, -fit)
    return Matching(tuple(_column(heading, chosen.get(place)) for place, heading in enumerate(headings)))


def mend(matching: Matching, by_hand: Mapping[str, str], fields: Sequence[Field]) -> Matching:
    """Put what a person decided in place of the guess: heading to field, an empty field leaves the column out.

    Raises:
        Refusal: there is no such heading or field, or two columns would fill one field.
    """
    headings = {column.heading.casefold() for column in matching.columns}
    names = {field.name for field in fields}
    for heading, field in by_hand.items():
        if " ".join(heading.split()).casefold() not in headings:
            raise Refusal(f"There is no column headed “{heading}” in this spreadsheet.", field=heading)
        if field and field not in names:
            raise Refusal(
                f"There is no field “{field}”. Fields are: {', '.join(sorted(names))}.", field=heading
            )
    wanted = {" ".join(heading.split()).casefold(): field for heading, field in by_hand.items()}
    claimed = {field for field in wanted.values() if field} - {field.name for field in fields if field.many}
    mended = Matching(tuple(_mended(column, wanted, claimed) for column in matching.columns))
    for field in fields:
        if not field.many and len(mended.places(field.name)) > 1:
            raise Refusal(f"Two columns would be read as {field.label.lower()}. Choose one of them.")
    return mended


def plain(heading: str) -> str:
    """A heading as it is compared: small letters, no full stops, brackets and line breaks."""
    lowered = heading.casefold().replace("’", "'")
    return " ".join(re.sub(r"[^\w£/'-]+", " ", lowered).replace("_", " ").split())


def _column(heading: str, chosen: tuple[str, float] | None) -> Column:
    if chosen is None:
        return Column(heading, None)
    return Column(heading, chosen[0], Confidence.SURE if chosen[1] >= SURE_FROM else Confidence.LIKELY)


def _mended(column: Column, wanted: Mapping[str, str], claimed: set[str]) -> Column:
    key = column.heading.casefold()
    if key in wanted:
        return Column(column.heading, wanted[key] or None, Confidence.BY_HAND)
    if column.field in claimed:
        return Column(column.heading, None)
    return column


def _fit(heading: str, field: Field) -> float:
    """From 0 to 1: the same words, all the words among others, or the same but for a slip."""
    return max((_likeness(heading, known) for known in field.headings), default=0.0)


def _likeness(heading: str, known: str) -> float:
    if heading == known:
        return 1.0
    words, wanted = heading.split(), known.split()
    bare = re.sub(r"\s*(£|y/n|dd/mm/yyyy)\s*", " ", heading).strip()
    if bare == known:
        return SURE_FROM
    if len(known) > 3 and set(wanted) <= set(words) and len(words) <= len(wanted) + 4:
        return 0.5 + 0.4 * len(wanted) / len(words)
    if min(len(known), len(heading)) > 4 and _may_be_slip(len(heading), len(known)):
        ratio = SequenceMatcher(None, heading, known).ratio()
        return ratio * 0.9 if ratio >= SLIP_FROM else 0.0
    return 0.0


def _may_be_slip(length: int, other: int) -> bool:
    """Whether words of these lengths can be as alike as a slip leaves them; most need not be compared."""
    return 2 * min(length, other) / (length + other) >= SLIP_FROM
