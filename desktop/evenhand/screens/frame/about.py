"""Which Evenhand this is, and under which licences its parts are."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from evenhand import __version__, shelf
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.frame.reading_text import ReadingText
from evenhand.screens.widgets.label import Label


class About(HouseDialog):
    """Version, purpose and licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(f"Evenhand {__version__}", parent, width_px=620)
        self.body.addWidget(
            Label(
                "The record of a community partnership: its members, its MP, its grants, elections and publicity, "
                "with the papers the board needs. Everything stays on this computer.",
                wrap=True,
            )
        )
        self.text = ReadingText("Licences")
        self.text.show_words(shelf.read_text("help/licences.md"))
        self.body.addWidget(self.text, 1)
        self.add_primary("Close").clicked.connect(self.accept)

    def sizeHint(self) -> QSize:
        """Room for the licences."""
        return self.tall_hint(520)
