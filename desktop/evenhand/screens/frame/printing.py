"""Printing a paper: the pages of a PDF as pictures on the printer that the system's dialog chose.

The dialog may choose a file in place of a printer. What came of it is told, so that nobody takes a file for paper; and
what must not be left on the disk is printed on paper or not at all.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from evenhand.domain.refusals import Trouble
from evenhand.screens.widgets.pages import Pages

POINTS_PER_INCH = 72
DOTS_PER_INCH = 300


@dataclass(frozen=True, slots=True)
class Printed:
    """Where the pages went: to paper, or to the file that was chosen in place of a printer."""

    file: Path | None = None


def print_with_dialog(pdf: bytes, title: str, parent: QWidget) -> Printed | None:
    """Ask for a printer or a file and print; None where the person left the dialog.

    Raises:
        Trouble: the printer cannot be reached, or the file cannot be written.
    """
    printer = a_printer(title)
    if not _asked(printer, title, parent):
        return None
    print_pages(pdf, printer)
    return Printed(_file_of(printer))


def print_on_paper(pdf: bytes, title: str, parent: QWidget, *, otherwise: str) -> bool:
    """Ask for a printer and print, but write no file; False where the person left the dialog.

    `otherwise` says what to do without a printer.

    Raises:
        Trouble: there is no printer, a file was chosen in place of one, or the printer cannot be reached.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise Trouble(f"There is no printer on this computer. {otherwise}")
    printer = a_printer(title)
    if not _asked(printer, title, parent, files=False):
        return False
    if _file_of(printer) is not None:
        raise Trouble(
            "This was not printed: a file was chosen, and it would stay on this computer for others to find."
            f" No file was written. {otherwise}"
        )
    print_pages(pdf, printer)
    return True


def a_printer(title: str) -> QPrinter:
    """A printer set to A4 without margins of its own; the paper has margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DOTS_PER_INCH)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    printer.setDocName(title)
    return printer


def print_pages(pdf: bytes, printer: QPrinter) -> None:
    """Print the pages that were asked for, in their order.

    Raises:
        Trouble: the printer cannot be reached, or the file cannot be written.
    """
    pages = Pages(pdf)
    painter = QPainter()
    if not painter.begin(printer):
        pages.close()
        raise Trouble(_unreached(_file_of(printer)))
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages.sizes)
    for place in range(first - 1, min(last, len(pages.sizes))):
        if place > first - 1:
            printer.newPage()
        size = pages.sizes[place]
        scale = printer.resolution() / POINTS_PER_INCH
        picture = pages.picture(place, DOTS_PER_INCH / POINTS_PER_INCH)
        painter.drawImage(QRectF(0, 0, size.width() * scale, size.height() * scale), picture)
    painter.end()
    pages.close()


def _asked(printer: QPrinter, title: str, parent: QWidget, *, files: bool = True) -> bool:
    """Let the person choose in the system's dialog; False where they left it."""
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(f"Print: {title}")
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, files)
    return bool(dialog.exec())


def _file_of(printer: QPrinter) -> Path | None:
    """The file that takes the place of paper, if one was chosen."""
    name = printer.outputFileName()
    return Path(name) if name else None


def _unreached(file: Path | None) -> str:
    if file is not None:
        return f"{file.name} cannot be written there. Nothing was saved. Choose another folder."
    return "The printer cannot be reached. Nothing was printed. Switch it on, or save the PDF instead."
