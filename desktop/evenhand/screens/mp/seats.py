"""The constituency of a term: one of those known, or a new one simply typed."""

from collections.abc import Mapping
from datetime import date

from evenhand.domain.partnership.facts import Constituency
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.named_field import NamedField
from evenhand.screens.widgets.list_rows import fold
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


def seat_called(name: str, known: Mapping[int, Constituency]) -> int:
    """The key of the constituency of that name, or 0 for one that is not known yet."""
    return next((key for key, one in known.items() if fold(one.name) == fold(name)), 0)


def keep_seat(partnership: Partnership, name: str, known: Mapping[int, Constituency], starts: date) -> int:
    """The key of the constituency of that name, added where it is not known yet."""
    found = seat_called(name, known)
    return found or save_constituency(partnership, Constituency(name=name, starts=starts))
