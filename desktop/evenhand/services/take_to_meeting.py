"""Taking the papers of a meeting along: packs, agenda and each paper by itself in a new folder, on a stick or a disk.

Everything is drawn before anything is written. An index says what is there and who may have it. Confidential papers
go only where the person said that they may.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from evenhand.domain.meetings.called import say_occasion
from evenhand.domain.meetings.circulating import AGENDA_LETTER
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.pack import PackOfPapers, PackPaper
from evenhand.domain.meetings.pack_choices import PackCopy, in_order
from evenhand.domain.meetings.paper_letters import say_papers
from evenhand.domain.meetings.record_facts import MeetingPlan
from evenhand.domain.meetings.taken import Shelf, TakenFile, index_text
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.records.reading.facts import those_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.new_folder import Reach, write_new_folder
from evenhand.services.papers import look_of
from evenhand.services.papers.beside import Alone, papers_alone
from evenhand.services.papers.compiling import compiled
from evenhand.services.papers.editions import in_edition
from evenhand.services.papers.issued import GoneOut
from evenhand.services.papers.kinds import KINDS
from evenhand.services.papers.naming import file_name
from evenhand.services.papers.order import PaperOrder
from evenhand.services.partnership import read_identity
from evenhand.services.saving import found

INDEX = "00_what-is-here.txt"
CONFIDENTIAL_ASKED = (
    "Confidential papers are among those chosen. Say that they may be taken along, or leave them out."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToTake:
    """What is to be taken along: which copies of the pack, and without which papers of the meeting.

    `by_itself` adds each paper of every copy as a file of its own, `declarations` the sheet of expected declarations
    for the chair. `confidential_may_go` says that the person was asked and agreed to take what is confidential.
    """

    meeting_id: int
    copies: tuple[PackCopy, ...]
    left_out: tuple[int, ...] = ()
    with_cover: bool = True
    by_itself: bool = True
    declarations: bool = False
    confidential_may_go: bool = False

    @property
    def is_confidential(self) -> bool:
        """Whether anything confidential is among it."""
        return self.declarations or any(one.level is Level.CONFIDENTIAL for one in self.copies)

    def refuse_nothing(self) -> None:
        """Refuse to take nothing along.

        Raises:
            Refusal: no copy is chosen.
        """
        if not self.copies and not self.declarations:
            raise Refusal("Choose at least one copy.", field="copies")


@dataclass(frozen=True, slots=True)
class Taken:
    """What was written: the folder, the files in it, what is missing from a copy, and what went out as issued."""

    folder: Path
    files: tuple[str, ...]
    left_out: tuple[str, ...]
    issued: tuple[GoneOut, ...]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A file before it is drawn. One that goes out is kept as issued; it is so alone where it has no path."""

    path: str
    says: str
    draw: Callable[[], bytes | GoneOut]


@dataclass(frozen=True, slots=True)
class _Copy:
    """One copy before it is drawn."""

    says: str
    level: Level
    sheets: tuple[_Sheet, ...]
    missing: str = ""

    @property
    def shelf(self) -> Shelf:
        """The copy as the index tells of it."""
        files = tuple(TakenFile(one.path, one.says) for one in self.sheets if one.path)
        return Shelf(self.says, self.level, files, self.missing)


def take(partnership: Partnership, wanted: ToTake, folder: Path, *, at: datetime, reach: Reach) -> Taken:
    """Draw all that is wanted and write it into a new folder inside `folder`, with an index.

    `at` is when it is printed. `reach` is told how far the work is, and stops it by raising; nothing is left then.

    Raises:
        Refusal: nothing is chosen, a paper cannot be drawn, or confidential papers may not go; `field` names it.
        Trouble: the place cannot be written to.
    """
    _refuse_misfits(wanted)
    meeting = found(partnership, Meeting, wanted.meeting_id)
    order = PaperOrder(
        paper="pack",
        as_at=at.date(),
        printed_at=at,
        meeting_id=meeting.id,
        left_out=wanted.left_out,
        with_cover=wanted.with_cover,
    )
    copies = list(_copies(partnership, order, meeting, wanted))
    sheets = [sheet for copy in copies for sheet in copy.sheets]
    steps = 2 * len(sheets)
    drawn: list[bytes | GoneOut] = []
    for sheet in sheets:
        reach(len(drawn), steps)
        drawn.append(sheet.draw())
    index = _index(partnership, meeting, copies, at)
    files = [
        (INDEX, index),
        *((sheet.path, _pdf(one)) for sheet, one in zip(sheets, drawn, strict=True) if sheet.path),
    ]
    written = write_new_folder(
        folder, _folder_name(meeting), files, partial(_reach_further, reach, len(sheets))
    )
    return Taken(
        folder=written,
        files=tuple(path for path, _ in files),
        left_out=tuple(f"{copy.says}: {copy.missing}" for copy in copies if copy.missing),
        issued=tuple(one for one in drawn if isinstance(one, GoneOut)),
    )


