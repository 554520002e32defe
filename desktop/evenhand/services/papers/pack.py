"""Compiling the pack of a meeting: its agenda, and each of its papers as a copy of the level may hold it."""

from dataclasses import replace

from sqlalchemy.orm import Session

from evenhand.domain.meetings.agenda_sheet import PaperLine, may_stand_in
from evenhand.domain.meetings.circulating import LetteredPaper, lettered
from evenhand.domain.meetings.pack import DrawnPaper, PackCover, PackOfPapers, PackPaper, said_of
from evenhand.domain.meetings.record_facts import MeetingPaper
from evenhand.domain.meetings.supplements import supplements
from evenhand.domain.meetings.vocabulary import AgendaPurpose
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.vocabulary import Level
from evenhand.services.meeting_reading import Sitting, read_sitting
from evenhand.services.pack_choices import usual_for
from evenhand.services.papers.agenda import agenda_sheet, last_sent
from evenhand.services.papers.editions import with_edition
from evenhand.services.papers.kinds import KINDS
from evenhand.services.papers.meeting_chosen import next_meeting
from evenhand.services.papers.occasion import at_meeting
from evenhand.services.papers.order import PaperOrder
from evenhand.services.replies import foreseen
from evenhand.services.stored_files import file_content

ABOUT = {
    "election": "election_id",
    "person": "person_id",
    "meeting": "meeting_id",
    "grant_round": "round_id",
    "application": "application_id",
}
OF_THE_MEETING_ITSELF = ("expected-declarations",)


def compile_report(session: Session, order: PaperOrder) -> PackOfPapers:
    """The agenda and the papers of a meeting for a level.

    Raises:
        Refusal: there is no such meeting or none ahead, or a paper cannot be drawn or read; it says which.
    """
    sitting = read_sitting(session, next_meeting(session, order).id)
    of_agenda = agenda_order(order)
    sheet = with_edition(session, of_agenda, agenda_sheet(session, sitting, of_agenda))
    lines = {line.letter: line for line in sheet.papers}
    usual = usual_for(session, sitting.meeting.id)
    left_out = usual.left_out if order.left_out is None else order.left_out
    may_hold = [
        one
        for one in lettered(sitting.papers, sitting.items)
        if _belongs(one, lines[one.letter], order.level)
    ]
    papers = tuple(
        _in_pack(session, sitting, order, one, lines[one.letter])
        for one in may_hold
        if one.paper.id not in left_out
    )
    held = [one.line.letter for one in papers]
    came_after = (one.holding(held) for one in supplements(lettered(sitting.papers, sitting.items)))
    whole = PackOfPapers(
        sheet,
        papers,
        supplements=tuple(one for one in came_after if one.letters),
        version=last_sent(session, sitting.meeting),
    )
    if not (usual.with_cover if order.with_cover is None else order.with_cover):
        return whole
    chosen = tuple(one.letter for one in may_hold if one.paper.id in left_out)
    return replace(whole, cover=_cover(session, sitting, order, chosen))


def agenda_order(order: PaperOrder) -> PaperOrder:
    """What is asked for when the agenda of a pack is drawn."""
    return replace(order, paper="agenda", left_out=None, with_cover=None)


def _cover(session: Session, sitting: Sitting, order: PaperOrder, left_out: tuple[str, ...]) -> PackCover:
    """What the cover of a copy may say of who comes: names for members, counts for the public."""
    answers = foreseen(session, sitting.meeting.id, order.day)
    counted = PackCover(
        coming=len(answers.coming),
        apologies=len(answers.apologies),
        unheard=len(answers.unheard),
        left_out=left_out,
    )
    if order.level is Level.PUBLIC:
        return counted
    return replace(
        counted,
        names_coming=answers.coming,
        names_apologies=answers.apologies,
        names_unheard=answers.unheard,
    )


def _belongs(one: LetteredPaper, line: PaperLine, level: Level) -> bool:
    """Whether a copy of the level may hold a paper; nothing of what is taken in private is public."""
    return may_stand_in(one.paper.level, level) and (level is not Level.PUBLIC or line.has_public_edition)


def _in_pack(
    session: Session, sitting: Sitting, order: PaperOrder, one: LetteredPaper, line: PaperLine
) -> PackPaper:
    try:
        if one.paper.draws:
            return PackPaper(line, order.level, drawn=_drawn(session, sitting, order, one))
        return PackPaper(
            line, one.paper.level, pdf=file_content(session, one.paper.digest), digest=one.paper.digest
        )
    except (Refusal, Trouble) as fault:
        says = f"{said_of(line)}, cannot go into the pack. {fault.says}"
        raise Refusal(says, field="meeting_id") from None


def _drawn(session: Session, sitting: Sitting, order: PaperOrder, one: LetteredPaper) -> DrawnPaper:
    """A paper drawn for the level of the pack, its front saying for which item it is and what for."""
    kind = KINDS[one.paper.draws]
    asked = _order_of(one.paper, sitting, order)
    asked.refuse_misfits(kind.asks)
    report = kind.compile_report(session, asked)
    of = at_meeting(report.occasion, sitting.meeting, sitting.plan, letter=one.letter, item=one.number)
    discussed = any(
        item.position == one.number and item.purpose is AgendaPurpose.DISCUSSION for item in sitting.items
    )
    named = replace(of, meeting=f"{of.meeting}{one.paper.timing.added}", for_discussion=discussed)
    report = with_edition(session, asked, replace(report, occasion=named))
    return DrawnPaper(asked, report, kind.blocks, kind.draw)


def _order_of(paper: MeetingPaper, sitting: Sitting, order: PaperOrder) -> PaperOrder:
    """What is asked for when a paper of the pack is drawn; one that names no record is about that of its item."""
    asked = replace(order, paper=paper.draws, starts=None, meeting_id=None, going_to=sitting.meeting.id)
    if paper.draws in OF_THE_MEETING_ITSELF:
        asked = replace(asked, meeting_id=sitting.meeting.id)
    item = sitting.item(paper.item_id)
    kind, _, key = (paper.about or (item.about if item else "")).partition(":")
    if key.isdigit() and (field := ABOUT.get(kind)) and field in KINDS[paper.draws].asks:
        asked = replace(asked, **{field: int(key)})
    return asked
