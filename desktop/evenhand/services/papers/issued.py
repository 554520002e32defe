"""Papers that were issued: kept exactly as they went out, with what each stood on, its edition and its approval."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.partnership.editions import Edition, approved, edition_after
from evenhand.domain.partnership.facts import IssuedPaper, IssuedRecord
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level, Planned
from evenhand.domain.words import say_count, say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.papers import IssuedRecordRow
from evenhand.records.rows.partnership import IssuedPaperRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.papers.compiling import made
from evenhand.services.papers.editions import editions_before, subject_of
from evenhand.services.papers.kinds import kind_of
from evenhand.services.papers.meeting_chosen import meeting_in
from evenhand.services.papers.order import PaperOrder
from evenhand.services.saving import found, put

TAKEN_OUT = (
    "The copy of this paper was taken out of the file when a consent was withdrawn. Draw the paper anew: it then "
    "leaves out what was withdrawn."
)


def described(order: PaperOrder, meeting: Meeting | None = None) -> str:
    """The paper in a few words, for the list of those issued."""
    title, known = kind_of(order).title, ""
    if order.known_on is not None:
        known = f", as known on {say_day(order.known_on)}"
    if meeting is not None:
        return f"{title}, {meeting.kind.label.lower()} of {say_day(meeting.held_on)}{known}"
    return f"{title}, as at {say_day(order.day)}{known}"


@dataclass(frozen=True, slots=True)
class GoneOut:
    """A paper that went out: its order with the version that it bears, its bytes, and the digits of what it says."""

    order: PaperOrder
    pdf: bytes
    digits: str


def keep(partnership: Partnership, order: PaperOrder, pdf: bytes) -> int:
    """Keep a paper exactly as it was printed or saved, with what it stood on; give its key.

    Raises:
        Refusal: it cannot be compiled as asked, such as without an election.
    """
    seen = made(partnership, order)
    (key,) = keep_all(partnership, [GoneOut(seen.order, pdf, seen.digits)])
    return key


def keep_all(partnership: Partnership, papers: Sequence[GoneOut]) -> list[int]:
    """Keep papers that went out together, the first of them the one that tells of the others; give their keys.

    One that is kept already to the byte is not kept a second time.
    """
    if not papers:
        return []
    with partnership.reading() as session:
        title = described(papers[0].order, meeting_in(session, papers[0].order))
    more = f" and {say_count(len(papers) - 1, 'paper')}" if len(papers) > 1 else ""
    with partnership.change(f"Issue {title}{more}") as unit:
        unit.can_be_undone = False
        return [_kept(unit.session, one) for one in papers]


def _kept(session: Session, paper: GoneOut) -> int:
    """Keep one paper; the key of the one that is there where it was kept already to the byte."""
    order, digest = paper.order, sha256(paper.pdf).hexdigest()
    meeting, subject = meeting_in(session, order), subject_of(session, order)
    before = editions_before(session, subject, order.level)
    if (there := _key_of(session, before, order, digest)) is not None:
        return there
    row = IssuedPaperRow(
        paper=order.paper,
        title=described(order, meeting),
        level=order.level,
        large_print=order.large_print,
        as_at=order.day,
        issued_at=order.printed_at,
        digest=digest,
        pdf=paper.pdf,
    )
    session.add(row)
    session.flush()
    edition = Edition(order.version)
    if not kind_of(order).counts_itself:
        edition = edition_after(before, paper.digits, at_least=order.version)
    record = IssuedRecord(
        issued_paper_id=row.id,
        subject=subject,
        edition=edition.number,
        check_digits=paper.digits,
        one_page=order.one_page,
        known_on=order.known_on,
        meeting_id=meeting.id if meeting is not None else None,
        approved_on=edition.approved_on,
    )
    put(session, record)
    return row.id


def _key_of(session: Session, before: Iterable[IssuedRecord], order: PaperOrder, digest: str) -> int | None:
    """The key of the paper among these editions that has the day and the digest, and was not taken out."""
    own = IssuedPaperRow.id.in_([one.issued_paper_id for one in before])
    to_the_byte = (IssuedPaperRow.digest == digest, IssuedPaperRow.as_at == order.day)
    same = select(IssuedPaperRow.id).where(own, *to_the_byte, IssuedPaperRow.pdf != b"")
    return session.scalars(same).first()


def may_have_approved(partnership: Partnership, paper: IssuedPaper) -> list[Meeting]:
    """The meetings that were held since a paper was issued, the first of them first."""
    with partnership.reading() as session:
        meetings = all_of(session, Meeting, order="held_on")
    since = paper.issued_at.date()
    return [one for one in meetings if one.status is Planned.HELD and one.held_on >= since]


def approve(partnership: Partnership, key: int, *, on: date | None, today: date) -> None:
    """Enter that the board approved a paper as it was issued: this edition of it, in every size of print.

    Raises:
        Refusal: it is approved already, or cannot have been approved on that day.
    """
    paper = found(partnership, IssuedPaper, key)
    with partnership.change(f"Approved by the board: {paper.title}") as unit:
        record = approved(paper, _record_of(unit.session, key), on, today)
        for one in editions_before(unit.session, record.subject, paper.level):
            if one.edition == record.edition:
                put(unit.session, replace(one, approved_on=record.approved_on))


def _record_of(session: Session, key: int) -> IssuedRecord | None:
    return next(iter(all_of(session, IssuedRecord, IssuedRecordRow.issued_paper_id == key)), None)


def take_out_papers(session: Session, paper: str, level: Level, since: date) -> None:
    """Empty the kept copies of a paper issued since a day at a level, for the law's sake; that they were stays."""
    kept = select(IssuedPaperRow).where(IssuedPaperRow.paper == paper, IssuedPaperRow.level == level)
    for row in session.scalars(kept):
        if row.issued_at.date() >= since:
            row.pdf = b""
    session.flush()


def issued_papers(partnership: Partnership) -> list[IssuedPaper]:
    """The papers issued so far, oldest first."""
    with partnership.reading() as session:
        return all_of(session, IssuedPaper, order="issued_at")


def issued_records(partnership: Partnership) -> dict[int, IssuedRecord]:
    """What the issued papers stood on, by the key of the paper; those of old files have none."""
    with partnership.reading() as session:
        return {one.issued_paper_id: one for one in all_of(session, IssuedRecord)}


def issued_pdf(partnership: Partnership, key: int) -> bytes:
    """A paper as it was issued.

    Raises:
        Refusal: there is none, or its bytes no longer have the digest they were issued with.
    """
    with partnership.reading() as session:
        row = session.get(IssuedPaperRow, key)
        if row is None:
            raise Refusal("There is no such paper.")
        if not row.pdf:
            raise Refusal(TAKEN_OUT)
        if sha256(row.pdf).hexdigest() != row.digest:
            raise Refusal("This paper is not as it was issued. Take it from a backup instead.")
        return row.pdf


def issued_faults(session: Session) -> Iterator[str]:
    """What is wrong with the issued papers that are kept, a sentence for each."""
    for row in session.scalars(select(IssuedPaperRow).order_by(IssuedPaperRow.id)):
        if row.pdf and sha256(row.pdf).hexdigest() != row.digest:
            yield f"{row.title}, issued {say_day(row.issued_at.date())}, is not as it was issued."
