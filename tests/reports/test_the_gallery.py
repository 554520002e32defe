"""Every paper, page by page: of the sample, of an empty partnership and of one that strains them.

`tests/benchmarks/gallery.py` looks all levels and sizes of print over; here are those that tell most.
"""

from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.figures import Hatch
from evenhand.domain.papers import (
    NONE_IN_THE_PERIOD,
    Cell,
    Column,
    Front,
    Paper,
    Paragraph,
    Section,
    Table,
    text,
)
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.reports.charts.hatches import fill
from evenhand.reports.fonts import Face, font
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.services.papers import PAPERS
from tests.makers import a_partnership
from tests.reports.every_paper import DAY, Shown, numbered_alike, orders_of, shown
from tests.reports.everything_in import words_in
from tests.reports.page_checks import faults
from tests.reports.printed import read_pages
from tests.reports.reading_order import out_of_order
from tests.reports.stress import CANARY
from tests.shared_sample import a_copy_opened

OF_MANY_PAPERS = frozenset({"pack", "supplement", "offer-letters", "certificates"})
"""What is made of other papers, or of a sheet for each award, and takes long where there are hundreds."""


@pytest.fixture(scope="module")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partnership]:
    partnership = a_copy_opened(sample_file, tmp_path_factory.mktemp("sample"))
    yield partnership
    partnership.close()


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partnership]:
    partnership = a_partnership(tmp_path_factory.mktemp("empty"))
    yield partnership
    partnership.close()


def editions(partnership: Partnership, paper: str, level: Level, *, large: bool) -> Iterator[Shown]:
    """The first edition of a paper at a level and in a size, and that on one page; none where it is refused."""
    orders = [
        (name, order)
        for name, order in orders_of(partnership, paper)
        if order.level is level and order.large_print is large
    ]
    for name, order in [*orders[:1], *(one for one in orders if one[1].one_page)]:
        with suppress(Refusal):
            yield shown(partnership, name, order)


@pytest.mark.parametrize("paper", PAPERS)
def test_every_page_of_the_sample_holds_together(sample: Partnership, paper: str) -> None:
    large = paper not in OF_MANY_PAPERS
    assert [one.faults for one in editions(sample, paper, Level.BOARD, large=large) if one.faults] == []


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("paper", PAPERS)
def test_every_page_holds_together_where_there_is_nothing_to_tell(
    empty: Partnership, paper: str, large: bool
) -> None:
    assert [one.faults for one in editions(empty, paper, Level.PUBLIC, large=large) if one.faults] == []


@pytest.mark.parametrize("paper", [one for one in PAPERS if one not in OF_MANY_PAPERS])
def test_sixty_members_and_texts_of_every_length_fit_and_no_canary_is_printed(
    strained: Partnership, paper: str
) -> None:
    for one in editions(strained, paper, Level.PUBLIC, large=False):
        assert one.faults == ()
        assert CANARY not in words_in(one.pdf)


def test_paragraphs_bear_the_same_numbers_in_both_sizes_of_print(sample: Partnership) -> None:
    for standard, large in zip(
        editions(sample, "election-period", Level.PUBLIC, large=False),
        editions(sample, "election-period", Level.PUBLIC, large=True),
        strict=True,
    ):
        assert numbered_alike(standard, large) == []


def test_the_canary_is_printed_where_it_may_be(strained: Partnership) -> None:
    (register,) = editions(strained, "members", Level.CONFIDENTIAL, large=False)
    assert CANARY in " ".join(piece.words for page in register.pages for piece in page.body)


def test_the_checks_see_what_is_wrong() -> None:
    target, look = BytesIO(), Look.standard()
    canvas = Canvas(target)
    canvas.setFont(font(Face.REGULAR), 12)
    canvas.drawString(look.left, 700, "First words")
    canvas.drawString(look.left + 20, 703, "over them")
    canvas.drawString(5, 650, "Out at the left")
    canvas.setFillColor(HexColor("#888888"))
    canvas.drawString(look.left, 600, "Grey")
    canvas.setStrokeColor(HexColor("#00ff00"))
    canvas.line(look.left, 560, look.left + 90, 560)
    canvas.setFillColor(HexColor("#000000"))
    fill(canvas, Hatch.DIAGONAL, look.left, 495, 90, 20)
    canvas.drawString(look.left + 10, 500, "On lines")
    canvas.setFillColor(HexColor("#ffffff"))
    canvas.drawString(look.left, 450, "On paper")
    canvas.setFillColor(HexColor("#000000"))
    canvas.setFont(font(Face.BOLD), look.section.size)
    canvas.drawString(look.left, 100, "A heading that ends its page")
    canvas.showPage()
    canvas.setFont(font(Face.REGULAR), 12)
    canvas.drawString(look.left, 700, "Alone on its page")
    canvas.save()
    paper = target.getvalue()
    told = " ".join(faults(paper, read_pages(paper, look), look))
    for wrong in (
        "lie over one another",
        "outside the margins",
        "other inks than black and white: [(0, 255, 0), (136, 136, 136)]",
        "“On lines” stands out from nothing",
        "“On paper” stands out from nothing",
        "ends it",
        "only 1 lines",
        "no number",
    ):
        assert wrong in told


@pytest.mark.parametrize("lines", range(30, 47, 3))
def test_a_row_of_nearly_a_page_stands_below_its_heading_however_tall_it_is(lines: int) -> None:
    columns = (Column("Name"), Column("What it says"))
    row = (
        Cell(text("Bo")),
        Cell(text("We ask for help with the towpath and the lamp by the lock. " * lines)),
    )
    table = Table(1, "What was said", columns, (row, row), NONE_IN_THE_PERIOD)
    first = Section(1, "In short", (Paragraph("1.1", text("Two things were said.")),))
    front = Front(
        body="Fernhill",
        title="A paper",
        subtitle="",
        level=Level.BOARD,
        as_at=DAY,
        printed=DAY,
        version=1,
        draft=True,
        labels=(),
    )
    paper = Paper(front, (first, Section(2, "What was said", (table,))))
    look = Look.standard()
    printed = print_paper(paper, look)
    pages = read_pages(printed, look)
    assert faults(printed, pages, look) == []
    assert out_of_order(paper, pages, look) == []
