"""What people type prints as typed, on pages that keep their margins, with what a reader needs to find the way."""

import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from functools import partial
from io import BytesIO
from typing import Any, get_args

import pikepdf
import pytest

from evenhand.domain.check_digits import check_digits
from evenhand.domain.papers import (
    Block,
    Cell,
    Column,
    Contents,
    ContentsLine,
    Front,
    Listing,
    Mark,
    Notice,
    Notices,
    Paper,
    Paragraph,
    Section,
    Table,
    Task,
    TickList,
    text,
)
from evenhand.domain.vocabulary import Level
from evenhand.reports.blocks import block_piece
from evenhand.reports.fonts import Face, missing, spell, tidy, width
from evenhand.reports.ink import together
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from tests.reports.printed import read_pages, said
from tests.reports.reading import fonts_of, letters_outside, outline_of, pages_of, words_of

STANDARD, LARGE = Look.standard(), Look.large_print()
HOSTILE = (
    "Müller & Söhne <GmbH>",
    "R&D",
    "<b>unclosed",
    '<img src="/etc/hostname"/>',
    "&amp; &lt;",
    "Gethin Prŷs",
    "Piotr Śliwiński",
    "Γιώργος Παπαδόπουλος",
    "Олена Шевченко",
    "→ ½ × €",
)


def a_paper(*sections: Section, **front: object) -> Paper:
    """A paper of these sections with an ordinary front."""
    ordinary = Front(
        body="Fernhill and Old Wharf Partnership",
        title="Governance report",
        subtitle="1 April 2025 to 13 March 2026",
        level=Level.BOARD,
        as_at=date(2026, 3, 13),
        printed=date(2026, 3, 16),
        version=2,
        draft=True,
        labels=(("Purpose", "For decision"), ("Classification", "Board")),
        letter="C",
    )
    return Paper(replace(ordinary, **front), sections)


def everywhere(words: str) -> Paper:
    """A paper with the words in a paragraph, a finding, a cell, a heading, a title."""
    cell = Cell(text(words))
    return a_paper(
        Section(
            1,
            words,
            (
                Paragraph("1.1", text(words)),
                Notices((Notice(Mark.HOLD, "Act now", words, words, words),)),
                Table(1, words, (Column("Name"), Column("What")), ((cell, cell),), "None declared."),
            ),
        ),
        title=words,
        body=words,
    )


@pytest.mark.parametrize("look", [STANDARD, LARGE], ids=["standard", "large"])
@pytest.mark.parametrize("words", HOSTILE)
def test_user_text_prints_as_typed(words: str, look: Look) -> None:
    printed = print_paper(everywhere(words), look)
    assert words_of(printed).count(words) >= 8
    assert letters_outside(printed, look) == []


def test_control_characters_never_print_and_line_breaks_become_spaces() -> None:
    assert tidy("a\x00b\x07c\u200bd\ne\tf\u00adg") == "abcd e fg"
    assert "abcd e fg" in words_of(print_paper(everywhere("a\x00b\x07c\u200bd\ne\tf\u00adg"), STANDARD))


def test_a_character_that_no_font_holds_prints_as_its_number_and_is_listed() -> None:
    odd = "\U0001f9ff"
    assert missing(f"a{odd}b{odd}") == [odd]
    assert "a[U+1F9FF]b" in words_of(print_paper(everywhere(f"a{odd}b"), STANDARD))


@pytest.mark.parametrize("words", ["محمد", "שלום"])
def test_letters_that_run_from_right_to_left_print_as_their_numbers_in_the_order_typed(words: str) -> None:
    numbers = "".join(f"[U+{ord(letter):04X}]" for letter in words)
    assert missing(words) == list(dict.fromkeys(words))
    assert numbers in "".join(words_of(print_paper(everywhere(words), STANDARD)).split())


@pytest.mark.parametrize("look", [STANDARD, LARGE], ids=["standard", "large"])
def test_a_word_of_300_letters_stays_within_the_margins(look: Look) -> None:
    word = "Llanfair" * 38
    printed = print_paper(everywhere(word), look)
    assert letters_outside(printed, look) == []
    assert word in "".join("".join(pages_of(printed)).split())


def test_a_word_keeps_to_one_font() -> None:
    assert [run.font for run in spell("Παπαδόπουλος", Face.REGULAR)] == ["DejaVuSans"]


def test_tabular_figures_are_all_of_one_width_in_every_weight() -> None:
    faces = (Face.REGULAR_TABULAR, Face.SEMIBOLD_TABULAR, Face.BOLD_TABULAR)
    assert {round(width(figure, face, 10), 2) for figure in "0123456789" for face in faces} == {6.32}


def test_no_word_is_broken_in_a_cell_and_a_crowded_table_becomes_records() -> None:
    heads = ("Neighbourhoods", "Representatives", "Responsibilities", "Recommendations", "Representations")
    columns = tuple(Column(f"{head}{number}") for number in range(2) for head in heads)
    row = tuple(Cell(text(f"Unbreakable{number}")) for number in range(10))
    table = Table(1, "Crowded", columns, (row, row), "None declared.")
    printed = words_of(print_paper(a_paper(Section(1, "One", (table,))), STANDARD))
    assert all(f"{head}1" in printed for head in heads)
    assert printed.count("Unbreakable0") == 2


