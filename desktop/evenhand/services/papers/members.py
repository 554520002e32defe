"""Compiling the register of members from what the file holds."""

from sqlalchemy.orm import Session

from evenhand.domain.members.facts import ContactConsent, Departure, ResidenceCheck
from evenhand.domain.members.register import BehindSeats, MembersRegister, for_level, members_register
from evenhand.records.reading.facts import all_of
from evenhand.services.members import read_directory
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder


def compile_report(session: Session, order: PaperOrder) -> MembersRegister:
    """The register as a copy of the level asked for may hold it."""
    behind = BehindSeats(
        departures=all_of(session, Departure),
        consents=all_of(session, ContactConsent),
        checks=all_of(session, ResidenceCheck),
    )
    whole = members_register(
        read_directory(session, order.day), behind, occasion(session, order), order.first_day
    )
    return for_level(whole, order.level)
