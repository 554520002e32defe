"""List and dossier, telling when a narrow window turns from one to the other."""

from PySide6.QtCore import Signal

from evenhand.screens.widgets.two_pane import TwoPane


class GrantPanes(TwoPane):
    """The two panes of the room; `turned` is told with whether the dossier stands alone."""

    turned = Signal(bool)

    def show_detail(self) -> None:
        """Go to the dossier."""
        super().show_detail()
        self.turned.emit(self.is_narrow())

    def show_list(self) -> None:
        """Go back to the list."""
        super().show_list()
        self.turned.emit(False)
