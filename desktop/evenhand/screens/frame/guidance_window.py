"""The two guidance notes, clause by clause in our words: what each asks, and how the product keeps it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from evenhand import shelf
from evenhand.domain.guidance.clauses import Clause, KeptBy, read_clauses
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.sizes import GAP, PANE_GAP
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_pane import ListPane
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.pane import Pane

KEPT_WORDS = {
    KeptBy.RULE: "Evenhand keeps this by a rule.",
    KeptBy.LAYOUT: "Evenhand keeps this in view by what it records and shows.",
    KeptBy.ADVICE: "Evenhand explains this; people act on it.",
}


class GuidanceWindow(HouseDialog):
    """Clauses at the left, the chosen one at the right."""

    def __init__(self, clause: str = "", parent: QWidget | None = None) -> None:
        super().__init__("Guidance clauses", parent, width_px=960)
        self.setModal(False)
        self.heading.hide()
        self._clauses = {one.id: one for one in read_clauses(shelf.read_toml("guidance/clauses.toml"))}
        self.list = ListPane("Clauses", "Find a clause", nobody="No clause")
        self.list.set_rows([_row(one) for one in self._clauses.values()])
        self.list.chosen.connect(self.show_clause)
        self._title, self._note = Label("", Role.TITLE, wrap=True), Label("", ink=2, wrap=True)
        self._asks, self._how = Label(wrap=True), Label(wrap=True)
        self._kept = Label(weight=Weight.STRONG, wrap=True)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(PANE_GAP)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self._detail())
        split.setSizes([360, 560])
        self.body.addWidget(split, 1)
        self.add_primary("Close").clicked.connect(self.accept)
        self.show_clause(clause if clause in self._clauses else next(iter(self._clauses)))

    def sizeHint(self) -> QSize:
        """A dozen clauses and one in full."""
        return self.tall_hint(560)

    def show_clause(self, clause_id: object) -> None:
        """Turn to a clause."""
        clause = self._clauses[str(clause_id)]
        self.list.choose(clause.id)
        self._title.setText(f"{clause.id}  {clause.short}")
        self._note.setText(f"{clause.note}. {clause.place}.")
        self._asks.setText(clause.asks)
        self._kept.setText(KEPT_WORDS[clause.kept_by])
        self._how.setText(clause.how)

    def _detail(self) -> Pane:
        pane = Pane(scrolls=True)
        column = QVBoxLayout()
        column.setSpacing(GAP)
        for part in (self._title, self._note, Label("What the note asks", weight=Weight.STRONG), self._asks):
            column.addWidget(part)
        column.addSpacing(GAP)
        for part in (self._kept, self._how):
            column.addWidget(part)
        pane.add(column)
        return pane


def _row(clause: Clause) -> ListRow:
    return ListRow(
        clause.id, clause.short, value=clause.id, group=clause.note, finds=f"{clause.id} {clause.asks}"
    )
