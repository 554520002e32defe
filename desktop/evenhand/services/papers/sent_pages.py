"""How far the pages of a pack go that was issued, so that those of a supplement go on from what people have in hand."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from evenhand.domain.meetings.pack import SentPages
from evenhand.domain.meetings.supplements import Supplement
from evenhand.exchange.printed_pages import printed_pages
from evenhand.records.rows.papers import IssuedRecordRow
from evenhand.records.rows.partnership import IssuedPaperRow
from evenhand.services.papers.order import PaperOrder

IN_THE_RUN = ("pack", "supplement")


def sent_pages(session: Session, order: PaperOrder, meeting_id: int, last: Supplement) -> SentPages | None:
    """The last page that went out before a supplement, in copies of the level and the size; None where none did."""
    for pdf in _issued(session, order, meeting_id):
        printed = printed_pages(pdf)
        held = [number for number in range(1, last.number + 1) if _holds(printed.outline, number)]
        if printed.last is not None and last.number not in held:
            return SentPages(printed.last, max(held, default=0))
    return None


def _issued(session: Session, order: PaperOrder, meeting_id: int) -> Iterator[bytes]:
    """The packs and supplements of a meeting that were issued and are kept, the latest first."""
    issued = (
        select(IssuedPaperRow)
        .join(IssuedRecordRow, IssuedRecordRow.issued_paper_id == IssuedPaperRow.id)
        .where(IssuedRecordRow.meeting_id == meeting_id, IssuedPaperRow.paper.in_(IN_THE_RUN))
        .where(IssuedPaperRow.level == order.level, IssuedPaperRow.large_print == order.large_print)
        .order_by(IssuedPaperRow.issued_at.desc(), IssuedPaperRow.id.desc())
    )
    return (row.pdf for row in session.scalars(issued) if row.pdf)


def _holds(outline: tuple[str, ...], number: int) -> bool:
    """Whether a volume has the page that stands before the papers of a supplement."""
    return any(entry.startswith(f"{Supplement(number, ()).title},") for entry in outline)
