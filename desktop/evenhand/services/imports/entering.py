"""What entering one row gives, and what every kind of list can do: read a row, ask what is missing, enter a draft."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from sqlalchemy.orm import Session

from evenhand.domain.importing.cells import Cells
from evenhand.domain.importing.plan import Plan
from evenhand.domain.importing.preview import Question, RowStatus

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

F = TypeVar("F", bound="DataclassInstance")


@dataclass(frozen=True, slots=True)
class Entered:
    """What became of a row when it was entered."""

    status: RowStatus
    says: str
    notes: tuple[str, ...] = ()


class Entering(Protocol):
    """Entering drafts into the file, one after the other, in one open session."""

    def enter(self, draft: Any) -> Entered:
        """Enter one draft.

        Raises:
            Refusal: a rule stands in the way; `field` names the field.
        """
        ...

    def look_again(self) -> None:
        """Read once more what the file holds, after a draft was thrown away."""
        ...


class Intake(Protocol):
    """One kind of list."""

    one: str
    many: str
    column_of: Mapping[str, str]

    def defaults(self, session: Session, /) -> dict[str, str]:
        """The answers that hold by themselves, from what the file knows already."""
        ...

    def read(self, cells: Cells, answers: Mapping[str, str]) -> Any:
        """Read one row."""
        ...

    def questions(self, session: Session, plan: Plan[Any]) -> list[Question]:
        """What the spreadsheet does not say."""
        ...

    def values(self, draft: Any) -> tuple[tuple[str, str], ...]:
        """What was read, label by label."""
        ...

    def entering(self, session: Session, source: str, /) -> Entering:
        """Begin to enter drafts that come from a file of this name."""
        ...


def mended(stored: F, read: F, names: tuple[str, ...]) -> tuple[F, tuple[str, ...]]:
    """The stored fact with what the spreadsheet says otherwise, and the names of those fields.

    A blank cell never empties a field.
    """
    known = {field.name for field in fields(stored)}
    differing = {
        name: getattr(read, name)
        for name in names
        if name in known
        and getattr(read, name) not in ("", None)
        and getattr(read, name) != getattr(stored, name)
    }
    return replace(stored, **differing), tuple(differing)


def changed_says(names: tuple[str, ...]) -> str:
    """Which details differ from what the file holds."""
    return "Changes " + ", ".join(name.removesuffix("_pence").replace("_", " ") for name in names) + "."
