"""The sheet for the sealed envelope: the passphrase in large letters, why it matters, and what to do with it.

It is drawn by hand on one page: a passphrase is printed as it was typed, blanks and capitals included. A line ends
after the sign for a blank, which stands there to be seen; no hyphen is ever added. A screen reader is told the
passphrase with its blanks.
"""

import re

from reportlab.platypus import Flowable, Frame

from evenhand.domain.papers import text
from evenhand.domain.partnership.recovery import NO_OTHER_WAY, WHAT_TO_DO, RecoverySheet
from evenhand.reports.fonts import Face, width
from evenhand.reports.ink import ink, paragraph, write
from evenhand.reports.look import A4_HEIGHT, Look
from evenhand.reports.pieces import Beside
from evenhand.reports.tagging.elements import Element, Group, Numbering, Tag, carrying
from evenhand.reports.tagging.sheets import Sheets, one_at_a_time

LETTERS = 26
LINE = 40
PADDING = 18
BLANK = "␣"
WORDS = re.compile(f"[^{BLANK}]*{BLANK}|[^{BLANK}]+")
BLANK_SAYS = "␣ stands for one blank. Capitals count."
SIGNED = ("Sealed by", "On", "Given to")


@one_at_a_time
def draw(sheet: RecoverySheet, look: Look) -> bytes:
    """The sheet as a PDF of one page."""
    canvas = Sheets(title=sheet.title)
    below = _box(canvas, look, sheet.passphrase, _head(canvas, look, sheet))
    why, steps = paragraph(text(NO_OTHER_WAY), look.prose), _steps(look)
    canvas.tell([why, Group(Element(Tag.LIST, numbering=Numbering.DECIMAL), steps)])
    story: list[Flowable] = [why, *steps]
    Frame(look.left, look.bottom, look.width, below - look.bottom - PADDING, 0, 0, 0, 0).addFromList(
        story, canvas
    )
    _sign(canvas, look)
    canvas.showPage()
    return canvas.pdf()


def _steps(look: Look) -> list[Flowable]:
    """What to do, step by step, each an item behind its number."""
    steps: list[Flowable] = []
    for place, says in enumerate(WHAT_TO_DO, start=1):
        number = paragraph(text(f"{place}."), look.prose, tag=Tag.LABEL)
        words = paragraph(text(says), look.prose, tag=Tag.BODY)
        step = Beside(number, words, indent=look.axis or look.prose.size * 2, after=look.prose.after)
        steps.append(carrying(step, Element(Tag.ITEM)))
    return steps


def _head(canvas: Sheets, look: Look, sheet: RecoverySheet) -> float:
    """Title and file at the top; gives the height at which the box begins."""
    frame = Frame(look.left, A4_HEIGHT - look.top - 130, look.width, 130, 0, 0, 0, 0)
    head = [paragraph(text(sheet.title), look.title, tag=Tag.H1), paragraph(text(sheet.made), look.prose)]
    canvas.tell(head)
    frame.addFromList([*head], canvas)
    return A4_HEIGHT - look.top - 140


def _box(canvas: Sheets, look: Look, passphrase: str, top: float) -> float:
    """The passphrase in its box; gives the height below it."""
    lines = _lines(passphrase.replace(" ", BLANK), look.width - 2 * PADDING)
    high = LINE * len(lines) + 2 * PADDING
    ink(canvas, look.rules.box)
    canvas.rect(look.left, top - high, look.width, high)
    with canvas.tagged(Element(Tag.P, actual=passphrase)):
        for place, line in enumerate(lines):
            at = top - PADDING - LETTERS - place * LINE
            write(canvas, look.left + PADDING, at, line, Face.SEMIBOLD, LETTERS)
    below = top - high - look.note.leading
    with canvas.tagged(Element(Tag.P)):
        write(canvas, look.left, below, BLANK_SAYS, look.note.face, look.note.size)
    return below


def _lines(letters: str, room: float) -> list[str]:
    """The passphrase in lines, broken after a blank; a word is cut only where it is longer than a line."""
    lines = [""]
    for word in WORDS.findall(letters):
        if not _fits(lines[-1] + word, room) and lines[-1]:
            lines.append("")
        for piece in [word] if _fits(word, room) else word:
            if not _fits(lines[-1] + piece, room):
                lines.append("")
            lines[-1] += piece
    return lines


def _fits(letters: str, room: float) -> bool:
    return width(letters, Face.SEMIBOLD, LETTERS) <= room


def _sign(canvas: Sheets, look: Look) -> None:
    """Lines to sign at the foot."""
    ink(canvas, look.rules.row)
    each = look.width / len(SIGNED)
    for place, words in enumerate(SIGNED):
        left = look.left + place * each
        canvas.line(
            left, look.bottom + look.label.leading, left + each - PADDING, look.bottom + look.label.leading
        )
        with canvas.tagged(Element(Tag.P)):
            write(canvas, left, look.bottom, words, look.label.face, look.label.size)
