"""The MP at the top of the room: who, the furthest kind reached, the stance; below, the parts and the choice of MP.

Narrow, only one row stays: the name, the parts, and everything else behind "More".
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from evenhand.domain.guidance.findings import Part
from evenhand.domain.partnership.mp_in_short import MpInShort
from evenhand.domain.words import say_count, say_day
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.parts import RoomPart
from evenhand.screens.mp.words import say_choice, say_seat, say_stance
from evenhand.screens.shared.explaining import explain_clause
from evenhand.screens.theme import Breadth, Role, Weight, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP, PAGE_MARGIN, PANE_ACROSS, PANE_GAP
from evenhand.screens.widgets.button import link, plain
from evenhand.screens.widgets.choice import Choice, Option
from evenhand.screens.widgets.label import ElidedLabel, Label
from evenhand.screens.widgets.mark_label import WORD_GAP, MarkLabel
from evenhand.screens.widgets.pane import Pane, row
from evenhand.screens.widgets.tab_strip import TabStrip

HEADER_DOWN = 6
NONE_YET = "None yet"
STALE = "Look at: last evidenced more than 12 months ago"


class RoomHeader(QWidget):
    """Name and facts over the parts of the room."""

    mp_chosen = Signal(int)
    add_asked = Signal()
    edit_asked = Signal()
    history_asked = Signal()

    def __init__(self, parts: Sequence[RoomPart]) -> None:
        super().__init__()
        self._as_at: AsAt | None = None
        self._mp_id = 0
        self._panel: QWidget | None = None
        self._in_short: MpInShort | None = None
        self._pane = Pane(padded=False)
        self._pane.setContentsMargins(PANE_ACROSS, HEADER_DOWN, PANE_ACROSS, HEADER_DOWN)
        self._pane.setAccessibleName("The MP")
        self._name, self._short_name = ElidedLabel("", Role.TITLE), ElidedLabel("", Role.TITLE)
        self._seat = ElidedLabel(ink=2)
        self._furthest, self._why = Label(weight=Weight.STRONG), link("Why?", says="How far it has come")
        self._stale, self._stance = MarkLabel(Mark.CARE, says=STALE), Label(weight=Weight.STRONG)
        self.strip = TabStrip("Parts of the relationship", [part.title for part in parts])
        self._choice = Choice(name="Which MP")
        self._history, self._edit = plain("History"), plain("Edit…")
        self._add, self._more = plain("Add an MP…", Mark.PLUS), plain("More", Mark.DOWN)
        self._lay_out()
        self._connect()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Show somebody as at the day."""
        self._as_at, self._mp_id = as_at, mp_id
        for label in (self._name, self._short_name):
            label.set_text(as_at.titled(mp_id))
        self._seat.set_text(say_seat(as_at, mp_id))
        self._in_short = short = as_at.in_short(mp_id)
        self._furthest.setText(short.furthest[0].label if short.furthest else NONE_YET)
        stance = say_stance(as_at, mp_id)
        self._stance.setText(stance.says)
        self._stale.setVisible(stance.is_stale)
        self._choice.set_options([Option(one, say_choice(as_at, one)) for one in as_at.mps()])
        self.choose(mp_id)
        self._arrange()

    def choose(self, mp_id: int) -> None:
        """Show who is chosen without telling."""
        blocked = self._choice.blockSignals(True)
        self._choice.set_value(mp_id)
        self._choice.blockSignals(blocked)

    def explain(self) -> None:
        """Open how often each kind was reached, and since when the furthest."""
        if self._in_short is None or self._as_at is None:
            return
        parts = [Part(kind.label, say_count(count, "engagement")) for kind, count in self._in_short.by_kind]
        if self._in_short.furthest:
            kind, since = self._in_short.furthest
            parts.append(Part(f"{kind.label}, first on", say_day(since)))
        self._panel = explain_clause(self._why, "MP6", parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to one row where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        who = QVBoxLayout()
        who.setSpacing(0)
        who.addWidget(self._name)
        who.addWidget(self._seat)
        line = self._pane.header
        line.setSpacing(24)
        line.addLayout(who, 1)
        line.addLayout(_fact("Furthest kind reached", self._furthest, self._why))
        line.addLayout(_fact("Stance", self._stale, self._stance))
        line.addLayout(row(self._history, self._edit))
        below = row(self._short_name, self.strip, self._choice, self._add, self._more)
        below.setStretch(0, 1)
        below.setStretch(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PANE_GAP, PAGE_MARGIN, 0)
        column.setSpacing(GAP)
        column.addWidget(self._pane)
        column.addLayout(below)

    def _connect(self) -> None:
        self._why.clicked.connect(self.explain)
        self._choice.activated.connect(self._tell)
        self._add.clicked.connect(self.add_asked)
        self._edit.clicked.connect(self.edit_asked)
        self._history.clicked.connect(self.history_asked)
        self._more.clicked.connect(self._open_more)

    def _arrange(self) -> None:
        narrow = look().breadth(self.window().width()) is Breadth.NARROW
        several = self._as_at is not None and len(self._as_at.mps()) > 1
        self._pane.setVisible(not narrow)
        self._short_name.setVisible(narrow)
        self._more.setVisible(narrow)
        self._choice.setVisible(several and not narrow)
        self._add.setVisible(not narrow)

    def _open_more(self) -> None:
        menu = QMenu(self)
        for mp_id in self._as_at.mps() if self._as_at is not None else ():
            action = menu.addAction(self._say_menu(mp_id))
            action.setCheckable(True)
            action.setChecked(mp_id == self._mp_id)
            action.setData(mp_id)
        menu.addSeparator()
        menu.addAction("Add an MP…").triggered.connect(self.add_asked)
        menu.addAction("Edit…").triggered.connect(self.edit_asked)
        menu.addAction("History").triggered.connect(self.history_asked)
        menu.triggered.connect(self._choose_action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _choose_action(self, action: QAction) -> None:
        if action.data() is not None:
            self.mp_chosen.emit(int(action.data()))

    def _say_menu(self, mp_id: int) -> str:
        return say_choice(self._as_at, mp_id).replace("&", "&&") if self._as_at is not None else ""

    def _tell(self) -> None:
        self.mp_chosen.emit(self._choice.value())


def _fact(name: str, *parts: QWidget) -> QVBoxLayout:
    """A small name over what is said of it."""
    line = QHBoxLayout()
    line.setSpacing(WORD_GAP)
    for part in parts:
        line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
    line.addStretch(1)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(Label(name, ink=2))
    column.addLayout(line)
    return column
