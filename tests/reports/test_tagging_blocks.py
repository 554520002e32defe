"""Every block is read as the house style says, in standard and in large print alike."""

from datetime import date

import pytest

from evenhand.domain.figures import Hatch, SeatGroup, Seats
from evenhand.domain.papers import (
    Ask,
    Block,
    Cell,
    Column,
    Decision,
    DraftMinute,
    Entries,
    Entry,
    Figure,
    Front,
    Listing,
    Mark,
    Notice,
    Notices,
    Paper,
    Paragraph,
    Section,
    Subheading,
    Table,
    Task,
    TickList,
    text,
)
from evenhand.domain.vocabulary import Level
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from tests.reports.tag_reading import Element, read_tags

LOOKS = pytest.mark.parametrize("look", [Look.standard(), Look.large_print()], ids=["standard", "large"])
STANDARD, LARGE = Look.standard(), Look.large_print()
FRONT = Front(
    body="Fernhill Partnership",
    title="Governance report",
    subtitle="1 April 2025 to 13 March 2026",
    level=Level.BOARD,
    as_at=date(2026, 3, 13),
    printed=date(2026, 3, 16),
    version=2,
    draft=True,
    labels=(("Purpose", "For decision"), ("Classification", "Board")),
    meeting="Board meeting, Tuesday 24 March 2026",
    letter="C",
)


def read(look: Look, *blocks: Block, title: str = "Who sits", number: int = 3) -> Element:
    """A paper with one section of these blocks, as it is read."""
    return read_tags(
        print_paper(Paper(FRONT, (Section(number, title, blocks, "Guidance: PP1"),)), look)
    ).document


def section(look: Look, *blocks: Block) -> list[str]:
    """What stands below a section's heading and its clause note, in lines."""
    sect = read(look, *blocks).all("Sect")[0]
    return [line for one in sect.elements[2:] for line in one.outline()]


@LOOKS
def test_the_front_is_the_body_the_letter_the_title_and_a_list_of_what_it_is(look: Look) -> None:
    document = read(look, Paragraph("3.1", text("Words.")))
    roles = [(one.role, one.words) for one in document.elements[:5]]
    assert roles == [
        ("P", "Fernhill Partnership"),
        ("P", "Board meeting, Tuesday 24 March 2026"),
        ("P", "Paper C"),
        ("H1", "Governance report"),
        ("P", "1 April 2025 to 13 March 2026"),
    ]
    labels = document.elements[5]
    assert labels.role == "L"
    assert [one.words for one in labels.all("P")] == ["Purpose: For decision", "Classification: Board"]


@LOOKS
def test_a_section_is_its_heading_its_clauses_and_its_paragraphs_number_first(look: Look) -> None:
    sect = read(look, Paragraph("3.1", text("There are 11.")), Subheading("Margin")).all("Sect")[0]
    assert [(one.role, one.words) for one in sect.elements] == [
        ("H2", "3 Who sits"),
        ("P", "Guidance: PP1"),
        ("P", "3.1 There are 11."),
        ("H3", "Margin"),
    ]


@LOOKS
def test_no_level_of_heading_is_left_out_in_a_section_without_a_title(look: Look) -> None:
    document = read(look, Subheading("Margin"), Paragraph("", text("Words.")), title="", number=0)
    assert [one.role for one in document.walk() if one.role.startswith("H")] == ["H1", "H2"]


@LOOKS
def test_a_decision_is_a_paragraph_and_a_list_behind_letters(look: Look) -> None:
    asks = (Ask("a", text("agree the report;")), Ask("b", text("Two withheld"), "c"))
    assert section(look, Decision("1.1", "The board is asked to:", asks)) == [
        "P 1.1 The board is asked to:",
        "L ",
        "  LI ",
        "    Lbl (a)",
        "    LBody agree the report;",
        "  LI ",
        "    LBody (b) to (c) Two withheld",
    ]


@LOOKS
def test_a_finding_is_a_section_headed_by_its_word_and_headline(look: Look) -> None:
    notice = Notice(Mark.HOLD, "Act now", "One seat is empty.", "Ten of 11.", "Fill it.")
    document = read(look, Notices((notice,)))
    finding = document.all("Sect")[1]
    assert [(one.role, one.words) for one in finding.elements] == [
        ("H3", "Act now: One seat is empty."),
        ("P", "Ten of 11."),
        ("P", "Next: Fill it."),
    ]


