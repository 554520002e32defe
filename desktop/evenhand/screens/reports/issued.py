"""A paper as it was issued: when, for whom, in which edition, and the same bytes once more to save or print."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.partnership.facts import IssuedPaper, IssuedRecord
from evenhand.domain.words import say_day, say_long_day
from evenhand.records.changes import ChangeSet
from evenhand.screens.desk import Desk
from evenhand.screens.reports.approval_dialog import ApprovalDialog
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.pane import Pane, row
from evenhand.services.papers import KINDS
from evenhand.services.papers.issued import issued_records

RECORD = "issued_record"
FACTS = ("Issued", "As at", "As known on", "For", "Size", "Version", "Approved", "Check")
CHECK_LETTERS = 8
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
        pane = Pane(scrolls=True)
        self._title = Label("", Role.TITLE, wrap=True)
        pane.add(self._title)
        pane.add(Label("This is the paper exactly as it went out. It is never drawn anew.", ink=2, wrap=True))
        pane.add(rule())
        self._facts: dict[str, Label] = {}
        self._pairs: dict[str, QWidget] = {}
        for name in FACTS:
            self._facts[name] = Label(wrap=True)
            self._pairs[name] = _pair(Label(name, weight=Weight.STRONG), self._facts[name])
            pane.add(self._pairs[name])
        self._save = save = primary("Save PDF…")
        print_it = plain("Print…")
        self._see = plain("See the paper")
        save.clicked.connect(self.save_asked)
        print_it.clicked.connect(self.print_asked)
        self._see.clicked.connect(self.preview_asked)
        self._see.hide()
        self._approve = plain("Enter the approval…")
        self._approve.clicked.connect(self.enter_approval)
        buttons = QVBoxLayout()
        buttons.addLayout(row(save, print_it, self._see, None))
        buttons.addLayout(row(self._approve, None))
        pane.set_footer(buttons)
        desk.changed.connect(self._note_change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(pane)

    def show_paper(self, paper: IssuedPaper) -> None:
        """Show what is known of a paper."""
        self._paper = paper
        record = issued_records(self._desk.partnership).get(paper.id)
        drafted = paper.paper in KINDS and KINDS[paper.paper].is_drafted
        self._title.setText(paper.title)
        for name, words in _facts(paper, record, drafted=drafted).items():
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

    def arrange(self, *, narrow: bool) -> None:
        """Offer the way to the preview where it does not stand beside."""
        self._see.setVisible(narrow)

    def _note_change(self, change_set: ChangeSet) -> None:
        if self._paper is not None and change_set.touches(RECORD):
            self.show_paper(self._paper)


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