def test_a_long_table_repeats_its_head_and_leaves_no_row_alone() -> None:
    rows = tuple((Cell(text(f"Row {place}")), Cell(text("words"))) for place in range(90))
    table = Table(1, "Long", (Column("Name"), Column("What")), rows, "None declared.", note=text("The note."))
    pages = pages_of(print_paper(a_paper(Section(1, "One", (table,))), STANDARD))
    assert len(pages) > 2
    assert all("What" in page for page in pages)
    assert all(len(re.findall(r"Row \d+", page)) >= 2 for page in pages)
    assert "The note." in pages[-1]


def test_a_heading_takes_what_follows_with_it() -> None:
    for filling in range(20, 44):
        lines = tuple(Paragraph("1.1", text("Some words.")) for _ in range(filling))
        paper = a_paper(
            Section(1, "One", lines),
            Section(2, "Two", (Paragraph("2.1", text("What follows.")),), "Guidance: PP1"),
        )
        page = next(one for one in pages_of(print_paper(paper, STANDARD)) if "Two" in one)
        assert "What follows" in page


def test_pages_say_which_of_how_many_they_are() -> None:
    paper = a_paper(Section(1, "One", tuple(Paragraph("1.1", text("words " * 60)) for _ in range(30))))
    pages = pages_of(print_paper(paper, STANDARD))
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page.replace("\u00a0", " ")
        assert check_digits(paper) in page
        assert "Board" in page


def test_the_same_paper_gives_the_same_bytes() -> None:
    paper = everywhere("R&D → Олена")
    assert print_paper(paper, STANDARD) == print_paper(paper, STANDARD)


def test_check_digits_change_with_the_content_but_not_with_the_day_of_printing() -> None:
    paper = everywhere("one")
    assert check_digits(paper) == check_digits(
        replace(paper, front=replace(paper.front, printed=date(2027, 1, 1)))
    )
    assert check_digits(paper) != check_digits(everywhere("two"))


def test_every_font_is_embedded() -> None:
    fonts = fonts_of(print_paper(everywhere("R&D → Олена"), STANDARD))
    assert fonts
    assert all(embedded for _, embedded in fonts)
    assert any("Tabular" in name for name, _ in fonts)


def test_no_font_of_the_viewer_is_named_in_the_file() -> None:
    with pikepdf.open(BytesIO(print_paper(everywhere("R&D"), STANDARD))) as printed:
        assert not any("Helvetica" in repr(one) for one in printed.objects)


def test_the_outline_names_the_title_and_each_section() -> None:
    outline = outline_of(print_paper(everywhere("R&D"), STANDARD))
    assert outline == [(0, "Paper C: R&D, 1 April 2025 to 13 March 2026"), (1, "1 R&D")]


def test_language_and_title_are_told_to_the_reader() -> None:
    with pikepdf.open(BytesIO(print_paper(everywhere("Fair"), STANDARD))) as printed:
        assert printed.Root.Lang == "en-GB"
        assert printed.Root.ViewerPreferences.DisplayDocTitle is True


def test_large_print_sets_nothing_smaller_than_16() -> None:
    roles = [getattr(LARGE, name) for name in LARGE.__slots__]
    sizes = [role.size for role in roles if hasattr(role, "size")]
    assert min([*sizes, LARGE.chart]) >= 16


def test_every_kind_of_block_can_be_drawn() -> None:
    assert {kind for kind in get_args(Block) if kind not in block_piece.registry} == set()


def test_importing_the_papers_alone_loads_no_printing_library() -> None:
    asked = "import sys, evenhand.reports, evenhand.domain.papers; print('reportlab' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd="desktop"
    )
    assert done.stdout.strip() == "False"


def test_a_long_list_to_tick_repeats_its_head_and_a_short_one_is_not_broken() -> None:
    tasks = tuple(Task(f"Task {place}", "Secretary", "at once") for place in range(60))
    long = pages_of(print_paper(a_paper(Section(1, "One", (TickList(1, "Ticked", tasks),))), STANDARD))
    assert len(long) > 1
    assert all("Initials" in page for page in long)
    for filling in range(18, 30):
        lines = tuple(Paragraph("1.1", text("Some words.")) for _ in range(filling))
        paper = a_paper(Section(1, "One", lines), Section(2, "Two", (TickList(1, "Ticked", tasks[:8]),)))
        assert len([page for page in pages_of(print_paper(paper, STANDARD)) if "Task" in page]) == 1


def test_a_list_to_tick_has_room_for_a_name_and_initials_in_every_size() -> None:
    tasks = (Task("Say who meets them", "", "Three days before"), Task("Lock up", "Chair", ""))
    paper = a_paper(Section(1, "One", (TickList(1, "Ticked", tasks),)))
    large = words_of(print_paper(paper, LARGE))
    assert "Say who meets them. Who: ________________. Three days before. Initials: ____" in large
    assert "Lock up. Chair. Initials: ____" in large


