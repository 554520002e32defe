"""Printing side by side of the sheets: the pages are drawn beside the window, and painted as they come.

The window stays alive meanwhile; a bar counts the sides, and Cancel stops it. No more than two sides wait to be
painted, so that a long paper needs no more room than a short one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSemaphore, QSizeF, Signal
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QProgressBar, QWidget

from evenhand.domain.refusals import Trouble
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.frame.print_sheets import Side, fitted, places
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.job import Job, Progress
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pages import Pages

POINTS_PER_INCH = 72
DOTS_PER_INCH = 300
WAITING_SIDES = 2
LOOK_EVERY_MS = 100


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A page as a picture, upright or turned so that it stands upright on the sheet, with its size in points."""

    image: QImage
    size: QSizeF


class PrintRun(HouseDialog):
    """Prints some sides while it is up; it closes by itself when all is done. `exec` is true when all was printed."""

    side_drawn = Signal(object)

    def __init__(
        self, pages: Pages, sides: Sequence[Side], printer: QPrinter, title: str, parent: QWidget
    ) -> None:
        super().__init__(f"Printing: {title}", parent)
        self._pages, self._sides, self._printer = pages, sides, printer
        self._painter = QPainter()
        self._painted = 0
        self._fault: Trouble | None = None
        self._stopped = False
        self._room = QSemaphore(WAITING_SIDES)
        self._says = Label()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, len(sides))
        self._bar.setAccessibleName(f"Printing {title}")
        for part in (self._says, self._bar):
            self.body.addWidget(part)
        self.add_leave("Cancel")
        self._job = Job(self._draw, self)
        self._job.ended.connect(self._end)
        self.side_drawn.connect(self._paint)
        self._say()

    def run(self) -> bool:
        """Print everything; False where it was cancelled.

        Raises:
            Trouble: the printer cannot be reached or stops, or the file cannot be written.
        """
        if not self._painter.begin(self._printer):
            raise Trouble(_unreached(self._printer))
        self._job.start()
        self.exec()
        if self._fault is not None:
            raise self._fault
        return self._painted == len(self._sides)

    def reject(self) -> None:
        """Stop: the side that is being drawn is the last, and nothing more is painted."""
        self._stop()
        self._says.setText("Stopping")

    def _stop(self) -> None:
        self._stopped = True
        self._job.cancel()

    def _draw(self, progress: Progress) -> None:
        """Draw side after side, beside the window."""
        for side in self._sides:
            while not self._room.tryAcquire(1, LOOK_EVERY_MS):
                progress.stop_if_cancelled()
            progress.stop_if_cancelled()
            self.side_drawn.emit([None if page is None else self._drawn(page) for page in side.pages])

    def _drawn(self, page: int) -> DrawnPage:
        size, image = self._pages.sizes[page], self._pages.picture(page, DOTS_PER_INCH / POINTS_PER_INCH)
        if size.width() > size.height():
            return DrawnPage(image.transformed(QTransform().rotate(90)), size.transposed())
        return DrawnPage(image, size)

    def _paint(self, drawn: list[DrawnPage | None]) -> None:
        if self._stopped:
            return
        if self._painted and not self._printer.newPage():
            self._fault = Trouble(_unreached(self._printer))
            self._stop()
            return
        scale = self._printer.resolution() / POINTS_PER_INCH
        whole = QSizeF(self._printer.pageLayout().fullRectPixels(self._printer.resolution()).size())
        for page, part in zip(drawn, places(whole, len(drawn)), strict=True):
            if page is not None:
                self._painter.drawImage(fitted(page.size, part, scale), page.image)
        self._painted += 1
        self._say()
        self._room.release()

    def _say(self) -> None:
        self._bar.setValue(self._painted)
        self._says.setText(f"Side {self._painted} of {len(self._sides)}")

    def _end(self) -> None:
        """Let the sheets go when all are painted, else none of them as far as the printer still can."""
        whole, file = self._painted == len(self._sides), self._printer.outputFileName()
        if not whole:
            self._printer.abort()
        self._painter.end()
        if not whole and file:
            Path(file).unlink(missing_ok=True)
        announce(self, "Printed" if whole else "Stopped")
        self.done(0)


def _unreached(printer: QPrinter) -> str:
    if name := Path(printer.outputFileName()).name:
        return f"{name} cannot be written there. Nothing was saved. Choose another folder."
    return "The printer cannot be reached. Nothing was printed. Switch it on, or save the PDF instead."
