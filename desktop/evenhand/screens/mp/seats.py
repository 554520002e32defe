"""The constituency of a term: one of those known, or a new one simply typed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.spells import holds_on
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.named_field import NamedField
from evenhand.screens.widgets.list_rows import fold
from evenhand.services.mp import Relationship
from evenhand.services.partnership import save_constituency


class SeatField(NamedField):
    """A constituency by its name."""

    def __init__(self, key: str) -> None:
        super().__init__(
            key,
            "Constituency",
            (),
            hint="Choose one, or type the name of a new one.",
            needed="Name the constituency.",
            prompt="Type its name",
        )

    def offer_seats(self, as_at: AsAt) -> None:
        """Offer the constituencies known, keeping what is written."""
        self.offer(one.name for one in as_at.kept.constituencies.values())


def seat_called(name: str, known: Mapping[int, Constituency], on: date) -> int:
    """The key of the constituency of that name, the one of the day before others; 0 for one that is not known yet."""
    called = [key for key, one in known.items() if fold(one.name) == fold(name)]
    return next((key for key in called if holds_on(known[key], on)), called[0] if called else 0)


def keep_seat(partnership: Partnership, name: str, kept: Relationship, starts: date) -> int:
    """The key of the constituency of that name, added where it is not known yet.

    One that was entered with its first term is known from that day alone; an earlier term takes it further back.
    """
    key = seat_called(name, kept.constituencies, starts)
    if not key:
        return save_constituency(partnership, Constituency(name=name, starts=starts))
    found = kept.constituencies[key]
    came_with = any(one.constituency_id == key and one.starts == found.starts for one in kept.terms)
    if starts < found.starts and came_with:
        save_constituency(partnership, replace(found, starts=starts))
    return key
