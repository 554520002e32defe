"""Duplicates: pairs of people who look alike, each to be made one or left as two by somebody who knows them."""

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from evenhand.domain.members.likeness import Likeness
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.members.merging_pane import MergingPane
from evenhand.screens.theme.sizes import PANE_GAP
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_pane import ListPane
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.pane import row
from evenhand.services.members import read_directory
from evenhand.services.merging import differences, merge, suggestions

TITLE = "Duplicates"
SAYS = "People who look alike by name or contact details. Only you know whether they are one; Undo takes a merge back."
NOBODY = "Nobody looks like anybody else"
COMPARED = "Names, email addresses, telephone numbers and addresses were compared."


class MergingDialog(HouseDialog):
    """The pairs at the left, the two records of one at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(TITLE, parent, width_px=1000)
        self._desk = desk
        self._pairs: dict[Hashable, Likeness] = {}
        self._two: set[Hashable] = set()
        self.list = ListPane("Pairs that look alike", "Find a pair", empty=EmptyState(NOBODY, COMPARED))
        self.pane = MergingPane()
        self.body.addWidget(Label(SAYS, ink=2, wrap=True))
        sides = row(self.list, self.pane, gap=PANE_GAP)
        sides.setStretch(0, 2)
        sides.setStretch(1, 3)
        self.body.addLayout(sides, 1)
        self._merge = self.add_primary("Merge")
        self._apart = self.add_plain("They are two people")
        self.add_leave("Close")
        self._connect()
        self._reload()
        self.list.focus_rows()

    def sizeHint(self) -> QSize:
        """Room for the records of two people."""
        return self.tall_hint(640)

    def merge(self) -> None:
        """Make the two records shown one; what stands in the way is said in place."""
        if self.pair() is None:
            return
        keep, gone = self.pane.kept_and_gone()
        person = self.pane.person()
        try:
            merge(self._desk.partnership, keep.id, gone.id, person)
        except Refusal as refusal:
            self.pane.show_refusal(refusal.says)
            return
        self._desk.noticed.emit(f"{gone.name} is merged into {person.name}. Undo takes it back.")
        self._reload()
        self.list.focus_rows()

    def leave_as_two(self) -> None:
        """Close this pair for now: it comes back when the duplicates are next looked for."""
        pair = self.list.chosen_id()
        if pair is not None:
            self._two.add(pair)
            self._reload()
            self.list.focus_rows()

    def pair(self) -> Likeness | None:
        """The pair that is shown."""
        return self._pairs.get(self.list.chosen_id())

    def _connect(self) -> None:
        self.list.chosen.connect(self._show)
        self.list.opened.connect(self._go_into)
        self.list.filter_changed.connect(self._show)
        self.pane.open_asked.connect(self._open)
        self._merge.clicked.connect(self.merge)
        self._apart.clicked.connect(self.leave_as_two)

    def _reload(self) -> None:
        """Look for pairs anew and show the first."""
        with self._desk.partnership.reading() as session:
            found = {(one.one_id, one.other_id): one for one in suggestions(session)}
            people = read_directory(session)
        self._pairs = {pair: one for pair, one in found.items() if pair not in self._two}
        day = self._desk.day
        self.list.set_rows(
            [
                ListRow(
                    pair,
                    f"{people.called(one.one_id, day)} and {people.called(one.other_id, day)}",
                    _reasons(one),
                )
                for pair, one in self._pairs.items()
            ]
        )
        self.list.choose_first()
        self._show()

    def _show(self, *_: Any) -> None:
        pair = self.pair()
        self._merge.setVisible(pair is not None)
        self._apart.setVisible(pair is not None)
        self.pane.setVisible(bool(self._pairs))
        if pair is None:
            self.pane.show_pair(None)
            return
        with self._desk.partnership.reading() as session:
            self.pane.show_pair(differences(session, pair.one_id, pair.other_id), _reasons(pair))

    def _go_into(self, *_: Any) -> None:
        self.pane.focus_first()

    def _open(self, person_id: int) -> None:
        self.accept()
        self._desk.record_wanted.emit(f"person:{person_id}")


def _reasons(pair: Likeness) -> str:
    says = ", ".join(pair.reasons)
    return says[0].upper() + says[1:]
