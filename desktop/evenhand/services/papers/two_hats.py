"""Compiling the two-hats card of one person from what the file holds."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.members.facts import RoleStatement
from evenhand.domain.members.two_hats import wears_two
from evenhand.domain.members.two_hats_card import TwoHatsCard, two_hats_card
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.members import read_directory
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.politicians import read_politicians


def compile_report(session: Session, order: PaperOrder) -> TwoHatsCard:
    """The card as a copy of the level asked for may hold it; the order names the person.

    Raises:
        Refusal: the person wears one hat, or may not be named at that level.
    """
    person_id = order.person_id or 0
    statements, politicians = all_of(session, RoleStatement), read_politicians(session, order.day)
    return two_hats_card(
        politicians.directory,
        statements,
        person_id,
        occasion(session, order),
        order.level,
        politicians.stands_in(person_id, order.day),
    )


def with_two_hats(partnership: Partnership, day: date) -> list[tuple[int, str]]:
    """Those who wear two hats on a day, by key and name, as they stand in the list of members."""
    with partnership.reading() as session:
        directory = read_directory(session)
    return [
        (seat.person.id, seat.called)
        for seat in directory.seats_on(day)
        if wears_two(directory, seat.person.id, day)
    ]
