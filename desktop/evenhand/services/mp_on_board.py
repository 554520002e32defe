"""The MP on the board: where the rule book puts them there, or where they sit anyway, the same person is shown as both.

The membership is kept in the members' room and the terms in this one; nothing is entered twice.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.facts import Membership
from evenhand.domain.mp.facts import Mp
from evenhand.domain.spells import those_on
from evenhand.domain.vocabulary import Capacity
from evenhand.domain.words import say_day
from evenhand.services.members import read_directory
from evenhand.services.saving import kept


@dataclass(frozen=True, slots=True)
class BoardPlace:
    """The place on the board of somebody who is or was an MP, on a day, and the sentence that says it."""

    person_id: int
    membership: Membership
    says: str


@keeps("MP1")
def board_place(session: Session, mp_id: int, day: date) -> BoardPlace | None:
    """Where an MP, former MP or contact sits on the board that day; None where they do not."""
    directory = read_directory(session)
    person_id = kept(session, Mp, mp_id).person_id
    seats = those_on(directory.memberships_of(person_id), day)
    if not seats:
        return None
    sits = directory.is_mp(person_id, day)
    return BoardPlace(person_id, seats[0], _says(seats[0], sits=sits))


def _says(seat: Membership, *, sits: bool) -> str:
    vote = "with a vote" if seat.votes else "without a vote"
    since = f"{vote}, since {say_day(seat.starts)}"
    if seat.capacity is not Capacity.MP:
        capacity = seat.organisation or seat.capacity.label
        return f"Sits on the board as well ({capacity}), {since}"
    if sits:
        return f"Sits on the board in the MP’s seat, {since}"
    return f"Fills the MP’s seat on the board, {since}, and is no MP on this day"
