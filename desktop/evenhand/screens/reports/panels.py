"""The choices of all papers: the panel of each is made when its paper is first looked at; few are in one sitting."""

from collections.abc import Callable, Collection

from PySide6.QtWidgets import QStackedWidget

from evenhand.screens.desk import Desk
from evenhand.screens.reports.catalogue import PAPERS
from evenhand.screens.reports.choices import PaperChoices
from evenhand.screens.reports.offered import Offered, read_offered


class ChoicePanels:
    """The panels by the names of their papers, held by a stack; `welcome` is given each when it is made."""

    def __init__(self, desk: Desk, stack: QStackedWidget, welcome: Callable[[PaperChoices], None]) -> None:
        self._desk, self._stack, self._welcome = desk, stack, welcome
        self._papers = {paper.name: paper for paper in PAPERS}
        self._made: dict[str, PaperChoices] = {}
        self._offered: Offered | None = None

    def __getitem__(self, name: str) -> PaperChoices:
        """The panel of a paper."""
        if name not in self._made:
            panel = self._made[name] = PaperChoices(self._papers[name], self._desk.day)
            if self._offered is not None:
                self._offered.offer(panel)
            self._stack.addWidget(panel)
            self._welcome(panel)
        return self._made[name]

    def made(self) -> Collection[PaperChoices]:
        """The panels there are so far."""
        return self._made.values()

    def read_anew(self) -> None:
        """Offer what the papers can be about as the file has it now."""
        self._offered = read_offered(self._desk.partnership, self._desk.day)
        for panel in self.made():
            self._offered.offer(panel)

    def show_day(self) -> None:
        """Take the day that the window shows now, and offer what was there by then."""
        for panel in self.made():
            panel.show_day(self._desk.day)
        self.read_anew()
