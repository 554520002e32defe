"""Who it is at the top of the room: name and seat, stage, stance, the next gentle step, and writing; below, the parts.

Narrow, only one row stays: the name with its menu, and the parts or the tools of the part that is shown.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from evenhand.domain.guidance.findings import Part
from evenhand.domain.mp.stage import Stage
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.parts import LETTERS, RoomPart
from evenhand.screens.mp.who_button import WRITE, WRITE_TO_MP, Fact, WhoButton
from evenhand.screens.mp.words import say_seat, say_seat_in_full
from evenhand.screens.shared.explaining import explain_clause
from evenhand.screens.theme import Breadth, Role, Weight, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP, PAGE_MARGIN, PANE_ACROSS, PANE_GAP
from evenhand.screens.widgets.button import link, primary
from evenhand.screens.widgets.label import ElidedLabel, Label
from evenhand.screens.widgets.mark_label import WORD_GAP, MarkLabel
from evenhand.screens.widgets.pane import Pane, row
from evenhand.screens.widgets.tab_strip import TabStrip

HEADER_DOWN = 5
FACT_GAP, SHORT = 32, 24


class RoomHeader(QWidget):
    """Name and facts over the parts of the room."""

    mp_chosen = Signal(int)
    add_asked = Signal()
    contact_asked = Signal()
    edit_asked = Signal()
    history_asked = Signal()
    write_asked = Signal()
    stance_asked = Signal()
    paper_wanted = Signal(str)

    def __init__(self, parts: Sequence[RoomPart]) -> None:
        super().__init__()
        self._as_at: AsAt | None = None
        self._mp_id = 0
        self._panel: QWidget | None = None
        self._writes = any(part.key == LETTERS for part in parts)
        self._tools: QWidget | None = None
        self._pane = Pane(padded=False)
        self._pane.setContentsMargins(PANE_ACROSS, HEADER_DOWN, PANE_ACROSS, HEADER_DOWN)
        self._pane.setAccessibleName("Who it is")
        self._name, self._short_name = ElidedLabel("", Role.TITLE), ElidedLabel("", Role.TITLE)
        for name in (self._name, self._short_name):
            name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.who, self.short_who = WhoButton(), WhoButton()
        self._seat = ElidedLabel(ink=2)
        self._fading = MarkLabel(Mark.CARE, says="Fading")
        self._stage = Label(weight=Weight.STRONG)
        self._why = link("Why?", says="How far it has come, and by what")
        self._stale = MarkLabel(Mark.CARE, says="Look at: the evidence is old")
        self._stance, self._step = _strong(), _strong()
        self.write = primary(WRITE_TO_MP)
        self.strip = TabStrip("Parts of the relationship", [part.title for part in parts])
        self._facts = self._make_facts()
        self._lay_out()
        self._connect()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Show somebody as at the day."""
        self._as_at, self._mp_id = as_at, mp_id
        for label in (self._name, self._short_name):
            label.set_text(as_at.titled(mp_id))
        for who in (self.who, self.short_who):
            who.show_mp(mp_id, as_at)
        self._seat.set_text(say_seat(as_at, mp_id), say_seat_in_full(as_at, mp_id))
        reading = as_at.reading(mp_id)
        self._stage.setText(reading.stage.stage.label)
        self._stage.setToolTip(reading.stage.says)
        self._fading.setVisible(reading.stage.fading and as_at.is_mp(mp_id))
        self._stance.set_text(reading.stance.says)
        self._stale.setVisible(reading.stance.stale and as_at.is_mp(mp_id))
        self._step.set_text(reading.step.says, f"{reading.step.says}. {reading.step.why}")
        self.write.setText(WRITE_TO_MP if as_at.is_mp(mp_id) else WRITE)
        self._arrange()

    def put_tools(self, tools: QWidget) -> None:
        """Put the tools of a part at the right end of the row of parts."""
        self._tools = tools
        self._below.addWidget(tools)

    def show_tools(self, shown: bool) -> None:
        """Show the tools while their part is shown."""
        if self._tools is not None:
            self._tools.setVisible(shown)
        self._arrange()

    def explain(self) -> None:
        """Open how far it has come: what was held of each kind, each move with what moved it, and the next step."""
        if self._as_at is None:
            return
        reading = self._as_at.reading(self._mp_id)
        step = Part("Next gentle step", "", f"{reading.step.says}. {reading.step.why}")
        clause = "MP2" if reading.stage.stage is Stage.NOT_IN_TOUCH else "MP6"
        below = self.short_who if self._pane.isHidden() else self._why
        self._panel = explain_clause(below, clause, (*map(_readable, reading.stage.why), step))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to one row where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _make_facts(self) -> tuple[QWidget, QWidget, QWidget]:
        return (
            _fact("Stage", self._fading, self._stage, self._why),
            _fact("Stance", self._stale, self._stance),
            _fact("Next gentle step", self._step),
        )

    def _lay_out(self) -> None:
        who = QVBoxLayout()
        who.setSpacing(0)
        who.addLayout(row(self._name, self.who, None, gap=GAP // 2))
        who.addWidget(self._seat)
        line = self._pane.header
        line.setSpacing(FACT_GAP)
        line.addLayout(who, 1)
        for fact in self._facts:
            line.addWidget(fact)
        line.addWidget(self.write, 0, Qt.AlignmentFlag.AlignVCenter)
        self._below = row(self._short_name, self.short_who, self.strip)
        self._below.setStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PANE_GAP, PAGE_MARGIN, 0)
        column.setSpacing(GAP)
        column.addWidget(self._pane)
        column.addLayout(self._below)

    def _connect(self) -> None:
        self._why.clicked.connect(self.explain)
        self.write.clicked.connect(self.write_asked)
        for who in (self.who, self.short_who):
            who.chosen.connect(self.mp_chosen)
            who.add_asked.connect(self.add_asked)
            who.contact_asked.connect(self.contact_asked)
            who.edit_asked.connect(self.edit_asked)
            who.history_asked.connect(self.history_asked)
            who.paper_wanted.connect(self.paper_wanted)
            who.why_asked.connect(self.explain)
            who.stance_asked.connect(self.stance_asked)
            who.write_asked.connect(self.write_asked)

    def _arrange(self) -> None:
        breadth = look().breadth(self.window().width())
        narrow = breadth is Breadth.NARROW
        contact = self._as_at is not None and self._as_at.is_contact(self._mp_id)
        self._pane.setVisible(not narrow)
        self._short_name.setVisible(narrow)
        self.short_who.setVisible(narrow)
        for fact in self._facts:
            fact.setVisible(not contact)
        self._facts[2].setVisible(not contact and breadth is Breadth.WIDE)
        self.write.setVisible(self._writes)
        self.who.tell((Fact.STEP,) if breadth is not Breadth.WIDE else ())
        self.short_who.tell(tuple(Fact))


def _readable(part: Part) -> Part:
    """A part whose value is a sentence has the sentence below its name."""
    return part if len(part.value) <= SHORT else Part(part.label, "", part.value)


def _strong() -> ElidedLabel:
    label = ElidedLabel(weight=Weight.STRONG)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label


def _fact(name: str, *parts: QWidget) -> QWidget:
    """A small name over what is said of it."""
    holder = QWidget()
    line = QHBoxLayout()
    line.setSpacing(WORD_GAP)
    for part in parts:
        line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
    line.addStretch(1)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Label(name, ink=2))
    column.addLayout(line)
    return holder
