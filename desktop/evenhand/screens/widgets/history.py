"""The history of a record: what was changed, by whom, when, from what to what."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.sizes import GAP, LABEL_GAP
from evenhand.screens.widgets.button import link
from evenhand.screens.widgets.emptying import empty
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.pane import scrolling


@dataclass(frozen=True, slots=True)
class Alteration:
    """One value that was changed, in words; "" before means that there was none."""

    name: str
    before: str
    after: str

    def says(self) -> str:
        """The change in a line."""
        if not self.before:
            return f"{self.name}: {self.after}"
        return f"{self.name}: {self.before} → {self.after or 'taken away'}"


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One change as the journal keeps it: its title, who and when in words, and what was altered."""

    title: str
    who: str
    when: str
    alterations: tuple[Alteration, ...] = ()


class HistoryPanel(QWidget):
    """Entries, newest first as they are given; `earlier_asked` when there are more."""

    earlier_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("History")
        self._body = QVBoxLayout()
        self._body.setSpacing(GAP)
        self._body.setContentsMargins(0, 0, GAP, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._area = scrolling(self._body)
        column.addWidget(self._area, 1)
        self._earlier = link("Show earlier changes")
        self._earlier.clicked.connect(self.earlier_asked)
        self._earlier.hide()
        column.addWidget(self._earlier, 0, Qt.AlignmentFlag.AlignLeft)

    def show_entries(self, entries: Sequence[HistoryEntry], *, more: bool = False) -> None:
        """Show these entries in place of others."""
        empty(self._body)
        if not entries:
            self._body.addWidget(Label("Nothing was changed since this was entered.", ink=2, wrap=True))
        for entry in entries:
            self._body.addWidget(_entry(entry))
        self._earlier.setVisible(more)


def _entry(entry: HistoryEntry) -> QWidget:
    block = QWidget()
    block.setAccessibleName(f"{entry.title}, {entry.when}, {entry.who}")
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(LABEL_GAP)
    column.addWidget(Label(entry.title, weight=Weight.STRONG, wrap=True))
    column.addWidget(Label(f"{entry.when}  ·  {entry.who}", Role.SMALL, ink=2, wrap=True))
    for alteration in entry.alterations:
        column.addWidget(Label(alteration.says(), wrap=True))
    column.addWidget(rule())
    return block
