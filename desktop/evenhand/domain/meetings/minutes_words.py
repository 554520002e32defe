"""Names and sentences as they stand in minutes: who somebody is, in which capacity, and how words become a sentence."""

from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.vocabulary import MinutesState
from evenhand.domain.members.directory import Directory, Seat
from evenhand.domain.vocabulary import Capacity
from evenhand.domain.words import say_day

AS = {
    Capacity.RESIDENT: "as a resident member",
    Capacity.COUNCILLOR: "as a councillor",
    Capacity.ORGANISATION: "for an organisation",
    Capacity.CO_OPTED: "as a co-opted member",
    Capacity.MP: "in the MP’s seat",
    Capacity.ADVISER: "as an adviser",
    Capacity.LTO_WORKER: "as an LTO worker",
    Capacity.OBSERVER: "as an observer",
}
GOES_ON = ("after", "as", "because", "before", "for", "since", "so", "to", "until", "when", "while", "with")
UNCONFIRMED = "subject to confirmation at the next meeting"


@keeps("PP3")
def named(directory: Directory, person_id: int, day: date) -> str:
    """A person at the first mention, with capacity (PP3): "Cllr A. Shah, as a resident member"; a guest by name."""
    seat = next((one for one in directory.seats_on(day) if one.person.id == person_id), None)
    called = directory.called(person_id, day)
    return f"{called}, {capacity_of(seat)}" if seat is not None else called


def capacity_of(seat: Seat) -> str:
    """In which capacity a seat is filled, as said after a name; an organisation is named."""
    organisation = seat.membership.organisation
    return f"for {organisation}" if organisation else AS[seat.membership.capacity]


def sentence(text: str) -> str:
    """What somebody noted, as a sentence: a capital at its beginning and a full stop at its end."""
    bare = " ".join(text.split())
    if not bare:
        return ""
    return bare[0].upper() + bare[1:] + ("" if bare[-1] in ".!?…" or bare[-2:] in ("?”", ".”", "!”") else ".")


def within(text: str) -> str:
    """What somebody noted, to go on with inside a sentence: without the full stop at its end."""
    return " ".join(text.split()).rstrip(".")


def noted(says: str, note: str) -> str:
    """A sentence with what was noted about it: going on with it where it can, after a colon elsewhere."""
    words = within(note)
    if not words:
        return f"{says}."
    return f"{says} {words}." if words.split(" ", 1)[0] in GOES_ON else f"{says}: {words}."


def joined(*sentences: str) -> str:
    """Sentences as one paragraph, empty ones left out."""
    return " ".join(one for one in sentences if one)


def standing(
    state: MinutesState,
    number: int,
    approved_on: date | None = None,
    signed_by: str = "",
    *,
    amended: bool = False,
) -> str:
    """How minutes stand, as printed above and shown beside them: a draft, or approved, when and signed by whom."""
    if state is MinutesState.APPROVED and approved_on is not None:
        approved = f"Approved on {say_day(approved_on)}" + (", as amended at the meeting," if amended else "")
        return f"{approved} and signed by {signed_by}" if signed_by else approved.rstrip(",")
    return f"Draft {number}, {UNCONFIRMED}"
