"""From the neutral blocks of a paper to pieces of the page: one small function for each kind of block.

Only here is a block turned into something drawn, and told what it is read as by assistive technology.
"""

from dataclasses import replace
from functools import singledispatch

from reportlab.platypus import Flowable

from evenhand.domain.form_blocks import FormBlock
from evenhand.domain.papers import (
    Ask,
    Block,
    Decision,
    DraftMinute,
    Empty,
    Entries,
    Entry,
    Figure,
    Listing,
    Note,
    Notice,
    Notices,
    Paragraph,
    Resolved,
    Section,
    Signature,
    Subheading,
    Table,
    Text,
    TickList,
    strong,
    text,
)
from evenhand.reports.charts.drawn import drawn_parts
from evenhand.reports.fonts import Face
from evenhand.reports.ink import page_key, paragraph, width_of_number
from evenhand.reports.linking import place_of, place_of_ask
from evenhand.reports.look import Look, Role
from evenhand.reports.marks import MarkSign
from evenhand.reports.pieces import Barred, Beside, Boxed, Inset, Ruled, Stack, glued, read_as
from evenhand.reports.records import records
from evenhand.reports.tables import TablePiece, mark_width, table_rows
from evenhand.reports.tagging.elements import (
    Element,
    Group,
    Numbering,
    Tag,
    Told,
    carrying,
    elements_of,
    named,
    tagged,
)
from evenhand.reports.ticks import tick_list

SHOWN = (Table, Figure, TickList)
MOST_OF_A_PAGE = 0.6
"""How much of a page a part of a form may take that is never parted."""
ENTRY_INDENT = 106  # as wide as any number of a log, such as 2026-03-17b/12, so that its text has one edge


class SectionHeading(Stack):
    """A section's title, behind its number where it has one, which is also an entry of the document's outline."""

    def __init__(self, section: Section, look: Look) -> None:
        heading = Element(Tag.H2, name=place_of(section))
        role = look.section if section.number else look.subheading
        title = carrying(paragraph(text(section.title), replace(role, before=0)), heading)
        super().__init__(
            [_numbered_title(section, title, heading, look) if section.number else title], look.height
        )
        self.before, self.after, self.glued, self.element = role.before, role.after, True, heading
        self.name = f"section-{section.number}" if section.number else f"heading-{section.title}"
        self.outline = f"{section.number} {section.title}" if section.number else section.title

    def draw(self) -> None:
        key = page_key(self.canv, self.name)
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(self.outline, key, 1)
        super().draw()


def _numbered_title(section: Section, title: Flowable, heading: Element, look: Look) -> Beside:
    """A title with the section's number before it, read as one."""
    role, number = look.section, str(section.number)
    set_number = carrying(paragraph(text(number), replace(role, face=Face.BOLD_TABULAR, before=0)), heading)
    return Beside(set_number, title, indent=look.axis or width_of_number(number, role) + role.size * 0.6)


def section_piece(section: Section, look: Look) -> Stack:
    """A section: heading, clause note and blocks, breaking only where its blocks may.

    A first paragraph that leads to a table or figure goes with it, so that no page ends on a heading and a sentence.
    Any paragraph that leads to a list goes with its first item. What is filled in under one heading stands on one page
    where it takes no more than most of one.
    """
    pieces: list[Flowable] = [SectionHeading(section, look)] if section.number or section.title else []
    if section.guidance:
        pieces.append(glued(paragraph(text(section.guidance), look.clause, indent=look.axis)))
    blocks = [block_piece(block, look) for block in section.blocks]
    if isinstance(section.blocks[0], Paragraph) and any(
        isinstance(one, SHOWN) for one in section.blocks[1:2]
    ):
        glued(blocks[0])
    for one, following, piece in zip(section.blocks, section.blocks[1:], blocks, strict=False):
        if isinstance(one, Paragraph) and isinstance(following, Listing):
            glued(piece)
    piece = Stack([*pieces, *blocks], look.height, whole=_is_kept_whole(section, [*pieces, *blocks], look))
    return carrying(read_as(piece), _told(section, [*pieces, *blocks]))


def _is_kept_whole(section: Section, pieces: list[Flowable], look: Look) -> bool:
    """Whether a section is a part of a form that one page has room for, so that nobody fills in half of it."""
    if not all(isinstance(one, FormBlock) for one in section.blocks):
        return False
    return Stack(pieces, look.height).wrap(look.width, look.height)[1] <= MOST_OF_A_PAGE * look.height


