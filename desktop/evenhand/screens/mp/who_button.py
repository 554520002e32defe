"""The small button beside a name: whom else the partnership keeps in touch with, and what can be done with a record."""

from collections.abc import Iterable, Mapping
from enum import Enum, auto

from PySide6.QtCore import QPoint, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.words import say_choice
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import Button, ButtonKind

HANDOVER = "mp-handover"
MP_PAPERS = (
    ("mp-briefing", "Briefing before a meeting"),
    (HANDOVER, "Handover brief"),
    ("mp", "Relationship report"),
)
VISIT_PAPERS = (("visit-pack", "Visit pack"),)
WRITE_TO_MP, WRITE = "Write to the MP…", "Write a letter…"
SAYS = "Choose whom, add somebody, or correct what is held"


class Fact(Enum):
    """What the header leaves out where there is little room, and the menu says in its place."""

    STAGE = auto()
    STANCE = auto()
    STEP = auto()
    WRITE = auto()


class WhoButton(Button):
    """Opens the menu; each signal is one of its lines."""

    chosen = Signal(int)
    add_asked = Signal()
    contact_asked = Signal()
    edit_asked = Signal()
    history_asked = Signal()
    paper_wanted = Signal(str)
    why_asked = Signal()
    stance_asked = Signal()
    write_asked = Signal()

    def __init__(self) -> None:
        super().__init__("", ButtonKind.QUIET, Mark.DOWN, says=SAYS)
        self._as_at: AsAt | None = None
        self._mp_id = 0
        self._told: tuple[Fact, ...] = ()
        self.clicked.connect(self.open_menu)

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Take whose record is shown, and who else there is."""
        self._mp_id, self._as_at = mp_id, as_at

    def tell(self, facts: tuple[Fact, ...]) -> None:
        """Say these in the menu, where the header has no room for them."""
        self._told = facts

    def open_menu(self) -> None:
        """Open the menu below the button."""
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def make_menu(self) -> QMenu:
        """The MPs, present and former, the others, and what can be done."""
        menu = QMenu(self)
        if self._as_at is not None:
            self._list_facts(menu, self._as_at)
            self._list(menu, self._as_at, self._as_at.mps())
            self._list(menu, self._as_at, self._as_at.contacts())
        menu.addSeparator()
        menu.addAction("Add an MP…").triggered.connect(self.add_asked)
        menu.addAction("Add a contact…").triggered.connect(self.contact_asked)
        self._list_papers(menu)
        menu.addSeparator()
        menu.addAction("Correct what is held…").triggered.connect(self.edit_asked)
        menu.addAction("History").triggered.connect(self.history_asked)
        menu.triggered.connect(self._choose)
        return menu

    def _list(self, menu: QMenu, as_at: AsAt, keys: list[int]) -> None:
        if keys:
            menu.addSeparator()
        for key in keys:
            action = menu.addAction(say_choice(as_at, key).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == self._mp_id)
            action.setData(key)

    def _list_papers(self, menu: QMenu) -> None:
        """The papers about whom is shown, in a menu of their own where this one is long."""
        if self._as_at is None:
            return
        menu.addSeparator()
        within = menu.addMenu("Papers") if Fact.WRITE in self._told else menu
        for paper, words in self._papers(self._as_at):
            action = within.addAction(words)
            action.setData(f"{paper}/{self._mp_id}")
            action.triggered.connect(self._ask_paper)

    def _papers(self, as_at: AsAt) -> Iterable[tuple[str, str]]:
        """The papers there are about somebody: a handover is to an MP alone."""
        if as_at.is_contact(self._mp_id):
            return VISIT_PAPERS
        return (one for one in MP_PAPERS if one[0] != HANDOVER or as_at.is_mp(self._mp_id))

    def _list_facts(self, menu: QMenu, as_at: AsAt) -> None:
        """What the header has no room for; of a contact there is writing alone."""
        reading = as_at.reading(self._mp_id)
        ways: Mapping[Fact, tuple[str, SignalInstance]] = {
            Fact.STAGE: (f"Stage: {reading.stage.stage.label}. Why?", self.why_asked),
            Fact.STANCE: (f"Stance: {reading.stance.says}", self.stance_asked),
            Fact.STEP: (f"Next gentle step: {reading.step.says}", self.why_asked),
            Fact.WRITE: (WRITE_TO_MP if as_at.is_mp(self._mp_id) else WRITE, self.write_asked),
        }
        for fact in self._told:
            if fact is Fact.WRITE or not as_at.is_contact(self._mp_id):
                words, asked = ways[fact]
                menu.addAction(words.replace("&", "&&")).triggered.connect(asked)

    def _choose(self, action: QAction) -> None:
        wanted = action.data()
        if isinstance(wanted, int):
            self.chosen.emit(wanted)

    def _ask_paper(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.paper_wanted.emit(str(action.data()))
