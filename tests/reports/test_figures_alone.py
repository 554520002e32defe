"""A figure that leaves its paper: as SVG with its words, as a picture fine enough for print."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from PIL import Image

from evenhand.domain.figures import Drawing, Hatch, MonthColumns, MonthDay, SeatGroup, Seats, ShareBar, Shares
from evenhand.domain.papers import Figure
from evenhand.domain.shared_tables import SharedFigure
from evenhand.exchange.png import first_page
from evenhand.reports import svg
from evenhand.reports.figure_alone import MARGIN, as_pdf, as_svg
from evenhand.reports.look import Look
from evenhand.reports.svg import SvgCanvas

TODAY = date(2026, 4, 14)
SPACE = "{http://www.w3.org/2000/svg}"
SEATS = Seats((SeatGroup(6, "6 residents", Hatch.WHITE), SeatGroup(2, "2 <others>", Hatch.DOTS)))
SHARES = Shares((ShareBar("Motions & votes", 13, 31, over=True),), (3, 11), 409)
MONTHS = MonthColumns((TODAY.replace(day=1),), (MonthDay(TODAY, ("Poll",), poll=True),), (), ())
LOOKS = (Look.standard(), Look.large_print())


def parsed(svg: bytes) -> Element:
    return fromstring(svg)  # noqa: S314  what was drawn a moment ago


def shared(drawing: Drawing) -> SharedFigure:
    figure = Figure(2, "Who sits", "Six residents & two others.", drawing)
    return SharedFigure("Figure 2", "Who sits", figure)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("drawing", [SEATS, SHARES, MONTHS])
def test_a_figure_as_svg_holds_its_caption_its_description_and_its_words(
    drawing: Drawing, look: Look
) -> None:
    root = parsed(as_svg(shared(drawing), look))
    assert root.findtext(f"{SPACE}title") == "Figure 2. Who sits"
    assert root.findtext(f"{SPACE}desc") == "Six residents & two others."
    assert root.get("role") == "img"
    words = "".join(one.text or "" for one in root.iter(f"{SPACE}text"))
    assert any(said in words for said in ("2 <others>", "Motions & votes", "Poll"))


@pytest.mark.parametrize("drawing", [SEATS, SHARES, MONTHS])
def test_nothing_of_a_figure_stands_outside_its_sheet(drawing: Drawing) -> None:
    root = parsed(as_svg(shared(drawing), Look.standard()))
    wide, tall = (float(part) for part in root.attrib["viewBox"].split()[2:])
    for line in root.iter(f"{SPACE}line"):
        assert min(float(line.attrib[end]) for end in ("x1", "x2")) >= -0.01
        assert max(float(line.attrib[end]) for end in ("x1", "x2")) <= wide
        assert max(float(line.attrib[end]) for end in ("y1", "y2")) <= tall


def test_hatching_ends_at_the_edge_of_what_it_fills() -> None:
    canvas = SvgCanvas(100, 100)
    path = canvas.beginPath()
    path.rect(10, 10, 20, 20)
    canvas.saveState()
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.line(0, 20, 100, 20)
    canvas.line(0, 50, 100, 50)
    canvas.circle(20, 20, 2)
    canvas.circle(60, 60, 2)
    canvas.restoreState()
    canvas.line(0, 5, 100, 5)
    root = parsed(canvas.document("", ""))
    lines = [(line.get("x1"), line.get("x2"), line.get("y1")) for line in root.iter(f"{SPACE}line")]
    assert lines == [("10", "30", "80"), ("0", "100", "95")]
    assert [one.get("cx") for one in root.iter(f"{SPACE}circle")] == ["20"]


def test_whatever_figures_ask_of_their_canvas_the_one_for_svg_can_do() -> None:
    folder = Path(svg.__file__).parent
    sources = [*(folder / "charts").glob("*.py"), folder / "marks.py", folder / "ink.py"]
    calls = {name for one in sources for name in re.findall(r"\bcanvas\.(\w+)\(", one.read_text("utf-8"))}
    of_every_page = {"getPageNumber"}
    assert [name for name in sorted(calls - of_every_page) if not hasattr(SvgCanvas, name)] == []


def test_a_figure_as_a_picture_is_fine_enough_for_print_and_says_what_it_shows() -> None:
    pdf = as_pdf(shared(SEATS), Look.standard())
    assert pdf == as_pdf(shared(SEATS), Look.standard())
    picture = Image.open(BytesIO(first_page(pdf, "Figure 2", "Six residents – two others.")))
    wide = (Look.standard().width + 2 * MARGIN) / 72 * 300
    assert abs(picture.width - wide) <= 1
    assert round(picture.info["dpi"][0]) == 300
    assert picture.info["Description"] == "Six residents – two others."
    assert picture.mode == "L"
