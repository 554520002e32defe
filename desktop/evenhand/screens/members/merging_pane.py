"""Two records of perhaps one person, side by side: which is kept, and field by field what is kept where they differ."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from evenhand.domain.members.duplicates import LABELS, Comparison, both_notes, proposed
from evenhand.domain.members.facts import Person
from evenhand.domain.words import say_count, say_list
from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.sizes import LABEL_GAP, PANE_GAP
from evenhand.screens.widgets.button import link
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.screens.widgets.pane import Pane
from evenhand.screens.widgets.ticks import RadioButton

LEAST_WIDTH = 132
KEPT = "Record that is kept"
ALIKE = "Both records say the same about the person."
MOST_TOLD = 2
SETTLE = "Settle this first, then merge. "


class FieldChoice:
    """One thing that the records say differently, with a button for each value; exactly one is chosen."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.group = QButtonGroup()
        self._values: list[Any] = []

    def offer(self, value: Any, words: str) -> RadioButton:
        """A button for a value."""
        button = RadioButton(words.replace("&", "&&"))
        button.setAccessibleName(f"{self.label}: {words}")
        button.setToolTip(words)
        button.setMinimumWidth(look().px(LEAST_WIDTH))
        self.group.addButton(button, len(self._values))
        self._values.append(value)
        return button

    def value(self) -> Any:
        """The value chosen."""
        return self._values[self.group.checkedId()]

    def choose(self, value: Any) -> None:
        """Choose a value, or the first where it is not offered."""
        place = self._values.index(value) if value in self._values else 0
        self.group.button(place).setChecked(True)


class MergingPane(Pane):
    """The comparison of one pair; `open_asked` carries the key of the person whose record is to be opened."""

    open_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__(scrolls=True)
        self.setAccessibleName("The two records")
        self._comparison: Comparison | None = None
        self._kept = FieldChoice(KEPT)
        self._choices: dict[str, FieldChoice] = {}
        self._why = Label(role=Role.LEAD, wrap=True)
        self._notice = NoticeLine()
        self._moves = Label(wrap=True)
        self._sheet: QWidget | None = None
        self.header.addWidget(self._notice, 1)
        self.add(self._why)
        self.add(self._moves)

    def show_pair(self, comparison: Comparison | None, reasons: str = "") -> None:
        """Show two records, or nothing."""
        self._comparison = comparison
        self._clear()
        self._why.setText(reasons)
        self._moves.setText("")
        self._notice.show_notice("")
        if comparison is not None:
            self._sheet = self._make_sheet(comparison)
            self.body.addWidget(self._sheet)
            self._follow_kept()
            self._notice.show_notice(_to_settle(comparison.stands_in_way))

    def kept_and_gone(self) -> tuple[Person, Person]:
        """The record that is kept and the one that goes, as they stand."""
        if self._comparison is None:
            raise RuntimeError("No pair is shown.")
        pair = (self._comparison.keep, self._comparison.gone)
        return pair if self._kept.value() == pair[0].id else (pair[1], pair[0])

    def person(self) -> Person:
        """The person as they are to be kept."""
        keep, _ = self.kept_and_gone()
        return replace(keep, **{name: choice.value() for name, choice in self._choices.items()})

    def choose_kept(self, person_id: int) -> None:
        """Keep this record."""
        self._kept.choose(person_id)

    def choose(self, name: str, value: Any) -> None:
        """Keep this value of a field."""
        self._choices[name].choose(value)

    def show_refusal(self, says: str) -> None:
        """Say why nothing was merged."""
        self._notice.show_notice(says)

    def moves(self) -> str:
        """The sentence on what moves over."""
        return self._moves.text()

    def notice(self) -> str:
        """What is to be settled first, or why nothing was merged."""
        return self._notice.says()

    def focus_first(self) -> None:
        """Go to the choice of the record that is kept."""
        button = self._kept.group.checkedButton()
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_sheet(self, comparison: Comparison) -> QWidget:
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(PANE_GAP)
        grid.setVerticalSpacing(LABEL_GAP)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._put_kept(grid, comparison)
        for name in comparison.differing:
            self._choices[name] = self._put_field(grid, name, comparison)
        if not comparison.differing:
            grid.addWidget(Label(ALIKE, ink=2, wrap=True), grid.rowCount(), 0, 1, 2)
        return sheet

    def _put_kept(self, grid: QGridLayout, comparison: Comparison) -> None:
        self._kept = FieldChoice(KEPT)
        row = _put_heading(grid, KEPT)
        sides = ((comparison.keep, comparison.held_by_keep), (comparison.gone, comparison.moves))
        for column, (person, rests) in enumerate(sides):
            grid.addWidget(self._kept.offer(person.id, person.name), row, column)
            says = say_list(list(rests)).capitalize() if rests else "Nothing rests on it"
            told = Label(f"{says}.", Role.SMALL, ink=2, wrap=True)
            told.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(told, row + 1, column)
            opens = link("Open it", says=f"Open the record of {person.name}")
            opens.setProperty("person", person.id)
            opens.clicked.connect(self._ask_open)
            grid.addWidget(opens, row + 2, column, Qt.AlignmentFlag.AlignLeft)
        self._kept.choose(comparison.keep.id)
        self._kept.group.idToggled.connect(self._follow_kept)

    def _put_field(self, grid: QGridLayout, name: str, comparison: Comparison) -> FieldChoice:
        choice = FieldChoice(LABELS[name])
        row = _put_heading(grid, choice.label)
        for column, person in enumerate((comparison.keep, comparison.gone)):
            value = getattr(person, name)
            grid.addWidget(choice.offer(value, _said(value)), row, column)
        if name == "note" and comparison.keep.note and comparison.gone.note:
            both = both_notes(comparison.keep.note, comparison.gone.note)
            grid.addWidget(choice.offer(both, "Both notes"), row + 1, 0)
        return choice

    def _follow_kept(self) -> None:
        """Begin from what is kept of the record chosen, and say what moves over to it."""
        comparison = self._comparison
        if comparison is None:
            return
        keep, gone = self.kept_and_gone()
        for name, choice in self._choices.items():
            choice.choose(getattr(proposed(keep, gone), name))
        rests = comparison.moves if gone is comparison.gone else comparison.held_by_keep
        what = say_list(list(rests)) or "nothing but what is chosen here"
        self._moves.setText(f"Moves over to {keep.name}: {what}. What both records say alike counts once.")

    def _ask_open(self) -> None:
        self.open_asked.emit(self.sender().property("person"))

    def _clear(self) -> None:
        self._choices = {}
        if self._sheet is not None:
            self.body.removeWidget(self._sheet)
            self._sheet.hide()
            self._sheet.deleteLater()
            self._sheet = None


def _put_heading(grid: QGridLayout, words: str) -> int:
    """A heading over both columns; gives the row below it."""
    row = grid.rowCount()
    grid.addWidget(Label(words, Role.SMALL, weight=Weight.STRONG, ink=2, wrap=True), row, 0, 1, 2)
    return row + 1


def _to_settle(open_ones: Sequence[str]) -> str:
    """What stands in the way, so much of it as leaves room for the records; nothing where nothing does."""
    if not open_ones:
        return ""
    further = len(open_ones) - MOST_TOLD
    more = f" {say_count(further, 'more thing').capitalize()} to settle." if further > 0 else ""
    return f"{SETTLE}{' '.join(open_ones[:MOST_TOLD])}{more}"


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    lines = (" ".join(line.split()) for line in str(value).splitlines())
    return ", ".join(line for line in lines if line) or "Nothing"
