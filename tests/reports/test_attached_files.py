"""Attached files become pages of a pack: upright, in their own size, one thread at a time."""

from io import BytesIO
from threading import Thread

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.refusals import Refusal
from evenhand.pdfium import ONE_AT_A_TIME
from evenhand.reports.pack.attached import AttachedFile, read_attached
from tests.services.a_meeting_ahead import a_pdf


@pytest.mark.parametrize(
    ("turned", "seen"), [(0, (300, 420)), (90, (300, 420)), (180, (300, 420)), (270, (300, 420))]
)
def test_pages_are_as_large_as_they_are_seen_however_they_are_turned(
    turned: int, seen: tuple[float, float]
) -> None:
    file = read_attached(a_pdf("Leaflet", pages=3, size=(300, 420), turned=turned))
    assert [(round(one.width), round(one.height)) for one in file.pages] == [seen] * 3


def test_each_page_tells_its_words() -> None:
    assert [one.words for one in read_attached(a_pdf("Leaflet", pages=2)).pages] == [
        "Leaflet, sheet 1",
        "Leaflet, sheet 2",
    ]


def a_page(*, seen: str, undrawn: str = "", off: str = "", picture: bool = False) -> bytes:
    """A page of which the upper half is cut off, with words in the lower one, drawn and not drawn."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=(300, 400))
    if picture:
        canvas.drawImage(ImageReader(Image.new("L", (30, 40))), 0, 0, 300, 400)
    canvas.drawString(20, 300, off)
    canvas.drawString(20, 100, seen)
    layer = canvas.beginText(20, 150)
    layer.setTextRenderMode(3)
    layer.textLine(undrawn)
    canvas.drawText(layer)
    canvas.save()
    cut = BytesIO()
    with pikepdf.open(BytesIO(target.getvalue())) as document:
        document.pages[0].CropBox = pikepdf.Array([0, 0, 300, 200])
        document.save(cut)
    return cut.getvalue()


@pytest.mark.parametrize(
    ("pdf", "words"),
    [
        (a_page(seen="Seen by all", off="Cut away"), "Seen by all"),
        (a_page(seen="Seen by all", off="Cut away", undrawn="Not drawn"), "Seen by all"),
        (a_page(seen="", undrawn="Not drawn"), ""),
        (a_page(seen="", undrawn="Read by a scanner", picture=True), "Read by a scanner"),
        (a_page(seen="Seen by all", undrawn="Not drawn", picture=True), "Seen by all"),
    ],
)
def test_words_that_nobody_sees_are_not_read_out(pdf: bytes, words: str) -> None:
    assert [one.words for one in read_attached(pdf).pages] == [words]


def test_what_several_pages_share_is_kept_once() -> None:
    one, many = (read_attached(a_pdf("Minutes", pages=pages)) for pages in (1, 9))
    fonts = [sum(b"/Type/Font" in content for content in file.objects.values()) for file in (one, many)]
    assert fonts[0] == fonts[1] > 0


@pytest.mark.parametrize("content", [b"", b"no PDF", a_pdf("Cut short")[:300]])
def test_a_file_that_cannot_be_opened_is_refused(content: bytes) -> None:
    with pytest.raises(Refusal, match="Its file is damaged"):
        read_attached(content)


def test_nobody_else_uses_the_library_meanwhile() -> None:
    read: list[AttachedFile] = []
    reading = Thread(target=lambda: read.append(read_attached(a_pdf("Budget"))))
    with ONE_AT_A_TIME:
        reading.start()
        reading.join(0.1)
        assert not read
    reading.join(10)
    assert len(read) == 1
