"""The clauses of the two guidance notes: what each asks, in our words, and how the product keeps it.

The table comes from the shelf (`guidance/clauses.toml`) and is passed in; what is read here is frozen and is what
screens, papers and the trace show.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class KeptBy(StrEnum):
    """How far the product itself keeps a clause; there is no word for a clause that it does not keep."""

    RULE = "rule"
    LAYOUT = "layout"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its id that never changes, the note and the heading it stands under, and how it is kept."""

    id: str
    note: str
    place: str
    short: str
    asks: str
    kept_by: KeptBy
    how: str


def read_clauses(table: Mapping[str, Any]) -> tuple[Clause, ...]:
    """The clauses of the table in its order.

    Raises KeyError where a clause lacks a part or its note is not named, ValueError for an unknown `kept_by`.
    """
    notes: Mapping[str, str] = table["notes"]
    return tuple(_read(name, parts, notes) for name, parts in table.items() if name != "notes")


def _read(name: str, parts: Mapping[str, str], notes: Mapping[str, str]) -> Clause:
    """One clause, its note found by the letters of its id."""
    return Clause(
        id=name,
        note=notes[name.rstrip("0123456789")],
        place=parts["place"],
        short=parts["short"],
        asks=parts["asks"],
        kept_by=KeptBy(parts["kept_by"]),
        how=parts["how"],
    )
