"""The anonymous form of a membership review as a PDF: headings with boxes to tick, each heading whole on its page."""

from dataclasses import replace
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Frame

from evenhand.domain.members.review_form import RATHER_NOT, TITLE, WHY, FormQuestion, ReviewForm
from evenhand.domain.papers import text
from evenhand.reports.fonts import tidy
from evenhand.reports.ink import ink, paragraph
from evenhand.reports.look import A4_HEIGHT, A4_WIDTH, Look
from evenhand.reports.pieces import Piece, Stack

BOX = 0.9  # of the size of the words beside it


class TickBox(Piece):
    """An empty box with the words of an answer beside it."""

    def __init__(self, words: str, look: Look) -> None:
        super().__init__(0, look.step)
        self._look = look
        self._words = paragraph(text(words), look.cell, indent=look.cell.size * 2)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width, self.height = self._words.wrap(aW, aH)
        return self.width, self.height

    def draw(self) -> None:
        side = self._look.cell.size * BOX
        top = self.height - (self._look.cell.leading - side) / 2
        ink(self.canv, self._look.rules.box)
        self.canv.rect(0, top - side, side, side)
        self._words.drawOn(self.canv, 0, 0)


def draw(form: ReviewForm, look: Look) -> bytes:
    """The form as a PDF, on as many pages as its headings need."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=(A4_WIDTH, A4_HEIGHT), invariant=1, lang="en-GB")
    canvas.setTitle(TITLE)
    canvas.setAuthor(tidy(form.body))
    canvas.setCreator("Evenhand")
    story = _story(form, look)
    while story:
        page = Frame(look.left, look.bottom, look.width, look.height, 0, 0, 0, 0)
        page.addFromList(story, canvas)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _story(form: ReviewForm, look: Look) -> list[Flowable]:
    return [
        paragraph(text(form.body), look.body_name),
        paragraph(text(TITLE), replace(look.title, after=look.step * 3)),
        *(paragraph(text(says), look.prose) for says in WHY),
        *(_question(one, look) for one in form.questions),
    ]


def _question(question: FormQuestion, look: Look) -> Flowable:
    boxes = [TickBox(answer, look) for answer in (*question.answers, RATHER_NOT)]
    return Stack([paragraph(text(question.heading), look.subheading), *boxes], look.height, whole=True)
