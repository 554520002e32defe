"""Compiling the guidance paper from the governance report of the same copy."""

from sqlalchemy.orm import Session

from evenhand.domain.partnership.guidance_report import GuidanceReport, guidance_report
from evenhand.services.papers import governance
from evenhand.services.papers.order import PaperOrder


def compile_report(session: Session, order: PaperOrder) -> GuidanceReport:
    """The paper as a copy of the level asked for may hold it."""
    return guidance_report(governance.compile_report(session, order), governance.clauses())
