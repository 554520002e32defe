"""How seats are counted in words: 6 resident members, one councillor."""

from evenhand.domain.partnership.sitting import SeatCount
from evenhand.domain.vocabulary import Capacity

NOUNS = {
    Capacity.RESIDENT: ("resident member", "resident members"),
    Capacity.COUNCILLOR: ("councillor", "councillors"),
    Capacity.ORGANISATION: ("organisation", "organisations"),
    Capacity.CO_OPTED: ("co-opted member", "co-opted members"),
    Capacity.MP: ("MP’s seat", "MPs’ seats"),
    Capacity.ADVISER: ("adviser", "advisers"),
    Capacity.LTO_WORKER: ("LTO worker", "LTO workers"),
    Capacity.OBSERVER: ("observer", "observers"),
}


def said(seat: SeatCount) -> str:
    """A count of seats with its noun: 6 resident members."""
    return f"{seat.count} {NOUNS[seat.capacity][seat.count != 1]}"
