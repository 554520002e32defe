"""Words out of OpenDocument texts: each once, in the order of reading, without what was struck out."""

import pytest

from evenhand.domain.refusals import Trouble
from evenhand.exchange.texts import read_text
from tests.exchange.texts.packing import odt, packed_of

STRUCK = (
    "<text:tracked-changes><text:changed-region><text:deletion><text:p>Thanks to Cllr Ash.</text:p>"
    "</text:deletion></text:changed-region></text:tracked-changes>"
)


def text_of(inside: str) -> str:
    """The text of an OpenDocument text with this body."""
    return read_text("a.odt", odt(inside)).text


def test_spaces_tabs_and_line_breaks_are_kept() -> None:
    inside = '<text:p>10<text:s text:c="2"/>am<text:tab/>brook<text:line-break/>bring\n   gloves</text:p>'
    assert text_of(inside) == "10  am\tbrook\nbring gloves"


def test_spans_and_lists_read_as_one_text() -> None:
    item = "<text:list><text:list-item><text:p>a <text:span>big</text:span> cake</text:p></text:list-item></text:list>"
    assert text_of(f"<text:p>Bring</text:p>{item}") == "Bring\na big cake"


def test_a_heading_or_title_at_the_beginning_is_the_title() -> None:
    heading = "<text:h>Spring news</text:h><text:p>Hello.</text:p>"
    assert read_text("a.odt", odt(heading)).title == "Spring news"
    own = '<style:style style:name="P7" style:parent-style-name="Title"/>'
    style = f"<office:automatic-styles>{own}</office:automatic-styles>"
    titled = odt('<text:p text:style-name="P7">Spring news</text:p><text:p>Hello.</text:p>', before=style)
    read = read_text("a.odt", titled)
    assert (read.title, read.text) == ("Spring news", "Hello.")


def test_rows_of_a_table_are_lines() -> None:
    cells = "".join(
        f"<table:table-cell><text:p>{said}</text:p></table:table-cell>" for said in ("Choir", "£187")
    )
    covered = "<table:covered-table-cell><text:p>hidden</text:p></table:covered-table-cell>"
    table = f"<table:table><table:table-row>{cells}{covered}</table:table-row></table:table>"
    assert text_of(table) == "Choir\t£187"


def test_text_boxes_and_footnotes_are_read_where_they_stand() -> None:
    box = "<draw:frame><draw:text-box><text:p>Free soup</text:p></draw:text-box><svg:desc>a pot</svg:desc></draw:frame>"
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>While it lasts.</text:p>"
        "</text:note-body></text:note>"
    )
    assert text_of(f"<text:p>{box}Come{note} along</text:p>") == "Free soup\nWhile it lasts.\nCome along"


def test_what_was_struck_out_and_comments_are_left_out_and_that_is_said() -> None:
    comment = "<office:annotation><text:p>Really?</text:p></office:annotation>"
    read = read_text("a.odt", odt(f"{STRUCK}<text:p>Thanks{comment} to all.</text:p>"))
    assert read.text == "Thanks to all."
    assert read.notes == (
        "Words struck out under track changes were left out.",
        "Comments in the margin were left out.",
    )


def test_footers_follow_the_body_once() -> None:
    footer = "<style:footer><text:p>Published by the partnership</text:p></style:footer>"
    page = f"<office:master-styles><style:master-page>{footer}</style:master-page></office:master-styles>"
    read = read_text("a.odt", odt("<text:p>Hello.</text:p>", styles=page * 2))
    assert read.text == "Hello.\n\nPublished by the partnership"


def test_one_behind_a_password_is_refused_in_words() -> None:
    locked = odt("<text:p>x</text:p>", manifest="<manifest:encryption-data/>")
    with pytest.raises(Trouble, match="protected by a password"):
        read_text("a.odt", locked)


def test_an_absurd_number_of_spaces_is_no_matter() -> None:
    assert len(text_of('<text:p>a<text:s text:c="999999999"/>b</text:p>')) < 200


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/workbook.xml": "<x/>"},
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"},
        {"photo.jpg": "x"},
    ],
)
def test_other_packed_files_are_refused_by_what_they_are(parts: dict[str, str | bytes]) -> None:
    with pytest.raises(Trouble, match="not a document of words"):
        read_text("a.odt", packed_of(parts))
