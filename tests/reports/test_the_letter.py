"""A letter is printed on a plain letterhead, with room to sign, and on a second page only where it must."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.mp.letter_text import LetterSheet
from evenhand.reports.letter import draw
from evenhand.reports.look import Look
from tests.reports.reading import letters_outside, pages_of, words_of

SHEET = LetterSheet(
    sender="Fernhill & Old Wharf <Partnership>",
    area="Marlbeck",
    day=date(2026, 4, 14),
    address=("Owen Marchetti MP", "House of Commons", "London", "SW1A 0AA"),
    salutation="Dear Mr Marchetti",
    subject="Would you walk round Fernhill with us?",
    paragraphs=(("The steps are mended.",), ("Would Friday 8 May suit you?",)),
    close=(("Yours sincerely,",), ("Gwenllian Price", "3 Mill Street")),
)
LOOKS = pytest.mark.parametrize(
    "look", [Look.standard(), Look.large_print()], ids=["standard", "large print"]
)


@LOOKS
def test_a_letter_says_who_writes_to_whom_and_when(look: Look) -> None:
    paper = draw(SHEET, look)
    assert words_of(paper) == (
        "Fernhill & Old Wharf <Partnership> Marlbeck Owen Marchetti MP House of Commons London SW1A 0AA "
        "14 April 2026 Dear Mr Marchetti, Would you walk round Fernhill with us? The steps are mended. "
        "Would Friday 8 May suit you? Yours sincerely, Gwenllian Price 3 Mill Street"
    )
    assert letters_outside(paper, look) == []
    assert draw(SHEET, look) == paper


@LOOKS
def test_a_long_letter_goes_on_and_keeps_its_close_whole(look: Look) -> None:
    pages = pages_of(draw(replace(SHEET, paragraphs=SHEET.paragraphs * 18), look))
    assert len(pages) > 1
    assert "Yours sincerely" in pages[-1]
    assert "3 Mill Street" in pages[-1]
    assert [page.split()[-1] for page in pages[1:]] == [str(number) for number in range(2, len(pages) + 1)]


def test_a_name_or_an_address_of_any_length_stays_on_the_page() -> None:
    long = replace(SHEET, sender="Partnership of Fernhill " * 8, address=("A line of an address " * 6,) * 9)
    assert letters_outside(draw(long, Look.standard()), Look.standard()) == []


@LOOKS
def test_a_long_letter_numbers_no_first_page_and_a_numbered_line_hangs(look: Look) -> None:
    line = "7. Money that was not spent as agreed may be asked back by whoever it was that paid it out to you at first"
    pages = pages_of(draw(replace(SHEET, paragraphs=((line, line),) * 18), look))
    assert len(pages) > 1
    assert not pages[0].split()[-1].isdecimal()
    assert "7. Money that was not spent" in pages[0]
    assert letters_outside(draw(replace(SHEET, paragraphs=((line,),)), look), look) == []
