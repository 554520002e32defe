"""A printed paper held against its blocks: every word of them, in their order, and nothing else but what figures hold.

What is one piece, such as a row or a finding, must stand on one page unless it is taller than a page; no word may be
broken over two lines.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import singledispatch

from evenhand.domain.form_blocks import TickChoices, TickSentences, WriteRow, WriteRows
from evenhand.domain.papers import (
    BLANK,
    SHORT_BLANK,
    Block,
    Cell,
    Decision,
    DraftMinute,
    Empty,
    Entries,
    Figure,
    Listing,
    Note,
    Notices,
    Paper,
    Paragraph,
    Resolved,
    Section,
    Signature,
    Subheading,
    Table,
    TickList,
    plain,
)
from evenhand.reports.fonts import Face, spell
from evenhand.reports.look import Look
from tests.reports.printed import Page, Piece, said, squeezed

TOO_LONG = 36
"""A word of so many letters fits no line of large print; nor may one that is told by numbers."""
TALL = 0.9
"""What takes this much of a page may be split."""


@dataclass(frozen=True, slots=True)
class Told:
    """Words as a block has them, in the ways in which they may be set; `whole` where they may not be split.

    `may_follow` are words that may stand before them: the head of a table that is repeated, `drawn` says that any may.
    """

    ways: tuple[tuple[str, ...], ...]
    whole: bool = False
    may_follow: str = ""
    drawn: bool = False


@dataclass(slots=True)
class Printed:
    """The words of all pages without spaces, and of each letter its page and its piece."""

    words: str
    pages: list[int]
    pieces: list[Piece]
    at: int = 0
    faults: list[str] = field(default_factory=list[str])


def out_of_order(paper: Paper, pages: Sequence[Page], look: Look) -> list[str]:
    """Where the words of the pages differ from those of the blocks, or stand apart that belong together."""
    printed = _printed(pages)
    _skip_the_front(paper, printed)
    for section in paper.sections:
        for told in _of_section(section):
            _read_on(told, printed, look)
    left = printed.words[printed.at :]
    if left and not (paper.sections and isinstance(paper.sections[-1].blocks[-1], Figure)):
        printed.faults.append(f"after the last block stands “{left[:60]}”")
    return printed.faults


def _printed(pages: Sequence[Page]) -> Printed:
    words, numbers, pieces = list[str](), list[int](), list[Piece]()
    for page in pages:
        for piece in page.body:
            bare = squeezed(piece.words)
            words.append(bare)
            numbers += [page.number] * len(bare)
            pieces += [piece] * len(bare)
    return Printed("".join(words), numbers, pieces)


def _set(words: str) -> str:
    """Words as they are set, without spaces."""
    return squeezed("".join(run.words for run in spell(words, Face.REGULAR)))


def _skip_the_front(paper: Paper, printed: Printed) -> None:
    """Go past the front, whose words must all be there."""
    front = paper.front
    end = 0
    for words in (front.body, front.title, front.subtitle, *(value for _, value in front.labels)):
        found = printed.words.find(_set(words))
        if found < 0:
            printed.faults.append(f"the front lacks “{words}”")
        end = max(end, found + len(_set(words)))
    printed.at = end


def _read_on(told: Told, printed: Printed, look: Look) -> None:
    """Find the next words after those read before."""
    read = _way(told, printed)
    if read is None:
        words = " | ".join(part for part in told.ways[0] if part)
        printed.faults.append(
            f"“{said(words)[:70]}” is not read after “…{printed.words[: printed.at][-30:]}”"
        )
        return
    parts, (first, last) = read
    gap = printed.words[printed.at : first]
    head = _set(told.may_follow)
    if gap and not told.drawn and not (head and gap.replace(head, "") == ""):
        printed.faults.append(
            f"“{gap[:60]}” stands before “{printed.words[first:last][:40]}” and in no block"
        )
    printed.faults += _broken(parts, first, printed)
    printed.at = last
    if (
        told.whole
        and printed.pages[first] != printed.pages[last - 1]
        and not _tall(first, last, printed, look)
    ):
        printed.faults.append(f"“{printed.words[first:last][:60]}” is split over two pages")


def _way(told: Told, printed: Printed) -> tuple[Sequence[str], tuple[int, int]] | None:
    """The way in which the words are set, the one that is met first, with where they begin and end."""
    found = [(way, place) for way in told.ways if (place := _place(way, printed))]
    return min(found, key=_end, default=None)


def _end(read: tuple[Sequence[str], tuple[int, int]]) -> int:
    return read[1][1]


def _place(parts: Sequence[str], printed: Printed) -> tuple[int, int] | None:
    """Where all parts stand one after the other; the first may come later, the others follow at once."""
    wanted = "".join(_set(part) for part in parts)
    found = printed.words.find(wanted, printed.at)
    return None if found < 0 else (found, found + len(wanted))


def _tall(first: int, last: int, printed: Printed, look: Look) -> bool:
    """Whether some letters take about a page or more, so that they have to be split."""
    lines = {(printed.pages[at], round(printed.pieces[at].bottom / 4)) for at in range(first, last)}
    return len(lines) * look.cell.leading > TALL * look.height


def _broken(parts: Sequence[str], at: int, printed: Printed) -> Iterator[str]:
    """The words that are broken over two lines."""
    for part in parts:
        for word in part.replace("\u00a0", " ").split():
            length = len(_set(word))
            pieces = printed.pieces[at : at + length]
            if (
                len(word) < TOO_LONG
                and "[U+" not in _set(word)
                and pieces
                and pieces[0].bottom > pieces[-1].top
            ):
                yield f"the word “{word[:60]}” is broken over two lines"
            at += length


def _of_section(section: Section) -> Iterator[Told]:
    if section.number:
        yield _one(str(section.number), section.title, whole=True)
    elif section.title:
        yield _one(section.title)
    if section.guidance:
        yield _one(section.guidance)
    drawn = False
    for block in section.blocks:
        for told in _told(block):
            yield Told(told.ways, told.whole, told.may_follow, told.drawn or drawn)
            drawn = False
        drawn = isinstance(block, Figure) and block.note is None


def _one(*parts: str, whole: bool = False, drawn: bool = False) -> Told:
    return Told((parts,), whole=whole, drawn=drawn)


@singledispatch
def _told(block: Block) -> Iterator[Told]:
    raise TypeError(f"No words are known for {block!r}.")


@_told.register
def _paragraph(block: Paragraph) -> Iterator[Told]:
    yield _one(block.number, plain(block.words))


@_told.register
def _subheading(block: Subheading) -> Iterator[Told]:
    yield _one(block.words)


@_told.register
def _note(block: Note) -> Iterator[Told]:
    yield _one(plain(block.words))


@_told.register
def _empty(block: Empty) -> Iterator[Told]:
    yield _one(block.says)


@_told.register
def _listing(block: Listing) -> Iterator[Told]:
    for item in block.items:
        yield _one("–", plain(item))


@_told.register
def _decision(block: Decision) -> Iterator[Told]:
    parts = [block.number, block.lead]
    for ask in block.asks:
        parts += [f"({ask.letter})" + (f" to ({ask.last})" if ask.last else ""), plain(ask.words)]
    yield _one(*parts, whole=True)


@_told.register
def _notices(block: Notices) -> Iterator[Told]:
    for one in block.items:
        step = ("Next: ", one.next_step) if one.next_step else ()
        yield _one(one.word, one.headline, one.evidence, *step, whole=True)


@_told.register
def _entries(block: Entries) -> Iterator[Told]:
    for one in block.items:
        yield _one(one.number, plain(one.headline), *map(plain, one.lines), whole=True)
    if not block.items:
        yield _one(block.empty)


@_told.register
def _resolved(block: Resolved) -> Iterator[Told]:
    yield _one(*map(plain, block.lines), whole=True)


@_told.register
def _signature(block: Signature) -> Iterator[Told]:
    yield _one(*map(plain, block.lines), whole=True)


@_told.register
def _figure(block: Figure) -> Iterator[Told]:
    if block.number:
        yield _one(f"Figure {block.number}. ", block.caption)
    if block.note:
        yield _one(plain(block.note), drawn=True)


@_told.register
def _tick_list(block: TickList) -> Iterator[Told]:
    yield _one(f"Table {block.number}. ", block.caption)
    for task in block.tasks:
        stop = "" if task.what[-1:] in ("?", "!", ".") else "."
        who = task.who or f"Who: {BLANK}"
        by = f"{', ' if task.who else '. '}{task.by}" if task.by else ""
        sentence = f"{task.what}{stop} {who}{by}. Initials: {SHORT_BLANK}"
        yield Told(((task.what, task.who, task.by), (sentence,)), whole=True, drawn=True)


@_told.register
def _draft_minute(block: DraftMinute) -> Iterator[Told]:
    for one in block.paragraphs:
        yield _one(one.number, plain(one.words), whole=True)


@_told.register
def _table(block: Table) -> Iterator[Told]:
    if block.number:
        yield _one(f"Table {block.number}. ", block.caption)
    if not block.rows:
        yield _one(block.empty)
        return
    head = "".join(column.head for column in block.columns)
    for row in (*block.rows, *([block.total] if block.total else [])):
        yield Told((tuple(map(_cell, row)), tuple(_record(block, row))), whole=True, may_follow=head)
    if block.note:
        yield _one(plain(block.note))


@_told.register
def _write_row(block: WriteRow) -> Iterator[Told]:
    for one in block.fields:
        yield _one(one.label, one.hint, whole=True)


@_told.register
def _tick_choices(block: TickChoices) -> Iterator[Told]:
    yield _one(block.label, block.hint, *block.options, whole=True)


@_told.register
def _tick_sentences(block: TickSentences) -> Iterator[Told]:
    yield _one(block.label)
    for one in block.sentences:
        yield _one(one, whole=True)


@_told.register
def _write_rows(block: WriteRows) -> Iterator[Told]:
    yield _one(block.label, block.hint, *(column.head for column in block.columns), whole=True)


def _cell(cell: Cell) -> str:
    return " ".join([plain(cell.words), *(plain(one.words) for one in cell.below)])


def _record(table: Table, row: tuple[Cell, ...]) -> Iterator[str]:
    """A row as a record: its names, what is stacked below them, then label and value."""
    yield ". ".join(name for place in table.heading_columns if (name := plain(row[place].words).strip()))
    for place in table.heading_columns:
        yield from (plain(one.words) for one in row[place].below)
    for place, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
        if place not in table.heading_columns and (cell.box or plain(cell.words).strip()):
            yield f"{column.head} {_cell(cell)}"
