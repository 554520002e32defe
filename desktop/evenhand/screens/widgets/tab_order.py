"""Tab goes as one reads, also after parts of a window have changed places."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_in_order(*parts: QWidget) -> None:
    """Have Tab go through these parts one after the other, each in its own order.

    What stands in two of them is come to in the later one.
    """
    stops = [stop for part in parts for stop in _stops(part)]
    once = list(dict.fromkeys(reversed(stops)))[::-1]
    for before, after in pairwise(once):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> list[QWidget]:
    """What can have the focus in a part, in the order of the window's chain."""
    found: list[QWidget] = []
    window = part.window()
    one = window.nextInFocusChain()
    while one is not None and one is not window:
        if (one is part or part.isAncestorOf(one)) and one.focusPolicy() != Qt.FocusPolicy.NoFocus:
            found.append(one)
        one = one.nextInFocusChain()
    return found
