"""A finding about a public item as a card: its number, how it stands, its clause, why, and what could stand instead."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from evenhand.screens.shared.explaining import explain_clause
from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.sizes import FOCUS_PX, GAP, LABEL_GAP, PANE_DOWN, PANE_RADIUS
from evenhand.screens.widgets.button import link, plain, primary
from evenhand.screens.widgets.chips import ClauseChip
from evenhand.screens.widgets.drawn import DrawnButton
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import Status, StatusWord
from evenhand.screens.widgets.pane import row

AT_MOST = 2


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What a card says; `place` is that of the finding in the words, -1 for what is about the item as a whole."""

    status: Status
    title: str
    why: str
    clauses: tuple[str, ...] = ()
    wording: str = ""
    words: str = ""
    place: int = -1

    def says(self, number: int, of: int) -> str:
        """The card as it is read out."""
        about = f"“{self.words}”" if self.words else ""
        clause = f"clause {self.clauses[0]}" if self.clauses else ""
        parts = (f"Finding {number} of {of}", self.status.word, clause, self.title, about, self.why)
        return ", ".join(filter(None, parts))


class FindingCard(QFrame):
    """A card; the current one has the ink edge and offers what can be done about it."""

    chosen = Signal(int)
    entered = Signal(int)
    wording_taken = Signal(int)
    own_asked = Signal(int)

    def __init__(self, number: int, of: int, facts: CardFacts) -> None:
        super().__init__()
        self.facts = facts
        self._number, self._is_current = Label("", Role.LEAD), False
        self.number_as(number, of, facts)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(PANE_DOWN, 10, PANE_DOWN, 10)
        column.setSpacing(LABEL_GAP)
        column.addLayout(self._make_top())
        column.addWidget(Label(facts.title, weight=Weight.STRONG, wrap=True))
        column.addWidget(Label(facts.why, ink=2, wrap=True))
        self._deeds = self._make_deeds()
        column.addWidget(self._deeds)
        self._deeds.hide()

    def number_as(self, number: int, of: int, facts: CardFacts) -> None:
        """Give the card another number; it says the same of words that stand elsewhere now."""
        self.number, self.facts = number, facts
        self._number.setText(str(number))
        self.setAccessibleName(facts.says(number, of))

    def stops(self) -> list[QWidget]:
        """The card and what can be pressed in it, in the order in which Tab comes to them."""
        return [self, *self.findChildren(DrawnButton)]

    def set_current(self, current: bool) -> None:
        """Offer what can be done, or stand back."""
        self._is_current = current
        self._deeds.setVisible(current and self.facts.place >= 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw paper and edge; the edge of the current one is ink."""
        tokens = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = FOCUS_PX if self._is_current else tokens.edge_px
        painter.setPen(QPen(tokens.ink if self._is_current else tokens.line, wide))
        painter.setBrush(tokens.surface)
        box = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.drawRoundedRect(box, PANE_RADIUS, PANE_RADIUS)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Become the current one when one comes to it by the keyboard."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.chosen.emit(self.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the words."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.number)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press makes it the current one."""
        self.chosen.emit(self.number)

    def _make_top(self) -> QHBoxLayout:
        line = row(self._number, StatusWord(self.facts.status), None)
        for clause in self.facts.clauses[:AT_MOST]:
            chip = ClauseChip(clause)
            chip.clicked.connect(self._explain)
            line.addWidget(chip)
        return line

    def _make_deeds(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, LABEL_GAP, 0, 0)
        column.setSpacing(GAP)
        take, own, why = primary("Use this wording"), plain("Write my own"), link("Why?")
        for button, deed in ((take, self._take), (own, self._own), (why, self._explain)):
            button.clicked.connect(deed)
        if self.facts.wording:
            column.addWidget(_Wording(self.facts.wording))
            column.addLayout(row(take, own, why, None))
        else:
            column.addLayout(row(own, why, None))
        return holder

    def _take(self) -> None:
        self.wording_taken.emit(self.number)

    def _own(self) -> None:
        self.own_asked.emit(self.number)

    def _explain(self) -> None:
        control = self.sender()
        if not isinstance(control, QWidget):
            return
        clause = control.clause if isinstance(control, ClauseChip) else next(iter(self.facts.clauses), "")
        if clause:
            self._panel = explain_clause(control, clause)


class _Wording(QFrame):
    """The neutral wording on its ground."""

    def __init__(self, wording: str) -> None:
        super().__init__()
        self.setProperty("ground", "sunk")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(0)
        column.addWidget(Label("Neutral wording", Role.SMALL, weight=Weight.STRONG, ink=2))
        column.addWidget(Label(wording, wrap=True))
