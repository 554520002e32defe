"""A paper as it was issued: when, for whom, and the same bytes once more to save or print."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.partnership.facts import IssuedPaper
from evenhand.domain.words import say_day, say_long_day
from evenhand.screens.theme import Role, Weight
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.pane import Pane, row

CHECK_LETTERS = 8


class IssuedPanel(QWidget):
    """What is known of one issued paper. `save_asked` and `print_asked` by its buttons."""

    save_asked = Signal()
    print_asked = Signal()
    preview_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        pane = Pane(scrolls=True)
        self._title = Label("", Role.TITLE, wrap=True)
        pane.add(self._title)
        pane.add(Label("This is the paper exactly as it went out. It is never drawn anew.", ink=2, wrap=True))
        pane.add(rule())
        self._facts: dict[str, Label] = {}
        for name in ("Issued", "As at", "For", "Size", "Check"):
            self._facts[name] = Label(wrap=True)
            pane.add(Label(name, weight=Weight.STRONG))
            pane.add(self._facts[name])
        save, print_it = primary("Save PDF…"), plain("Print…")
        self._see = plain("See the paper")
        save.clicked.connect(self.save_asked)
        print_it.clicked.connect(self.print_asked)
        self._see.clicked.connect(self.preview_asked)
        self._see.hide()
        pane.set_footer(row(save, print_it, self._see, None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(pane)

    def show_paper(self, paper: IssuedPaper) -> None:
        """Show what is known of a paper."""
        self._title.setText(paper.title)
        facts = {
            "Issued": say_long_day(paper.issued_at.date()),
            "As at": say_day(paper.as_at),
            "For": paper.level.label,
            "Size": "18 point, large print" if paper.large_print else "12 point",
            "Check": paper.digest[:CHECK_LETTERS],
        }
        for name, words in facts.items():
            self._facts[name].setText(words)

    def arrange(self, *, narrow: bool) -> None:
        """Offer the way to the preview where it does not stand beside."""
        self._see.setVisible(narrow)
