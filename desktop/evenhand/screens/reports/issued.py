"""A paper as it was issued: when, for whom, in which edition, and the same bytes once more to save or print."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.partnership.facts import IssuedPaper, IssuedRecord
from evenhand.domain.words import say_day, say_long_day
from evenhand.records.changes import ChangeSet
from evenhand.screens.desk import Desk
from evenhand.screens.reports.approval_dialog import ApprovalDialog
from evenhand.screens.theme import Breadth, Role, Weight
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.flow_bar import FlowBar
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.pane import Pane
from evenhand.services.papers import KINDS
from evenhand.services.papers.issued import issued_records

RECORD = "issued_record"
FACTS = ("Issued", "As at", "As known on", "For", "Size", "Version", "Approved", "Check")
SPEAKING = frozenset({"For", "Size"})
CHECK_LETTERS = 8
AS_IT_WENT = "This is the paper exactly as it went out. It is never drawn anew."
NOT_YET = "Not approved by the board yet"
BEFORE_EDITIONS = "Issued before versions were counted"


class IssuedPanel(QWidget):
    """What is known of one issued paper, and its approval. `save_asked` and `print_asked` by its buttons."""

    save_asked = Signal()
    print_asked = Signal()
    preview_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._paper: IssuedPaper | None = None
        self._pane = pane = Pane(scrolls=True)
        self._title = Label("", Role.TITLE, wrap=True)
        pane.add(self._title)
        pane.add(Label(AS_IT_WENT, ink=2, wrap=True))
        pane.add(rule())
        self._facts: dict[str, Label] = {}
        self._pairs: dict[str, QWidget] = {}
        for name in FACTS:
            self._facts[name] = Label(wrap=True)
            self._pairs[name] = _pair(Label(name, weight=Weight.STRONG), self._facts[name])
            pane.add(self._pairs[name])
        self._save = save = primary("Save PDF…")
        print_it = plain("Print…", says="Print the paper (Ctrl+P)")
        self._see = plain("See the paper")
        save.clicked.connect(self.save_asked)
        print_it.clicked.connect(self.print_asked)
        self._see.clicked.connect(self.preview_asked)
        self._see.hide()
        self._approve = plain("Enter the approval…")
        self._approve.clicked.connect(self.enter_approval)
        self.deeds = FlowBar()
        for button in (save, print_it, self._see, self._approve):
            self.deeds.add_group(button)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.deeds)
        pane.set_footer(self._foot)
        self._line = Label(wrap=True, ink=2)
        self._line.hide()
        desk.changed.connect(self._note_change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(pane)
        column.addWidget(self._line)

    def show_paper(self, paper: IssuedPaper) -> None:
        """Show what is known of a paper."""
        self._paper = paper
        record = issued_records(self._desk.partnership).get(paper.id)
        drafted = paper.paper in KINDS and KINDS[paper.paper].is_drafted
        self._title.setText(paper.title)
        facts = _facts(paper, record, drafted=drafted)
        self._line.setText(f"{_in_a_line(facts)} {AS_IT_WENT}")
        for name, words in facts.items():
            self._facts[name].setText(words)
            self._pairs[name].setVisible(bool(words))
        open_still = drafted and record is not None and record.approved_on is None
        self._approve.setVisible(open_still and not self._desk.partnership.read_only)

    def enter_approval(self) -> None:
        """Ask at which meeting the board approved the paper."""
        if self._paper is not None:
            ApprovalDialog(self._desk, self._paper, self.window()).exec()

    def focus_first(self) -> None:
        """Put the focus on the first button."""
        self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self, breadth: Breadth, _over: QWidget) -> None:
        """Stand as a pane, or at medium breadth in a few words above the paper.

        Where the preview does not stand beside, the way to it is offered.
        """
        self._see.setVisible(breadth is Breadth.NARROW)
        self._pane.setVisible(breadth is not Breadth.MEDIUM)
        self._line.setVisible(breadth is Breadth.MEDIUM)

    def take_deeds(self) -> None:
        """Have the buttons at the foot of the pane."""
        self._foot.addWidget(self.deeds)
        self.deeds.show()

    def in_order(self) -> Sequence[QWidget]:
        """What is come to with Tab before the buttons: there is nothing to choose."""
        return ()

    def focus_on(self, _held: QWidget) -> None:
        """Go back to what can be done."""
        self.focus_first()

    def _note_change(self, change_set: ChangeSet) -> None:
        if self._paper is not None and change_set.touches(RECORD):
            self.show_paper(self._paper)


def _in_a_line(facts: dict[str, str]) -> str:
    """The same facts as one line of words; what says by itself what it is stands without its name."""
    told = [
        words if name in SPEAKING or words == NOT_YET else f"{name} {words}"
        for name, words in facts.items()
        if words
    ]
    return f"{' · '.join(told)}."


def _pair(name: Label, says: Label) -> QWidget:
    """A fact close below its name, so that it is further from the next."""
    pair = QWidget()
    column = QVBoxLayout(pair)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP // 2)
    column.addWidget(name)
    column.addWidget(says)
    return pair


def _facts(paper: IssuedPaper, record: IssuedRecord | None, *, drafted: bool) -> dict[str, str]:
    """What is told of an issued paper, by name; what does not concern it is empty."""
    approved = say_day(record.approved_on) if record and record.approved_on else NOT_YET
    return {
        "Issued": say_long_day(paper.issued_at.date()),
        "As at": say_day(paper.as_at),
        "As known on": say_day(record.known_on) if record and record.known_on else "",
        "For": paper.level.label,
        "Size": "18 point, large print" if paper.large_print else "12 point",
        "Version": str(record.edition) if record else BEFORE_EDITIONS,
        "Approved": approved if drafted else "",
        "Check": record.check_digits if record else paper.digest[:CHECK_LETTERS],
    }
