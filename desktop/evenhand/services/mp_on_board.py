"""The MP on the board: where the rule book puts them there, or where they sit anyway, the same person is shown as both.

The membership is kept in the members' room and the terms in this one; nothing is entered twice.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.facts import Membership
from evenhand.domain.mp.seat import is_mp
from evenhand.domain.spells import those_on
from evenhand.domain.vocabulary import Capacity
from evenhand.domain.words import say_day
from evenhand.services.directories import read_directory
from evenhand.services.mp import Relationship


@dataclass(frozen=True, slots=True)
class BoardPlace:
    """The place on the board of somebody who is or was an MP, on a day, and the sentence that says it."""

    person_id: int
    membership: Membership
    says: str


@keeps("MP1")
def board_places(session: Session, relationship: Relationship, day: date) -> dict[int, BoardPlace]:
    """Which of the MPs, former MPs and contacts sit on the board that day, and how, by MP."""
    directory = read_directory(session)
    found: dict[int, BoardPlace] = {}
    for mp_id, mp in relationship.mps.items():
        seats = those_on(directory.memberships_of(mp.person_id), day)
        if seats:
            sits = is_mp(relationship.terms, mp_id, day)
            found[mp_id] = BoardPlace(mp.person_id, seats[0], _says(seats[0], sits=sits))
    return found


def _says(seat: Membership, *, sits: bool) -> str:
    vote = "with a vote" if seat.votes else "without a vote"
    since = f"{vote}, since {say_day(seat.starts)}"
    if seat.capacity is not Capacity.MP:
        capacity = seat.organisation or seat.capacity.label
        return f"Sits on the board as well ({capacity}), {since}"
    if sits:
        return f"Sits in the MP’s seat on the board, {since}"
    return f"Fills the MP’s seat on the board, {since}, and is no MP on this day"
