"""Choosing whose votes are taken together: a set that is kept, or members ticked one by one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from evenhand.domain.members.blocs import Bloc
from evenhand.domain.members.directory import Seat
from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.sizes import GAP, LABEL_GAP
from evenhand.screens.widgets.button import link
from evenhand.screens.widgets.choice import Choice, Option
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import Pane, row, scrolling
from evenhand.screens.widgets.ticks import TickBox

OWN = "As ticked below"
LEAST_WIDTH = 144


class BlocChoice(Pane):
    """The sets above, the voting members below by capacity; `chosen` whenever other people are ticked."""

    chosen = Signal()

    def __init__(self, seats: Sequence[Seat], blocs: Sequence[Bloc]) -> None:
        super().__init__()
        self.setAccessibleName("Whose votes are taken together")
        self._blocs = {bloc.people: bloc for bloc in reversed(blocs)}
        options = [Option(bloc, f"{bloc.label} ({len(bloc.people)})") for bloc in blocs]
        self.sets = Choice([Option(None, OWN), *options], name="A set of members")
        self.sets.currentIndexChanged.connect(self._take_set)
        self.ticks: dict[int, TickBox] = {}
        self._counted = Label(role=Role.SMALL, ink=2)
        self._clear = link("Untick all", says="Tick nobody")
        self._clear.clicked.connect(self.untick)
        self._lay_out(seats)
        self._count()

    def people(self) -> frozenset[int]:
        """Whoever is ticked."""
        return frozenset(key for key, box in self.ticks.items() if box.isChecked())

    def tick(self, people: frozenset[int]) -> None:
        """Tick just these people."""
        before = self.people()
        for key, box in self.ticks.items():
            box.blockSignals(True)
            box.setChecked(key in people)
            box.blockSignals(False)
        if self.people() != before:
            self._follow_ticks()

    def untick(self) -> None:
        """Tick nobody."""
        self.tick(frozenset())

    def _lay_out(self, seats: Sequence[Seat]) -> None:
        label = Label("Taken together", weight=Weight.STRONG, wrap=True)
        label.setBuddy(self.sets)
        self.add(label)
        self.add(self.sets)
        self.add(scrolling(self._make_ticks(seats)), 1)
        self.set_footer(row(self._counted, None, self._clear))

    def _make_ticks(self, seats: Sequence[Seat]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        before: Any = None
        for seat in seats:
            capacity = seat.membership.capacity
            if capacity is not before:
                column.addSpacing(GAP if before else LABEL_GAP)
                column.addWidget(Label(capacity.label, Role.SMALL, weight=Weight.STRONG, ink=2))
                before = capacity
            box = TickBox(seat.called.replace("&", "&&"))
            box.setAccessibleName(f"{seat.called}, {capacity.label}")
            box.setToolTip(seat.called)
            box.setMinimumWidth(look().px(LEAST_WIDTH))
            box.toggled.connect(self._follow_ticks)
            self.ticks[seat.person.id] = box
            column.addWidget(box)
        return column

    def _take_set(self) -> None:
        bloc = self.sets.value()
        if isinstance(bloc, Bloc):
            self.tick(bloc.people)

    def _follow_ticks(self) -> None:
        """Name the set that is ticked, if it is one that is kept."""
        kept = self.sets.value()
        if not (isinstance(kept, Bloc) and kept.people == self.people()):
            self.sets.blockSignals(True)
            self.sets.set_value(self._blocs.get(self.people()))
            self.sets.blockSignals(False)
        self._count()
        self.chosen.emit()

    def _count(self) -> None:
        self._counted.setText(f"{len(self.people())} of {len(self.ticks)} ticked")
        self._clear.setEnabled(bool(self.people()))
