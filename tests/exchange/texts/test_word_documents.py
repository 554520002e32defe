"""Words out of Word documents: each once, in the order of reading, without what was struck out."""

import zipfile

import pytest

from evenhand.domain.refusals import Trouble
from evenhand.exchange.texts import read_text
from tests.exchange.texts.packing import docx, packed_of, paragraph, word_part

DROPPED = '<w:del w:id="1"><w:r><w:delText>Thanks to Cllr Ash. </w:delText></w:r></w:del>'
BOX = "<w:txbxContent><w:p><w:r><w:t>Free soup</w:t></w:r></w:p></w:txbxContent>"


def text_of(inside: str) -> str:
    """The text of a Word document with this body."""
    return read_text("a.docx", docx(inside)).text


def test_paragraphs_tabs_and_line_breaks_are_kept() -> None:
    runs = "<w:r><w:t>Saturday</w:t><w:tab/><w:t>10 am</w:t><w:br/><w:t>at the brook</w:t></w:r>"
    stops = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>'
    inside = f"{paragraph('Working party')}{paragraph('')}<w:p>{stops}{runs}</w:p>"
    assert text_of(inside) == "Working party\n\nSaturday\t10 am\nat the brook"


def test_a_word_cut_into_runs_is_whole_again() -> None:
    assert text_of("<w:p><w:r><w:t>Coun</w:t></w:r><w:r><w:t>cillor</w:t></w:r></w:p>") == "Councillor"


def test_a_title_or_heading_at_the_beginning_is_the_title_and_stands_there_alone() -> None:
    read = read_text("a.docx", docx(paragraph("Spring news", "Heading1") + paragraph("Hello.")))
    assert (read.title, read.text, read.whole) == ("Spring news", "Hello.", "Spring news\n\nHello.")


def test_a_heading_further_down_is_text_like_the_rest() -> None:
    read = read_text("a.docx", docx(paragraph("Hello.") + paragraph("Dates", "Heading1")))
    assert (read.title, read.text) == ("", "Hello.\nDates")


def test_rows_of_a_table_are_lines_and_tall_cells_stand_below_each_other() -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"

    short = row(paragraph("Choir"), paragraph("£187.00"))
    tall = row(paragraph("One") + paragraph("Two"), paragraph("Three"))
    assert text_of(f"<w:tbl>{short}{tall}</w:tbl>") == "Choir\t£187.00\nOne\nTwo\nThree"


def test_a_table_within_a_cell_keeps_to_its_cell() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('inner')}</w:tc></w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{inner}</w:tc><w:tc>{paragraph('outer')}</w:tc></w:tr></w:tbl>"
    assert text_of(outer) == "inner\touter"


def test_a_text_box_is_read_once_though_it_is_written_twice() -> None:
    twice = f"<mc:AlternateContent><mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent>"
    assert text_of(f"<w:p><w:r>{twice}<w:t>Come along</w:t></w:r></w:p>") == "Free soup\nCome along"


def test_what_was_struck_out_and_comments_are_left_out_and_that_is_said() -> None:
    inside = f"<w:p>{DROPPED}<w:ins><w:r><w:t>Thanks to all.</w:t></w:r></w:ins></w:p>"
    read = read_text("a.docx", docx(inside, comments=word_part(paragraph("Really?"), "comments")))
    assert read.text == "Thanks to all."
    assert read.notes == (
        "Words struck out under track changes were left out.",
        "Comments in the margin were left out.",
    )


def test_headers_and_footers_follow_the_body_each_once() -> None:
    footer = word_part(paragraph("Published by the partnership"), "ftr")
    read = read_text("a.docx", docx(paragraph("Hello."), footer1=footer, footer2=footer))
    assert read.text == "Hello.\n\nPublished by the partnership"


def test_pictures_are_pointed_out() -> None:
    picture = '<w:p><w:r><a:blip xmlns:a="urn:a"/><w:t>Poster</w:t></w:r></w:p>'
    assert read_text("a.docx", docx(picture)).notes == (
        "Words inside pictures cannot be read. Look at them yourself.",
    )


def test_xml_that_multiplies_letters_is_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
    with pytest.raises(Trouble, match="instructions that no document needs"):
        read_text("a.docx", packed_of({"word/document.xml": bomb}))


def test_a_small_file_that_unpacks_into_a_huge_one_is_refused() -> None:
    with pytest.raises(Trouble, match="far larger inside"):
        read_text("a.docx", packed_of({"word/document.xml": b" " * 30_000_001}))


def test_very_deep_xml_is_no_matter() -> None:
    deep = "<w:sdt>" * 50_000 + paragraph("deep") + "</w:sdt>" * 50_000
    assert text_of(deep) == "deep"


@pytest.mark.parametrize("size", [10, 100, 300])
def test_a_file_cut_short_is_damaged(size: int) -> None:
    with pytest.raises(Trouble, match=r"a\.docx is damaged\. Nothing was read"):
        read_text("a.docx", docx(paragraph("Hello."))[:size])


def test_broken_xml_is_damaged() -> None:
    with pytest.raises(Trouble, match="is damaged"):
        read_text("a.docx", packed_of({"word/document.xml": "<w:document"}))


def test_a_part_packed_in_an_unusual_way_is_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipfile, "ZIP_DEFLATED", zipfile.ZIP_BZIP2)
    data = docx(paragraph("Hello."))
    monkeypatch.undo()
    with pytest.raises(Trouble, match="is damaged"):
        read_text("a.docx", data)


def test_an_empty_document_says_so() -> None:
    with pytest.raises(Trouble, match=r"There are no words in a\.docx"):
        read_text("a.docx", docx(paragraph(" ")))
