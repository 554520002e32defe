"""What could go on an agenda: each with its reason, put on it with Enter or one press."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.screens.theme import Role, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_pane import RowsView
from evenhand.screens.widgets.list_rows import ListRow, RowsModel
from evenhand.screens.widgets.pane import row
from evenhand.services.agenda_candidates import Candidate

WIDTH_PX = 320
NAME = "Could go on it"


class CandidatesPane(QWidget):
    """The candidates; `wanted` tells the place of the one that is to go on the agenda."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.candidates: tuple[Candidate, ...] = ()
        self._model = RowsModel()
        self._model.setParent(self)
        self.rows = RowsView(NAME)
        self.rows.setModel(self._model)
        put = plain("Put on the agenda")
        put.clicked.connect(self._tell)
        self.rows.opened.connect(self._tell)
        self.rows.doubleClicked.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(Label(NAME, Role.LEAD))
        column.addWidget(self.rows, 1)
        column.addLayout(row(put, None))
        self._fit()

    def show_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Show other candidates, the first one current."""
        self.candidates = tuple(candidates)
        self._model.set_rows([_row(place, one) for place, one in enumerate(self.candidates)])
        self.rows.setCurrentIndex(self._model.index(0))

    def changeEvent(self, event: QEvent) -> None:
        """Measure the rows anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self.rows.doItemsLayout()
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        self.setFixedWidth(look().px(WIDTH_PX))

    def _tell(self) -> None:
        chosen = self._model.row_at(self.rows.currentIndex().row())
        if chosen is not None:
            self.wanted.emit(int(str(chosen.id)))


def _row(place: int, one: Candidate) -> ListRow:
    return ListRow(place, one.title, one.why, mark=Mark.PLUS, mark_says="can be put on the agenda")
