"""Looking at one long text beside the typing, so that no key waits for it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from evenhand.domain.publicity.screening.findings import Screened


class Teller(QObject):
    """Carries what was found beside the typing back to the editor, whose child it is."""

    told = Signal(int, str, object)


class Looking(QRunnable):
    """Looks at one long text beside the typing."""

    def __init__(self, number: int, text: str, screener: "Callable[[str], Screened]", teller: Teller) -> None:
        super().__init__()
        self._number, self._text, self._screener, self._teller = number, text, screener, teller

    def run(self) -> None:
        """Look, and tell the editor if it is still there."""
        found = self._screener(self._text)
        if isValid(self._teller):
            self._teller.told.emit(self._number, self._text, found)
