"""Printing a paper: the pages that were chosen, on the printer that the system's dialog chose.

The dialog may choose a file in place of a printer. What came of it is told, so that nobody takes a file for paper; and
what must not be left on the disk is printed on paper or not at all.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from evenhand.domain.refusals import Trouble
from evenhand.screens.frame.print_panel import PrintPanel
from evenhand.screens.frame.print_run import DOTS_PER_INCH, PrintRun
from evenhand.screens.frame.print_sheets import Side, Sides, imposed
from evenhand.screens.widgets.pages import Pages

DUPLEX = {
    Sides.ONE: QPrinter.DuplexMode.DuplexNone,
    Sides.BOTH: QPrinter.DuplexMode.DuplexLongSide,
    Sides.BOOKLET: QPrinter.DuplexMode.DuplexShortSide,
}


@dataclass(frozen=True, slots=True)
class Printed:
    """Where the pages went: to paper, or to the file that was chosen in place of a printer; and whether all of them."""

    file: Path | None = None
    whole: bool = True

    def says(self, title: str) -> str:
        """What came of it, in a sentence for the status line."""
        if self.file is not None:
            return f"Saved as PDF, not printed: {self.file}"
        return f"Printed: {title}" if self.whole else f"Printed: some pages of {title}"


def print_with_dialog(
    pdf: bytes, title: str, parent: QWidget, *, reading: int | None = None
) -> Printed | None:
    """Ask which pages and how, then for a printer or a file, and print; None where the person left that, or stopped it.

    `reading` is the page that is being read, from 0, where there is one.

    Raises:
        Trouble: the printer cannot be reached, or the file cannot be written.
    """
    pages = Pages(pdf)
    try:
        has_printer = bool(QPrinterInfo.availablePrinterNames())
        panel = PrintPanel(title, len(pages.sizes), parent, reading=reading, has_printer=has_printer)
        if not panel.exec():
            return None
        sides = panel.sides.value()
        printer = a_printer(title, sides)
        if not _asked(printer, title, parent):
            return None
        chosen = panel.pages()
        printed = PrintRun(pages, imposed(chosen, sides), printer, title, parent).run()
        return Printed(_file_of(printer), len(chosen) == len(pages.sizes)) if printed else None
    finally:
        pages.close()


def print_on_paper(pdf: bytes, title: str, parent: QWidget, *, otherwise: str) -> bool:
    """Ask for a printer and print, but write no file; False where the person left the dialog, or stopped it.

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
    pages = Pages(pdf)
    try:
        sides = [Side((page,)) for page in range(len(pages.sizes))]
        return PrintRun(pages, sides, printer, title, parent).run()
    finally:
        pages.close()


def a_printer(title: str, sides: Sides = Sides.ONE) -> QPrinter:
    """A printer set to A4 without margins of its own, as the paper has margins, and to the sides of the sheets."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DOTS_PER_INCH)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    if sides is Sides.BOOKLET:
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setDuplex(DUPLEX[sides])
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    printer.setDocName(title)
    return printer


def _asked(printer: QPrinter, title: str, parent: QWidget, *, files: bool = True) -> bool:
    """Let the person choose in the system's dialog; False where they left it. Which pages was chosen before."""
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(f"Print: {title}")
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, files)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
    return bool(dialog.exec())


def _file_of(printer: QPrinter) -> Path | None:
    """The file that takes the place of paper, if one was chosen."""
    name = printer.outputFileName()
    return Path(name) if name else None
