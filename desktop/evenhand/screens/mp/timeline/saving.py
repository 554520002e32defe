"""The timeline as a picture or a PDF: what is in view, on paper whatever the screen wears, and the same in words."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from evenhand.domain.mp.timeline import Entry, StancePoint, Told, began
from evenhand.domain.mp.timeline_layout import lay_out
from evenhand.domain.mp.timeline_words import say_told
from evenhand.domain.refusals import Trouble
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.frame.files import ask_where_to_save
from evenhand.screens.mp.timeline.days import first_day, last_day
from evenhand.screens.mp.timeline.drawing import APART, NEAR, RIGHT_PAD, Drawing, geometry_of
from evenhand.screens.mp.timeline.paint import paint_timeline
from evenhand.screens.theme import Mode, Role, Theme

PICTURES, PDFS = "Pictures (*.png)", "PDF files (*.pdf)"
FINE = 2
PAGE_WIDTH, MARGIN_MM = 1120, 14
GAP, LINE_GAP = 12, 4
FOR_THE_BOARD = "For the board: judgements of stance are held here, which the person judged may ask to see."


def save_picture(desk: Desk, parent: QWidget, drawing: Drawing) -> Path | None:
    """Ask where, and save a picture; give where, or None where it was not wanted."""
    return _save(desk, parent, drawing, ("picture", ".png", PICTURES))


def save_pdf(desk: Desk, parent: QWidget, drawing: Drawing) -> Path | None:
    """Ask where, and save a PDF; give where, or None where it was not wanted."""
    return _save(desk, parent, drawing, ("PDF", ".pdf", PDFS))


def _save(desk: Desk, parent: QWidget, drawing: Drawing, what: tuple[str, str, str]) -> Path | None:
    name, ending, kinds = what
    proposed = desk.partnership.path.parent / f"Timeline, {say_day(drawing.timeline.day)}{ending}"
    path = ask_where_to_save(parent, f"Save the timeline as a {name}", proposed, kinds)
    if path is None:
        return None
    paper = on_paper(drawing)
    done = write_pdf(path, paper) if ending == ".pdf" else picture_of(paper).save(str(path))
    if not done:
        raise Trouble(f"The {name} was not saved: the place cannot be written to. Choose another place.")
    desk.noticed.emit(f"Saved as {path.name}")
    return path


def on_paper(drawing: Drawing) -> Drawing:
    """The same span on paper: ink on white at 100 per cent, as wide as a page, nothing in focus."""
    theme, timeline = Theme(Mode.LIGHT), drawing.timeline
    geometry = geometry_of(theme, timeline)
    per_day = (PAGE_WIDTH - geometry.left - RIGHT_PAD) / drawing.zoom.days
    layout = lay_out(drawing.layout.ground, NEAR / per_day, APART / per_day)
    return replace(
        drawing,
        theme=theme,
        geometry=geometry,
        layout=layout,
        per_day=per_day,
        width=PAGE_WIDTH,
        chosen=None,
        cursor=None,
    )


def picture_of(paper: Drawing) -> QImage:
    """The heading and the drawing as a picture of twice the fineness."""
    high = _heading_height(paper) + paper.geometry.height
    image = QImage(QSize(PAGE_WIDTH + 2 * GAP, high + 2 * GAP) * FINE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(FINE)
    image.fill(paper.theme.tokens.paper)
    painter = QPainter(image)
    painter.translate(GAP, GAP)
    _paint_heading(painter, paper)
    painter.translate(0, _heading_height(paper))
    paint_timeline(painter, paper)
    painter.end()
    return image


def write_pdf(path: Path, paper: Drawing) -> bool:
    """Write the drawing on a page on its side, and after it all that is in view in words; False where it cannot be."""
    writer = QPdfWriter(str(path))
    writer.setTitle(title_of(paper))
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape,
            QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    painter = QPainter()
    if not painter.begin(writer):
        return False
    grows = writer.width() / PAGE_WIDTH
    painter.scale(grows, grows)
    painter.save()
    _paint_heading(painter, paper)
    painter.translate(0, _heading_height(paper))
    paint_timeline(painter, paper)
    painter.restore()
    _write_words(painter, writer, paper, QSizeF(PAGE_WIDTH, writer.height() / grows))
    return painter.end()


def title_of(paper: Drawing) -> str:
    """Whose relationship it is."""
    return f"MP relationship: {paper.timeline.title}" if paper.timeline.has_seat else paper.timeline.title


def words_in_view(paper: Drawing) -> list[str]:
    """All that is in view, in the order of time."""
    first, last = first_day(paper), last_day(paper)
    seen = [one for one in paper.timeline.told() if began(one) <= last and _ended(one, last) >= first]
    return [say_told(one, paper.timeline) for one in seen]


def _ended(told: Told, otherwise: date) -> date:
    """The last day of something; of an engagement or judgement its day."""
    if isinstance(told, Entry | StancePoint):
        return told.on
    return told.ends or otherwise


def _heading_height(paper: Drawing) -> int:
    return paper.theme.line(Role.TITLE) + paper.theme.line(Role.SMALL) + GAP


def _paint_heading(painter: QPainter, paper: Drawing) -> None:
    theme = paper.theme
    painter.setPen(theme.tokens.paper_ink)
    painter.setFont(theme.font(Role.TITLE))
    top = theme.line(Role.TITLE)
    painter.drawText(QRectF(0, 0, PAGE_WIDTH, top), Qt.AlignmentFlag.AlignLeft, title_of(paper))
    painter.setFont(theme.font(Role.SMALL))
    says = f"As at {say_day(paper.timeline.day)}. {FOR_THE_BOARD}"
    painter.drawText(QRectF(0, top, PAGE_WIDTH, theme.line(Role.SMALL)), Qt.AlignmentFlag.AlignLeft, says)


def _write_words(painter: QPainter, writer: QPdfWriter, paper: Drawing, page: QSizeF) -> None:
    """The list under the drawing, on as many pages as it takes."""
    y = _heading_height(paper) + paper.geometry.height + GAP
    flags = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
    painter.setPen(paper.theme.tokens.paper_ink)
    painter.setFont(paper.theme.font(Role.SMALL))
    for says in words_in_view(paper):
        box = painter.boundingRect(QRectF(0, 0, page.width(), page.height()), flags, says)
        if y + box.height() > page.height():
            writer.newPage()
            y = 0
        painter.drawText(QRectF(0, y, page.width(), box.height() + 1), flags, says)
        y += box.height() + LINE_GAP
