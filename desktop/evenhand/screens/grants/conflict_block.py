"""One conflict of interest on its page: how it stands, the path drawn and said, what is known of it, and its button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evenhand.domain.grants.conflict_paths import ConflictPath
from evenhand.domain.grants.record_facts import GrantConflict
from evenhand.domain.grants.vocabulary import ConflictState
from evenhand.screens.grants.conflict_drawing import ConflictDrawing
from evenhand.screens.grants.conflict_words import (
    ASKS,
    STATUS,
    nodes_of_path,
    say_effect,
    say_path,
    say_settled,
)
from evenhand.screens.shared.explaining import explain_clause
from evenhand.screens.theme import Weight
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import Button, plain
from evenhand.screens.widgets.chips import ClauseChip
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.mark_label import Status, StatusWord
from evenhand.screens.widgets.pane import row
from evenhand.services.grants.conflict_book import WrittenDown

CLAUSE = "PP2"


class ConflictBlock(QWidget):
    """A path that waits for an answer, or what was answered; `asked` that it is to be answered, or anew."""

    asked = Signal(object, object)

    def __init__(
        self,
        path: ConflictPath | None,
        conflict: GrantConflict | None = None,
        written: tuple[WrittenDown, ...] = (),
        *,
        is_open: bool = True,
    ) -> None:
        super().__init__()
        self.path, self.conflict, self._is_open = path, conflict, is_open
        status = STATUS[conflict.state] if conflict is not None else ASKS
        says = self.says()
        self.setAccessibleName(f"{status.word}: {says}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, GAP, 0)
        column.setSpacing(6)
        column.addLayout(self._make_head(status))
        if path is not None:
            drawing = ConflictDrawing()
            drawing.show_path(nodes_of_path(path), f"Drawn: {says}")
            column.addWidget(drawing)
        column.addWidget(Label(says, weight=Weight.STRONG, wrap=True))
        for line in self._lines(written):
            column.addWidget(Label(line, ink=2, wrap=True))
        column.addWidget(rule())

    def says(self) -> str:
        """The path in words, with everybody named."""
        if self.conflict is not None:
            return self.conflict.path_in_full or self.conflict.path
        return self.path.in_full if self.path is not None else ""

    def _make_head(self, status: Status) -> QHBoxLayout:
        self.button: Button = plain("Answer…" if self.conflict is None else "Answer anew…")
        self.button.setAccessibleDescription(self.says())
        self.button.clicked.connect(self._tell)
        self.chip = ClauseChip(CLAUSE)
        self.chip.opened.connect(self._explain)
        return row(StatusWord(status), None, self.button, self.chip)

    def _lines(self, written: tuple[WrittenDown, ...]) -> list[str]:
        """What is known of it, and what follows."""
        if self.conflict is None:
            return [say_path(self.path)] if self.path is not None else []
        lines = [say_settled(self.conflict)]
        if self.conflict.state is not ConflictState.SET_ASIDE:
            lines.append(say_effect(self.conflict, written, is_open=self._is_open))
        return lines

    def _tell(self) -> None:
        self.asked.emit(self.path, self.conflict)

    def _explain(self) -> None:
        explain_clause(self.chip, CLAUSE)
