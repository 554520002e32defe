"""The dialogs of the house: a heading, a body, and buttons in the system's order; Enter presses the primary one."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from evenhand.screens.theme import Role, look
from evenhand.screens.theme.sizes import GAP, PAGE_MARGIN
from evenhand.screens.widgets.button import Button, plain, primary
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.on_screen import room_round

WIDTH = 480


class HouseDialog(QDialog):
    """A dialog with its heading; `body` is the layout to fill."""

    def __init__(self, heading: str, parent: QWidget | None = None, *, width_px: int = WIDTH) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setAccessibleName(heading)
        self._width_px = width_px
        self._was_shown = False
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(PAGE_MARGIN)
        self.heading = Label(heading, Role.TITLE, wrap=True)
        column.addWidget(self.heading)
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        column.addLayout(self.body, 1)
        self._box = QDialogButtonBox()
        column.addWidget(self._box)
        self._primary: QAbstractButton | None = None

    def add_primary(self, text: str) -> Button:
        """The button that does what the dialog is for."""
        button = primary(text)
        self._box.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        self._primary = button
        return button

    def add_plain(
        self, text: str, role: QDialogButtonBox.ButtonRole = QDialogButtonBox.ButtonRole.ActionRole
    ) -> Button:
        """A further button."""
        button = plain(text)
        self._box.addButton(button, role)
        return button

    def add_leave(self, text: str) -> Button:
        """The button that leaves everything as it is, as Esc does."""
        button = self.add_plain(text, QDialogButtonBox.ButtonRole.RejectRole)
        button.clicked.connect(self.reject)
        return button

    def sizeHint(self) -> QSize:
        """As wide as was asked for, within the screen, and as high as its words need."""
        wide = min(look().px(self._width_px), room_round(self).width() - 4 * PAGE_MARGIN)
        layout = self.layout()
        high = layout.totalHeightForWidth(wide) if layout is not None and layout.hasHeightForWidth() else -1
        return QSize(wide, high if high > 0 else super().sizeHint().height())

    def tall_hint(self, height_px: int) -> QSize:
        """The size of a dialog whose body scrolls: as high as was asked for, within the screen."""
        room = room_round(self).height() - 4 * PAGE_MARGIN
        return QSize(HouseDialog.sizeHint(self).width(), min(look().px(height_px), room))

    def showEvent(self, event: QShowEvent) -> None:
        """Come up as large as the body wants; Qt by itself would stay within two thirds of the screen."""
        if not self._was_shown:
            self._was_shown = True
            self.resize(self.sizeHint())
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter anywhere but on a button presses the primary one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._primary is not None:
            self._primary.click()
            return
        super().keyPressEvent(event)
