"""The papers of a meeting: PDF files that are attached, and papers that Evenhand draws, in order and by letter."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.meetings.circulating import (
    LetteredPaper,
    check_in_time,
    check_paper,
    lettered,
    moved_paper,
    settled,
)
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.notice import PAPERS, last_day_of, number_of
from evenhand.domain.meetings.record_facts import AgendaItem, MeetingPaper
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import quoted
from evenhand.exchange.pdf import pages_of
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.agendas import MeetingPaperRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services import rules
from evenhand.services.agendas import agenda
from evenhand.services.papers.kinds import KINDS
from evenhand.services.saving import found, kept, put
from evenhand.services.sealed import refuse_sealed
from evenhand.services.stored_files import file_content, keep_file

NOT_IN_A_PACK = ("agenda", "pack", "supplement", "form", "offer-letters", "certificates")


def papers(session: Session, meeting_id: int) -> tuple[LetteredPaper, ...]:
    """The papers of a meeting in their order, each with its letter and the number of its item."""
    own = all_of(session, MeetingPaper, MeetingPaperRow.meeting_id == meeting_id, order="position")
    return lettered(own, agenda(session, meeting_id))


def drawable() -> tuple[str, ...]:
    """The kinds of paper that Evenhand can draw for a meeting."""
    return tuple(name for name in KINDS if name not in NOT_IN_A_PACK)


def attach(partnership: Partnership, paper: MeetingPaper, content: bytes, *, today: date) -> int:
    """Attach a PDF, whose bytes are kept in the partnership file; give the key of the paper.

    `paper` names its meeting, its file and, as far as they are known, item, title and level; without a title it is
    called by its file.

    Raises:
        Refusal: the PDF cannot be used, a late paper lacks its reason or the chair's consent, or the minutes are
            approved; `field` names it.
    """
    pages = pages_of(paper.file_name, content)
    title = paper.title.strip() or paper.file_name.rpartition(".")[0]
    paper = replace(paper, id=0, title=title, draws="", pages=pages)
    with partnership.change(f"Attach paper {quoted(title)}") as unit:
        digest = keep_file(unit.session, content)
        return _put_new(unit.session, replace(paper, digest=digest), today)


def add_drawn(partnership: Partnership, paper: MeetingPaper, *, today: date) -> int:
    """Add a paper that Evenhand draws, of the kind that `draws` names; give its key.

    Raises:
        Refusal: there is no such kind, or as for `attach`.
    """
    if paper.draws not in drawable():
        raise Refusal("Choose a kind of paper that Evenhand draws.", field="draws")
    title = paper.title.strip() or KINDS[paper.draws].title
    with partnership.change(f"Add paper {quoted(title)}") as unit:
        return put_drawn(unit.session, replace(paper, title=title), today)


def put_drawn(session: Session, paper: MeetingPaper, today: date) -> int:
    """Add a paper that Evenhand draws within a larger change."""
    title = paper.title.strip() or KINDS[paper.draws].title
    return _put_new(session, replace(paper, id=0, title=title, file_name="", digest="", pages=None), today)


def correct_paper(partnership: Partnership, paper: MeetingPaper, *, today: date) -> None:
    """Correct a paper's title, item, level, or how it came; what was attached stays.

    Raises:
        Refusal: as for `attach`.
    """
    with partnership.change(f"Correct paper {quoted(paper.title)}") as unit:
        session = unit.session
        meeting = refuse_sealed(session, paper.meeting_id)
        before = kept(session, MeetingPaper, paper.id)
        _check_item(session, paper)
        check_paper(paper, meeting, today)
        stays = {
            name: getattr(before, name) for name in ("position", "file_name", "digest", "pages", "draws")
        }
        put(session, settled(replace(paper, **stays)))


def move_paper(partnership: Partnership, paper_id: int, *, up: bool) -> None:
    """Move a paper by a place among those of its item; the letters follow."""
    paper = found(partnership, MeetingPaper, paper_id)
    with partnership.change(f"Move paper {quoted(paper.title)}") as unit:
        refuse_sealed(unit.session, paper.meeting_id)
        for one in moved_paper(papers(unit.session, paper.meeting_id), paper_id, up=up):
            put(unit.session, one)


def remove_paper(partnership: Partnership, paper_id: int) -> None:
    """Take a paper away; undo brings it back."""
    paper = found(partnership, MeetingPaper, paper_id)
    with partnership.change(f"Take away paper {quoted(paper.title)}") as unit:
        refuse_sealed(unit.session, paper.meeting_id)
        unit.session.delete(unit.session.get_one(MeetingPaperRow, paper_id))


def paper_content(session: Session, paper: MeetingPaper) -> bytes:
    """The PDF of an attached paper.

    Raises:
        Trouble: its bytes are missing or were altered.
    """
    return file_content(session, paper.digest)


def _put_new(session: Session, paper: MeetingPaper, today: date) -> int:
    meeting = refuse_sealed(session, paper.meeting_id)
    _check_item(session, paper)
    check_in_time(paper, meeting, _last_day(session, meeting), today)
    check_paper(paper, meeting, today)
    own = all_of(session, MeetingPaper, MeetingPaperRow.meeting_id == paper.meeting_id)
    last = max((one.position for one in own), default=0)
    return put(session, settled(replace(paper, position=last + 1)))


def _last_day(session: Session, meeting: Meeting) -> date | None:
    """The last day on which papers of a meeting are sent; None where no rule says so."""
    days = number_of(PAPERS, meeting, rules.rule_book(session, meeting.held_on))
    return None if days is None else last_day_of(meeting.held_on, days)


def _check_item(session: Session, paper: MeetingPaper) -> None:
    if paper.item_id is not None and kept(session, AgendaItem, paper.item_id).meeting_id != paper.meeting_id:
        raise Refusal("This item is on the agenda of another meeting.", field="item_id")
