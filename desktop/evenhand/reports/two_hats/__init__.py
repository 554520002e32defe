"""The two-hats card on one page: a name that can be read across the table, each hat in its box, the statement below."""

from dataclasses import replace
from functools import partial

from reportlab.platypus import Flowable

from evenhand.domain.members.two_hats_card import CardHat, TwoHatsCard
from evenhand.domain.papers import strong, text
from evenhand.domain.words import say_day
from evenhand.reports.fonts import Face
from evenhand.reports.ink import paragraph, write
from evenhand.reports.look import A4_WIDTH, Look, Role
from evenhand.reports.pieces import Boxed, Stack
from evenhand.reports.sheet_room import fill, roomy
from evenhand.reports.tagging.canvas import FOOTER
from evenhand.reports.tagging.elements import Tag
from evenhand.reports.tagging.sheets import Sheets, one_at_a_time

NAME = 38
LONG_NAME = 30
SIDES, ENDS = 14, 10
ASK = "It may not be plain which hat I am wearing. Please ask."


@one_at_a_time
def draw(card: TwoHatsCard, look: Look) -> bytes:
    """The card as a PDF of one page."""
    canvas = Sheets(title=f"Two-hats card, {card.name}", author=card.occasion.body)
    story = roomy(partial(_story, card, look), look.width, look.height)
    canvas.tell(story)
    fill(canvas, (look.left, look.bottom, look.width, look.height), story)
    with canvas.decoration(FOOTER):
        _foot(canvas, card, look)
    canvas.showPage()
    return canvas.pdf()


def _story(card: TwoHatsCard, look: Look, space: float) -> list[Flowable]:
    size, step = NAME if len(card.name) <= LONG_NAME else look.title.size, look.step * space
    name = Role(size, size * 1.2, Face.BOLD, before=step * 6, after=step * 4)
    return [
        paragraph(text(card.occasion.body), look.body_name),
        paragraph(text(card.name), name, tag=Tag.H1),
        *(_box(hat, look, step) for hat in card.hats),
        paragraph(text(ASK), replace(look.prose, before=step * 3)),
        paragraph(text(strong(card.statement)), look.prose),
    ]


def _box(hat: CardHat, look: Look, step: float) -> Flowable:
    """One hat: its heading, which capacities it means, and when it is worn."""
    worn_as = f"{hat.worn_as[:1].upper()}{hat.worn_as[1:]}."
    lines: list[Flowable] = [
        paragraph(text(hat.heading), replace(look.section, before=0), tag=Tag.H2),
        paragraph(text(strong(worn_as)), look.prose),
        paragraph(text(hat.when), replace(look.prose, after=0)),
    ]
    return Boxed(
        Stack(lines, look.height, whole=True),
        line=look.rules.box,
        sides=SIDES,
        ends=ENDS,
        after=step * 4,
    )


def _foot(canvas: Sheets, card: TwoHatsCard, look: Look) -> None:
    """The day, and for whom this copy is."""
    says = f"As at {say_day(card.occasion.as_at)}"
    y = look.bottom - 2 * look.footer.leading
    write(canvas, look.left, y, says, look.footer.face, look.footer.size)
    write(canvas, A4_WIDTH - look.right, y, card.level.label, Face.SEMIBOLD, look.footer.size, align=1)
