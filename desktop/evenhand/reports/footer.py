"""The footer of every page: what the paper is, what it stands on, the page, and for whom it is."""

from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.papers import Front
from evenhand.domain.words import say_day
from evenhand.reports.fonts import Face, width
from evenhand.reports.ink import ink, write
from evenhand.reports.look import A4_WIDTH, Look


def number_form(page: int) -> str:
    """The name under which the page's number is drawn when it is known."""
    return f"number-{page}"


def draw_number(canvas: Canvas, look: Look, number: str) -> None:
    """The page's number at the right, set when the pages are counted."""
    face, size = look.page_number.face, look.page_number.size
    ink(canvas, look.rules.firm)
    write(canvas, A4_WIDTH - look.right, _first_line(look), number, face, size, align=1)


def _first_line(look: Look) -> float:
    """The height of the footer's first line."""
    return look.bottom - 16 - look.page_number.leading + 1


def draw_footer(canvas: Canvas, front: Front, look: Look, digits: str) -> None:
    """The footer of the page that is drawn."""
    rule_y = look.bottom - 16
    right = A4_WIDTH - look.right
    letter = f"Paper {front.letter}" if front.letter else ""
    ink(canvas, look.rules.firm)
    canvas.line(look.left, rule_y, right, rule_y)
    first = _first_line(look)
    second = first - look.footer.leading
    canvas.doForm(number_form(canvas.getPageNumber()))
    write(canvas, right, second, front.level.label, Face.SEMIBOLD, look.footer.size, align=1)
    named = [front.body, letter] if look.large else [front.body, letter, front.title]
    draft = "draft" if front.draft else ""
    if look.large:
        said = front.stands_briefly or front.stands or f"as at {say_day(front.as_at)}"
        stands = [f"{said[:1].upper()}{said[1:]}", draft]
    else:
        version = f"Version {front.version}, draft" if draft else f"Version {front.version}"
        stands = [
            version,
            front.stands or f"as at {say_day(front.as_at)}",
            f"printed {say_day(front.printed)}",
            f"check {digits}",
        ]
    room = look.width - 90 * (look.page_number.size / 11)
    if width(" · ".join(stands), Face.REGULAR, look.footer.size) > room:
        stands = [one for one in stands if not one.startswith("printed ")]
    _line(canvas, look, first, named, Face.SEMIBOLD, room)
    _line(canvas, look, second, stands, Face.REGULAR, room)


def _line(canvas: Canvas, look: Look, y: float, parts: list[str], face: Face, room: float) -> None:
    """One line at the left of the footer, its longest part cut short where all would not fit."""
    kept = [part for part in parts if part]
    words = " · ".join(kept)
    size = look.footer.size
    while width(words, face, size) > room and max(map(len, kept)) > 8:
        longest = max(range(len(kept)), key=lambda place: len(kept[place]))
        kept[longest] = kept[longest].rstrip("…")[:-1].rstrip() + "…"
        words = " · ".join(kept)
    write(canvas, look.left, y, words, face, size)
