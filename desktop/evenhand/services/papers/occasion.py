"""Whose paper it is and for when, as the partnership's details say."""

from sqlalchemy.orm import Session

from evenhand.domain.occasion import Occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.partnership import read_identity


def occasion(session: Session, order: PaperOrder) -> Occasion:
    """The occasion of a paper that is printed outside a meeting."""
    identity = read_identity(session)
    return Occasion(
        body=identity.name, as_at=order.day, printed=order.printed_at.date(), author=identity.secretary
    )
