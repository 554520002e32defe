"""Every shortcut on one sheet, by menu."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.theme import Weight
from evenhand.screens.theme.sizes import GAP, PAGE_MARGIN
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.pane import scrolling


@dataclass(frozen=True, slots=True)
class Keys:
    """One line: the keys, what they do, and the part of the sheet it stands in."""

    part: str
    keys: str
    does: str


IN_LISTS = (
    Keys("In lists and forms", "Up, Down", "Go through the rows"),
    Keys("In lists and forms", "Enter", "Open the row"),
    Keys("In lists and forms", "Tab, Shift+Tab", "Next and previous field"),
    Keys("In lists and forms", "Alt+Down", "Sort a table by the column, or open a drop-down"),
    Keys("In lists and forms", "Esc", "In a narrow window, back to the list; empty the find field"),
)


class ShortcutSheet(HouseDialog):
    """The keys of every action, and those that lists and forms have of themselves."""

    def __init__(self, lines: Sequence[Keys], parent: QWidget | None = None) -> None:
        super().__init__("Keyboard", parent, width_px=560)
        column = QVBoxLayout()
        column.setSpacing(GAP)
        everything = [*lines, *IN_LISTS]
        for part in dict.fromkeys(line.part for line in everything):
            column.addWidget(Label(part, weight=Weight.STRONG))
            column.addLayout(_part([line for line in everything if line.part == part]))
            column.addWidget(rule())
        area = scrolling(column)
        self.body.addWidget(area, 1)
        self.add_primary("Close").clicked.connect(self.accept)

    def sizeHint(self) -> QSize:
        """As much of the sheet as a low screen can show."""
        return self.tall_hint(640)


def _part(lines: Sequence[Keys]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(PAGE_MARGIN)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    for place, line in enumerate(lines):
        keys = Label(line.keys, weight=Weight.STRONG, ink=2)
        grid.addWidget(keys, place, 0)
        grid.addWidget(Label(line.does, wrap=True), place, 1)
    grid.setColumnMinimumWidth(0, 150)
    return grid
