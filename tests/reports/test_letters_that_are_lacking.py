"""A letter that the papers cannot print as itself is told by its number, and is read out of them as that number."""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from evenhand.reports.fonts import Face, font, missing, spell, told
from tests.reports.reading import words_of


def drawn(words: str) -> str:
    """The words as they are read out of a paper they were printed in."""
    paper = BytesIO()
    canvas = Canvas(paper, pagesize=(595, 842))
    text = canvas.beginText(72, 700)
    font(Face.REGULAR)
    for run in spell(words, Face.REGULAR):
        text.setFont(run.font, 12)
        text.textOut(run.words)
    canvas.drawText(text)
    canvas.showPage()
    canvas.save()
    return words_of(paper.getvalue())


@pytest.mark.parametrize("letter", ["\U0001f600", "\U0001d54f", "\U0001f0a1", "中", "ם"])
def test_it_is_told_by_its_number_and_read_as_that(letter: str):
    number = f"[U+{ord(letter):04X}]"
    assert missing(f"Party {letter}") == [letter]
    assert told(f"Party {letter}", Face.REGULAR) == f"Party {number}"
    assert drawn(f"Party {letter} at noon").strip() == f"Party {number} at noon"


def test_letters_that_are_held_are_read_as_themselves():
    words = "Łukasz, Ŵyn, Ωmega, Жук, → ½"
    assert missing(words) == []
    assert drawn(words).strip() == words
