"""Printing a paper: the pages of a PDF as pictures on the printer that the system's dialog chose."""

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from evenhand.domain.refusals import Trouble
from evenhand.screens.widgets.pages import Pages

POINTS_PER_INCH = 72
DOTS_PER_INCH = 300


def print_with_dialog(pdf: bytes, title: str, parent: QWidget) -> bool:
    """Ask for a printer and print; False where the person left the dialog.

    Raises:
        Trouble: the printer cannot be reached.
    """
    printer = a_printer(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(f"Print: {title}")
    if not dialog.exec():
        return False
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
        Trouble: the printer cannot be reached.
    """
    pages = Pages(pdf)
    painter = QPainter()
    if not painter.begin(printer):
        pages.close()
        raise Trouble(
            "The printer cannot be reached. Nothing was printed. Switch it on, or save the PDF instead."
        )
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
