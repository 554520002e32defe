"""A header that gives its height away on a squat page, and the button that brings it back.

Whether it is open there is remembered by its name, over all windows of the program and from one sitting to the next.
"""

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import Button, ButtonKind
from evenhand.screens.widgets.page_height import PageHeight


class KeepsFolds(Protocol):
    """Where it is kept which headers stay open."""

    def open_headers(self) -> frozenset[str]:
        """The names of the headers that stay open on a squat page."""
        ...

    def set_open_headers(self, names: frozenset[str]) -> None:
        """Remember which those are."""
        ...


class FoldMemory:
    """Which headers stay open on a squat page; kept in the settings of the program once it has some."""

    def __init__(self) -> None:
        self._settings: KeepsFolds | None = None
        self._open: frozenset[str] = frozenset()

    def keep_in(self, settings: KeepsFolds) -> None:
        """Take what the settings remember, and have them remember from now on."""
        self._settings, self._open = settings, settings.open_headers()

    def is_open(self, name: str) -> bool:
        """Whether a header stays open."""
        return name in self._open

    def remember(self, name: str, is_open: bool) -> None:
        """Keep a header open from now on, or folded."""
        self._open = self._open | {name} if is_open else self._open - {name}
        if self._settings is not None:
            self._settings.set_open_headers(self._open)


memory = FoldMemory()


class FoldButton(Button):
    """Folds a header and opens it again; it is there on a squat page alone. `turned` tells that either happened.

    Whoever has the header hides it while `is_folded`. The button says what has to stay in view meanwhile.
    """

    turned = Signal()

    def __init__(self, name: str, what: str, header: QWidget) -> None:
        super().__init__("", ButtonKind.PLAIN, Mark.DOWN, says=what)
        self._name, self._what = name, what
        self._offered = True
        self._page = PageHeight(header)
        self._page.turned.connect(self._fit)
        self.clicked.connect(self._turn)
        self._fit()

    def is_folded(self) -> bool:
        """Whether the header has to make way."""
        return self._page.is_squat() and not memory.is_open(self._name)

    def offer(self, offered: bool) -> None:
        """Have the button in view where the page is squat, or leave it out."""
        self._offered = offered
        self.setVisible(offered and self._page.is_squat())

    def say(self, words: str) -> None:
        """Say what has to stay in view while the header is folded."""
        self.setText(words)
        self.setAccessibleName(f"{self._what}: {words}" if words else self._what)
        self.updateGeometry()

    def _turn(self) -> None:
        memory.remember(self._name, self.is_folded())
        self._fit()

    def _fit(self) -> None:
        """Be there on a squat page, and say what pressing does."""
        folded = self.is_folded()
        self.setVisible(self._offered and self._page.is_squat())
        self.mark = Mark.DOWN if folded else Mark.UP
        does = f"Show {self._what}" if folded else f"Fold {self._what}"
        self.setToolTip(does)
        self.setAccessibleDescription(does)
        self.updateGeometry()
        self.update()
        self.turned.emit()
