"""The last report of its sort that went out, and the file as it stood then: what changed since is told on page 1."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.partnership.facts import IssuedPaper, IssuedRecord
from evenhand.records.as_known import reading_as_of
from evenhand.records.reading.facts import all_of, read_once, table_of
from evenhand.services.papers.editions import subject_of
from evenhand.services.papers.order import PaperOrder


def last_issued(session: Session, paper: str, order: PaperOrder, about: str = "") -> IssuedPaper | None:
    """The last paper of a sort that was issued as at an earlier day; `about` begins the subject of those wanted.

    Editions on one page, papers as known on an earlier day, and drafts for the meeting that this one goes to do not
    count.
    """
    own = subject_of(session, order) if order.going_to is not None else ""
    records = {one.issued_paper_id: one for one in all_of(session, IssuedRecord)}
    earlier = [
        one
        for one in all_of(session, IssuedPaper, order="issued_at")
        if one.paper == paper and one.as_at < order.day and _counts(records.get(one.id), about, own)
    ]
    return max(earlier, key=_as_at, default=None)


@contextmanager
def as_reported(session: Session, paper: IssuedPaper) -> Generator[Session]:
    """A session on the file as it stood when a paper was issued."""
    with reading_as_of(session, table_of(IssuedPaper), paper.id) as then, read_once(then):
        yield then


def _counts(record: IssuedRecord | None, about: str, own: str) -> bool:
    """Whether an issued paper is one to compare with; those of old files have no record, and no subject."""
    if record is None:
        return not about
    whole = not record.one_page and record.known_on is None
    return whole and record.subject != own and f"{record.subject}/".startswith(about)


def _as_at(paper: IssuedPaper) -> tuple[date, int]:
    return paper.as_at, paper.id
