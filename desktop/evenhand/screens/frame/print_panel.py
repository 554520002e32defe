"""What is asked before the system's print dialog: which pages, and how they stand on the sheets.

How the sheets are printed is remembered for the next paper; which pages is not.
"""

from typing import Protocol

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_count
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.frame.print_sheets import Sides, pages_named, sheets_needed
from evenhand.screens.theme import Weight
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import RadioField
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import scrolling
from evenhand.screens.widgets.written_fields import TextField

HEIGHT = 480
NO_PRINTER = "No printer is set up; a file can be saved."
ALL, READ, NAMED = "all", "read", "named"
HINTS = {
    Sides.ONE: "",
    Sides.BOTH: "The printer turns the sheets over their long edge.",
    Sides.BOOKLET: "Pages are half as large. The printer turns the sheets over their short edge; fold them once.",
}


class KeepsPrinting(Protocol):
    """Where it is kept how sheets are printed."""

    def print_sides(self) -> str:
        """How they were printed last, or "" before the first time."""
        ...

    def set_print_sides(self, sides: str) -> None:
        """Remember how they are printed."""
        ...


class PrintMemory:
    """How sheets were printed last, over all windows of the program; kept in its settings once it has some."""

    def __init__(self) -> None:
        self._settings: KeepsPrinting | None = None
        self._sides = Sides.ONE

    def keep_in(self, settings: KeepsPrinting) -> None:
        """Take what the settings remember, and have them remember from now on."""
        self._settings = settings
        kept = settings.print_sides()
        self._sides = Sides(kept) if kept in set(Sides) else Sides.ONE

    @property
    def sides(self) -> Sides:
        """How sheets were printed last."""
        return self._sides

    def remember(self, sides: Sides) -> None:
        """Print like this the next time."""
        self._sides = sides
        if self._settings is not None:
            self._settings.set_print_sides(sides.value)


memory = PrintMemory()


class PrintPanel(HouseDialog):
    """The choices for one paper; `reading` is the page that is read, from 0, where there is one.

    `has_printer` is whether the computer has one; without, the pages can be saved as a file.
    """

    def __init__(
        self, title: str, count: int, parent: QWidget, *, reading: int | None = None, has_printer: bool = True
    ) -> None:
        super().__init__(f"Print: {title}", parent)
        self._count, self._reading = count, reading
        which = [Option(ALL, f"All {count} pages" if count > 1 else "The one page")]
        if reading is not None and count > 1:
            which.append(Option(READ, f"Page {reading + 1}, which is being read"))
        if count > 1:
            which.append(Option(NAMED, "These pages"))
        self.which = RadioField("which", "Pages", which, stacked=True)
        self.which.set_value(ALL)
        self.named = TextField("pages", "These pages", prompt="1-3, 5", width_px=176)
        self.sides = RadioField("sides", "Sheets", options_of(Sides), stacked=True)
        self.sides.set_value(memory.sides)
        self._sum = Label(wrap=True)
        self.no_printer = Label(NO_PRINTER, wrap=True)
        self._lay_out()
        self.named.setVisible(count > 1)
        self.no_printer.setVisible(not has_printer)
        self.which.changed.connect(self._note)
        self.sides.changed.connect(self._note)
        self.named.changed.connect(self._name_pages)
        self._note()

    def pages(self) -> tuple[int, ...]:
        """The pages chosen, from 0.

        Raises:
            Refusal: those that were typed cannot be read.
        """
        if self.which.value() == NAMED:
            return pages_named(self.named.value(), self._count)
        return (
            (self._reading,)
            if self.which.value() == READ and self._reading is not None
            else (*range(self._count),)
        )

    def sizeHint(self) -> QSize:
        """Room for the choices, within the screen; what does not fit is scrolled to."""
        return self.tall_hint(HEIGHT)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(GAP)
        for part in (
            Label("Pages", weight=Weight.STRONG),
            self.which,
            self.named,
            Label("Sheets", weight=Weight.STRONG),
            self.sides,
            self._sum,
            self.no_printer,
        ):
            column.addWidget(part)
        self.body.addWidget(scrolling(column), 1)
        self.add_primary("Choose the printer…").clicked.connect(self._take)
        self.add_leave("Cancel")

    def _name_pages(self) -> None:
        self.which.set_value(NAMED)
        self._note()

    def _note(self) -> None:
        sides = self.sides.value()
        self.sides.set_hint(HINTS[sides])
        self.named.show_error("")
        try:
            pages = len(self.pages())
        except Refusal:
            self._sum.setText("")
        else:
            needed = say_count(sheets_needed(pages, sides), "sheet")
            self._sum.setText(f"{say_count(pages, 'page').capitalize()} on {needed} of A4.")

    def _take(self) -> None:
        try:
            self.pages()
        except Refusal as refusal:
            self.named.show_error(refusal.says)
            self.named.focus()
            announce(self, refusal.says)
            return
        memory.remember(self.sides.value())
        self.accept()
