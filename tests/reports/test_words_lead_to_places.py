"""Words that name a place of the paper lead there; those that name a place it does not have are words alone."""

from datetime import date
from io import BytesIO

import pikepdf
from reportlab.platypus import Flowable

from evenhand.domain.papers import Front, Text, strong, text
from evenhand.domain.vocabulary import Level
from evenhand.reports.binding import Part, bind
from evenhand.reports.ink import paragraph
from evenhand.reports.look import Look
from evenhand.reports.tagging.elements import named
from tests.reports.tag_reading import Tagged, read_tags

LOOK = Look.standard()
FRONT = Front("A body", "A paper", "", Level.BOARD, date(2026, 3, 13), date(2026, 3, 16), 1, True, ())
LONG = (
    "It was said at length and more than once what is meant by it, and all of it stands, as can be seen, in"
)


def bound(*texts: Text) -> tuple[bytes, Tagged]:
    """A paper of paragraphs 1.1, 1.2 and so on, of which each is a place."""

    def story() -> list[Flowable]:
        return [
            named(paragraph(words, LOOK.prose, number=f"1.{place}"), f"paragraph-1.{place}")
            for place, words in enumerate(texts, start=1)
        ]

    pdf = bind([Part(FRONT, "ABCD EFGH", story)], LOOK).pdf
    read = read_tags(pdf)
    assert read.faults == []
    return pdf, read


def test_a_reference_is_a_link_in_its_paragraph_and_says_where_it_leads() -> None:
    pdf, read = bound(text("It is told in paragraph 1.2, in short."), text("Here it is."))
    first, _second = read.document.all("P")
    [link] = first.elements
    assert (link.role, link.words) == ("Link", "paragraph 1.2")
    assert first.words == "1.1 It is told in paragraph 1.2, in short."
    assert [says for says, _ in link.annotations] == ["Paragraph 1.2"]
    with pikepdf.open(BytesIO(pdf)) as opened:
        [pressed] = opened.pages[0].Annots
        second = [float(edge) for edge in pressed.Rect]
        assert pressed.Dest[0].objgen == opened.pages[0].objgen
        assert float(pressed.Dest[3]) < second[1]


def test_a_reference_over_two_lines_is_one_link_with_a_place_to_press_on_each() -> None:
    presses: set[int] = set()
    for words in range(1, 20):
        said = text("So. " * words, "It is told in paragraphs 1.2, 1.3 and 1.2. " * 2)
        links = bound(said, text("Here."), text("And here."))[1].document.all("Link")
        assert [one.words for one in links] == ["paragraphs 1.2", "1.3", "1.2"] * 2
        presses |= {len(one.annotations) for one in links}
    assert presses == {1, 2}


def test_a_text_that_names_its_own_place_leads_nowhere() -> None:
    _pdf, read = bound(text("This is paragraph 1.1."))
    assert read.document.all("Link") == []


def test_a_text_that_is_nothing_but_a_reference_is_a_link_too() -> None:
    _pdf, read = bound(text("paragraph 1.2"), text(strong("1.1")), text("1.2: so"))
    assert [one.words for one in read.document.all("Link")] == ["paragraph 1.2", "1.1", "1.2"]


def test_words_that_name_no_place_of_the_paper_stay_words() -> None:
    pdf, read = bound(text("See Table 7, paragraph 9.9 and Paper C."))
    assert read.document.all("Link") == []
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert "/Annots" not in opened.pages[0]


def test_an_address_leads_out_of_the_paper() -> None:
    pdf, read = bound(text("Write to a.b@example.org, or look at https://example.org/ł?b=1&c=2."))
    assert [one.words for one in read.document.all("Link")] == [
        "a.b@example.org",
        "https://example.org/ł?b=1&c=2",
    ]
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert [str(one.A.URI) for one in opened.pages[0].Annots] == [
            "mailto:a.b@example.org",
            "https://example.org/%C5%82?b=1&c=2",
        ]


def test_a_link_looks_like_any_other_words() -> None:
    plain, _read = bound(text("It is told in paragraph 1.9, in short."), text("Here it is."))
    linked, _read = bound(text("It is told in paragraph 1.2, in short."), text("Here it is."))

    def inked(pdf: bytes) -> list[str]:
        with pikepdf.open(BytesIO(pdf)) as opened:
            codes = pikepdf.parse_content_stream(opened.pages[0])
            return sorted(
                {
                    f"{operator} {operands}"
                    for operands, operator in codes
                    if str(operator) in ("rg", "RG", "w")
                }
            )

    assert inked(plain) == inked(linked)