def _told(section: Section, pieces: list[Flowable]) -> Element:
    """What a section is read as; without a heading of its own, those in it stand a level higher."""
    told = Element(Tag.SECT).add(elements_of(pieces))
    if not section.title:
        for one in told.all_within():
            one.tag = Tag.H2 if one.tag is Tag.H3 else one.tag
    return told


@singledispatch
def block_piece(block: Block, look: Look) -> Flowable:
    """The piece of the page that one block becomes; each kind of block registers its own function."""
    raise TypeError(f"No piece of the page is known for {block!r} in {look!r}.")


def _run_in(number: str, words: Text, *, heavy: bool) -> Text:
    """A number that stands in the line, before its words."""
    return text(strong(f"{number}\u00a0\u00a0") if heavy else f"{number}\u00a0\u00a0", *words)


@block_piece.register
def _numbered(block: Paragraph, look: Look) -> Flowable:
    if not block.number:
        return paragraph(block.words, look.prose)
    if look.axis:
        piece = paragraph(block.words, look.prose, indent=look.axis, number=block.number)
    else:
        piece = paragraph(_run_in(block.number, block.words, heavy=True), look.prose)
    return named(piece, place_of(block))


@block_piece.register
def _subheading(block: Subheading, look: Look) -> Flowable:
    return glued(paragraph(text(block.words), look.subheading, indent=look.axis, tag=Tag.H3))


@block_piece.register
def _note(block: Note, look: Look) -> Flowable:
    return paragraph(block.words, look.note)


@block_piece.register
def _empty(block: Empty, look: Look) -> Flowable:
    return paragraph(text(block.says), look.prose, indent=look.axis)


@block_piece.register
def _listing(block: Listing, look: Look) -> Flowable:
    role = replace(look.prose, after=look.step)
    lines = [_item(text("–"), item, role, role.size, look) for item in block.items]
    return tagged(Inset(Stack(lines, look.height), indent=look.axis), Tag.LIST, numbering=Numbering.NONE)


def _item(sign: Text, words: Text, role: Role, indent: float, look: Look) -> Beside:
    """An item of a list, its sign or letter beside it."""
    label, body = paragraph(sign, role, tag=Tag.LABEL), paragraph(words, role, tag=Tag.BODY)
    return tagged(Beside(label, body, indent=indent, after=look.step), Tag.ITEM)


@block_piece.register
def _decision(block: Decision, look: Look) -> Flowable:
    role = replace(look.prose, after=look.step)
    said = paragraph(_run_in(block.number, text(block.lead), heavy=False), role)
    lead = glued(named(said, place_of(block)))
    asks = [_ask(ask, role, look) for ask in block.asks]
    listed = Group(Element(Tag.LIST, numbering=Numbering.LOWER_ALPHA), [told for _, told in asks])
    return Boxed(
        read_as(Stack([lead, *(piece for piece, _ in asks)], look.height, whole=True), lead, listed),
        line=look.rules.box,
        sides=12,
        ends=look.step * 2,
        after=look.step,
    )


def _ask(ask: Ask, role: Role, look: Look) -> tuple[Flowable, Told]:
    """A recommendation behind its letter, or one line for several letters; and what it is read as."""
    if ask.last:
        letters = strong(f"({ask.letter}) to ({ask.last})\u00a0\u00a0")
        line = named(paragraph(text(letters, *ask.words), role, tag=Tag.BODY), place_of_ask(ask))
        return line, Group(Element(Tag.ITEM), [line])
    item = _item(text(strong(f"({ask.letter})")), ask.words, role, role.size * 2.05, look)
    named(item.right, place_of_ask(ask))
    return item, item


@block_piece.register
def _notices(block: Notices, look: Look) -> Flowable:
    return Stack([_notice(one, place, block, look) for place, one in enumerate(block.items)], look.height)


def _notice(notice: Notice, place: int, block: Notices, look: Look) -> Flowable:
    role = replace(look.prose, after=1)
    said = tagged(
        paragraph(text(strong(notice.word)), replace(role, after=0)), Tag.SPAN, actual=f"{notice.word}: "
    )
    word = Beside(MarkSign(notice.mark, role), said, indent=mark_width(role))
    lines: list[Flowable] = [paragraph(text(strong(notice.headline)), role, tag=Tag.SPAN)]
    if notice.evidence:
        lines.append(paragraph(text(notice.evidence), role))
    if notice.next_step:
        lines.append(paragraph(text(strong("Next: "), notice.next_step), role))
    if look.finding_indent:
        inside: Flowable = Beside(word, Stack(lines, look.height, whole=True), indent=look.finding_indent)
    else:
        inside = Stack([word, *lines], look.height, whole=True)
    last = place == len(block.items) - 1
    urgent = notice.mark.solid
    piece = Ruled(
        inside,
        above=look.rules.urgent if urgent else look.rules.between,
        below=look.rules.between if last else 0,
        top=5,
        bottom=6,
        after=look.prose.after if last else 0,
    )
    headline, *others = lines
    return read_as(tagged(piece, Tag.SECT), Group(Element(Tag.H3), [said, headline]), *others)


