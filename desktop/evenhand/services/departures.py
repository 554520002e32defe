"""A departure, from the message to the last consequence: the last day, the offices, the actions and who has them next.

How it was learnt is kept beside the spell that ended, with the words in which it was said.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.members import leaving
from evenhand.domain.members.directory import Seat
from evenhand.domain.members.facts import Departure, Membership, Person
from evenhand.domain.members.leaving import Effects
from evenhand.domain.members.review_facts import Action
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.members import DepartureRow, MembershipRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.actions import read_actions
from evenhand.services.members import put_membership, read_directory
from evenhand.services.rules import rule_book
from evenhand.services.saving import found, kept, put


def read_departures(session: Session, person_id: int) -> dict[int, Departure]:
    """How the memberships of one person ended, by the key of the membership."""
    own = [one.id for one in all_of(session, Membership, MembershipRow.person_id == person_id)]
    told = all_of(session, Departure, DepartureRow.membership_id.in_(own))
    return {one.membership_id: one for one in told}


def effects(session: Session, membership_id: int, last_day: date) -> Effects:
    """What it would bring with it if a membership ended on a day.

    Raises:
        Refusal: the last day does not fit, or an office was taken up after it.
    """
    ending = kept(session, Membership, membership_id)
    leaving.check_last_day(ending, last_day)
    books = rule_book(session, last_day), rule_book(session, leaving.day_after(last_day))
    return leaving.effects_of(read_directory(session), read_actions(session), books, ending, last_day)


def takers(session: Session, membership_id: int, last_day: date, today: date) -> list[Seat]:
    """Who may take the open actions of a member who leaves, by capacity, then surname."""
    ending = kept(session, Membership, membership_id)
    return leaving.takers_on(read_directory(session), ending, leaving.taken_from(last_day, today))


def open_actions_of(session: Session, person_id: int) -> list[Action]:
    """What a person sees to and has not closed, the action due first at the top."""
    return leaving.open_actions_of(read_actions(session), person_id)


def checked(
    session: Session,
    membership_id: int,
    departure: Departure,
    *,
    last_day: date,
    hand_on: Mapping[int, int | None],
    today: date,
) -> Effects:
    """What a departure brings with it, once everything about it fits.

    Raises:
        Refusal: a field does not fit; `field` names it.
    """
    leaving.check_departure(departure, kept(session, Membership, membership_id), today)
    brings = effects(session, membership_id, last_day)
    able = takers(session, membership_id, last_day, today)
    leaving.check_hand_on(brings, hand_on, able, leaving.taken_from(last_day, today))
    return brings


def depart(
    partnership: Partnership,
    membership_id: int,
    departure: Departure,
    *,
    last_day: date,
    hand_on: Mapping[int, int | None],
    today: date,
    how: str = "",
) -> None:
    """End a membership with its offices, hand on the person's open actions, and keep how it was learnt.

    `hand_on` holds the next owner of each open action by its key, None for nobody; `how` is why it ended, in short.

    Raises:
        Refusal: a field does not fit; `field` names it.
    """
    ending = found(partnership, Membership, membership_id)
    name = found(partnership, Person, ending.person_id).name
    with partnership.change(f"End membership of {name}") as unit:
        session = unit.session
        brings = checked(session, membership_id, departure, last_day=last_day, hand_on=hand_on, today=today)
        put_membership(session, replace(ending, ends=last_day, how_ended=how), today=today)
        for action in brings.actions:
            put(session, replace(action, owner_id=hand_on[action.id]))
        earlier = read_departures(session, ending.person_id).get(membership_id)
        number = earlier.id if earlier else 0
        put(session, replace(departure, id=number, membership_id=membership_id))
