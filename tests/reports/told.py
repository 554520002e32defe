"""What a paper is to say to assistive technology, from its blocks alone, and what it does say, from its tree.

Both are a list of what is read, each with its role; a table is one of them, with the words of its cells by row.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from evenhand.domain.form_blocks import TickChoices, TickSentences, WriteRow, WriteRows
from evenhand.domain.papers import (
    Ask,
    Block,
    Cell,
    Contents,
    Decision,
    DraftMinute,
    Empty,
    Entries,
    Figure,
    Front,
    Listing,
    Note,
    Notice,
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
from evenhand.reports.fonts import Face, spell, tidy
from tests.reports.tag_reading import Element

LEAVES = ("H1", "H2", "H3", "P", "Lbl", "LBody", "Caption", "Figure", "TOCI")
TASK_HEADS = ("Done", "What", "Who", "By", "Initials")


@dataclass(frozen=True)
class Said:
    """Something that is read, without the spaces between its words."""

    role: str
    words: str
    rows: tuple[tuple[str, ...], ...] = ()


def said(role: str, words: str, rows: Iterable[Iterable[str]] = ()) -> Said:
    """Something that is read; lines break where they may, so that spaces do not count.

    Letters that cannot be printed are read as their numbers, but for those of an alternative text.
    """
    squeezed = _squeezed(tidy(words)) if role == "Figure" else _printed(words)
    return Said(role, squeezed, tuple(tuple(_printed(cell) for cell in row) for row in rows))


def _printed(words: str) -> str:
    return _squeezed("".join(one.words for one in spell(words, Face.REGULAR)))


def _squeezed(words: str) -> str:
    return "".join(words.replace("\u00a0", " ").split())


def heard(document: Element) -> list[Said]:
    """What the tree of a paper says."""
    return list(_heard(document))


def _heard(element: Element) -> Iterator[Said]:
    if element.role == "Table":
        caption = "".join(one.words for one in element.all("Caption"))
        yield said("Table", caption, ([cell.words for cell in row.elements] for row in element.all("TR")))
    elif element.role in LEAVES and not any(
        one.role in LEAVES for one in element.walk() if one is not element
    ):
        yield said(element.role, element.words)
    else:
        for one in element.elements:
            yield from _heard(one)


def to_be_said(paper: Paper) -> list[Said]:
    """What the blocks of a paper say, in standard print."""
    return [*_front(paper.front), *(one for section in paper.sections for one in _section(section))]


def unlike(paper: Paper, document: Element) -> list[str]:
    """Where a tree says something else than the blocks of its paper, or in another order.

    Rows that became records have no head above them, and tell it in each cell; so rows are held to hold all words.
    """
    pairs = list(zip_longest(to_be_said(paper), heard(document)))
    torn = [f"to be read: {wanted}; but it is: {got}" for wanted, got in pairs if not _alike(wanted, got)][:1]
    return torn or [
        fault for wanted, got in pairs if wanted and got for fault in _missing_in_rows(wanted, got)
    ]


def _alike(wanted: Said | None, got: Said | None) -> bool:
    return wanted is not None and got is not None and (wanted.role, wanted.words) == (got.role, got.words)


def _missing_in_rows(wanted: Said, got: Said) -> Iterator[str]:
    """What the rows of a table lack: those with a head of the same columns are exact, others hold all words."""
    heads, *rows = wanted.rows or ((),)
    exact = got.rows[:1] == (heads,)
    headed = exact or len(got.rows) > len(rows)
    held = got.rows[1:] if headed else got.rows
    if len(held) != len(rows):
        yield f"{len(held)} rows of {wanted.words}"
    for row, cells in zip(rows, held, strict=False):
        if not (row == cells if exact else all(one.rstrip(".?!") in "".join(cells) for one in row)):
            yield f"cells {row}; but they are: {cells}"


def _front(front: Front) -> Iterator[Said]:
    letter = f"Paper {front.letter}" if front.letter else ""
    for line in (front.body, front.meeting, letter):
        if line:
            yield said("P", line)
    yield said("H1", front.title)
    if front.subtitle:
        yield said("P", front.subtitle)
    for label, value in front.labels:
        yield said("P", f"{label}: {value}")


def _section(section: Section) -> Iterator[Said]:
    number = f"{section.number} " if section.number else ""
    if section.title:
        yield said("H2", f"{number}{section.title}")
    if section.guidance:
        yield said("P", section.guidance)
    for block in section.blocks:
        for one in _block(block):
            yield one if section.title or one.role != "H3" else Said("H2", one.words)


def _block(block: Block) -> Iterator[Said]:
    match block:
        case Paragraph() | Note() | Empty():
            yield said("P", _sentence(block))
        case Subheading():
            yield said("H3", block.words)
        case Listing() | Decision() | Notices() | Entries():
            yield from _listed(block)
        case Resolved() | Signature():
            yield from (said("P", plain(line)) for line in block.lines)
        case DraftMinute():
            yield from (said("P", f"{one.number} {plain(one.words)}") for one in block.paragraphs)
        case Contents():
            yield from (said("TOCI", f"{plain(line.words)} {line.page}") for line in block.lines)
        case Table() | TickList() | Figure():
            yield from _shown(block)
        case WriteRow() | TickChoices() | TickSentences() | WriteRows():
            yield from _to_fill_in(block)


def _sentence(block: Paragraph | Note | Empty) -> str:
    if isinstance(block, Empty):
        return block.says
    return f"{block.number if isinstance(block, Paragraph) else ''} {plain(block.words)}"


def _to_fill_in(block: WriteRow | TickChoices | TickSentences | WriteRows) -> Iterator[Said]:
    if isinstance(block, WriteRow):
        labels = [words for field in block.fields for words in (field.label, field.hint)]
    else:
        labels = [block.label, "" if isinstance(block, TickSentences) else block.hint]
    heads = [column.head for column in block.columns] if isinstance(block, WriteRows) else []
    yield from (said("P", words) for words in (*labels, *heads) if words.strip())
    ticked = block.options if isinstance(block, TickChoices) else ()
    ticked = block.sentences if isinstance(block, TickSentences) else ticked
    yield from (said("LBody", f"To tick: {one}") for one in ticked)


def _listed(block: Listing | Decision | Notices | Entries) -> Iterator[Said]:
    match block:
        case Listing():
            yield from (one for item in block.items for one in _item("–", plain(item)))
        case Decision():
            yield said("P", f"{block.number} {block.lead}")
            yield from (one for ask in block.asks for one in _ask(ask))
        case Notices():
            yield from (one for notice in block.items for one in _notice(notice))
        case Entries():
            yield from _entries(block)


def _item(label: str, words: str) -> Iterator[Said]:
    yield said("Lbl", label)
    yield said("LBody", words)


def _ask(ask: Ask) -> Iterator[Said]:
    if ask.last:
        yield said("LBody", f"({ask.letter}) to ({ask.last}) {plain(ask.words)}")
    else:
        yield from _item(f"({ask.letter})", plain(ask.words))


def _notice(notice: Notice) -> Iterator[Said]:
    yield said("H3", f"{notice.word}: {notice.headline}")
    if notice.evidence:
        yield said("P", notice.evidence)
    if notice.next_step:
        yield said("P", f"Next: {notice.next_step}")


def _entries(block: Entries) -> Iterator[Said]:
    if not block.items:
        yield said("P", block.empty)
    for entry in block.items:
        yield said("Lbl", entry.number)
        yield from (said("P", plain(line)) for line in (entry.headline, *entry.lines))


def _shown(block: Table | TickList | Figure) -> Iterator[Said]:
    named = f"{'Figure' if isinstance(block, Figure) else 'Table'} {block.number}. {block.caption}"
    caption = named if block.number else ""
    if isinstance(block, TickList):
        tasks = (("To do:", task.what, task.who, task.by, "") for task in block.tasks)
        yield said("Table", caption, (TASK_HEADS, *tasks))
        return
    if isinstance(block, Table) and block.rows:
        rows = (*block.rows, *([block.total] if block.total else []))
        heads = tuple(column.head for column in block.columns)
        yield said("Table", caption, (heads, *((_cell(cell) for cell in row) for row in rows)))
    elif caption:
        yield said("P", caption)
    if isinstance(block, Figure):
        yield said("Figure", block.alternative)
    elif not block.rows:
        yield said("P", block.empty)
        return
    if block.note:
        yield said("P", plain(block.note))


def _cell(cell: Cell) -> str:
    box = ("To mark:" if cell.words else "To do:") if cell.box else ""
    return " ".join([box, plain(cell.words), *(_cell(one) for one in cell.below)])