@block_piece.register
def _entries(block: Entries, look: Look) -> Flowable:
    if not block.items:
        return paragraph(text(block.empty), look.prose, indent=look.axis)
    pieces = [_entry(one, place, block, look) for place, one in enumerate(block.items)]
    return tagged(Stack(pieces, look.height), Tag.LIST, numbering=Numbering.NONE)


def _entry(entry: Entry, place: int, block: Entries, look: Look) -> Flowable:
    """An entry between two rules, its number beside it, or above it in large print."""
    role = replace(look.prose, after=2)
    numbered = replace(role, face=Face.SEMIBOLD_TABULAR, after=0)
    number = paragraph(text(entry.number), numbered, tag=Tag.LABEL)
    lines: list[Flowable] = [paragraph(one, role) for one in (entry.headline, *entry.lines)]
    if look.large:
        inside: Flowable = Stack([number, *lines], look.height, whole=True)
    else:
        inside = Beside(number, Stack(lines, look.height, whole=True), indent=ENTRY_INDENT)
    last = place == len(block.items) - 1
    piece = Ruled(
        inside,
        above=look.rules.between,
        below=look.rules.between if last else 0,
        top=look.step,
        bottom=look.step + 1,
        after=look.prose.after if last else 0,
    )
    return read_as(tagged(piece, Tag.ITEM), number, Group(Element(Tag.BODY), lines))


@block_piece.register
def _resolved(block: Resolved, look: Look) -> Flowable:
    lines = [paragraph(one, replace(look.prose, after=look.step)) for one in block.lines]
    box = Boxed(
        Stack(lines, look.height, whole=True),
        line=look.rules.row if block.light else look.rules.box,
        sides=12,
        ends=look.step if block.light else look.step * 2,
        after=look.prose.after,
    )
    return Inset(box, indent=look.axis)


@block_piece.register
def _signature(block: Signature, look: Look) -> Flowable:
    role = replace(look.prose, before=look.prose.leading, after=look.step)
    return Stack([paragraph(one, role) for one in block.lines], look.height, whole=True)


def _caption(kind: str, block: Table | Figure | TickList, look: Look, tag: Tag) -> Flowable:
    said = text(f"{kind}\u00a0{block.number}.\u00a0 {block.caption}")
    return named(paragraph(said, look.caption, tag=tag), place_of(block))


@block_piece.register
def _table(block: Table, look: Look) -> Flowable:
    tag = Tag.CAPTION if block.rows else Tag.P
    caption = _caption("Table", block, look, tag) if block.number else None
    note = paragraph(block.note, look.note) if block.note else None
    if not block.rows:
        empty = paragraph(text(block.empty), look.prose)
        return Stack([caption, empty] if caption else [empty], look.height, whole=True)
    rows = table_rows(block, look)
    if rows is None:
        return records(block, look, caption, note)
    return TablePiece(rows, caption=caption, note=note)


@block_piece.register
def _figure(block: Figure, look: Look) -> Flowable:
    pieces: list[Flowable] = [*drawn_parts(block.drawing, look, block.alternative)]
    if block.number:
        pieces.insert(0, _caption("Figure", block, look, Tag.P))
    if block.note:
        glued(pieces[-1])
        pieces.append(paragraph(block.note, look.note))
    stack = Stack(pieces, look.height, whole=True)
    if block.number:
        stack.after = max(stack.after, look.prose.after + look.step)
    return stack


@block_piece.register
def _tick_list(block: TickList, look: Look) -> Flowable:
    return tick_list(block, look, _caption("Table", block, look, Tag.CAPTION))


@block_piece.register
def _draft_minute(block: DraftMinute, look: Look) -> Flowable:
    role = replace(look.prose, leading=look.prose.leading * 1.08, after=look.step)
    lines = [
        named(paragraph(_run_in(one.number, one.words, heavy=False), role), place_of(one))
        for one in block.paragraphs
    ]
    return Barred(
        Stack(lines, look.height, whole=True), bar=look.rules.minute, indent=14, after=look.prose.after
    )
