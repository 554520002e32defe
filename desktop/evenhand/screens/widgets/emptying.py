"""Taking what was shown out of a layout, before other things are shown there.

Items of a layout are never looked up by their place: Qt deletes an item when its widget moves, while Python would go on
holding it, and the next thing at that address would be taken for it.
"""

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Take every widget out of a layout and the rows within it, hide it at once and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (within := item.layout()) is not None:
            empty(within)
