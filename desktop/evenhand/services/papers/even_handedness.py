"""Compiling the even-handedness ledger from what the file holds."""

from sqlalchemy.orm import Session

from evenhand.domain.mp.even_handedness import EvenHandedness, for_level
from evenhand.domain.vocabulary import Level
from evenhand.services.even_ledger import ledger
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder


def compile_report(session: Session, order: PaperOrder) -> EvenHandedness:
    """The ledger of the period as a copy of the level asked for may hold it."""
    whole = EvenHandedness(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        ledger=ledger(session, order.first_day, order.day),
    )
    return for_level(whole, order.level)