def test_a_record_leaves_out_what_is_blank_in_its_row() -> None:
    columns = (Column("Reference"), Column("To whom"), Column("Presented"), Column("Award"))
    rows = (tuple(Cell(text(words)) for words in ("A-01", "Wharf" * 6, "12 Mar 2025", "£187.00")),)
    total = tuple(Cell(text(words)) for words in ("All awards", " ", " ", "£187.00"))
    table = Table(1, "Awards", columns, rows, "None.", total=total, heading_columns=(0, 1))
    words = words_of(print_paper(a_paper(Section(1, "One", (table,))), LARGE))
    assert "All awards Award £187.00" in words


def test_papers_drawn_beside_each_other_are_those_drawn_one_after_the_other():
    papers = [a_paper(Section(1, "One", (Paragraph("1.1", text(words * 40)),))) for words in HOSTILE]
    alone = [print_paper(one, STANDARD) for one in papers]
    usual = sys.getswitchinterval()
    sys.setswitchinterval(0.000_01)
    try:
        with ThreadPoolExecutor(4) as pool:
            beside = list(pool.map(partial(print_paper, look=STANDARD), papers * 2))
    finally:
        sys.setswitchinterval(usual)

    assert beside == alone * 2


def filled_up(most: int, *after: Section, look: Look = LARGE) -> Iterator[list[str]]:
    """The pages of papers whose first section grows line by line before the others."""
    for filling in range(most):
        lines = tuple(Paragraph("1.1", text("Some words.")) for _ in range(filling + 1))
        yield pages_of(print_paper(a_paper(Section(1, "One", lines), *after), look))


def names_and_values(rows: int, label: str = "Where all of it comes from", **more: Any) -> Table:
    """A table that becomes records in large print."""
    columns = tuple(map(Column, ("Name", label, "Value", "Another")))
    cells = tuple(
        tuple(Cell(text(f"{words} {row}")) for words in ("Row", "Good", "Wharf" * 6, "Wharf" * 6))
        for row in range(rows)
    )
    return Table(1, "Records", columns, cells, "None.", **more)


def test_a_label_of_a_record_does_not_break() -> None:
    paper = a_paper(Section(1, "One", (names_and_values(2),)))
    [page, *_] = read_pages(print_paper(paper, LARGE), LARGE)
    lines = [" ".join(said(piece.words) for piece in line) for line in page.lines]
    assert lines.count("Where all of it comes from Good 0") == 1


def test_a_total_of_records_and_a_note_below_take_a_row_along() -> None:
    total = tuple(Cell(text(words)) for words in ("All rows", "Good", "Bad", "Bad"))
    table = names_and_values(3, total=total, note=text("The first of the note. " * 9 + "Its last."))
    for pages in filled_up(24, Section(2, "Two", (table,))):
        [last] = [page for page in pages if "All rows" in page]
        assert "Row 2" in last
        assert "Its last." in last


def test_a_paragraph_takes_the_first_item_of_its_list_along() -> None:
    items = (text("The first goes over several lines. " * 6), text("Another."))
    after = Section(2, "Two", (Paragraph("2.1", text("These:")), Listing(items)))
    for pages in filled_up(24, after):
        [page] = [page for page in pages if "These:" in page]
        assert "The first" in page


def test_heads_give_way_before_names_do_in_large_print() -> None:
    heads = ("Meeting", "In the chair", "Councillors’ seats", "Councillors present")
    columns = tuple(Column(head, right=place > 1, tabular=place != 1) for place, head in enumerate(heads))
    rows = tuple(
        tuple(Cell(text(words)) for words in (f"{day} Apr 2026", "Amara Okonjo", "3 of 11", "3 of 10"))
        for day in range(10, 20)
    )
    paper = a_paper(Section(1, "One", (Table(1, "Counted", columns, rows, "None."),)))
    [page, *_] = read_pages(print_paper(paper, LARGE), LARGE)
    lines = [" ".join(said(piece.words) for piece in line) for line in page.lines]
    assert "10 Apr 2026 Amara Okonjo 3 of 11 3 of 10" in lines


def test_the_year_of_a_day_at_the_end_stands_on_no_line_alone() -> None:
    kept = together("Spring 2026 small grants, closed 27 March 2026").replace("\u00a0", "_")
    assert kept.endswith("closed 27_March_2026")
    assert together("July to September 2025") == "July to September 2025"


def test_a_few_lines_are_brought_back_from_a_last_page() -> None:
    """Between 20 and 30 paragraphs fill two pages; some numbers of them would leave a line or two on a third."""
    after = tuple(
        Section(number, "More", (Paragraph(f"{number}.1", text("Words.")),)) for number in range(2, 7)
    )
    for pages in filled_up(30, *after):
        if len(pages) > 1:
            assert len(pages[-1].splitlines()) > 8


def test_short_contents_stand_on_one_page() -> None:
    lines = tuple(ContentsLine(text(f"Paper {letter}"), 9) for letter in "ABCDE")
    for pages in filled_up(24, Section(0, "Contents", (Contents(lines),))):
        [page] = [page for page in pages if "Contents" in page]
        assert all(f"Paper {letter}" in page for letter in "ABCDE")
