"""The smaller parts of an item: what was decided under it already, whether it was taken, and its actions."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evenhand.domain.meetings.clock import say_time
from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.meetings.vocabulary import Treatment
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP, LABEL_GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.mark_label import WORD_GAP, MarkLabel
from evenhand.services.meeting_reading import Sitting


class DecidedRow(QWidget):
    """One recorded decision: what was decided, how, and the ways to correct it and to take it away."""

    edit_asked = Signal(int)
    drop_asked = Signal(int)

    def __init__(self, decided: ListRow, *, may: bool) -> None:
        super().__init__()
        self._key = decided.id
        self.setAccessibleName(decided.says())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(WORD_GAP)
        mark = MarkLabel(decided.mark or Mark.PAST, says=decided.mark_says)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(decided.title, wrap=True))
        words.addWidget(Label(decided.second, Role.SMALL, ink=2, wrap=True))
        line.addLayout(words, 1)
        self.edit = plain("Edit", says=f"Correct decision {decided.title}")
        self.edit.setVisible(may)
        self.edit.clicked.connect(self._tell)
        line.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        self.away = plain("Take away…", says=f"Entered by mistake: take away decision {decided.title}")
        self.away.setVisible(may)
        self.away.clicked.connect(self._tell_away)
        line.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)

    def _tell(self) -> None:
        if isinstance(self._key, int):
            self.edit_asked.emit(self._key)

    def _tell_away(self) -> None:
        if isinstance(self._key, int):
            self.drop_asked.emit(self._key)


class DecidedList(QWidget):
    """Everything decided under an item so far; hidden while that is nothing."""

    edit_asked = Signal(int)
    drop_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Decided under this item")
        self._shown: tuple[object, ...] = ()
        self.rows: list[DecidedRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(Label("Decided under this item", weight=Weight.STRONG))
        self._end = rule()
        self._column.addWidget(self._end)

    def show_rows(self, rows: Sequence[ListRow], *, may: bool) -> None:
        """Show the decisions."""
        self.setVisible(bool(rows))
        if self._shown == (*rows, may):
            return
        self._shown = (*rows, may)
        for old in self.rows:
            self._column.removeWidget(old)
            old.deleteLater()
        self.rows = [DecidedRow(one, may=may) for one in rows]
        for place, new in enumerate(self.rows, start=1):
            new.edit_asked.connect(self.edit_asked)
            new.drop_asked.connect(self.drop_asked)
            self._column.insertWidget(place, new)


class TakeRow(QWidget):
    """That an item is not being taken yet, and the ways to take it up or pass it by."""

    def __init__(self) -> None:
        super().__init__()
        self.says = Label("", ink=2, wrap=True)
        self.take = plain("Take this item")
        self.pass_by = plain("Not reached")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(self.says, 1)
        line.addWidget(self.take)
        line.addWidget(self.pass_by)

    def show_item(self, sitting: Sitting, item: AgendaItem, *, may: bool, current: bool) -> None:
        """Say how an item stands; hidden where there is nothing to say."""
        goes_on = sitting.opened_at is not None and sitting.closed_at is None
        says = {
            Treatment.OPEN: "This item is not taken yet.",
            Treatment.NOT_REACHED: "This item was not reached.",
            Treatment.TAKEN: f"Taken {say_time(item.taken_at)}." if item.taken_at and not current else "",
        }[item.treatment]
        again = item.treatment is Treatment.TAKEN
        self.take.setText("Take this item again" if again else "Take this item")
        may_pass = may and item.treatment is Treatment.OPEN and sitting.opened_at is not None
        self._show_state(says, may_take=may and goes_on and not current, may_pass=may_pass)

    def _show_state(self, says: str, *, may_take: bool, may_pass: bool) -> None:
        self.says.setText(says)
        self.take.setVisible(may_take)
        self.pass_by.setVisible(may_pass)
        self.setVisible(bool(says) or may_take or may_pass)


class ActionsRow(QWidget):
    """What is to be done, as agreed under the item, and the way to add to it."""

    def __init__(self) -> None:
        super().__init__()
        self._says = Label("", wrap=True)
        self._says.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.add = plain("Add action…")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, LABEL_GAP, 0, 0)
        line.setSpacing(GAP + LABEL_GAP)
        line.addWidget(Label("Actions", weight=Weight.STRONG))
        line.addWidget(self._says, 1)
        line.addWidget(self.add)

    def show_actions(self, lines: Sequence[str], *, may: bool) -> None:
        """Show the actions, one to a line."""
        self._says.setText("\n".join(lines) or "None yet.")
        self._says.set_ink(1 if lines else 2)
        self.add.setVisible(may)

    def says(self) -> str:
        """The actions shown."""
        return self._says.text()
