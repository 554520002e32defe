"""The parts of the grants room, each under its tab: applications, spend, returns, assurance and award evenings.

A part is a page of its own that is given the book of grants and keeps what is typed until that is saved or let go.
Its module is imported when the part is first opened.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

from evenhand.screens.desk import Desk
from evenhand.services.award_gate import GrantBook

HERE = "evenhand.screens.grants"
APPLICATIONS = "applications"
SPEND = "spend"
RETURNS = "returns"
ASSURANCE = "assurance"
EVENINGS = "evenings"


class Page(Protocol):
    """What the room asks of a part, which is also a QWidget made with the desk alone."""

    def show_book(self, book: GrantBook) -> None:
        """Show the grants as at the day of the book, round whatever is being typed."""
        ...

    def show_record(self, kind: str, key: int) -> bool:
        """Open a record by its kind and key; False when it is not here, or while something waits to be saved."""
        ...

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved."""
        ...

    def save(self) -> bool:
        """Save whatever was typed; False where something must be mended first."""
        ...

    def discard(self) -> None:
        """Let go of whatever was typed."""
        ...

    def focus_first(self) -> None:
        """Put the focus where the work of the part begins."""
        ...


@dataclass(frozen=True, slots=True)
class RoomPart:
    """One part: its key, the words on its tab, where its page is, and the kinds of record that it opens."""

    key: str
    title: str
    module: str
    class_name: str
    records: tuple[str, ...] = ()

    def make(self, desk: Desk) -> Page:
        """Make the page."""
        return getattr(import_module(self.module), self.class_name)(desk)


PARTS = (
    RoomPart(
        APPLICATIONS,
        "Applications",
        f"{HERE}.room",
        "GrantsRoom",
        ("application", "applicant", "award", "grant_round"),
    ),
    RoomPart(SPEND, "Spend", f"{HERE}.spend_part", "SpendPart", ("payment", "budget_line")),
    RoomPart(RETURNS, "Returns", f"{HERE}.returns_part", "ReturnsPart", ("monitoring_return", "breach")),
    RoomPart(
        ASSURANCE,
        "Assurance",
        f"{HERE}.assurance_part",
        "AssurancePart",
        ("payment_batch", "lto_assurance"),
    ),
    RoomPart(EVENINGS, "Award evenings", f"{HERE}.evenings_part", "EveningsPart", ("award_evening",)),
)