@LOOKS
def test_a_table_that_is_split_is_one_table_with_one_head(look: Look) -> None:
    columns = (Column("Name"), Column("Seats", right=True, tabular=True))
    rows = tuple((Cell(text(f"Row {place}")), Cell(text("3"))) for place in range(80))
    total = (Cell(text("All")), Cell(text("240")))
    table = Table(1, "Seats", columns, rows, "None.", total=total, note=text("Source: the register."))
    sect = read(look, table).all("Sect")[0]
    (found,) = sect.all("Table")
    assert [one.role for one in found.elements] == ["Caption", "THead", "TBody"]
    assert [(one.role, one.scope, one.words) for one in found.elements[1].all("TH")] == [
        ("TH", "Column", "Name"),
        ("TH", "Column", "Seats"),
    ]
    body = found.elements[2].elements
    assert len(body) == 81
    assert [(one.role, one.scope, one.words) for one in body[-1].elements] == [
        ("TH", "Row", "All"),
        ("TD", "", "240"),
    ]
    assert sect.elements[-1].words == "Source: the register."


def test_records_in_large_print_are_the_same_table() -> None:
    columns = (Column("Name"), *(Column(f"Responsibility{place}") for place in range(5)))
    row = (
        Cell(text("Wharf Club")),
        *(Cell(text(f"Unbreakable{place}")) for place in range(4)),
        Cell(text(" ")),
    )
    (found,) = read(LARGE, Table(1, "Crowded", columns, (row, row), "None.")).all("Table")
    rows = found.all("TR")
    assert [[one.role for one in row.elements] for row in rows] == [["TH", *["TD"] * 5]] * 2
    assert [one.words for one in rows[0].elements][:2] == ["Wharf Club", "Responsibility0 Unbreakable0"]
    assert rows[0].elements[-1].words == ""


@LOOKS
def test_a_figure_has_its_caption_words_and_edges_and_its_labels_are_not_read(look: Look) -> None:
    seats = Seats((SeatGroup(3, "3 residents", Hatch.WHITE),))
    sect = read(look, Figure(1, "The seats", "Three seats, all residents.", seats)).all("Sect")[0]
    caption, figure = sect.elements[2:]
    assert (caption.role, caption.words) == ("P", "Figure 1. The seats")
    assert (figure.role, figure.alternative, figure.elements) == ("Figure", "Three seats, all residents.", [])
    left, bottom, right, top = figure.box
    assert round(right - left, 1) == round(look.width, 1)
    assert 0 < bottom < top


@LOOKS
def test_a_list_to_tick_says_its_boxes(look: Look) -> None:
    tasks = tuple(Task(f"Do {place}", "Chair", "at once") for place in range(50))
    (found,) = read(look, TickList(1, "Ticked", tasks)).all("Table")
    rows = found.all("TR")
    assert len(rows) == 51
    assert [one.role for one in rows[0].elements] == ["TH"] * len(rows[0].elements)
    assert [(one.role, one.scope) for one in rows[1].elements[:2]] == [("TD", ""), ("TH", "Row")]
    assert rows[1].elements[0].words == "To do:"
    assert rows[1].elements[1].words.startswith("Do 0")


@LOOKS
def test_lists_logs_and_minutes_are_read_as_what_they_are(look: Look) -> None:
    log = Entries((Entry("2026/1", text("Agreed"), (text("Carried."),)),), "None.")
    minute = DraftMinute((Paragraph("5.1", text("It was agreed.")),))
    assert section(look, Listing((text("One"),)), log, minute) == [
        "L ",
        "  LI ",
        "    Lbl –",
        "    LBody One",
        "L ",
        "  LI ",
        "    Lbl 2026/1",
        "    LBody ",
        "      P Agreed",
        "      P Carried.",
        "P 5.1 It was agreed.",
    ]


@LOOKS
def test_a_box_to_mark_says_what_it_is_for(look: Look) -> None:
    columns = (Column("Applicant"), Column("Choice"))
    choice = Cell(text("Agree"), box=True, below=(Cell(text("Other ____"), box=True),))
    document = read(look, Table(1, "Asked", columns, ((Cell(text("Wharf Club")), choice),), "None."))
    (cell,) = document.all("TD")
    assert [one.words for one in cell.elements] == ["To mark: Agree", "To mark: Other ____"]
