"""A change set: everything one act of the secretary altered, row by row, before and after.

It is written to the journal, told to every tab, and is what undo inverts.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum
from hashlib import sha256
from typing import Any

from sqlalchemy import Table

Image = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One row: its table and key, and its columns before and after (None where it did not or does not exist)."""

    table: str
    key: int
    before: Image | None
    after: Image | None

    def inverted(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.table, self.key, self.after, self.before)

    def without(self, column: str) -> "Change":
        """The change with one column empty, before and after."""
        return Change(self.table, self.key, _emptied(self.before, column), _emptied(self.after, column))


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One act: its title in the secretary's words, who did it and when, and the rows it altered in order."""

    entry_id: int
    title: str
    who: str
    at: datetime
    changes: tuple[Change, ...]
    initiator: object = None

    @property
    def records(self) -> frozenset[tuple[str, int]]:
        """The records altered, each as table and key."""
        return frozenset((change.table, change.key) for change in self.changes)

    @property
    def added(self) -> frozenset[tuple[str, int]]:
        """The records that were new with it."""
        return frozenset((change.table, change.key) for change in self.changes if change.before is None)

    @property
    def about(self) -> frozenset[tuple[str, int]]:
        """The records altered and those they belong to: a row whose `meeting_id` is 3 belongs to meeting 3."""
        images = [image for change in self.changes for image in (change.before, change.after) if image]
        owners = {
            (name.removesuffix("_id"), value)
            for image in images
            for name, value in image.items()
            if name.endswith("_id") and isinstance(value, int)
        }
        return self.records | owners

    def touches(self, *tables: str) -> bool:
        """Whether a row of one of these tables was altered."""
        return any(change.table in tables for change in self.changes)


def image_of(table: Table, values: Mapping[str, Any]) -> dict[str, Any]:
    """A row as plain JSON values: days and hours in ISO form, coded values as stored, files as their digest."""
    return {column.name: _plain(values[column.name]) for column in table.columns}


def row_of(table: Table, image: Image) -> dict[str, Any]:
    """The column values that an image stands for, the inverse of `image_of` but for files."""
    return {
        column.name: _typed(column.type.python_type, image[column.name])
        for column in table.columns
        if column.name in image
    }


def as_json(changes: tuple[Change, ...]) -> str:
    """The changes as canonical JSON, the form that is stored and hashed."""
    rows = [
        {"table": change.table, "key": change.key, "before": change.before, "after": change.after}
        for change in changes
    ]
    return json.dumps(rows, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json(text: str) -> tuple[Change, ...]:
    """The changes that `as_json` wrote."""
    return tuple(Change(row["table"], row["key"], row["before"], row["after"]) for row in json.loads(text))


def _emptied(image: Image | None, column: str) -> Image | None:
    return {**image, column: ""} if image and image.get(column) else image


def _plain(value: Any) -> Any:
    match value:
        case Enum():
            return value.value
        case date() | time():
            return value.isoformat()
        case bytes():
            return f"sha256:{sha256(value).hexdigest()}"
        case _:
            return value


def _typed(kind: type[Any], value: Any) -> Any:
    if value is None or not issubclass(kind, Enum | date | time):
        return value
    if issubclass(kind, Enum):
        return kind(value)
    return kind.fromisoformat(value)
