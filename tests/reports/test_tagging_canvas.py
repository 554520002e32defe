"""What is drawn belongs to an element or is decoration, and the file says which."""

from io import BytesIO

import pikepdf
import pytest

from evenhand.domain.papers import text
from evenhand.reports.fonts import Face
from evenhand.reports.ink import paragraph, write
from evenhand.reports.look import Look
from evenhand.reports.pieces import Stack
from evenhand.reports.tagging.canvas import FOOTER
from evenhand.reports.tagging.elements import Element, Tag
from evenhand.reports.tagging.sheets import Sheets
from tests.reports.tag_reading import read_tags

LOOK = Look.standard()


def line(sheets: Sheets, words: str, y: float = 500) -> None:
    """A line written straight onto the sheet."""
    write(sheets, 100, y, words, Face.REGULAR, 12)


def test_what_is_drawn_is_decoration_unless_it_is_drawn_for_an_element() -> None:
    sheets = Sheets(title="Award")
    line(sheets, "frame")
    with sheets.tagged(Element(Tag.H1)):
        line(sheets, "Award")
    line(sheets, "rule")
    tags = read_tags(sheets.pdf())
    assert list(tags.document.outline()) == ["Document ", "  H1 Award"]
    assert " ".join(tags.artifacts).split() == ["frame", "rule"]
    assert (tags.unmarked, tags.faults) == ([], [])


def test_an_element_within_another_parts_its_words_in_the_order_in_which_they_are_drawn() -> None:
    sheets, whole, part = Sheets(title="Note"), Element(Tag.P), Element(Tag.SPAN)
    with sheets.tagged(whole):
        line(sheets, "See ", 500)
        whole.add([part])
        with sheets.tagged(part):
            line(sheets, "paragraph 4.1 ", 480)
        line(sheets, "first.", 460)
    (read,) = read_tags(sheets.pdf()).document.elements
    assert [one if isinstance(one, str) else one.role for one in read.kids] == ["See ", "Span", "first. "]


def test_a_text_over_two_pages_is_one_element() -> None:
    sheets = Sheets(title="Letter")
    whole = paragraph(text("words " * 60), LOOK.prose)
    sheets.tell([whole])
    whole.wrap(LOOK.width, 1000)
    for part in whole.split(LOOK.width, 50):
        part.wrap(LOOK.width, 1000)
        part.drawOn(sheets, 100, 300)
        sheets.showPage()
    (only,) = read_tags(sheets.pdf()).document.elements
    assert (only.role, only.words.split()) == ("P", ["words"] * 60)
    assert only.pages == [1, 2]


def test_what_is_drawn_again_as_decoration_is_not_read_again() -> None:
    sheets = Sheets(title="Head")
    head = Stack([paragraph(text("Head"), LOOK.prose)], LOOK.height)
    sheets.tell([head])
    head.wrap(LOOK.width, 100)
    head.drawOn(sheets, 100, 300)
    with sheets.decoration(FOOTER):
        head.drawOn(sheets, 100, 200)
    tags = read_tags(sheets.pdf())
    assert [one.words for one in tags.document.all("P")] == ["Head"]
    assert [words.strip() for words in tags.artifacts] == ["Head"]


def test_lines_end_in_a_space_so_that_words_stay_apart() -> None:
    sheets = Sheets(title="Lines")
    whole = paragraph(text("one two three four"), LOOK.prose, number="1.1", indent=36)
    sheets.tell([whole])
    whole.wrap(80, 1000)
    whole.drawOn(sheets, 100, 300)
    assert read_tags(sheets.pdf()).document.words == "1.1 one two three four"


def test_a_file_says_its_title_language_and_that_it_is_tagged_but_claims_no_conformance() -> None:
    sheets = Sheets(title="R&D <GmbH>", author="Fernhill")
    with sheets.tagged(Element(Tag.P)):
        line(sheets, "words")
    with pikepdf.open(BytesIO(sheets.pdf())) as file:
        assert file.Root.MarkInfo.Marked is True
        assert (file.Root.Lang, file.pages[0].Tabs) == ("en-GB", "/S")
        said = file.open_metadata()
        assert said["dc:title"] == "R&D <GmbH>"
        assert said["dc:creator"] == ["Fernhill"]
        assert said["dc:language"] == {"en-GB"}
        assert "pdfuaid:part" not in said


def test_the_same_sheets_give_the_same_bytes() -> None:
    def drawn() -> bytes:
        sheets = Sheets(title="Twice")
        with sheets.tagged(Element(Tag.P)):
            line(sheets, "words")
        return sheets.pdf()

    assert drawn() == drawn()


@pytest.mark.parametrize("says", ["Chair of the board", "Członkini zarządu", "Γιώργος", "a\x00b"])
def test_what_is_said_of_a_drawing_may_hold_any_letters(says: str) -> None:
    sheets = Sheets(title="Figure")
    figure = Element(Tag.FIGURE, alternative=says)
    with sheets.tagged(figure):
        sheets.rect(100, 100, 20, 20)
    assert [one.alternative for one in read_tags(sheets.pdf()).document.all("Figure")] == [
        says.replace("\x00", "")
    ]
