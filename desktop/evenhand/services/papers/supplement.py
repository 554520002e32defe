"""Compiling the last supplement to the pack of a meeting: the papers that came late, behind the pack that was sent."""

from dataclasses import replace

from sqlalchemy.orm import Session

from evenhand.domain.meetings.pack import PackOfPapers
from evenhand.domain.refusals import Refusal
from evenhand.services.papers import pack
from evenhand.services.papers.order import PaperOrder


def compile_report(session: Session, order: PaperOrder) -> PackOfPapers:
    """The whole pack, whose last supplement is drawn alone.

    Raises:
        Refusal: there is no such meeting, nothing came late that this copy may hold, or a paper cannot be drawn.
    """
    whole = pack.compile_report(session, order)
    if not whole.supplements:
        raise Refusal(
            "No paper that this copy may hold came late or is tabled, so there is no supplement. Print the pack.",
            field="meeting_id",
        )
    return replace(whole, version=1)
