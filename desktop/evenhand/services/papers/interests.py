"""Compiling the register of interests from what the file holds."""

from sqlalchemy.orm import Session

from evenhand.domain.members.interest_facts import Interest, InterestsDeclaration
from evenhand.domain.members.interests_register import InterestsRegister, for_level, interests_register
from evenhand.records.reading.facts import all_of
from evenhand.services import rules
from evenhand.services.members import read_directory
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder


def compile_report(session: Session, order: PaperOrder) -> InterestsRegister:
    """The register as a copy of the level asked for may hold it."""
    return for_level(whole_register(session, order), order.level)


def whole_register(session: Session, order: PaperOrder) -> InterestsRegister:
    """The register with everything that is kept, as only the confidential copy may hold it."""
    return interests_register(
        read_directory(session, order.day),
        all_of(session, InterestsDeclaration),
        all_of(session, Interest),
        rules.rule_book(session, order.day).number("interests_months"),
        occasion(session, order),
    )
