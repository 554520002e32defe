"""What stands together however a page falls: minutes to sign with their last item, a sentence with its table."""

from collections.abc import Iterator

import pytest

from evenhand.domain.papers import (
    Cell,
    Column,
    Paper,
    Paragraph,
    Resolved,
    Section,
    Signature,
    Subheading,
    Table,
    text,
)
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from tests.reports.reading import pages_of
from tests.reports.test_the_press import a_paper

LOOKS = (Look.standard(), Look.large_print())
ACTION = Resolved((text("Action for Ann Lee: ask the council."),), light=True)
CLOSE = Section(0, "Close", (Paragraph("", text("The meeting closed at 8 pm.")),))
TO_SIGN = Section(0, "To be signed", (Signature((text("Signed ____"), text("Date ____"))),))


def falling(papers: Iterator[Paper], look: Look) -> Iterator[list[str]]:
    """The pages of papers whose beginnings grow line by line, those that take more than one."""
    found = [pages for paper in papers if len(pages := pages_of(print_paper(paper, look))) > 1]
    assert len(found) > 5
    yield from found


def after_lines(*sections: Section) -> Iterator[Paper]:
    for lines in range(14, 30):
        first = Section(1, "Welcome", tuple(Paragraph("1.1", text("Some words.")) for _ in range(lines)))
        yield a_paper(first, *sections)


@pytest.mark.parametrize("look", LOOKS, ids=["standard", "large"])
def test_minutes_are_signed_on_the_page_of_their_last_item_whole(look: Look) -> None:
    item = Section(7, "Any other business", (Paragraph("7.1", text("The clock is wrong.")), ACTION))
    for pages in falling(after_lines(item, CLOSE, TO_SIGN), look):
        last = pages[-1]
        assert all(
            words in last for words in ("Any other business", "clock is wrong", "Action", "Close", "Signed")
        )


def test_of_a_long_last_item_the_end_is_on_the_page_that_is_signed() -> None:
    many = tuple(Paragraph(f"7.{place}", text("Much was said. " * 12)) for place in range(1, 12))
    item = Section(7, "Any other business", (*many, ACTION))
    for pages in falling(after_lines(item, CLOSE, TO_SIGN), Look.standard()):
        assert all(words in pages[-1] for words in ("Action for", "closed at", "Signed"))
        assert any("Any other business" in page for page in pages[:-1])


def test_a_sentence_below_a_subheading_stands_on_the_page_of_its_table() -> None:
    rows = tuple((Cell(text(f"Member {place}")), Cell(text("Why"))) for place in range(3))
    table = Table(1, "Who may have to declare", (Column("Member"), Column("Why")), rows, "None.")
    told = (
        Paragraph("2.1", text("Before.")),
        Subheading("Item 6"),
        Paragraph("2.2", text("Three may.")),
        table,
    )
    for pages in falling(after_lines(Section(2, "Item by item", told)), Look.large_print()):
        (page,) = (one for one in pages if "Three may." in one)
        assert "Item 6" in page
        assert "Who may have to declare" in page
