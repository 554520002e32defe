"""Words that nobody sees in an attached file are found, and nothing else is taken for them."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from pypdfium2 import PdfPage  # pyright: ignore[reportMissingTypeStubs]
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.meetings.unseen_words import Unseen, UnseenWords
from evenhand.exchange.unseen_words import unseen_words

Drawing = Callable[[Canvas], None]
SEEN = "Illness of the hall keeper, 14 April"


def a_sheet(*drawings: Drawing, turned: int = 0) -> bytes:
    """A page on which these are drawn, one after the other."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=(300, 400), invariant=1)
    for drawing in drawings:
        canvas.saveState()
        drawing(canvas)
        canvas.restoreState()
    canvas.setPageRotation(turned)
    canvas.save()
    return target.getvalue()


def found(pdf: bytes) -> list[UnseenWords]:
    reached: list[tuple[int, int]] = []

    def reach(done: int, of: int) -> None:
        reached.append((done, of))

    words = list(unseen_words(pdf, reach))
    assert reached == [(place, len(reached)) for place in range(len(reached))]
    return words


def whys(pdf: bytes) -> list[Unseen]:
    return [one.why for one in found(pdf)]


def words(canvas: Canvas) -> None:
    canvas.drawString(20, 200, SEEN)


def box(canvas: Canvas) -> None:
    canvas.rect(20, 196, 60, 14, stroke=0, fill=1)


def grey_box(canvas: Canvas) -> None:
    canvas.setFillGray(0.3)
    box(canvas)


def white_box(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    box(canvas)


def marker(canvas: Canvas) -> None:
    canvas.setFillColorRGB(1, 1, 0, alpha=0.5)
    box(canvas)


def shade(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.1, 0.1, 0.3)
    box(canvas)


def night(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.1, 0.1, 0.3)
    canvas.rect(0, 0, 300, 400, stroke=0, fill=1)


def pale_words(canvas: Canvas) -> None:
    canvas.setFillGray(0.95)
    words(canvas)


def white_words(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    words(canvas)


def small_words(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 3)
    words(canvas)


def picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.effect_noise((60, 40), 90)), 20, 190, 60, 30)


def scan(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("L", (30, 40), 255)), 0, 0, 300, 400)


def undrawn(canvas: Canvas) -> None:
    layer = canvas.beginText(20, 200)
    layer.setTextRenderMode(3)
    layer.textLine(SEEN)
    canvas.drawText(layer)


def read_by_a_scanner(canvas: Canvas) -> None:
    """A picture of words that are almost nothing but strokes, and the same words laid over it."""
    canvas.setFont("Helvetica-Bold", 60)
    scan(canvas)
    for left in range(3):
        canvas.rect(20 + left * 17, 200, 9, 43, stroke=0, fill=1)
    layer = canvas.beginText(16, 200)
    layer.setTextRenderMode(3)
    layer.textLine("lll")
    canvas.drawText(layer)


def off_the_page(canvas: Canvas) -> None:
    canvas.drawString(20, 410, SEEN)


def narrow(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(20, 190, 60, 30)
    canvas.clipPath(path, stroke=0)
    words(canvas)


def in_a_form(drawing: Drawing) -> Drawing:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm(drawing.__name__)
        drawing(canvas)
        canvas.endForm()
        canvas.translate(30, 40)
        canvas.doForm(drawing.__name__)

    return draw


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_words_under_a_black_box_are_found_however_the_page_is_turned(turned: int) -> None:
    assert found(a_sheet(words, box, turned=turned)) == [UnseenWords(1, Unseen.COVERED)]


@pytest.mark.parametrize(
    ("drawings", "why"),
    [
        ((words, grey_box), Unseen.COVERED),
        ((words, shade), Unseen.COVERED),
        ((in_a_form(words), in_a_form(box)), Unseen.COVERED),
        ((scan, undrawn, box), Unseen.COVERED),
        ((words, scan, box), Unseen.COVERED),
        ((words, white_box), Unseen.UNDRAWN),
        ((words, picture), Unseen.UNDRAWN),
        ((white_words,), Unseen.UNDRAWN),
        ((undrawn,), Unseen.UNDRAWN),
        ((undrawn, words), Unseen.UNDRAWN),
        ((narrow,), Unseen.UNDRAWN),
        ((off_the_page,), Unseen.OUTSIDE),
    ],
)
def test_words_that_nobody_sees_are_found(drawings: tuple[Drawing, ...], why: Unseen) -> None:
    assert whys(a_sheet(*drawings)) == [why]


@pytest.mark.parametrize(
    "drawings",
    [
        (words,),
        (words, marker),
        (night, white_words),
        (pale_words,),
        (small_words,),
        (in_a_form(words),),
        (scan, undrawn),
        (read_by_a_scanner,),
        (scan, words),
        (words, scan),
        (picture, words),
    ],
)
def test_words_that_are_seen_or_read_from_a_scan_are_passed_over(drawings: tuple[Drawing, ...]) -> None:
    assert whys(a_sheet(*drawings)) == []


def test_a_plan_as_large_as_a_wall_is_drawn_no_larger_than_can_be_held(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = BytesIO()
    canvas = Canvas(target, pagesize=(14_000, 14_000), invariant=1)
    canvas.setFont("Helvetica", 60)
    for bottom in (9_000, 3_000):
        canvas.drawString(7_000, bottom, SEEN)
    canvas.rect(6_900, 2_980, 1_500, 80, stroke=0, fill=1)
    canvas.save()
    render, drawn = PdfPage.render, list[int]()

    def spied(page: PdfPage, **options: Any) -> Any:
        bitmap: Any = render(page, **options)
        drawn.append(bitmap.width * bitmap.height)
        return bitmap

    monkeypatch.setattr(PdfPage, "render", spied)
    assert found(target.getvalue()) == [UnseenWords(1, Unseen.COVERED)]
    assert len(drawn) == 2
    assert max(drawn) < 12_100_000