def _pdf(drawn: bytes | GoneOut) -> bytes:
    return drawn.pdf if isinstance(drawn, GoneOut) else drawn


def _refuse_misfits(wanted: ToTake) -> None:
    wanted.refuse_nothing()
    if wanted.is_confidential and not wanted.confidential_may_go:
        raise Refusal(CONFIDENTIAL_ASKED, field="copies")


def _reach_further(reach: Reach, drawn: int, done: int, of: int) -> None:
    """The writing as the second half of the work."""
    reach(drawn + drawn * done // of, 2 * drawn)


def _copies(partnership: Partnership, order: PaperOrder, meeting: Meeting, wanted: ToTake) -> Iterator[_Copy]:
    for copy in in_order(wanted.copies):
        of_copy = replace(order, level=copy.level, large_print=copy.large_print)
        yield _copy(partnership, of_copy, meeting, copy, by_itself=wanted.by_itself)
    if wanted.declarations:
        yield _for_the_chair(partnership, replace(order, paper="expected-declarations"), meeting)


def _for_the_chair(partnership: Partnership, order: PaperOrder, meeting: Meeting) -> _Copy:
    """The sheet of expected declarations, which is not kept."""
    sheet = replace(order, level=Level.CONFIDENTIAL)
    kind, report = KINDS[sheet.paper], compiled(partnership, sheet)
    path = f"{Level.CONFIDENTIAL.value}/{file_name(in_edition(sheet, report), meeting)}"
    drawn = _Sheet(path, kind.title, partial(kind.draw, report, look_of(sheet)))
    return _Copy("For the chair", Level.CONFIDENTIAL, (drawn,))


def _copy(
    partnership: Partnership, order: PaperOrder, meeting: Meeting, copy: PackCopy, *, by_itself: bool
) -> _Copy:
    """The pack of one copy, then each of its papers, which are kept as issued beside it."""
    pack: PackOfPapers = compiled(partnership, order)
    whole = Alone("", "Agenda and papers in one", in_edition(order, pack), pack)
    folder = copy.name if by_itself else ""
    sheets = [_Sheet(file_name(whole.order, meeting), whole.title, whole.draw)]
    alone = {one.letter: one for one in papers_alone(pack, order)}
    sheets.append(_by_itself(alone[AGENDA_LETTER], meeting, folder))
    for paper in pack.papers:
        if paper.drawn is not None:
            sheets.append(_by_itself(alone[paper.line.letter], meeting, folder))
        elif by_itself:
            sheets.append(_attached(paper, meeting, copy))
    there = {one.line.letter for one in pack.papers}
    return _Copy(copy.says, copy.level, tuple(sheets), _missing(pack, there))


def _by_itself(paper: Alone, meeting: Meeting, folder: str) -> _Sheet:
    """One paper as a file of its own, in a folder if there is one."""
    path = f"{folder}/{file_name(paper.order, meeting, letter=paper.letter)}" if folder else ""
    return _Sheet(path, f"Paper {paper.letter}: {paper.title}", paper.draw)


def _attached(paper: PackPaper, meeting: Meeting, copy: PackCopy) -> _Sheet:
    """An attached file as it came, and without its title, which may name somebody."""
    line = paper.line
    name = f"{meeting.held_on.isoformat()}_{line.letter}_attached_{copy.level.value}.pdf"
    return _Sheet(f"{copy.name}/{name}", f"Paper {line.letter}: {line.title}", partial(bytes, paper.pdf))


def _missing(pack: PackOfPapers, there: Iterable[str]) -> str:
    letters = [one.letter for one in pack.agenda.papers if one.letter not in there]
    if not letters:
        return ""
    return f"{say_papers(letters)} {'is' if len(letters) == 1 else 'are'} not in this copy."


def _index(partnership: Partnership, meeting: Meeting, copies: Sequence[_Copy], at: datetime) -> bytes:
    with partnership.reading() as session:
        body = read_identity(session).name
        plans = those_of(session, MeetingPlan, "meeting_id", meeting.id)
    plan = plans[0] if plans else MeetingPlan(meeting_id=meeting.id)
    text = index_text(body, say_occasion(meeting, plan, None), [one.shelf for one in copies], at.date())
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def _folder_name(meeting: Meeting) -> str:
    """A name that sorts by day: 2026-03-24_board-meeting."""
    return f"{meeting.held_on.isoformat()}_{meeting.kind.label.lower().replace(' ', '-')}"
