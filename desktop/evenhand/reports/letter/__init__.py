"""A letter on the partnership's plain letterhead as a PDF: who writes, to whom, on which day, and the words.

It is drawn for a window envelope and a signature by hand: the address stands where the window is, and there is room
above the name. A letter that needs a second page numbers it. What it is about is its heading for a screen reader.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportlab.platypus import Flowable, Frame, Spacer

from evenhand.domain.mp.letter_text import LetterSheet
from evenhand.domain.papers import text
from evenhand.domain.words import say_day
from evenhand.reports.fonts import tidy
from evenhand.reports.ink import ink, paragraph, write
from evenhand.reports.look import A4_HEIGHT, MM, Look, Role
from evenhand.reports.pieces import Ruled, Stack
from evenhand.reports.tagging.canvas import FOOTER
from evenhand.reports.tagging.elements import Element, Tag
from evenhand.reports.tagging.sheets import Sheets, one_at_a_time

ADDRESS_TOP = 52 * MM  # from the upper edge of the sheet, where the window of a DL envelope is
ADDRESS_HIGH = 30 * MM
NUMBERED, HANGS = re.compile(r"\d{1,2}\. +"), 1.8  # ems by which the words stand in
SIGNATURE = 34  # points between the close and the name


def draw(sheet: LetterSheet, look: Look) -> bytes:
    """The letter as a PDF, on one page if it fits."""
    return draw_all((sheet,), look, title=sheet.subject, sender=sheet.sender)


@one_at_a_time
def draw_all(sheets: Sequence[LetterSheet], look: Look, *, title: str, sender: str) -> bytes:
    """Letters one after another in one PDF, each on pages of its own with numbers of its own."""
    canvas = Sheets(title=title, author=sender)
    for place, sheet in enumerate(sheets):
        canvas.bookmarkPage(f"letter-{place}")
        canvas.addOutlineEntry(tidy(sheet.subject), f"letter-{place}", 0)
        _pages(canvas, sheet, look)
    return canvas.pdf()


def _pages(canvas: Sheets, sheet: LetterSheet, look: Look) -> None:
    """The pages of one letter, which is read as one section."""
    section, number = Element(Tag.SECT), 0
    canvas.root.add([section])
    top, story = _letterhead(canvas, sheet, look, section), _story(sheet, look)
    canvas.tell(story, into=section)
    while story:
        number += 1
        height = top - look.bottom
        _fill(Frame(look.left, look.bottom, look.width, height, 0, 0, 0, 0), story, canvas)
        if number > 1:
            _page_number(canvas, look, number)
        canvas.showPage()
        top = A4_HEIGHT - look.top


def _fill(frame: Frame, story: list[Flowable], canvas: Sheets) -> None:
    """Take as much of the story as the page has room for; what is taller than the rest of it is split."""
    while story and frame.add(story[0], canvas):
        del story[0]
    parts = frame.split(story[0], canvas) if story else []
    if len(parts) > 1 and frame.add(parts[0], canvas):
        story[:1] = parts[1:]


def _letterhead(canvas: Sheets, sheet: LetterSheet, look: Look, section: Element) -> float:
    """The partnership's name over a line, the address where the window is; gives where the words begin."""
    head: list[Flowable] = [paragraph(text(sheet.sender), replace(look.subtitle, after=0))]
    if sheet.area and sheet.area.casefold() not in sheet.sender.casefold():
        head.append(paragraph(text(sheet.area), look.cell))
    lines = [paragraph(text(one), replace(look.prose, after=0)) for one in sheet.address]
    canvas.tell([*head, *lines], into=section)
    rest = _set(canvas, head, look, A4_HEIGHT - look.top)
    line = rest - look.step
    ink(canvas, look.rules.firm)
    canvas.line(look.left, line, look.left + look.width, line)
    top = min(line - look.prose.leading, A4_HEIGHT - ADDRESS_TOP)
    rest = _set(canvas, [*lines], look, top)
    return min(rest - look.prose.leading, top - ADDRESS_HIGH) if lines else top


def _set(canvas: Sheets, pieces: list[Flowable], look: Look, top: float) -> float:
    """Set pieces one under another from a height; gives the height below them."""
    for piece in pieces:
        _, high = piece.wrap(look.width, top)
        top -= high
        piece.drawOn(canvas, look.left, top)
    return top


def _story(sheet: LetterSheet, look: Look) -> list[Flowable]:
    """Day, salutation, subject, words and close."""
    apart = replace(look.prose, after=look.prose.leading * 0.75)
    subject = replace(apart, face=apart.face.strong)
    story: list[Flowable] = [paragraph(text(say_day(sheet.day)), replace(apart, after=look.prose.leading))]
    story.append(paragraph(text(f"{sheet.salutation},"), apart))
    story.append(paragraph(text(sheet.subject), subject, tag=Tag.H1))
    for lines in sheet.paragraphs:
        *before, last = lines
        story += [_line(line, replace(apart, after=0)) for line in before]
        story.append(_line(last, apart))
    *first, last_words = story
    story = [*first, Stack([last_words, *_close(sheet, look)], look.height, whole=True)]
    return [*story, _slip(sheet, look)] if sheet.slip else story


def _line(words: str, role: Role) -> Flowable:
    """A line of a letter; where it is numbered its number hangs, and the words stand below one another."""
    number = NUMBERED.match(words)
    if number is None:
        return paragraph(text(words), role)
    rest = text(words[number.end() :])
    return paragraph(rest, role, indent=HANGS * role.size, number=number.group().strip())


def _slip(sheet: LetterSheet, look: Look) -> Flowable:
    """What the reader fills in and sends back, below a line across the page."""
    apart = replace(look.prose, after=look.prose.leading * 0.75)
    lines = [paragraph(text("  ".join(one)), apart) for one in sheet.slip]
    ruled = Ruled(Stack(lines, look.height, whole=True), above=look.rules.head, top=look.step * 2)
    return Stack([Spacer(0, look.prose.leading), ruled], look.height, whole=True)


def _close(sheet: LetterSheet, look: Look) -> list[Flowable]:
    """The close with room for a signature by hand under its first paragraph, kept with the last words before it."""
    line_apart, pieces = replace(look.prose, after=0), list[Flowable]()
    for place, lines in enumerate(sheet.close):
        if place:
            pieces.append(Spacer(0, SIGNATURE if place == 1 else look.prose.leading * 0.75))
        pieces += [paragraph(text(line), line_apart) for line in lines]
    return pieces


def _page_number(canvas: Sheets, look: Look, number: int) -> None:
    at, role = look.left + look.width, look.page_number
    with canvas.decoration(FOOTER):
        write(canvas, at, look.bottom - 2 * role.leading, str(number), role.face, role.size, align=1)
