"""Certificates on paper, one page each: who is awarded how much for what, and room to sign for the partnership."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from reportlab.platypus import Flowable, Spacer

from evenhand.domain.grants.certificate import Certificate, Certificates
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.papers import text
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day, say_pence
from evenhand.reports.fonts import Face, tidy
from evenhand.reports.ink import ink, paragraph, write
from evenhand.reports.look import A4_HEIGHT, A4_WIDTH, MM, Look, Role
from evenhand.reports.sheet_room import fill, roomy
from evenhand.reports.tagging.elements import Element, Tag
from evenhand.reports.tagging.sheets import Sheets, one_at_a_time

NAME, LONG_NAME, AMOUNT = 34, 36, 44
FRAME, INSIDE, SIGNED_AT = 14 * MM, 14 * MM, 46 * MM
NOTHING = "No award of this round stands on that day. Award something first, or choose another round."


def draw(found: Certificates, look: Look) -> bytes:
    """All certificates in one PDF, by reference.

    Raises:
        Refusal: there is none.
    """
    _refuse_none(found)
    return _pdf(found, found.certificates, look)


def draw_singly(found: Certificates, look: Look) -> Iterator[tuple[str, bytes]]:
    """Each certificate as a PDF of its own, with the reference that its file is named after.

    Raises:
        Refusal: there is none.
    """
    _refuse_none(found)
    for one in found.certificates:
        yield one.reference, _pdf(found, (one,), look)


def _refuse_none(found: Certificates) -> None:
    if not found.certificates:
        raise Refusal(NOTHING, field="round_id")


@one_at_a_time
def _pdf(found: Certificates, certificates: Sequence[Certificate], look: Look) -> bytes:
    canvas = Sheets(title=f"Certificates, {found.round_name}", author=found.occasion.body)
    for one in certificates:
        canvas.bookmarkPage(one.reference)
        canvas.addOutlineEntry(tidy(f"{one.reference} {one.applicant}"), one.reference, 0)
        _page(canvas, found, one, look)
    return canvas.pdf()


def _page(canvas: Sheets, found: Certificates, one: Certificate, look: Look) -> None:
    """One certificate in its frame, the lines to sign at its foot; it is read as one section."""
    left, below = FRAME + INSIDE, FRAME + SIGNED_AT
    room, height = A4_WIDTH - 2 * left, A4_HEIGHT - FRAME - INSIDE - 20 * MM - below
    story, section = roomy(partial(_story, found, one, look), room, height), Element(Tag.SECT)
    canvas.root.add([section])
    canvas.tell(story, into=section)
    ink(canvas, look.rules.urgent)
    canvas.rect(FRAME, FRAME, A4_WIDTH - 2 * FRAME, A4_HEIGHT - 2 * FRAME)
    fill(canvas, (left, below, room, height), story)
    _signatures(canvas, left, room, look, section)
    canvas.showPage()


@keeps("MP9")
def _story(found: Certificates, one: Certificate, look: Look, space: float) -> list[Flowable]:
    """The words of a certificate, the amount to the penny (MP9), with so much of the space between them."""
    size, step = NAME if len(one.applicant) <= LONG_NAME else look.title.size, look.step * space
    name = Role(size, size * 1.2, Face.BOLD, after=step * 8)
    amount = Role(AMOUNT, AMOUNT * 1.2, Face.BOLD, after=step * 5)
    lead = replace(look.subtitle, face=Face.REGULAR, after=step * 2)
    story: list[Flowable] = [
        paragraph(text(found.occasion.body), replace(look.section, before=0, after=step * 16)),
        paragraph(text("awards"), lead),
        paragraph(text(one.applicant), name, tag=Tag.H1),
        paragraph(text(say_pence(one.awarded_pence)), amount),
    ]
    if one.purpose:
        story += [paragraph(text("for"), lead), paragraph(text(one.purpose.rstrip(".")), look.subtitle)]
    decided = f"{found.round_name}, decided {say_day(one.awarded_on)}. Reference {one.reference}."
    return [*story, Spacer(0, step * 8), paragraph(text(decided), look.prose)]


def _signatures(canvas: Sheets, left: float, room: float, look: Look, section: Element) -> None:
    """Two lines to sign by hand, for the partnership and for the day."""
    role, y = look.label, FRAME + INSIDE + look.label.leading
    gap = 10 * MM
    wide = (room - gap) * 0.62
    for at, length, says in (
        (left, wide, "For the partnership"),
        (left + wide + gap, room - wide - gap, "Day"),
    ):
        ink(canvas, look.rules.firm)
        canvas.line(at, y, at + length, y)
        label = Element(Tag.P)
        section.add([label])
        with canvas.tagged(label):
            write(canvas, at, y - role.leading, says, role.face, role.size)
